//! Concerns about more than one voice; what is late is seen everywhere; the report.

use domain::{
    ids::VoiceId,
    role::Role,
    time::{DAY, HOUR, MINUTE},
};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::said,
    responses::world::{World, answer_all},
    tables::rows,
    voices::{count, png, run, tell},
};

/// Fills in the form of a concern about `about`, raised from a voice.
async fn raise(officer: &Browser, voice: VoiceId, about: &str) -> Page {
    let page = officer.get(&format!("/moderation/{voice}/concern")).await.expect_status(200);
    let form = page.form("/do/safeguarding/raise").fill("about", about).fill("urgency", "now");
    form.fill("what", "zqxwhat").fill("why", "zqxwhy").fill("done", "zqxdone rang the duty line").send().await
}

/// The ids of all voices, the first said first.
async fn voices(app: &TestApp) -> Vec<VoiceId> {
    use sea_orm_migration::sea_orm::{
        ConnectionTrait as _,
        sea_query::{Alias, Order, Query},
    };
    let query = Query::select()
        .column(Alias::new("id"))
        .from(Alias::new("voices"))
        .order_by(Alias::new("created_at"), Order::Asc)
        .order_by(Alias::new("question"), Order::Asc)
        .order_by(Alias::new("id"), Order::Asc)
        .to_owned();
    let rows = app.services.db.connection().query_all(&query).await.expect("asked");
    rows.iter().map(|row| VoiceId(row.try_get("", "id").expect("an id"))).collect()
}

