//! What the pages of a pledge cost that has years behind it.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{
    Bench,
    demo::{Demo, Keeping},
    figure::{Figure, millis, percentile},
};
use crate::phone::Phone;

pub const HOW: &str = "55 statements in six outcomes, ten claims about each, 20 rounds in which 1,500 people have judged \
    every statement (`app/demo/src/years.rs`), SQLite. One phone asks for a page again and again, without compression; \
    the median of what it waits.";

/// A page is opened so often.
const TIMES: usize = 50;

/// Everybody's page, a statement's, and *How are we doing*.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let demo = Demo::start(bench.server()?, Keeping { years: true, ..Keeping::default() })?;
    let page = demo.get("/pledge", false)?.text();
    let is_statement = |part: &&str| part.strip_prefix("/pledge/").is_some_and(|n| n.parse::<u32>().is_ok());
    let statement = page.split('"').find(is_statement);
    let statement = statement.context("/pledge names no page of a statement")?.to_owned();
    let mut visitor = Phone::new(demo.address(), 0)?;
    let pledge = open(&mut visitor, "/pledge")?;
    let statement = open(&mut visitor, &statement)?;
    let progress = open(&mut demo.officer()?, "/claims/progress")?;
    Ok(vec![
        Figure::of("/pledge", millis(pledge), "20 ms", "10 ms"),
        Figure::of("a statement's page", millis(statement), "20 ms", "10 ms"),
        Figure::of("How are we doing, an officer's page", millis(progress), "20 ms", "10 ms"),
    ])
}

fn open(phone: &mut Phone, page: &str) -> Result<Duration> {
    phone.took.clear();
    for _ in 0..TIMES {
        let status = phone.get(page)?.status;
        ensure!(status == 200, "{page} answers {status}");
    }
    percentile(&mut phone.took, 50)
}
