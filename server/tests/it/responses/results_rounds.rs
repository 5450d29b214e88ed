//! Rounds of a survey beside each other.

use domain::{ids::SurveyId, role::Role};
use rstest::rstest;

use super::world::{CODE, World};
use crate::app::Backend::{self, Postgres, Sqlite};

const OTHER: &str = "ZYXWVT";

/// Two rounds of the same survey; the counts of faces 1 to 5 of each.
async fn rounds(backend: Backend, first: [i64; 5], second: [i64; 5]) -> World {
    let world = World::start(backend, "anonymous").await;
    let (survey, version) = (SurveyId::new(), SurveyId::new());
    let copied = "INSERT INTO survey_versions (id, survey_id, number, document, created_at) \
                  SELECT $1, $2, 1, document, created_at FROM survey_versions";
    let next = "INSERT INTO surveys (id, code, state, privacy, title, author_id, draft, version_id, \
                created_at, updated_at, opened_at) SELECT $1, $2, state, privacy, title, author_id, draft, \
                $3, created_at, updated_at, opened_at + 2678400000 FROM surveys";
    world.run(next, vec![survey.0.into(), OTHER.into(), version.0.into()]).await;
    world.run(copied, vec![version.0.into(), survey.0.into()]).await;
    world.run("UPDATE surveys SET series_id = (SELECT id FROM surveys WHERE code = $1)", vec![CODE.into()]).await;
    for (code, counts) in [(CODE, first), (OTHER, second)] {
        let all: i64 = counts.iter().sum();
        let rows = (1..=5).map(|n| n.to_string()).zip(counts).chain([("*".to_owned(), all)]);
        for (choice, people) in rows {
            let tally = "INSERT INTO tallies (survey_id, question, choice, people) SELECT id, 'q3', $1, $2 FROM surveys \
                         WHERE code = $3";
            world.run(tally, vec![choice.into(), people.into(), code.into()]).await;
        }
        for _ in 0..all {
            let response = "INSERT INTO responses (id, survey_id, version_id, state, lang, started_at, submitted_at, \
                            expires_at) SELECT $1, id, version_id, 'submitted', 'en', 1, 1, 1 FROM surveys WHERE code = $2";
            world.run(response, vec![SurveyId::new().0.into(), code.into()]).await;
        }
    }
    world
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_rounds_stand_beside_each_other(#[case] backend: Backend) {
    let world = rounds(backend, [6, 6, 6, 6, 6], [1, 5, 10, 10, 14]).await;
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    let path = format!("/results/{CODE}");
    member.get(&path).await.expect_no_text("From round to round");
    world.close().await;
    let page = member
        .get(&path)
        .await
        .expect_status(200)
        .expect_text("From round to round")
        .expect_text("22 November 2026 40 23 December 2026 60");
    let both = page.follow("Compared with 23 December 2026").await.expect_status(200);
    let rows = both.all("tbody tr");
    // The second hides single faces, so both are put together.
    assert_eq!(rows[0], "Sad or very sad 12 (40%) 6 (15%)", "{rows:?}");
    for wrong in ["NNNNNN", "x", OTHER] {
        let code = if wrong == OTHER { "%27" } else { wrong };
        member.get(&format!("{path}?with={code}")).await.expect_status(404);
    }
    // A round that is not published is not there for everybody, beside one that is.
    world.run("UPDATE surveys SET state = 'published', published_at = 1 WHERE code = $1", vec![CODE.into()]).await;
    world.browser.get(&path).await.expect_status(200).expect_no_text("From round to round");
    world.browser.get(&format!("{path}?with={OTHER}")).await.expect_status(404);
    world.publish().await;
    world.browser.get(&format!("{path}?with={OTHER}")).await.expect_status(200);
}
