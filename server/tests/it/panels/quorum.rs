//! Whether enough members were at a meeting, as it was on that day.

use rstest::rstest;

use super::{
    helpers::{self, names},
    seats::rows_named,
};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_says_whether_it_had_its_quorum(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.newcomer("Cllr Bold", "elected").await.send().await.expect_status(200);
    desk.newcomer("Olive Officer", "officer").await.send().await.expect_status(200);
    let quorum = async |most: &str| {
        let form = desk.clerk.get(&format!("{}/about/change", desk.path)).await.form("/do/panels/change-about");
        form.fill("quorum", most).send().await.expect_status(200)
    };
    quorum("2").await;
    desk.report(&meeting, "Fostering").await;
    let page = desk.publish(&meeting).await.expect_text("The quorum is 2 members.");
    let bold = format!("mark[id-{}]", rows_named(&app, "Cllr Bold").await);
    let present = |page: &crate::browser::Page| {
        names(page, "mark").iter().fold(page.form("/do/panels/record"), |form, name| form.fill(name, "present"))
    };
    // An officer in attendance does not make up for a member.
    let page = present(&page).fill(&bold, "apologies").send().await.expect_status(200);
    let page = page.expect_text("There was no quorum: 1 member was there, and the quorum is 2.");
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("There was no quorum: 1 member was there");
    let report = desk.ann.get(&format!("{}/attendance", desk.path)).await;
    report.expect_text("22 November 2026 · Formal meeting · no quorum");
    desk.clerk.get(&format!("/cy{meeting}")).await.expect_text("Nid oedd cworwm.");
    let page = present(&page).send().await.expect_status(200);
    page.expect_text("2 members were there. The quorum is 2.");
    // What was minuted stays true when the panel is given another quorum.
    quorum("5").await;
    desk.ann.get(&meeting).await.expect_text("The quorum is 2.").expect_no_text("no quorum");
    desk.ann.get(&format!("{}/attendance", desk.path)).await.expect_no_text("no quorum");
}
