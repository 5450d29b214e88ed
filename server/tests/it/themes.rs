//! The council's own themes, from the administrator's page to the child's form and the officer's desk.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
};

/// What a child can choose from, in order.
fn offered(page: &Page) -> Vec<String> {
    page.all("input[name=theme] ~ span:not(.symbol)")
}

async fn tell(app: &TestApp, theme: &str) -> Page {
    let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "Hello there");
    form.fill("theme", theme).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_adds_renames_moves_and_retires_what_children_choose_from(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let page = admin.get("/settings").await.follow("Themes").await.expect_status(200);
    let form = page.form("/do/voices/add-theme").fill("name[en]", "My friends").fill("name[cy]", "Fy ffrindiau");
    let (one, two) = tokio::join!(form.clone().send(), form.send());
    one.expect_status(200).expect_text("My friends");
    two.expect_status(200);
    assert_eq!(offered(&app.visitor().get("/tell").await)[5..7], ["Health and wellbeing", "My friends"]);
    assert!(offered(&app.visitor().get("/cy/tell").await).contains(&"Fy ffrindiau".to_owned()));

    admin.get("/themes").await;
    admin.post("/do/voices/move-theme", &[("theme", "own-my-friends"), ("way", "up")]).await.expect_status(200);
    assert_eq!(offered(&app.visitor().get("/tell").await)[5..7], ["My friends", "Health and wellbeing"]);

    tell(&app, "own-my-friends").await.expect_status(200).expect_no_form("/do/voices/tell");
    officer.get("/moderation").await.expect_text("My friends");
    let change = admin.get("/themes?edit=own-my-friends").await.form("/do/voices/change-theme");
    let late = change.clone().fill("name[en]", "Pals");
    change
        .fill("name[en]", "Friends and family")
        .fill("name[cy]", "Ffrindiau a theulu")
        .send()
        .await
        .expect_status(200);
    officer.get("/moderation").await.expect_text("Friends and family");
    // Of two administrators the second is told, and what they typed is still there.
    let page = late.send().await.expect_status(409).expect_text("Somebody else has changed this theme");
    assert_eq!(page.attr("#name-en", "value").as_deref(), Some("Pals"));

    let open = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "Typed before it was retired");
    let act = [("theme", "own-my-friends"), ("act", "retire")];
    admin.post("/do/voices/retire-theme", &act).await.expect_status(200);
    assert!(!offered(&app.visitor().get("/tell").await).contains(&"Friends and family".to_owned()));
    officer.get("/moderation").await.expect_text("Friends and family");
    open.fill("theme", "own-my-friends").send().await.expect_status(200).expect_no_form("/do/voices/tell");
    admin.get("/themes").await.expect_text("Not offered any more").expect_text("Offer it again");
    admin.get("/audit").await.expect_status(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_twin_and_an_empty_list_are_refused() {
    let app = TestApp::start(Sqlite).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/themes").await.form("/do/voices/add-theme");
    let page = form.fill("name[en]", "where I LIVE").fill("name[cy]", "").send().await.expect_status(422);
    page.expect_text("Another theme is called this already").expect_text("This cannot be empty");
    for key in ["safe", "home", "learning", "feelings", "leaving"] {
        let act = [("theme", key), ("act", "retire")];
        admin.post("/do/voices/retire-theme", &act).await.expect_status(200);
    }
    let act = [("theme", "health"), ("act", "retire")];
    admin.post("/do/voices/retire-theme", &act).await.expect_status(409).expect_text("at least one theme");
    tell(&app, "health").await.expect_no_form("/do/voices/tell");
}
