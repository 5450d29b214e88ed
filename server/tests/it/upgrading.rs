//! A program beside a database that a newer one has changed.

use migrations::Migrator;
use rstest::rstest;
use sea_orm_migration::MigratorTrait as _;
use server::cli::{
    check::check,
    schema::{self, Fit},
    serve,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::run,
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
    run(&app, "DELETE FROM seaql_migrations WHERE version <> 'm0001_people'").await;
    assert!(matches!(schema::fit(&app.services).await, Ok(Fit::Behind(changes)) if changes > 40));
}

#[test]
fn what_the_oldest_is_named_by_is_a_change_that_there_is() {
    assert!(Migrator::migrations().iter().any(|one| one.name() == migrations::OLDEST_BESIDE));
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
