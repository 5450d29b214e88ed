//! Saying it in other words, again and again: what takes whose place, and what is put back.

use domain::role::Role;
use rstest::rstest;

use super::{
    helpers::{CANARY, count, png, run, tell},
    mending::{correct, share_next},
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{planned, themes},
};

/// Something about home that everybody may read, which an officer has shared.
async fn told_and_shared(app: &TestApp, text: &str) -> Browser {
    themes(app).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", text).fill("theme", "home");
    form.fill("publish", "yes").send().await.expect_status(200);
    run(app, &format!("UPDATE voices SET state = 'shared', shared_text = '{text}', decided_at = 1")).await;
    writer
}

async fn decline_next(officer: &Browser) -> Page {
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    page.form("/do/moderation/decline").fill("reason", "not_about_care").send().await.expect_status(200)
}

async fn open_to_all(app: &TestApp) -> i64 {
    count(app, "SELECT COUNT(*) FROM voices WHERE state = 'shared' AND may_publish").await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_declined_one_may_be_followed_by_another_which_takes_the_first_ones_place(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let writer = told_and_shared(&app, "First words").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;

    app.clock.forward(1_000);
    correct(&writer, "Second words").await.expect_status(200);
    decline_next(&desk.officer).await;
    let mine = writer.get("/follow").await.expect_text("We could not share the new ones");
    assert_eq!(mine.all(".said").len(), 2);
    app.clock.forward(1_000);
    correct(&writer, "Third words").await.expect_status(200).expect_text("A person is reading the new ones");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 3);
    // It waits: other words for it take its place.
    app.clock.forward(1_000);
    correct(&writer, "Fourth words").await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 3);

    share_next(&desk.officer).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Fourth words");
    pack.expect_no_text("First words").expect_no_text("Second words");
    let mine = writer.get("/follow").await.expect_text("Fourth words").expect_no_text("Second words");
    assert_eq!(mine.all(".said").len(), 1, "one stands for all");
    assert_eq!(open_to_all(&app).await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'withdrawn'").await, 2);

    // Other words for those: they take the place once more.
    app.clock.forward(1_000);
    correct(&writer, "Fifth words").await.expect_status(200);
    share_next(&desk.officer).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Fifth words").expect_no_text("Fourth words");
    let numbers = "SELECT COUNT(DISTINCT version) FROM tellings WHERE corrects = (SELECT id FROM voices ORDER BY created_at LIMIT 1)";
    assert_eq!(count(&app, numbers).await, 3, "each points at what was said first");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn taken_back_it_leaves_what_was_there_before(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let writer = told_and_shared(&app, "First words").await;
    app.clock.forward(1_000);
    correct(&writer, "Second words").await.expect_status(200);
    decline_next(&officer).await;
    app.clock.forward(1_000);
    correct(&writer, "Third words").await.expect_status(200);
    assert_eq!(open_to_all(&app).await, 0);
    for left in ["Second words", "First words"] {
        let mine = writer.get("/follow").await;
        let newest = mine.follow("Take this back").await;
        newest.form("/do/voices/withdraw").send().await.expect_status(200).expect_text(left);
    }
    assert_eq!(open_to_all(&app).await, 1, "everybody may read the first words again");
    writer.get("/follow").await.expect_text("First words").expect_no_text("You changed these words");

    // What an officer shared meanwhile for the papers alone is not put back for everybody.
    app.clock.forward(1_000);
    correct(&writer, "Fourth words").await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'new', shared_text = NULL WHERE state = 'shared'").await;
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    page.expect_text("First words").form("/do/moderation/share").send().await.expect_status(200);
    let newest = writer.get("/follow").await.follow("Take this back").await;
    newest.form("/do/voices/withdraw").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'shared'").await, 1);
    assert_eq!(open_to_all(&app).await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_older_one_is_not_shared_over_a_newer(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, "My uncle hit me", "confidential").await;
    correct(&writer, "All is well").await.expect_status(200);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    // Danger is read first, and stays in hand while the newer words are shared.
    let older = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_text("My uncle");
    let colleague = app.signed_in("Rhys", &[Role::Officer]).await;
    share_next(&colleague).await;
    let refused = older.form("/do/moderation/share").send().await.expect_status(409);
    refused.expect_text("the new words are shared");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'shared'").await, 1);
    writer.get("/follow").await.expect_text("All is well").expect_text("The new ones are the ones that count");
    older.form("/do/moderation/decline").fill("reason", "not_safe").send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_old_page_means_what_stands_now(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let writer = told_and_shared(&app, "First words").await;
    let page = writer.get("/follow").await.follow("Change my words").await;
    let (old, more) = (page.form("/do/voices/correct"), writer.get("/follow").await.follow("Say more").await);
    old.clone().fill("text", "Second words").send().await.expect_status(200);
    share_next(&officer).await;
    old.fill("once", &"a".repeat(32)).fill("text", "Third words").send().await.expect_status(200);
    more.form("/do/voices/say-more").fill("text", "And more").send().await.expect_status(200);
    writer.get(page.path()).await.expect_status(200).expect_text("Third words");
    let mine = writer.get("/follow").await.expect_text("Second words").expect_text("Third words");
    mine.expect_text("And more").expect_no_text("First words");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stays_when_the_words_have_run_out(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let receipt = super::words(&tell(&writer, "First", "confidential").await);
    for (link, action, typed) in
        [("Say more", "/do/voices/say-more", "And more"), ("Change my words", "/do/voices/correct", "Other words")]
    {
        let page = writer.get("/follow").await.follow(link).await;
        writer.get("/follow").await.form("/do/voices/leave").send().await.expect_status(200);
        let refused = page.form(action).fill("text", typed).send().await.expect_status(422);
        let refused = refused.expect_text("Nothing you wrote is lost").expect_text("Type my four words");
        assert_eq!(refused.form(action).value("text"), Some(typed));
        // Still without the words: it stays once more.
        let again = refused.form(action).send().await.expect_status(422);
        let ask = writer.get("/follow").await.form("/do/voices/follow");
        ask.fill("words", &receipt).send().await.expect_status(200).expect_no_text(typed);
        again.form(action).send().await.expect_status(200).expect_text(typed);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2, "each was said once");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stays_when_it_was_taken_back_meanwhile(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for (link, action) in [("Say more", "/do/voices/say-more"), ("Change my words", "/do/voices/correct")] {
        let writer = app.visitor();
        tell(&writer, "First", "confidential").await;
        let page = writer.get("/follow").await.follow(link).await;
        let confirm = writer.get("/follow").await.follow("Take this back").await;
        confirm.form("/do/voices/withdraw").send().await.expect_status(200);
        let refused = page.form(action).fill("text", CANARY).send().await.expect_status(422);
        let refused = refused.expect_text("What you wrote is still here");
        assert_eq!(refused.form("/do/voices/tell").value("text"), Some(CANARY));
        refused.form("/do/voices/tell").send().await.expect_status(200).expect_text("Thank you");
        writer.get("/follow").await.expect_text(CANARY);
        writer.get(page.path()).await.expect_status(404);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'new' AND NOT may_publish").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_keeps_the_old_pictures_where_the_lead_finds_them(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "First").file("picture", "a.png", png(5));
    form.send().await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'First', decided_at = 1").await;
    let (lead, _) = app.person("Lee", &[Role::Lead]).await;
    let raised = "INSERT INTO concerns (id, state, urgency, why, raised_by, raised_at) \
                  VALUES ($1, 'notified', 'today', $2, $3, 0)";
    let values = [platform::random::uuid().into(), vec![0_u8].into(), lead.0.into()];
    super::helpers::insert(&app, raised, values).await;
    run(&app, "INSERT INTO concern_voices (concern_id, voice_id) SELECT c.id, v.id FROM concerns c, voices v").await;
    correct(&writer, "Second").await.expect_status(200);
    share_next(&app.signed_in("Megan", &[Role::Officer]).await).await;
    let old = "voice_id = (SELECT id FROM voices WHERE state = 'withdrawn')";
    assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM pictures WHERE left_out AND {old}")).await, 1);
    assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM originals WHERE {old}")).await, 1);
    assert!(writer.get("/follow").await.expect_text("Second").all(".picture").is_empty());
}
