//! Mail that says there is an answer goes with what it is about, not with an address: two people may share one.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{asked, count, run};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    panels::helpers::{Desk, planned},
};

const WRITTEN: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'";

/// Says something and leaves this address, as one of several who share it.
async fn tell(app: &TestApp, text: &str, email: &str) -> Browser {
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", text).fill("theme", "home");
    form.fill("answer", "email").fill("email", email).send().await.expect_status(200);
    writer
}

async fn answered(app: &TestApp, desk: &Desk, meeting: &str) {
    run(app, "UPDATE voices SET state = 'shared', theme = 'home', shared_text = 'Shared', decided_at = 1").await;
    desk.route(app).await.expect_status(200);
    desk.publish(meeting).await;
    run(app, "DELETE FROM outbox").await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "A reply");
    let mut form = form.clear("voices[]");
    let (postgres, sqlite) =
        ("SELECT CAST(voice_id AS TEXT) FROM item_voices", "SELECT lower(hex(voice_id)) FROM item_voices");
    for id in asked(app, postgres, sqlite).await {
        form = form.tick("voices[]", &id);
    }
    crate::panels::helpers::released(form.send().await).await;
}

async fn take_back(writer: &Browser) {
    let confirm = writer.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_takes_theirs_back_leaves_anothers_mail(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let (one, other) = (tell(&app, "One", "home@example.org").await, tell(&app, "Other", "home@example.org").await);
    let third = tell(&app, "Third", "third@example.org").await;
    answered(&app, &desk, &meeting).await;
    assert_eq!(count(&app, WRITTEN).await, 2, "one to each address");
    take_back(&one).await;
    assert_eq!(count(&app, WRITTEN).await, 2, "the other has an answer, too");
    // An account with that address goes: what is written to it as an account goes with it, and nothing else.
    let (member, _) = app.person("Home", &[Role::Member]).await;
    let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
    form.fill("email", "home@example.org").send().await.expect_status(200);
    app.settled().await;
    let to_home = "SELECT COUNT(*) FROM outbox WHERE recipient = 'home@example.org'";
    assert_eq!(count(&app, to_home).await, 2);
    let (admin, second) = (app.signed_in("Ada", &[Role::Admin]).await, app.signed_in("Aled", &[Role::Admin]).await);
    let ask = admin.get(&format!("/erasures?person={member}")).await;
    ask.form("/do/erasure/ask").send().await.expect_status(200);
    let page = second.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree").send().await;
    page.expect_text("It has been erased");
    assert_eq!(count(&app, to_home).await, 1);
    take_back(&other).await;
    assert_eq!((count(&app, to_home).await, count(&app, WRITTEN).await), (0, 1));
    take_back(&third).await;
    assert_eq!((count(&app, WRITTEN).await, count(&app, "SELECT COUNT(*) FROM outbox_about").await), (0, 0));
}
