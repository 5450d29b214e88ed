//! Everything in another database, and back again: the same to the last cell, or nothing; and what only reading
//! everything finds (`deep`).

mod deep;

use std::{collections::BTreeMap, path::Path};

use migrations::Migrator;
use platform::{clock::Clock, settings};
use rstest::rstest;
use sea_orm_migration::{
    MigratorTrait as _,
    sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, Statement},
};
use server::{
    cli::{
        backup::backup,
        check::check,
        copy::{copy, undo},
        deep::check_deep,
        installation, serve,
    },
    config::Config,
    router,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    council::Council,
    ops::{reachable, schema, serve_on_free_port},
    tables::{Row, in_words, rows, rows_of},
    voices::{come_back, count, run, tell, words},
};

/// The same installation, whose program does not serve.
fn stopped(config: &Config) -> Config {
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    Config { addr: free, ..config.clone() }
}

/// A database of PostgreSQL in which nothing is.
async fn empty_postgres() -> String {
    let beside = TestApp::empty(Postgres).await;
    let url = format!("{}_copy", beside.config.database_url);
    let name = url.rsplit('/').next().expect("a name");
    run(&beside, &format!("CREATE DATABASE {name}")).await;
    url
}

fn file_in(folder: &Path, name: &str) -> String {
    format!("sqlite://{}", folder.join(name).display())
}

/// Every table, with how many rows it has and the sum of what is in them.
fn sums(said: &str) -> BTreeMap<String, (u64, String)> {
    let line = |line: &str| {
        let parts: Vec<_> = line.split_whitespace().collect();
        let [rows, sum, table] = parts.as_slice() else { return None };
        let is_sum = sum.len() == 12 && sum.bytes().all(|b| b.is_ascii_hexdigit());
        let rows = rows.parse::<u64>().ok().filter(|_| is_sum)?;
        Some(((*table).to_owned(), (rows, (*sum).to_owned())))
    };
    said.lines().filter_map(line).collect()
}

async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let found = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect(sql);
    found.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect()
}

/// Keys and checks of every table of a PostgreSQL database, in its own words.
async fn held(db: &DatabaseConnection) -> Vec<String> {
    let sql = "SELECT conrelid::regclass::text || ' ' || conname::text || ' ' || pg_get_constraintdef(oid) \
               FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1";
    texts(db, sql).await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_the_same_in_postgresql_and_back_in_sqlite() {
    let council = Council::start(Sqlite).await;
    let app = &council.app;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let told = words(&tell(&app.visitor(), "I miss my dog", "confidential").await.expect_status(200));
    let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 20)
        INSERT INTO answers (response_id, question, position, choice)
        SELECT responses.id, 'many-' || many.n, 0, 'a' FROM responses, many";
    run(app, many).await;
    let here = stopped(&app.config);
    let there = Config { database_url: empty_postgres().await, ..here.clone() };
    let back = file_in(&app.folder, "back/noise.db");

    let first = rows(app).await;
    let out = copy(&here, &there.database_url).await.expect("copied");
    assert!(out.contains("they stay where they are"), "{out}");
    let returned = copy(&there, &back).await.expect("copied back");
    let (out, returned) = (sums(&out), sums(&returned));
    assert_eq!(out, returned);
    assert!(out["answers"].0 > 2_000, "{out:?}");
    let again = Database::connect(&back).await.expect("it opens");
    let last = rows_of(&again).await;
    for (table, (rows, _)) in &out {
        let found = first.iter().filter(|row| row.table == *table).count();
        assert_eq!(*rows, u64::try_from(found).expect("some"), "{table}");
    }
    // What is found is the same; each database numbers it by itself, and gathers the people of a meeting in its own order.
    let found = |mut rows: Vec<Row>| {
        for row in rows.iter_mut().filter(|row| row.table == "search_entries") {
            row.cells.retain(|column, _| column != "number" && column != "people");
        }
        rows
    };
    let (first, last) = (in_words(&found(first)), in_words(&found(last)));
    let differ: Vec<_> = first.symmetric_difference(&last).take(6).collect();
    assert!(differ.is_empty(), "{differ:#?}");
    assert_eq!(schema(app.services.db.connection(), Sqlite).await, schema(&again, Sqlite).await);

    // As if it had been PostgreSQL all along.
    let copied = Database::connect(&there.database_url).await.expect("it opens");
    let migrated = TestApp::empty(Postgres).await;
    let migrated = migrated.services.db.connection();
    assert_eq!(schema(&copied, Postgres).await, schema(migrated, Postgres).await);
    let (made, expected) = (held(&copied).await, held(migrated).await);
    assert!(made.len() > 100);
    assert_eq!(made, expected);
    // Rows lie in the order of their keys, which are drawn; a small one fills a gap that was left before.
    let lie = texts(&copied, "SELECT id::text FROM responses ORDER BY ctid").await;
    let backwards = lie.windows(2).filter(|two| two[0] > two[1]).count();
    assert!(lie.len() > 100 && backwards * 10 < lie.len(), "{backwards} of {}", lie.len());

    undo(&there).await.expect("it is served again");
    let report = check_deep(&there).await;
    assert!(report.is_good() && report.to_string().contains("good  sealed values: "), "{report}");
    let served = serve::services_at(&there, app.clock.clone()).await.expect("in order");
    let url = serve_on_free_port(router::router(&served, 0)).await;
    come_back(&Browser::new(&url), &told).await.expect_text("I miss my dog");
    let new = words(&tell(&Browser::new(&url), "And my cat", "confidential").await.expect_status(200));
    come_back(&Browser::new(&url), &new).await.expect_text("And my cat");
}

