//! Who was heard in a year and who was not.

use domain::{ids::ResponseId, role::Role};
use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
    responses::world::{CODE, World},
    tables::rows,
};

const DOCUMENT: &str = r#"{
    "title": {"en": "How is it going?", "cy": "Sut mae pethau?"},
    "intro": {"en": "We want to know.", "cy": "Rydyn ni eisiau gwybod."},
    "minutes": 1,
    "questions": [
        {"id": "q1", "kind": "single", "about": true, "text": {"en": "Where do you live?", "cy": "Ble wyt ti'n byw?"},
         "options": [{"id": "a", "en": "Near here", "cy": "Yn agos"}, {"id": "b", "en": "Far away", "cy": "Ymhell"}]},
        {"id": "q2", "kind": "yes_no", "text": {"en": "Do you feel heard?", "cy": "Wyt ti'n teimlo bod pobl yn gwrando?"}}
    ]
}"#;

/// A survey that is over: so many live near, so many far away, and others would rather not say.
async fn answered(backend: Backend, near: i64, far: i64, unsaid: i64) -> World {
    let world = World::asking(backend, "anonymous", DOCUMENT).await;
    for _ in 0..near + far + unsaid {
        world
            .run(
                "INSERT INTO responses (id, survey_id, version_id, state, lang, started_at, submitted_at, expires_at) \
                 SELECT $1, id, version_id, 'submitted', 'en', 1, 1, 1 FROM surveys",
                vec![ResponseId::new().0.into()],
            )
            .await;
    }
    for (choice, people) in [("a", near), ("b", far), ("rather-not", unsaid), ("*", near + far + unsaid)] {
        let sql = "INSERT INTO tallies (survey_id, question, choice, people) SELECT id, 'q1', $1, $2 FROM surveys";
        world.run(sql, vec![choice.into(), people.into()]).await;
    }
    world.close().await;
    world
}

/// Types a count; what comes back.
async fn typed(officer: &Browser, side: &str, source: &str, [inside, outside]: [&str; 2]) -> Page {
    let form = officer.get("/reach/counts?by=area").await.expect_status(200).form("/do/reach/add");
    let form = form.fill("side", side).fill("source", source);
    form.fill("n[in_area]", inside).fill("n[out_of_area]", outside).send().await
}

/// The officer says of which group the answers are.
async fn grouped(officer: &Browser) {
    let page = officer.get("/reach/surveys").await.expect_status(200).follow("Where do you live?").await;
    let form = page.form("/do/reach/group").fill("group[a]", "in_area");
    let refused = form.clone().fill("group[b]", "disabled").send().await.expect_status(422);
    let refused = refused.expect_text("have to be of one kind");
    assert_eq!(refused.form("/do/reach/group").value("group[b]"), Some("disabled"), "as it was chosen");
    let late = form.clone().fill("group[a]", "out_of_area");
    form.fill("group[b]", "out_of_area").send().await.expect_status(200).expect_text("The groups have been saved");
    // Of two who group them at once, the second is told.
    late.send().await.expect_status(409);
}

fn row(page: &Page, group: &str) -> String {
    page.all("tbody tr").into_iter().find(|row| row.starts_with(group)).unwrap_or_default()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_was_hardly_heard_is_a_gap(#[case] backend: Backend) {
    let world = answered(backend, 81, 6, 10).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let chair = world.app.signed_in("Ann", &[Role::PanelMember]).await;
    let page = chair.get("/results").await.follow("Who was heard, and who was not").await.expect_status(200);
    page.expect_text("No group can be said").expect_no_text("Typed counts");
    // A form with something wrong comes back as it was.
    let refused = typed(&officer, "looked_after", "", ["many", "60"]).await.expect_status(422);
    let refused = refused.expect_text("Give a whole number").expect_text("This cannot be empty");
    assert_eq!(refused.form("/do/reach/add").value("n[out_of_area]"), Some("60"));
    typed(&officer, "looked_after", "The return of March", ["240", "60"]).await.expect_status(200);
    typed(&officer, "looked_after", "Another", ["1", "2"]).await.expect_status(422).expect_text("already");
    chair.get("/reach").await.expect_text("The return of March").expect_text("No group can be said");
    grouped(&officer).await;
    let page = chair.get("/reach").await.expect_text("Placed out of area: 20% of the children we look after, and 7%");
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area 60 20% 6 7%");
    chair.get("/cy/reach").await.expect_text("Wedi'u lleoli y tu allan i'r ardal: 20%");
    // Heard elsewhere, they are heard.
    typed(&officer, "heard", "Zqx picnic", ["5", "20"]).await.expect_status(200).expect_text("Zqx picnic");
    let page = chair.get("/reach").await.expect_text("No group can be said").expect_text("Zqx picnic");
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area 60 20% 26 23%");
    // What was wrong is removed.
    let form = officer.get("/reach/counts").await.form("/do/reach/remove");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let all = rows(&world.app).await.into_iter().find(|row| row.text("source") == "Zqx picnic");
    let of = all.expect("the count").text("id");
    form.fill("reach_entry", &of).send().await.expect_status(200).expect_no_text("Zqx picnic");
    chair.get("/reach").await.expect_text("and 7%");
    chair.get("/reach/counts").await.expect_status(403);
    let year = chair.get("/reach?year=2025-26").await.expect_status(200).expect_no_text("The return of March");
    year.expect_text("not known");
    chair.get("/reach?year=2025").await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_worked_out_from_what_is_added_up(#[case] backend: Backend) {
    // Of the survey, three live far away: its results hide that, and who would give it away.
    let world = answered(backend, 80, 3, 0).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    grouped(&officer).await;
    let results = officer.get(&format!("/results/{CODE}")).await.expect_status(200);
    assert!(results.all("tbody tr").iter().all(|row| !row.contains("80")), "hidden there");
    typed(&officer, "looked_after", "The return", ["240", "60"]).await.expect_status(200);
    typed(&officer, "heard", "Zqx picnic", ["40", "9"]).await.expect_status(200);
    let page = officer.get("/reach").await.expect_status(200);
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area 60 20% at least 9");
    assert_eq!(row(&page, "Placed in our area"), "Placed in our area 240 80% at least 40");
    // Twelve of 132 would be a gap: but what is hidden could close it, and so none is said.
    page.expect_text("No group can be said");
    // A typed count of few is hidden in the same way, also from whoever typed it.
    typed(&officer, "heard", "Lunch", ["30", "2"]).await.expect_status(200);
    let page = officer.get("/reach").await;
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area 60 20% at least 9");
    assert_eq!(row(&page, "Placed in our area"), "Placed in our area 240 80% at least 40");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_said_of_few_children_and_of_open_surveys(#[case] backend: Backend) {
    let world = answered(backend, 81, 6, 0).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    // A council in whose area nearly all live: the few who do not are in no table and in no sentence.
    typed(&officer, "looked_after", "The return", ["300", "3"]).await.expect_status(200);
    grouped(&officer).await;
    let page = officer.get("/reach").await.expect_text("No group can be said");
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area hidden 6 7%");
    assert_eq!(row(&page, "Placed in our area"), "Placed in our area hidden 81 93%");
    // While a survey is open its figures are those of the people who work on it, and none are here.
    world.run("UPDATE surveys SET state = 'open', closed_at = NULL", vec![]).await;
    let page = officer.get("/reach").await;
    assert_eq!(row(&page, "Placed out of area"), "Placed out of area hidden 0");
    officer.get("/reach/surveys").await.expect_text("No survey of this year that is over");
}
