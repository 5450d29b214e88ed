//! A program beside a database that a newer one has changed; and the way back.

use std::process::Command;

use migrations::Migrator;
use rstest::rstest;
use sea_orm_migration::MigratorTrait as _;
use server::cli::{
    check::check,
    schema::{self, Fit, Moved},
    serve,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    newer::{NOTES, Newer, THANKS},
    ops,
    tables::{in_words, rows},
    voices::{come_back, count, run, tell, words},
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_the_version_before_starts_again_beside_a_newer_database(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    schema::bring_up(&app.services).await.expect("nothing to do");
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Same));
    run(&app, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_of_a_newer_one', 0)").await;

    // What is noted names a change that this program knows.
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Newer));
    schema::bring_up(&app.services).await.expect("nothing is left to do");
    serve::services_at(&app.config, app.clock.clone()).await.expect("it serves");
    assert!(check(&app.config).await.to_string().contains("beside which this program may go on"));

    run(&app, "UPDATE settings SET value = 'm9998_much_newer' WHERE key = 'oldest_beside'").await;
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::TooNew));
    let refused = schema::bring_up(&app.services).await.expect_err("refused");
    assert!(refused.to_string().contains("newer version than this program"), "{refused:#}");
    let refused = serve::services_at(&app.config, app.clock.clone()).await.err().expect("refused");
    assert!(refused.to_string().contains("newer version than this program"), "{refused:#}");

    // One that does not say it is not trusted to.
    run(&app, "DELETE FROM settings WHERE key = 'oldest_beside'").await;
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::TooNew));
    run(&app, "DELETE FROM seaql_migrations WHERE version <> 'm0001_platform'").await;
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Behind(all_but_the_first())));

    // What came before the changes were put together has others, and not these.
    run(&app, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m0047_refused_mail', 0)").await;
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Another));
    let refused = schema::bring_up(&app.services).await.expect_err("refused");
    assert!(refused.to_string().contains("go on with that build, or begin anew"), "{refused:#}");
    let refused = serve::services_at(&app.config, app.clock.clone()).await.err().expect("refused");
    assert!(refused.to_string().contains("go on with that build, or begin anew"), "{refused:#}");
    assert!(check(&app.config).await.to_string().contains("BAD   database: the database was made by a build"));
}

fn all_but_the_first() -> usize {
    Migrator::migrations().len() - 1
}

#[test]
fn what_the_oldest_is_named_by_is_a_change_that_there_is() {
    assert!(Migrator::migrations().iter().any(|one| one.name() == migrations::OLDEST_BESIDE));
}

#[test]
fn changes_are_compared_by_their_names_in_the_order_in_which_they_are_made() {
    let names: Vec<String> = Migrator::migrations().iter().map(|one| one.name().to_owned()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_migrate_at_once_do_it_once() {
    let app = TestApp::start(Postgres).await;
    let mut config = app.config.clone();
    config.database_url = format!("{}_new", app.config.database_url);
    let name = config.database_url.rsplit('/').next().expect("a name").to_owned();
    run(&app, &format!("CREATE DATABASE {name}")).await;
    let (one, other) = (config.services(app.clock.clone()).await, config.services(app.clock.clone()).await);
    let (one, other) = (one.expect("services"), other.expect("services"));
    let both = tokio::join!(schema::bring_up(&one), schema::bring_up(&other));
    assert!(both.0.is_ok() && both.1.is_ok(), "{both:?}");
    assert_eq!(schema::fit(&one).await, Ok(Fit::Same));
}

/// A database that a newer program has changed, in which a note was made before.
async fn upgraded(app: &TestApp) -> String {
    serve::migrate(&app.services).await.expect("in order");
    let told = words(&tell(&app.visitor(), "I miss my dog", "confidential").await.expect_status(200));
    run(app, "UPDATE voices SET note = 'said before'").await;
    let moved = schema::bring_to::<Newer>(&app.services, NOTES).await.expect("upgraded");
    assert_eq!(moved, Moved { made: 2, undone: 0 });
    assert_eq!(count(app, "SELECT COUNT(*) FROM voice_notes WHERE note = 'said before'").await, 1);
    told
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn going_back_a_version_loses_nothing_that_was_said_since(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let db = app.services.db.connection();
    let first = ops::schema(db, backend).await;
    let told = upgraded(&app).await;
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Newer));
    run(&app, "UPDATE voice_notes SET note = 'said since'").await;
    let since = words(&tell(&app.visitor(), "And my cat", "confidential").await.expect_status(200));

    // The older program does not know what is to be taken back: the newer one does.
    let refused = serve::migrate_to(&app.services, &schema::newest()).await.expect_err("refused");
    assert!(refused.to_string().contains("m9000_thanks: use the program that made it"), "{refused:#}");
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Newer));
    let moved = schema::bring_to::<Newer>(&app.services, &schema::newest()).await.expect("back");
    assert_eq!(moved, Moved { made: 0, undone: 2 });

    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Same));
    assert_eq!(ops::schema(db, backend).await, first);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE note = 'said since'").await, 1);
    serve::services_at(&app.config, app.clock.clone()).await.expect("it serves");
    come_back(&app.visitor(), &told).await.expect_text("I miss my dog");
    come_back(&app.visitor(), &since).await.expect_text("And my cat");

    // And up again, which is said as well.
    let moved = schema::bring_to::<Newer>(&app.services, NOTES).await.expect("upgraded again");
    assert_eq!(moved, Moved { made: 2, undone: 0 });
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voice_notes WHERE note = 'said since'").await, 1);
    let moved = schema::bring_to::<Newer>(&app.services, NOTES).await.expect("nothing to do");
    assert_eq!(moved, Moved { made: 0, undone: 0 });
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn where_an_older_version_has_no_place_for_it_nothing_is_taken_back(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let db = app.services.db.connection();
    upgraded(&app).await;
    run(&app, "INSERT INTO thanks (voice_id, words) SELECT id, 'You helped' FROM voices").await;
    run(&app, "UPDATE voice_notes SET note = 'said since'").await;
    let (newer, before) = (ops::schema(db, backend).await, in_words(&rows(&app).await));

    let refused = schema::bring_to::<Newer>(&app.services, &schema::newest()).await.expect_err("refused");
    let said = "thanks is not empty, and an older version has no place for it: nothing was changed";
    assert_eq!(refused.to_string(), said);
    // The later change could be taken back, and is there still.
    assert_eq!(ops::schema(db, backend).await, newer);
    assert_eq!(in_words(&rows(&app).await), before);

    // As far as nothing is lost it goes.
    let moved = schema::bring_to::<Newer>(&app.services, THANKS).await.expect("a step");
    assert_eq!(moved, Moved { made: 0, undone: 1 });
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE note = 'said since'").await, 1);
    run(&app, "DELETE FROM thanks").await;
    let moved = schema::bring_to::<Newer>(&app.services, &schema::newest()).await.expect("another");
    assert_eq!(moved, Moved { made: 0, undone: 1 });
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Same));
}

