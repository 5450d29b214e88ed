//! Concerns go to the safeguarding lead at once, with a clock, and to nobody else.

use domain::{
    ids::VoiceId,
    role::Role,
    time::{HOUR, MINUTE},
};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::{column, said, state},
};

const CANARY: &str = "zqxcanary hit me";
const WHAT: &str = "zqxwhat he came to the nurse";
const WHY: &str = "zqxwhy he names his uncle";

/// An officer raises a concern about `id`.
async fn raise(officer: &Browser, id: VoiceId) -> Page {
    let page = officer.get(&format!("/moderation/{id}/concern")).await.expect_status(200);
    let form = page.form("/do/safeguarding/raise").fill("urgency", "now").fill("what", WHAT).fill("why", WHY);
    form.send().await.expect_status(200).expect_text("The safeguarding lead has been told")
}

async fn mails(app: &TestApp) -> Vec<outbox::QueuedMail> {
    let all = outbox::claim(&app.services, 100).await.expect("claimed");
    all.into_iter().filter(|mail| mail.kind == "concern").collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_reaches_every_lead_at_once_without_the_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    for (name, role) in [("Ruth", Role::Lead), ("Sam", Role::Lead), ("Priya", Role::Admin)] {
        app.person(name, &[role]).await;
    }
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, id).await.expect_text("A concern was raised").expect_no_text("zqx");
    let mails = mails(&app).await;
    let mut to: Vec<_> = mails.iter().map(|mail| mail.mail.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["ruth@example.org", "sam@example.org"]);
    for mail in &mails {
        let text = format!("{} {}", mail.mail.subject, mail.mail.text);
        assert!(text.contains("/concerns/") && text.contains("urgency: Now"), "{text}");
        assert!(!text.contains("zqx"), "{text}");
    }
    // The voice stays where it was.
    assert_eq!(state(&app, id).await, "new");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_a_lead_the_administrators_are_told(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    app.person("Priya", &[Role::Admin]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, id).await;
    let to: Vec<_> = mails(&app).await.into_iter().map(|mail| mail.mail.to).collect();
    assert_eq!(to, ["priya@example.org"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_lead_acknowledges_and_decides(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    raise(&officer, id).await;
    let list = lead.get("/concerns").await.expect_status(200).expect_text("Decision due in 4 h");
    let list = list.expect_text("A lead must acknowledge it within 15 min");
    let page = list.follow("Concern ").await.expect_status(200).expect_text(WHY).expect_text(CANARY);
    assert!(page.forms("/do/safeguarding/decide").is_empty());
    // An officer reads the concern, not what follows from the button of the lead.
    let theirs = officer.get(page.path()).await.expect_status(200).expect_text(WHY).expect_no_text(CANARY);
    assert!(theirs.forms("/do/safeguarding/acknowledge").is_empty());
    let early = [("concern", page.form("/do/safeguarding/acknowledge").value("concern").expect("id").to_owned())];
    let early: Vec<_> = early.iter().map(|(k, v)| (*k, v.as_str())).chain([("outcome", "x")]).collect();
    lead.post(&format!("/do/safeguarding/decide?from={}", page.path()), &early).await.expect_status(409);
    officer.post("/do/safeguarding/acknowledge", &early[..1]).await.expect_status(403);
    let taken = page.form("/do/safeguarding/acknowledge").send().await.expect_text("in your hands now");
    page.form("/do/safeguarding/acknowledge").send().await.expect_status(409).expect_text("already");
    taken.form("/do/safeguarding/decide").send().await.expect_status(422).expect_text("Write what was decided");
    let form = taken.form("/do/safeguarding/decide").fill("outcome", "zqxoutcome strategy meeting");
    form.send().await.expect_text("The decision has been recorded").expect_text("zqxoutcome");
    lead.get("/concerns").await.expect_text("There is no open concern");
    lead.get("/concerns?state=decided").await.expect_text("Decided 22 November 2026, 12:00");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn unacknowledged_it_goes_to_everybody_and_each_hour_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let lead = app.signed_in("Ruth", &[Role::Lead, Role::Admin]).await;
    app.person("Priya", &[Role::Admin]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, id).await;
    assert_eq!(mails(&app).await.len(), 1);
    let keep_house = || async { store::housekeeping::run(&app.services).await.expect("kept") };
    app.clock.forward(14 * MINUTE);
    keep_house().await;
    app.clock.forward(MINUTE);
    keep_house().await;
    keep_house().await;
    let mut told = mails(&app).await;
    told.retain(|mail| mail.mail.subject.contains("Nobody has acknowledged"));
    let mut to: Vec<_> = told.iter().map(|mail| mail.mail.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["priya@example.org", "ruth@example.org"], "once each, whatever their roles");
    assert!(told.iter().all(|mail| !mail.mail.text.contains("zqx")));
    for mail in &told {
        store::people::mail_tried(&app.services, mail, Ok(())).await.expect("noted");
    }
    app.clock.forward(HOUR);
    keep_house().await;
    let again = mails(&app).await;
    assert_eq!(again.iter().filter(|mail| mail.mail.subject.contains("Nobody has")).count(), 2);
    lead.get("/concerns").await.follow("Concern ").await.form("/do/safeguarding/acknowledge").send().await;
    for mail in &again {
        store::people::mail_tried(&app.services, mail, Ok(())).await.expect("noted");
    }
    app.clock.forward(5 * HOUR);
    keep_house().await;
    assert_eq!(mails(&app).await.iter().filter(|mail| mail.mail.subject.contains("Nobody has")).count(), 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_overdue_is_said_in_words_and_in_red(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, id).await;
    app.clock.forward(25 * HOUR + 5 * MINUTE);
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = lead.get("/concerns").await.expect_status(200).expect_text("One concern on this page is overdue");
    assert_eq!(page.all("strong.problem"), ["Nobody has acknowledged it: 24 h 50 min late", "Overdue by 21 h 5 min"]);
    lead.get("/cy/concerns").await.expect_status(200).expect_text("21 awr 5 mun yn hwyr");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_form_says_what_is_missing_and_keeps_what_was_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get(&format!("/moderation/{id}/concern")).await;
    let refused =
        page.form("/do/safeguarding/raise").fill("what", WHAT).fill("why", WHY).send().await.expect_status(422);
    let refused = refused.expect_text("Choose how soon somebody must act");
    assert_eq!(refused.form("/do/safeguarding/raise").value("why").map(str::trim_start), Some(WHY));
    let refused = page.form("/do/safeguarding/raise").fill("urgency", "week").send().await.expect_status(422);
    refused.expect_text("Say what was seen or heard").expect_text("Say why it worries you");
    let long = "x".repeat(20_000);
    let refused =
        page.form("/do/safeguarding/raise").fill("urgency", "week").fill("what", WHAT).fill("why", &long).send().await;
    refused.expect_status(422).expect_text("under 4000");
    officer.get(&format!("/moderation/{}/concern", VoiceId::new())).await.expect_status(404);
    // Posted twice, one concern.
    let form = page.form("/do/safeguarding/raise").fill("urgency", "now").fill("what", WHAT).fill("why", WHY);
    let key = form.value("once").expect("a key").to_owned();
    form.send().await.expect_status(200);
    let again = page
        .form("/do/safeguarding/raise")
        .fill("urgency", "now")
        .fill("what", WHAT)
        .fill("why", WHY)
        .fill("once", &key);
    again.send().await.expect_status(200);
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    assert_eq!(lead.get("/concerns").await.all("tbody tr").len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_is_seen_by_officers_and_leads_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    raise(&officer, id).await;
    let concern = lead.get("/concerns").await.follow("Concern ").await.path().to_owned();
    for role in [Role::Member, Role::PanelMember, Role::Clerk, Role::PledgeLead, Role::Admin] {
        let browser = app.signed_in(role.key(), &[role]).await;
        browser.get("/concerns").await.expect_status(403);
        browser.get(&concern).await.expect_status(403).expect_no_text("zqx");
        browser.get(&format!("/moderation/{id}/concern")).await.expect_status(403);
        let (voice, once) = (id.to_string(), "0".repeat(32));
        let form = [("voice", voice.as_str()), ("urgency", "now"), ("what", WHAT), ("why", WHY), ("once", &once)];
        browser.post("/do/safeguarding/raise", &form).await.expect_status(403);
    }
    app.visitor().get(&concern).await.expect_status(403);
    // A lead may raise one too, and does not get into the queue by it.
    lead.get(&format!("/moderation/{id}/concern")).await.expect_status(200);
    lead.get(&format!("/moderation/{id}")).await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_can_be_raised_whatever_became_of_the_voice(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    column(&app, id, "state", "withdrawn").await;
    raise(&officer, id).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn sealed_words_stand_in_no_plain_byte(#[case] backend: Backend) {
    use sea_orm_migration::sea_orm::{
        ConnectionTrait as _,
        sea_query::{Alias, Asterisk, Query},
    };
    let app = TestApp::start(backend).await;
    let id = said(&app, CANARY).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    raise(&officer, id).await;
    let mut seen = String::new();
    for table in ["concerns", "concern_voices", "audit", "outbox", "once", "voices", "originals"] {
        let query = Query::select().column(Asterisk).from(Alias::new(table)).to_owned();
        for row in app.services.db.connection().query_all(&query).await.expect("read") {
            for column in row.column_names() {
                if let Ok(text) = row.try_get::<String>("", &column) {
                    seen.push_str(&text);
                }
                if let Ok(bytes) = row.try_get::<Vec<u8>>("", &column) {
                    seen.push_str(&String::from_utf8_lossy(&bytes));
                }
            }
        }
    }
    assert!(seen.contains("concern.raised") && !seen.contains("zqx"));
}
