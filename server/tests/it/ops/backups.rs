//! Backups, and what comes back of them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use platform::settings;
use rstest::rstest;
use server::{
    cli::{backup::backup, check::check, copy::copy, restore::restore, serve},
    config::Config,
    router,
};

use super::{empty_machine, reachable, serve_on_free_port};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    canary::pg,
    council::Council,
    tables::{Row, in_words, rows, rows_of},
    voices::{png, run},
};

/// Every file under `folder` and what is in it.
fn all_files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let name = entry.strip_prefix(folder).expect("inside").to_owned();
                all.insert(name, fs::read(&entry).expect("readable"));
            }
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_comes_back_whole_on_an_empty_machine() {
    let app = TestApp::start(Sqlite).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    reachable(&app).await;
    let writer = app.visitor();
    let tell = writer.get("/tell").await.form("/do/voices/tell").fill("publish", "yes");
    tell.file("picture", "me.png", png(20)).send().await.expect_status(200);
    let picture = writer.get("/follow").await.attr(".picture", "src").expect("a picture");
    run(&app, "UPDATE voices SET state = 'shared', shared_text = ''").await;
    let file = app.folder.join("backup.tar");
    let words = backup(&app.config, &file, false).await.expect("written while serving goes on");
    assert!(words.contains("key is not"), "{words}");
    backup(&app.config, &file, false).await.expect_err("never over another backup");

    let there = empty_machine(&app);
    let words = restore(&there, &file).await.expect("restored");
    assert!(words.contains("the audit log is whole, 2 entries") && words.contains("Now put the key"), "{words}");
    assert_eq!(all_files(&app.folder.join("files")), all_files(&app.folder.join("elsewhere/files")));
    assert!(!check(&there).await.is_good(), "without the key it is not in order");
    fs::copy(&app.config.key_file, &there.key_file).expect("the key, kept elsewhere");
    let report = check(&there).await;
    assert!(report.is_good(), "{report}");
    let restored = serve::services(&there).await.expect("in order");
    let restored = crate::browser::Browser::new(&serve_on_free_port(router::router(&restored, 0)).await);
    assert_eq!(restored.get(&picture).await.expect_status(200).headers["content-type"], "image/jpeg");
    restore(&there, &file).await.expect_err("never over anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_with_its_key_needs_nothing_else() {
    let app = TestApp::start(Sqlite).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    reachable(&app).await;
    let file = app.folder.join("backup.tar");
    backup(&app.config, &file, true).await.expect("written");
    let there = empty_machine(&app);
    restore(&there, &file).await.expect("restored");
    let report = check(&there).await;
    assert!(report.is_good(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_is_not_whole_is_refused_and_leaves_nothing_behind() {
    let app = TestApp::start(Sqlite).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let tell = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "Look");
    tell.file("picture", "me.png", png(20)).send().await.expect_status(200);
    let (file, broken) = (app.folder.join("backup.tar"), app.folder.join("broken.tar"));
    backup(&app.config, &file, true).await.expect("written");
    let good = fs::read(&file).expect("readable");
    let one_bit = {
        let mut bytes = good.clone();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    };
    // The last two blocks of a tar file say nothing; before them is the list of sums.
    let without_sums = good[..good.len() - 4_096].to_vec();
    let there = empty_machine(&app);
    let cases = [
        ("is not whole", good[..2_000].to_vec()),
        ("is not whole", without_sums),
        ("is not what was written", one_bit),
        ("empty", Vec::new()),
    ];
    for (says, bytes) in cases {
        fs::write(&broken, &bytes).expect("ours");
        let error = format!("{:#}", restore(&there, &broken).await.expect_err(says));
        assert!(error.contains(says), "{says}: {error}");
        let elsewhere = app.folder.join("elsewhere");
        assert!(!elsewhere.exists() || all_files(&elsewhere).is_empty(), "{says}: something is left");
    }
    restore(&there, &file).await.expect("the whole one, without anything cleared away before");
    assert_eq!(all_files(&app.folder.join("files")), all_files(&app.folder.join("elsewhere/files")));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_no_backup() {
    let app = TestApp::empty(Sqlite).await;
    let file = app.folder.join("backup.tar");
    let error = backup(&app.config, &file, false).await.expect_err("nobody has an account");
    assert!(error.to_string().contains("nobody has an account"), "{error:#}");
    assert!(!file.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_put_beside_what_an_earlier_database_has_left() {
    let app = TestApp::start(Sqlite).await;
    let file = app.folder.join("backup.tar");
    backup(&app.config, &file, true).await.expect("written");
    let there = empty_machine(&app);
    let log = app.folder.join("elsewhere/noise.db-wal");
    fs::create_dir_all(app.folder.join("elsewhere")).expect("ours");
    fs::write(&log, b"of an earlier one").expect("ours");
    let error = restore(&there, &file).await.expect_err("it would be mixed in").to_string();
    assert!(error.contains("noise.db-wal of an earlier database"), "{error}");
    let stopped = Config { addr: ([127, 0, 0, 1], 1).into(), ..app.config.clone() };
    let error = copy(&stopped, &there.database_url).await.expect_err("it would be mixed in").to_string();
    assert!(error.contains("noise.db-wal of an earlier database"), "{error}");
    fs::remove_file(&log).expect("ours");
    restore(&there, &file).await.expect("restored");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everything_of_the_council_comes_back(#[case] backend: Backend) {
    let council = Council::start(backend).await;
    let app = &council.app;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let mut there = empty_machine(app);
    if matches!(backend, Postgres) {
        // As docs/running.md says: the database with PostgreSQL's own program, and then the files.
        there.database_url = format!("{}_again", app.config.database_url);
        let name = there.database_url.rsplit('/').next().expect("a name").to_owned();
        run(app, &format!("CREATE DATABASE {name}")).await;
        pg("pg_dump \"$1\" | psql -q -v ON_ERROR_STOP=1 \"$2\"", &app.config.database_url, &there.database_url);
    }
    let file = app.folder.join("backup.tar");
    backup(&app.config, &file, true).await.expect("written");
    restore(&there, &file).await.expect("restored");
    let report = check(&there).await;
    assert!(report.is_good(), "{report}");
    // What the files say of the audit log is the running program's: restore lets it go.
    let but_the_log = |folder: &str| {
        let mut files = all_files(&app.folder.join(folder));
        files.retain(|name, _| !name.starts_with("audit"));
        files
    };
    let (files, expected) = (but_the_log("elsewhere/files"), but_the_log("files"));
    assert_eq!(files.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    assert!(files == expected && !files.is_empty(), "a file differs");
    let restored = there.services(app.clock.clone()).await.expect("services");
    // That this backup was made is noted after it was made.
    let but_its_note = |mut rows: Vec<Row>| {
        rows.retain(|row| !(row.table == "settings" && row.text("key") == settings::BACKED_UP));
        in_words(&rows)
    };
    let (here, back) = (but_its_note(rows(app).await), but_its_note(rows_of(restored.db.connection()).await));
    assert!(here.len() > 2_000);
    let differ: Vec<_> = here.symmetric_difference(&back).take(6).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}
