//! The first page after signing in, and searching: what waits for each role, and what none may find.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    council::Council,
    moderation::said,
    panels::helpers::planned,
    voices::run,
};

/// On the day of a meeting it stands first, for whoever writes down what is decided and for whoever sits there.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_meeting_of_today_stands_first(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-11-24").await;
    desk.report(&meeting, "A report").await;
    desk.publish(&meeting).await;
    desk.clerk.get("/desk").await.expect_no_text("meets today");
    app.clock.forward(48 * 3_600_000);
    let clerk = app.signed_in("Second clerk", &[Role::Clerk]).await;
    let page = clerk.get("/desk").await.expect_status(200);
    let lines = page.all("ol.waits > li");
    assert!(lines[0].contains("meets today"), "{lines:?}");
    assert_eq!(page.follow("meets today").await.expect_status(200).path(), meeting);
    // The day after it waits to be written up.
    app.clock.forward(24 * 3_600_000);
    let clerk = app.signed_in("Third clerk", &[Role::Clerk]).await;
    clerk.get("/desk").await.expect_no_text("meets today").expect_text("record what was decided");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_starts_with_what_waits_for_them(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    officer.get("/desk").await.expect_status(200).expect_text("Nothing waits for you");
    said(&app, "The garden is wet").await;
    app.clock.forward(3 * 24 * 3_600_000);
    let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "He wants to kill me");
    form.send().await.expect_status(200);
    let officer = app.signed_in("Owain", &[Role::Officer]).await;
    let page = officer.get("/desk").await;
    let lines = page.all("ol.waits > li");
    assert!(lines[0].contains("words of danger") && lines[0].contains("just now"), "{lines:?}");
    assert!(lines[1].contains("One voice has not been read") && lines[1].contains("3 days ago"), "{lines:?}");
    page.expect_no_text("garden").expect_no_text("kill");
    // Signing in leads there.
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page =
        admin.get("/desk").await.expect_text("first steps are still to be done").expect_no_text("has not been read");
    page.follow("first steps are still to be done").await.expect_text("Say what your council is called");
    let lead = app.signed_in("Lowri", &[Role::Lead]).await;
    lead.get("/desk").await.expect_no_text("Search").expect_no_text("has not been read");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_finds_what_their_role_may_read_and_nothing_else(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (open, sealed) = (said(&app, "zqx").await, said(&app, "zqx sealed").await);
    // As an officer shared it: the name is out.
    let shared = "UPDATE voices SET state = 'shared', decided_at = 1, shared_text = 'The Boiler is 100% broken_again'";
    run(&app, &format!("{shared} WHERE id = {}", crate::desk::literal(backend, open))).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    for query in ["boiler", "BOILER broken", "100%25", "broken_"] {
        officer.get(&format!("/desk/search?q={query}")).await.expect_status(200).expect_text("The Boiler is");
    }
    // Signs of the pattern mean themselves, and what was sealed is not there.
    for query in ["b%25r", "brokenxagain", "zqx", "boiler+nothing", "%27", "a"] {
        let page = officer.get(&format!("/desk/search?q={query}")).await.expect_status(200);
        page.expect_no_text("The Boiler").expect_no_text("zqx sealed");
    }
    let page = officer.get(&format!("/moderation/{sealed}")).await;
    assert_eq!(page.status.as_u16(), 200);
    // An officer finds members and no others; an administrator people, and never a child's words.
    app.person("Mair Member", &[Role::Member]).await;
    app.person("Cai Clerk", &[Role::Clerk]).await;
    let found = officer.get("/desk/search?q=mair").await.expect_text("Mair Member");
    found.expect_text("mair.member@example.org");
    officer.get("/desk/search?q=example.org").await.expect_no_text("Cai Clerk");
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    admin.get("/desk/search?q=clerk").await.expect_text("Cai Clerk");
    admin.get("/desk/search?q=boiler").await.expect_text("Nothing was found");
    // What is on no published agenda is found by no member, clerk or panel member.
    for role in [Role::Member, Role::Clerk, Role::PanelMember, Role::PledgeLead] {
        let browser = app.signed_in(&format!("Reader {}", role.key()), &[role]).await;
        browser.get("/desk/search?q=boiler").await.expect_status(200).expect_text("Nothing was found");
        browser.get("/desk/search?q=mair").await.expect_no_text("Mair Member");
    }
    app.signed_in("Lowri", &[Role::Lead]).await.get("/desk/search?q=boiler").await.expect_status(403);
}

/// An id as the database writes it.
pub fn literal(backend: Backend, id: impl std::fmt::Display) -> String {
    match backend {
        Sqlite => format!("X'{}'", id.to_string().replace('-', "")),
        Postgres => format!("'{id}'::uuid"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_of_the_demo_council_finds_their_work_and_every_link_opens() {
    let council = Council::start(Sqlite).await;
    for (who, browser) in &council.people {
        if matches!(*who, "visitor" | "follower") {
            continue;
        }
        let page = browser.get("/desk").await.expect_status(200);
        let html = scraper::Html::parse_document(&page.body);
        let links = scraper::Selector::parse("ol.waits a").expect("a selector");
        let links: Vec<_> = html.select(&links).filter_map(|a| a.attr("href").map(str::to_owned)).collect();
        drop(html);
        for link in links {
            browser.get(&link).await.expect_status(200);
        }
        browser.get("/cy/desk").await.expect_status(200);
    }
    let clerk = council.person("clerk");
    clerk.get("/desk").await.expect_text("Panel");
    // What is in a published pack is found by those who read the pack.
    let page = council.person("member").get("/desk/search?q=the").await.expect_status(200);
    page.expect_no_text("Search through people");
}