/// Whoever still goes to the old database is told where everything went, and puts nothing into it; unless it is said that
/// it is in use again.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_copied_is_no_longer_used() {
    let app = TestApp::start(Sqlite).await;
    reachable(&app).await;
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let here = stopped(&app.config);
    let there = Config { database_url: empty_postgres().await, ..here.clone() };
    let back = Config { database_url: file_in(&app.folder, "back/noise.db"), ..here.clone() };
    let opens = async |config: &Config| serve::services_at(config, app.clock.clone()).await.map(drop);
    // Each says where it went, and what to do; none repeats the password.
    let all_refuse = async |config: &Config, place: &str| {
        let file = app.folder.join("refused.tar");
        let said = [
            opens(config).await.err(),
            installation::may_begin(config).await.err(),
            backup(config, &file, false).await.err(),
            copy(config, &file_in(&app.folder, "refused.db")).await.err(),
        ];
        for error in said {
            let said = format!("{:#}", error.expect("refused"));
            let words = format!("this database was copied to {place} and is no longer the one in use");
            assert!(said.contains(&words) && said.contains("make-a-noise copy --undo"), "{said}");
            assert!(!said.contains("secret"), "{said}");
        }
        let report = check(config).await.to_string();
        assert!(report.contains(&format!("BAD   in use: this database was copied to {place} ")), "{report}");
        assert!(!file.exists() && !app.folder.join("refused.db").exists());
    };

    settings::note_time(app.services.db.connection(), settings::BACKED_UP, Clock::System.now()).await.expect("noted");
    copy(&here, &format!("{}?password=secret", there.database_url)).await.expect("copied");
    all_refuse(&here, "postgres://…").await;
    opens(&there).await.expect("it is served from the copy");
    let report = check(&there).await;
    // No backup of the old one is one of the copy.
    assert!(report.is_good() && report.to_string().contains("to do Make a backup"), "{report}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM settings WHERE value LIKE '%secret%'").await, 0);

    copy(&there, &back.database_url).await.expect("copied back");
    all_refuse(&there, &back.database_url).await;
    opens(&back).await.expect("it is served from the copy");
    assert!(check(&back).await.is_good());

    for old in [&here, &there] {
        let said = undo(old).await.expect("it is in use again");
        assert!(said.contains("is in use again"), "{said}");
        opens(old).await.expect("as before");
        let said = undo(old).await.expect("nothing to do");
        assert!(said.contains("nothing has changed"), "{said}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_copied_to_its_own_kind(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), "I miss my dog", "confidential").await.expect_status(200);
    let here = stopped(&app.config);
    let to = match backend {
        Sqlite => file_in(&app.folder, "copy.db"),
        Postgres => empty_postgres().await,
    };
    let first = rows(&app).await;
    let out = sums(&copy(&here, &to).await.expect("copied"));
    assert_eq!(out["voices"].0, 1);
    let again = Database::connect(&to).await.expect("it opens");
    assert_eq!(in_words(&first), in_words(&rows_of(&again).await));
    assert_eq!(schema(app.services.db.connection(), backend).await, schema(&again, backend).await);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_there_is_never_written_over(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let other = TestApp::start(Sqlite).await;
    let before = in_words(&rows(&app).await);
    let refused = async |from: &Config| {
        let error = copy(&stopped(from), &app.config.database_url).await.expect_err("refused");
        format!("{error:#}")
    };
    let said = refused(&other.config).await;
    assert!(said.contains(if matches!(backend, Sqlite) { "is there already" } else { "is not empty" }), "{said}");
    let said = refused(&app.config).await;
    assert!(said.contains("is the database that is copied"), "{said}");
    assert_eq!(in_words(&rows(&app).await), before);
    // A table of somebody else is enough.
    if matches!(backend, Postgres) {
        let strange = empty_postgres().await;
        let db = Database::connect(&strange).await.expect("it opens");
        db.execute_unprepared("CREATE TABLE bees (name TEXT)").await.expect("somebody else's");
        let said = format!("{:#}", copy(&stopped(&other.config), &strange).await.expect_err("refused"));
        assert!(said.contains("there is `bees` in it already"), "{said}");
        assert_eq!(texts(&db, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'").await, ["bees"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_has_no_place_for_every_letter_takes_no_copy() {
    let app = TestApp::start(Sqlite).await;
    let beside = TestApp::empty(Postgres).await;
    let ascii = format!("{}_ascii", beside.config.database_url);
    let name = ascii.rsplit('/').next().expect("a name");
    let made = "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0";
    run(&beside, &format!("CREATE DATABASE {name} {made}")).await;
    let said = format!("{:#}", copy(&stopped(&app.config), &ascii).await.expect_err("refused"));
    assert!(said.contains("has the encoding SQL_ASCII") && said.contains("--encoding=UTF8"), "{said}");
    let db = Database::connect(&ascii).await.expect("it opens");
    let tables = texts(&db, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'").await;
    assert_eq!(tables, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_there_at_rest_and_of_this_version_is_copied() {
    let app = TestApp::start(Sqlite).await;
    let to = file_in(&app.folder, "copy.db");
    let refused = async |from: &Config, to: &str| format!("{:#}", copy(from, to).await.expect_err("refused"));
    let said = refused(&app.config, &to).await;
    assert!(said.contains("stop it first"), "{said}");

    let here = stopped(&app.config);
    let nowhere = Config { database_url: file_in(&app.folder, "nowhere/noise.db"), ..here.clone() };
    let said = refused(&nowhere, &to).await;
    assert!(said.contains("there is no database at"), "{said}");
    assert!(!app.folder.join("nowhere").exists(), "a database was made");
    let said = refused(&here, "mysql://noise@localhost/noise").await;
    assert!(said.contains("sqlite://path or postgres://"), "{said}");
    let unreachable = "postgres://noise:secret@127.0.0.1:1/noise";
    let said = refused(&here, unreachable).await;
    assert!(!said.contains("secret"), "{said}");

    Migrator::down(app.services.db.connection(), Some(1)).await.expect("one down");
    let said = refused(&here, &to).await;
    assert!(said.contains("make-a-noise migrate"), "{said}");
    assert!(!app.folder.join("copy.db").exists() && !app.folder.join("copy.db.copying").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_fails_half_way_leaves_nothing() {
    let app = TestApp::start(Sqlite).await;
    let here = stopped(&app.config);
    let postgres = empty_postgres().await;
    // What SQLite keeps and PostgreSQL does not take, in a table late in the alphabet.
    run(&app, "UPDATE people SET name = 'Ol' || char(0) || 'ga'").await;
    let said = format!("{:#}", copy(&here, &postgres).await.expect_err("not taken"));
    assert!(said.contains("table people: "), "{said}");
    let db = Database::connect(&postgres).await.expect("it opens");
    let anything = "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace";
    assert_eq!(texts(&db, anything).await, Vec::<String>::new());
    run(&app, "UPDATE people SET name = 'Olga'").await;
    assert_eq!(sums(&copy(&here, &postgres).await.expect("copied"))["people"].0, 2);
    undo(&here).await.expect("it is copied once more");

    // A row that refers to nobody is found by both.
    let nobody = "PRAGMA foreign_keys = OFF; \
                  INSERT INTO person_roles (person_id, role) VALUES (X'99999999999999999999999999999999', 'member'); \
                  PRAGMA foreign_keys = ON";
    run(&app, nobody).await;
    let said = format!("{:#}", copy(&here, &file_in(&app.folder, "copy.db")).await.expect_err("refers to nobody"));
    assert!(said.contains("a row of person_roles refers to people"), "{said}");
    assert!(!app.folder.join("copy.db").exists() && !app.folder.join("copy.db.copying").exists());
    let other = empty_postgres().await;
    let said = format!("{:#}", copy(&here, &other).await.expect_err("refers to nobody"));
    assert!(said.contains("table person_roles: "), "{said}");
    let db = Database::connect(&other).await.expect("it opens");
    assert_eq!(texts(&db, anything).await, Vec::<String>::new());
}
