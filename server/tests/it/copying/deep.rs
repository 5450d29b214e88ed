//! What only reading everything finds: in the database, in the files, in a backup.

use std::{
    fs,
    time::{Duration, UNIX_EPOCH},
};

use platform::settings;
use rstest::rstest;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement, prelude::Uuid};
use server::{
    cli::{
        backup::backup,
        check::check,
        deep::{check_backup, check_deep},
    },
    config::Config,
};

use super::file_in;
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    ops::reachable,
    voices::{files_below, insert, png, run},
};

/// The same bytes, one of them changed.
fn damaged(bytes: &[u8]) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    damaged
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_deep_check_names_what_does_not_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    reachable(&app).await;
    let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "Look");
    form.file("picture", "me.png", png(20)).send().await.expect_status(200);
    let report = check_deep(&app.config).await;
    assert!(report.is_good(), "{report}");
    let report = report.to_string();
    assert!(report.contains("good  every file: 2 open") && report.contains("good  stray files: none"), "{report}");

    // A byte of a picture's file; then the file is gone.
    let folder = app.folder.join("files");
    let file = files_below(&folder.join("pictures")).pop().expect("a file");
    let name = file.strip_prefix(&folder).expect("inside").display().to_string();
    let good = fs::read(&file).expect("readable");
    fs::write(&file, damaged(&good)).expect("ours");
    let report = check_deep(&app.config).await;
    assert!(report.to_string().contains(&format!("BAD   every file: 1 do not open: {name}\n")), "{report}");
    assert!(check(&app.config).await.is_good(), "which only reading everything finds");
    fs::remove_file(&file).expect("ours");
    let report = check_deep(&app.config).await.to_string();
    assert!(report.contains(&format!("BAD   missing files: 1 are named and not there: {name}\n")), "{report}");
    fs::write(&file, &good).expect("ours");

    // A byte of what was said.
    let db = app.services.db.connection();
    let ask = Statement::from_string(db.get_database_backend(), "SELECT voice_id, sealed FROM originals");
    let row = db.query_one_raw(ask).await.expect("asked").expect("an original");
    let (voice, sealed): (Uuid, Vec<u8>) =
        (row.try_get_by_index(0).expect("an id"), row.try_get_by_index(1).expect("sealed"));
    insert(&app, "UPDATE originals SET sealed = $1", [damaged(&sealed).into()]).await;
    let report = check_deep(&app.config).await.to_string();
    assert!(report.contains(&format!("BAD   sealed values: 1 do not open: originals.sealed of {voice}\n")), "{report}");
    insert(&app, "UPDATE originals SET sealed = $1", [sealed.into()]).await;
    assert!(check_deep(&app.config).await.is_good());

    // A file that nobody names, and is not on its way to a row.
    let stray = folder.join("pictures").join("0199a000-0000-7000-8000-000000000001");
    fs::create_dir_all(&stray).expect("made");
    let stray = fs::File::create(stray.join("small")).expect("made");
    assert!(check_deep(&app.config).await.is_good(), "it may be on its way");
    stray.set_modified(UNIX_EPOCH + Duration::from_hours(24)).expect("touched");
    let report = check_deep(&app.config).await.to_string();
    assert!(report.contains("BAD   stray files: 1 belong to nothing: pictures/0199a000"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deep_check_names_what_refers_to_nobody_and_makes_nothing() {
    let app = TestApp::start(Sqlite).await;
    let nowhere = Config { database_url: file_in(&app.folder, "nowhere/noise.db"), ..app.config.clone() };
    assert!(!check_deep(&nowhere).await.is_good());
    assert!(!app.folder.join("nowhere").exists());
    let nobody = "PRAGMA foreign_keys = OFF; \
                  INSERT INTO person_roles (person_id, role) VALUES (X'99999999999999999999999999999999', 'member'); \
                  PRAGMA foreign_keys = ON";
    run(&app, nobody).await;
    let report = check_deep(&app.config).await.to_string();
    assert!(report.contains("BAD   references: a row of person_roles refers to people"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_looked_at_where_it_lies() {
    let app = TestApp::start(Sqlite).await;
    let file = app.folder.join("backup.tar");
    backup(&app.config, &file, true).await.expect("written");
    let report = check_backup(&file);
    assert!(report.is_good() && report.to_string().contains("good  backup: whole, "), "{report}");
    let good = fs::read(&file).expect("readable");
    fs::write(&file, damaged(&good)).expect("ours");
    let report = check_backup(&file);
    assert!(!report.is_good() && report.to_string().contains("BAD   backup: "), "{report}");
    fs::write(&file, &good[..good.len() / 2]).expect("ours");
    assert!(!check_backup(&file).is_good());
    // What is no backup may be anything, and is not repeated.
    fs::write(&file, "root:x:0:0:root:/root:/bin/bash\n".repeat(60)).expect("ours");
    let report = check_backup(&file).to_string();
    assert!(report.contains("BAD   backup: this is no backup") && !report.contains("root:"), "{report}");
}
