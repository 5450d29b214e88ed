//! Many at one moment: sending, correcting, taking back and opening again leave counters that are right, and
//! nobody gets an error for having come at the same time as somebody else.

use domain::role::Role;
use futures::future::join_all;
use rstest::rstest;

use super::world::{CODE, World, answer_all, next};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, FilledForm, Page},
};

async fn sent(browser: &Browser, choice: &str) -> Page {
    let check = answer_all(browser, "", choice, "Words").await;
    check.form("/do/responses/submit").send().await.expect_status(200)
}

/// That many people who have sent their answers: the pages that thank them.
async fn thanked(world: &World, people: usize, choice: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    for _ in 0..people {
        pages.push(sent(&world.app.visitor(), choice).await);
    }
    pages
}

async fn all_at_once(forms: Vec<FilledForm>) -> Vec<Page> {
    join_all(forms.into_iter().map(FilledForm::send)).await
}

/// What is counted of the first question is what stands in the answers, and what is held back of those taken back.
async fn counts_are_right(world: &World) {
    let answers = "FROM answers JOIN responses ON responses.id = answers.response_id \
                   WHERE responses.state = 'submitted' AND question = 'q1'";
    for (choice, of) in [("a", " AND choice = 'a'"), ("b", " AND choice = 'b'"), ("*", "")] {
        let there: i64 = world.one(&format!("SELECT COUNT(*) {answers}{of}")).await;
        let held = format!("(SELECT people FROM held_back WHERE question = 'q1' AND choice = '{choice}')");
        let held: i64 = world.one(&format!("SELECT COALESCE({held}, 0)")).await;
        assert_eq!(world.tally("q1", choice).await, there + held, "{choice}");
    }
}

#[rstest]
#[case(Sqlite, false)]
#[case(Postgres, false)]
#[case(Sqlite, true)]
#[case(Postgres, true)]
#[tokio::test(flavor = "multi_thread")]
async fn twenty_take_their_answers_back_at_one_moment(#[case] backend: Backend, #[case] closed: bool) {
    let world = World::start(backend, "confidential").await;
    let mut pages = thanked(&world, 26, "a").await;
    let staying = pages.split_off(20);
    if closed {
        world.close().await;
    }
    let forms = pages.iter().map(|page| page.form("/do/responses/withdraw")).collect();
    for page in all_at_once(forms).await {
        page.expect_status(200);
    }
    assert_eq!(world.rows("responses WHERE state = 'withdrawn'").await, 20);
    assert_eq!(world.rows("responses WHERE state = 'submitted'").await, 6);
    assert_eq!(staying.len(), 6);
    counts_are_right(&world).await;
    assert_eq!(world.rows("held_back").await, 0, "four whole steps are through");
    // What stands is what somebody could see before the first of them went: of twenty-six, twenty.
    let stood = "FROM settled WHERE question = '*' AND step = 5";
    assert_eq!(world.rows(stood.trim_start_matches("FROM ")).await, i64::from(!closed));
    if !closed {
        assert_eq!(world.one::<i64>(&format!("SELECT people {stood}")).await, 20);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn all_kinds_of_change_at_one_moment(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    world.run("UPDATE surveys SET draft = (SELECT document FROM survey_versions)", vec![]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    for _ in 0..3 {
        let mut forms = Vec::new();
        for page in thanked(&world, 5, "a").await {
            forms.push(page.form("/do/responses/withdraw"));
        }
        // Somebody who corrects in one tab takes it back in another, and opens it again in a third.
        for page in thanked(&world, 5, "a").await {
            let check = page.form("/do/responses/reopen").send().await.expect_status(200);
            next(&check.follow("Change: Where are you happiest?").await, &[("choice", "b")]).await;
            forms.extend([check.form("/do/responses/submit"), page.form("/do/responses/withdraw")]);
            forms.push(page.form("/do/responses/reopen"));
        }
        for _ in 0..5 {
            forms.push(answer_all(&world.app.visitor(), "", "b", "Words").await.form("/do/responses/submit"));
        }
        let decide = async {
            for act in ["close", "reopen"] {
                officer.post("/do/surveys/decide", &[("code", CODE), ("act", act)]).await.expect_status(200);
            }
        };
        let (pages, ()) = tokio::join!(all_at_once(forms), decide);
        for page in pages {
            let status = page.status.as_u16();
            assert!([200, 409, 410, 422].contains(&status), "{status}: {}", page.text());
        }
        counts_are_right(&world).await;
    }
}
