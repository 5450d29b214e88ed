//! Every response as a file for an officer, read back by programs that read such files.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{Data, Reader as _, Xlsx};
use domain::{role::Role, time::MINUTE};
use reqwest::Method;
use rstest::rstest;
use serde_json::Value;

use super::{
    results_groups::sixty,
    world::{CODE, World, answer_all},
};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Browser,
};

async fn file(browser: &Browser, path: &str) -> (u16, Vec<u8>) {
    let answer = browser.raw(Method::GET, path).send().await.expect("an answer");
    (answer.status().as_u16(), answer.bytes().await.expect("bytes").to_vec())
}

async fn taken(browser: &Browser, kind: &str) -> Vec<u8> {
    let (status, bytes) = file(browser, &format!("/results/{CODE}/rows.{kind}")).await;
    assert_eq!(status, 200, "{kind}: {}", String::from_utf8_lossy(&bytes));
    bytes
}

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// How often each value stands in the column whose heading begins so.
fn counted(rows: &[Vec<String>], heading: &str) -> BTreeMap<String, usize> {
    let at =
        rows[0].iter().position(|cell| cell.starts_with(heading)).unwrap_or_else(|| panic!("{heading}: {:?}", rows[0]));
    let mut counts = BTreeMap::new();
    for row in &rows[1..] {
        *counts.entry(row[at].clone()).or_default() += 1;
    }
    counts
}

fn counts(pairs: &[(&str, usize)]) -> BTreeMap<String, usize> {
    pairs.iter().map(|(value, n)| ((*value).to_owned(), *n)).collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_file_says_what_the_charts_say(#[case] backend: Backend) {
    let world = sixty(backend, 12, 18).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    world.publish().await;
    for (who, status) in [(&world.browser, 403), (&world.app.signed_in("Cai", &[Role::Member]).await, 403)] {
        assert_eq!(file(who, &format!("/results/{CODE}/rows.xlsx")).await.0, status);
    }
    officer
        .get(&format!("/results/{CODE}"))
        .await
        .follow("Every response, as a file")
        .await
        .expect_text("60 responses");

    let mut book = book(taken(&officer, "xlsx").await);
    assert_eq!(book.sheet_names(), ["About this file", "How is it going", "Words", "Figures", "Codebook"]);
    let sheet = book.worksheet_range("How is it going").expect("the rows");
    assert_eq!(sheet.height(), 61);
    assert_eq!(sheet.get_value((0, 0)), Some(&Data::String("row".to_owned())));
    let face =
        sheet.rows().next().expect("a head").iter().position(|head| head.to_string().starts_with("q3")).expect("q3");
    assert!(matches!(sheet.get((1, face)), Some(Data::Float(_))), "a number is a number");
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.cells().all(|(.., formula)| formula.is_empty()), "a formula in {name}");
    }
    let codes = book.worksheet_range("Codebook").expect("the codebook");
    let said: Vec<_> = codes.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).collect();
    assert!(said.iter().any(|row| row[0] == "q2" && row[7] == "yes" && row[8] == "Yes" && row[9] == "Ie"), "{said:?}");
    assert!(said.iter().any(|row| row[0] == "q1" && row[4] == "about-you"), "{said:?}");

    let csv = taken(&officer, "csv").await;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_slice());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("csv").iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), 61);
    assert!(!rows[0].iter().any(|head| head.starts_with("q1") || head.starts_with("q8")), "{:?}", rows[0]);
    assert_eq!(counted(&rows, "q2"), counts(&[("No", 30), ("Not sure", 12), ("Yes", 18)]));
    assert_eq!(counted(&rows, "q7"), counts(&[("Time", 15), ("Trust", 15), ("not-asked", 30)]));
    // One person moved in March 2019, and what hides it hides May.
    assert_eq!(counted(&rows, "q6"), counts(&[("hidden", 60)]));
    assert!(!String::from_utf8_lossy(&csv).contains("2019"));

    let json: Value = serde_json::from_slice(&taken(&officer, "json").await).expect("json");
    let schema: Value =
        serde_json::from_slice(&file(&world.browser, "/results/rows.schema.json").await.1).expect("json");
    let (rows, fields) = (json["rows"].as_array().expect("rows"), schema["properties"].as_object().expect("fields"));
    assert!(json.as_object().expect("an object").keys().eq(fields.keys()), "{fields:?}");
    assert_eq!(rows.len(), 60);
    let yes = rows.iter().filter(|row| row["q2"]["one_of"][0] == "yes").count();
    assert_eq!((yes, &json["codebook"][0]["about"]), (18, &Value::Bool(true)));
    let states = ["answered", "skipped", "not-asked", "no-answer", "hidden"];
    let known = |cell: &Value| states.contains(&cell["state"].as_str().unwrap_or_default());
    assert!(rows.iter().flat_map(|row| row.as_object().expect("a row").values()).all(known));

    let taken: i64 = world.one("SELECT COUNT(*) FROM audit WHERE action = 'survey.exported'").await;
    assert_eq!(taken, 3, "every file is written down");
}

