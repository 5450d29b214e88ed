//! The clock has jumped: nothing is erased by its date until it is right again, or somebody says that it is. What is
//! erased then is said.

use std::collections::BTreeMap;

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::{Services, clock::Clock, clock_jump};
use rstest::rstest;
use server::{
    cli::{
        check::check_at,
        retention::{confirm_clock, retention, waits},
    },
    metrics,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        NOON, TestApp,
    },
    browser::Browser,
    ops::serve_on_free_port,
    responses::world::{World, answer_all},
    tables::{in_words, rows},
    voices::{count, helpers::asked, run, tell},
};

/// Three texts that were shared today, and a response that was begun. The house was kept.
async fn council(backend: Backend) -> World {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    answer_all(&world.browser, "", "a", "begun").await.expect_status(200);
    for n in 1..=3 {
        tell(&app.visitor(), &format!("words of child {n}"), "confidential").await.expect_status(200);
    }
    let decided = app.clock.now().0;
    run(app, &format!("UPDATE voices SET state = 'shared', shared_text = 'shared', decided_at = {decided}")).await;
    keep_house(&app.services).await;
    assert_eq!(there(app).await, ALL);
    world
}

async fn keep_house(services: &Services) {
    for _ in 0..3 {
        store::housekeeping::run(services).await.expect("kept");
    }
}

/// Receipts, originals, and responses that were begun.
async fn there(app: &TestApp) -> [i64; 3] {
    [
        count(app, "SELECT COUNT(*) FROM receipts").await,
        count(app, "SELECT COUNT(*) FROM originals").await,
        count(app, "SELECT COUNT(*) FROM responses WHERE state = 'started'").await,
    ]
}

const ALL: [i64; 3] = [3, 3, 1];
const NONE: [i64; 3] = [0; 3];

/// How much the audit log says was erased, by kind, in all its entries.
async fn noted(app: &TestApp) -> BTreeMap<String, u64> {
    let mut all = BTreeMap::new();
    let details = "SELECT detail FROM audit WHERE action = 'retention.erased'";
    for detail in asked(app, details, details).await {
        for part in detail.split(' ') {
            let (kind, n) = part.split_once('=').expect("a kind and how many");
            *all.entry(kind.to_owned()).or_default() += n.parse::<u64>().expect("a number");
        }
    }
    all
}

fn everything() -> BTreeMap<String, u64> {
    [("originals", 3), ("receipts", 3), ("started", 1)].map(|(kind, n)| (kind.to_owned(), n)).into()
}

