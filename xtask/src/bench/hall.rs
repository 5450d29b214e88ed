//! Everybody in one hall answers the same survey, behind one address, each at their own pace.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;

use super::{
    Bench, Size,
    crowd::together,
    demo::{Demo, Keeping},
    figure::{Figure, millis, per_second, percentile},
};
use crate::phone::{Cookies, Phone};

pub const HOW: &str = "500 phones behind one address for half a minute, SQLite, the phones on the same machine. Each \
    opens the survey's questions up to the first that is answered by a press, presses, looks at its answers and sends \
    them, every five seconds; all of its requests are timed.";

/// How long a phone takes from one response to its next.
const PACE: Duration = Duration::from_secs(5);

/// What the phones of a hall saw.
pub struct Seen {
    /// How long each request took.
    pub took: Vec<Duration>,
    /// Those of them that save one answer.
    pub saves: Vec<Duration>,
    /// Responses a second.
    pub responses: f64,
    pub refused: usize,
}

/// A hall, and how much memory it costs.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let demo = Demo::start(bench.server()?, Keeping::default())?;
    let (idle, _) = demo.place.memory()?;
    let mut seen = hall(demo.address(), &demo.survey, &bench.size)?;
    let (_, most) = demo.place.memory()?;
    Ok(vec![
        Figure::of("start to the first page, demo council", millis(demo.start), "500 ms", "150 ms"),
        Figure::beside("phones in the hall, median", millis(percentile(&mut seen.took, 50)?)),
        Figure::of("phones in the hall, p99", millis(percentile(&mut seen.took, 99)?), "100 ms", "40 ms"),
        Figure::of("responses per second in the hall", format!("{:.0}", seen.responses), "100 (500 phones)", "-"),
        Figure::of("refused in the hall", seen.refused.to_string(), "0", "0"),
        Figure::of("memory, idle", format!("{idle} MB"), "60 MB", "35 MB"),
        Figure::of("memory, the most it ever was", format!("{most} MB"), "150 MB", "90 MB"),
    ])
}

/// Has so many phones answer a survey.
pub fn hall(server: SocketAddr, survey: &str, size: &Size) -> Result<Seen> {
    let (sent, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let start = Instant::now();
    let end = start + Duration::from_secs(size.hall);
    let seen = together(size.phones, |n| {
        let (mut phone, mut saves) = (Phone::new(server, 0)?, Vec::new());
        let step = PACE / u32::try_from(size.phones).unwrap_or(1);
        let mut next = start + step * u32::try_from(n).unwrap_or_default();
        while next < end {
            thread::sleep(next.saturating_duration_since(Instant::now()));
            next += PACE;
            phone.become_another(0, Cookies::new());
            let count = if answers(&mut phone, survey, &mut saves).is_ok_and(|status| status == 303) {
                &sent
            } else {
                &refused
            };
            count.fetch_add(1, Ordering::Relaxed);
        }
        Ok((phone.took, saves))
    })?;
    let responses = per_second(sent.load(Ordering::Relaxed), start.elapsed());
    let (took, saves): (Vec<_>, Vec<_>) = seen.into_iter().unzip();
    Ok(Seen { took: took.concat(), saves: saves.concat(), responses, refused: refused.load(Ordering::Relaxed) })
}

/// Answers and sends; what sending is answered with.
fn answers(phone: &mut Phone, survey: &str, saves: &mut Vec<Duration>) -> Result<u16> {
    saves.push(phone.save_one(survey)?);
    let form = phone.look_at_answers(survey)?;
    Ok(phone.post("/do/responses/submit", &form)?.status)
}
