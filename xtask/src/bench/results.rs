//! What very many answers change: for an officer who opens the results, for a hall that goes on answering meanwhile, and
//! for a server that is started.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use super::{
    Bench,
    crowd::{BUSY, together},
    demo::{Demo, Keeping},
    figure::{Figure, millis, percentile},
    hall::hall,
};
use crate::phone::{Cookies, Phone};

pub const HOW: &str = "A million answers are typed in from sheets of paper, to the open survey that takes most of them, \
    SQLite. Then 500 phones in one hall answer the same survey, as above, while an officer opens its results again and \
    again, without a pause; what counts is how long one answer takes to be saved. At the end the server is killed and \
    started again.";

/// An officer's page is opened so often.
const TIMES: usize = 20;

/// The results page as it was and with all those answers, and what comes beside it.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let mut demo = Demo::start(bench.server()?, Keeping::default())?;
    let mut officer = demo.officer()?;
    let sheet = Sheet::largest(&demo, &mut officer)?;
    let results = format!("/results/{}", sheet.survey);
    let before = open(&mut officer, &results)?;
    let cookies = officer.cookies();
    let added = type_in(&demo, &sheet, &cookies, bench.size.answers)?;
    // The connection was silent for so long that it is closed.
    let mut officer = Phone::new(demo.address(), 0)?;
    officer.become_another(0, cookies);
    let after = open(&mut officer, &results)?;

    officer.took.clear();
    let over = AtomicBool::new(false);
    let opening = &mut officer;
    let (seen, opened) = thread::scope(|scope| {
        let (over, results) = (&over, &results);
        let opened = scope.spawn(move || -> Result<()> {
            while !over.load(Ordering::Relaxed) {
                open_once(opening, results)?;
            }
            Ok(())
        });
        let seen = hall(demo.address(), &sheet.survey, &bench.size);
        over.store(true, Ordering::Relaxed);
        (seen, opened.join())
    });
    let mut seen = seen?;
    opened.ok().context("the officer broke")??;
    let start = demo.again()?;
    Ok(vec![
        Figure::beside("results page as it was", millis(before)),
        Figure::of("answers added", added.to_string(), "1000000", "1000000"),
        Figure::of("results page with them", millis(after), "300 ms", "20 ms"),
        Figure::beside("one answer saved meanwhile, median", millis(percentile(&mut seen.saves, 50)?)),
        Figure::of("one answer saved meanwhile, p99", millis(percentile(&mut seen.saves, 99)?), "60 ms", "25 ms"),
        Figure::beside("results page meanwhile, median", millis(percentile(&mut officer.took, 50)?)),
        Figure::of("refused meanwhile", seen.refused.to_string(), "0", "0"),
        Figure::of("start to the first page with them", millis(start), "500 ms", "150 ms"),
    ])
}

/// A sheet of paper of a survey, with a press for every question that takes one.
struct Sheet {
    survey: String,
    form: String,
    answers: usize,
}

impl Sheet {
    /// Of the open survey that takes most presses.
    fn largest(demo: &Demo, officer: &mut Phone) -> Result<Self> {
        let mut sheets = Vec::new();
        for survey in &demo.open {
            let (form, answers) = officer.sheet(survey)?;
            sheets.push(Self { survey: survey.clone(), form, answers });
        }
        let largest = sheets.into_iter().max_by_key(|sheet| sheet.answers).context("no survey is open")?;
        ensure!(largest.answers > 0, "a sheet of paper takes no press");
        Ok(largest)
    }
}

/// Types in sheets until so many answers are there; how many came to it.
fn type_in(demo: &Demo, sheet: &Sheet, officer: &Cookies, answers: usize) -> Result<usize> {
    let each = answers.div_ceil(sheet.answers).div_ceil(BUSY);
    together(BUSY, |n| {
        let mut typing = Phone::new(demo.address(), 0)?;
        for at in (1..).skip(n * each).take(each) {
            typing.become_another(at, officer.clone());
            let status = typing.post("/do/responses/paper", &format!("{}&once={at:032x}", sheet.form))?.status;
            ensure!(status == 303, "a sheet is answered with {status}");
        }
        Ok(())
    })?;
    Ok(each * BUSY * sheet.answers)
}

/// How long it takes, as the median of many.
fn open(officer: &mut Phone, page: &str) -> Result<Duration> {
    officer.took.clear();
    for _ in 0..TIMES {
        open_once(officer, page)?;
    }
    percentile(&mut officer.took, 50)
}

fn open_once(officer: &mut Phone, page: &str) -> Result<()> {
    let status = officer.get(page)?.status;
    ensure!(status == 200, "the results answer {status}");
    Ok(())
}
