//! The audit log shows what was done to it: an entry edited, deleted, moved or cut off at the end.

use domain::role::Role;
use platform::audit;
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
    store::housekeeping::run(&app.services).await.expect("kept");
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
    store::housekeeping::run(&app.services).await.expect("kept");
    assert!(audit::check(&app.services).await.expect("asked").is_err());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_end_that_was_cut_off_is_found_by_the_command_and_on_the_page(#[case] backend: Backend) {
    let app = written(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    store::housekeeping::run(&app.services).await.expect("kept");
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
    let page = admin.get("/audit").await.expect_text("Megan took voice").expect_text("Megan read the words of voice");
    page.expect_text("Megan raised concern")
        .expect_text("Ruth read concern")
        .expect_text("Ruth took the report of concerns out as a file.")
        .expect_no_text("zqx");
    assert_eq!(audit::check(&app.services).await.map(|found| found.is_ok()), Ok(true));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_looked_through_by_person_thing_and_day_and_taken_out_as_a_file(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.signed_in("Ada", &[Role::Admin]).await;
    let id = said(&app, "zqx").await;
    app.clock.forward(2 * 24 * 3_600_000);
    let megan = app.signed_in("=Megan", &[Role::Officer]).await;
    megan.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let admin = app.signed_in("Zoe", &[Role::Admin]).await;
    let all = crate::tables::rows(&app).await;
    let person = all.iter().find(|row| row.table == "people" && row.text("name") == "=Megan").expect("Megan");
    let lines = async |query: &str| {
        let page = admin.get(&format!("/audit{query}")).await.expect_status(200);
        page.all("tbody th + td").join("\n")
    };
    let hers = lines(&format!("?person={}", person.text("id"))).await;
    assert!(hers.contains("=Megan took voice") && !hers.contains("Zoe"), "{hers}");
    let voices = lines("?thing=voice").await;
    assert!(voices.lines().count() > 0 && voices.lines().all(|line| line.contains("voice")), "{voices}");
    let first = lines("?until=2026-11-22").await;
    assert!(first.contains("Ada") && !first.contains("Zoe") && !first.contains("voice"), "{first}");
    let later = lines("?from=2026-11-24&thing=voice").await;
    assert!(later.contains("took voice"), "{later}");
    admin.get("/audit?from=2026-11-25").await.expect_text("No entry is like this");
    admin.get("/audit?thing=%27;DROP&person=x&from=never&before=y").await.expect_status(200);
    let about = admin.get("/audit?thing=voice").await.follow("About this").await.expect_status(200);
    about.expect_text("Only what is about one thing is shown").expect_text("took voice");
    // A cell that a spreadsheet would take for a formula is text, and no word of a child is there.
    let file = admin.get("/audit.csv").await.expect_status(200);
    assert!(file.headers["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/csv")));
    assert!(file.body.contains("\"'=Megan took voice") && !file.body.contains("\"=Megan"), "{}", file.body);
    assert!(!file.body.contains("zqx") && !file.body.contains(&id.to_string()), "{}", file.body);
    let now = lines("").await;
    assert!(now.contains("Zoe took the audit log out as a file."), "{now}");
    assert_eq!(audit::check(&app.services).await.map(|found| found.is_ok()), Ok(true));
}
