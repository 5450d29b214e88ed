//! The clock jumps: nothing is erased early, and what was used stays used.

use app::{platform::guard::Role, time::HOUR};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        PASSWORD, TestApp,
    },
    responses::world::{World, next},
    tables::{in_words, rows},
    voices::{tell, words},
};

async fn keep_house(app: &TestApp) {
    for _ in 0..8 {
        app::housekeeping(&app.services).await.expect("kept");
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
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("used before");
    app.visitor().post("/do/people/use-link", &[("token", &token)]).await.expect_status(410);
    app.visitor().get(&format!("/sign-in/{invited}")).await.expect_status(404);
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
