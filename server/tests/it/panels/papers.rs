//! Papers of an agenda: put there by the clerk, asked for by mail, and read by nobody who may not see their item.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
};

/// A PDF of so many pages that say these words; `catalogue` is what else is in its catalogue.
pub fn pdf(words: &str, pages: usize, catalogue: &str) -> Vec<u8> {
    let kids: Vec<_> = (0..pages).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>"),
        format!("<< /Type /Pages /Kids [{}] /Count {pages} >>", kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for n in 0..pages {
        let content = format!("BT /F1 12 Tf 72 720 Td ({words} {n}) Tj ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut made = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        places.push(made.len());
        made.extend(format!("{n} 0 obj\n{object}\nendobj\n").bytes());
    }
    let (table, size) = (made.len(), objects.len() + 1);
    made.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for place in places {
        made.extend(format!("{place:010} 00000 n \n").bytes());
    }
    made.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    made
}

async fn put(desk: &Desk, item: &str, title: &str, bytes: Vec<u8>) -> Page {
    let form = desk.clerk.get(item).await.form("/do/panels/add-paper").file("paper_file", "a.pdf", bytes);
    form.fill("paper_title[en]", title).fill("paper_title[cy]", title).send().await
}

/// A meeting with one report; the addresses of both.
async fn with_report(backend: Backend) -> (TestApp, Desk, String, String) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Fostering").await;
    let item = desk.item(&meeting, "Fostering").await;
    (app, desk, meeting, item)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_puts_papers_with_an_item(#[case] backend: Backend) {
    let (app, desk, meeting, item) = with_report(backend).await;
    let script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    for (bytes, why) in [
        (b"Not one".to_vec(), "This is not a PDF"),
        (b"%PDF-1.7 and nothing else %%EOF".to_vec(), "We cannot read this PDF"),
        (pdf("Hello", 1, script), "There is a program, a form or another file"),
        (pdf("Hello /Encrypt", 1, ""), "locked with a password"),
        (Vec::new(), "Choose a PDF"),
        (vec![b' '; 11 * 1024 * 1024], "too large"),
    ] {
        let refused = put(&desk, &item, "The year", bytes).await.expect_status(422).expect_text(why);
        assert_eq!(refused.form("/do/panels/add-paper").value("paper_title[en]"), Some("The year"));
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM papers").await, 0);
    let page = put(&desk, &item, "The year", pdf("Kestrel figures", 3, "")).await.expect_status(200);
    page.expect_text("The year PDF, 3 pages, 1 KB");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM papers WHERE text LIKE '%Kestrel figures 2%' AND pages = 3").await, 1);
    // The panel reads it once the agenda is published; whoever does not sit on it never.
    let file = {
        let page = desk.clerk.get(&meeting).await;
        page.attr("a[href$='paper.pdf']", "href").expect("a link")
    };
    desk.ann.get(&file).await.expect_status(404);
    desk.publish(&meeting).await;
    let read = desk.ann.get(&file).await.expect_status(200);
    assert_eq!(read.headers["content-type"], "application/pdf");
    assert!(
        read.headers["content-disposition"]
            .to_str()
            .expect("text")
            .starts_with("attachment; filename=\"The year.pdf\"")
    );
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("The year");
    desk.bob.get(&file).await.expect_status(403);
    app.visitor().get(&file).await.expect_no_text("Kestrel");
    // What is published is not taken away.
    assert!(desk.clerk.get(&item).await.forms("/do/panels/remove-paper").is_empty());
    let id = file.rsplit('/').nth(1).expect("an id").to_owned();
    let slug = desk.path.rsplit('/').next().expect("a slug");
    let late = desk.clerk.post("/do/panels/remove-paper", &[("slug", slug), ("paper", &id)]).await;
    assert_eq!(late.status.as_u16(), 409);
    // The papers of an item that becomes restricted are for the panel alone.
    let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("access", "restricted");
    form.fill("access_reason", "About a person").send().await.expect_status(200);
    desk.officer.get(&file).await.expect_status(404);
    desk.ann.get(&file).await.expect_status(200);
    for path in [&meeting, &item, &format!("{meeting}/pack")] {
        desk.officer.get(path).await.expect_no_text("The year");
    }
}

/// The link of the newest mail about a paper, as it leaves the house.
async fn link(app: &TestApp) -> String {
    let mut link = None;
    loop {
        let due = outbox::claim(&app.services, 10).await.expect("mail");
        if due.is_empty() {
            return link.expect("a link");
        }
        for waiting in &due {
            if let Some(line) = waiting.mail.text.lines().find(|line| line.contains("/papers/")) {
                link = Some(line.to_owned());
            }
            store::people::mail_tried(&app.services, waiting, Ok(())).await.expect("noted");
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_sends_a_paper_through_a_link(#[case] backend: Backend) {
    let (app, desk, meeting, item) = with_report(backend).await;
    let form = desk.clerk.get(&item).await.form("/do/panels/ask-paper").fill("asked_title[en]", "The year");
    let form = form.fill("asked_title[cy]", "Y flwyddyn").fill("asked_name", "Sam").fill("due_on", "2026-12-09");
    form.clone().fill("asked_mail", "sam").send().await.expect_status(422);
    form.fill("asked_mail", "sam@example.org").send().await.expect_text("To follow").expect_text("Asked Sam");
    let link = link(&app).await;
    let sam = app.visitor();
    let wrong = format!("{}/{}", link.rsplit_once('/').expect("a key").0, "0".repeat(64));
    sam.get(&wrong).await.expect_status(404);
    let page = sam.get(&link).await.expect_status(200).expect_text("Hello Sam").expect_text("9 December 2026");
    page.form("/do/panels/send-paper").send().await.expect_status(422).expect_text("Choose a PDF");
    // Late: the agenda is out, and says that it is to follow.
    desk.publish(&meeting).await;
    desk.ann.get(&meeting).await.expect_text("The year To follow");
    let form = sam.get(&link).await.form("/do/panels/send-paper");
    let sent = form.file("asked_file", "a.pdf", pdf("First", 2, "")).send().await.expect_status(200);
    // It is there, and published: another one is for the clerk to say.
    let sent = sent.expect_text("It has 2 pages").expect_text("cannot be replaced");
    assert!(sent.forms("/do/panels/send-paper").is_empty());
    desk.ann.get(&meeting).await.expect_text("The year PDF, 2 pages");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_replaced_until_the_agenda_is_out_and_who_forgets_is_reminded(#[case] backend: Backend) {
    let (app, desk, meeting, item) = with_report(backend).await;
    let ask = async |title: &str, due_on: &str| {
        let form = desk.clerk.get(&item).await.form("/do/panels/ask-paper").fill("asked_title[en]", title);
        let form = form.fill("asked_title[cy]", title).fill("asked_name", "Sam").fill("due_on", due_on);
        form.fill("asked_mail", "sam@example.org").send().await.expect_status(200);
    };
    ask("The year", "2026-11-24").await;
    let first = link(&app).await;
    let sam = app.visitor();
    for words in ["First", "Second"] {
        let form = sam.get(&first).await.form("/do/panels/send-paper");
        form.file("asked_file", "a.pdf", pdf(words, 1, "")).send().await.expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM papers WHERE text LIKE 'Second%'").await, 1);
    let files = platform::files::Files::all(&app.services.files).await.expect("read");
    assert_eq!(files.iter().filter(|(path, _)| path.starts_with("papers/")).count(), 1, "the first is gone");
    // One who has not sent theirs is reminded the day before, and once more when it is late.
    ask("The next year", "2026-11-24").await;
    link(&app).await;
    let reminders = "SELECT COUNT(*) FROM outbox WHERE kind = 'paper' AND sent_at IS NULL";
    for (days, waiting) in [(1, 1), (0, 1), (1, 1), (1, 2), (1, 2)] {
        app.clock.forward(days * domain::time::DAY);
        app.keep().await;
        assert_eq!(count(&app, reminders).await, waiting, "after {days} more");
    }
    // Ten at once with the same link leave one file.
    let asked = "SELECT COUNT(*) FROM papers WHERE file IS NULL";
    assert_eq!(count(&app, asked).await, 1);
    let late = link(&app).await;
    let sends = (0..10).map(|n| {
        let sam = app.visitor();
        let late = late.clone();
        async move {
            let form = sam.get(&late).await.form("/do/panels/send-paper");
            form.file("asked_file", "a.pdf", pdf(&format!("Number {n}"), 1, "")).send().await.status.as_u16()
        }
    });
    let said = futures::future::join_all(sends).await;
    assert!(said.iter().all(|status| *status == 200), "{said:?}");
    let files = app.services.files.all().await.expect("read");
    assert_eq!(files.iter().filter(|(path, _)| path.starts_with("papers/")).count(), 2);
    // Without a meeting that is over.
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let form = clerk.get(&meeting).await.form("/do/panels/cancel").fill("cancel_reason", "Snow");
    form.send().await.expect_status(200);
    clerk.get(&item).await.expect_text("The year PDF, 1 page");
}

/// What the program says of a PDF that it reads in a process of its own.
fn apart(bytes: &[u8]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    let program = program.arg("read-paper").env_clear().stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = program.stderr(Stdio::null()).spawn().expect("it starts");
    // It may fall before it has read all of it.
    let _ = child.stdin.take().expect("its input").write_all(bytes);
    String::from_utf8(child.wait_with_output().expect("it ends").stdout).expect("text")
}

#[test]
fn a_pdf_that_is_made_to_harm_fells_only_the_process_that_reads_it() {
    let said = apart(&pdf("Kestrel figures", 2, ""));
    assert!(said.contains("\"pages\":2") && said.contains("Kestrel figures"), "{said}");
    assert!(said.ends_with("\nbinds"), "it was bound on trial: {said}");
    // Deeper than any stack.
    let mut deep = b"%PDF-1.7\n1 0 obj\n".to_vec();
    deep.extend(vec![b'['; 4_000_000]);
    deep.extend(b"\nendobj\ntrailer << /Root 1 0 R /Size 2 >>\n%%EOF\n");
    assert!(!apart(&deep).contains("Ok"));
}
