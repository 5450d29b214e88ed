//! Who sits on a panel: offices, areas, substitutes, and seats that are renewed.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, Desk, count, names};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{FilledForm, Page},
};

impl Desk {
    pub async fn seats(&self) -> Page {
        self.clerk.get(&format!("{}/members", self.path)).await.expect_status(200)
    }

    /// The form that puts somebody on the panel.
    pub async fn newcomer(&self, name: &str, kind: &str) -> FilledForm {
        self.seats().await.form("/do/panels/add-member").fill("name", name).fill("kind", kind)
    }

    /// An area of the council; its id.
    pub async fn area(&self, name: &str) -> String {
        let form = self.clerk.get("/panels/areas").await.expect_status(200).form("/do/panels/add-area");
        let page = form.fill("name[en]", name).fill("name[cy]", name).send().await.expect_status(200);
        let link = page.body.split("?area=").last().expect("a link");
        link.chars().take_while(|c| c.is_ascii_hexdigit() || *c == '-').collect()
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_area_without_a_representative_is_seen_by_everybody_on_the_panel(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (east, west) = (desk.area("East").await, desk.area("West").await);
    let form = desk.clerk.get("/panels/areas").await.form("/do/panels/add-area");
    form.fill("name[en]", "East").fill("name[cy]", "East").send().await.expect_status(422).expect_text("already");
    let form = desk.seats().await.form("/do/panels/choose-areas").tick("areas[]", &east).tick("areas[]", &west);
    form.send().await.expect_status(200).expect_text("East: nobody yet.");

    let form = desk.newcomer("Cllr East", "co_opted").await.fill("represents", "area");
    let refused = form.clone().send().await.expect_status(422).expect_text("Choose the area");
    let form = refused.form("/do/panels/add-member").fill("area", &east).fill("starts_on", "2025-05-14");
    form.fill("until", "2026-04-30").fill("appointed_by", "East Area Committee").send().await.expect_status(200);
    let page = desk.ann.get(&desk.path).await.expect_text("East: nobody since 1 May 2026.");
    page.expect_text("West: nobody yet.");
    desk.clerk.get(&format!("/cy{}", desk.path)).await.expect_text("East: neb ers 1 Mai 2026.");

    // One at a time; who comes later is announced.
    let next = desk.newcomer("Cllr Next", "co_opted").await.fill("represents", "area").fill("area", &east);
    next.clone().fill("starts_on", "2026-04-30").send().await.expect_status(422).expect_text("Cllr East");
    next.clone().fill("starts_on", "2026-12-01").send().await.expect_status(200);
    desk.ann.get(&desk.path).await.expect_text("East: nobody since 1 May 2026. Somebody comes on 1 December 2026.");
    let form = desk.newcomer("Cllr Twice", "co_opted").await.fill("represents", "area").fill("area", &east);
    let refused = form.send().await.expect_status(422);
    refused.expect_text("Somebody else represents this area in that time: Cllr Next");
    let seats = desk.ann.get(&format!("{}/members", desk.path)).await.expect_text("East (Area)");
    assert!(seats.forms("/do/panels/choose-areas").is_empty());

    // Two who appoint somebody for the same area at once: one of them is refused.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let of_west = |form: FilledForm| form.fill("represents", "area").fill("area", &west);
    let one = of_west(desk.newcomer("Cllr West", "co_opted").await);
    let page = other.get(&format!("{}/members", desk.path)).await;
    let two = page.form("/do/panels/add-member").fill("name", "Cllr Too").fill("kind", "co_opted");
    let (one, two) = tokio::join!(one.send(), of_west(two).send());
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 422]);
    desk.ann.get(&desk.path).await.expect_no_text("West: nobody");