async fn checked(app: &TestApp) -> String {
    check_at(&app.config, app.clock.clone()).await.to_string()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn eight_hundred_days_ahead_erases_nothing_and_says_so_everywhere(#[case] backend: Backend) {
    let world = council(backend).await;
    let app = &world.app;
    let report = checked(app).await;
    assert!(report.contains("good  clock: "), "{report}");
    app.clock.forward(800 * DAY);
    keep_house(&app.services).await;
    assert_eq!(there(app).await, ALL);
    // Somebody who comes in now is dated by the wrong clock, and vouches for nothing.
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    keep_house(&app.services).await;
    assert_eq!(there(app).await, ALL);

    let report = checked(app).await;
    let said = "the clock says 30 January 2029, 12:00, and the latest time that is known is 22 November 2026, 12:00";
    assert!(report.contains(&format!("BAD   clock: erasing waits: {said}")), "{report}");
    let says = retention(&app.services, false).await.expect("said");
    assert!(says.starts_with(&format!("Erasing waits: {said}")) && says.contains("3  receipts"), "{says}");
    assert!(waits(&app.services).await.expect("asked"), "the command ends with 1");
    for path in ["/desk", "/settings"] {
        let page = admin.get(path).await.expect_status(200).expect_text("Nothing is erased at the moment");
        page.expect_text("30 January 2029").expect_text("22 November 2026");
        let page = admin.get(&format!("/cy{path}")).await.expect_text("Does dim yn cael ei ddileu ar hyn o bryd");
        page.expect_text("30 Ionawr 2029").expect_text("22 Tachwedd 2026");
    }
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    officer.get("/desk").await.expect_no_text("Nothing is erased");
    let figures = metrics::router(app.services.clone(), metrics::Figures::default());
    let figures = Browser::new(&serve_on_free_port(figures).await).get("/metrics").await.body;
    assert!(figures.contains("noise_erasing_waits 1\n"), "{figures}");
    assert_eq!(there(app).await, ALL);
    assert_eq!(noted(app).await, BTreeMap::new());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn once_the_administrator_says_that_the_clock_is_right_it_goes_on_and_notes_how_much(#[case] backend: Backend) {
    let world = council(backend).await;
    let app = &world.app;
    app.clock.forward(800 * DAY);
    keep_house(&app.services).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/confirm-clock");
    // Not another jump than the one that was seen.
    admin.post("/do/people/confirm-clock?from=/settings", &[("read", "another")]).await.expect_status(409);
    keep_house(&app.services).await;
    assert_eq!(there(app).await, ALL);
    for _ in 0..2 {
        form.clone().send().await.expect_status(200).expect_text("Erasing goes on by the server");
    }
    for path in ["/desk", "/settings"] {
        admin.get(path).await.expect_status(200).expect_no_text("Nothing is erased");
    }
    assert_eq!(there(app).await, ALL, "the next run erases");

    keep_house(&app.services).await;
    assert_eq!(there(app).await, NONE);
    assert_eq!(noted(app).await, everything());
    for once in ["retention.erased", "retention.clock_confirmed"] {
        assert_eq!(count(app, &format!("SELECT COUNT(*) FROM audit WHERE action = '{once}'")).await, 1, "{once}");
    }
    let log = admin.get("/audit?thing=retention").await.expect_text("What had been kept long enough has been erased.");
    let log = log.expect_text("one response that was never sent, 3 receipts, 3 texts as they were written");
    log.expect_text("Ada said that the server").expect_text("2026-11-22 2029-01-30");
    admin.get("/cy/audit?thing=retention").await.expect_text("3 derbynneb").expect_text("Dywedodd Ada fod cloc");
    let report = checked(app).await;
    assert!(report.contains("good  clock: "), "{report}");
    assert_eq!(clock_jump::waits(&app.services).await, Ok(None));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn eight_hundred_days_back_erases_nothing_is_said_and_goes_on_by_itself(#[case] backend: Backend) {
    let world = council(backend).await;
    let app = &world.app;
    // What is done once a day is noted for the day.
    let all = async || {
        let mut all = rows(app).await;
        all.retain(|row| row.table != "once" && row.text("key") != "mixed_at");
        in_words(&all)
    };
    let before = all().await;
    app.clock.forward(-800 * DAY);
    keep_house(&app.services).await;
    let after = all().await;
    assert_eq!(before.symmetric_difference(&after).collect::<Vec<_>>(), Vec::<&String>::new());
    let report = checked(app).await;
    assert!(report.contains("BAD   clock: erasing waits: the clock says 13 September 2024"), "{report}");
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    admin.get("/desk").await.expect_text("Nothing is erased at the moment");
    admin.get("/settings").await.expect_text("13 September 2024").expect_text("That is before 22 November 2026");

    app.clock.forward(800 * DAY);
    keep_house(&app.services).await;
    assert_eq!(clock_jump::waits(&app.services).await, Ok(None));
    assert_eq!(there(app).await, ALL);
    app.clock.forward(8 * DAY);
    keep_house(&app.services).await;
    assert_eq!(there(app).await, [3, 3, 0], "what was begun has had its seven days");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_off_over_a_holiday_goes_on_by_itself(#[case] backend: Backend) {
    let world = council(backend).await;
    let app = &world.app;
    for days in [8, 14] {
        app.clock.forward(days * DAY);
        keep_house(&app.services).await;
        assert_eq!(clock_jump::waits(&app.services).await, Ok(None), "{days} days");
        assert_eq!(there(app).await, [3, 3, 0]);
    }
    app.clock.forward(14 * DAY + HOUR);
    keep_house(&app.services).await;
    assert!(clock_jump::waits(&app.services).await.expect("asked").is_some());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_servers_the_one_whose_clock_has_jumped_erases_nothing_and_what_two_erase_is_counted_once(
    #[case] backend: Backend,
) {
    let world = council(backend).await;
    let app = &world.app;
    let ahead = Clock::set(app.clock.now().plus(800 * DAY));
    let other = app.config.services(ahead).await.expect("another server");
    for _ in 0..3 {
        keep_house(&other).await;
        keep_house(&app.services).await;
        app.clock.forward(HOUR);
    }
    assert_eq!(there(app).await, ALL);
    assert!(clock_jump::waits(&other).await.expect("asked").is_some());
    assert_eq!(clock_jump::waits(&app.services).await, Ok(None));

    // Both were off for years.
    app.clock.forward(800 * DAY);
    let other = app.config.services(app.clock.clone()).await.expect("another server");
    app.confirm_clock().await;
    let both = tokio::join!(store::housekeeping::run(&app.services), store::housekeeping::run(&other));
    both.0.expect("kept");
    both.1.expect("kept");
    keep_house(&other).await;
    assert_eq!(there(app).await, NONE);
    assert_eq!(noted(app).await, everything());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn before_the_first_run_the_audit_log_is_what_is_known_and_the_command_line_says_that_it_is_right(
    #[case] backend: Backend,
) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), "words of a child", "confidential").await.expect_status(200);
    app.person("Meg", &[Role::Member]).await;
    app.clock.forward(800 * DAY);
    keep_house(&app.services).await;
    app.signed_in("Ada", &[Role::Admin]).await;
    keep_house(&app.services).await;
    let receipts = "SELECT COUNT(*) FROM receipts";
    assert_eq!(count(&app, receipts).await, 1);
    let jump = clock_jump::waits(&app.services).await.expect("asked").expect("it waits");
    assert_eq!((jump.known, jump.clock), (NOON, NOON.plus(800 * DAY)));

    let says = confirm_clock(&app.services).await.expect("confirmed");
    assert!(says.contains("erasing goes on"), "{says}");
    let says = confirm_clock(&app.services).await.expect("asked");
    assert!(says.contains("does not wait"), "{says}");
    let says = retention(&app.services, false).await.expect("erased");
    assert!(says.starts_with("Erased.") && says.contains("0  receipts"), "{says}");
    assert!(!waits(&app.services).await.expect("asked"));
    assert_eq!(count(&app, receipts).await, 0);
}
