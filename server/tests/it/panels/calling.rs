//! People who are called to a meeting without an account, and meetings in somebody's own calendar.

use domain::role::Role;
use platform::outbox::{self, QueuedMail};
use rstest::rstest;

use super::helpers::{self, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::run,
};

/// Mails to somebody who is called, oldest first, as they leave the house.
async fn sent(app: &TestApp) -> Vec<QueuedMail> {
    let mut all = Vec::new();
    loop {
        let due = outbox::claim(&app.services, 10).await.expect("mail");
        if due.is_empty() {
            return all;
        }
        for waiting in due {
            store::people::mail_tried(&app.services, &waiting, Ok(())).await.expect("noted");
            if waiting.kind == "called" {
                all.push(waiting);
            }
        }
    }
}

fn event(of: &QueuedMail) -> std::collections::HashMap<String, String> {
    helpers::parse(&of.mail.attachment.as_ref().expect("a calendar file").text)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_called_and_answers_without_an_account(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Kestrel House").await;
    let form = desk.clerk.get(&meeting).await.form("/do/panels/call").fill("called_name", "Nia Nurse");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.fill("called_mail", "nia@example.org").fill("asked", "How long do children wait?");
    form.send().await.expect_status(200).expect_text("No answer yet");
    let mail = sent(&app).await.remove(0);
    assert_eq!(mail.mail.to, "nia@example.org");
    assert!(!mail.mail.text.contains("Kestrel"), "{}", mail.mail.text);
    let first = event(&mail);
    assert_eq!((first["METHOD"].as_str(), first["SEQUENCE"].as_str()), ("REQUEST", "0"));
    let link = mail.mail.text.lines().find(|line| line.contains("/called/")).expect("a link").to_owned();
    let nia = app.visitor();
    let page = nia.get(&link).await.expect_status(200).expect_text("How long do children wait?");
    let page = page.expect_text("16 December 2026").expect_no_text("Kestrel");
    page.form("/do/panels/answer-call").send().await.expect_status(200).expect_text("Coming");
    desk.clerk.get(&meeting).await.expect_text("Nia Nurse Coming");
    nia.get(&format!("{}/{}", link.rsplit_once('/').expect("a key").0, "0".repeat(64))).await.expect_status(404);
    desk.officer.get(&meeting).await.expect_no_text("Nia Nurse");
    // It moves, and is cancelled: one event through both, each time with a higher number.
    app.clock.forward(domain::time::MINUTE);
    let form = desk.clerk.get(&meeting).await.form("/do/panels/change").fill("held_on", "2026-12-17");
    form.send().await.expect_status(200);
    app.clock.forward(domain::time::MINUTE);
    let form = desk.clerk.get(&meeting).await.form("/do/panels/cancel").fill("cancel_reason", "Snow");
    form.send().await.expect_status(200);
    let told = sent(&app).await;
    let told: Vec<_> = told.iter().map(event).collect();
    let said: Vec<_> = told.iter().map(|one| (one["METHOD"].as_str(), one["SEQUENCE"].as_str())).collect();
    assert_eq!(said, [("REQUEST", "60"), ("CANCEL", "120")]);
    assert!(told.iter().all(|one| one["UID"] == first["UID"]));
    let page = nia.get(&link).await.expect_text("This meeting was cancelled");
    assert!(page.forms("/do/panels/answer-call").is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn meetings_are_in_ones_own_calendar_at_an_address_that_one_alone_knows(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Kestrel House").await;
    desk.report(&meeting, "Fostering").await;
    let item = desk.item(&meeting, "Kestrel House").await;
    let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("access", "restricted");
    form.fill("access_reason", "About a person").send().await.expect_status(200);
    let page = desk.ann.get("/panels/calendar").await.expect_status(200);
    let page = page.form("/do/panels/make-feed").send().await.expect_status(200);
    let address = page.all("code").remove(0);
    let feed = async || app.visitor().get(&address).await.expect_status(200).body.replace("\r\n ", "");
    // It is there before its agenda is; then with it, but for what only the panel may read.
    assert!(feed().await.contains("DTSTART:20261216T140000Z") && !feed().await.contains("Fostering"));
    desk.publish(&meeting).await;
    let said = feed().await;
    assert!(said.contains("Fostering") && said.contains("Restricted item") && !said.contains("Kestrel"), "{said}");
    let mailed = helpers::parse(&helpers::mails(&app).await.remove(0).file);
    assert!(said.contains(&format!("UID:{}", mailed["UID"])), "one event, by mail and in the feed");
    let form = desk.clerk.get(&meeting).await.form("/do/panels/cancel").fill("cancel_reason", "Snow");
    form.send().await.expect_status(200);
    let said = feed().await;
    assert!(said.contains("STATUS:CANCELLED") && said.contains("SEQUENCE:1"), "{said}");
    // Another address ends the first one; so does leaving the panel for the meetings after it.
    desk.ann.get("/panels/calendar").await.form("/do/panels/make-feed").send().await.expect_status(200);
    app.visitor().get(&address).await.expect_status(404);
    let address = desk.ann.get("/panels/calendar").await.all("code").remove(0);
    run(&app, "UPDATE memberships SET ends_on = '2026-12-15'").await;
    let said = app.visitor().get(&address).await.expect_status(200).body;
    assert!(!said.contains("BEGIN:VEVENT"), "{said}");
    // A clerk has those of every panel; an account that is closed has none.
    desk.clerk.get("/panels/calendar").await.form("/do/panels/make-feed").send().await.expect_status(200);
    let address = desk.clerk.get("/panels/calendar").await.all("code").remove(0);
    assert!(app.visitor().get(&address).await.body.contains("BEGIN:VEVENT"));
    app.close_everybody().await;
    app.visitor().get(&address).await.expect_status(404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM calendar_feeds").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn beside_a_report_is_what_young_people_said_on_its_theme(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    helpers::shared(&app, "I want a key to my room").await;
    desk.report(&meeting, "Homes").await;
    let item = desk.item(&meeting, "Homes").await;
    desk.clerk.get(&item).await.expect_no_text("I want a key");
    let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("theme", "home");
    form.send().await.expect_status(200).expect_text("I want a key to my room");
    desk.publish(&meeting).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("What young people have said about this");
    desk.ann.get(&item).await.expect_text("I want a key to my room");
    let kai = app.signed_in("Kai", &[Role::Member]).await;
    kai.get(&item).await.expect_status(403);
    // Nor beside one that is hidden.
    let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("access", "restricted");
    form.fill("access_reason", "About a person").send().await.expect_status(200);
    desk.officer.get(&item).await.expect_no_text("I want a key");
}
