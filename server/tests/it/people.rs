//! Accounts, settings, the outbox and the audit log.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    roles::agree,
};

/// The newest link that stands in the outbox, without our address.
async fn newest_link(app: &TestApp, admin: &Browser) -> String {
    let outbox = admin.get("/outbox").await.expect_status(200);
    let link = outbox.attr("main pre a", "href").expect("a link");
    link.strip_prefix(&app.url).expect("ours").to_owned()
}

async fn invite(by: &Browser, name: &str, roles: &[&str]) -> Page {
    let email = format!("{}@example.org", name.to_lowercase());
    let form = by.get("/people").await.expect_status(200).form("/do/people/invite");
    let form = form.fill("name", name).fill("email", &email).fill("lang", "en");
    roles.iter().fold(form, |form, role| form.tick("roles[]", role)).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_invited_officer_sets_up_and_invites_a_member(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    invite(&admin, "Olwen", &["officer"]).await.expect_status(200).expect_text("A second person has been asked");
    agree(&lead, "Olwen").await.expect_text("You have agreed");
    admin.get("/people").await.expect_text("Invited");
    let officer = app.visitor();
    app.sign_in(&officer, newest_link(&app, &admin).await.trim_start_matches("/sign-in/"), &[Role::Officer]).await;
    officer.get("/settings").await.expect_status(403);
    // An officer's invitation makes a member, whatever is posted.
    app.clock.forward(1_000);
    invite(&officer, "Meg", &["admin", "officer"]).await.expect_status(200).expect_text("Meg");
    officer.get("/people").await.expect_no_text("Ada");
    let member = app.visitor();
    let link = newest_link(&app, &admin).await;
    member.get(&link).await.form("/do/people/use-link").send().await;
    let mine = member.get("/account").await.expect_status(200).expect_text("Meg");
    assert!(!mine.text().contains("Administrator") && mine.text().contains("Member"));
    admin.get("/audit").await.expect_text("Ada added the account of Olwen.").expect_text("Participation officer");
    admin.get("/audit?check=1").await.expect_text("The log is whole");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_bad_invitation_is_shown_again_as_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/cy/people").await.form("/do/people/invite");
    let page = form.fill("name", "<script>alert(1)</script>").fill("email", "sam@").send().await.expect_status(422);
    assert_eq!(page.attr("#email", "value").as_deref(), Some("sam@"));
    assert_eq!(page.attr("#name", "value").as_deref(), Some("<script>alert(1)</script>"));
    page.expect_text("Dydy hwn ddim yn edrych fel cyfeiriad e-bost").expect_text("Dewiswch o leiaf un rôl");
    let page = invite(&admin, "Ada", &["clerk"]).await.expect_status(422);
    page.expect_text("has an account already");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_same_invitation_sent_twice_is_one(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page = admin.get("/people").await;
    let form = || {
        let form = page.form("/do/people/invite").fill("name", "Clem").fill("email", "clem@example.org");
        form.fill("lang", "cy").tick("roles[]", "clerk").send()
    };
    let (one, two) = tokio::join!(form(), form());
    one.expect_status(200);
    two.expect_status(200);
    let outbox = admin.get("/outbox").await;
    assert_eq!(outbox.all("main li b"), ["Mae Ein cyngor yn eich gwahodd i Gwna Sŵn"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_changed_role_and_a_closed_account_bite_at_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (id, token) = app.person("Cai", &[Role::Clerk, Role::Admin]).await;
    let clerk = app.visitor();
    app.sign_in(&clerk, &token, &[Role::Clerk]).await;
    clerk.get("/settings").await.expect_status(200);
    let page = admin.get(&format!("/people/{id}")).await.expect_status(200);
    page.form("/do/people/set-roles")
        .clear("roles[]")
        .tick("roles[]", "clerk")
        .send()
        .await
        .expect_text("The roles have been changed");
    clerk.get("/settings").await.expect_status(403);
    clerk.get("/account").await.expect_status(200);
    page.form("/do/people/disable").send().await.expect_text("The account has been closed");
    clerk.get("/account").await.expect_status(403).expect_text("You need to sign in");
    let page = admin.get(&format!("/people/{id}")).await;
    page.form("/do/people/enable").send().await.expect_text("open again");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_member_who_becomes_staff_signs_in_anew_with_password_and_code(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (id, token) = app.person("Meg", &[Role::Member]).await;
    let member = app.visitor();
    app.sign_in(&member, &token, &[Role::Member]).await;
    member.get("/account").await.expect_status(200);
    let page = admin.get(&format!("/people/{id}")).await;
    page.form("/do/people/set-roles").tick("roles[]", "clerk").send().await.expect_status(200);
    member.get("/account").await.expect_status(403);
    let form = member.get("/sign-in").await.form("/do/people/ask-link");
    form.fill("email", "meg@example.org").send().await.expect_status(200);
    app.settled().await;
    member.get(&newest_link(&app, &admin).await).await.expect_text("Choose a password");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_widens_their_own_rights_and_an_administrator_stays(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (id, token) = app.person("Ada", &[Role::Admin]).await;
    let admin = app.visitor();
    app.sign_in(&admin, &token, &[Role::Admin]).await;
    let page = admin.get(&format!("/people/{id}")).await.expect_text("This is your own account");
    assert!(page.forms("/do/people/set-roles").is_empty());
    let person = id.to_string();
    let fields = [("person", person.as_str()), ("roles[]", "admin"), ("roles[]", "officer")];
    admin.post("/do/people/set-roles", &fields).await.expect_status(409);
    admin.post("/do/people/disable", &fields[..1]).await.expect_status(409);
    admin.get("/people").await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_reset_ends_sessions_password_and_links(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (id, token) = app.person("Cai", &[Role::Clerk]).await;
    let clerk = app.visitor();
    let secret = app.sign_in(&clerk, &token, &[Role::Clerk]).await;
    admin.get(&format!("/people/{id}")).await.form("/do/people/reset").send().await.expect_text("new invitation");
    clerk.get("/account").await.expect_status(403);
    app.clock.forward(60_000);
    let form = clerk.get("/sign-in/password").await.form("/do/people/enter");
    let form = form.fill("email", "cai@example.org").fill("password", crate::app::PASSWORD);
    form.fill("code", &app.code(&secret)).send().await.expect_status(422);
    let link = newest_link(&app, &admin).await;
    app.sign_in(&clerk, link.trim_start_matches("/sign-in/"), &[Role::Clerk]).await;
    clerk.get("/account").await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_and_never_less_careful_than_the_rule(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page = admin.get("/settings").await.expect_status(200);
    let bad = page.form("/do/people/save-settings").fill("fewest_inside", "4").fill("duty_line", "ring us");
    let bad = bad.fill("council[cy]", "").send().await.expect_status(422).expect_text("from 5 to 100");
    assert_eq!(bad.attr("#fewest_inside", "value").as_deref(), Some("4"));
    bad.expect_text("does not look like a phone number").expect_text("This cannot be empty");
    let good = page.form("/do/people/save-settings").fill("fewest_inside", "7").fill("council[en]", "Afon Valley");
    let good = good.fill("council[cy]", "Dyffryn Afon").fill("duty_line", "01632 960 000");
    good.send().await.expect_status(200).expect_text("The settings have been saved");
    let page = admin.get("/settings").await.expect_text("Afon Valley");
    assert_eq!(page.attr("#fewest_inside", "value").as_deref(), Some("7"));
    admin.get("/cy/settings").await.expect_text("Dyffryn Afon");
    admin
        .get("/audit")
        .await
        .expect_text("Ada changed the settings.")
        .expect_text("council_en council_cy duty_line fewest_inside");
}
