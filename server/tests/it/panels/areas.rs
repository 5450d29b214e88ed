//! The areas of the council: one of each name, taken off the list when they are no longer used.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, count};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
};

async fn add(clerk: &Browser, name: &str) -> Page {
    let form = clerk.get("/panels/areas").await.expect_status(200).form("/do/panels/add-area");
    form.fill("name[en]", name).fill("name[cy]", &format!("{name} cy")).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_area_of_a_name(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    // The first of all: there is no row yet that the second could wait for.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let (one, two) = tokio::join!(add(&desk.clerk, "East"), add(&other, "east"));
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 422]);
    let refused = if one.status == 422 { one } else { two };
    refused.expect_text("There is already an area with this name");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM areas").await, 1);

    let west = desk.area("West").await;
    let page = desk.clerk.get(&format!("/panels/areas?area={west}")).await;
    let form = page.form("/do/panels/rename-area").fill("area_name[en]", " EAST").fill("area_name[cy]", "Gorllewin");
    let refused = form.send().await.expect_status(422).expect_text("There is already an area with this name");
    assert_eq!(refused.form("/do/panels/rename-area").value("area_name[cy]"), Some("Gorllewin"));
    // Its own name in other letters is no other area's.
    let form = refused.form("/do/panels/rename-area").fill("area_name[en]", "WEST");
    form.send().await.expect_status(200).expect_text("The name has been changed");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_area_goes_where_nothing_hangs_on_it_and_ends_otherwise(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (east, west) = (desk.area("East").await, desk.area("West").await);
    let form = desk.seats().await.form("/do/panels/choose-areas").tick("areas[]", &east).tick("areas[]", &west);
    form.send().await.expect_status(200).expect_text("West: nobody yet.");
    let form = desk.newcomer("Cllr East", "co_opted").await.fill("represents", "area").fill("area", &east);
    form.send().await.expect_status(200);
    let remove = async |area: &str| {
        let page = desk.clerk.get(&format!("/panels/areas?area={area}")).await;
        page.form("/do/panels/remove-area").send().await.expect_status(200)
    };
    remove(&west).await.expect_text("The area has been removed.").expect_no_text("West");
    desk.ann.get(&desk.path).await.expect_no_text("West: nobody");
    let page =
        remove(&east).await.expect_text("The area is no longer used.").expect_text("East until 22 November 2026");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM areas").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panel_areas").await, 0);
    // Whoever represents it still does; nobody is given it any more.
    let seats = desk.seats().await.expect_text("East (Area)");
    assert!(!seats.all("select[name=area] option").contains(&"East".to_owned()));
    let seat = seats.follow("Cllr East").await;
    assert!(seat.all("select[name=area] option").contains(&"East".to_owned()), "it is theirs");
    add(&desk.clerk, "East").await.expect_status(422);
    page.form("/do/panels/reuse-area").send().await.expect_status(200).expect_text("The area is used again.");
    assert!(desk.seats().await.all("select[name=area] option").contains(&"East".to_owned()));
}
