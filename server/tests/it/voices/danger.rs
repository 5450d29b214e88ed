//! Words of danger: help comes first, sending is never blocked, and the officers keep the lists.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{count, tell, words};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

const AFRAID: &str = "He HIT me, I don\u{2019}t feel safe";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_first_press_sends_and_the_next_page_leads_with_help(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let browser = app.visitor();
    for privacy in ["anonymous", "confidential"] {
        let done = tell(&browser, AFRAID, privacy).await.expect_status(200).expect_text("0800 1111");
        assert!(done.path().ends_with("/tell/done"), "nothing of it stands in the address: {}", done.path());
        assert!(done.body.find("Are you safe right now?") < done.body.find("<h1"), "help comes first");
        assert_eq!(words(&done).is_empty(), privacy == "anonymous");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 2);
    // Somebody else's words on the same phone do not lead with it.
    let done = tell(&browser, "I like the new park", "anonymous").await.expect_status(200);
    done.expect_no_text("Are you safe right now?");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_refused_form_comes_back_with_help(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    assert_eq!(page.attr("#danger", "hidden").as_deref(), Some(""), "it is not in the way");
    let form = page.form("/do/voices/tell").fill("text", AFRAID).fill("privacy", "named");
    let refused = form.send().await.expect_status(422);
    assert_eq!(refused.attr("#danger", "hidden"), None);
    assert_eq!(refused.form("/do/voices/tell").value("text"), Some(AFRAID));
    assert!(refused.body.find("id=\"danger\"") < refused.body.find("Send it"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn officers_keep_the_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let page = officer.get("/moderation/words").await.expect_status(200);
    let form = page.form("/do/voices/danger-words");
    assert!(form.value("phrases[en]").is_some_and(|en| en.contains("hurt me")), "ours to begin with");
    tell(&app.visitor(), "There is a zebra in my room", "anonymous").await;
    tell(&app.visitor(), "Dyma gyllell fawr", "anonymous").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 0);

    form.clone()
        .fill("phrases[en]", " Zebra \n\nzebra")
        .fill("phrases[cy]", "Cyllell")
        .send()
        .await
        .expect_status(200)
        .expect_text("The words have been saved.");
    tell(&app.visitor(), "There is a ZEBRA in my room", "anonymous").await;
    tell(&app.visitor(), "Dyma gyllell fawr", "anonymous").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 2);
    let known = app.visitor().get("/help/words").await.expect_status(200);
    assert!(known.body.ends_with("\n%\nzebra\n%\ncyllell"), "what officers keep: {}", known.body);
    assert!(!known.body.contains('#'), "and no comments of ours");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'danger_words.saved'").await, 1);
    // Whatever they keep, what we look for by ourselves is found; in any letters.
    tell(&app.visitor(), "he h\u{200b}its my little brother", "anonymous").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 3);

    // Two officers at once: the second is told, and what they wrote is still there.
    let late = form.fill("phrases[en]", "lion").send().await.expect_status(409).expect_text("Somebody else");
    assert_eq!(late.form("/do/voices/danger-words").value("phrases[en]"), Some("lion"));
    let form = officer.get("/moderation/words").await.form("/do/voices/danger-words");
    let refused =
        form.clone().fill("phrases[en]", "  ").send().await.expect_status(422).expect_text("at least one phrase");
    assert!(refused.form("/do/voices/danger-words").value("phrases[cy]").is_some_and(|cy| cy.contains("cyllell")));
    form.clone().fill("phrases[cy]", "x").send().await.expect_status(422).expect_text("cannot look for this phrase");
    let many: Vec<_> = (0..501).map(|n| format!("word {n}")).collect();
    form.fill("phrases[en]", &many.join("\n")).send().await.expect_status(422);
}
