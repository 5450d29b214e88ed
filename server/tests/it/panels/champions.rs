//! Who champions a theme, and where.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, count};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Page,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_on_the_panel_sees_who_champions_what(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let path = format!("{}/champions", desk.path);
    desk.ann.get(&desk.path).await.expect_no_text("Children’s Champions");
    let page = desk.clerk.get(&desk.path).await.follow("All champions").await.expect_status(200);
    let page = page.expect_text("No champions yet").expect_text("Nobody champions: Housing, Employment and training");
    let form = page.form("/do/panels/add-champion");
    let refused = form.clone().fill("starts_on", "soon").send().await.expect_status(422);
    refused.expect_text("This cannot be empty").expect_text("Give a day").expect_text("Choose one");
    let form = form
        .fill("name", "Cllr Bryn")
        .fill("theme", "housing")
        .fill("district", "North")
        .fill("starts_on", "2026-05-13");
    let early = form.clone().fill("ends_on", "2026-05-12").send().await.expect_status(422);
    assert_eq!(early.form("/do/panels/add-champion").value("district"), Some("North"), "as it was typed");
    form.clone().send().await.expect_status(200).expect_text("The champion has been added");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM champions").await, 1, "added once");
    desk.ann.get(&desk.path).await.expect_text("Cllr Bryn");
    let page = desk.ann.get(&path).await.expect_status(200).expect_text("13 May 2026");
    let page = page.expect_text("Nobody champions: Employment and training").expect_no_form("/do/panels/add-champion");
    page.follow("How that differs").await.expect_text("speaks up for one theme");
    desk.ann.get(&format!("/cy{path}")).await.expect_text("Nid oes neb yn hyrwyddo");
    desk.bob.get(&path).await.expect_status(403);

    // Of two who correct it at once, the second sees both.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let one = desk.clerk.get(&path).await.follow("Cllr Bryn").await.expect_status(200);
    let two = other.get(one.path()).await;
    let of = |page: &Page, district: &str| page.form("/do/panels/correct-champion").fill("district", district);
    of(&one, "South").send().await.expect_status(200).expect_text("South");
    let told = of(&two, "West").send().await.expect_status(409).expect_text("South");
    assert_eq!(told.form("/do/panels/correct-champion").value("district"), Some("West"));
    desk.ann.get(one.path()).await.expect_status(403);
    // Whoever has stopped is on the list still.
    let form = desk.clerk.get(one.path()).await.form("/do/panels/correct-champion").fill("ends_on", "2026-11-21");
    form.send().await.expect_status(200).expect_text("Earlier champions");
    desk.ann.get(&desk.path).await.expect_no_text("Cllr Bryn");
    let form = desk.clerk.get(one.path()).await.form("/do/panels/remove-champion");
    form.send().await.expect_status(200).expect_no_text("Cllr Bryn");
    desk.clerk.get(one.path()).await.expect_status(404);
}
