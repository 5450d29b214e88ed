//! The demo fills on every day of the year, at every hour, or not at all.

use domain::{ids::PersonId, time::Timestamp};
use jiff::{ToSpan as _, civil::DateTime, tz::TimeZone};
use platform::clock::Clock;
use rstest::rstest;
use sea_orm_migration::sea_orm::ConnectionTrait as _;
use server::{cli, config::Config};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    tables::{rows, rows_of},
};

/// A moment as a clock in London shows it.
fn london(shown: &str) -> Timestamp {
    let shown: DateTime = shown.parse().expect("a moment");
    let zone = TimeZone::get("Europe/London").expect("London");
    Timestamp(shown.to_zoned(zone).expect("a moment in London").timestamp().as_millisecond())
}

/// Fills an empty installation at `now`, and looks that nothing of the story was left out.
async fn fills(now: Timestamp) {
    let folder = std::env::temp_dir().join(format!("noise-demo-{}", platform::random::uuid()));
    std::fs::create_dir_all(&folder).expect("a temp folder");
    let config = Config {
        database_url: format!("sqlite://{}/noise.db", folder.display()),
        files_url: format!("file://{}/files", folder.display()),
        key_file: folder.join("key"),
        ..Config::default()
    };
    let services = config.services(Clock::set(now)).await.expect("services");
    cli::serve::migrate(&services).await.expect("migrated");
    let filled = demo::fill(&services, now).await;
    assert_eq!(filled, Ok(true), "on {} in London", now.in_london());
    let connection = services.db.connection();
    let count = async |what: &str| {
        let sql = sea_orm_migration::sea_orm::Statement::from_string(connection.get_database_backend(), what);
        let row = connection.query_one_raw(sql).await.expect("counted").expect("a row");
        row.try_get_by_index::<i64>(0).expect("a number")
    };
    assert_eq!(count("SELECT COUNT(*) FROM voices").await, 63, "62 and one in other words, on {}", now.in_london());
    assert_eq!(count("SELECT COUNT(*) FROM replies").await, 8, "on {}", now.in_london());
    assert_eq!(count("SELECT COUNT(*) FROM item_voices").await, 33, "routed, on {}", now.in_london());
    let later = format!("SELECT COUNT(*) FROM voices WHERE created_at > {}", now.0);
    assert_eq!(count(&later).await, 0, "nothing is said before it is said");
    let weekend = "SELECT COUNT(*) FROM meetings WHERE held_on > '2021' AND strftime('%w', held_on) IN ('0', '6')";
    assert_eq!(count(weekend).await, 0, "no panel meets at a weekend");
    drop(services);
    let _ = std::fs::remove_dir_all(&folder);
}

#[rstest]
#[case::just_after_midnight(0, 5)]
#[case::in_the_morning(8, 30)]
#[case::just_before_midnight(23, 55)]
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_fills_on_each_weekday(#[case] hour: i8, #[case] minute: i8) {
    let sunday: DateTime = "2026-11-22T00:00".parse().expect("a day");
    for day in 0..7 {
        let then = sunday + day.days().hours(hour).minutes(minute);
        fills(london(&then.to_string())).await;
    }
}

#[rstest]
#[case::summer_time_begins("2027-03-28T00:30")]
#[case::an_hour_that_is_not_there("2027-03-28T01:30")]
#[case::the_day_after("2027-03-29T00:10")]
#[case::a_week_into_summer_time("2027-04-03T23:40")]
#[case::summer_time_ends("2027-10-31T00:30")]
#[case::an_hour_that_is_there_twice("2027-10-31T01:30")]
#[case::its_evening("2027-10-31T23:30")]
#[case::a_leap_day("2028-02-29T12:00")]
#[case::new_year("2027-01-01T00:01")]
#[case::new_years_eve("2027-12-31T23:59")]
#[case::the_first_of_may("2027-05-01T10:00")]
#[case::the_day_before_it_was_written("2026-11-21T10:00")]
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_fills_on_special_days(#[case] shown: &str) {
    fills(london(shown)).await;
}

/// Drawn once and for all, so that no run depends on its luck: forty moments of six years.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_fills_on_any_day(#[values(0, 1, 2, 3)] part: u64) {
    let first = london("2026-11-23T00:00");
    for n in part * 10..part * 10 + 10 {
        // The golden ratio spreads moments over the whole time without a pattern of days or hours.
        let minutes = (n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) % (6 * 365 * 24 * 60);
        fills(first.plus(i64::try_from(minutes).expect("a few millions") * 60_000)).await;
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_demo_that_was_cut_off_is_made_anew(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    assert_eq!(demo::fill(&app.services, app.clock.now()).await, Ok(true));
    let db = app.services.db.connection();
    // As if it had been killed late in its story.
    db.execute_unprepared("UPDATE settings SET value = 'true' WHERE key = 'demo_filling'").await.expect("cut off");
    let half = app.folder.join("files/half");
    std::fs::create_dir_all(&half).expect("a folder");
    std::fs::write(half.join("story"), b"x").expect("a file");
    let refused = cli::serve::services(&app.config).await.err().expect("nobody is served a ruin").to_string();
    assert!(refused.contains("make-a-noise demo"), "{refused}");

    let said = cli::demo::demo(&app.config, false, false).await.expect("made anew");
    assert!(said.contains("Sign in"), "{said}");
    assert!(!half.join("story").exists());
    assert_eq!(voices(&app).await, 63);
    // A second call changes nothing.
    cli::demo::demo(&app.config, false, false).await.expect("there already");
    assert_eq!(voices(&app).await, 63);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_demo_that_fails_is_not_served(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    // In the way of the story's pictures.
    std::fs::remove_dir_all(app.folder.join("files")).expect("the file store");
    std::fs::write(app.folder.join("files"), b"in the way").expect("a file");
    assert!(demo::fill(&app.services, app.clock.now()).await.is_err());
    assert!(voices(&app).await > 0, "it was cut off in the middle");

    std::fs::remove_file(app.folder.join("files")).expect("out of the way");
    cli::demo::demo(&app.config, false, false).await.expect("made anew");
    assert_eq!(voices(&app).await, 63);
}

/// How many there are in the installation as it is now: the demo may have made its database anew.
async fn voices(app: &TestApp) -> usize {
    let database = sea_orm_migration::sea_orm::Database::connect(&app.config.database_url).await.expect("a database");
    let all = rows_of(&database).await;
    database.close().await.expect("closed");
    all.iter().filter(|row| row.table == "voices").count()
}

/// A real council's installation has people before it has anything else.
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_stays_out_of_a_real_council() {
    let app = TestApp::empty(Sqlite).await;
    let (_, _): (PersonId, String) = app.person("Ana", &[domain::role::Role::Admin]).await;
    let refused = cli::demo::demo(&app.config, false, false).await.expect_err("refused").to_string();
    assert!(refused.contains("real council"), "{refused}");
    assert!(rows(&app).await.iter().any(|row| row.table == "people"));
}
