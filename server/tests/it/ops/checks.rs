//! What `check` finds.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use domain::{role::Role, time::HOUR};
use platform::{clock::Clock, settings};
use rstest::rstest;
use sea_orm_migration::sea_orm::ConnectionTrait as _;
use server::{
    cli::{check::check, serve},
    config::Config,
};

use super::{empty_machine, program, reachable};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn check_says_when_the_last_backup_is_old(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    reachable(&app).await;
    let report = check(&app.config).await.to_string();
    assert!(!report.contains("  backup: ") && report.contains("to do Make a backup"), "{report}");
    let found = [
        (25, "good  backup: the last one is 25 hours old\n"),
        (27, "BAD   backup: the last one is 27 hours old\n"),
        (50, "BAD   backup: the last one is 2 days old\n"),
    ];
    for (hours, says) in found {
        let at = Clock::System.now().plus(-hours * HOUR);
        settings::note_time(app.services.db.connection(), settings::BACKED_UP, at).await.expect("noted");
        let report = check(&app.config).await;
        assert_eq!(report.is_good(), hours < 26, "{report}");
        assert!(report.to_string().contains(says), "{report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn check_names_what_is_wrong_and_makes_nothing() {
    let app = TestApp::start(Sqlite).await;
    let there = empty_machine(&app);
    let report = check(&there).await;
    assert!(!report.is_good() && report.to_string().contains("run `make-a-noise migrate`"), "{report}");
    assert!(!app.folder.join("elsewhere").exists());
    let error = serve::services(&there).await.err().expect("refused");
    assert!(error.to_string().contains("are you in the folder with noise.toml"), "{error}");
    assert!(!app.folder.join("elsewhere").exists());
    let gone = Config { database_url: there.database_url.clone(), ..app.config.clone() };
    let report = check(&gone).await;
    assert!(report.to_string().contains("restore a backup"), "{report}");
    let broken = Config { smtp_url: Some("nonsense".into()), ..app.config.clone() };
    let report = check(&broken).await;
    assert!(report.to_string().contains("BAD   mail"), "{report}");
    serve::migrate(&app.services).await.expect("in order");
    let db = app.services.db.connection();
    app.person("Meg", &[Role::Member]).await;
    db.execute_unprepared("UPDATE audit SET detail = 'nothing happened'").await.expect("a forger");
    let report = check(&app.config).await;
    assert!(report.to_string().contains("BAD   audit log: broken at entry 1"), "{report}");
    assert!(report.to_string().contains("good  database file: whole"), "{report}");
    let damage = "PRAGMA ignore_check_constraints = ON; UPDATE people SET lang = ''";
    db.execute_unprepared(damage).await.expect("what no statement of ours can write");
    let report = check(&app.config).await;
    assert!(report.to_string().contains("BAD   database file: is damaged"), "{report}");
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_says_what_others_on_this_machine_could_read() {
    let app = TestApp::start(Sqlite).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    reachable(&app).await;
    let report = check(&app.config).await;
    assert!(report.is_good(), "{report}");
    set_mode(&app.folder, 0o755);
    let says = format!(
        "BAD   data: others on this machine may look into {0} (mode 755): chmod 700 {0}\n",
        app.folder.display()
    );
    let report = check(&app.config).await;
    assert!(!report.is_good() && report.to_string().contains(&says), "{report}");
    set_mode(&app.folder, 0o700);
    let key = &app.config.key_file;
    set_mode(key, 0o644);
    let says = format!("BAD   secrets: others on this machine may read {0} (mode 644): chmod 600 {0}\n", key.display());
    let report = check(&app.config).await;
    assert!(!report.is_good() && report.to_string().contains(&says), "{report}");
    set_mode(key, 0o600);
    let report = check(&app.config).await;
    assert!(report.is_good(), "{report}");
}

#[test]
fn check_says_where_others_could_read_passwords() {
    let folder = std::env::temp_dir().join(format!("noise-it-{}", platform::random::uuid()));
    fs::create_dir_all(&folder).expect("a temp folder");
    let (settings, passwords) = (folder.join("noise.toml"), folder.join(".pgpass"));
    fs::write(&settings, "database_url = \"postgres://noise@127.0.0.1:1/noise\"").expect("ours");
    fs::write(&passwords, "127.0.0.1:1:noise:noise:secret").expect("ours");
    let said = |of_settings: u32, of_passwords: u32| {
        set_mode(&settings, of_settings);
        set_mode(&passwords, of_passwords);
        let ended = program(&folder, "check").env("HOME", &folder).env_remove("PGPASSFILE").output().expect("it runs");
        String::from_utf8_lossy(&ended.stdout).into_owned()
    };
    let words = said(0o644, 0o640);
    assert!(words.contains("may read noise.toml (mode 644): chmod 640 noise.toml\n"), "{words}");
    assert!(words.contains(&format!("(mode 640): chmod 600 {}\n", passwords.display())), "{words}");
    let words = said(0o640, 0o600);
    assert!(words.contains("BAD") && !words.contains("chmod"), "{words}");
    fs::remove_dir_all(&folder).expect("ours");
}
