//! What the server bears, with the phones on the same machine.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{Figure, demo::Demo, disk};
use crate::phone::{Cookies, Phone};

/// What is said above the table.
pub const HOW: &str = "SQLite, the phones on the same machine, one address. A response counts once its answer \
    has come, when it is on the disk; how quickly the disk takes 4 KB for good stands first, since everything that writes hangs on it.";

/// How much of everything.
pub struct Size {
    /// Seconds that pages are asked for.
    pages: u64,
    /// Responses that are sent as fast as can be.
    responses: usize,
    /// Phones at once, for `hall` seconds; each sends a response every five.
    phones: usize,
    hall: u64,
    /// Answers that are there when results are shown for the second time.
    answers: usize,
}

impl Size {
    pub const FULL: Self = Self { pages: 10, responses: 10_000, phones: 500, hall: 30, answers: 1_000_000 };
    pub const QUICK: Self = Self { pages: 2, responses: 100, phones: 25, hall: 6, answers: 2_000 };
}

/// Connections that ask as fast as they are answered.
const BUSY: usize = 32;
/// How long a phone takes from one response to its next.
const PACE: Duration = Duration::from_secs(5);

/// Measures all of it.
pub fn measure(demo: &Demo, size: &Size) -> Result<Vec<Figure>> {
    let fsync = disk::fsync(&demo.folder)?;
    let (idle, _) = demo.memory()?;
    let pages = pages_a_second(demo, size)?;
    let responses = responses_a_second(demo, size)?;
    let hall = hall(demo, size)?;
    let (_, most) = demo.memory()?;
    let growth = growth(demo, size)?;
    let millis = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1_000.0);
    Ok(vec![
        Figure::of("the disk takes 4 KB for good (fsync)", millis(fsync), "-", "-"),
        Figure::of("start to the first page, demo council", millis(demo.start), "500 ms", "150 ms"),
        Figure::of("survey page rendered per second", format!("{pages:.0}"), "2500", "6000"),
        Figure::of("durable responses per second", format!("{responses:.0}"), "1500 at 4 ms", "3000 at 4 ms"),
        Figure::of("phones in the hall, median", millis(hall.median), "-", "-"),
        Figure::of("phones in the hall, p99", millis(hall.p99), "100 ms", "40 ms"),
        Figure::of("responses per second in the hall", format!("{:.0}", hall.responses), "100 (500 phones)", "-"),
        Figure::of("refused in the hall", hall.refused.to_string(), "0", "0"),
        Figure::of("memory, idle", format!("{idle} MB"), "60 MB", "35 MB"),
        Figure::of("memory, the most it ever was", format!("{most} MB"), "150 MB", "90 MB"),
        Figure::of("results page as it was", millis(growth.before), "-", "-"),
        Figure::of("answers added", growth.added.to_string(), "1000000", "1000000"),
        Figure::of("results page with them", millis(growth.after), "300 ms", "20 ms"),
    ])
}

fn a_second(n: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX)) / time.as_secs_f64()
}

/// Runs `work` on so many threads at once and gathers what each brings.
fn together<T: Send>(threads: usize, work: impl Fn(usize) -> Result<T> + Sync) -> Result<Vec<T>> {
    thread::scope(|scope| {
        let spawn = |n| {
            let work = &work;
            thread::Builder::new().stack_size(256 * 1024).spawn_scoped(scope, move || work(n))
        };
        let started = (0..threads).map(spawn).collect::<std::io::Result<Vec<_>>>()?;
        started.into_iter().map(|one| one.join().ok().context("a phone broke")?).collect()
    })
}

fn pages_a_second(demo: &Demo, size: &Size) -> Result<f64> {
    let path = format!("/s/{}/1", demo.survey);
    let start = Instant::now();
    let end = start + Duration::from_secs(size.pages);
    let asked = together(BUSY, |_| {
        let mut phone = Phone::new(demo.address, 0)?;
        while Instant::now() < end {
            let status = phone.get(&path)?.status;
            ensure!(status == 200, "{path} answers {status}");
        }
        Ok(phone.took.len())
    })?;
    Ok(a_second(asked.iter().sum(), start.elapsed()))
}

