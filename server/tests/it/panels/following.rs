//! Actions are followed up: mail before and after their day, and the page of their owner.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::outbox;
use rstest::rstest;

use super::{helpers, room::begun};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

/// The mails to owners of actions, oldest first.
async fn mails(app: &TestApp) -> Vec<(String, String, String)> {
    let all = outbox::newest(&app.services, 1_000).await.expect("read");
    let ours = all.into_iter().rev().filter(|queued| queued.kind == "action-reminder");
    ours.map(|queued| (queued.mail.to, queued.mail.subject, queued.mail.text)).collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_owner_is_reminded_and_says_what_was_done(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    let form = page.form("/do/panels/add-room-action").fill("what", "Buy bags").fill("owner", "Huw");
    let form = form.fill("due_on", "2026-12-02").fill("owner_mail", "no address");
    let refused = form.send().await.expect_status(422).expect_text("This does not look like an email address");
    let form = refused.form("/do/panels/add-room-action").fill("owner_mail", "huw@example.org");
    form.clone().send().await.expect_status(200);
    form.send().await.expect_status(200);
    let form = page.form("/do/panels/add-room-action").fill("what", "Nobody is written to").fill("owner", "Ben");
    form.fill("due_on", "2027-03-01").send().await.expect_status(200);
    app.keep().await;
    assert!(mails(&app).await.is_empty(), "too early");

    app.clock.forward(4 * DAY);
    app.keep().await;
    app.keep().await;
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    let (to, subject, text) = &sent[0];
    assert_eq!((to.as_str(), subject.as_str()), ("huw@example.org", "Due soon: Corporate Parenting Panel"));
    assert!(text.contains("Buy bags") && text.contains("2 December 2026") && !text.contains("Fostering"), "{text}");
    let link = text.lines().find(|line| line.contains("/actions/")).expect("a link");
    let path = format!("/actions/{}", link.rsplit('/').next().expect("a key"));

    // Whoever has the link says what was done; nobody else does, and nothing else of the panel is there.
    let visitor = app.visitor();
    visitor.get(&format!("/actions/{}", "0".repeat(64))).await.expect_status(410);
    let page = visitor.get(&path).await.expect_status(200).expect_text("Buy bags").expect_no_text("Fostering");
    let form = page.expect_no_text("Nobody is written to").form("/do/panels/report-action");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let field = form.encoded().split('&').find_map(|pair| pair.strip_prefix("said").map(|_| pair.to_owned()));
    let name = form_urlencoded::parse(field.expect("a field").as_bytes()).next().expect("a name").0.into_owned();
    form.clone().fill(&name, "Half of them.").send().await.expect_status(200).expect_text("has not looked at it yet");
    // Nobody is reminded while what they said waits.
    app.clock.forward(8 * DAY);
    app.keep().await;
    assert_eq!(mails(&app).await.len(), 1);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = clerk.get(&desk.path).await.expect_text("Half of them.").expect_text("Overdue");
    page.form("/do/panels/answer-report").fill("answer", "send_back").send().await.expect_status(200);
    visitor.get(&path).await.expect_text("The clerk asks you for more");
    app.clock.forward(DAY);
    app.keep().await;
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[1].1, "Was it done? Corporate Parenting Panel");
    visitor
        .get(&path)
        .await
        .form("/do/panels/report-action")
        .fill(&name, "All of them.")
        .send()
        .await
        .expect_status(200);
    app.clock.forward(HOUR);
    let clerk = app.signed_in("Clerk Three", &[Role::Clerk]).await;
    let page = clerk.get(&desk.path).await.expect_text("All of them.");
    let form = page.form("/do/panels/answer-report").fill("answer", "accept");
    form.clone().send().await.expect_status(200).expect_no_text("Overdue");
    form.send().await.expect_status(409);
    let page = visitor.get(&path).await.expect_text("the clerk has accepted it");
    page.expect_no_form("/do/panels/report-action");
}
