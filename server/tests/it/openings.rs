//! Who said it is found out by two people or by nobody; of what was said anonymously, never.

use std::collections::BTreeSet;

use domain::{
    role::Role,
    time::{HOUR, MINUTE},
};
use platform::outbox;
use rstest::rstest;
use sea_orm_migration::sea_orm::prelude::Uuid;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::said,
    responses::world::{World, answer_all},
    tables::{Row, rows, tables},
    voices::{count, run, tell},
};

const WHY: &str = "zqxreason we must find them tonight";

/// Somebody has told us something, as a member with an account; the voice's id.
async fn told(app: &TestApp, privacy: &str) -> String {
    tell(&app.visitor(), "zqxwords", privacy).await.expect_status(200);
    let (person, _) = app.person("Mali Zqxname", &[Role::Member]).await;
    let all = rows(app).await;
    let voice = all.iter().find(|row| row.table == "voices").expect("a voice").text("id");
    if privacy != "anonymous" {
        run(app, "UPDATE voices SET person_id = (SELECT id FROM people WHERE name = 'Mali Zqxname')").await;
    }
    assert_ne!(voice, person.to_string());
    voice
}

async fn ask(browser: &Browser, voice: &str) -> Page {
    let page = browser.get(&format!("/openings/ask/{voice}")).await.expect_status(200);
    page.form("/do/safeguarding/ask-opening").fill("reason", WHY).send().await
}

