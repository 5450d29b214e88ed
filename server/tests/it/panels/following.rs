//! Actions are followed up: mail before and after their day, and the page of their owner.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::outbox;
use rstest::rstest;

use super::{
    helpers::{self, Desk, count},
    room::begun,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    erasure::where_is,
    tables::rows,
    voices::run,
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

/// A meeting of today that has begun, with an action of Huw's for the next week; the address of his page.
async fn owned(backend: Backend) -> (TestApp, Desk, String) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    let form = page.form("/do/panels/add-room-action").fill("what", "Buy bags").fill("owner", "Huw");
    let form = form.fill("due_on", "2026-11-26").fill("owner_mail", "huw@example.org");
    form.send().await.expect_status(200);
    app.keep().await;
    let path = link(&app, "huw@example.org").await;
    (app, desk, path)
}

/// The address that the newest mail to an owner leads to.
async fn link(app: &TestApp, to: &str) -> String {
    let sent = mails(app).await;
    let (_, _, text) = sent.iter().rfind(|(address, ..)| address == to).expect("a mail");
    let link = text.lines().find(|line| line.contains("/actions/")).expect("a link");
    format!("/actions/{}", link.rsplit('/').next().expect("a key"))
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_does_not_write_without_end(#[case] backend: Backend) {
    let (app, desk, path) = owned(backend).await;
    let visitor = app.visitor();
    let form = visitor.get(&path).await.form("/do/panels/report-action");
    let field = form.encoded().split('&').find(|pair| pair.starts_with("said")).expect("a field").to_owned();
    let name = form_urlencoded::parse(field.as_bytes()).next().expect("a name").0.into_owned();
    let say = |words: &str| form.clone().fill(&name, words).send();
    for n in 1..=20 {
        say(&format!("Bag {n}.")).await.expect_status(200);
    }
    let refused = say("Zqbag one more.").await.expect_status(422).expect_text("not looked at the last 20 things");
    assert!(refused.body.contains("Zqbag one more."), "what was typed is there");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM action_reports").await, 20, "nothing that was said is lost");
    // Once the clerk has looked at one there is room again.
    let page = desk.clerk.get(&desk.path).await;
    page.form("/do/panels/answer-report").fill("answer", "send_back").send().await.expect_status(200);
    say("Zqbag one more.").await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_action_that_is_corrected_goes_to_its_new_owner_with_the_mail(#[case] backend: Backend) {
    let (app, desk, path) = owned(backend).await;
    app.visitor().get(&path).await.expect_text("Buy bags");
    let id = rows(&app).await.into_iter().find(|row| row.table == "actions").expect("one").text("id");
    let page = desk.clerk.get(&format!("{}/correct/action/{id}", desk.path)).await.expect_status(200);
    let form = page.form("/do/panels/correct");
    assert_eq!(form.value("value[owner_mail]"), Some("huw@example.org"));
    let form = form.fill("value[owner]", "Ben");
    form.clone().fill("value[owner_mail]", "ben").send().await.expect_status(422);
    form.fill("value[owner_mail]", "ben@example.org").send().await.expect_text("It has been corrected.");
    // Whose it was opens it no longer, and is forgotten; the other is reminded, though there was a mail before.
    app.visitor().get(&path).await.expect_no_text("Buy bags");
    app.clock.forward(DAY);
    app.keep().await;
    app.visitor().get(&path).await.expect_status(410);
    let new = link(&app, "ben@example.org").await;
    app.visitor().get(&new).await.expect_text("Buy bags").expect_text("Ben");
    let kept: Vec<_> = rows(&app).await.into_iter().filter(|row| row.contains("huw@example.org")).collect();
    assert!(kept.iter().all(|row| row.table == "outbox"), "nothing but the mail that was sent has the address");
    // Without an address there is no link.
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let form = clerk.get(&format!("{}/correct/action/{id}", desk.path)).await.form("/do/panels/correct");
    form.fill("value[owner_mail]", "").send().await.expect_text("It has been corrected.");
    app.keep().await;
    app.visitor().get(&new).await.expect_status(410);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_owner_is_forgotten_a_while_after_their_last_action(#[case] backend: Backend) {
    let (app, desk, path) = owned(backend).await;
    let after = |days: i64| app.clock.forward(days * DAY);
    after(200);
    app.keep().await;
    app.visitor().get(&path).await.expect_status(200).expect_text("Overdue");
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    clerk.get(&desk.path).await.form("/do/panels/action-done").send().await.expect_status(200);
    after(89);
    app.keep().await;
    app.visitor().get(&path).await.expect_status(200);
    after(2);
    app.keep().await;
    app.visitor().get(&path).await.expect_status(410);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM action_owners").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM actions").await, 1, "what was done stays");
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'retention.erased' AND detail LIKE '%addresses=1%'";
    assert_eq!(count(&app, noted).await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_is_erased_owns_nothing_and_has_declared_nothing(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let (id, _) = app.person("Seren Zqxname", &[Role::Member]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &id.to_string()).fill("kind", "young_person").send().await.expect_status(200);
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    let seat = rows(&app).await.into_iter().find(|row| row.table == "memberships" && row.contains("Seren Zqxname"));
    let form = page.form("/do/panels/declare").fill("declarer", &seat.expect("a seat").text("id"));
    let form = form.fill("interest", "personal").fill("interest_about", "Zqxabout my sister");
    form.send().await.expect_status(200);
    let form = page.form("/do/panels/add-room-action").fill("what", "Draw a poster").fill("owner", "Seren Zqxname");
    let form = form.fill("due_on", "2026-11-26").fill("owner_mail", "seren.zqxname@example.org");
    form.send().await.expect_status(200);
    app.keep().await;
    let path = link(&app, "seren.zqxname@example.org").await;
    let form = app.visitor().get(&path).await.form("/do/panels/report-action");
    let field = form.encoded().split('&').find(|pair| pair.starts_with("said")).expect("a field").to_owned();
    let name = form_urlencoded::parse(field.as_bytes()).next().expect("a name").0.into_owned();
    form.fill(&name, "Zqxabout done").send().await.expect_status(200);

    // They were a guest somewhere, too.
    let guest = "SELECT id, id, 'Seren', 'seren.zqxname@example.org', 0 FROM meetings";
    run(&app, &format!("INSERT INTO meeting_guests (id, meeting_id, name, mail, at) {guest}")).await;

    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let other = app.signed_in("Aled", &[Role::Admin]).await;
    admin.get(&format!("/erasures?person={id}")).await.form("/do/erasure/ask").send().await.expect_status(200);
    crate::erasure::answer(&other, "agree").await.expect_text("It has been erased");
    for words in ["Zqxname", "zqxname", "Zqxabout"] {
        let left: Vec<_> = where_is(&app, words).await;
        assert_eq!(left, Vec::<String>::new(), "{words}");
    }
    app.visitor().get(&path).await.expect_status(410);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM declarations").await, 1, "that one was declared stays");
}
