//! What lies in the file store: it goes with its row, also where that did not work at once, and nothing is left behind.

use std::{
    fs,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use domain::time::DAY;
use platform::guard::system;
use rstest::rstest;

use super::helpers::{CANARY, count, files_below, png, run};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

const NOTED: &str = "SELECT COUNT(*) FROM files_to_delete";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_could_not_be_erased_is_erased_later(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let folder = app.folder.join("files/pictures");
    let file = files_below(&folder).pop().expect("a file");
    let confirm = writer.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_text("Nobody can read it now");
    app.clock.forward(DAY + 1);
    // The file store refuses: a folder stands in the file's place.
    let aside = app.folder.join("aside");
    fs::rename(&file, &aside).expect("moved");
    fs::create_dir_all(file.join("in the way")).expect("made");
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, NOTED).await, 1, "one is still to go, the others are gone");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pictures").await, 0);

    fs::remove_dir_all(&file).expect("removed");
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::rename(&aside, &file).expect("moved back");
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, NOTED).await, 0);
    assert!(files_below(&folder).is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_noted_and_not_committed_stays(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let files = files_below(&app.folder.join("files/pictures")).len();
    // The last thing the transaction does cannot be done.
    run(&app, "ALTER TABLE audit RENAME TO audit_away").await;
    let confirm = writer.get("/follow").await.follow("Take this back").await;
    let refused = confirm.form("/do/voices/withdraw").send().await;
    assert!(refused.status.is_server_error(), "{}", refused.status);
    run(&app, "ALTER TABLE audit_away RENAME TO audit").await;
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, NOTED).await, 0);
    assert_eq!(files_below(&app.folder.join("files/pictures")).len(), files);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_belongs_to_nothing_goes_after_two_days(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let pictures = app.folder.join("files/pictures");
    let now = UNIX_EPOCH + Duration::from_millis(u64::try_from(app.clock.now().0).expect("after 1970"));
    let hours = |n: u64| now - Duration::from_secs(n * 3_600);
    let touch = |path: &std::path::Path, at: SystemTime| {
        let file = fs::File::options().create(true).write(true).truncate(false).open(path).expect("opened");
        file.set_modified(at).expect("touched");
    };
    let mut kept = files_below(&pictures);
    for file in &kept {
        touch(file, hours(72));
    }
    let left = |folder: &str, name: &str, at: SystemTime| {
        let folder = app.folder.join("files").join(folder);
        fs::create_dir_all(&folder).expect("made");
        touch(&folder.join(name), at);
        folder.join(name)
    };
    kept.push(left("pictures/0199a000-0000-7000-8000-000000000001", "small", hours(2)));
    kept.push(left("elsewhere", "anything", hours(72)));
    left("pictures/0199a000-0000-7000-8000-000000000002", "large", hours(72));
    left("surveys/0199a000-0000-7000-8000-000000000003", "small.jpg", hours(72));

    let due = store::retention::count_expired(&system(&app.services)).await.expect("counted");
    let files = due.iter().find(|one| one.what.contains("belong to nothing")).expect("listed");
    assert_eq!(files.over.rows, 2);
    store::housekeeping::run(&app.services).await.expect("kept");
    let mut there = files_below(&app.folder.join("files"));
    there.retain(|file| file.starts_with(&pictures) || kept.contains(file));
    there.sort();
    kept.sort();
    assert_eq!(there, kept);
    assert!(files_below(&app.folder.join("files/surveys")).is_empty());
    // Two days later the young one has become old.
    app.clock.forward(2 * DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(files_below(&pictures).len(), kept.len() - 2);
}