/// What was hidden stays hidden in the rows, and whoever knows the rules of asking learns nothing more.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn what_few_said_does_not_travel(#[case] backend: Backend) {
    let world = sixty(backend, 2, 1).await;
    world.publish().await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let csv = taken(&officer, "csv").await;
    let text = String::from_utf8(csv).expect("text");
    assert!(text.contains("\"hidden\"") && !text.contains("\"No\"") && !text.contains("not-asked"), "{text}");
    // Somebody takes theirs back: the figures stand, so there are no rows to compare with the ones before.
    world
        .run("INSERT INTO held_back (survey_id, question, choice, people) SELECT id, '*', '*', 1 FROM surveys", vec![])
        .await;
    assert_eq!(file(&officer, &format!("/results/{CODE}/rows.csv")).await.0, 409);
    officer.get(&format!("/results/{CODE}/export")).await.expect_text("taken their answers back");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn unmoderated_words_go_only_with_a_reason(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    for n in 0..10 {
        let check = answer_all(&world.app.visitor(), "", "a", &format!("=My words {n}")).await;
        check.form("/do/responses/submit").send().await.expect_status(200);
    }
    world.publish().await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    let json = taken(&officer, "json").await;
    assert!(!text(json).contains("My words"), "nobody has moderated them");
    let page = officer.get(&format!("/results/{CODE}/export")).await;
    let form = page.form("/do/responses/export-originals").fill("kind", "json");
    form.clone().send().await.expect_status(422).expect_text("Say why you need them.");
    let page = form.fill("why", "The panel asked for the tone of it").send().await.expect_status(200);
    let path = page.path().to_owned();
    let json: Value = serde_json::from_str(&page.body).expect("json");
    assert_eq!(
        (json["words"].as_array().expect("words").len(), &json["words_are_moderated"]),
        (20, &Value::Bool(false))
    );
    assert!(page.body.contains("=My words 3"));
    let read: i64 = world.one("SELECT COUNT(*) FROM audit WHERE action = 'survey.originals_read'").await;
    let why: i64 = world.one("SELECT COUNT(*) FROM audit WHERE detail LIKE '%the tone of it%'").await;
    assert_eq!((read, why), (1, 1));
    // The address is good for nobody else, for no other file's reader, and not for long.
    let other = world.app.signed_in("Rhys", &[Role::Officer]).await;
    assert_eq!(file(&other, &path).await.0, 403);
    assert_eq!(file(&officer, &path.replace("pass=", "pass=0")).await.0, 403);
    world.app.clock.forward(11 * MINUTE);
    assert_eq!(file(&officer, &path).await.0, 403);
}

/// A row more a day would be a person, and so would one less: a survey that is only closed opens again, and
/// whoever takes their answers back then is the difference of two files.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn there_are_no_rows_until_it_is_published(#[case] backend: Backend) {
    let world = sixty(backend, 12, 18).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    for state in ["open", "closed"] {
        if state == "closed" {
            world.close().await;
        }
        for kind in ["xlsx", "csv", "json"] {
            let (status, bytes) = file(&officer, &format!("/results/{CODE}/rows.{kind}")).await;
            assert_eq!(status, 409, "{state} {kind}");
            assert!(String::from_utf8_lossy(&bytes).contains("once the survey is published"), "{state} {kind}");
        }
        let typed = [("code", CODE), ("kind", "csv"), ("why", "The panel asked")];
        officer.post("/do/responses/export-originals", &typed).await.expect_status(409);
        let page = officer.get(&format!("/results/{CODE}/export")).await.expect_status(200);
        page.expect_text("once the survey is published").expect_no_text("Why you need them");
    }
    let written: i64 = world.one("SELECT COUNT(*) FROM audit WHERE action LIKE 'survey.%'").await;
    assert_eq!(written, 0, "nobody took anything");
    world.publish().await;
    taken(&officer, "csv").await;
}
