//! What may be about danger rings until somebody has settled it, and nobody's words lie unopened for days.

use domain::{
    ids::VoiceId,
    role::Role,
    time::{DAY, HOUR, MINUTE},
};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    moderation::{column, said},
    tables::rows,
    voices::{count, run, tell, words},
};

/// Something flagged, said just now.
async fn flagged(app: &TestApp) -> VoiceId {
    let id = said(app, "zqxcanary hit me").await;
    column(app, id, "flagged", true).await;
    id
}

/// Time goes on, minute after minute, and mail of this kind goes out; when, counted from now, to whom, saying what.
pub async fn watch(app: &TestApp, minutes: i64, kind: &str) -> Vec<(i64, String, String)> {
    let mut told = Vec::new();
    for minute in 1..=minutes {
        app.clock.forward(MINUTE);
        store::housekeeping::run(&app.services).await.expect("kept");
        told.extend(sent(app, kind).await.into_iter().map(|(to, subject)| (minute, to, subject)));
    }
    told
}

async fn sent(app: &TestApp, kind: &str) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for mail in outbox::claim(&app.services, 1_000).await.expect("claimed") {
        store::people::mail_tried(&app.services, &mail, Ok(())).await.expect("noted");
        assert!(!format!("{:?}", mail.mail).contains("zqx"), "never a word of it");
        if mail.kind == kind {
            told.push((mail.mail.to.replace("@example.org", ""), mail.mail.subject));
        }
    }
    told.sort();
    told
}

pub fn times(told: &[(i64, String, String)]) -> Vec<(i64, &str)> {
    told.iter().map(|(minute, to, _)| (*minute, to.as_str())).collect()
}

async fn open(browser: &Browser, id: VoiceId) -> crate::browser::Page {
    browser.get(&format!("/alarms/{id}")).await.form("/do/safeguarding/open-alarm").send().await.expect_status(200)
}

