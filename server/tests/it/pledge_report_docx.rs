//! A progress report for a word processor, read back by one: headings, lists, tables with a head, languages.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use domain::role::Role;
use rstest::rstest;
use serde_json::Value;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    moderation::{column, said_in},
    pledge::{claim_and_release, with_pledge},
    pledge_report::{about_the_first, begun, foreword, paper, released},
};

/// What python-docx finds in the file.
pub fn read(bytes: &[u8]) -> Value {
    let python = std::env::var("NOISE_TEST_SMTP_PYTHON")
        .expect("NOISE_TEST_SMTP_PYTHON: `cargo xtask test` finds a Python with python-docx and sets it");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/docx/read.py");
    let mut child =
        Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Python starts");
    child.stdin.take().expect("piped").write_all(bytes).expect("sent");
    let output = child.wait_with_output().expect("ended");
    assert!(output.status.success(), "python-docx cannot read it");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The texts of the paragraphs in this style.
fn in_style<'v>(file: &'v Value, style: &str) -> Vec<&'v str> {
    let all = file["paragraphs"].as_array().expect("paragraphs").iter();
    all.filter(|one| one["style"] == style).filter_map(|one| one["text"].as_str()).collect()
}

/// The paragraph with this text, and how it is in the file.
fn with_text<'v>(file: &'v Value, text: &str) -> &'v Value {
    let all = file["paragraphs"].as_array().expect("paragraphs");
    all.iter().find(|one| one["text"] == text).unwrap_or_else(|| panic!("no {text:?} in {file:#}"))
}

/// A voice about the first promise that was said in this language and shared.
async fn shared_about_the_first(app: &TestApp, text: &str, lang: &str) {
    let id = said_in(app, text, lang).await;
    column(app, id, "shared_text", text).await;
    column(app, id, "decided_at", app.clock.now().0).await;
    column(app, id, "state", "shared").await;
    about_the_first(app, text).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_word_processor_finds_headings_lists_tables_and_languages(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    claim_and_release(&app, &lead, 1, "Each of 212 <b>was</b> told & by letter.").await;
    shared_about_the_first(&app, "Does neb wedi dweud wrtha i", "cy").await;
    shared_about_the_first(&app, "أريد أن أرى أختي", "en").await;
    let page = begun(&lead).await;
    let path = page.path().to_owned();
    foreword(page, "We wrote to all.\n\nIt was not enough.", "Fe wnaethon ni ysgrifennu at bawb.").await;

    // As the page and the PDF: nobody outside has it before it is released.
    let docx = format!("{path}/report.docx");
    assert_eq!(paper(&app.visitor(), &docx).await.0, 404);
    assert_eq!(paper(&lead, &docx).await.0, 200);
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    released(&clerk, &path).await.expect_status(200).expect_text("Report for Word");

    let (status, bytes) = paper(&app.visitor(), &docx).await;
    assert_eq!(status, 200);
    let file = read(&bytes);
    assert_eq!(file["title"], "Progress with the pledge");
    assert_eq!((&file["language"], &file["lang"]), (&"en-GB".into(), &"en-GB".into()));
    assert!(file["foot"].as_str().is_some_and(|foot| foot.contains("Page")), "{}", file["foot"]);
    assert_eq!(in_style(&file, "Title"), ["Progress with the pledge"]);
    let headings = in_style(&file, "Heading 1");
    let all = [
        "Foreword",
        "In numbers",
        "What the council said in this time",
        "What young people said, and what panels answered",
        "Where we do not agree, or do not know",
    ];
    assert_eq!(headings, all);
    assert!(in_style(&file, "Heading 2").contains(&"1. You know who your social worker is"), "{file:#}");
    // What somebody typed is text, and each paragraph of a text is one.
    with_text(&file, "Evidence: Each of 212 <b>was</b> told & by letter.");
    with_text(&file, "We wrote to all.");
    with_text(&file, "It was not enough.");
    let listed = with_text(&file, "2. You can see your brothers and sisters");
    assert_eq!((&listed["style"], &listed["listed"]), (&"List Bullet".into(), &true.into()));
    let table = &file["tables"][0];
    assert_eq!(table["caption"], "In numbers");
    assert_eq!(table["rows"][0], serde_json::json!(["What is counted", "Before", "At the end"]));
    assert_eq!(table["rows"][1], serde_json::json!(["Promises met, the council says", "not known", "1 of 2"]));
    let heads = table["heads"].as_array().expect("rows");
    assert!(heads[0] == true && heads[1..].iter().all(|head| head == false), "one head, on every page: {heads:?}");
    // Words in another language say so; of one that nobody knows, that.
    let welsh = with_text(&file, "Does neb wedi dweud wrtha i");
    assert_eq!((&welsh["style"], &welsh["langs"][0]), (&"Quote".into(), &"cy-GB".into()));
    assert_eq!(with_text(&file, "أريد أن أرى أختي")["langs"][0], "x-none");
    assert_eq!(with_text(&file, "We wrote to all.")["langs"][0], Value::Null, "that of the document");

    let (_, bytes) = paper(&app.visitor(), &format!("/cy{docx}")).await;
    let file = read(&bytes);
    assert_eq!((&file["lang"], &file["title"]), (&"cy-GB".into(), &"Cynnydd gyda'r addewid".into()));
    with_text(&file, "Fe wnaethon ni ysgrifennu at bawb.");
    assert_eq!(with_text(&file, "Does neb wedi dweud wrtha i")["langs"][0], Value::Null);
}
