//! What a claim rests on: links, files and figures; who leads on a statement, and what puts a claim right.

use std::io::{Cursor, Write as _};

use domain::{role::Role, time::DAY};
use platform::{
    documents::sheets::{self, Sheet},
    outbox,
};
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    pledge::with_pledge,
    pledge_drafting::adopted,
    voices::{files_below, png},
};

/// The lead has written a claim that is not released yet.
async fn drafted(lead: &Browser) -> Page {
    let form = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "met");
    form.fill("evidence[en]", "It was done.").fill("evidence[cy]", "Mae wedi'i wneud.").send().await.expect_status(200)
}

async fn release(by: &Browser) -> Page {
    let form = by.get("/claims/1").await.expect_status(200).form("/do/pledge/release-claim");
    form.tick("seen[]", "yes").send().await.expect_status(200).expect_text("The claim has been released.")
}

fn about(form: FilledForm, field: &str, words: &str) -> FilledForm {
    form.fill(&format!("{field}[en]"), words).fill(&format!("{field}[cy]"), words)
}

async fn add_file(page: &Page, name: &str, bytes: Vec<u8>) -> Page {
    let form = about(page.form("/do/pledge/add-file"), "file_about", "The report");
    form.file("evidence_file", name, bytes).send().await
}

/// A file of Office with these parts.
fn office(parts: &[&str]) -> Vec<u8> {
    let mut made = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        made.start_file(*part, zip::write::SimpleFileOptions::default()).expect("a name");
        made.write_all(b"<x/>").expect("room");
    }
    made.finish().expect("an archive").into_inner()
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_evidence_is_public_with_its_claim_and_not_before(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = drafted(&lead).await;
    let form = about(page.form("/do/pledge/add-link"), "link_about", "What inspectors said");
    let page = form.fill("link", "example.org/report").send().await.expect_text("The evidence has been added");
    let docx = office(&["[Content_Types].xml", "word/document.xml"]);
    let xlsx = office(&["[Content_Types].xml", "xl/workbook.xml"]);
    let mut page = page;
    for (name, bytes) in [
        ("report.pdf", PDF.to_vec()),
        ("minutes.docx", docx),
        ("figures.xlsx", xlsx),
        ("Tŷ Gwyn.csv", b"Quarter,On time\n2026 Q1,92\n".to_vec()),
        ("photo.png", png(40)),
    ] {
        page = add_file(&page, name, bytes).await.expect_status(200).expect_text("The evidence has been added");
    }
    let form = about(page.form("/do/pledge/add-figures"), "series", "Reviews held on time");
    let form = form.fill("unit", "percent").fill("lines", "2025/26 Q4\t91.5\n2026 Q2, 95%\n");
    let page = form.send().await.expect_status(200).expect_text("Check the chart").expect_text("95%");
    let files: Vec<_> = page.all(".evidence a");
    assert_eq!(files.len(), 6, "{files:?}");

    let address = page.attr(".evidence a[href*='/pledge/evidence/']", "href").expect("a file");
    let picture = page.attr(".evidence img", "src").expect("a picture");
    for path in [&address, &picture] {
        app.visitor().get(path).await.expect_status(404);
        let seen = officer.raw(Method::GET, path).send().await.expect("an answer");
        assert_eq!(seen.status().as_u16(), 200, "{path}");
        assert_eq!(seen.headers()[header::CACHE_CONTROL], "no-store");
    }
    app.visitor().get("/pledge/1").await.expect_no_text("What inspectors said").expect_no_text("91.5");

    release(&officer).await;
    let public = app.visitor().get("/pledge/1").await.expect_text("What inspectors said").expect_text("example.org");
    let public = public.expect_text("January to March 2026").expect_text("91.5%").expect_text("Tŷ Gwyn.csv");
    let rel = public.attr(".evidence a[href^='https://example.org']", "rel").expect("a link that leads away");
    assert!(rel.contains("noopener") && rel.contains("nofollow"), "{rel}");
    for (name, kind, named) in [
        ("report.pdf", "application/pdf", "attachment; filename=\"report.pdf\""),
        (
            "Tŷ Gwyn.csv",
            "text/csv; charset=utf-8",
            "attachment; filename=\"T- Gwyn.csv\"; filename*=UTF-8''T%C5%B7%20Gwyn.csv",
        ),
    ] {
        let at = public.all(".evidence li").into_iter().position(|line| line.contains(name)).expect("listed");
        let path = public.attr(&format!(".evidence li:nth-child({}) a", at + 1), "href").expect("its address");
        let sent = app.visitor().raw(Method::GET, &path).send().await.expect("an answer");
        let head = |name: header::HeaderName| sent.headers()[name].to_str().expect("letters").to_owned();
        assert_eq!((head(header::CONTENT_TYPE).as_str(), head(header::CONTENT_DISPOSITION).as_str()), (kind, named));
        assert_eq!(head(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        // As a browser asks, which takes it packed.
        let packed = app.visitor().raw(Method::GET, &path).header(header::ACCEPT_ENCODING, "gzip, br");
        assert!(!packed.send().await.expect("an answer").bytes().await.expect("all of it").is_empty());
    }
    let sent = app.visitor().raw(Method::GET, &picture).send().await.expect("an answer");
    assert_eq!(sent.headers()[header::CONTENT_TYPE], "image/jpeg");
    assert!(sent.bytes().await.expect("a picture").starts_with(&[0xff, 0xd8]), "drawn anew");

    // Taken back, all of it is gone for everybody.
    let page = officer.get("/claims/1").await;
    let chosen = page.attr("select[name=claim] option:nth-child(2)", "value").expect("a claim");
    let form = page.form("/do/pledge/withdraw-claim").fill("claim", &chosen).fill("why[en]", "it was wrong.");
    form.send().await.expect_status(200).expect_text("has been taken back");
    app.visitor().get(&address).await.expect_status(404);
    app.visitor().get("/pledge/1").await.expect_no_text("What inspectors said").expect_no_text("91.5%");
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_what_it_says_is_refused_with_a_sentence(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let page = drafted(&lead).await;
    for (name, bytes, said) in [
        ("a.pdf", b"<!doctype html><script>alert(1,2)</script>".to_vec(), "We cannot take this file"),
        ("a.pdf", b"%PDF-1.7 cut off".to_vec(), "We cannot take this file"),
        ("a.csv", b"MZ\x90\0,".to_vec(), "We cannot take this file"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "We cannot take this file"),
        ("a.png", b"\x89PNG\r\n\x1a\n not a picture".to_vec(), "We can only take pictures"),
        ("a.docx", office(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), "macros"),
        ("a.zip", office(&["a.exe"]), "We cannot take this file"),
        ("a.pdf", Vec::new(), "Choose a file"),
        ("a.csv", [b"a,b\n".repeat(3_000_000)].concat(), "too large"),
    ] {
        let page = add_file(&page, name, bytes).await.expect_status(422).expect_text(said);
        assert_eq!(page.form("/do/pledge/add-file").value("file_about[en]"), Some("The report"), "{name}");
        assert!(page.attr("details.card[open] input[name=evidence_file]", "id").is_some(), "its form is open");
    }
    for link in ["javascript:alert(1)", "file:///etc/passwd", "the report", "https://a:b@example.org"] {
        let form = about(page.form("/do/pledge/add-link"), "link_about", "It").fill("link", link);
        let page = form.send().await.expect_status(422).expect_text("does not look like a web address");
        assert_eq!(page.form("/do/pledge/add-link").value("link"), Some(link));
    }
    let form =
        about(page.form("/do/pledge/add-figures"), "series", "Reviews").fill("lines", "2026 Q1, 92\nspring, 8\n");
    let page = form.send().await.expect_status(422).expect_text("Line 2").expect_text("counted in");
    let form = page.form("/do/pledge/add-figures").fill("unit", "days").fill("lines", "");
    let form = form.file("sheet", "f.csv", b"When,Days\n2026-01,3\n2026-02,many\n".to_vec());
    form.send().await.expect_status(422).expect_text("Line 3");
    assert_eq!(files_below(&app.folder.join("files/evidence")).len(), 0, "nothing is left of what was refused");
    lead.get("/claims/1").await.expect_no_text("The report");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_releases_sees_what_was_added_and_names_in_it_are_found(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = drafted(&lead).await;
    let read = officer.get("/claims/1").await.form("/do/pledge/release-claim");
    let twice = page.form("/do/pledge/add-link");
    let page = add_file(&page, "Jordan Pryce.pdf", PDF.to_vec()).await.expect_status(200);
    // The claim is another one now than the officer read, and than the other form was of.
    read.send().await.expect_status(409).expect_text("Somebody else has changed this");
    let form = about(twice, "link_about", "It").fill("link", "example.org");
    form.send().await.expect_status(409).expect_text("Somebody else has changed this");
    let look = officer.get("/claims/1").await.expect_text("Jordan Pryce").expect_no_form("/do/pledge/remove-evidence");
    look.form("/do/pledge/release-claim").send().await.expect_status(422).expect_text("Tick this once you have looked");
    // Taken out, its file goes too.
    assert_eq!(files_below(&app.folder.join("files/evidence")).len(), 1);
    let page = page.form("/do/pledge/remove-evidence").send().await.expect_status(200).expect_text("taken out");
    app.settled().await;
    assert_eq!(files_below(&app.folder.join("files/evidence")).len(), 0);
    let page = add_file(&page, "report.pdf", PDF.to_vec()).await.expect_status(200);
    page.form("/do/pledge/discard-claim").send().await.expect_status(200);
    app.settled().await;
    assert_eq!(files_below(&app.folder.join("files/evidence")).len(), 0, "a discarded draft leaves no file");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_later_figure_counts_and_a_correction_says_what_it_puts_right(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let figures = async |page: Page, lines: &str| {
        let form = about(page.form("/do/pledge/add-figures"), "series", "Reviews").fill("unit", "percent");
        form.fill("lines", lines).send().await.expect_status(200)
    };
    figures(drafted(&lead).await, "2026 Q1, 71\n2026 Q2, 72").await;
    release(&officer).await;
    app.clock.forward(60_000);
    let page = lead.get("/claims/1").await;
    let earlier = page.attr("select[name=corrects] option:nth-child(2)", "value").expect("the claim");
    let form = page.form("/do/pledge/claim").fill("standing", "not_met").fill("corrects", &earlier);
    let form = form.fill("evidence[en]", "We had counted wrong.").fill("evidence[cy]", "Roedden ni wedi camgyfrif.");
    figures(form.send().await.expect_status(200), "2026 Q2, 52").await;
    let public = app.visitor().get("/pledge/1").await.expect_no_text("We had counted wrong").expect_text("72%");
    public.expect_no_text("Corrected since");
    release(&officer).await;
    let public = app.visitor().get("/pledge/1").await.expect_text("Corrected since").expect_text("This puts right");
    let chart = public.all("figure.chart .columns li");
    assert_eq!(chart, ["71% Jan–Mar 26", "52% Apr–Jun 26"], "one series; the later figure counts");
    public.expect_text("72%");
    // Only a claim on this statement that everybody can read is put right.
    let fields = [("number", "2"), ("standing", "in_progress"), ("corrects", &earlier), ("revision", "0")];
    let refused = lead.post("/do/pledge/claim?from=/claims/2", &fields).await;
    refused.expect_status(422).expect_text("not in the list any more");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_leads_is_reminded_a_month_before_and_when_it_is_due_once_each(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    drafted(&lead).await;
    release(&officer).await;
    let page = lead.get("/claims/1").await;
    let names = page.all("select[name=lead] option");
    let at = names.iter().position(|name| name == "Megan").expect("an officer may lead");
    let megan = page.attr(&format!("select[name=lead] option:nth-child({})", at + 1), "value").expect("somebody");
    let member = app.person("Mia", &[Role::Member]).await.0.to_string();
    let form = page.form("/do/pledge/name-lead");
    form.clone().fill("lead", &member).send().await.expect_status(422).expect_text("Choose somebody from the list");
    form.fill("lead", &megan).send().await.expect_status(200).expect_text("Saved.");
    lead.get("/claims").await.expect_text("Megan");
    officer.get("/claims?show=mine").await.expect_text("your social worker").expect_no_text("brothers and sisters");
    officer.get("/claims/1").await.expect_text("Megan leads on this").expect_no_form("/do/pledge/name-lead");

    let keep = async |days: i64| {
        app.clock.forward(days * DAY);
        for _ in 0..2 {
            store::housekeeping::run(&app.services).await.expect("kept");
        }
        let due = outbox::claim(&app.services, 50).await.expect("mail");
        for waiting in &due {
            store::people::mail_tried(&app.services, waiting, Ok(())).await.expect("noted");
        }
        let reminders = due.into_iter().filter(|waiting| waiting.kind == "claim-reminder");
        reminders.map(|waiting| waiting.mail).collect::<Vec<_>>()
    };
    assert_eq!(keep(300).await.len(), 0, "not yet");
    let due = keep(36).await;
    assert_eq!(due.len(), 1);
    assert!(due[0].text.contains("/claims/1") && due[0].text.contains("will be a year ago"), "{}", due[0].text);
    assert_eq!(keep(2).await.len(), 0, "once");
    let late = keep(30).await;
    assert_eq!(late.len(), 1);
    assert!(late[0].text.contains("That was a year ago"), "{}", late[0].text);
    assert_eq!(keep(10).await.len(), 0, "once");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_leads_and_what_is_put_right_go_on_in_the_next_edition(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    drafted(&lead).await;
    release(&officer).await;
    // The next edition begins, and only then somebody leads.
    let form = lead.get("/editions").await.forms("/do/pledge/begin-edition").into_iter();
    let mut form = form.filter(|form| form.value("kind") == Some("pledge"));
    let form = about(form.next().expect("a pledge"), "title", "Our next pledge");
    let next = form.send().await.expect_status(200).path().to_owned();
    let page = lead.get("/claims/1").await;
    let at = page.all("select[name=lead] option").iter().position(|name| name == "Megan").expect("an officer");
    let megan = page.attr(&format!("select[name=lead] option:nth-child({})", at + 1), "value").expect("her id");
    let stale = page.form("/do/pledge/name-lead").fill("lead", &megan);
    stale.clone().send().await.expect_text("Saved.");
    adopted(&lead, &next).await;
    lead.get("/claims").await.expect_text("Megan");
    officer.get("/claims?show=mine").await.expect_text("your social worker");
    stale.send().await.expect_status(409).expect_text("A newer edition has been adopted");
    let page = lead.get("/claims/1").await;
    let earlier = page.attr("select[name=corrects] option:nth-child(2)", "value").expect("the claim of before");
    let form = page.form("/do/pledge/claim").fill("standing", "in_progress").fill("corrects", &earlier);
    form.send().await.expect_status(200).expect_text("This puts right what the council said");
    release(&officer).await;
    app.visitor().get("/pledge/1").await.expect_text("Corrected since");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_added_to_a_claim_does_not_release_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    drafted(&lead).await;
    let both = app.signed_in("Bethan", &[Role::PledgeLead, Role::Clerk]).await;
    both.get("/claims/1").await.expect_status(200).form("/do/pledge/release-claim");
    let page = add_file(&both.get("/claims/1").await, "report.pdf", PDF.to_vec()).await.expect_status(200);
    let page = page.expect_no_form("/do/pledge/release-claim");
    let form = page.form("/do/pledge/discard-claim");
    let (claim, revision) = (form.value("claim").expect("an id"), form.value("revision").expect("a number"));
    let fields = [("claim", claim), ("revision", revision), ("seen[]", "yes")];
    both.post("/do/pledge/release-claim", &fields).await.expect_status(409);
    let clerk = app.signed_in("Cai", &[Role::Clerk]).await;
    release(&clerk).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_released_is_what_was_read_however_close_together_two_are(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    for n in 0..6 {
        drafted(&lead).await;
        let rewrite =
            lead.get("/claims/1").await.form("/do/pledge/claim").fill("evidence[en]", &format!("Other words {n}."));
        let release = officer.get("/claims/1").await.form("/do/pledge/release-claim").tick("seen[]", "yes");
        let (rewritten, released) = tokio::join!(rewrite.send(), release.send());
        let ends = (rewritten.status.as_u16(), released.status.as_u16());
        assert!(matches!(ends, (200, 409) | (409, 200)), "one of them is told: {ends:?}");
        let public = app.visitor().get("/pledge/1").await;
        assert!(!public.text().contains(&format!("Other words {n}.")), "nobody has read these");
        if ends.0 == 200 {
            lead.get("/claims/1").await.form("/do/pledge/discard-claim").send().await.expect_status(200);
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_is_read_as_it_is_seen(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let workbook = async |rows: Vec<Vec<sheets::Value>>| {
        let sheet = Sheet { name: "Figures".into(), head: vec!["When".into(), "On time".into()], rows };
        sheets::xlsx(vec![sheet]).await.expect("a workbook")
    };
    let page = drafted(&lead).await;
    let form = about(page.form("/do/pledge/add-figures"), "series", "Reviews").fill("unit", "percent");
    let parts = workbook(vec![vec!["2026 Q1".into(), sheets::Value::Number(0.92)]]).await;
    let refused = form.clone().file("sheet", "a.xlsx", parts).send().await;
    refused.expect_status(422).expect_text("A spreadsheet keeps 92% as 0.92");
    let beside = workbook(vec![vec!["2026 Q1".into(), 92.into(), 95.into()]]).await;
    let refused = form.clone().file("sheet", "a.xlsx", beside).send().await;
    refused.expect_status(422).expect_text("there is something in a third column");
    let both = form.clone().fill("lines", "2026 Q1, 5").file("sheet", "a.csv", b"2026 Q1,7\n".to_vec()).send().await;
    both.expect_status(422).expect_text("Leave one of them out");
    // A day of a workbook is its month; more decimals than are shown are rounded.
    let days = vec![vec![46_082.into(), sheets::Value::Number(87.4666)], vec!["2026-04".into(), 90.into()]];
    let form = form.file("sheet", "a.xlsx", workbook(days).await);
    let page = form.send().await.expect_status(200).expect_text("March 2026").expect_text("87.47%");
    page.expect_text("April 2026");
}
