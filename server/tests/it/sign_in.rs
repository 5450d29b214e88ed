use app::platform::guard::Role;
use rstest::rstest;

use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_signs_in_once_and_only_at_a_press(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Ada", &[Role::Admin]).await;
    let browser = app.visitor();
    // Mail scanners open links: that must not use them up.
    for _ in 0..3 {
        app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(200);
    }
    let page = browser.get(&format!("/sign-in/{token}")).await.expect_status(200);
    let again = browser.get(&format!("/sign-in/{token}")).await;
    page.form("/do/people/use-link").send().await;
    again.form("/do/people/use-link").send().await.expect_status(410).expect_text("used before");
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("used before");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_good_for_ten_minutes(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Ada", &[Role::Admin]).await;
    let page = app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(200);
    app.clock.forward(10 * 60_000);
    page.form("/do/people/use-link").send().await.expect_status(410).expect_text("ten minutes");
    app.visitor().get(&format!("/cy/sign-in/{token}")).await.expect_status(410).expect_text("ddeg munud");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_page_and_an_unknown_link_are_not_found(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/nowhere").await.expect_status(404).expect_text("We cannot find this page");
    app.visitor().get("/cy/nowhere").await.expect_status(404).expect_text("Allwn ni ddim dod o hyd");
    app.visitor().get("/sign-in/0000").await.expect_status(404);
}
