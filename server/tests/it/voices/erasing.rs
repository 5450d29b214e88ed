//! Taking back, and what is erased when its time has come.

use domain::{role::Role, time::DAY};
use platform::random;
use rstest::rstest;

use super::helpers::{CANARY, come_back, count, files_below, insert, png, run, tell, words};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_is_erased_everywhere(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = '{CANARY}'")).await;
    let mine = writer.get("/follow").await;
    let picture = mine.attr(".picture", "src").expect("a picture");
    let confirm = mine.follow("Take this back").await.expect_status(200).expect_text(CANARY);

    // Not by somebody with another receipt, nor with none.
    let stranger = app.visitor();
    stranger.get(confirm.path()).await.expect_no_text(CANARY);
    tell(&stranger, "something else", "confidential").await;
    stranger.get(confirm.path()).await.expect_status(404);
    let voice = confirm.form("/do/voices/withdraw").value("voice").expect("an id").to_owned();
    stranger.post("/do/voices/withdraw?from=/follow", &[("voice", &voice)]).await.expect_status(404);

    let gone = confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    gone.expect_text("You took it back").expect_text("Nobody can read it now").expect_no_text(CANARY);
    confirm.form("/do/voices/withdraw").send().await.expect_status(410);
    writer.get(confirm.path()).await.expect_status(410);
    writer.get(&picture).await.expect_status(404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 1, "the stranger's own");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE shared_text IS NOT NULL").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.withdrawn' AND actor IS NULL").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pictures").await, 0);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert!(!files_below(&app.folder.join("files/pictures")).is_empty(), "for a day it can be put back");

    app.clock.forward(DAY + 1);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert!(files_below(&app.folder.join("files/pictures")).is_empty(), "its files are gone");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM taken_back").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn originals_are_erased_in_their_time_unless_a_concern_is_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (quiet, worried) = (app.visitor(), app.visitor());
    let receipt = words(&tell(&quiet, "quiet words", "confidential").await.expect_status(200));
    app.clock.forward(1_000);
    let other = words(&tell(&worried, "worried words", "confidential").await.expect_status(200));
    let (lead, _) = app.person("Lee", &[Role::Lead]).await;
    let raised = "INSERT INTO concerns (id, state, urgency, why, raised_by, raised_at) \
                  VALUES ($1, 'notified', 'today', $2, $3, 0)";
    insert(&app, raised, [random::uuid().into(), vec![0_u8].into(), lead.0.into()]).await;
    let touched = "INSERT INTO concern_voices (concern_id, voice_id) \
                   SELECT c.id, v.id FROM concerns c, voices v ORDER BY v.created_at DESC, v.id DESC LIMIT 1";
    run(&app, touched).await;
    let decided = app.clock.now().0;
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = 'shared', decided_at = {decided}")).await;

    let originals = "SELECT COUNT(*) FROM originals";
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, originals).await, 2);
    app.clock.forward(184 * DAY);
    app.keep().await;
    assert_eq!(count(&app, originals).await, 1);
    come_back(&quiet, &receipt).await.expect_text("shared").expect_no_text("quiet words");

    // Taken back, it is nowhere to be seen, and goes for good once the lead has decided.
    let confirm = come_back(&worried, &other).await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_no_text("worried words");
    assert_eq!(count(&app, originals).await, 1);
    insert(&app, "UPDATE concerns SET state = 'decided', outcome = $1", [vec![0_u8].into()]).await;
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, originals).await, 0);
    app.clock.forward(183 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE receipt_id IS NULL").await, 2);
}
