//! Answers that a survey's author has marked as worrying ring like words of danger.

use domain::role::Role;
use rstest::rstest;

use crate::{
    alarms::{times, to_monday, watch},
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    responses::{
        phone::Phone,
        world::{CODE, World, next},
    },
    surveys_build::start,
    tables::rows,
    voices::count,
};

const ASKS: &str = r#"{
    "title": {"en": "Home", "cy": "Cartref"}, "intro": {"en": "", "cy": ""}, "minutes": 1,
    "questions": [
        {"id": "q1", "kind": "single", "text": {"en": "Do you feel safe?", "cy": "Wyt ti'n teimlo'n ddiogel?"},
         "options": [{"id": "a", "en": "Always", "cy": "Bob amser"}, {"id": "b", "en": "I never feel safe", "cy": "Byth"}],
         "worrying": ["b"]},
        {"id": "q2", "kind": "agree", "text": {"en": "And these?", "cy": "A'r rhain?"},
         "options": [{"id": "a", "en": "I like it here", "cy": "Dwi'n hoffi yma"}], "worrying": ["a:1", "a:2"]},
        {"id": "q3", "kind": "faces", "text": {"en": "How was today?", "cy": "Sut oedd heddiw?"}}
    ]
}"#;

const RINGING: &str = "SELECT COUNT(*) FROM alarms WHERE response_id IS NOT NULL";

/// Answers the survey and looks at it once more.
async fn answer(browser: &Browser, safe: &str, like: &str) -> Page {
    let page = browser.get(&format!("/s/{CODE}/1")).await.expect_status(200);
    let page = next(&page, &[("choice", safe)]).await;
    let page = next(&page, &[("level[a]", like)]).await;
    next(&page, &[("choice", "3")]).await.expect_status(200)
}

async fn send(browser: &Browser, safe: &str, like: &str) -> Page {
    answer(browser, safe, like).await.form("/do/responses/submit").send().await.expect_status(200)
}

/// Opens the alarm that stands first.
async fn open_first(browser: &Browser) -> Page {
    let path = browser.get("/alarms").await.attr("tbody a", "href").expect("it rings");
    let page = browser.get(&path).await.expect_no_text("I never feel safe").expect_no_text("Do you feel safe");
    page.form("/do/safeguarding/open-alarm").send().await.expect_status(200)
}

