//! Voices that say nearly the same, and how long people wait.

use domain::{
    role::Role,
    time::{DAY, HOUR, MINUTE},
};
use rstest::rstest;

use super::{claim, panel, said};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::helpers::count,
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
    let page = page.expect_text("They are together now").expect_text("One person said so");
    page.form("/do/moderation/share").send().await.expect_text("Shared.");
    // A third joins the heading that is there.
    let third = said(&app, "slow wifi in our room at night").await;
    let page = claim(&officer, third).await.expect_text("It is under “Slow wifi at night”");
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
    page.form("/do/moderation/part").send().await.expect_text("It is on its own again");
    officer.get(&format!("/moderation/{second}")).await.expect_text("2 people said so");
}

/// Somebody tells us something about where they live, in this language.
async fn tell(app: &TestApp, at: &str, text: &str) {
    let form = app.visitor().get(&format!("{at}/tell")).await.form("/do/voices/tell").fill("text", text);
    form.fill("theme", "home").fill("publish", "yes").send().await.expect_status(200);
    app.clock.forward(MINUTE);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_in_similar_words_is_found_without_being_read(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app, "", "The wifi is slow in my room at night").await;
    tell(&app, "", "I want to see my brother").await;
    tell(&app, "", "Wifi in our rooms is so slow at night!!").await;
    tell(&app, "/cy", "Mae'r wifi yn araf iawn gyda'r nos").await;
    tell(&app, "/cy", "Wifi araf gyda'r nos, mae'n boen").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let next = async || officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let read = "SELECT COUNT(*) FROM audit WHERE action = 'voice.original_read'";
    let page =
        next().await.expect_text("Waiting, in similar words").expect_no_text("our rooms").expect_no_text("brother");
    assert_eq!(page.forms("/do/moderation/join").len(), 1);
    assert_eq!(count(&app, read).await, 1, "nobody read the other one");
    page.form("/do/moderation/join").send().await.expect_status(422).expect_text("Write a heading");
    let page = page.form("/do/moderation/join").fill("title", "Slow wifi").send().await;
    let page = page.expect_text("They are together now").expect_no_text("Waiting, in similar words");
    assert!(page.forms("/do/moderation/join").is_empty());
    page.form("/do/moderation/share").send().await.expect_text("Shared.");
    // The other is decided on its own; what was turned down does not count.
    let other = page.attr("section.card ul a[href^='/moderation/']", "href").expect("the other one");
    let page = officer.get(&other).await.expect_no_text("our rooms").form("/do/moderation/claim").send().await;
    let page = page.expect_text("Wifi in our rooms").expect_text("Slow wifi").expect_text("One person said so");
    page.form("/do/moderation/decline").fill("reason", "not_safe").send().await.expect_status(200);
    officer.get(&other).await.expect_text("One person said so");
    // In Welsh as in English.
    next().await.expect_text("brother").expect_no_text("Waiting, in similar words");
    let page = next().await.expect_text("araf iawn").expect_text("Waiting, in similar words");
    page.expect_no_text("boen");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn voices_under_one_heading_stand_together_in_the_pack(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let to = panel(&app, "Panel").await.to_string();
    for text in ["The wifi is slow in my room at night", "I want a key", "Wifi in our rooms is so slow at night!!"] {
        tell(&app, "", text).await;
        app.clock.forward(1_000);
    }
    let first = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    first.form("/do/moderation/join").fill("title", "Slow wifi").send().await.expect_status(200);
    first.form("/do/moderation/share").fill("panel", &to).send().await.expect_text("Shared.");
    for _ in 0..2 {
        let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
        page.form("/do/moderation/share").fill("panel", &to).send().await.expect_text("Shared.");
    }
    let clerk = app.signed_in("Cora", &[Role::Clerk]).await;
    let panel = clerk.get("/panels/panel").await.expect_status(200);
    let meeting = panel.attr("a[href*='/meetings/'][href*='-']", "href").expect("its meeting");
    let pack = clerk.get(&format!("{meeting}/pack")).await.expect_status(200).expect_text("Slow wifi: 2 people");
    let said = pack.all("blockquote");
    assert!(said[0].contains("wifi is slow") && said[1].contains("our rooms") && said[2].contains("a key"), "{said:?}");
    assert_eq!(pack.all("h4"), ["Slow wifi: 2 people", "Other voices"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_on_other_pages_is_counted_beside_the_queue(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/moderation").await.expect_status(200).expect_no_text("on another page");
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let form = member.get("/surveys/new").await.form("/do/surveys/create").fill("template", "noise");
    let form = form.fill("privacy", "confidential").fill("title[en]", "Food").fill("title[cy]", "Bwyd");
    let survey = form.send().await.expect_status(200).path().to_owned();
    let code: String = survey.trim_start_matches("/surveys/").chars().take(6).collect();
    let comment = officer.get(&format!("/surveys/{code}/comment?on=q1")).await.form("/do/surveys/comment");
    comment.fill("text", "Shorter?").send().await.expect_text("Comment added.");
    let page = officer.get("/moderation").await.expect_text("One more thing is waiting for you on another page");
    page.expect_text("one comment that nobody has dealt with").expect_no_text("to be checked");
    member.get(&format!("/surveys/{code}")).await.form("/do/surveys/submit").send().await.expect_status(200);
    let page = officer.get("/moderation").await.expect_text("2 more things are waiting").expect_text("to be checked");
    let page = page.follow("Food").await.expect_status(200);
    page.form("/do/surveys/settle").send().await.expect_status(200);
    officer.get("/cy/moderation").await.expect_text("Mae un peth arall yn aros amdanoch").expect_no_text("sylw");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn how_long_people_wait_is_shown_to_officers_and_said_to_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/heard").await.expect_status(200).expect_no_text("it usually took us");
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
        .expect_text("This month it usually took us one day or less to read")
        .expect_no_text("slow");
    app.visitor().get("/cy/heard").await.expect_text("cymerodd hi un diwrnod neu lai fel arfer");
    // What is left lying is said too.
    for n in 0..5 {
        said(&app, &format!("left {n}")).await;
    }
    app.clock.forward(20 * DAY);
    app.visitor()
        .get("/heard")
        .await
        .expect_text("it usually took us one day or less")
        .expect_text("We are slow this month");
}
