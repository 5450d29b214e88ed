//! An edition of the pledge from a spreadsheet, and as one.

use std::io::{Cursor, Read as _};

use domain::{ids::PledgeId, lang::Localized, role::Role};
use platform::documents::sheets::{self, Sheet};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

const GOOD: &str = "Outcome,Outcome (Welsh),Promise,Promise (Welsh),What this means,Symbol,Service\n\
    Staying safe,Cadw'n ddiogel,\"You know your social worker, always\",Rwyt ti'n gwybod pwy yw,A name and a number.,Social worker,Children’s services\n\
    ,,=Your brothers & sisters,,,family,\n\
    Being healthy,Bod yn iach,You see a dentist,Rwyt ti'n gweld deintydd,,,\n";

/// A draft with one statement.
async fn draft(app: &TestApp) -> PledgeId {
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge 2027", "Ein haddewid 2027"),
        outcomes: vec![(Localized::en_cy("Old", "Hen"), vec![Localized::en_cy("Before", "O'r blaen")])],
        endorsements: Vec::new(),
    };
    store::pledge::add_edition(&app.system(), edition).await.expect("added")
}

fn page(id: PledgeId) -> String {
    format!("/editions/{id}/file")
}

async fn choose(browser: &Browser, id: PledgeId, name: &str, file: &[u8]) -> Page {
    let form = browser.get(&page(id)).await.expect_status(200).form("/do/pledge/read-file");
    form.file("file", name, file.to_vec()).send().await
}

async fn put(look: Page) -> Page {
    look.expect_status(200).form("/do/pledge/put-file").send().await.expect_status(200).expect_text("now in the draft")
}

async fn bytes(browser: &Browser, path: &str) -> Vec<u8> {
    let answer = browser.raw(reqwest::Method::GET, path).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    answer.bytes().await.expect("a file").to_vec()
}

async fn export(browser: &Browser, id: PledgeId) -> String {
    String::from_utf8(bytes(browser, &format!("/editions/{id}/pledge.csv")).await).expect("UTF-8")
}

