//! Running it: health, figures, the key, migrations, invitations from the command line; backup and restore, and `check`,
//! have files of their own.

mod backups;
mod checks;

use std::{fs, path::Path, time::Duration};

use axum::middleware;
use domain::{lang::Lang, role::Role};
use migrations::Migrator;
use platform::settings;
use rstest::rstest;
use sea_orm_migration::{
    MigratorTrait as _,
    sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement},
};
use server::{
    cli::{self, backup::backup, check::check, installation, invite, serve},
    config::Config,
    metrics, router,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    newer::Newer,
    tables::{Row, columns, in_words, rows_of},
    voices::run,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn it_is_alive_and_ready(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    assert_eq!(app.visitor().get("/healthz").await.expect_status(200).body, "alive");
    assert_eq!(app.visitor().get("/readyz").await.expect_status(200).body, "ready");
    if matches!(backend, Sqlite) {
        // It can be read still, and takes no child's words.
        assert_eq!(settings::key_fits(&app.services).await, Ok(true));
        let full = "CREATE TRIGGER full BEFORE UPDATE ON settings BEGIN SELECT RAISE(ABORT, 'disk is full'); END";
        run(&app, full).await;
        app.visitor().get("/readyz").await.expect_status(503);
        run(&app, "DROP TRIGGER full").await;
        app.visitor().get("/readyz").await.expect_status(200);
    }
    fs::remove_dir_all(app.folder.join("files")).expect("ours");
    app.visitor().get("/healthz").await.expect_status(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_count_requests_and_name_no_path() {
    let app = TestApp::start(Sqlite).await;
    let figures = metrics::Figures::default();
    let pages = router::router(&app.services, 0).layer(middleware::from_fn_with_state(figures.clone(), metrics::count));
    let pages = serve_on_free_port(pages).await;
    let metrics = serve_on_free_port(metrics::router(app.services.clone(), figures)).await;
    let browser = crate::browser::Browser::new(&pages);
    browser.get("/sign-in").await.expect_status(200);
    browser.get("/sign-in/0123456789abcdef").await.expect_status(410);
    let text = crate::browser::Browser::new(&metrics).get("/metrics").await.expect_status(200).body;
    assert!(text.contains("noise_requests_total{status=\"2xx\"} 1"), "{text}");
    assert!(text.contains("noise_requests_total{status=\"4xx\"} 1"), "{text}");
    assert!(text.contains("noise_ready 1") && text.contains("noise_mail_waiting 0"), "{text}");
    assert!(!text.contains("0123456789abcdef") && !text.contains("sign-in"), "{text}");
}

pub async fn serve_on_free_port(router: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    url
}

/// The same settings for another machine, which has nothing yet.
fn empty_machine(app: &TestApp) -> Config {
    let folder = app.folder.join("elsewhere");
    Config {
        database_url: format!("sqlite://{}/noise.db", folder.display()),
        files_url: format!("file://{}/files", folder.display()),
        key_file: folder.join("key"),
        ..app.config.clone()
    }
}

/// Somebody whom an alarm reaches: without them `check` is not content.
pub async fn reachable(app: &TestApp) {
    app.person("Olwen", &[Role::Officer]).await;
    app.person("Ruth", &[Role::Lead]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_has_a_number_by_which_its_log_is_found() {
    let app = TestApp::start(Sqlite).await;
    run(&app, "ALTER TABLE surveys RENAME TO gone").await;
    let number = async |path: &str| {
        let page = app.visitor().get(path).await.expect_status(500).expect_text("please give us this number");
        page.text().split("this number: ").nth(1).map(|rest| rest.chars().take(6).collect::<String>())
    };
    let (one, other) = (number("/results").await, number("/results").await);
    assert!(one.as_deref().is_some_and(|number| number.bytes().all(|b| b.is_ascii_alphanumeric())), "{one:?}");
    assert_ne!(one, other);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn another_key_is_refused_before_anything_is_sealed_with_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    serve::migrate(&app.services).await.expect("notes whose key it is");
    let report = check(&app.config).await.to_string();
    let missing = "there is no participation officer with an email address, no safeguarding lead with an email address";
    assert!(report.contains(&format!("BAD   alarms: {missing}\n")), "{report}");
    reachable(&app).await;
    let report = check(&app.config).await;
    assert!(report.is_good(), "{report}");
    let config = Config { key_file: app.folder.join("another"), ..app.config.clone() };
    let error = serve::services(&config).await.err().expect("refused");
    assert!(error.to_string().contains("there is no key at") && !config.key_file.exists(), "{error}");
    fs::write(&config.key_file, "ab".repeat(32)).expect("ours");
    let error = serve::services(&config).await.err().expect("refused");
    assert!(error.to_string().contains("key file is not the one"), "{error}");
    let report = check(&config).await;
    assert!(!report.is_good() && report.to_string().contains("BAD   key"), "{report}");
}

/// The program itself, in a folder in which nothing is.
fn program(folder: &Path, what: &str) -> std::process::Command {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    program.arg(what).current_dir(folder).env("RUST_BACKTRACE", "1").env("NOISE_METRICS_ADDR", "127.0.0.1:0");
    program
}

#[test]
fn what_is_wrong_is_said_in_a_line_and_nothing_is_made() {
    let folder = std::env::temp_dir().join(format!("noise-it-{}", platform::random::uuid()));
    fs::create_dir_all(&folder).expect("a temp folder");
    for what in ["serve", "work", "retention"] {
        let ended = program(&folder, what).output().expect("it runs");
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(!ended.status.success() && said.starts_with("Error: there is no database at data/noise.db"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let ended = program(&folder, "check").env("NOISE_BASE_URL", "noise.example").output().expect("it runs");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!ended.status.success() && said.contains("base_url is \"noise.example\""), "{said}");
    // As `check | head -1` ends: nobody reads on.
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let ended = program(&folder, "check").stdout(writer).output().expect("it runs");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.code() == Some(1) && said.is_empty(), "{said}");
    assert_eq!(fs::read_dir(&folder).expect("ours").count(), 0);
    fs::remove_dir_all(&folder).expect("ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installation_begins_only_where_there_is_none() {
    let app = TestApp::start(Sqlite).await;
    let refused = async |config: &Config| installation::may_begin(config).await.err().map(|error| error.to_string());
    // Nothing yet; then a key without its database.
    let there = empty_machine(&app);
    assert_eq!(refused(&there).await, None);
    let gone = Config { database_url: there.database_url.clone(), ..app.config.clone() };
    let said = refused(&gone).await.unwrap_or_default();
    assert!(said.contains("restore a backup"), "{said}");
    // A database that no key has met may have a new one, and no other.
    let without = Config { key_file: app.folder.join("none"), ..app.config.clone() };
    assert_eq!(refused(&without).await, None);
    serve::migrate(&app.services).await.expect("notes whose key it is");
    let said = refused(&without).await.unwrap_or_default();
    assert!(said.contains("there is no key at") && !without.key_file.exists(), "{said}");
    assert_eq!(refused(&app.config).await, None);
    // Another's key is not put into a backup as if it were this one's.
    let another = Config { key_file: app.folder.join("another"), ..app.config.clone() };
    fs::write(&another.key_file, "ab".repeat(32)).expect("ours");
    let error = backup(&another, &app.folder.join("backup.tar"), true).await.expect_err("another's key");
    assert!(error.to_string().contains("key file is not the one"), "{error:#}");
}

/// Every table, column and index, in words.
pub async fn schema(db: &DatabaseConnection, backend: Backend) -> Vec<String> {
    let ask = match backend {
        Sqlite => {
            "SELECT name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'seaql%' ORDER BY 1"
        }
        Postgres => {
            "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name NOT LIKE 'seaql%' \
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE 'seaql%' ORDER BY 1"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), ask)).await.expect("the schema");
    rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_cannot_be_written_stops_nothing() {
    let app = TestApp::start(Sqlite).await;
    serve::migrate(&app.services).await.expect("in order");
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    program.arg("serve").current_dir(&app.folder).env("NOISE_ADDR", free.to_string());
    program.env("NOISE_DATABASE_URL", &app.config.database_url).env("NOISE_FILES_URL", &app.config.files_url);
    program.env("NOISE_KEY_FILE", &app.config.key_file).env("NOISE_METRICS_ADDR", "127.0.0.1:0");
    // Says that the disk is full, whatever is written there.
    program.stderr(fs::File::options().write(true).open("/dev/full").expect("Linux has it"));
    let mut program = program.spawn().expect("it starts");
    let visitor = crate::browser::Browser::new(&format!("http://{free}"));
    let mut status = None;
    while status.is_none() && program.try_wait().expect("ours").is_none() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let answer = visitor.raw(reqwest::Method::GET, "/readyz").send().await;
        status = answer.ok().map(|answer| answer.status().as_u16());
    }
    let _ = program.kill();
    let _ = program.wait();
    assert_eq!(status, Some(200));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_migration_goes_back_and_forth(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    let db = app.services.db.connection();
    let first = schema(db, backend).await;
    assert!(first.len() > 20);
    // Looked at when it is committed, it would fail for all who are written together (docs/decisions/0036).
    assert!(!first.iter().any(|sql| sql.to_uppercase().contains("DEFERRABLE")), "{first:?}");
    Migrator::down(db, None).await.expect("all the way down");
    assert_eq!(schema(db, backend).await, Vec::<String>::new());
    Migrator::up(db, None).await.expect("and up again");
    assert_eq!(schema(db, backend).await, first);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn newer_migrations_go_back_and_forth_with_everything_in_it(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    serve::migrate(&app.services).await.expect("in order");
    assert_eq!(demo::fill(&app.services, app.clock.now()).await, Ok(true));
    let db = app.services.db.connection();
    let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 200)
        INSERT INTO answers (response_id, question, position, choice)
        SELECT responses.id, 'many-' || many.n, 0, 'a' FROM responses, many";
    db.execute_unprepared(many).await.expect("as if two hundred times as much had been asked");
    // A connection of its own for each look: a statement that was prepared before knows the columns of then.
    let look = async || {
        let fresh = app.config.services(app.clock.clone()).await.expect("services");
        rows_of(fresh.db.connection()).await
    };
    db.execute_unprepared("UPDATE voices SET note = 'looked at' WHERE note IS NULL").await.expect("what is moved");
    Newer::up(db, None).await.expect("upgraded");
    let (newest, before) = (columns(&app).await, look().await);
    assert!(before.len() > 100_000, "{}", before.len());
    let everything = in_words(&before);
    // Over these. A change of ours refuses to go back while something is in its tables, as the demo puts something there.
    let moved = cli::schema::bring_to::<Newer>(&app.services, &cli::schema::newest()).await.expect("back");
    assert!(moved.made == 0 && moved.undone >= 2, "{moved:?}");
    // What there was already stays as it was, to the last cell.
    let older = columns(&app).await;
    let only = |rows: Vec<Row>| {
        let mut rows = rows;
        rows.retain(|row| older.contains_key(&row.table) && newest.contains_key(&row.table));
        for row in &mut rows {
            let both = |column: &String| older[&row.table].contains(column) && newest[&row.table].contains(column);
            row.cells.retain(|column, _| both(column));
        }
        in_words(&rows)
    };
    let before = only(before);
    let differ = |now: std::collections::BTreeSet<String>| {
        let differ: Vec<_> = before.symmetric_difference(&now).take(6).cloned().collect();
        assert!(differ.is_empty(), "{differ:#?}");
    };
    differ(only(look().await));
    Newer::up(db, None).await.expect("and up again");
    assert_eq!(columns(&app).await, newest);
    let again = look().await;
    // And what only the newer ones have a place for is back as well.
    let lost: Vec<_> = everything.symmetric_difference(&in_words(&again)).take(6).cloned().collect();
    assert!(lost.is_empty(), "{lost:#?}");
    differ(only(again));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_comes_by_the_command_line_and_can_come_back(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let invitation = |again| invite::Invitation {
        roles: if again { Vec::new() } else { vec![Role::Admin] },
        email: "Ada@example.org".into(),
        name: None,
        lang: Lang::Cy,
        again,
        grant: false,
    };
    invite::invite(&app.services, invitation(true)).await.expect_err("nobody yet");
    let link = invite::invite(&app.services, invitation(false)).await.expect("invited");
    let token = link.strip_prefix(&format!("{}/cy/sign-in/", app.url)).expect("a link in Welsh");
    let admin = app.visitor();
    app.sign_in(&admin, token, &[Role::Admin]).await;
    admin.get("/people").await.expect_status(200).expect_text("ada@example.org");
    let error = invite::invite(&app.services, invitation(false)).await.expect_err("twice");
    assert!(error.to_string().contains("--again"), "{error}");
    let link = invite::invite(&app.services, invitation(true)).await.expect("a new link");
    admin.get("/people").await.expect_status(403);
    app.sign_in(&admin, link.rsplit('/').next().expect("a token"), &[Role::Admin]).await;
    admin.get("/people").await.expect_status(200);

    // The only one is gone, and somebody else takes over.
    let clerk = app.signed_in("Cora", &[Role::Clerk]).await;
    clerk.get("/people").await.expect_status(403);
    let grant = |email: &str| invite::Invitation {
        roles: vec![Role::Clerk, Role::Admin],
        email: email.into(),
        grant: true,
        ..invitation(false)
    };
    let said = invite::invite(&app.services, grant("cora@example.org")).await.expect("granted");
    let told = "no safeguarding lead has an email address, so the other administrators are told by email (1)";
    assert_eq!(said, format!("cora@example.org is clerk, admin as well; {told}"));
    clerk.get("/people").await.expect_status(200);
    invite::invite(&app.services, grant("nobody@example.org")).await.expect_err("nobody");
    let said = invite::invite(&app.services, grant("cora@example.org")).await.expect("nothing to do");
    assert_eq!(said, "cora@example.org is clerk, admin already: nothing has changed");
    app.close_everybody().await;
    for closed in [grant("cora@example.org"), invitation(true)] {
        let error = invite::invite(&app.services, closed).await.expect_err("closed").to_string();
        assert!(error.contains("open it again on People"), "{error}");
    }
}
