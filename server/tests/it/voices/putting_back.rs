//! Putting back what was taken back: whoever finds the words of a receipt destroys nothing.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use rstest::rstest;

use super::helpers::{CANARY, asked, come_back, count, files_below, png, run, tell, words};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    responses::world::{CODE, World, answer_all},
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_is_put_back_with_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).fill("publish", "yes");
    let receipt = words(&form.file("picture", "me.png", png(9)).send().await.expect_status(200));
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'Colder than', decided_at = 1").await;
    let picture = writer.get("/follow").await.attr(".picture", "src").expect("a picture");
    let everybody = app.visitor();
    everybody.get(&picture).await.expect_status(200);

    let confirm = writer.get("/follow").await.follow("Take this back").await.expect_text("For 24 hours");
    confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    everybody.get(&picture).await.expect_status(404);
    // Its rows are one sealed row, and no word of it is anywhere.
    let tables = "SELECT (SELECT COUNT(*) FROM originals) + (SELECT COUNT(*) FROM pictures)";
    assert_eq!(count(&app, tables).await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE shared_text IS NOT NULL").await, 0);

    // Somebody else's words put nothing back, nor do none.
    let stranger = app.visitor();
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("Nobody can read it now");
    let id = mine.form("/do/voices/put-back").value("voice").expect("an id").to_owned();
    stranger.post("/do/voices/put-back?from=/follow", &[("voice", &id)]).await.expect_status(404);
    tell(&stranger, "something else", "confidential").await;
    stranger.post("/do/voices/put-back?from=/follow", &[("voice", &id)]).await.expect_status(404);

    app.clock.forward(DAY - HOUR);
    store::housekeeping::run(&app.services).await.expect("kept");
    let mine = come_back(&app.visitor(), &receipt).await;
    let back = mine.form("/do/voices/put-back").send().await.expect_status(200);
    back.expect_text("You have put it back").expect_text(CANARY).expect_text("Colder than");
    everybody.get(&picture).await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'shared' AND decided_at = 1").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.put_back' AND actor IS NULL").await, 1);
    // Once more changes nothing, and it can be taken back again.
    mine.form("/do/voices/put-back").send().await.expect_status(200).expect_text(CANARY);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM taken_back").await, 0);
    app.clock.forward(DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    everybody.get(&picture).await.expect_status(200);
    assert!(!files_below(&app.folder.join("files/pictures")).is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn after_a_day_nothing_is_left_of_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let receipt = words(&tell(&writer, CANARY, "confidential").await.expect_status(200));
    let confirm = writer.get("/follow").await.follow("Take this back").await;
    let mine = confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    app.clock.forward(DAY + 1);
    // Nobody waits for housekeeping: what is late is late.
    let late = come_back(&writer, &receipt).await.expect_text("We erased your words");
    late.expect_no_form("/do/voices/put-back");
    mine.form("/do/voices/put-back").send().await.expect_status(410).expect_text("too late");
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM taken_back").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_is_put_back_over_the_older(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let writer = app.visitor();
    tell(&writer, "First words", "confidential").await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'First words', may_publish = TRUE").await;
    app.clock.forward(1_000);
    let form = writer.get("/follow").await.follow("Change my words").await.form("/do/voices/correct");
    form.fill("text", "Second words").send().await.expect_status(200);
    let open = "SELECT COUNT(*) FROM voices WHERE may_publish AND state = 'shared'";
    assert_eq!(count(&app, open).await, 0, "the first wait for the second");
    let newest = writer.get("/follow").await.follow("Take this back").await;
    let mine = newest.form("/do/voices/withdraw").send().await.expect_status(200);
    assert_eq!(count(&app, open).await, 1);
    mine.form("/do/voices/put-back").send().await.expect_status(200).expect_text("Second words");
    assert_eq!(count(&app, open).await, 0);
    officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_text("Second words");

    // Said anew since, the older stays taken back.
    let newest = writer.get("/follow").await.follow("Take this back").await;
    let mine = newest.form("/do/voices/withdraw").send().await.expect_status(200);
    app.clock.forward(1_000);
    let form = writer.get("/follow").await.follow("Change my words").await.form("/do/voices/correct");
    form.fill("text", "Third words").send().await.expect_status(200);
    mine.form("/do/voices/put-back").send().await.expect_status(409).expect_text("in other words");
    writer.get("/follow").await.expect_no_text("Second words").expect_text("Third words");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn versions_are_put_back_in_any_order(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, "First words", "confidential").await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'First words', decided_at = 1").await;
    app.clock.forward(1_000);
    let form = writer.get("/follow").await.follow("Change my words").await.form("/do/voices/correct");
    form.fill("text", "Second words").send().await.expect_status(200);
    // The older, then the newer; and the newer back before the older.
    let ids = asked(
        &app,
        "SELECT CAST(id AS TEXT) FROM voices ORDER BY created_at",
        "SELECT lower(hex(id)) FROM voices ORDER BY created_at",
    )
    .await;
    for id in &ids {
        writer.post("/do/voices/withdraw?from=/follow", &[("voice", id)]).await.expect_status(200);
    }
    assert_eq!(writer.get("/follow").await.forms("/do/voices/put-back").len(), 2);
    for id in ids.iter().rev() {
        writer.post("/do/voices/put-back?from=/follow", &[("voice", id)]).await.expect_status(200);
    }
    writer.get("/follow").await.expect_text("First words").expect_text("Second words");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'shared'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'new'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_a_survey_that_is_deleted_nothing_is_put_back(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    answer_all(&world.browser, "", "a", "zqxcanary").await.expect_status(200);
    world.browser.get(&format!("/s/{CODE}/check")).await.form("/do/responses/submit").send().await.expect_status(200);
    let confirm = world.browser.get("/follow").await.follow("Take this back").await;
    let mine = confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    let page = world.browser.get("/follow/survey").await;
    page.form("/do/responses/take-back").send().await.expect_status(200).expect_no_form("/do/voices/put-back");
    mine.form("/do/voices/put-back").send().await.expect_status(410);
    assert_eq!(count(app, "SELECT COUNT(*) FROM taken_back").await, 0);
    assert_eq!(count(app, "SELECT COUNT(*) FROM voices WHERE state <> 'withdrawn'").await, 0);
}
