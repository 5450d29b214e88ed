//! Figures that have been seen do not tell what one person had answered: whoever comes, goes or changes their
//! mind, on whichever server somebody looks, and however often it was started anew.

use domain::{ids::ResponseId, role::Role, time::DAY};
use rstest::rstest;

use super::{
    results_groups::sixty,
    world::{CODE, World, answer_all},
};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
};

fn row(page: &Page, begins: &str) -> String {
    let rows = page.all("tbody tr");
    rows.iter().find(|row| row.starts_with(begins)).unwrap_or_else(|| panic!("no {begins}: {rows:?}")).clone()
}

/// Somebody answers one question `later` milliseconds after noon, and is counted as the program counts.
async fn one_more(world: &World, question: &str, choice: &str, later: i64) {
    let id = ResponseId::new();
    let at = crate::app::NOON.0 + later;
    world
        .run(
            "INSERT INTO responses (id, survey_id, version_id, state, lang, started_at, submitted_at, expires_at) \
             SELECT $1, id, version_id, 'submitted', 'en', $2, $2, $2 FROM surveys",
            vec![id.0.into(), at.into()],
        )
        .await;
    let place = "INSERT INTO places (survey_id, place, response_id) SELECT id, \
                 COALESCE((SELECT MAX(place) FROM places), 0) + 1, $1 FROM surveys";
    world.run(place, vec![id.0.into()]).await;
    let answer = "INSERT INTO answers (response_id, question, position, choice) VALUES ($1, $2, 0, $3)";
    world.run(answer, vec![id.0.into(), question.into(), choice.into()]).await;
    for counted in [choice, "*"] {
        let sql = "INSERT INTO tallies (survey_id, question, choice, people) SELECT id, $1, $2, 1 FROM surveys WHERE true \
                   ON CONFLICT (survey_id, question, choice) DO UPDATE SET people = tallies.people + 1";
        world.run(sql, vec![question.into(), counted.into()]).await;
    }
}

async fn results(officer: &Browser) -> Page {
    officer.get(&format!("/results/{CODE}")).await.expect_status(200)
}

/// The server that is asked has never drawn these figures: what it shows is what another would have shown.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn taking_back_shows_nothing_until_the_next_step(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "Words").await;
    let done = check.form("/do/responses/submit").send().await.expect_status(200);
    // Twenty answers: fifteen are in the figures, nine of them at home. As if they were drawn in the order they came.
    world.run("INSERT INTO places (survey_id, place, response_id) SELECT survey_id, 1, id FROM responses WHERE token IS NOT NULL", vec![]).await;
    for n in 1..20 {
        one_more(&world, "q1", if n < 9 { "a" } else { "b" }, n).await;
    }
    done.form("/do/responses/withdraw").send().await.expect_status(200);
    one_more(&world, "q1", "b", 20).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = results(&officer).await;
    assert_eq!((row(&page, "Home"), row(&page, "School")), ("Home 9".to_owned(), "School 6".to_owned()));
    // Five more, and everybody who is there is counted.
    for n in 21..26 {
        one_more(&world, "q1", "b", n).await;
    }
    let page = results(&officer).await;
    assert_eq!((row(&page, "Home"), row(&page, "School")), ("Home 8".to_owned(), "School 12".to_owned()));
}

async fn decide(officer: &Browser, act: &str) {
    let page = officer.post("/do/surveys/decide", &[("code", CODE), ("act", act)]).await;
    page.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn opening_again_for_one_answer_does_not_show_it(#[case] backend: Backend) {
    let world = sixty(backend, 12, 18).await;
    world.run("UPDATE surveys SET draft = (SELECT document FROM survey_versions)", vec![]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    decide(&officer, "close").await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 18");
    decide(&officer, "reopen").await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 18", "what was seen is seen");
    one_more(&world, "q2", "yes", 1).await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 18");
    decide(&officer, "close").await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 18", "one more would be somebody");
    // Again and again makes no difference either.
    decide(&officer, "reopen").await;
    one_more(&world, "q2", "yes", 2).await;
    decide(&officer, "close").await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 18");
    decide(&officer, "reopen").await;
    for n in 3..6 {
        one_more(&world, "q2", "yes", n).await;
    }
    decide(&officer, "close").await;
    assert_eq!(row(&results(&officer).await, "Yes"), "Yes 23", "a whole step has come in");
}

/// In the night places are erased of a survey that is over. Whoever answered before is drawn again once it is opened
/// again, also where it is not their number that makes the figures move.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_answered_before_the_night_is_drawn_again(#[case] backend: Backend) {
    let world = sixty(backend, 12, 18).await;
    world.run("UPDATE surveys SET draft = (SELECT document FROM survey_versions)", vec![]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    // Seen so, these figures stay until a step more has come.
    for act in ["close", "reopen", "close"] {
        decide(&officer, act).await;
    }
    world.app.clock.forward(2 * DAY);
    store::housekeeping::run(&world.app.services).await.expect("kept");
    let [placed, waiting] = ["SELECT COUNT(*) FROM places", "SELECT COUNT(*) FROM undrawn"];
    assert_eq!([world.one::<i64>(placed).await, world.one::<i64>(waiting).await], [0, 0], "nothing says who came last");
    let officer = world.app.signed_in("Dan", &[Role::Officer]).await;
    decide(&officer, "reopen").await;
    let before = world.one::<i64>("SELECT COUNT(*) FROM responses WHERE state = 'submitted'").await;
    assert_eq!(world.one::<i64>(placed).await + world.one::<i64>(waiting).await, before, "each has a place or waits");
}
