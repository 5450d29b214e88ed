//! Planning: what each meeting begins with, a year in one step, and meetings that were held before.

use rstest::rstest;

use super::helpers::{self, Desk, count, names};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Page,
};

async fn standing(desk: &Desk, kind: &str, title: &str, minutes: &str) -> Page {
    let form = desk.clerk.get(&format!("{}/standing", desk.path)).await.form("/do/panels/add-standing");
    let form = form.fill("kind", kind).fill("title[en]", title).fill("title[cy]", title).fill("minutes", minutes);
    form.send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_begins_with_the_standing_agenda_or_as_the_last_one(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    standing(&desk, "apologies", "", "5").await.expect_status(200);
    standing(&desk, "question", "", "").await.expect_status(422).expect_text("This cannot be empty");
    standing(&desk, "standing", "Health", "20").await.expect_status(200).expect_text("Health");
    let page = standing(&desk, "declarations", "", "").await.expect_text("Declarations of interest");
    let up = page.forms("/do/panels/shift-standing").into_iter().rfind(|form| form.value("way") == Some("up"));
    let page = up.expect("an arrow").send().await.expect_status(200);
    assert_eq!(page.all(".agenda h3"), ["Apologies", "Declarations of interest", "Health"]);
    let first = desk.plan("2026-12-16").await;
    let page = desk.clerk.get(&first).await;
    assert_eq!(page.all(".agenda h3"), ["Apologies", "Declarations of interest", "Health"]);
    page.expect_text("14:05 · 20 minutes").expect_text("The items end at 14:25.");
    // What is taken off stays where it is; the next meeting can be as the last one was.
    let page = desk.clerk.get(&format!("{}/standing", desk.path)).await;
    page.form("/do/panels/remove-standing").send().await.expect_no_text("Apologies 5");
    desk.report(&first, "Fostering").await;
    let second = desk.plan("2027-01-20").await;
    let page = desk.clerk.get(&second).await;
    assert_eq!(page.all(".agenda h3"), ["Declarations of interest", "Health"]);
    let page = page.form("/do/panels/copy-agenda").send().await.expect_status(200);
    assert_eq!(page.all(".agenda h3"), ["Declarations of interest", "Health", "Apologies", "Fostering"]);
    page.form("/do/panels/copy-agenda").send().await.expect_text("Nothing has changed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items").await, 8);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_year_is_planned_in_one_step_around_holidays(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    standing(&desk, "apologies", "", "5").await.expect_status(200);
    desk.plan("2027-01-13").await;
    let path = format!("{}/meetings/series", desk.path);
    desk.clerk.get(&path).await.expect_status(200).expect_text("How often it meets");
    let ask =
        |more: &str| format!("{path}?kind=formal&first=2026-12-09&until=2027-12-31&every=1m&starts_at=14:00{more}");
    desk.clerk.get(&ask("&holidays=summer")).await.expect_text("“summer” is not a day");
    desk.clerk
        .get(&format!("{path}?first=2026-12-09&until=2026-01-01&every=1m"))
        .await
        .expect_text("at most two years");
    let page = desk.clerk.get(&ask("&place=Town+hall&bank=yes&holidays=24%2F07%2F2027+to+01%2F09%2F2027")).await;
    let page = page.expect_text("Left out because of holidays: 11 August 2027");
    assert_eq!(names(&page, "days").len(), 1);
    let form = page.form("/do/panels/plan-series");
    form.clone().clear("days[]").send().await.expect_status(422).expect_text("Choose at least one day");
    let done = form.clone().send().await.expect_status(200).expect_text("The meetings have been planned");
    form.send().await.expect_status(200);
    done.expect_text("9 December 2026").expect_text("10 November 2027").expect_no_text("11 August 2027");
    // Twelve days, of which one was planned before.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meetings").await, 12);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items").await, 12, "each begins with the standing agenda");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_was_held_before_is_entered_and_nobody_is_told(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    crate::voices::run(&app, "UPDATE memberships SET starts_on = '2026-01-01'").await;
    let form = desk.clerk.get(&format!("{}/meetings/before", desk.path)).await.form("/do/panels/enter-held");
    let form = form.fill("place", "Town hall");
    form.clone().fill("held_on", "2027-01-20").send().await.expect_status(422).expect_text("has not come yet");
    let page = form.fill("held_on", "2026-06-10").send().await.expect_status(200).expect_text("has been entered");
    let meeting = page.path().to_owned();
    assert!(page.forms("/do/panels/publish-agenda").is_empty());
    desk.report(&meeting, "Fostering").await;
    let page = desk.hold(&meeting).await.expect_text("Present Ann");
    let choice = names(&page, "choice").remove(0);
    let form = page.form("/do/panels/decide").fill(&choice, "discussed");
    let page = form.fill(&choice.replace("choice", "outcome"), "More carers").send().await.expect_status(200);
    page.form("/do/panels/publish-minutes").send().await.expect_text("Minutes published");
    assert!(helpers::mails(&app).await.is_empty());
    desk.ann.get(&format!("{}/attendance?year=2026-27", desk.path)).await.expect_text("(1/1)");
}
