//! The clock jumps: nothing is erased early, what was used stays used, and what has had its time is gone.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        PASSWORD, TestApp,
    },
    council::Council,
    responses::world::{World, next},
    tables::{in_words, rows},
    voices::{count, tell, words},
};

async fn keep_house(app: &TestApp) {
    for _ in 0..8 {
        store::housekeeping::run(&app.services).await.expect("kept");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_hour_back_erases_nothing_and_nothing_used_is_good_again(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    let (_, token) = app.person("Mali", &[Role::Member]).await;
    let (member, writer) = (app.visitor(), app.visitor());
    app.sign_in(&member, &token, &[Role::Member]).await;
    let (_, invited) = app.person("Olwen", &[Role::Officer]).await;
    let officer = app.visitor();
    let secret = app.sign_in(&officer, &invited, &[Role::Officer]).await;
    let three = words(&tell(&writer, "my own words", "confidential").await);
    next(&world.get("/1").await, &[("choice", "a")]).await.expect_status(200);
    let used = app.code(&secret);
    keep_house(app).await;
    let before = in_words(&rows(app).await);

    app.clock.forward(-HOUR);
    keep_house(app).await;
    let after = in_words(&rows(app).await);
    assert_eq!(before.symmetric_difference(&after).collect::<Vec<_>>(), Vec::<&String>::new());
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("used already");
    app.visitor().post("/do/people/use-link", &[("token", &token)]).await.expect_status(410);
    app.visitor().get(&format!("/sign-in/{invited}")).await.expect_status(410).expect_text("does not work any more");
    for browser in [&member, &officer] {
        browser.get("/account").await.expect_status(200);
    }
    let form = app.visitor().get("/follow").await.form("/do/voices/follow").fill("words", &three);
    form.send().await.expect_status(200).expect_text("my own words");
    world.get("/2").await.expect_status(200);
    // Neither the code that was used nor one from before it; the clock caught up, a new one.
    let enter = |code: String| {
        let form = app.visitor();
        async move {
            let form = form.get("/sign-in/password").await.form("/do/people/enter").fill("password", PASSWORD);
            form.fill("email", "olwen@example.org").fill("code", &code).send().await
        }
    };
    enter(used.clone()).await.expect_status(422);
    enter(app.code(&secret)).await.expect_status(422);
    app.clock.forward(HOUR);
    enter(used).await.expect_status(422);
    app.clock.forward(60_000);
    enter(app.code(&secret)).await.expect_no_form("/do/people/enter");
}

/// Tables of which not a row may go in four hundred days, and those rows of others that may not.
const KEPT: &[&str] = &[
    "people",
    "person_roles",
    "settings WHERE key <> 'mixed_at'",
    // Seven years before the end: what is older goes.
    "audit WHERE at > 1609005600000",
    "surveys",
    "survey_versions",
    "survey_pictures",
    "survey_sounds",
    "survey_comments",
    "responses WHERE state = 'submitted'",
    "answers WHERE choice IS NOT NULL",
    "tallies",
    "heard",
    "voices",
    "voice_themes",
    "redactions",
    "concerns",
    "concern_voices",
    "panels",
    "memberships",
    "meetings",
    "agenda_items",
    "item_history",
    "item_voices",
    "attendance",
    "actions",
    "replies",
    "reply_voices",
    "pledges",
    "pledge_outcomes",
    "statements",
    "statement_sounds",
    "endorsements",
    "claims",
    "rounds",
    "round_counts",
    "verdicts",
    "consultation_counts",
    "themes",
];

async fn figures(app: &TestApp) -> Vec<(String, i64)> {
    let mut figures = Vec::new();
    for of in KEPT {
        figures.push(((*of).to_owned(), count(app, &format!("SELECT COUNT(*) FROM {of}")).await));
    }
    figures
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn four_hundred_days_on_what_had_its_time_is_gone_and_nothing_else(#[case] backend: Backend) {
    let council = Council::start(backend).await;
    let app = &council.app;
    let (_, token) = app.person("Late", &[Role::Member]).await;
    let three = words(&tell(&app.visitor(), "my own words", "confidential").await);
    // Undecided, or with a concern that is open: those stay as they were written.
    let open = "SELECT COUNT(*) FROM originals WHERE voice_id IN (SELECT id FROM voices WHERE decided_at IS NULL) OR \
                voice_id IN (SELECT voice_id FROM concern_voices JOIN concerns ON concerns.id = concern_id \
                WHERE state <> 'decided')";
    let (stays, sealed) = (count(app, open).await, count(app, "SELECT COUNT(*) FROM originals").await);
    assert!(stays > 0 && stays < sealed, "{stays} of {sealed}");
    let before = figures(app).await;

    app.clock.forward(400 * DAY);
    app.confirm_clock().await;
    keep_house(app).await;
    let after = figures(app).await;
    for ((of, before), (_, after)) in before.iter().zip(&after) {
        assert!(before <= after, "{of}: {before} before, {after} after");
    }
    assert_eq!(count(app, open).await, stays);
    assert_eq!(count(app, "SELECT COUNT(*) FROM originals").await, stays);
    for gone in [
        "sessions",
        "receipts",
        "sign_in_tokens",
        "batches",
        "once WHERE key NOT LIKE 'strays:%' AND key NOT LIKE 'mixing:%' AND key NOT LIKE '%-reminders:%'",
        "responses WHERE state = 'started'",
    ] {
        assert_eq!(count(app, &format!("SELECT COUNT(*) FROM {gone}")).await, 0, "{gone}");
    }
    for (who, browser) in council.people.iter().skip(2) {
        assert_eq!(browser.get("/account").await.status.as_u16(), 403, "{who}");
    }
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("does not work any more");
    let form = app.visitor().get("/follow").await.form("/do/voices/follow").fill("words", &three);
    form.send().await.expect_status(422);
    assert!(matches!(platform::audit::verify(app.services.db.connection()).await, Ok(Ok(_))));
}