async fn audited(app: &TestApp, action: &str) -> i64 {
    count(app, &format!("SELECT COUNT(*) FROM audit WHERE action = '{action}'")).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_author_marks_answers_and_everybody_who_looks_at_the_survey_sees_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    let survey = format!("/surveys/{code}");
    let ask = async |kind: &str, text: &str, tick: &str| {
        let page = member.get(&format!("{survey}/question/new?kind={kind}")).await;
        let form = page.form("/do/surveys/question").fill("text[en]", text).fill("text[cy]", text);
        let form =
            if kind == "single" { form.fill("option[0][en]", "Always").fill("option[1][en]", "Never") } else { form };
        form.tick(tick, "true").send().await.expect_status(200).expect_text("Saved.")
    };
    let page = member.get(&format!("{survey}/question/new?kind=yes_no")).await;
    page.expect_text("If somebody chooses this, an officer hears of it at once, as with words of danger.");
    ask("yes_no", "Are you safe?", "worrying[no]").await.expect_text("hears of it at once if somebody chooses: No");
    ask("faces", "How is it?", "worrying[low]").await.expect_text("if somebody chooses: Very sad; Sad");
    ask("single", "How often?", "worrying[1]").await.expect_text("if somebody chooses: Never");
    member.get(&format!("{survey}/preview?n=1")).await.expect_text("if somebody chooses: No");
    let cy =
        member.get(&format!("/cy{survey}/question/q1")).await.expect_text("bydd swyddog yn cael gwybod ar unwaith");
    assert!(cy.attr("[name='worrying[no]'][checked]", "value").is_some());
    assert!(cy.attr("[name='worrying[yes]'][checked]", "value").is_none());
    // A mark goes along with its answer when that moves, and ends when the tick is taken away.
    let page = member.get(&format!("{survey}/question/q3")).await;
    page.form("/do/surveys/question").fill("act", "up-1").send().await.expect_status(200);
    let page = member.get(&format!("{survey}/question/q3")).await;
    assert!(page.attr("[name='worrying[0]'][checked]", "value").is_some());
    member.get(&survey).await.expect_text("if somebody chooses: Never");
    let file = member.get(&format!("{survey}/definition.json")).await.expect_status(200).body;
    let file: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    let worrying: Vec<_> = (0..3).map(|n| file["survey"]["questions"][n]["worrying"].to_string()).collect();
    assert_eq!(worrying, [r#"["no"]"#, r#"["1","2"]"#, r#"["b"]"#]);
    page.form("/do/surveys/question").clear("worrying[0]").send().await.expect_no_text("if somebody chooses: Never");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_worrying_answer_rings_until_somebody_says_why_there_is_no_danger(#[case] backend: Backend) {
    let world = World::asking(backend, "anonymous", ASKS).await;
    let app = &world.app;
    to_monday(app);
    let (lead, officer) = (app.signed_in("Ruth", &[Role::Lead]).await, app.signed_in("Megan", &[Role::Officer]).await);
    // What nobody has marked alarms nobody.
    send(&app.visitor(), "a", "5").await.expect_no_text("Are you safe right now?");
    officer.get("/alarms").await.expect_text("No alarm is waiting");
    send(&world.browser, "b", "4").await.expect_text("Are you safe right now?");
    assert_eq!(count(app, RINGING).await, 1);
    officer.get("/account").await.expect_text("One thing that was said may be about danger; not opened yet: 1.");
    lead.get("/alarms").await.expect_text("Survey answer").expect_text("Nobody has opened it");
    let told = watch(app, 16, "alarm").await;
    assert_eq!(times(&told), [(15, "megan"), (15, "ruth")]);
    // The worrying answer, and nothing else of the response.
    let page = open_first(&officer).await.expect_text("Do you feel safe?").expect_text("I never feel safe");
    let page = page.expect_text("nobody knows who this is").expect_no_text("How was today").expect_no_text("I like it");
    lead.get(page.path()).await.expect_text("Megan, just now").expect_no_text("I never feel safe");
    page.form("/do/safeguarding/no-danger").send().await.expect_status(422).expect_text("Say why there is no danger");
    let done = page.form("/do/safeguarding/no-danger").fill("because", "zqxbecause a slip").send().await;
    done.expect_text("The alarm is over").expect_text("No alarm is waiting");
    lead.get(page.path()).await.expect_text("No danger, says Megan").expect_text("zqxbecause a slip");
    assert!(watch(app, 61, "alarm").await.is_empty());
    assert!(rows(app).await.iter().all(|row| !row.contains("zqx")), "sealed");
    // Read when it was opened, and again beside the refused form.
    for (action, n) in [("response.alarm_opened", 1), ("response.worrying_read", 2), ("response.no_danger", 1)] {
        assert_eq!(audited(app, action).await, n, "{action}");
    }
}

#[rstest]
#[case(Sqlite, "anonymous")]
#[case(Postgres, "confidential")]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_ends_it_and_the_lead_reads_what_may_be_read(#[case] backend: Backend, #[case] privacy: &str) {
    let world = World::asking(backend, privacy, ASKS).await;
    let app = &world.app;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    send(&world.browser, "b", "1").await;
    let page = open_first(&lead).await.expect_text("I never feel safe").expect_text("I like it here: Not at all");
    let form = page.follow("Raise a concern").await.expect_text("Survey answer").form("/do/safeguarding/raise");
    let raised = form.fill("urgency", "now").fill("what", "zqxwhat").fill("why", "zqxwhy").send().await;
    let raised = raised.expect_text("has been told").expect_text("I never feel safe");
    let raised = if privacy == "anonymous" {
        raised.expect_no_text("How was today?")
    } else {
        raised.expect_text("How was today?")
    };
    lead.get("/alarms").await.expect_text("No alarm is waiting");
    assert!(watch(app, 61, "alarm").await.is_empty());
    assert_eq!((audited(app, "response.concern_raised").await, audited(app, "response.choices_read").await), (1, 1));
    let stranger = app.signed_in("Cai", &[Role::Member]).await;
    stranger.get(raised.path()).await.expect_status(403);
    if privacy == "confidential" {
        // Taken back while the concern is open, it stays for the lead until that is decided.
        let done = world.browser.get(&format!("/s/{CODE}/done")).await;
        done.form("/do/responses/withdraw").send().await.expect_status(200);
        lead.get(raised.path()).await.expect_text("I never feel safe");
        raised.form("/do/safeguarding/acknowledge").send().await.expect_status(200);
        let form = lead.get(raised.path()).await.form("/do/safeguarding/decide");
        form.fill("outcome", "zqxdone").send().await.expect_status(200);
        store::housekeeping::run(&app.services).await.expect("kept");
        assert_eq!(world.rows("answers").await, 0);
        lead.get(raised.path()).await.expect_no_text("I never feel safe").expect_text("The words have been erased");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn taking_it_back_ends_it_and_another_worrying_answer_rings_anew(#[case] backend: Backend) {
    let world = World::asking(backend, "named", ASKS).await;
    let app = &world.app;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let check = answer(&world.browser, "b", "5").await;
    check.form("/do/responses/submit").fill("name", "Zqxname").send().await.expect_status(200);
    let page = open_first(&lead).await.expect_text("Zqxname");
    page.form("/do/safeguarding/no-danger").fill("because", "a slip").send().await.expect_text("The alarm is over");
    let correct = async |safe: &str, like: &str| {
        let done = world.browser.get(&format!("/s/{CODE}/done")).await;
        done.form("/do/responses/reopen").send().await.expect_status(200);
        answer(&world.browser, safe, like).await.form("/do/responses/submit").send().await.expect_status(200)
    };
    correct("b", "4").await;
    lead.get("/alarms").await.expect_text("No alarm is waiting");
    correct("b", "2").await.expect_text("Are you safe right now?");
    lead.get("/alarms").await.expect_text("Nobody has opened it");
    correct("a", "5").await;
    lead.get("/alarms").await.expect_text("No alarm is waiting");
    correct("b", "5").await;
    lead.get("/alarms").await.expect_text("Nobody has opened it");
    let done = world.browser.get(&format!("/s/{CODE}/done")).await;
    done.form("/do/responses/withdraw").send().await.expect_status(200);
    lead.get("/alarms").await.expect_text("No alarm is waiting");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_brings_later_and_what_is_typed_from_paper_rings_too(#[case] backend: Backend) {
    let world = World::asking(backend, "anonymous", ASKS).await;
    let app = &world.app;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let phone = Phone::open(&world).await;
    let worrying = r#"{"q2": {"level": {"a": "2"}}}"#;
    assert_eq!(phone.bring(&phone.sealed(1, false, worrying)).await, (200, "false".into()));
    assert_eq!(count(app, RINGING).await, 0, "nothing is sent yet");
    let parcel = phone.sealed(2, true, worrying);
    assert_eq!(phone.bring(&parcel).await, (200, "true".into()));
    assert_eq!(phone.bring(&parcel).await, (200, "true".into()));
    phone.browser.get(&format!("/s/{CODE}/done")).await.expect_text("Are you safe right now?");
    open_first(&officer).await.expect_text("I like it here: Not much");
    let sheet = officer.get(&format!("/surveys/{CODE}/paper/type")).await;
    let form = sheet.form("/do/responses/paper").fill("answers[q1][choice]", "b");
    form.send().await.expect_status(200);
    assert_eq!(count(app, RINGING).await, 2);
}
