//! Ten years of sixty indicators of eight areas ask no more of the database than a few figures do.

use std::fmt::Write as _;

use rstest::rstest;

use super::added;
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    panels::helpers::{self, Desk, count},
    statements::counted,
};

// The most statements of each page, for somebody who is signed in, counted by reading the code. Whoever measures fewer
// sets the number to what was measured.

/// `/performance`.
const LIST: u64 = 12;
/// `/performance/{id}`.
const ONE: u64 = 12;
/// `/figures`.
const PUBLIC: u64 = 10;
/// `/panels/{slug}/areas/{id}/page`, for whoever chairs the panel.
const AREA: u64 = 24;

/// A file with a figure of every indicator and place, of so many quarters before the one that goes on.
fn file(indicators: usize, areas: &[String], quarters: usize) -> String {
    let mut text = String::from("Indicator,Area");
    let heads: Vec<String> =
        (0..quarters).map(|n| format!("{}/{:02} Q{}", 2026 - n / 4, (2027 - n / 4) % 100, n % 4 + 1)).collect();
    let heads: Vec<&String> = heads.iter().filter(|head| head.as_str() != "2026/27 Q4").collect();
    for head in &heads {
        write!(text, ",{head}").expect("written");
    }
    for indicator in 0..indicators {
        for place in std::iter::once("").chain(areas.iter().map(String::as_str)) {
            write!(text, "\nPI {indicator:02},{place}").expect("written");
            for n in 0..heads.len() {
                write!(text, ",{}", 20 + (indicator * 7 + place.len() + n) % 70).expect("written");
            }
        }
    }
    text
}

async fn filled(keeper: &Browser, text: String) {
    let page = keeper.get("/performance/file").await.expect_status(200);
    let look = page.form("/do/performance/read-file").file("file", "figures.csv", text.into_bytes()).send().await;
    look.expect_status(200).form("/do/performance/put-file").send().await.expect_status(200);
}

/// What each page asks of the database.
async fn asked(app: &TestApp, desk: &Desk, pages: &[String]) -> Vec<u64> {
    let mut all = Vec::new();
    for page in pages {
        // Once before: what is remembered of the council is read by the first.
        desk.ann.get(page).await.expect_status(200);
        let (n, _) = counted(app, desk.ann.get(page)).await;
        all.push(n);
    }
    all
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_years_ask_no_more_of_the_database_than_one(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let names: Vec<String> = (1..=8).map(|n| format!("Area {n}")).collect();
    let mut ids = Vec::new();
    for name in &names {
        ids.push(desk.area(name).await);
    }
    let form = desk.seats().await.form("/do/panels/choose-areas");
    ids.iter().fold(form, |form, id| form.tick("areas[]", id)).send().await.expect_status(200);
    let one = added(&desk.clerk, "PI 00", "Measure 0", "people").await;
    filled(&desk.clerk, file(1, &names, 4)).await;
    let id = one.rsplit('/').next().expect("an id");
    let release = async || {
        let form = desk.clerk.get("/performance/release").await.form("/do/performance/release");
        form.tick("indicators[]", id).send().await.expect_status(200);
    };
    release().await;
    let area = format!("{}/areas/{}/page", desk.path, ids[0]);
    let pages = ["/performance".to_owned(), one.clone(), "/figures".to_owned(), area];
    let few = asked(&app, &desk, &pages).await;
    for ((page, counted), most) in pages.iter().zip(&few).zip([LIST, ONE, PUBLIC, AREA]) {
        assert!(*counted <= most, "{page}: {counted} statements, at most {most} are held");
    }
    for n in 1..60 {
        added(&desk.clerk, &format!("PI {n:02}"), &format!("Measure {n}"), "people").await;
    }
    filled(&desk.clerk, file(60, &names, 40)).await;
    assert!(count(&app, "SELECT COUNT(*) FROM indicator_figures WHERE replaced_at IS NULL").await > 21_000);
    assert_eq!(asked(&app, &desk, &pages).await, few, "of {pages:?}");
}
