//! The offer to care leavers is claimed, judged and put on agendas as the pledge is, and neither takes the other's place.

use domain::{lang::Localized, role::Role};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    panels::helpers::{Desk, count},
    pledge::with_pledge,
    voices::run,
};

/// An adopted offer of two statements.
async fn with_offer(app: &TestApp) {
    let statements = vec![
        Localized::en_cy("You get help with your rent", "Rwyt ti'n cael help gyda dy rent"),
        Localized::en_cy("You keep your personal adviser", "Rwyt ti'n cadw dy gynghorydd personol"),
    ];
    let edition = NewEdition {
        title: Localized::en_cy("Our offer", "Ein cynnig"),
        outcomes: vec![(Localized::en_cy("A home", "Cartref"), statements)],
        endorsements: Vec::new(),
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    run(app, "UPDATE pledges SET kind = 'offer'").await;
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_offer_is_claimed_and_judged_as_the_pledge_is(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let desk = Desk::open(&app).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    let visitor = app.visitor();

    let page = lead.get("/claims").await.expect_no_text("help with your rent").follow("care leaver offer").await;
    let page = page.follow("help with your rent").await.expect_status(200);
    assert_eq!(page.path(), "/claims/1?kind=offer");
    let form = page.form("/do/pledge/claim").fill("standing", "met").fill("evidence[en]", "zqxoffer");
    let page = form.fill("evidence[cy]", "zqxoffer").send().await.expect_text("The claim has been saved");
    assert_eq!(page.path(), "/claims/1?kind=offer");
    let form = page.form("/do/pledge/add-link").fill("link", "https://www.example.org/rent");
    let form = form.fill("link_about[en]", "A report").fill("link_about[cy]", "Adroddiad");
    assert_eq!(form.send().await.expect_status(200).path(), "/claims/1?kind=offer");
    let form = desk.clerk.get("/claims/1?kind=offer").await.form("/do/pledge/release-claim").tick("seen[]", "yes");
    assert_eq!(form.send().await.expect_text("The claim has been released.").path(), "/claims/1?kind=offer");
    visitor.get("/offer/1").await.expect_text("zqxoffer").expect_text("A report");
    visitor.get("/pledge/1").await.expect_no_text("zqxoffer");
    visitor.get("/offer").await.expect_text("Council: met");

    // There is one round at a time, of either.
    let form = desk.officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/propose-round");
    let form = form.fill("title[en]", "Winter").fill("title[cy]", "Gaeaf");
    form.send().await.expect_status(200).expect_text("has been proposed");
    let page = desk.officer.get("/claims/rounds").await.expect_text("There is one round at a time");
    page.expect_no_form("/do/pledge/propose-round");
    let late = [("title[en]", "Late"), ("title[cy]", "Hwyr")];
    desk.officer.post("/do/pledge/propose-round", &late).await.expect_status(409);
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let form = member.get("/claims/rounds?kind=offer").await.form("/do/pledge/agree-round");
    form.send().await.expect_text("The round is open");
    member.get("/verdicts").await.expect_text("Promise 1 of 2").expect_text("help with your rent");
    member.get("/pledge/1").await.expect_no_form("/do/pledge/verdict");
    for n in 0..10 {
        let one = app.signed_in(&format!("Member {n}"), &[Role::Member]).await;
        let form = one.get("/offer/1").await.form("/do/pledge/verdict").fill("finding", "not_kept");
        assert_eq!(form.send().await.expect_status(200).path(), "/offer/2");
    }
    let form = desk.officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/close-round");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM rounds WHERE state = 'closed'").await, 1);
    visitor.get("/offer/1").await.expect_text("This is a gap");
    visitor.get("/offer").await.expect_text("Young people: not kept");
    visitor.get("/pledge").await.expect_no_text("Gap");

    // The gap goes to a panel, whose papers say what it is about.
    let page = lead.get("/claims/progress?kind=offer").await.expect_text("help with your rent");
    let panel = page.attr("button[name=panel]", "value").expect("a button");
    let form = page.form("/do/pledge/propose-item").fill("panel", &panel);
    form.send().await.expect_status(200);
    lead.get("/claims/progress?kind=offer").await.expect_text("Suggested to");
    lead.get("/claims/progress").await.expect_no_text("Suggested to");
}