    // A name is changed once; whoever reads an older one sees both.
    let path = format!("/panels/areas?area={east}");
    let (one, two) = (desk.clerk.get(&path).await, other.get(&path).await);
    let form = one.form("/do/panels/rename-area").fill("area_name[en]", "The East").fill("area_name[cy]", "Y Dwyrain");
    form.send().await.expect_status(200).expect_text("The East");
    let form = two.form("/do/panels/rename-area").fill("area_name[en]", "Easton").fill("area_name[cy]", "Easton");
    let told = form.send().await.expect_status(409).expect_text("What it says now").expect_text("The East");
    assert_eq!(told.form("/do/panels/rename-area").value("area_name[en]"), Some("Easton"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_a_span_beside_the_seat(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    desk.newcomer("Cllr Bold", "elected").await.send().await.expect_status(200);
    let seat = desk.seats().await.follow("Cllr Bold").await.expect_status(200);
    let give = |page: &Page, office: &str, from: &str| {
        page.form("/do/panels/give-office").fill("given", office).fill("office_from", from)
    };
    give(&seat, "chair", "2026-12-01").send().await.expect_status(422).expect_text("in that time: Ann");
    give(&seat, "deputy", "2026-01-01").send().await.expect_status(422).expect_text("do not sit on the panel");
    // Ann hands over on a day: each has their time, and whoever chairs today may release.
    let ann = desk.seats().await.follow("Ann").await.expect_text("Chair, from 22 November 2026");
    let term = ann.attr("select[name=term] option:nth-child(2)", "value").expect("a term");
    let form = ann.form("/do/panels/end-office").fill("term", &term);
    form.clone().fill("office_ends", "2026-11-01").send().await.expect_status(422).expect_text("before the first");
    form.fill("office_ends", "2026-11-30").send().await.expect_text("Chair, 22 November 2026 to 30 November 2026");
    give(&seat, "chair", "2026-12-01").send().await.expect_status(200).expect_text("Chair, from 1 December 2026");
    give(&seat, "chair", "2027-01-01").send().await.expect_status(422).expect_text("hold this office in that time");
    desk.ann.get(&format!("{}/members", desk.path)).await.expect_text("Ann Chair").expect_no_text("Cllr Bold Chair");
    app.clock.forward(9 * domain::time::DAY);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let seats = clerk.get(&format!("{}/members", desk.path)).await;
    seats.expect_text("Cllr Bold Chair").expect_no_text("Ann Chair");
    // There may be several facilitators.
    for name in ["Kai", "Mali"] {
        let form = clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member").fill("name", name);
        let form = form.fill("kind", "young_person").fill("office", "facilitator");
        form.send().await.expect_status(200).expect_text(&format!("{name} Facilitator"));
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn seats_are_renewed_for_a_municipal_year_in_one_step(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    for (name, until) in [("Cllr Early", "2026-12-31"), ("Cllr One", "2027-05-11"), ("Cllr Two", "2027-05-11")] {
        desk.newcomer(name, "elected").await.fill("until", until).send().await.expect_status(200);
    }
    let page = desk.seats().await.expect_text("Cllr One, until 11 May 2027");
    // Who leaves in the year is not made a member of days on which they were not.
    let form = page.form("/do/panels/renew");
    let refused = form.fill("year", "2027-28").send().await.expect_status(422).expect_text("Cllr Early ended before");
    let early = rows_named(&app, "Cllr Early").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2027-05-11'").await, 2);
    let form = refused.form("/do/panels/renew").untick("seats[]", &early);
    form.clone().send().await.expect_status(200).expect_text("The seats have been renewed");
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE ends_on = '2028-05-09'").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'membership.renewed'").await, 2);
    desk.ann.get(&format!("{}/members", desk.path)).await.expect_text("9 May 2028").expect_no_text("Renew for");
}

pub async fn rows_named(app: &crate::app::TestApp, name: &str) -> String {
    let all = crate::tables::rows(app).await;
    all.iter().find(|row| row.table == "memberships" && row.text("name") == name).expect("a seat").text("id")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_does_not_count_may_be_there_and_an_account_joins_later(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let ann = rows_named(&app, "Ann").await;
    let form = desk.newcomer("Sub Stitute", "elected").await.fill("substitute_for", &ann);
    form.send().await.expect_status(200).expect_text("Substitute for Ann");
    desk.newcomer("Olive Officer", "officer")
        .await
        .send()
        .await
        .expect_status(200)
        .expect_text("Officer in attendance");
    desk.newcomer("Paul Partner", "partner")
        .await
        .fill("represents", "agency")
        .fill("represented", "Police")
        .send()
        .await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    // Members are marked; whoever does not count may be left out.
    let page = desk.clerk.get(&meeting).await;
    let counted = [format!("mark[id-{ann}]"), format!("mark[id-{}]", rows_named(&app, "Paul Partner").await)];
    assert_eq!(names(&page, "mark").len(), 4);
    let form = counted.iter().fold(page.form("/do/panels/record"), |form, name| form.fill(name, "present"));
    form.send().await.expect_status(200).expect_text("Attendance has been saved");
    let report = desk.ann.get(&format!("{}/attendance", desk.path)).await.expect_text("Paul Partner (1/1)");
    report.expect_no_text("Sub Stitute").expect_no_text("Olive Officer").expect_text("Partners");

    // Paul has an account by now: what was recorded is his.
    let (id, _) = app.person("Paul Puw", &[Role::PanelMember]).await;
    let seat = desk.seats().await.follow("Paul Partner").await.expect_text("Has an account now");
    let form = seat.form("/do/panels/join-account");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("account", &id.to_string()).send().await.expect_status(200).expect_no_text("Has an account now");
    desk.ann.get(&format!("{}/attendance", desk.path)).await.expect_text("Paul Puw (1/1)");

    // Of two who say what a seat is for, the second sees both.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let path = format!("{}/members/{}", desk.path, rows_named(&app, "Paul Puw").await);
    let of = |page: Page, name: &str| {
        page.form("/do/panels/change-seat").fill("represents", "service").fill("represented", name)
    };
    let (one, two) = (of(desk.clerk.get(&path).await, "Housing"), of(other.get(&path).await, "Health"));
    one.send().await.expect_status(200);
    let told = two.send().await.expect_status(409).expect_text("Housing (Service)");
    let form = told.form("/do/panels/change-seat");
    assert_eq!(form.value("represented"), Some("Health"));
    form.clone().fill("represents", "").send().await.expect_status(422).expect_text("Choose what kind of thing");
    form.send().await.expect_status(200);
    desk.ann.get(&format!("{}/members", desk.path)).await.expect_text("Health (Service)");
    desk.ann.get(&path).await.expect_status(403);
}
