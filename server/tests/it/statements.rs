//! How often the database is asked where young people answer: by a page, by saving an answer, by sending. Ten times as
//! many answers ask no more of it.

use domain::{lang::Localized, role::Role};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    panels::helpers::{Desk, shared},
    pledge_report::begun,
    responses::world::{CODE, World},
    voices::run,
};

// The most statements of each, as they were measured. Whoever measures fewer sets the number to what was measured.

/// The front page of a survey.
const FRONT: u64 = 1;
/// The page of a question, before and after the first answer.
const QUESTION: u64 = 1;
/// Saving an answer: the first, which starts the response, and every other.
const SAVED: u64 = 4;
/// Sending eight answers, two of them texts. A response with a receipt has one more than an anonymous one.
const SENT: u64 = 6;
const SENT_ANONYMOUS: u64 = 5;
/// The page of published results.
const RESULTS: u64 = 12;
/// `/pledge`.
const PLEDGE: u64 = 13;
/// `/claims/progress`, for somebody who is signed in.
const PROGRESS: u64 = 19;
/// A progress report with what was said of each promise, for somebody who is signed in.
const REPORT: u64 = 29;
/// `/open/pledge.json` and `.csv`, of a pledge and an offer; the picture of the figures is of one of them, as
/// `/open/offer.json` is.
const OPEN: u64 = 22;
const BADGE: u64 = 11;

const DOCUMENT: &str = r#"{
    "title": {"en": "How is it going?", "cy": "Sut mae pethau?"}, "intro": {"en": "", "cy": ""}, "minutes": 3,
    "questions": [
        {"id": "q1", "kind": "single", "text": {"en": "Where are you happiest?", "cy": "Ble wyt ti hapusaf?"},
         "options": [{"id": "a", "en": "Home", "cy": "Gartref"}, {"id": "b", "en": "School", "cy": "Ysgol"}]},
        {"id": "q2", "kind": "yes_no", "text": {"en": "Are you heard?", "cy": "Wyt ti'n cael dy glywed?"}},
        {"id": "q3", "kind": "faces", "text": {"en": "How was today?", "cy": "Sut oedd heddiw?"}},
        {"id": "q4", "kind": "single", "text": {"en": "What helps?", "cy": "Beth sy'n helpu?"},
         "options": [{"id": "a", "en": "Friends", "cy": "Ffrindiau"}, {"id": "b", "en": "Sleep", "cy": "Cwsg"}]},
        {"id": "q5", "kind": "yes_no", "text": {"en": "Do you feel safe?", "cy": "Wyt ti'n teimlo'n ddiogel?"}},
        {"id": "q6", "kind": "faces", "text": {"en": "How was the week?", "cy": "Sut oedd yr wythnos?"}},
        {"id": "q7", "kind": "short", "text": {"en": "One word?", "cy": "Un gair?"}},
        {"id": "q8", "kind": "long", "text": {"en": "Anything else?", "cy": "Unrhyw beth arall?"}}
    ]
}"#;

const ANSWERS: [(&str, &str); 9] = [
    ("answers[q1][choice]", "a"),
    ("answers[q2][choice]", "yes"),
    ("answers[q3][choice]", "4"),
    ("answers[q4][choice]", "b"),
    ("answers[q5][choice]", "no"),
    ("answers[q6][choice]", "2"),
    ("answers[q7][text]", "Alright"),
    ("answers[q8][text]", "Longer days"),
    ("answers[q8][may_publish]", "true"),
];

/// How many statements the program sends until this is done, with what comes after it.
pub async fn counted<T>(app: &TestApp, done: impl Future<Output = T>) -> (u64, T) {
    app.settled().await;
    let before = app.services.db.statements();
    let done = done.await;
    app.settled().await;
    (app.services.db.statements() - before, done)
}

#[track_caller]
fn hold(what: &str, counted: u64, most: u64) {
    // Said by `--nocapture`, to whoever lowers a number.
    println!("{what}: {counted} of {most}");
    assert!(counted <= most, "{what}: {counted} statements, at most {most} are held");
}

/// A page, and that it takes no more than so many.
async fn page(app: &TestApp, browser: &Browser, path: &str, most: u64) -> Page {
    let (n, page) = counted(app, browser.get(path)).await;
    hold(path, n, most);
    page.expect_status(200)
}

