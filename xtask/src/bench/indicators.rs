//! What the council's figures cost once ten years of them are there.

use std::{fmt::Write as _, time::Duration};

use anyhow::{Context, Result, ensure};

use super::{
    Bench,
    demo::{Demo, Keeping},
    figure::{Figure, millis, percentile},
};
use crate::phone::Phone;

pub const HOW: &str = "60 indicators that count people, each with a figure of the whole council and of eight areas for \
    every quarter of ten years, SQLite. One phone asks for a page again and again, without compression; the median of \
    what it waits.";

/// A page is opened so often.
const TIMES: usize = 50;
const INDICATORS: usize = 60;
const AREAS: usize = 8;
/// From 2016/17 to 2025/26: none of their quarters is to come.
const YEARS: std::ops::Range<usize> = 2016..2026;

/// All indicators, one of them, what everybody reads, and the page of an area.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let demo = Demo::start(bench.server()?, Keeping::default())?;
    let mut clerk = demo.clerk()?;
    let area = areas(&mut clerk)?;
    for n in 0..INDICATORS {
        fill(&mut clerk, n)?;
    }
    let list = clerk.get("/performance")?.body;
    let is_one = |part: &&str| part.strip_prefix("/performance/").is_some_and(|id| id.len() == 36);
    let one = list.split('"').find(is_one).context("/performance names no indicator")?.to_owned();
    let mut opened = |page: &str| open(&mut clerk, page);
    Ok(vec![
        Figure::of("/performance", millis(opened("/performance")?), "20 ms", "10 ms"),
        Figure::of("an indicator's page", millis(opened(&one)?), "20 ms", "10 ms"),
        Figure::of("the page of an area", millis(opened(&area)?), "20 ms", "15 ms"),
    ])
}

/// Adds the areas and gives them to a panel of the demo; the address of the page of one.
fn areas(clerk: &mut Phone) -> Result<String> {
    for n in 1..=AREAS {
        let page = clerk.get("/panels/areas")?;
        let form = page.form_of("/do/panels/add-area").context("no form for areas")?;
        let form = form.with("name[en]", &format!("Area {n}")).with("name[cy]", &format!("Ardal {n}"));
        ensure!(clerk.send(&form)?.status == 303, "an area is refused");
    }
    let list = clerk.get("/panels")?.body;
    let is_panel = |part: &&str| {
        part.strip_prefix("/panels/").is_some_and(|slug| slug.contains("panel") && !slug.contains(['/', '?', '#']))
    };
    let panel = list.split('"').find(is_panel).context("/panels names no panel")?.to_owned();
    let page = clerk.get(&format!("{panel}/members"))?;
    let id = page.body.split("name=\"areas[]\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let id = id.context("no area can be chosen")?.to_owned();
    let form = page.form_of("/do/panels/choose-areas").context("no form for the areas of a panel")?;
    ensure!(clerk.send(&form.with("areas[]", &id))?.status == 303, "the area of a panel is refused");
    Ok(format!("{panel}/areas/{id}/page"))
}

/// Adds an indicator and pastes ten years of it.
fn fill(clerk: &mut Phone, n: usize) -> Result<()> {
    let form = clerk.get("/performance/new")?.form_of("/do/performance/add").context("no form for an indicator")?;
    let form = form.with("code", &format!("PI {n:02}")).with("name[en]", &format!("Measure {n}"));
    let form = form.with("name[cy]", &format!("Mesur {n}")).with("unit", "people").with("direction", "lower");
    ensure!(clerk.send(&form)?.status == 303, "an indicator is refused");
    let sheet = sheet(n);
    let form = clerk.get("/performance/file")?.form_of("/do/performance/read-file").context("no form for a file")?;
    let looked = clerk.send(&form.with("pasted", &sheet))?;
    let form = looked.form_of("/do/performance/put-file").context("the figures are refused")?;
    ensure!(clerk.send(&form.with("sheet", &sheet))?.status == 303, "the figures do not go in");
    Ok(())
}

fn sheet(n: usize) -> String {
    let quarters = YEARS.flat_map(|year| (1..=4).map(move |q| format!("{year}/{:02} Q{q}", (year + 1) % 100)));
    let quarters: Vec<String> = quarters.collect();
    let mut text = format!("Indicator,Area,{}", quarters.join(","));
    for place in 0..=AREAS {
        let area = if place == 0 { String::new() } else { format!("Area {place}") };
        let _ = write!(text, "\nPI {n:02},{area}");
        for quarter in 0..quarters.len() {
            let people = (n * 7 + quarter * 3) % 50 + 12;
            let _ = write!(text, ",{}", if place == 0 { people * AREAS } else { people });
        }
    }
    text
}

fn open(phone: &mut Phone, page: &str) -> Result<Duration> {
    phone.took.clear();
    for _ in 0..TIMES {
        let status = phone.get(page)?.status;
        ensure!(status == 200, "{page} answers {status}");
    }
    percentile(&mut phone.took, 50)
}