/// To the next morning, a Monday, when officers are on duty.
pub fn to_monday(app: &TestApp) {
    app.clock.forward(21 * HOUR + 30 * MINUTE);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_opens_it_and_officers_and_leads_are_told_every_half_hour(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for (name, role) in [("Ruth", Role::Lead), ("Megan", Role::Officer), ("Priya", Role::Admin)] {
        app.person(name, &[role]).await;
    }
    to_monday(&app);
    flagged(&app).await;
    let told = watch(&app, 80, "alarm").await;
    let expected = [(15, "megan"), (15, "ruth"), (45, "megan"), (45, "ruth"), (75, "megan"), (75, "ruth")];
    assert_eq!(times(&told), expected);
    assert_eq!(told[0].2, "One thing that was said may be about danger");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'alarms.mailed'").await, 3);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_young_person_sends_rings_too(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    tell(&app.visitor(), "He hit me, I don\u{2019}t feel safe", "anonymous").await.expect_status(200);
    tell(&app.visitor(), "I like the pool", "anonymous").await.expect_status(200);
    let told = watch(&app, 16, "alarm").await;
    assert_eq!(times(&told), [(15, "ruth")]);
    assert_eq!(told[0].2, "One thing that was said may be about danger");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_burst_is_one_mail_with_a_count(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    for _ in 0..3 {
        flagged(&app).await;
    }
    watch(&app, 5, "alarm").await;
    for _ in 0..4 {
        flagged(&app).await;
    }
    let told = watch(&app, 30, "alarm").await;
    assert_eq!(times(&told), [(10, "ruth")], "those of five minutes later are told of with the first");
    assert_eq!(told[0].2, "7 things that were said may be about danger");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn opening_it_only_pauses_it_and_a_reason_or_a_concern_ends_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    to_monday(&app);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let (one, other) = (flagged(&app).await, flagged(&app).await);
    officer.get("/account").await.expect_text("2 things that were said may be about danger; not opened yet: 2.");
    // A mail scanner that follows the link opens nothing, and nobody says what they have not read.
    let page = lead.get(&format!("/alarms/{one}")).await.expect_status(200).expect_no_text("zqx");
    assert!(page.forms("/do/safeguarding/no-danger").is_empty());
    let form = [("alarm", one.to_string()), ("because", "guess".to_owned())];
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    lead.post("/do/safeguarding/no-danger", &form).await.expect_status(409);
    watch(&app, 10, "alarm").await;
    // The lead opens one from the list, the officer the other from the queue; both are paused for a quarter of an hour.
    let page = open(&lead, one).await.expect_text("zqxcanary hit me");
    officer.get(&format!("/alarms/{one}")).await.expect_text("Ruth, just now").expect_no_text("zqx");
    let queue = officer.get("/moderation").await;
    let claim =
        queue.forms("/do/moderation/claim").into_iter().find(|form| form.value("voice") == Some(&other.to_string()));
    let desk = claim.expect("it waits").send().await.expect_text("The words may be about danger");
    let told = watch(&app, 14, "alarm").await;
    assert!(told.is_empty(), "{told:?}");
    // Read and not settled, it goes on.
    let told = watch(&app, 2, "alarm").await;
    assert_eq!(times(&told), [(1, "megan"), (1, "ruth")]);
    lead.get(&format!("/alarms/{one}")).await.expect_no_text("zqx").expect_text("Read it");
    page.form("/do/safeguarding/no-danger").send().await.expect_status(422).expect_text("Say why there is no danger");
    let done = page.form("/do/safeguarding/no-danger").fill("because", "zqxbecause a film").send().await;
    done.expect_text("The alarm is over").expect_no_text("zqx");
    page.form("/do/safeguarding/no-danger").fill("because", "again").send().await.expect_status(409);
    officer
        .get(&format!("/moderation/{one}"))
        .await
        .expect_text("No danger, says Ruth")
        .expect_text("zqxbecause a film");
    lead.get("/account").await.expect_text("One thing that was said may be about danger; not opened yet: 0.");
    let concern = desk.follow("Raise a concern").await.form("/do/safeguarding/raise");
    concern.fill("urgency", "now").fill("what", "seen").fill("why", "worry").send().await.expect_text("has been told");
    lead.get("/alarms").await.expect_text("No alarm is waiting");
    lead.get(&format!("/alarms/{other}")).await.expect_text("This alarm is over");
    assert!(watch(&app, 61, "alarm").await.is_empty());
    assert!(rows(&app).await.iter().all(|row| !row.contains("zqx")), "sealed in every table");
    for (action, n) in [("voice.alarm_opened", 1), ("voice.no_danger", 1)] {
        let sql = format!("SELECT COUNT(*) FROM audit WHERE action = '{action}'");
        assert_eq!(count(&app, &sql).await, n, "{action}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_about_the_words_does_not_end_it_and_taking_them_back_does(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    let id = flagged(&app).await;
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 's'").await;
    assert_eq!(times(&watch(&app, 20, "alarm").await), [(15, "ruth")]);
    column(&app, id, "state", "new").await;
    run(&app, "UPDATE voices SET shared_text = NULL, state = 'withdrawn'").await;
    assert!(watch(&app, 61, "alarm").await.is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn out_of_hours_it_goes_to_the_leads_and_to_the_one_on_call(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let (megan, _) = app.person("Megan", &[Role::Officer]).await;
    app.person("Mared", &[Role::Officer]).await;
    let page = lead.get("/settings/duty").await.expect_status(200);
    let form = page.form("/do/safeguarding/put-on-call");
    form.clone().fill("person", "nonsense").send().await.expect_status(422).expect_text("Choose a lead or an officer");
    let wrong = form.clone().fill("first", "2026-11-23").fill("last", "2026-11-22").send().await.expect_status(422);
    wrong.expect_text("at most 92 days");
    let form = form.fill("person", &megan.to_string()).fill("first", "2026-11-22").fill("last", "2026-11-22");
    let page = form.send().await.expect_text("The rota has been saved");
    assert_eq!(page.all("tbody tr")[0], "Sunday 22 November 2026 Megan");
    assert!(page.all("tbody tr")[1].ends_with("Nobody"));
    lead.get("/alarms").await.expect_text("On call now: Megan");
    // Sunday noon: the officer on call and no other; then Monday in hours on duty: every officer.
    flagged(&app).await;
    assert_eq!(times(&watch(&app, 15, "alarm").await), [(15, "megan"), (15, "ruth")]);
    to_monday(&app);
    assert_eq!(times(&watch(&app, 1, "alarm").await), [(1, "mared"), (1, "megan"), (1, "ruth")]);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'duty.on_call'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn hours_on_duty_and_how_long_an_alarm_waits_are_settings_that_bite(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Priya", &[Role::Admin]).await;
    app.person("Megan", &[Role::Officer]).await;
    app.person("Ruth", &[Role::Lead]).await;
    let form =
        admin.get("/settings").await.follow("Hours on duty and on call").await.form("/do/safeguarding/save-duty");
    assert_eq!(
        (form.value("from[mon]"), form.value("to[sun]"), form.value("minutes")),
        (Some("09:00"), Some(""), Some("15"))
    );
    form.clone().fill("minutes", "4").send().await.expect_status(422).expect_text("from 5 to 60");
    let wrong = form.clone().fill("from[mon]", "18:00").send().await.expect_status(422);
    assert_eq!(wrong.form("/do/safeguarding/save-duty").value("from[mon]"), Some("18:00"), "as it was typed");
    // Sundays too, and told after five minutes.
    let form = form.fill("minutes", "5").fill("from[sun]", "10:00").fill("to[sun]", "14:00");
    let saved = form.send().await.expect_text("The hours have been saved").form("/do/safeguarding/save-duty");
    assert_eq!(saved.value("to[sun]"), Some("14:00"));
    flagged(&app).await;
    assert_eq!(times(&watch(&app, 10, "alarm").await), [(5, "megan"), (5, "ruth")]);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let empty = days.iter().fold(saved, |form, n| form.fill(&format!("from[{n}]"), "").fill(&format!("to[{n}]"), ""));
    empty.send().await.expect_status(422).expect_text("at least one day");
    // The page of all settings leaves them as they are.
    admin.get("/settings").await.form("/do/people/save-settings").send().await.expect_status(200);
    let form = admin.get("/settings/duty").await.form("/do/safeguarding/save-duty");
    assert_eq!((form.value("to[sun]"), form.value("minutes")), (Some("14:00"), Some("5")));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_leads_or_hours_every_officer_and_administrator_is_told(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for (name, role) in [("Megan", Role::Officer), ("Priya", Role::Admin)] {
        app.person(name, &[role]).await;
    }
    flagged(&app).await;
    assert_eq!(times(&watch(&app, 15, "alarm").await), [(15, "megan"), (15, "priya")]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_servers_tell_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    flagged(&app).await;
    let other = app.config.services(app.clock.clone()).await.expect("another server");
    app.clock.forward(15 * MINUTE);
    let both = tokio::join!(store::housekeeping::run(&app.services), store::housekeeping::run(&other));
    both.0.expect("kept");
    both.1.expect("kept");
    assert_eq!(sent(&app, "alarm").await.len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn while_mail_does_not_go_out_one_alarm_mail_waits_and_leads_and_administrators_see_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let admin = app.signed_in("Priya", &[Role::Admin]).await;
    flagged(&app).await;
    // Nothing is sent for six hours.
    for _ in 0..6 * 60 / 5 {
        app.clock.forward(5 * MINUTE);
        store::housekeeping::run(&app.services).await.expect("kept");
    }
    flagged(&app).await;
    app.clock.forward(HOUR);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'alarm'").await, 1);
    assert_eq!(outbox::failing(&app.services).await, Ok((1, 6 * HOUR + 45 * MINUTE)));
    let words = "An email about danger has not gone out for 6 h 45 min.";
    admin.get("/account").await.expect_text(words).follow(words).await.expect_text("2 things that were said");
    lead.get("/account").await.expect_text(words);
    lead.get("/cy/account").await.expect_text("heb fynd ers 6 awr 45 mun");
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/account").await.expect_no_text("has not gone out");
    // It goes out in the end, with what it says now.
    let told = sent(&app, "alarm").await;
    assert_eq!(told, [("ruth".to_owned(), "2 things that were said may be about danger".to_owned())]);
    lead.get("/account").await.expect_no_text("has not gone out");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_opens_is_told_to_officers_and_then_to_the_leads(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    to_monday(&app);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    app.person("Ruth", &[Role::Lead]).await;
    let read = said(&app, "zqx read").await;
    said(&app, "zqx unread").await;
    said(&app, "zqx unread too").await;
    officer.post("/do/moderation/claim", &[("voice", &read.to_string())]).await.expect_status(200);
    let mut told = Vec::new();
    for hour in 1..=24 * 4 {
        app.clock.forward(HOUR);
        store::housekeeping::run(&app.services).await.expect("kept");
        told.extend(sent(&app, "unopened").await.into_iter().map(|(to, subject)| (hour, to, subject)));
    }
    let expected = [
        (24, "megan".to_owned(), "2 voices have not been opened for a working day".to_owned()),
        (48, "ruth".to_owned(), "2 voices have not been opened for two working days".to_owned()),
    ];
    assert_eq!(told, expected);
    // Over a weekend no working day passes.
    app.clock.forward(9 * HOUR);
    said(&app, "zqx on Friday evening").await;
    app.clock.forward(2 * DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert!(sent(&app, "unopened").await.is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_takes_the_reason_with_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let done = tell(&app.visitor(), "zqx my dad hit me", "confidential").await;
    let receipt = words(&done);
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let admin = app.signed_in("Priya", &[Role::Admin]).await;
    let page = lead.get("/alarms").await;
    let path = page.attr("tbody a", "href").expect("it rings");
    let page = lead.get(&path).await.form("/do/safeguarding/open-alarm").send().await;
    page.form("/do/safeguarding/no-danger").fill("because", "a film").send().await.expect_text("The alarm is over");
    lead.get("/erasures").await.form("/do/erasure/ask").fill("words", &receipt).send().await.expect_status(200);
    let answers = admin.get("/erasures").await.forms("/do/erasure/answer");
    let form = answers.into_iter().next().expect("asked").fill("answer", "agree");
    form.send().await.expect_status(200).expect_text("It has been erased");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM alarms WHERE because IS NOT NULL").await, 0);
    lead.get("/alarms").await.expect_text("No alarm is waiting");
}
