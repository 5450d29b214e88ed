//! The annual report of a real panel's year, counted from nine recorded meetings.

use domain::{
    ids::{MeetingId, MembershipId, OfficeTermId, PanelId},
    lang::Localized,
    role::Role,
};
use rstest::rstest;
use sea_orm_migration::sea_orm::{
    ConnectionTrait as _,
    sea_query::{Alias, Query, SimpleExpr},
};

use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

async fn insert(app: &TestApp, table: &str, columns: &[&str], rows: Vec<Vec<SimpleExpr>>) {
    let mut query = Query::insert();
    query.into_table(Alias::new(table)).columns(columns.iter().map(|c| Alias::new(*c)));
    for row in rows {
        query.values_panic(row);
    }
    app.services.db.connection().execute(&query).await.expect("inserted");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nine_meetings_come_to_the_figures_of_the_printed_report(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let panels: serde_json::Value =
        serde_json::from_str(include_str!("../../../../app/demo/panels.json")).expect("the demo's panels");
    let year = &panels[0]["years"][0];
    let panel = PanelId::new();
    let columns = ["id", "slug", "name", "created_at"];
    insert(
        &app,
        "panels",
        &columns,
        vec![vec![panel.0.into(), "cpp".into(), Localized::en_cy("Panel", "Panel").into(), 1.into()]],
    )
    .await;
    let (mut members, mut offices, mut expected) = (Vec::new(), Vec::new(), Vec::new());
    let mut ids = std::collections::HashMap::new();
    for m in year["members"].as_array().expect("members") {
        let text = |name: &str| m[name].as_str().map(str::to_owned);
        let id = MembershipId::new();
        ids.insert(text("key").expect("a key"), id);
        let kind = text("kind").expect("a kind").replace('-', "_");
        let office = text("office").map(|o| o.replace(' ', "_"));
        let starts = text("from").or_else(|| year["from"].as_str().map(str::to_owned));
        let name = text("name").expect("a name");
        expected.push((kind.clone(), name.clone(), office.clone(), text("shown").expect("shown")));
        members.push(vec![
            id.0.into(),
            panel.0.into(),
            name.into(),
            kind.into(),
            starts.clone().into(),
            text("until").into(),
        ]);
        if let Some(office) = office {
            offices.push(vec![OfficeTermId::new().0.into(), id.0.into(), office.into(), starts.into()]);
        }
    }
    let columns = ["id", "panel_id", "name", "kind", "starts_on", "ends_on"];
    insert(&app, "memberships", &columns, members).await;
    insert(&app, "office_terms", &["id", "membership_id", "office", "starts_on"], offices).await;
    for m in year["meetings"].as_array().expect("meetings") {
        let id = MeetingId::new();
        let text = |name: &str| m[name].as_str().expect("a text").to_owned();
        let reason = m["cancel_reason"]["en"].as_str().map(str::to_owned);
        let row = vec![
            id.0.into(),
            panel.0.into(),
            text("kind").into(),
            text("state").into(),
            text("date").into(),
            text("time").into(),
            "Chamber".into(),
            reason.into(),
            1.into(),
        ];
        let columns = ["id", "panel_id", "kind", "state", "held_on", "starts_at", "place", "reason", "created_at"];
        insert(&app, "meetings", &columns, vec![row]).await;
        let Some(there) = m["attendance"].as_object() else { continue };
        let mark = |there: bool| if there { "present" } else { "apologies" };
        let rows = there
            .iter()
            .map(|(key, there)| vec![id.0.into(), ids[key].0.into(), mark(*there == true).into()])
            .collect();
        insert(&app, "attendance", &["meeting_id", "membership_id", "mark"], rows).await;
    }
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    let page = clerk.get("/panels/cpp/attendance?year=2019-20").await.expect_status(200);
    let page = page.expect_text("9 meetings were held");
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), expected.len());
    for (_, name, office, shown) in &expected {
        let office = match office.as_deref() {
            Some("chair") => "Chair ",
            Some("vice_chair") => "Vice chair ",
            _ => "",
        };
        assert!(rows.contains(&format!("{name} {office}{shown}")), "{name} {office}{shown} in {rows:#?}");
    }
    // Elected and co-opted members stand apart.
    assert_eq!(page.all("h2")[..2], ["Elected members".to_owned(), "Co-opted members".to_owned()]);
    clerk.get("/panels/cpp/attendance").await.expect_text("2019-20");
    clerk.get("/panels/cpp/attendance?year=2018-19").await.expect_text("No meeting was held in this year");
    clerk.get("/panels/cpp/attendance?year=x").await.expect_status(404);
    clerk.get("/cy/panels/cpp/attendance?year=2019-20").await.expect_text("(ymunodd: Ion 2020) (2/3)");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_clerks_who_mark_at_once_is_told(#[case] backend: Backend) {
    let (app, desk, meeting) = super::helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let mark = |page: &crate::browser::Page, mark: &str| {
        let mut form = page.form("/do/panels/record");
        for name in super::helpers::names(page, "mark") {
            form = form.fill(&name, mark);
        }
        form
    };
    let (one, two) = (mark(&desk.clerk.get(&meeting).await, "present"), mark(&other.get(&meeting).await, "absent"));
    one.clone().send().await.expect_status(200).expect_text("Present Ann");
    one.send().await.expect_status(200);
    let told =
        two.send().await.expect_status(409).expect_text("Somebody else has saved this page").expect_text("Present Ann");
    let name = super::helpers::names(&told, "mark").remove(0);
    let again = told.form("/do/panels/record");
    assert_eq!(again.value(&name), Some("absent"), "what they chose stays");
    again.send().await.expect_status(200).expect_text("Absent Ann");
    // The same of when a meeting is.
    let second = desk.plan("2026-12-16").await;
    let [one, two] = [
        desk.clerk.get(&second).await.form("/do/panels/change").fill("place", "Room 1"),
        other.get(&second).await.form("/do/panels/change").fill("place", "Room 2"),
    ];
    one.send().await.expect_status(200);
    let told = two.send().await.expect_status(409).expect_text("Somebody else has saved this page");
    let again = told.form("/do/panels/change");
    assert_eq!(again.value("place"), Some("Room 2"));
    again.send().await.expect_status(200).expect_text("Room 2");
}
