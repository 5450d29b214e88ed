//! Celebrations: nothing is shown that nobody agreed to, what a young person notes is read first, and who changes their
//! mind is gone from everywhere.

use domain::{
    role::Role,
    time::{DAY, MINUTE},
};
use platform::{guard::system, outbox};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
    tables::rows,
};

/// Notes one as this person.
async fn note(browser: &Browser, what: &str, consent: &str, name: &str) -> Page {
    let form = browser.get("/celebrations/new").await.expect_status(200).form("/do/celebrations/note");
    let form = form.fill("whose", "young_person").fill("what[en]", what).fill("consent", consent);
    form.fill("agreed_by", "both").fill("first_name", name).send().await
}

/// The page where one that is not public yet is released.
async fn releasing(browser: &Browser) -> Page {
    let page = browser.get("/celebrations/noted").await.expect_status(200);
    page.follow("Let everybody read it").await.expect_status(200)
}

/// Releases it, after a look at the names that were found in it.
async fn publish(browser: &Browser, what: &str) -> Page {
    let page = releasing(browser).await.expect_text(what);
    let form = page.form("/do/celebrations/publish");
    let form = if page.body.contains("name=\"seen[]\"") { form.tick("seen[]", "yes") } else { form };
    form.send().await
}

/// How many alarms are past their time, as it is said to the program that watches this one.
async fn late_alarms(app: &TestApp) -> u64 {
    let all = store::overdue::all(&system(&app.services)).await;
    all.iter().find(|late| late.kind == "alarm").expect("they are counted").most
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_shown_that_nobody_agreed_to(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let form = officer.get("/celebrations/new").await.form("/do/celebrations/note");
    let refused = form.fill("what[en]", "Passed").send().await.expect_status(422);
    let refused = refused.expect_text("Say who did well").expect_text("Say what they said yes to");
    assert_eq!(refused.form("/do/celebrations/note").value("what[en]").map(str::trim), Some("Passed"));
    note(&officer, "Passed", "first_name", "").await.expect_status(422).expect_text("Give the first name");
    note(&officer, "Passed", "first_name", "Zqxsam Jones").await.expect_status(422).expect_text("first name alone");
    // For the panels alone: there is no way to release it, and the name is not kept.
    note(&officer, "Passed a test", "panel", "Zqxsam").await.expect_status(200);
    assert!(rows(&app).await.iter().all(|row| !row.contains("Zqxsam")));
    let page = officer.get("/celebrations/noted").await.expect_text("Passed a test");
    page.expect_no_text("Let everybody read it");
    let id = rows(&app).await.into_iter().find(|row| row.table == "celebrations").expect("one").text("id");
    let forced = [("celebration", id.as_str()), ("public", "yes")];
    officer.post("/do/celebrations/publish", &forced).await.expect_status(409);
    app.visitor().get("/celebrations").await.expect_status(200).expect_no_text("Passed a test");
    // Without a name; and with one, where they agreed to that.
    note(&officer, "Learned to swim", "public", "Zqxsam").await.expect_status(200);
    publish(&officer, "Learned to swim").await.expect_status(200).expect_text("Everybody can read it");
    app.visitor().get("/celebrations").await.expect_text("Learned to swim").expect_no_text("Zqxsam");
    // Names that were found are looked at first.
    note(&officer, "Sang with Mary Jones", "public", "").await.expect_status(200);
    let page = releasing(&officer).await.expect_text("Mary Jones");
    page.form("/do/celebrations/publish").send().await.expect_status(422);
    app.visitor().get("/celebrations").await.expect_no_text("Mary");
    publish(&officer, "Mary Jones").await.expect_status(200);
    let panel = app.signed_in("Ann", &[Role::PanelMember]).await;
    note(&panel, "Won a prize", "first_name", "Kai").await.expect_status(200);
    panel.get("/celebrations/noted").await.expect_text("Kai").expect_no_form("/do/celebrations/publish");
    app.visitor().get("/celebrations").await.expect_no_text("Kai");
    publish(&officer, "Won a prize").await.expect_status(200);
    app.visitor().get("/celebrations").await.expect_text("Kai").expect_text("Won a prize");
    app.visitor().get("/cy/celebrations").await.expect_text("Da iawn!").expect_text("Won a prize");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_changes_their_mind_is_gone_from_everywhere(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let clerk = app.signed_in("Cleo", &[Role::Clerk]).await;
    note(&clerk, "Zqxran ten miles", "first_name", "Zqxkai").await.expect_status(200);
    publish(&clerk, "Zqxran").await.expect_status(200);
    app.visitor().get("/celebrations").await.expect_text("Zqxran");
    let page = clerk.get("/celebrations/noted").await;
    // No longer public, and public again: that is not taking consent back.
    page.form("/do/celebrations/publish").send().await.expect_status(200);
    app.visitor().get("/celebrations").await.expect_no_text("Zqxran");
    let form = page.form("/do/celebrations/withdraw");
    form.clone().send().await.expect_status(200).expect_text("It has been deleted").expect_no_text("Zqxran");
    form.send().await.expect_status(200);
    assert!(rows(&app).await.iter().all(|row| !row.contains("Zqxran") && !row.contains("Zqxkai")), "nothing is left");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'celebration.withdrawn'").await, 1);
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    lead.get("/celebrations/noted").await.expect_status(200).expect_no_text("Zqxran");
    lead.get("/celebrations/new").await.expect_status(403);
    // What nobody takes back goes after two years.
    note(&clerk, "Ran a mile", "public", "").await.expect_status(200);
    app.clock.forward(729 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM celebrations").await, 1);
    app.clock.forward(2 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM celebrations").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_young_person_notes_is_read_by_an_officer_first(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mali = app.signed_in("Mali", &[Role::Member]).await;
    note(&mali, "Zqxkai from Zqxhill School passed", "first_name", "Zqxkai").await.expect_status(200);
    assert!(rows(&app).await.iter().all(|row| !row.contains("Zqx")), "sealed");
    let id = rows(&app).await.into_iter().find(|row| row.table == "celebrations").expect("one").text("id");
    let clerk = app.signed_in("Cleo", &[Role::Clerk]).await;
    clerk.get("/celebrations/noted").await.expect_status(200).expect_no_text("Zqx").expect_no_text("Noted on");
    clerk.get(&format!("/celebrations/check/{id}")).await.expect_status(403);
    clerk.post("/do/celebrations/publish", &[("celebration", &id), ("public", "yes")]).await.expect_status(409);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/desk").await.follow("A young person has noted a celebration").await;
    let page = page.follow("Noted on").await.expect_text("Zqxhill School");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'celebration.opened'").await, 1);
    let form = page.form("/do/celebrations/check").fill("what[en]", "Passed all exams").fill("consent", "public");
    form.clone().send().await.expect_status(200).expect_text("Passed all exams").expect_no_text("Zqx");
    // It is handed on: there is nothing to read any more.
    form.send().await.expect_status(404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM celebrations WHERE sealed IS NOT NULL").await, 0);
    clerk.get("/celebrations/noted").await.expect_text("Passed all exams").expect_no_text("Zqx");
    // What is not to be handed on is erased, and a word of danger goes before everything.
    note(&mali, "I want to kill myself", "panel", "").await.expect_status(200);
    let mails = outbox::newest(&app.services, 100).await.expect("mail");
    let told: Vec<_> = mails.iter().filter(|waiting| waiting.kind == "danger").collect();
    assert!(told.iter().any(|waiting| waiting.mail.to == "megan@example.org"), "at once, at any hour");
    assert!(told.iter().all(|waiting| !waiting.mail.text.contains("kill")));
    assert_eq!(late_alarms(&app).await, 0);
    app.clock.forward(30 * MINUTE);
    assert_eq!(late_alarms(&app).await, 5, "past its time, and not how few");
    let page = officer.get("/desk").await.follow("word of danger in a celebration").await;
    let page = page.follow("Noted on").await;
    page.form("/do/celebrations/discard").send().await.expect_status(200).expect_text("It has been deleted");
    assert_eq!((count(&app, "SELECT COUNT(*) FROM celebrations").await, late_alarms(&app).await), (1, 0));
    // What another officer has handed on is not discarded any more.
    officer.post("/do/celebrations/discard", &[("celebration", &id)]).await.expect_status(409);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM celebrations").await, 1);
}
