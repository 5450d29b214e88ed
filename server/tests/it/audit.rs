//! The audit log shows what was done to it: an entry edited, deleted, moved or cut off at the end.

use app::platform::{audit, guard::Role};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    moderation::said,
    voices::run,
};

async fn written(backend: Backend) -> TestApp {
    let app = TestApp::start(backend).await;
    for name in ["Ann", "Ben", "Cai", "Dai"] {
        app.person(name, &[Role::Member]).await;
    }
    app::housekeeping(&app.services).await.expect("kept");
    assert_eq!(audit::check(&app.services).await, Ok(Ok(4)));
    app
}

#[rstest]
#[case("UPDATE audit SET detail = 'nothing' WHERE seq = 2", 2)]
#[case("UPDATE audit SET actor = NULL, at = at + 1 WHERE seq = 3", 3)]
#[case("DELETE FROM audit WHERE seq = 3", 3)]
#[case(
    "UPDATE audit SET seq = 9 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 9",
    2
)]
#[case("DELETE FROM audit WHERE seq = 4", 4)]
#[case(
    "DELETE FROM audit WHERE seq = 4; UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3)",
    4
)]
#[case("DELETE FROM audit; DELETE FROM audit_head", 4)]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_done_to_it_is_found(
    #[values(Sqlite, Postgres)] backend: Backend,
    #[case] done: &str,
    #[case] at: i64,
) {
    let app = written(backend).await;
    for one in done.split(';') {
        run(&app, one).await;
    }
    assert_eq!(audit::check(&app.services).await, Ok(Err(at)));
    // Keeping house, and going on, makes it no better.
    app.person("Eve", &[Role::Member]).await;
    app::housekeeping(&app.services).await.expect("kept");
    assert!(audit::check(&app.services).await.expect("asked").is_err());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_end_that_was_cut_off_is_found_by_the_command_and_on_the_page(#[case] backend: Backend) {
    let app = written(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    app::housekeeping(&app.services).await.expect("kept");
    admin.get("/audit?check=1").await.expect_status(200);
    assert!(server::cli::check::check(&app.config).await.to_string().contains("good  audit log"));
    run(&app, "DELETE FROM audit WHERE seq > 4").await;
    run(&app, "UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit WHERE seq = 4)").await;
    let said = server::cli::check::check(&app.config).await.to_string();
    assert!(said.contains("BAD   audit log"), "{said}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_decision_reading_and_export_is_an_entry(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "zqx").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let form = officer.get(&format!("/moderation/{id}/concern")).await.form("/do/safeguarding/raise");
    form.fill("urgency", "now").fill("what", "x").fill("why", "y").send().await.expect_status(200);
    let path = lead.get("/concerns").await.follow("Concern ").await.expect_text("zqx").path().to_owned();
    lead.get("/concerns/report.csv").await.expect_status(200);
    let page = officer.get(&path).await.expect_text("Taken, Megan").expect_text("Words read, Megan");
    page.expect_text("Words read, Ruth").expect_text("Concern raised, Megan").expect_no_text("zqx");
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page = admin.get("/audit").await.expect_text("voice.claimed").expect_text("voice.original_read");
    page.expect_text("concern.raised")
        .expect_text("concern.read")
        .expect_text("concerns.exported")
        .expect_no_text("zqx");
    assert_eq!(audit::check(&app.services).await.map(|found| found.is_ok()), Ok(true));
}
