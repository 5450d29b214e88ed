//! What is set wrongly is named in a line, with what is expected, and no password is repeated.

use std::{fs, process::Command};

use platform::{random, settings};
use rstest::rstest;
use server::{
    cli::{check::check, installation, serve},
    config::Config,
};
use tokio::io::AsyncWriteExt as _;

use crate::{
    app::{
        Backend::{Postgres, Sqlite},
        TestApp,
    },
    voices::{come_back, run, tell, words},
};

#[rstest]
#[case::a_name_to_listen_at("check", "NOISE_ADDR", "localhost:3000", "an IP address and a port, as in 127.0.0.1:3000")]
#[case::another_kind(
    "check",
    "NOISE_DATABASE_URL",
    "mysql://noise:secret@db/noise",
    "database_url is \"mysql://…@db/noise\""
)]
#[case::not_escaped("check", "NOISE_DATABASE_URL", "postgres://noise:secret/@db/noise", "are written %40 %3A %2F")]
#[case::nobody_answers(
    "migrate",
    "NOISE_DATABASE_URL",
    "postgres://noise:secret@127.0.0.1:1/noise",
    "does PostgreSQL run"
)]
#[case::no_scheme(
    "mail-test you@example.org",
    "NOISE_SMTP_URL",
    "mail.example.org",
    "smtp_url cannot be read: it is smtps://"
)]
#[case::mistyped(
    "mail-test you@example.org",
    "NOISE_SMTP_URL",
    "smtp://noise:secret@mail?tls=requird",
    "?tls=required"
)]
#[case::nowhere(
    "backup /proc/noise/backup.tar",
    "NOISE_LOG",
    "text",
    "cannot write into /proc/noise: name a file in a folder"
)]
#[case::nothing_copied("copy --undo", "NOISE_LOG", "text", "there is no database at data/noise.db")]
fn it_is_said_what_to_do(#[case] command: &str, #[case] setting: &str, #[case] value: &str, #[case] says: &str) {
    let folder = std::env::temp_dir().join(format!("noise-errors-{}", random::uuid()));
    fs::create_dir_all(&folder).expect("a temp folder");
    let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    program.args(command.split(' ')).current_dir(&folder).env(setting, value).env("RUST_LOG", "error");
    let ended = program.output().expect("it runs");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!ended.status.success() && said.contains(says), "{said}");
    assert!(!said.contains("secret"), "{said}");
    assert_eq!(said.matches(says).count(), 1, "{said}");
    assert_eq!(fs::read_dir(&folder).expect("ours").count(), 0, "something was made");
    fs::remove_dir_all(&folder).expect("ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_names_what_is_wrong_with_the_mail_server() {
    let app = TestApp::start(Sqlite).await;
    let plain = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = plain.local_addr().expect("bound").port();
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"220 mail.example.org ESMTP\r\n").await;
            open.push(stream);
        }
    });
    let with = |url: &str| Config { smtp_url: Some(url.into()), ..app.config.clone() };
    let report = check(&with(&format!("smtps://127.0.0.1:{port}"))).await.to_string();
    assert!(report.contains("BAD   mail: the server does not speak TLS on this port"), "{report}");
    // A mail that has not failed yet would.
    let down = check(&with("smtp://127.0.0.1:1")).await.to_string();
    assert!(down.contains("BAD   mail about danger: would not go out now"), "{down}");
    assert!(!down.contains("mail on its way"), "{down}");
    let nobody = Config { mail_from: String::new(), ..with("smtp://127.0.0.1:1") };
    let report = check(&nobody).await.to_string();
    assert!(report.contains("BAD   mail: mail_from is \"\": it is a name and an address, as in "), "{report}");
    let open = check(&with("smtp://noise:secret@192.0.2.1.invalid:25")).await.to_string();
    assert!(open.contains("BAD   mail on its way: smtp_url goes to another machine without TLS"), "{open}");
    assert!(!open.contains("secret"), "{open}");
}

/// What root made there the program could no longer write.
#[tokio::test(flavor = "multi_thread")]
async fn root_makes_nothing_in_the_folder_of_another() {
    let app = TestApp::start(Sqlite).await;
    installation::is_own(&app.config).expect("whoever made it");
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let folder = app.folder.join("theirs");
    fs::create_dir_all(&folder).expect("made");
    std::os::unix::fs::chown(&folder, Some(65_534), None).expect("given away");
    let theirs = Config { key_file: folder.join("data/key"), ..app.config.clone() };
    let said = installation::may_begin(&theirs).await.expect_err("refused").to_string();
    assert!(said.contains("theirs belongs to another user") && said.contains("`noise`"), "{said}");
    assert_eq!(fs::read_dir(&folder).expect("ours").count(), 0);
}

#[test]
fn root_begins_nothing_in_a_folder_without_settings() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let folder = std::env::temp_dir().join(format!("noise-errors-{}", random::uuid()));
    fs::create_dir_all(&folder).expect("a temp folder");
    let migrate = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
        program.arg("migrate").current_dir(&folder).env("RUST_LOG", "error").output().expect("it runs")
    };
    let ended = migrate();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!ended.status.success() && said.contains("run it as `noise migrate`"), "{said}");
    assert_eq!(fs::read_dir(&folder).expect("ours").count(), 0, "something was made");
    fs::write(folder.join("noise.toml"), "").expect("ours");
    assert!(migrate().status.success() && folder.join("data/noise.db").exists());
    fs::remove_dir_all(&folder).expect("ours");
}

/// As docs/running.md says of a key that is gone: whoever runs has it still, and nobody makes another.
#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_runs_goes_on_without_its_key_file() {
    let app = TestApp::start(Sqlite).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let before = words(&tell(&app.visitor(), "I miss my dog", "confidential").await.expect_status(200));
    fs::remove_file(&app.config.key_file).expect("ours");
    come_back(&app.visitor(), &before).await.expect_text("I miss my dog");
    let after = words(&tell(&app.visitor(), "And my cat", "confidential").await.expect_status(200));
    come_back(&app.visitor(), &after).await.expect_text("And my cat");
    let report = check(&app.config).await.to_string();
    assert!(report.contains("BAD   key: ") && report.contains(" is not there"), "{report}");
    let said = installation::may_begin(&app.config).await.expect_err("refused").to_string();
    assert!(said.contains("there is no key at"), "{said}");
    let said = serve::services(&app.config).await.err().expect("refused").to_string();
    assert!(said.contains("there is no key at") && !app.config.key_file.exists(), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_has_no_place_for_every_letter_is_refused() {
    let app = TestApp::empty(Postgres).await;
    let there = Config { database_url: format!("{}_ascii", app.config.database_url), ..app.config.clone() };
    let name = there.database_url.rsplit('/').next().expect("a name").to_owned();
    let made = "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0";
    run(&app, &format!("CREATE DATABASE {name} {made}")).await;
    let said = installation::may_begin(&there).await.expect_err("refused").to_string();
    assert!(said.contains("has the encoding SQL_ASCII") && said.contains("--encoding=UTF8"), "{said}");
    installation::may_begin(&app.config).await.expect("UTF8");
}