/// A form that is posted without the page that follows, and that it takes no more than so many.
async fn posted(app: &TestApp, what: &str, form: FilledForm, most: u64) {
    let (n, answer) = counted(app, form.send_by_script()).await;
    assert_eq!(answer.status.as_u16(), 200, "{what}: {}", answer.body);
    hold(what, n, most);
}

/// The page with all answers, before they are sent.
async fn answered(browser: &Browser) -> Page {
    let form = browser.get(&format!("/s/{CODE}/all")).await.expect_status(200).form("/do/responses/answer-all");
    let form = ANSWERS.iter().fold(form, |form, (name, value)| form.fill(name, value));
    form.send().await.expect_status(200)
}

/// So many people more have answered.
async fn people(world: &World, many: usize) {
    for _ in 0..many {
        let check = answered(&world.app.visitor()).await;
        check.form("/do/responses/submit").send().await.expect_status(200).expect_no_form("/do/responses/submit");
    }
}

/// Somebody opens the survey, answers and sends.
async fn somebody(world: &World, most_sent: u64) {
    let app = &world.app;
    let browser = app.visitor();
    page(app, &browser, &format!("/s/{CODE}"), FRONT).await;
    for (n, choice) in [("1", "a"), ("2", "yes"), ("3", "4")] {
        let asked = page(app, &browser, &format!("/s/{CODE}/{n}"), QUESTION).await;
        let form = asked.form("/do/responses/answer").fill("choice", choice).fill("then", "next");
        posted(app, "saving an answer", form, SAVED).await;
    }
    // Saved again with other words, by itself and by the button.
    for (choice, then) in [("5", "keep"), ("1", "next")] {
        let asked = page(app, &browser, &format!("/s/{CODE}/3"), QUESTION).await;
        let number = app.clock.now().0.to_string();
        let form = asked.form("/do/responses/answer").fill("choice", choice).fill("then", then).fill("n", &number);
        posted(app, "saving an answer again", form, SAVED).await;
    }
    page(app, &browser, &format!("/s/{CODE}"), FRONT).await;
    let check = answered(&browser).await;
    posted(app, "sending", check.form("/do/responses/submit"), most_sent).await;
    browser.get(&format!("/s/{CODE}/done")).await.expect_status(200).expect_no_form("/do/responses/submit");
}

#[rstest]
#[case(Sqlite, "confidential", SENT)]
#[case(Postgres, "confidential", SENT)]
#[case(Sqlite, "anonymous", SENT_ANONYMOUS)]
#[case(Postgres, "anonymous", SENT_ANONYMOUS)]
#[tokio::test(flavor = "multi_thread")]
async fn answering_asks_little_of_the_database(#[case] backend: Backend, #[case] privacy: &str, #[case] sent: u64) {
    let world = World::asking(backend, privacy, DOCUMENT).await;
    people(&world, 2).await;
    somebody(&world, sent).await;
    // None of these numbers is one at which the figures move, which asks more of the person who sends.
    people(&world, 18).await;
    somebody(&world, sent).await;
    assert_eq!(world.one::<i64>("SELECT COUNT(*) FROM responses WHERE state = 'submitted'").await, 22);
    assert_eq!(world.rows("voices").await, 44);
    assert_eq!(world.tally("q1", "a").await, 22);
    let texts = "SELECT COUNT(*) FROM answers WHERE text IS NOT NULL";
    assert_eq!(world.one::<i64>(texts).await, 0, "a text stays only as a voice");
}

/// How much SQLite does until somebody's answer is saved and sent.
async fn steps(world: &World) -> u64 {
    let app = &world.app;
    app.settled().await;
    let before = app.services.db.steps();
    people(world, 1).await;
    app.settled().await;
    app.services.db.steps() - before
}

