//! Nothing that staff typed is there for good by accident: it is corrected, and what it said before is kept.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, count, names};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_clerk_typed_is_corrected_and_once_it_is_out_by_an_amendment(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostring").await;
    let panel = desk.clerk.get(&desk.path).await.follow("Correct").await;
    let form = panel.form("/do/panels/correct");
    form.clone().fill("value[name_en]", "").send().await.expect_status(422).expect_text("This cannot be empty");
    let panel = form.fill("value[name_en]", "Corporate Parenting Board").send().await.expect_status(200);
    panel
        .expect_text("It has been corrected.")
        .expect_text("“Corporate Parenting Panel” became “Corporate Parenting Board”");
    desk.ann.get(&desk.path).await.expect_text("Corporate Parenting Board");
    // Before it is out nobody asks why.
    let item = desk.clerk.get(&format!("{meeting}/pack")).await.follow("Correct").await;
    let form = item.form("/do/panels/correct").fill("value[title_en]", "Fostering");
    let late = item.form("/do/panels/correct").fill("value[title_en]", "Foster care");
    form.clone().send().await.expect_status(200).expect_text("It has been corrected.");
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    // The second of two is told, and what they typed is there.
    let told = late.send().await.expect_status(409).expect_text("Somebody else has saved this page");
    assert_eq!(told.form("/do/panels/correct").value("value[title_en]"), Some("Foster care"));

    desk.publish(&meeting).await;
    let page = desk.hold(&meeting).await;
    let choice = names(&page, "choice").remove(0);
    let form = page.form("/do/panels/decide").fill(&choice, "discussed");
    let page = form.fill(&choice.replace("choice", "outcome"), "Ten carers by Jnue.").send().await.expect_status(200);
    page.form("/do/panels/publish-minutes").send().await.expect_status(200);
    let item = desk.clerk.get(&format!("{meeting}/pack")).await.follow("Correct").await;
    let form = item.form("/do/panels/correct").fill("value[outcome]", "Ten carers by June.");
    let refused = form.send().await.expect_status(422).expect_text("say why it is corrected");
    let form = refused.form("/do/panels/correct").fill("reason", "A slip of the pen.");
    form.send().await.expect_status(200).expect_text("It has been corrected.");
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Ten carers by June.");
    pack.expect_text("Amended on 22 November 2026 by Clerk: “Ten carers by Jnue.” became “Ten carers by June.”")
        .expect_text("A slip of the pen.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM corrections").await, 3);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM corrections WHERE amendment").await, 1);
    // Nobody but a clerk corrects; another panel's address finds nothing.
    desk.ann.get(item.path()).await.expect_status(403);
    desk.clerk.get(&item.path().replace("/item/", "/action/")).await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_would_leave_a_mark_outside_is_refused_with_the_mark(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    desk.hold(&meeting).await;
    app.clock.forward(domain::time::DAY / 2);
    app.clock.forward(domain::time::DAY / 2);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let marked = "This person was marked at the meeting of 22 November 2026";
    let page = clerk.get(&format!("{}/members", desk.path)).await.expect_text("Correct");
    let page = page.follow("Correct").await;
    let form = page.form("/do/panels/correct").fill("value[starts_on]", "2026-11-23");
    form.send().await.expect_status(422).expect_text(marked);
    let form =
        page.form("/do/panels/correct").fill("value[starts_on]", "2026-11-01").fill("value[ends_on]", "2026-11-21");
    form.send().await.expect_status(422).expect_text(marked);
    let form = page.form("/do/panels/correct").fill("value[kind]", "co_opted").fill("value[starts_on]", "2026-11-01");
    form.send().await.expect_status(200).expect_text("“Elected” became “Co-opted”");
    let members = clerk.get(&format!("{}/members", desk.path)).await;
    let member = members.attr("select[name=ending] option:nth-child(2)", "value").expect("Ann");
    let form = members.form("/do/panels/end-member").fill("ending", &member).fill("ends_on", "2026-11-21");
    form.send().await.expect_status(422).expect_text(marked);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM attendance").await, 1);
}
