//! What we heard: written by a member, checked by an officer, read by everybody with the results.

use domain::role::Role;
use rstest::rstest;

use super::world::{CODE, World, answer_all};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_summary_is_read_by_an_officer_before_it_is_public(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let (results, heard) = (format!("/results/{CODE}"), format!("/results/{CODE}/heard"));
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let check = answer_all(&world.app.visitor(), "", "a", "Words").await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    // What is being written is for those who work on the survey.
    member.get(&heard).await.expect_status(403);
    world.share_with("Cai").await;
    let other = world.app.signed_in("Nia", &[Role::Member]).await;
    // Not while it runs.
    member.get(&heard).await.expect_status(409);
    world.close().await;
    other.get(&heard).await.expect_status(403);
    other.get(&results).await.expect_status(200).expect_no_text("Write what you heard");
    let by_hand = [("code", CODE), ("revision", "0"), ("text[en]", "x"), ("text[cy]", "x")];
    other.post("/do/responses/keep-heard", &by_hand).await.expect_status(403);
    let page = member.get(&results).await.follow("Write what you heard").await.expect_status(200);
    page.form("/do/responses/keep-heard").send().await.expect_status(422).expect_text("Write what you heard.");
    let stale = page.form("/do/responses/keep-heard").fill("text[en]", "Somebody else's");
    let page = page.form("/do/responses/keep-heard").fill("text[en]", "Rooms matter <b>most</b>.").send().await;
    let page =
        page.expect_status(200).expect_text("Waiting for an officer").expect_no_form("/do/responses/release-heard");
    // Somebody who read it before does not save over it unseen.
    stale.send().await.expect_status(409);
    // A member cannot release it, by hand either.
    let revision = page.attr("input[name=revision]", "value").expect("there");
    let by_hand = [("code", CODE), ("revision", revision.as_str())];
    member.post("/do/responses/release-heard", &by_hand).await.expect_status(403);
    officer.post("/do/responses/release-heard", &by_hand).await.expect_status(422);
    let page = officer.get(&heard).await;
    page.form("/do/responses/keep-heard")
        .fill("text[cy]", "Mae ystafelloedd yn bwysig.")
        .send()
        .await
        .expect_status(200);
    world.publish().await;
    world.browser.get(&results).await.expect_no_text("Rooms matter");
    let released = officer.get(&heard).await.form("/do/responses/release-heard").send().await.expect_status(200);
    released.expect_text("Released").expect_text("Rooms matter <b>most</b>.");
    world.browser.get(&results).await.expect_text("What we heard").expect_text("Rooms matter <b>most</b>.");
    world.browser.get(&format!("/cy{results}")).await.expect_text("Mae ystafelloedd yn bwysig.");
    // A later change waits again; what was released stays until then.
    let page = member.get(&heard).await.expect_text("Shown with the results");
    page.form("/do/responses/keep-heard")
        .fill("text[en]", "Something new")
        .send()
        .await
        .expect_text("Waiting for an officer");
    world.browser.get(&results).await.expect_text("Rooms matter").expect_no_text("Something new");
    let audited: i64 = world.one("SELECT COUNT(*) FROM audit WHERE action LIKE 'heard.%'").await;
    assert_eq!(audited, 4);
    // A letter that the paper will not have is named to whoever writes it and to whoever releases it.
    let page = member.get(&heard).await.expect_no_text("cannot be printed");
    page.form("/do/responses/keep-heard").fill("text[en]", "أختي 我 😀").send().await.expect_text("cannot be printed");
    let page = officer.get(&heard).await.expect_text("cannot be printed");
    assert_eq!(page.all(".banner b"), ["我"]);
}
