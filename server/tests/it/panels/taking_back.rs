//! What was given to a seat by mistake is taken back, with a reason; and what is kept of it goes with the person.

use domain::role::Role;
use rstest::rstest;

use super::{
    helpers::{self, Desk, count},
    seats::rows_named,
};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Page,
    erasure::{answer, where_is},
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_office_that_was_given_by_mistake_is_taken_back(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    desk.newcomer("Cllr Bold", "elected").await.send().await.expect_status(200);
    let seat = desk.seats().await.follow("Cllr Bold").await;
    seat.expect_no_form("/do/panels/take-back-office");
    let seat = desk.seats().await.follow("Cllr Bold").await;
    let form = seat.form("/do/panels/give-office").fill("given", "deputy");
    let seat = form.send().await.expect_status(200).expect_text("Deputy, from 22 November 2026");
    let term = seat.attr("select[name=mistaken] option:nth-child(2)", "value").expect("a term");
    let form = seat.form("/do/panels/take-back-office").fill("mistaken", &term);
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.fill("office_why", "Another councillor of that name.");
    let page = form.clone().send().await.expect_status(200).expect_text("The office has been taken back.");
    page.expect_no_text("Deputy, from");
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms").await, 1, "the chair's");
    let bold = format!("{}/correct/member/{}", desk.path, rows_named(&app, "Cllr Bold").await);
    let said = desk.clerk.get(&bold).await.expect_text("Office: “Deputy, from 22 November 2026” became –");
    said.expect_text("Another councillor of that name.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'membership.office_taken_back'").await, 1);
}

/// Joins an account to a seat.
async fn join(desk: &Desk, seat: &str, account: &str) -> Page {
    let page = desk.seats().await.follow(seat).await.expect_status(200);
    page.form("/do/panels/join-account").fill("account", account).send().await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_was_joined_by_mistake_is_taken_back_and_the_marks_stay(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.newcomer("Paul Partner", "partner").await.send().await.expect_status(200);
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    desk.hold(&meeting).await;
    let (id, token) = app.person("Paul Puw", &[Role::PanelMember]).await;
    let paul = app.visitor();
    app.sign_in(&paul, &token, &[Role::PanelMember]).await;
    let seat = join(&desk, "Paul Partner", &id.to_string()).await;
    paul.get(&desk.path).await.expect_status(200);
    let form = seat.form("/do/panels/take-back-account");
    assert_eq!(form.value("holder"), Some("Paul Partner"), "whose seat it was");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.fill("account_why", "Another Paul.");
    form.clone().send().await.expect_status(200).expect_text("The account has been taken back.");
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    paul.get(&desk.path).await.expect_status(403);
    let report = desk.ann.get(&format!("{}/attendance", desk.path)).await;
    report.expect_text("Paul Partner (1/1)").expect_no_text("Paul Puw");
    let seat = rows_named(&app, "Paul Partner").await;
    let said = desk.clerk.get(&format!("{}/correct/member/{seat}", desk.path)).await;
    said.expect_text("Name: “Paul Puw” became “Paul Partner”").expect_text("Another Paul.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_erased_person_is_in_no_correction(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (id, _) = app.person("Mali Zqxname", &[Role::Member]).await;
    let id = id.to_string();
    for name in ["Kai", "Left As It Was"] {
        desk.newcomer(name, "young_person").await.send().await.expect_status(200);
        let seat = join(&desk, name, &id).await;
        let form = seat.form("/do/panels/take-back-account").fill("account_why", "Not Mali Zqxname.");
        let form = if name == "Kai" { form } else { form.fill("holder", "Mali Zqxname") };
        form.send().await.expect_status(200);
    }
    desk.newcomer("M Zqxname-Jones", "young_person").await.send().await.expect_status(200);
    let seat = rows_named(&app, "M Zqxname-Jones").await;
    let page = desk.clerk.get(&format!("{}/correct/member/{seat}", desk.path)).await;
    let form = page.form("/do/panels/correct").fill("value[name]", "Mali Z Zqxname").fill("reason", "Zqxname says so.");
    form.send().await.expect_status(200);
    join(&desk, "Mali Z Zqxname", &id).await;

    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let other = app.signed_in("Aled", &[Role::Admin]).await;
    let page = admin.get(&format!("/erasures?person={id}")).await;
    page.form("/do/erasure/ask").send().await.expect_status(200);
    answer(&other, "agree").await.expect_text("It has been erased");
    assert_eq!(where_is(&app, "Zqxname").await, Vec::<String>::new());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE name = '–'").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE name = 'Kai'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM corrections WHERE before = 'Kai'").await, 1, "another's stays");
    // Nobody without a name is in the file, and none of them is changed by one.
    let file = desk.clerk.get(&format!("{}/members.csv", desk.path)).await;
    assert!(!file.body.contains('–') && file.body.contains("Kai"), "{}", file.body);
}