/// What the program does with these arguments: whether it is content, and what it says.
fn noise(app: &TestApp, arguments: &[&str]) -> (bool, String) {
    noise_at(app, "127.0.0.1:1", arguments)
}

/// `noise`, which would serve at this address.
fn noise_at(app: &TestApp, addr: &str, arguments: &[&str]) -> (bool, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    program.args(arguments).current_dir(&app.folder);
    program.env("NOISE_DATABASE_URL", &app.config.database_url).env("NOISE_FILES_URL", &app.config.files_url);
    program.env("NOISE_KEY_FILE", &app.config.key_file).env("NOISE_ADDR", addr);
    let output = program.output().expect("it runs");
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_feature_is_taken_back_only_while_nothing_is_in_it(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    let db = app.services.db.connection();
    let first = ops::schema(db, backend).await;
    let (good, said) = noise(&app, &["migrate"]);
    assert!(good && said.contains(&format!("of this version, {}", schema::newest())), "{said}");
    let others = all_but_the_first();
    let (good, said) = noise(&app, &["migrate", "--to", "m0001_platform"]);
    assert!(good && said.contains(&format!("m0001_platform (made now: 0, taken back: {others})")), "{said}");
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Behind(others)));
    let (good, said) = noise(&app, &["serve"]);
    assert!(!good && said.contains("run `make-a-noise migrate` first"), "{said}");
    let (good, said) = noise(&app, &["migrate", "--to", "m0006_voices"]);
    assert!(good && said.contains("m0006_voices (made now: 5, taken back: 0)"), "{said}");
    let (good, said) = noise(&app, &["migrate", "--to", "m9999_nothing"]);
    assert!(!good && said.contains("there is no change called m9999_nothing: this program knows m0001"), "{said}");
    let (good, said) = noise(&app, &["migrate", "--to", &schema::newest()]);
    assert!(good && !said.contains("does not serve it"), "{said}");
    assert_eq!(schema::fit(&app.services).await, Ok(Fit::Same));
    assert_eq!(ops::schema(db, backend).await, first);

    // A theme of the council's own is words as well.
    run(&app, "UPDATE themes SET name = '{\"en\":\"Home\"}', revision = 2 WHERE key = 'home'").await;
    let (good, said) = noise(&app, &["migrate", "--to", "m0005_responses"]);
    assert!(!good && said.contains("Error: themes is not empty, and an older version has no place for it"), "{said}");
    assert_eq!(ops::schema(db, backend).await, first);

    let app = TestApp::start(backend).await;
    serve::migrate(&app.services).await.expect("in order");
    let told = words(&tell(&app.visitor(), "I miss my dog", "confidential").await.expect_status(200));
    let before = in_words(&rows(&app).await);
    let (good, said) = noise_at(&app, &app.config.addr.to_string(), &["migrate", "--to", &schema::newest()]);
    assert!(!good && said.contains("stop it first"), "{said}");
    for change in ["m0001_platform", "m0002_people", "m0005_responses"] {
        let (good, said) = noise(&app, &["migrate", "--to", change]);
        let kept = "is not empty, and an older version has no place for it: nothing was changed";
        assert!(!good && said.contains(kept), "{change}: {said}");
    }
    assert_eq!(ops::schema(app.services.db.connection(), backend).await, first);
    assert_eq!(in_words(&rows(&app).await), before);
    come_back(&app.visitor(), &told).await.expect_text("I miss my dog");
}