/// What the second person says.
async fn answer(browser: &Browser, path: &str, what: &str) -> Page {
    let page = browser.get(path).await.expect_status(200);
    page.form("/do/safeguarding/answer-opening").fill("answer", what).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_asks_a_lead_agrees_and_it_is_open_for_an_hour(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let voice = told(&app, "confidential").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let other = app.signed_in("Owain", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = officer.get(&format!("/openings/ask/{voice}")).await;
    page.form("/do/safeguarding/ask-opening").send().await.expect_status(422).expect_text("Say why you need to know");
    let asked = ask(&officer, &voice).await.expect_text("A second person has to agree").expect_no_text("Zqxname");
    let path = asked.path().to_owned();
    let id = path.rsplit('/').next().expect("an id").to_owned();
    // Neither alone, nor with another officer.
    for one in [&officer, &other] {
        assert!(one.get(&path).await.forms("/do/safeguarding/answer-opening").is_empty());
        let form = [("opening", id.as_str()), ("answer", "agree")];
        one.post(&format!("/do/safeguarding/answer-opening?from={path}"), &form).await.expect_status(409);
        let form = [("opening", id.as_str())];
        let early = one.post(&format!("/do/safeguarding/open?from={path}"), &form).await;
        assert!(matches!(early.status.as_u16(), 403 | 409), "{}", early.status);
    }
    answer(&lead, &path, "agree").await.expect_text("Agreed").expect_no_text("Zqxname");
    // Once, by whoever asked.
    assert!(lead.get(&path).await.forms("/do/safeguarding/open").is_empty());
    let page = officer.get(&path).await.expect_no_text("Zqxname");
    page.form("/do/safeguarding/open").send().await.expect_text("Mali Zqxname").expect_text("mali.zqxname@example.org");
    lead.get(&path).await.expect_text("Mali Zqxname");
    other.get(&path).await.expect_status(200).expect_no_text("Zqxname");
    page.form("/do/safeguarding/open").send().await.expect_status(409);
    app.clock.forward(59 * MINUTE);
    officer.get(&path).await.expect_text("Mali Zqxname");
    app.clock.forward(MINUTE);
    officer.get(&path).await.expect_text("The hour is over").expect_no_text("Zqxname");
    // All of it is written down, and every lead has heard of each step, without words or reason.
    for (action, n) in [("link_asked", 1), ("link_agreed", 1), ("link_opened", 1), ("link_read", 4)] {
        let sql = format!("SELECT COUNT(*) FROM audit WHERE action = 'voice.{action}' AND subject = '{voice}'");
        assert_eq!(count(&app, &sql).await, n, "{action}");
    }
    let mails = outbox::claim(&app.services, 100).await.expect("claimed");
    let mails: Vec<_> = mails.into_iter().filter(|mail| mail.kind == "opening").collect();
    assert_eq!(mails.iter().filter(|mail| mail.mail.to == "ruth@example.org").count(), 3);
    assert!(mails.iter().all(|mail| !format!("{} {}", mail.mail.subject, mail.mail.text).contains("zqx")));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_lead_asks_where_there_is_a_concern_and_an_officer_answers_in_time(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let voice = told(&app, "confidential").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    lead.get(&format!("/openings/ask/{voice}")).await.expect_status(403);
    let form = officer.get(&format!("/moderation/{voice}/concern")).await.form("/do/safeguarding/raise");
    form.fill("urgency", "now").fill("what", "x").fill("why", "y").send().await.expect_status(200);
    let path = ask(&lead, &voice).await.expect_text("Asked").path().to_owned();
    answer(&officer, &path, "refuse").await.expect_text("did not agree");
    let path = ask(&lead, &voice).await.path().to_owned();
    app.clock.forward(11 * HOUR);
    answer(&officer, &path, "agree").await.expect_text("Agreed");
    let path = ask(&lead, &voice).await.path().to_owned();
    app.clock.forward(24 * HOUR);
    let officer = app.signed_in("Mared", &[Role::Officer]).await;
    let page = officer.get(&path).await.expect_text("Nobody acted within 24 hours");
    assert!(page.forms("/do/safeguarding/answer-opening").is_empty());
    // The table refuses one person alone, whatever the program does.
    let alone = "UPDATE openings SET answered_by = asked_by, answered_at = 0, state = 'agreed'";
    let refused = sea_orm_migration::sea_orm::ConnectionTrait::execute_unprepared(app.services.db.connection(), alone);
    assert!(refused.await.is_err());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_anonymous_voice_has_nothing_to_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "zqx").await.to_string();
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get(&format!("/openings/ask/{id}")).await.expect_status(409).expect_text("nothing links it to a person");
    let form = [("voice", id.as_str()), ("reason", "x"), ("once", &"0".repeat(32))];
    officer.post("/do/safeguarding/ask-opening?from=/openings", &form).await.expect_status(409);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM openings").await, 0);
}

/// Everything that can be reached from these ids: row to row by any id they share, through every table.
/// A survey, its versions and staff stand for many people at once and lead to nobody.
fn reached(all: &[Row], from: BTreeSet<Uuid>, shared: &BTreeSet<Uuid>) -> Vec<Row> {
    let (mut ids, mut found, mut left) = (from, Vec::new(), all.to_vec());
    loop {
        let (near, far): (Vec<_>, Vec<_>) = left.into_iter().partition(|row| !row.ids.is_disjoint(&ids));
        if near.is_empty() {
            return found;
        }
        ids.extend(near.iter().flat_map(|row| row.ids.iter().copied()).filter(|id| !shared.contains(id)));
        found.extend(near);
        left = far;
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn no_way_leads_from_an_anonymous_voice_or_response_to_a_person(#[case] backend: Backend) {
    for (privacy, leads_to_a_receipt) in [("anonymous", false), ("confidential", true)] {
        let world = World::start(backend, privacy).await;
        let app = &world.app;
        let member = app.signed_in("Mali", &[Role::Member]).await;
        // Told by a member who is signed in on this very phone.
        tell(&member, "zqx told", privacy).await.expect_status(200);
        let page = answer_all(&member, "", "a", "zqx answered").await;
        page.form("/do/responses/submit").send().await.expect_status(200);
        assert!(tables(app).await.len() > 30, "every table is read");
        let all = rows(app).await;
        let shared: BTreeSet<_> = all
            .iter()
            .filter(|row| matches!(row.table.as_str(), "surveys" | "survey_versions"))
            .filter_map(|row| row.text("id").parse().ok())
            .collect();
        let from: BTreeSet<_> = all
            .iter()
            .filter(|row| matches!(row.table.as_str(), "voices" | "responses"))
            .filter_map(|row| row.text("id").parse::<Uuid>().ok())
            .collect();
        assert!(from.len() > 2, "a response and its voices are there");
        let found = reached(&all, from, &shared);
        let people: Vec<_> = found
            .iter()
            .filter(|row| matches!(row.table.as_str(), "people" | "sessions" | "receipts" | "memberships" | "outbox"))
            .collect();
        assert_eq!(!people.is_empty(), leads_to_a_receipt, "{privacy}: {people:#?}");
        if privacy == "anonymous" {
            let kept = found.iter().filter(|row| row.table == "responses");
            assert!(kept.clone().all(|row| !row.cells.contains_key("receipt_id") && !row.cells.contains_key("name")));
        }
    }
}