/// Responses are filled in beforehand, each at an address of its own; what is timed is sending them.
fn responses_a_second(demo: &Demo, size: &Size) -> Result<f64> {
    let each = size.responses.div_ceil(BUSY);
    let filled = together(BUSY, |n| {
        let mut phone = Phone::new(demo.address, 0)?;
        let mut forms = Vec::with_capacity(each);
        for at in (0..).skip(n * each).take(each) {
            phone.become_another(at, Cookies::new());
            let form = phone.ready_to_send(&demo.survey)?;
            forms.push((at, phone.become_another(0, Cookies::new()), form));
        }
        Ok((phone, forms))
    })?;
    let filled: Vec<_> = filled.into_iter().map(Mutex::new).collect();
    let start = Instant::now();
    let sent = together(BUSY, |n| {
        let mut filled = filled[n].lock().ok().context("a phone broke")?;
        let (phone, forms) = &mut *filled;
        for (at, cookies, form) in forms.drain(..) {
            phone.become_another(at, cookies);
            let status = phone.post("/do/responses/submit", &form)?.status;
            ensure!(status == 303, "sending is answered with {status}");
        }
        Ok(each)
    })?;
    Ok(a_second(sent.iter().sum(), start.elapsed()))
}

struct Hall {
    median: Duration,
    p99: Duration,
    responses: f64,
    refused: usize,
}

/// Everybody in one hall, behind one address, each at their own pace.
fn hall(demo: &Demo, size: &Size) -> Result<Hall> {
    let refused = AtomicUsize::new(0);
    let sent = AtomicUsize::new(0);
    let start = Instant::now();
    let end = start + Duration::from_secs(size.hall);
    let took = together(size.phones, |n| {
        let mut phone = Phone::new(demo.address, 0)?;
        let step = PACE / u32::try_from(size.phones).unwrap_or(1);
        let mut next = start + step * u32::try_from(n).unwrap_or_default();
        while next < end {
            thread::sleep(next.saturating_duration_since(Instant::now()));
            next += PACE;
            phone.become_another(0, Cookies::new());
            let form = phone.ready_to_send(&demo.survey);
            let status = form.and_then(|form| phone.post("/do/responses/submit", &form)).map(|answer| answer.status);
            let count = if matches!(status, Ok(303)) { &sent } else { &refused };
            count.fetch_add(1, Ordering::Relaxed);
        }
        Ok(phone.took)
    })?;
    let mut took = took.concat();
    took.sort_unstable();
    let at = |percent: usize| took.get(took.len() * percent / 100).copied().context("nobody asked for anything");
    Ok(Hall {
        median: at(50)?,
        p99: at(99)?,
        responses: a_second(sent.load(Ordering::Relaxed), start.elapsed()),
        refused: refused.load(Ordering::Relaxed),
    })
}

struct Growth {
    before: Duration,
    added: usize,
    after: Duration,
}

/// What an officer waits for the figures of a survey that is open, and again with very many answers more.
fn growth(demo: &Demo, size: &Size) -> Result<Growth> {
    let mut officer = Phone::new(demo.address, 0)?;
    officer.sign_in(&demo.officer)?;
    let sheets: Vec<_> = demo.open.iter().map(|survey| Ok((survey, officer.sheet(survey)?))).collect::<Result<_>>()?;
    let (survey, (sheet, answers)) =
        sheets.into_iter().max_by_key(|(_, (_, answers))| *answers).context("no survey is open")?;
    ensure!(answers > 0, "a sheet of paper takes no press");
    let before = results(&mut officer, survey)?;
    let each = size.answers.div_ceil(answers).div_ceil(BUSY);
    let cookies = officer.cookies();
    together(BUSY, |n| {
        let mut typing = Phone::new(demo.address, 0)?;
        for at in (1..).skip(n * each).take(each) {
            typing.become_another(at, cookies.clone());
            let status = typing.post("/do/responses/paper", &format!("{sheet}&once={at:032x}"))?.status;
            ensure!(status == 303, "a sheet is answered with {status}");
        }
        Ok(())
    })?;
    let mut officer = Phone::new(demo.address, 0)?;
    officer.become_another(0, cookies);
    let after = results(&mut officer, survey)?;
    Ok(Growth { before, added: each * BUSY * answers, after })
}

/// The median of twenty.
fn results(officer: &mut Phone, survey: &str) -> Result<Duration> {
    officer.took.clear();
    for _ in 0..20 {
        let status = officer.get(&format!("/results/{survey}"))?.status;
        ensure!(status == 200, "the results answer {status}");
    }
    officer.took.sort_unstable();
    Ok(officer.took[officer.took.len() / 2])
}
