//! Figures from a spreadsheet and pasted, and as one.

use reqwest::Method;
use rstest::rstest;

use super::{added, typed};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
    panels::helpers::{self, count},
};

async fn choose(keeper: &Browser, name: &str, file: Vec<u8>) -> Page {
    let page = keeper.get("/performance/file").await.expect_status(200);
    page.form("/do/performance/read-file").file("file", name, file).send().await
}

async fn paste(keeper: &Browser, cells: &str, indicator: &str) -> Page {
    let form = keeper.get("/performance/file").await.expect_status(200).form("/do/performance/read-file");
    form.fill("pasted", cells).fill("indicator", indicator).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_goes_in_whole_or_not_at_all_and_comes_out_the_same(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    desk.area("Tŷ Gwyn").await;
    added(&desk.clerk, "PI 1", "Reviews on time", "percent").await;
    added(&desk.clerk, "PI 2", "Missing from home", "people").await;
    added(&desk.clerk, "PI 3", "Seen by a dentist", "share").await;
    choose(&desk.clerk, "a.csv", Vec::new()).await.expect_status(422).expect_text("there was nothing in it");
    // Semicolons, decimal commas and the letters of Windows; each thing that is wrong with its row.
    let wrong =
        b"Indicator;Area;2026/27 Q1;2026/27 Q2\r\nPI 1;;81,5;1,250\r\nPI 2;Mars;30;40\r\nPI 3;;81 of 240;81\r\n";
    let refused = choose(&desk.officer, "a.csv", wrong.to_vec()).await.expect_status(422);
    let refused = refused.expect_text("“1,250” can be read in two ways").expect_text("“mars” is not an area");
    let refused = refused.expect_text("Say of how many people").expect_text("Nothing has gone in");
    assert!(refused.forms("/do/performance/put-file").is_empty(), "nothing can be put in");
    let merged = "Indicator,2026/27 Q1,,\nPI 2,30,31,32\n";
    let refused = choose(&desk.officer, "a.csv", merged.into()).await.expect_status(422);
    refused.expect_text("Column C has cells but no name of its own");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 0);

    let right = b"Indicator;Area;What;2026/27;2026/27 Q1;Q3 2026\r\nPI 1;;;;81,5;\r\nPI 1;;Target;90;;\r\n\
        PI 2;T\xf4 Gwyn;;;12;30\r\nPI 3;;;;81 of 240;\r\n";
    let refused = choose(&desk.officer, "a.csv", right.to_vec()).await.expect_status(422);
    refused.expect_text("is not an area of the council");
    let right = String::from_utf8_lossy(right).replace('\u{fffd}', "ŷ");
    let look = choose(&desk.officer, "a.csv", right.into()).await.expect_status(200);
    let look = look.expect_text("New: 5. Changed: 0. The same as before: 0.");
    let look = look.expect_text("Commas were read as decimal points: “81,5”").expect_text("separated by semicolons");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 0, "nothing has gone in yet");
    let form = look.form("/do/performance/put-file");
    form.clone().send().await.expect_status(200).expect_text("81.5% in April to June 2026; the target is 90%.");
    // Pressed twice it is there once.
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 5);

    // What is exported says nothing new, in either language and as a workbook.
    for name in ["figures.csv", "figures.xlsx"] {
        for lang in ["", "/cy"] {
            let answer = desk.clerk.raw(Method::GET, &format!("{lang}/performance/{name}")).send().await;
            let file = answer.expect("an answer").bytes().await.expect("a file").to_vec();
            let look = choose(&desk.clerk, name, file).await.expect_status(200);
            look.expect_text("New: 0. Changed: 0. The same as before: 5.");
        }
    }
    desk.ann.get("/performance/figures.csv").await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_pasted_is_looked_at_beside_what_is_there(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let one = added(&desk.clerk, "PI 2", "Missing from home", "people").await;
    let id = one.rsplit('/').next().expect("an id");
    typed(&desk.clerk, &one, &[("q1-council", "40")]).await.expect_status(200);
    let cells = "2026/27 Q1\t2026/27 Q2\n41\t46\n";
    let refused =
        paste(&desk.clerk, cells, "").await.expect_status(422).expect_text("The first row must name the columns");
    assert_eq!(
        refused.form("/do/performance/read-file").value("pasted").map(|text| text.contains("41\t46")),
        Some(true)
    );
    let look = paste(&desk.clerk, cells, id).await.expect_status(200);
    let look = look.expect_text("New: 1. Changed: 1. The same as before: 0.");
    // Meanwhile somebody else corrects a figure of the same indicator.
    typed(&desk.officer, &one, &[("q1-council", "39")]).await.expect_status(200);
    let told = look.form("/do/performance/put-file").send().await.expect_status(409);
    desk.ann.get(&one).await.expect_text("39 in April to June 2026.");
    // It is looked at again beside what is there now.
    let again = told.expect_text("New: 1. Changed: 1. The same as before: 0.").form("/do/performance/put-file");
    again.send().await.expect_status(200).expect_text("46 in July to September 2026, up from 41.");
    let entries = desk.officer.get(&format!("{one}/entries")).await.expect_text("46 Clerk pasted counts");
    entries.expect_text("39 Megan typed replaced since").expect_text("40 Clerk typed replaced since");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 4);
}
