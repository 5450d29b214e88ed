//! Who on a panel has done what training, who lacks it, and training that is offered.

use domain::{role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    tables::rows,
};

const CHILD_PROTECTION: &str = "child_protection_1";

impl Desk {
    fn training(&self) -> String {
        format!("{}/training", self.path)
    }

    async fn offered(&self, day: &str, spaces: &str) -> Page {
        let page = self.clerk.get(&self.training()).await.expect_status(200);
        let form = page.form("/do/panels/offer-training").fill("kind", CHILD_PROTECTION).fill("held_on", day);
        let form = form.fill("starts_at", "10:00").fill("place", "Town hall, room 2").fill("spaces", spaces);
        form.send().await.expect_status(200)
    }
}

/// Somebody with an account who sits on the panel.
async fn seated(app: &TestApp, desk: &Desk, name: &str) -> Browser {
    let (id, token) = app.person(name, &[Role::PanelMember]).await;
    let browser = app.visitor();
    app.sign_in(&browser, &token, &[Role::PanelMember]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &id.to_string()).fill("kind", "elected").send().await.expect_status(200);
    browser
}

async fn seat_of(app: &TestApp, name: &str) -> String {
    let all = rows(app).await;
    all.iter().find(|row| row.table == "memberships" && row.text("name") == name).expect("a seat").text("id")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn clerk_and_chair_see_who_lacks_child_protection(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let bea = seated(&app, &desk, "Bea").await;
    let page = desk.ann.get(&desk.path).await.follow("Training").await.expect_status(200);
    let page = page.expect_text("Child protection, level 1 is missing: Ann, Bea").expect_text("Your training");
    page.expect_no_form("/do/panels/record-training");
    // Whoever does not chair sees their own alone.
    bea.get(&desk.training()).await.expect_text("Missing").expect_no_text("is missing").expect_no_text("Everybody");
    desk.bob.get(&desk.training()).await.expect_status(403);

    let form = desk.clerk.get(&desk.training()).await.form("/do/panels/record-training");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty").expect_text("Give a day");
    let ann = seat_of(&app, "Ann").await;
    let form = form.fill("who", &ann).fill("done_kind", CHILD_PROTECTION);
    form.clone().fill("done_on", "2026-12-01").send().await.expect_status(422).expect_text("has not come yet");
    let form = form.fill("done_on", "2023-12-01");
    form.clone().send().await.expect_status(200).expect_text("Ends on 1 December 2026");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_records").await, 1, "recorded once");
    desk.ann.get(&desk.training()).await.expect_text("is missing: Bea");

    // A council that lets it count for less: what was done already ends earlier.
    let page = desk.clerk.get("/panels/training").await.expect_status(200).expect_text("counts for 36 months");
    let page = page.follow("Change").await.expect_status(200);
    let form = page.form("/do/panels/change-training-kind").fill("kind_months", "many");
    form.send().await.expect_status(422);
    let form = page.form("/do/panels/change-training-kind").fill("kind_months", "24");
    form.send().await.expect_status(200).expect_text("counts for 24 months");
    desk.ann.get(&desk.training()).await.expect_text("Ended on 1 December 2025").expect_text("is missing: Ann, Bea");
    let form = desk.clerk.get("/panels/training").await.form("/do/panels/add-training-kind");
    let form = form.fill("name[en]", "Trauma").fill("name[cy]", "Trawma").fill("required", "no");
    form.clone().send().await.expect_status(200).expect_text("counts for good.");
    form.fill("once", &"1".repeat(32)).send().await.expect_status(422).expect_text("already a kind with this name");
    desk.ann.get("/panels/training").await.expect_status(403);
    desk.ann.get(&format!("/cy{}", desk.training())).await.expect_text("Amddiffyn plant, lefel 1");

    let record = rows(&app).await.into_iter().find(|row| row.table == "training_records").expect("one").text("id");
    let form = desk.clerk.get(&desk.training()).await.form("/do/panels/remove-training").fill("record", &record);
    form.send().await.expect_status(200).expect_text("The record has been removed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_records").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_last_place_goes_to_one_and_whoever_was_there_has_done_it(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let bea = seated(&app, &desk, "Bea").await;
    let page = desk.clerk.get(&desk.training()).await.form("/do/panels/offer-training").send().await.expect_status(422);
    page.expect_text("This cannot be empty").expect_text("Give a day");
    desk.offered("2026-11-23", "1").await.expect_text("0 of 1 places are taken");
    let form = |page: Page| page.form("/do/panels/sign-up-training");
    let (one, two) = (form(desk.ann.get(&desk.training()).await), form(bea.get(&desk.training()).await));
    let (one, two) = tokio::join!(one.send(), two.send());
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 409], "one place");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_places").await, 1);
    let (won, lost) = if one.status.as_u16() == 200 { (&desk.ann, &bea) } else { (&bea, &desk.ann) };
    lost.get(&desk.training()).await.expect_text("All places are taken");
    let page = won.get(&desk.training()).await.expect_text("You have signed up");
    page.form("/do/panels/leave-training").send().await.expect_status(200).expect_text("given your place back");

    // The clerk signs up whoever has rung.
    let training = desk.clerk.get(&desk.training()).await.follow("Child protection").await.expect_status(200);
    let training = training.expect_no_form("/do/panels/attend-training");
    let path = training.path().to_owned();
    let form = training.form("/do/panels/give-place").fill("member", &seat_of(&app, "Bea").await);
    form.send().await.expect_status(200).expect_text("They have been signed up").expect_text("1 of 1 places");

    // On its day the clerk says who was there, and can say it again.
    app.clock.forward(DAY);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let form = clerk.get(&path).await.expect_text("Who was there?").form("/do/panels/attend-training");
    form.clone().send().await.expect_status(200).expect_no_text("is missing: Bea");
    form.send().await.expect_status(200).expect_text("Child protection, level 1 is missing: Ann");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_records").await, 1);
    let ann = seat_of(&app, "Ann").await;
    let form = clerk.get(&path).await.form("/do/panels/attend-training").tick("there[]", &ann);
    form.send().await.expect_status(200).expect_no_text("is missing");
    let form = clerk.get(&path).await.form("/do/panels/attend-training").untick("there[]", &ann);
    form.send().await.expect_status(200).expect_text("is missing: Ann");
    // Of two clerks who tick at once the second is told, and what the first has said stays.
    let other = app.signed_in("Clerk Three", &[Role::Clerk]).await;
    let bea = seat_of(&app, "Bea").await;
    let late = other.get(&path).await.form("/do/panels/attend-training").untick("there[]", &bea);
    let form = clerk.get(&path).await.form("/do/panels/attend-training").tick("there[]", &ann);
    form.clone().send().await.expect_status(200).expect_no_text("is missing");
    form.send().await.expect_status(200);
    let told = late.send().await.expect_status(409).expect_text("Somebody else has saved this page");
    assert!(!told.form("/do/panels/attend-training").encoded().contains(&bea), "what was ticked is there");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_records").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_signed_up_is_told_that_it_is_cancelled(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    desk.offered("2026-12-16", "").await.expect_text("There is room for everybody");
    desk.ann.get(&desk.training()).await.form("/do/panels/sign-up-training").send().await.expect_status(200);
    let form =
        desk.clerk.get(&desk.training()).await.follow("Child protection").await.form("/do/panels/cancel-training");
    form.clone().send().await.expect_status(200).expect_text("has been cancelled");
    form.send().await.expect_status(200);
    let mails = outbox::newest(&app.services, 100).await.expect("read");
    let told: Vec<_> = mails.iter().filter(|waiting| waiting.kind == "training").collect();
    assert_eq!(told.len(), 1, "Ann, once");
    assert_eq!(told[0].mail.to, "ann@example.org");
    assert!(told[0].mail.text.contains("16 December 2026"), "{}", told[0].mail.text);
    desk.ann
        .get(&desk.training())
        .await
        .expect_text("No training is on offer")
        .expect_no_form("/do/panels/leave-training");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_erased_leaves_no_training(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (mali, _) = app.person("Mali", &[Role::Member]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &mali.to_string()).fill("kind", "young_person").send().await.expect_status(200);
    let seat = seat_of(&app, "Mali").await;
    let form = desk.clerk.get(&desk.training()).await.form("/do/panels/record-training").fill("who", &seat);
    form.fill("done_kind", CHILD_PROTECTION).fill("done_on", "2026-05-01").send().await.expect_status(200);
    let form = desk.offered("2026-12-16", "5").await.follow("Child protection").await.form("/do/panels/give-place");
    form.fill("member", &seat).send().await.expect_status(200);
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get(&format!("/erasures?person={mali}")).await.form("/do/erasure/ask");
    form.send().await.expect_status(200);
    let form = desk.officer.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_records").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM training_places").await, 0);
}