/// The same cells as a workbook.
async fn workbook(csv: &str) -> Vec<u8> {
    let table = domain::table::Table::read(csv.as_bytes(), domain::pledge::outline_file::SHAPE).expect("a table");
    let mut lines = table.lines.into_iter().map(|line| line.cells);
    let head = lines.next().expect("heads");
    let rows = lines.map(|cells| cells.into_iter().map(Into::into).collect()).collect();
    sheets::xlsx(vec![Sheet { name: "Pledge".into(), head, rows }]).await.expect("a workbook")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_is_looked_at_and_goes_into_the_draft(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    lead.get(&page(id)).await.expect_text("Outcomes: 1. Promises: 1.").expect_text("Thumbs up");

    let look = choose(&lead, id, "pledge.csv", GOOD.as_bytes()).await.expect_status(200);
    let look = look.expect_text("Outcomes: 2. Promises: 3. Nothing is wrong with this file.");
    let look =
        look.expect_text("There is 1 promise in the draft already").expect_text("2 rows still need words in Welsh");
    let look = look.expect_text("=Your brothers & sisters").expect_text("Children’s services");
    assert!(export(&lead, id).await.contains("Before"), "nothing has gone in yet");
    let form = look.form("/do/pledge/put-file");
    put(look).await.expect_text("Outcomes: 2. Promises: 3.");
    form.send().await.expect_status(200).expect_text("now in the draft");
    let once = export(&lead, id).await;
    assert!(once.contains("\"'=Your brothers & sisters\"") && !once.contains("Before"), "{once}");

    // A member brings the same as a workbook.
    let member = app.signed_in("Mia", &[Role::Member]).await;
    put(choose(&member, id, "other.csv", b"Outcome,Promise\nSafe,Another\n").await).await;
    assert_ne!(export(&member, id).await, once);
    put(choose(&member, id, "pledge.xlsx", &workbook(GOOD).await).await).await;
    assert_eq!(export(&member, id).await, once);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_exported_goes_in_again_unchanged(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    put(choose(&lead, id, "pledge.csv", GOOD.as_bytes()).await).await;
    let first = export(&lead, id).await;
    for path in ["pledge.csv", "pledge.xlsx"] {
        for lang in ["", "/cy"] {
            let exported = bytes(&lead, &format!("{lang}/editions/{id}/{path}")).await;
            // Something else is there meanwhile.
            put(choose(&lead, id, "other.csv", b"Outcome,Promise\nSafe,Another\n").await).await;
            assert_ne!(export(&lead, id).await, first);
            put(choose(&lead, id, path, &exported).await).await;
            assert_eq!(export(&lead, id).await, first, "{lang} {path}");
        }
    }
    let welsh = String::from_utf8(bytes(&lead, &format!("/cy/editions/{id}/pledge.csv")).await).expect("UTF-8");
    assert!(welsh.contains("\"Canlyniad\",\"Canlyniad (Saesneg)\",\"Addewid\""), "{welsh}");
    for lang in ["", "/cy"] {
        let template = bytes(&lead, &format!("{lang}/editions/{id}/template.xlsx")).await;
        choose(&lead, id, "template.xlsx", &template).await.expect_status(200).expect_text("Outcomes: 2. Promises: 3.");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_row_that_is_wrong_is_named_and_nothing_goes_in(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    let long = "a".repeat(401);
    let wrong = format!(
        "Outcome,Outcome (Welsh),Promise,Promise (Welsh),Symbol\n\
         ,,Nobody’s,,\n\
         Safe,Diogel,Once,,moon\n\
         Safe,Saff,Twice,,\n\
         Safe,Diogel,once,,\n\
         Safe,Diogel,,Yn Gymraeg,\n\
         Safe,Diogel,{long},,\n\
         ,,,,home\n"
    );
    let look = choose(&lead, id, "pledge.csv", wrong.as_bytes()).await.expect_status(422);
    for problem in [
        "Row 2, “Outcome”: There is no outcome in this row",
        "Row 3, “Symbol”: There is no picture called “moon”",
        "Row 4, “Outcome (Welsh)”: This is not what row 3 says for the same outcome: “Diogel”",
        "Row 5, “Promise”: The same promise is in row 3",
        "Row 7, “Promise”: This is too long. Please keep it under 400",
        "Row 8, “Promise”: There is no promise in this row",
        "Symbol: There is no picture called “moon”",
    ] {
        assert!(look.text().contains(problem), "{problem}: {}", look.text());
    }
    assert_eq!(look.attr("a[href='#row-4']", "href").as_deref(), Some("#row-4"));
    assert!(!look.all("#row-4").is_empty(), "the line leads to its row");
    assert!(look.forms("/do/pledge/put-file").is_empty());
    look.forms("/do/pledge/read-file").into_iter().next().expect("another file can be chosen");
    assert!(export(&lead, id).await.contains("Before"), "none of it");

    // Whoever posts it all the same is refused, and shown what is wrong.
    let fields = [("edition", id.to_string()), ("revision", "0".into()), ("sheet", wrong)];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let address = format!("/do/pledge/put-file?from={}", page(id));
    lead.post(&address, &fields).await.expect_status(422).expect_text("Row 5, “Promise”");
    assert!(export(&lead, id).await.contains("Before"), "none of it");
    choose(&lead, id, "p.csv", b"Outcome,Promise,Notes\nSafe,One,x\n").await.expect_status(422).expect_text("“Notes”");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_file_is_chosen_is_answered_in_a_sentence(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).expect("begun");
    std::io::copy(&mut std::io::repeat(b'a').take(30 * 1024 * 1024), &mut bomb).expect("packed");
    let bomb = bomb.finish().expect("packed").into_inner();
    let pdf = [b"%PDF-1.7\n".as_slice(), &[1; 400]].concat();
    let rows: Vec<_> = (0..5_000).map(|n| format!("Safe,Statement {n}")).collect();
    let many = format!("Outcome,Promise\n{}\n", rows.join("\n"));
    let large = vec![b'a'; 2 * 1024 * 1024];
    let huge = vec![b'a'; 11 * 1024 * 1024];
    for (file, sentence) in [
        (pdf.as_slice(), "This file cannot be read"),
        (&bomb, "This file is too large"),
        (b" \n", "There is no promise in this file"),
        (b"Outcome,Promise\n", "There is no promise in this file"),
        (b"Safe,We listen\nHeard,We hear\n", "The first row must name the columns"),
        (many.as_bytes(), "There are too many rows in this file. A draft can have 200"),
        (&large, "This file is too large"),
        (&huge, "This file is too large"),
        (b"\xd0\xcf\x11\xe0 older", "CSV UTF-8"),
        (b"PK\x03\x04nothing", "This file cannot be read"),
    ] {
        choose(&lead, id, "pledge.csv", file).await.expect_status(422).expect_text(sentence);
    }
    let form = lead.get(&page(id)).await.form("/do/pledge/read-file");
    form.clone().send().await.expect_status(422).expect_text("Choose a file.");
    form.file("file", "empty.csv", Vec::new()).send().await.expect_status(422).expect_text("Choose a file.");

    // As Excel saves it where the comma is in numbers.
    let excel = b"\xef\xbb\xbfOutcome;Promise;Promise (Welsh)\r\nSafe;\"We listen; always\";Rydyn ni'n gwrando\r\n";
    put(choose(&lead, id, "pledge.csv", excel).await.expect_text("We listen; always")).await;
    // And where it knows no ŵ.
    let windows = b"Outcome,Promise,Welsh\r\nSafe,Caf\xe9,Y d?r\r\n";
    choose(&lead, id, "pledge.csv", windows).await.expect_status(422).expect_text("a question mark inside a word");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_put_a_file_in_the_second_looks_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let hers = choose(&lead, id, "a.csv", b"Outcome,Promise\nSafe,Hers\n").await;
    let mine = choose(&member, id, "b.csv", b"Outcome,Promise\nSafe,Mine\n").await;
    put(hers).await;
    let again = mine.form("/do/pledge/put-file").send().await.expect_status(409).expect_text("look again");
    let again = again.expect_text("Mine").expect_text("There is 1 promise in the draft already");
    let now = export(&lead, id).await;
    assert!(now.contains("Hers") && !now.contains("Mine"), "{now}");
    let done = again.form("/do/pledge/put-file").send().await.expect_status(200);
    done.expect_text("now in the draft");
    assert!(export(&lead, id).await.contains("Mine"));

    // What has left the draft is only read.
    let mine = choose(&member, id, "b.csv", b"Outcome,Promise\nSafe,Late\n").await.form("/do/pledge/put-file");
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    mine.send().await.expect_status(409).expect_text("not a draft any more");
    let page = lead.get(&page(id)).await.expect_status(200).expect_text("not a draft any more");
    assert!(page.forms("/do/pledge/read-file").is_empty());
    page.follow("Download as CSV").await.expect_status(200).expect_text("Mine");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_reads_the_export_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = draft(&app).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    assert!(export(&officer, id).await.contains("Before"));
    officer.get(&page(id)).await.expect_status(403);
    let fields = [("edition", id.to_string()), ("sheet", "Outcome,Promise\nSafe,Mine\n".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for action in ["/do/pledge/read-file", "/do/pledge/put-file"] {
        officer.post(action, &fields).await.expect_status(403);
    }
    app.visitor().get(&format!("/editions/{id}/pledge.csv")).await.expect_status(403);
    assert!(export(&officer, id).await.contains("Before"));
    let nowhere = PledgeId::new();
    officer.get(&format!("/editions/{nowhere}/pledge.csv")).await.expect_status(404);
}
