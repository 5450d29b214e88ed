//! Who young people can ring: by nation and language, as the council has set it.

use domain::role::Role;
use rstest::rstest;

use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn help_is_by_nation_and_language(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let visitor = app.visitor();
    let english = visitor.get("/help").await.expect_text("999").expect_text("Childline 0800 1111");
    english.expect_text("Help at Hand 0800 528 0731").expect_no_text("Meic");
    let welsh = visitor.get("/cy/help").await.expect_text("Meic 080880 23456");
    welsh.expect_text("Help at Hand");

    let admin = app.signed_in("Priya", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    assert_eq!(form.value("nation"), Some("england"));
    let bad = form.clone().fill("meic", "ring us").send().await.expect_status(422);
    assert_eq!(bad.form("/do/people/save-settings").value("meic"), Some("ring us"));
    form.fill("nation", "wales").send().await.expect_status(200).expect_text("0808 801 1000");
    app.clock.forward(6_000);
    let page = visitor.get("/help").await.expect_text("Meic 080880 23456").expect_text("Childline 0800 1111");
    page.expect_text("Children\u{2019}s Commissioner for Wales 0808 801 1000").expect_no_text("Help at Hand");
    visitor.get("/cy/help").await.expect_text("Comisiynydd Plant Cymru 0808 801 1000");
    // Beside what somebody writes, too.
    visitor.get("/tell").await.expect_text("Meic 080880 23456");

    let form = admin.get("/settings").await.form("/do/people/save-settings");
    form.fill("commissioner", "01632 960 111").send().await.expect_status(200);
    app.clock.forward(6_000);
    visitor.get("/help").await.expect_text("Children\u{2019}s Commissioner for Wales 01632 960 111");
}
