//! A browser that has sent its answers is not asked as if it had not; somebody else may answer on it.

use rstest::rstest;

use super::world::{CODE, World, answer_all, next};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite, "confidential")]
#[case(Postgres, "confidential")]
#[case(Sqlite, "anonymous")]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_sent_is_told_so_on_every_way_in(#[case] backend: Backend, #[case] privacy: &str) {
    let world = World::start(backend, privacy).await;
    let check = answer_all(&world.browser, "", "a", "My words").await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    // Back: nothing is said to be skipped.
    let back = world.get("/check").await.expect_text("Thank you!").expect_no_text("You skipped this one");
    assert_eq!(back.path(), format!("/s/{CODE}/done"));
    for way in ["", "/1", "/6"] {
        let front = world.get(way).await.expect_status(200).expect_text("You have sent your answers");
        assert_eq!(front.path(), format!("/s/{CODE}"), "by {way}");
        assert_eq!(front.forms("/do/responses/reopen").len(), usize::from(privacy == "confidential"), "by {way}");
    }
    // A brother has the same phone.
    let front = world.get("").await.form("/do/responses/another").send().await.expect_text("Start");
    front.expect_no_text("You have sent your answers");
    let check = answer_all(&world.browser, "", "b", "His words").await.expect_no_text("My words");
    check.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (1, 1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_changed_from_the_front_page(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "First").await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    let check = world.get("").await.form("/do/responses/reopen").send().await.expect_status(200);
    assert_eq!(check.path(), format!("/s/{CODE}/check"));
    next(&world.get("/1?check=1").await, &[("choice", "b")]).await;
    world.get("/check").await.form("/do/responses/submit").send().await.expect_text("Thank you!");
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (0, 1));
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn deleting_is_asked_once_more(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "First").await;
    for page in [&check, &world.get("").await] {
        let asked = page.all("details.remove form button");
        assert_eq!(asked, ["Yes, delete them"], "{}", page.path());
    }
    let done = check.form("/do/responses/submit").send().await;
    assert_eq!(done.all("details.remove form button"), ["Yes, delete them"]);
    done.form("/do/responses/withdraw").send().await.expect_text("We have deleted your answers");
}