#[rstest]
#[case("confidential")]
#[case("anonymous")]
#[tokio::test(flavor = "multi_thread")]
async fn who_sends_waits_no_longer_where_thousands_have_sent(#[case] privacy: &str) {
    let world = World::asking(Sqlite, privacy, DOCUMENT).await;
    people(&world, 22).await;
    let few = steps(&world).await;
    // As many again as in a large council, in the figures like those who came before.
    let copied = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        INSERT INTO responses (id, survey_id, version_id, state, lang, started_at, submitted_at, expires_at)
        SELECT randomblob(16), survey_id, version_id, state, lang, -1, submitted_at, expires_at
        FROM n, (SELECT * FROM responses WHERE state = 'submitted' LIMIT 1)";
    let placed = "INSERT INTO places (survey_id, place, response_id)
        SELECT survey_id, 1000 + ROW_NUMBER() OVER (), id FROM responses WHERE started_at = -1";
    for run in [copied, placed] {
        world.run(run, vec![]).await;
    }
    let many = steps(&world).await;
    assert!(few > 0 && many < few * 2, "{few} steps among few, {many} among thousands");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn results_ask_little_of_the_database(#[case] backend: Backend) {
    for many in [12, 120] {
        let world = World::asking(backend, "confidential", DOCUMENT).await;
        people(&world, many).await;
        world.run("UPDATE voices SET state = 'shared', shared_text = 'Shared'", vec![]).await;
        world.publish().await;
        let visitor = world.app.visitor();
        let path = format!("/results/{CODE}");
        page(&world.app, &visitor, &path, RESULTS).await.expect_text(&many.to_string()).expect_text("Shared");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_pledge_asks_little_of_the_database(#[case] backend: Backend) {
    for many in [2, 20] {
        let app = TestApp::start(backend).await;
        with_promises(&app, many).await;
        let visitor = app.visitor();
        // The settings have been read.
        visitor.get("/help").await.expect_status(200);
        page(&app, &visitor, "/pledge", PLEDGE).await.expect_text(&format!("Promise {many}."));
        page(&app, &visitor, "/pledge?show=easy", PLEDGE + 1).await.expect_text(&format!("Promise {many}."));
        // Each promise is with a panel.
        Desk::open(&app).await;
        let lead = app.signed_in("Lead", &[Role::PledgeLead]).await;
        let gaps = lead.get("/claims/progress").await.expect_status(200);
        let panel = gaps.attr("button[name=panel]", "value").expect("a button");
        for form in gaps.forms("/do/pledge/propose-item") {
            form.fill("panel", &panel).send().await.expect_status(200);
        }
        let shown = page(&app, &lead, "/claims/progress", PROGRESS).await;
        assert_eq!(shown.text().matches("Suggested to").count(), many);
        for n in 1..=many {
            let words = format!("Said of {n}, Kanarienvogel-47");
            shared(&app, &words).await;
            let link = "INSERT INTO voice_statements (voice_id, statement_id) SELECT voices.id, statements.id";
            let of = format!("shared_text = '{words}' AND number = {n}");
            run(&app, &format!("{link} FROM voices, statements WHERE {of}")).await;
        }
        let report = begun(&lead).await;
        let shown = page(&app, &lead, report.path(), REPORT).await;
        assert_eq!(shown.all("blockquote").len(), many);
    }
}

/// An adopted pledge with so many promises.
async fn with_promises(app: &TestApp, many: usize) {
    let statements = (1..=many).map(|n| Localized::en_cy(format!("Promise {n}."), format!("Addewid {n}."))).collect();
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge", "Ein haddewid"),
        outcomes: vec![(Localized::en_cy("Staying safe", "Cadw'n ddiogel"), statements)],
        endorsements: vec![("Cllr Ann Rees".into(), "Leader of the council".into())],
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_away_of_the_pledge_asks_no_more_for_more_promises(#[case] backend: Backend) {
    for many in [2, 20] {
        let app = TestApp::start(backend).await;
        with_promises(&app, many).await;
        run(&app, "UPDATE pledges SET kind = 'offer'").await;
        with_promises(&app, many).await;
        let visitor = app.visitor();
        // The settings have been read.
        visitor.get("/help").await.expect_status(200);
        let last = format!("Promise {many}.");
        for (path, most) in [("/open/pledge.json", OPEN), ("/open/pledge.csv", OPEN)] {
            let taken = page(&app, &visitor, path, most).await;
            assert_eq!(taken.body.matches(&last).count(), 2, "{}", taken.body);
        }
        for path in ["/open/offer.json", "/open/offer.csv", "/open/pledge.svg", "/open/offer.svg"] {
            page(&app, &visitor, path, BADGE).await;
        }
    }
}