/// Three things told on three days with one receipt.
async fn told_thrice(app: &TestApp) -> Vec<VoiceId> {
    for text in ["zqx one", "zqx two", "zqx three"] {
        tell(&app.visitor(), text, "confidential").await.expect_status(200);
        app.clock.forward(DAY);
    }
    let first = "SELECT receipt_id FROM voices ORDER BY created_at LIMIT 1";
    run(app, &format!("UPDATE voices SET receipt_id = ({first})")).await;
    voices(app).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn three_voices_from_one_receipt_are_suggested_until_an_officer_has_looked(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    assert_eq!(told_thrice(&app).await.len(), 3);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    lead.get("/concerns").await.expect_status(200).expect_no_text("Several times from one person");
    let page = officer.get("/concerns").await.expect_text("told us something 3 times, most recently yesterday");
    page.expect_no_text("zqx").form("/do/safeguarding/looked").send().await.expect_text("Noted");
    officer.get("/concerns").await.expect_no_text("told us something");
    // Three more bring it back, and a concern about all of them lets it rest.
    for n in 0..3 {
        tell(&app.visitor(), &format!("zqx more {n}"), "confidential").await.expect_status(200);
        app.clock.forward(DAY);
    }
    run(&app, "UPDATE voices SET receipt_id = (SELECT receipt_id FROM voices ORDER BY created_at LIMIT 1)").await;
    let (officer, lead) = (app.signed_in("Mared", &[Role::Officer]).await, app.signed_in("Rhian", &[Role::Lead]).await);
    let page = officer.get("/concerns").await.expect_text("told us something 6 times");
    let form = page.follow("Raise a concern").await.expect_status(200).form("/do/safeguarding/raise");
    assert_eq!(form.value("about"), Some("pattern"), "chosen before anything was typed");
    let form = form.fill("urgency", "today").fill("what", "six times").fill("why", "it grows");
    form.send().await.expect_text("The safeguarding lead has been told");
    officer.get("/concerns").await.expect_no_text("told us something");
    // The lead reads all of them, and each reading is written down.
    let page = lead.get("/concerns").await.follow("Concern ").await.expect_text("(6 voices)");
    let page = page.expect_text("zqx one").expect_text("zqx two").expect_text("zqx three").expect_text("zqx more 2");
    assert_eq!(page.all("blockquote").len(), 6);
    let read = "SELECT COUNT(*) FROM audit WHERE action = 'voice.original_read'";
    assert_eq!(count(&app, read).await, 6);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_answers_of_one_survey_are_no_pattern(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for text in ["one", "two", "three"] {
        tell(&app.visitor(), text, "confidential").await.expect_status(200);
    }
    run(&app, "UPDATE voices SET receipt_id = (SELECT receipt_id FROM voices ORDER BY id LIMIT 1)").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/concerns").await.expect_status(200).expect_no_text("told us something");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_about_a_pattern_keeps_every_original_it_touches(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let told = told_thrice(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, told[2], "pattern").await.expect_text("has been told");
    let decided = app.clock.now().0;
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = 's', decided_at = {decided}")).await;
    app.clock.forward(200 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 3, "a concern is open about each");
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = lead.get("/concerns").await.follow("Concern ").await;
    let page = page.form("/do/safeguarding/acknowledge").send().await;
    page.form("/do/safeguarding/decide").fill("outcome", "all is well").send().await.expect_text("recorded");
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_is_only_about_what_there_is(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "zqx").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get(&format!("/moderation/{id}/concern")).await.expect_no_text("What is it about?");
    assert!(page.form("/do/safeguarding/raise").value("about").is_none(), "an anonymous voice has no kin");
    for about in ["picture", "response", "pattern", "everything"] {
        raise(&officer, id, about).await.expect_status(422).expect_text("Choose what it is about");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM concerns").await, 0);
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let pictured = voices(&app).await.into_iter().find(|voice| *voice != id).expect("two");
    raise(&officer, pictured, "picture").await.expect_text("has been told");
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = lead.get("/concerns").await.follow("Concern ").await.expect_text("A picture that came with it");
    let page = page.expect_text("zqxdone rang the duty line").expect_text("zqxwhat");
    assert!(page.attr("img.picture", "src").is_some());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_a_concern_about_a_response_the_lead_reads_what_was_chosen_too(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    let check = answer_all(&world.browser, "", "b", "zqx I am not safe").await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    let said = voices(app).await;
    let (officer, lead) = (app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Ruth", &[Role::Lead]).await);
    let read = "SELECT COUNT(*) FROM audit WHERE action = 'voice.choices_read'";
    // About one voice alone, the lead knows what was asked, and not what else was chosen.
    raise(&officer, said[1], "voice").await.expect_text("has been told");
    let page = lead.get("/concerns").await.follow("Concern ").await.expect_text("zqx I am not safe");
    page.expect_text("Anything else?").expect_no_text("Where are you happiest?").expect_no_text("Alright");
    assert_eq!(count(app, read).await, 0);
    app.clock.forward(MINUTE);
    let raised = raise(&officer, said[1], "response").await.expect_text("has been told");
    raised.expect_no_text("Where are you happiest?");
    let about = rows(app).await.into_iter().find(|row| row.table == "concerns" && row.text("about") == "response");
    let concern = format!("/concerns/{}", about.expect("raised").text("id"));
    let page = lead.get(&concern).await.expect_text("What was chosen in the same response").expect_text("School");
    page.expect_text("Friends; Sleep").expect_text("Family; Space; Money").expect_text("Alright");
    assert_eq!(count(app, read).await, 1, "each reading is written down");
    officer.get(&format!("/moderation/{}", said[0])).await.expect_text("Read the other choices in its response, Ruth");
    officer.get(&concern).await.expect_status(200).expect_no_text("Where are you happiest?");
    assert_eq!(count(app, read).await, 1, "an officer does not read them there");
    // Taken back, nothing is left of the choices.
    world.run("DELETE FROM answers", vec![]).await;
    lead.get(&concern).await.expect_status(200).expect_no_text("What was chosen in the same response");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_late_stands_on_every_page_of_officers_and_leads_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "zqx").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/account").await.expect_no_text("concern is waiting");
    raise(&officer, id, "voice").await;
    officer.get("/account").await.expect_text("One concern is waiting for a lead to acknowledge it.");
    officer.get("/account").await.expect_text("Now: A lead must acknowledge it within 15 min");
    officer.get("/account").await.expect_no_text("overdue");
    app.clock.forward(25 * HOUR);
    let mut all = Vec::new();
    for role in Role::ALL {
        all.push((role, app.signed_in(role.key(), &[role]).await));
    }
    for (role, browser) in all {
        let page = browser.get("/account").await.expect_status(200);
        let told = matches!(role, Role::Officer | Role::Lead);
        assert_eq!(page.text().contains("One concern is overdue."), told, "{role:?}");
        if told {
            browser.get("/cy/account").await.expect_text("Mae un pryder yn hwyr.");
            assert!(browser.get("/").await.all(".alarm-bar").is_empty(), "not on the pages of young people");
        }
    }
    app.visitor().get("/").await.expect_no_text("overdue");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_report_has_the_times_and_none_of_the_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "zqx").await;
    let officer = app.signed_in("=Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    raise(&officer, id, "voice").await;
    app.clock.forward(90 * MINUTE);
    let page = lead.get("/concerns").await.follow("Concern ").await;
    let page = page.form("/do/safeguarding/acknowledge").send().await;
    app.clock.forward(2 * HOUR);
    page.form("/do/safeguarding/decide").fill("outcome", "zqxoutcome").send().await.expect_text("recorded");
    let page = lead.get("/concerns/report").await.expect_status(200).expect_no_text("zqx");
    let page = page.expect_text("Acknowledged in time 0 of 1").expect_text("Decided in time 1 of 1");
    page.expect_text("1 h 30 min").expect_text("3 h 30 min");
    lead.get("/concerns/report?to=2026-11-21").await.expect_text("No concern was raised in this time");
    lead.get("/concerns/report?from=2026-11-22&to=2026-11-22").await.expect_text("1 of 1");
    let file = lead.get("/concerns/report.csv").await.expect_status(200);
    assert!(file.headers["content-type"].to_str().expect("text").starts_with("text/csv"));
    assert!(file.body.contains("\"2026-11-22 12:00\"") && file.body.contains("\"90\""), "{}", file.body);
    assert!(file.body.contains("\"'=Megan\"") && !file.body.contains("zqx"), "{}", file.body);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'concerns.exported'").await, 1);
}
