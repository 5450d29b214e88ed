//! What becomes of voices on an agenda: before it is out, after it is out, and after somebody has printed it.

use rstest::rstest;

use super::helpers::{self, count};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
    voices::run,
};

async fn told(writer: &Browser, text: &str) {
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", text).fill("theme", "home");
    form.fill("publish", "yes").send().await.expect_status(200);
}

/// The writer says it in other words, and an officer shares them.
async fn corrected(writer: &Browser, officer: &Browser, text: &str) {
    let page = writer.get("/follow").await.follow("Change my words").await;
    page.form("/do/voices/correct").fill("text", text).send().await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    page.form("/do/moderation/share").send().await.expect_status(200);
}

async fn taken_back(writer: &Browser) -> Page {
    let page = writer.get("/follow").await.follow("Take this back").await;
    page.form("/do/voices/withdraw").send().await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_printed_pack_is_known_to_be_old(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let writers = [app.visitor(), app.visitor(), app.visitor(), app.visitor()];
    for (n, writer) in writers.iter().enumerate() {
        told(writer, &format!("First words {n}")).await;
    }
    let shared = "UPDATE voices SET state = 'shared', shared_text = 'Old words', decided_at = 1";
    run(&app, shared).await;
    desk.route(&app).await.expect_status(200);
    let pack = || async { desk.ann.get(&format!("{meeting}/pack")).await.expect_status(200) };

    // On a draft nobody has printed anything: new words stand there, and what is taken back was never there.
    corrected(&writers[0], &desk.officer, "Words of the draft").await;
    taken_back(&writers[1]).await;
    let draft = desk.clerk.get(&format!("{meeting}/pack")).await.expect_text("Words of the draft");
    draft.expect_text("3 voices").expect_no_text("Withdrawn by").expect_no_text("Since the agenda");
    app.clock.forward(60_000);
    desk.publish(&meeting).await.expect_no_text("Since the agenda");
    pack().await.expect_no_text("Since the agenda").expect_no_text("New words");

    // Once it is out, the page says what paper does not.
    app.clock.forward(60_000);
    corrected(&writers[2], &desk.officer, "Words of the day after").await;
    let said =
        "Since the agenda was published (22 November 2026, 12:01): 1 voice was changed by the person who said it.";
    let page = pack().await.expect_text(said).expect_text("A pack that was printed earlier does not show this");
    page.expect_text("Words of the day after").expect_text("New words since the agenda was published.");
    taken_back(&writers[3]).await;
    let page = pack().await.expect_text("1 voice was taken back. 1 voice was changed by the person who said it.");
    page.expect_text("Withdrawn by the person who said it.");
    desk.clerk.get(&meeting).await.expect_text("1 voice was taken back.");
    desk.clerk.get(&format!("/cy{meeting}/pack")).await.expect_text("cafodd 1 llais ei dynnu'n ôl.");
    // In other words a second time, and then taken back after all: one voice, one thing to say of it.
    corrected(&writers[2], &desk.officer, "Words of the week after").await;
    pack().await.expect_text("1 voice was changed by the person who said it.").expect_no_text("day after");
    taken_back(&writers[2]).await;
    let page = pack().await.expect_text("2 voices were taken back.").expect_no_text("week after");
    page.expect_no_text("was changed by the person");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voice_changes WHERE became = 'withdrawn'").await, 3);

    // Published again, it is printed again.
    app.clock.forward(60_000);
    desk.publish(&meeting).await.expect_no_text("Since the agenda");
    pack().await.expect_no_text("Since the agenda").expect_text("Withdrawn by the person who said it.");
    app.visitor().get("/heard").await.expect_no_text("week after");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn voices_of_an_item_that_is_taken_off_find_another_panel(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    helpers::shared(&app, "A key to my own room").await;
    desk.route(&app).await.expect_status(200);
    desk.officer.get("/moderation/shared").await.expect_no_text("A key to my own room");
    let page = desk.clerk.get(&meeting).await;
    let item = page.attr("select[name=withdraw_item] option:nth-child(2)", "value").expect("an item");
    let form = page.form("/do/panels/withdraw-item").fill("withdraw_item", &item).fill("withdraw_reason", "Not ours");
    form.send().await.expect_status(200);
    desk.officer.get("/moderation/shared").await.expect_text("A key to my own room");
    desk.plan("2027-01-20").await;
    desk.route(&app).await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 1);
}
