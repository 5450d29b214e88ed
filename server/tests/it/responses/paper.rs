//! What came back on paper is typed in by an officer.

use domain::role::Role;
use rstest::rstest;

use super::world::{CODE, DRAWS, World};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    voices::png,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_of_paper_counts_like_any_response(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let path = format!("/surveys/{CODE}/paper/type");
    let page = officer.get(&path).await.expect_status(200).expect_text("Where are you happiest?");
    page.form("/do/responses/paper").send().await.expect_status(422).expect_text("Nothing is typed in yet.");

    // What is wrong is said beside it, and everything typed is still there.
    let form = page.form("/do/responses/paper").fill("answers[q1][choice]", "b");
    let form = form.fill("answers[q4][rank][a]", "1");
    let form = form.fill("answers[q4][rank][b]", "1").fill("answers[q6][text]", "More bread");
    let refused = form.send().await.expect_status(422);
    assert_eq!(refused.all("[name='answers[q6][text]']"), ["More bread"]);
    let form = refused.form("/do/responses/paper").fill("answers[q4][rank][b]", "2").fill("answers[q4][rank][c]", "3");
    let kept = form.send().await.expect_status(200).expect_text("The sheet has been saved.");
    kept.expect_text("Give these four words to the person").expect_text("1 person answered");
    // They are shown once.
    officer.get(&path).await.expect_no_text("Give these four words to the person");
    // The words wait for moderation like any others.
    assert_eq!(world.rows("voices").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_same_sheet_twice_is_one_and_anonymous_ones_have_no_words(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get(&format!("/surveys/{CODE}/paper/type")).await;
    for _ in 0..2 {
        let form = page.form("/do/responses/paper").fill("answers[q3][choice]", "4");
        let kept = form.send().await.expect_text("The sheet has been saved.").expect_no_text("four words");
        kept.expect_text("1 person answered");
    }
    // A member builds surveys, but does not type in what others wrote.
    let member = world.app.signed_in("Ela", &[Role::Member]).await;
    member.get(&format!("/surveys/{CODE}/paper/type")).await.expect_status(403);
}

/// What was drawn on the sheet is photographed.
#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_on_paper_comes_with_its_sheet() {
    let world = World::asking(Sqlite, "confidential", DRAWS).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get(&format!("/surveys/{CODE}/paper/type")).await.expect_text("Draw your room");
    let form = || page.form("/do/responses/paper").fill("answers[q1][choice]", "yes");
    let refused = form().file("answers[q2][picture]", "room.png", b"<svg>".to_vec()).send().await.expect_status(422);
    assert_eq!(refused.attr(".errors a", "href").as_deref(), Some("#answers-q2-picture"));
    form().file("answers[q2][picture]", "room.png", png(40)).send().await.expect_text("The sheet has been saved.");
    assert_eq!((world.rows("voices").await, world.rows("pictures").await), (1, 1));
}
