//! Voices that say nearly the same, and how long people wait.

use app::{
    platform::guard::Role,
    time::{DAY, HOUR},
};
use rstest::rstest;

use super::{claim, said};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::desk::count,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn similar_voices_stand_under_one_heading_and_keep_their_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let first = said(&app, "The wifi is slow in my room at night").await;
    let other = said(&app, "I want to see my brother").await;
    for id in [first, other] {
        claim(&officer, id).await.form("/do/moderation/share").send().await.expect_text("Shared.");
    }
    let second = said(&app, "Wifi in my room is so slow at night!!").await;
    let page = claim(&officer, second).await.expect_text("Shared before, in similar words");
    let page = page.expect_text("The wifi is slow in my room at night").expect_no_text("brother");
    assert_eq!(page.forms("/do/moderation/join").len(), 1);
    page.form("/do/moderation/join").send().await.expect_status(422).expect_text("Write a heading");
    let page = page.form("/do/moderation/join").fill("title", "Slow wifi at night").send().await;
    let page = page.expect_text("They stand together now").expect_text("One person said so");
    page.form("/do/moderation/share").send().await.expect_text("Shared.");
    // A third joins the heading that is there.
    let third = said(&app, "slow wifi in our room at night").await;
    let page = claim(&officer, third).await.expect_text("It stands under “Slow wifi at night”");
    let page = page.form("/do/moderation/join").send().await.expect_text("2 people said so");
    page.form("/do/moderation/share").send().await.expect_text("Shared.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM headings").await, 1);
    let routing = officer.get("/moderation/shared").await.expect_text("Slow wifi at night: 3 people");
    for words in
        ["The wifi is slow in my room at night", "Wifi in my room is so slow at night!!", "slow wifi in our room"]
    {
        assert!(routing.text().contains(words), "{words}");
    }
    // Taken out, it stands on its own.
    let page = officer.get(&format!("/moderation/{third}")).await;
    page.form("/do/moderation/part").send().await.expect_text("It stands on its own again");
    officer.get(&format!("/moderation/{second}")).await.expect_text("2 people said so");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn how_long_people_wait_is_shown_to_officers_and_said_to_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/heard").await.expect_status(200).expect_no_text("We read half");
    let mut ids = Vec::new();
    for n in 0..5 {
        ids.push(said(&app, &format!("voice {n}")).await);
    }
    app.clock.forward(3 * HOUR);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/moderation/times").await.expect_status(200).expect_text("none yet");
    for id in &ids {
        claim(&officer, *id).await.form("/do/moderation/share").send().await.expect_text("Shared.");
    }
    let page = officer.get("/moderation/times").await.expect_text("Week of 16 November 2026").expect_text("3 hours");
    assert!(
        page.all("tbody tr").last().is_some_and(|row| row.contains("16 November 2026 5 0 3 hours 3 hours")),
        "{}",
        page.text()
    );
    app.visitor()
        .get("/heard")
        .await
        .expect_text("half of what you told us this month within one day")
        .expect_no_text("slow");
    app.visitor().get("/cy/heard").await.expect_text("o fewn un diwrnod");
    // What is left lying is said too.
    for n in 0..5 {
        said(&app, &format!("left {n}")).await;
    }
    app.clock.forward(20 * DAY);
    app.visitor().get("/heard").await.expect_text("within one day").expect_text("We are slow this month");
}
