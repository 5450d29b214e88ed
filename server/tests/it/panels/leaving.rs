//! Who leaves takes along what hangs on the seat; and whoever makes a panel too large is asked why, whichever way they go.

use rstest::rstest;

use super::{
    helpers::{self, count},
    seats::rows_named,
};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn substitutes_and_later_offices_end_with_the_seat(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    desk.newcomer("Cllr Bold", "elected").await.send().await.expect_status(200);
    let bold = rows_named(&app, "Cllr Bold").await;
    let form = desk.newcomer("Sub One", "elected").await.fill("substitute_for", &bold);
    form.send().await.expect_status(200).expect_text("Substitute for Cllr Bold");
    let seat = desk.seats().await.follow("Cllr Bold").await;
    let give = seat.form("/do/panels/give-office").fill("given", "vice_chair");
    give.clone().fill("office_from", "2027-01-01").send().await.expect_status(200);
    give.fill("office_from", "2026-11-22").fill("office_to", "2026-12-31").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms").await, 3);

    let form = desk.seats().await.form("/do/panels/end-member").fill("ending", &bold).fill("ends_on", "2026-12-15");
    let page = form.send().await.expect_status(200);
    let page = page.expect_text("Substitutes and later offices ended with the seat.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2026-12-15'").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms WHERE ends_on = '2026-12-15'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'membership.ended'").await, 2);
    // What it was before is kept beside each.
    let sub = format!("{}/correct/member/{}", desk.path, rows_named(&app, "Sub One").await);
    desk.clerk.get(&sub).await.expect_text("To: – became “15 December 2026”");
    let bold_page = format!("{}/correct/member/{bold}", desk.path);
    let said = desk.clerk.get(&bold_page).await.expect_text("Office: “Vice chair, from 1 January 2027” became –");
    // The same where the last day is corrected.
    let form = said.form("/do/panels/correct").fill("value[ends_on]", "2026-12-10");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2026-12-10'").await, 2);
    // A substitute does not outlast the member, whoever says so.
    let form = page.form("/do/panels/add-member").fill("name", "Sub Two").fill("kind", "elected");
    let form = form.fill("substitute_for", &bold);
    let refused = form.clone().fill("until", "2027-01-31").send().await.expect_status(422);
    refused.expect_text("A substitute cannot sit longer than the member, Cllr Bold.");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2026-12-10'").await, 3);
    let form = desk.clerk.get(&sub).await.form("/do/panels/correct").fill("value[ends_on]", "");
    form.send().await.expect_status(422).expect_text("A substitute cannot sit longer than the member, Cllr Bold.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_substitute_is_not_renewed_without_the_member(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let form = desk.newcomer("Cllr Bold", "elected").await.fill("until", "2027-05-11");
    form.send().await.expect_status(200);
    let bold = rows_named(&app, "Cllr Bold").await;
    desk.newcomer("Sub", "elected").await.fill("substitute_for", &bold).send().await.expect_status(200);
    let form = desk.seats().await.form("/do/panels/renew").fill("year", "2027-28");
    let refused = form.clone().untick("seats[]", &bold).send().await.expect_status(422);
    refused.expect_text("Sub is a substitute for somebody whose seat is not renewed");
    form.send().await.expect_status(200).expect_text("The seats have been renewed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2028-05-09'").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_way_above_the_limits_asks_for_a_reason(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    for (name, kind, from, until) in [
        ("Cllr One", "elected", "2026-11-22", "2027-05-11"),
        ("Cllr Two", "elected", "2027-05-12", ""),
        ("Cllr Three", "co_opted", "2026-11-22", "2027-05-11"),
    ] {
        let form = desk.newcomer(name, kind).await.fill("starts_on", from).fill("until", until);
        form.send().await.expect_status(200);
    }
    let form = desk.clerk.get(&format!("{}/about/change", desk.path)).await.form("/do/panels/change-about");
    form.fill("limit[elected]", "2").send().await.expect_status(200);
    let reasons = async || count(&app, "SELECT COUNT(*) FROM panel_excesses").await;
    // Another kind, by correction.
    let three = rows_named(&app, "Cllr Three").await;
    let page = desk.clerk.get(&format!("{}/correct/member/{three}", desk.path)).await;
    let form = page.form("/do/panels/correct").fill("value[kind]", "elected");
    let refused = form.send().await.expect_status(422);
    let refused = refused.expect_text("That makes 3 elected members on 22 November 2026, and the terms allow 2.");
    let form = refused.form("/do/panels/correct").fill("excess_reason", "They were elected in between.");
    assert_eq!(form.value("value[kind]"), Some("elected"), "what was chosen is there");
    form.send().await.expect_status(200);
    assert_eq!(reasons().await, 1);
    // A longer time, by renewal.
    let form = desk.seats().await.form("/do/panels/renew").fill("year", "2027-28").untick("seats[]", &three);
    let refused = form.send().await.expect_status(422);
    let refused = refused.expect_text("That makes 3 elected members on 12 May 2027, and the terms allow 2.");
    assert_eq!(refused.body.matches("name=\"excess_reason\"").count(), 1, "asked in that form alone");
    let form = refused.form("/do/panels/renew").fill("excess_reason", "For the hand-over.");
    form.send().await.expect_status(200);
    assert_eq!(reasons().await, 2);
    // And by another last day.
    let form = desk.seats().await.form("/do/panels/end-member").fill("ending", &three).fill("ends_on", "2027-06-30");
    let refused = form.send().await.expect_status(422).expect_text("That makes 4 elected members on 12 May 2027");
    refused.form("/do/panels/end-member").fill("excess_reason", "Until the summer.").send().await.expect_status(200);
    assert_eq!(reasons().await, 3);
    let about = desk.ann.get(&format!("{}/about", desk.path)).await;
    // Today three elected members sit, and everybody reads why.
    about.expect_text("They were elected in between.").expect_text("Until the summer.");
}
