//! The roles officer, lead and administrator are given by two people, and told to all leads.

use domain::{ids::PersonId, lang::Lang, role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;
use sea_orm_migration::sea_orm::ConnectionTrait as _;
use server::cli::invite::{self, Invitation};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    voices::count,
};

/// The administrator adds somebody who is to have this role.
async fn add(admin: &Browser, name: &str, role: &str) -> Page {
    let form = admin.get("/people").await.expect_status(200).form("/do/people/invite").fill("name", name);
    let form = form.fill("email", &format!("{}@example.org", name.to_lowercase())).fill("lang", "en");
    form.tick("roles[]", role).send().await
}

/// The administrator chooses all roles of somebody.
async fn choose(admin: &Browser, id: PersonId, roles: &[&str]) -> Page {
    let page = admin.get(&format!("/people/{id}")).await.expect_status(200);
    let form = page.form("/do/people/set-roles").clear("roles[]");
    roles.iter().fold(form, |form, role| form.tick("roles[]", role)).send().await
}

/// A second person agrees to what waits for somebody.
pub async fn agree(second: &Browser, name: &str) -> Page {
    let page = second.get("/roles").await.expect_status(200).follow(name).await.expect_status(200);
    page.form("/do/people/agree-role").send().await
}

/// Agrees without a form that says one could.
async fn agree_all_the_same(browser: &Browser, request: &str) -> u16 {
    let id = request.rsplit('/').next().expect("an id");
    let page = browser.post(&format!("/do/people/agree-role?from={request}"), &[("role_request", id)]).await;
    page.status.as_u16()
}

/// Where the request is that waits for this account.
async fn request(admin: &Browser, id: PersonId) -> String {
    let page = admin.get(&format!("/people/{id}")).await.expect_status(200);
    page.attr("main a[href^='/roles/']", "href").expect("something waits")
}

/// Whom mails about roles went to, and what each says.
async fn told(app: &TestApp) -> Vec<String> {
    let mails = outbox::newest(&app.services, 100).await.expect("read").into_iter().filter(|mail| mail.kind == "roles");
    let mut told: Vec<_> = mails.map(|mail| format!("{}: {}", mail.mail.to, mail.mail.subject)).collect();
    told.sort();
    told
}

async fn id_of(app: &TestApp, name: &str) -> PersonId {
    let all = crate::tables::rows(app).await;
    let row = all.iter().find(|row| row.table == "people" && row.text("name") == name).expect("somebody");
    row.text("id").parse().expect("an id")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_asks_and_a_lead_agrees(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = add(&admin, "Olwen", "officer").await.expect_status(200).expect_text("A second person has been asked");
    let page = page.expect_text("Waiting for a second person").expect_text("asked on 22 November 2026, 12:00 by Ada");
    page.expect_text("Who can agree: Lena Lead, Ruth").expect_no_text("Hand this link");
    admin.get("/people").await.expect_text("Participation officer: waits for a second person").expect_text("No role");
    // Nothing has been given, and nobody invited.
    let olwen = id_of(&app, "Olwen").await;
    let held = "SELECT COUNT(*) FROM person_roles WHERE person_id = (SELECT id FROM people WHERE name = 'Olwen')";
    assert_eq!(count(&app, held).await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'invitation'").await, 0);
    // Who asked does not agree, nor does an officer.
    let path = request(&admin, olwen).await;
    assert!(admin.get(&path).await.expect_status(200).forms("/do/people/agree-role").is_empty());
    assert_eq!(agree_all_the_same(&admin, &path).await, 409);
    let officer = app.signed_in("Owen", &[Role::Officer]).await;
    assert_eq!(agree_all_the_same(&officer, &path).await, 403);
    officer.get(&path).await.expect_status(403);

    let page = lead.get("/desk").await.expect_text("One role is asked for").follow("One role is asked for").await;
    page.expect_text("Olwen").expect_text("Lena Lead, Ruth");
    lead.get(&path).await.expect_text("olwen@example.org").expect_text("6 December 2026, 12:00");
    agree(&lead, "Olwen").await.expect_status(200).expect_text("You have agreed").expect_text("Given by two people");
    assert_eq!(agree_all_the_same(&lead, &path).await, 409);
    lead.get("/desk").await.expect_no_text("is asked for");
    // Now there is a link.
    let link = admin.get(&format!("/people/{olwen}")).await.exactly(".link-by-hand");
    let new = app.visitor();
    app.sign_in(&new, link.rsplit('/').next().expect("a token"), &[Role::Officer]).await;
    new.get("/moderation").await.expect_status(200);

    let says = [
        "ada@example.org: Ruth agreed to a role for Olwen",
        "ruth@example.org: Ada asks for a role for Olwen",
        "ruth@example.org: Ruth agreed to a role for Olwen",
    ];
    assert_eq!(told(&app).await, says);
    let mails = outbox::newest(&app.services, 100).await.expect("read").into_iter().filter(|mail| mail.kind == "roles");
    for mail in mails {
        assert!(mail.mail.text.contains(&path) && !mail.mail.text.contains("fficer"), "{}", mail.mail.text);
    }
    let log = admin.get("/audit").await.expect_text("Ada asked for a role for Olwen.");
    log.expect_text("Ruth agreed to a role for Olwen.").expect_text("Participation officer");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_agrees_to_a_role_of_their_own(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (bo, token) = app.person("Bo", &[Role::Admin]).await;
    let other = app.visitor();
    app.sign_in(&other, &token, &[Role::Admin]).await;
    choose(&admin, bo, &["admin", "lead"]).await.expect_text("A second person has been asked");
    let path = request(&admin, bo).await;
    other.get(&path).await.expect_text("not the person who gets the role");
    assert_eq!(agree_all_the_same(&other, &path).await, 409);
    other.get("/desk").await.expect_no_text("is asked for");
    other.get("/concerns").await.expect_status(403);
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    agree(&lead, "Bo").await.expect_text("You have agreed");
    other.get("/concerns").await.expect_status(200);
    // Another administrator is a second person, too; for making a third one as well.
    let (cai, _) = app.person("Cai", &[Role::Clerk]).await;
    choose(&admin, cai, &["clerk", "admin"]).await.expect_text("A second person has been asked");
    agree(&other, "Cai").await.expect_text("You have agreed");
    admin.get(&format!("/people/{cai}")).await.expect_no_text("Waiting for a second person");
    // The table refuses one person in two parts, whatever the program does.
    for same in ["asked_by", "person_id"] {
        let alone = format!("UPDATE role_requests SET answered_by = {same}");
        assert!(app.services.db.connection().execute_unprepared(&alone).await.is_err(), "{same}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn it_is_refused_with_a_reason_taken_back_or_lapses(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let (cai, _) = app.person("Cai", &[Role::Clerk]).await;
    choose(&admin, cai, &["clerk", "officer"]).await.expect_text("A second person has been asked");
    let first = request(&admin, cai).await;
    let form = lead.get(&first).await.form("/do/people/refuse-role");
    form.clone().send().await.expect_status(422).expect_text("Say why not");
    form.fill("reason", "They are leaving us").send().await.expect_text("You have refused");
    admin.get(&first).await.expect_text("Refused").expect_text("They are leaving us");
    assert!(told(&app).await.contains(&"ada@example.org: Ruth did not agree to a role for Cai".to_owned()));
    assert_eq!(agree_all_the_same(&lead, &first).await, 409);

    // A changed mind; and what is asked for twice is asked for once.
    for _ in 0..2 {
        choose(&admin, cai, &["clerk", "officer"]).await.expect_text("A second person has been asked");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM role_requests WHERE state = 'asked'").await, 1);
    let second = request(&admin, cai).await;
    let page = admin.get(&format!("/people/{cai}")).await;
    page.form("/do/people/take-back-role").send().await.expect_text("The request has been taken back");
    assert!(lead.get(&second).await.expect_text("Taken back").forms("/do/people/agree-role").is_empty());
    assert_eq!(agree_all_the_same(&lead, &second).await, 409);

    choose(&admin, cai, &["clerk", "officer"]).await.expect_status(200);
    let third = request(&admin, cai).await;
    app.clock.forward(14 * DAY);
    let (admin, lead) = (app.signed_in("Aled", &[Role::Admin]).await, app.signed_in("Rhian", &[Role::Lead]).await);
    assert!(lead.get(&third).await.expect_text("Lapsed").forms("/do/people/agree-role").is_empty());
    assert_eq!(agree_all_the_same(&lead, &third).await, 409);
    lead.get("/desk").await.expect_no_text("is asked for");
    // It can be asked for anew.
    choose(&admin, cai, &["clerk", "officer"]).await.expect_text("A second person has been asked");
    agree(&lead, "Cai").await.expect_text("You have agreed");
    let held = "SELECT COUNT(*) FROM person_roles WHERE person_id = (SELECT id FROM people WHERE name = 'Cai')";
    assert_eq!(count(&app, held).await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_agree_at_once_one_does(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (one, two) = (app.signed_in("Ruth", &[Role::Lead]).await, app.signed_in("Rhian", &[Role::Lead]).await);
    let (cai, _) = app.person("Cai", &[Role::Clerk]).await;
    choose(&admin, cai, &["clerk", "lead"]).await.expect_status(200);
    let path = request(&admin, cai).await;
    let pages = [one.get(&path).await, two.get(&path).await];
    let forms = pages.iter().map(|page| page.form("/do/people/agree-role").send());
    let answers = futures::future::join_all(forms).await;
    let mut statuses: Vec<_> = answers.iter().map(|page| page.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    for (what, n) in [("audit WHERE action = 'person.role_agreed'", 1), ("role_requests WHERE state = 'given'", 1)] {
        assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM {what}")).await, n, "{what}");
    }
}

/// Before there has been a lead nobody could agree. Once there has been one an administrator is never alone again: not by
/// closing the account, not by taking the role, not by resetting the sign-in.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_first_are_given_by_one_person_and_never_again(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    admin.get("/people").await.expect_text("There has been no safeguarding lead here yet");
    add(&admin, "Olwen", "officer").await.expect_text("Hand this link to Olwen");
    // An address with a mistake in it: somebody else is invited, at once as well.
    for name in ["Lowry", "Lowri"] {
        add(&admin, name, "lead").await.expect_text(&format!("Hand this link to {name}"));
    }
    let told_first = told(&app).await;
    for name in ["Lowri", "Lowry", "Olwen"] {
        let mail = format!("ada@example.org: Ada gave {name} a role without a second person");
        assert!(told_first.contains(&mail), "{mail}: {told_first:?}");
    }
    admin.get("/audit").await.expect_text("Ada gave Lowri a role without a second person.");

    let lowri = id_of(&app, "Lowri").await;
    let link = admin.get(&format!("/people/{lowri}")).await.exactly(".link-by-hand");
    let lead = app.visitor();
    app.sign_in(&lead, link.rsplit('/').next().expect("a token"), &[Role::Lead]).await;
    lead.get("/roles").await.expect_text("Given without a second person");
    admin.get("/people").await.expect_text("Who can agree: Lowri");
    // The first officer left, and the next one waits: the first steps say so.
    let olwen = id_of(&app, "Olwen").await;
    choose(&admin, olwen, &["clerk"]).await.expect_text("The roles have been changed");
    add(&admin, "Owen", "officer").await.expect_text("A second person has been asked");
    admin.get("/first-steps").await.expect_text("Somebody is to have this role: a second person has to agree");

    admin.get(&format!("/people/{lowri}")).await.form("/do/people/reset").send().await.expect_status(200);
    add(&admin, "Nia", "officer").await.expect_text("A second person has been asked");
    let page = admin.get(&format!("/people/{lowri}")).await;
    page.form("/do/people/disable").send().await.expect_text("has been closed");
    lead.get("/roles").await.expect_status(403);
    add(&admin, "Ned", "lead").await.expect_text("A second person has been asked").expect_text("nobody at the moment");
    let ned = request(&admin, id_of(&app, "Ned").await).await;
    assert_eq!(agree_all_the_same(&admin, &ned).await, 409);
    choose(&admin, lowri, &["clerk"]).await.expect_text("The roles have been changed");
    add(&admin, "Nell", "admin").await.expect_text("A second person has been asked");
    for mail in [
        "lowri@example.org: Ada reset the sign-in of Lowri",
        "lowri@example.org: Ada closed the account of Lowri",
        "lowri@example.org: Ada took a role from Lowri",
    ] {
        assert!(told(&app).await.contains(&mail.to_owned()), "{mail}: {:?}", told(&app).await);
    }
    // Who has the machine gives it, and what waited for it waits no longer.
    granted(&app, "ned@example.org", Role::Lead).await;
    admin.get(&ned).await.expect_text("Lapsed");
    admin.get(&format!("/people/{}", id_of(&app, "Ned").await)).await.expect_text("Invited");
}

/// An officer has seen the link of a member whom they invited: it does not open the account of a lead.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_members_invitation_does_not_set_up_a_lead(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let officer = app.signed_in("Owen", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let form = officer.get("/people").await.form("/do/people/invite").fill("name", "Meg");
    let invited = form.fill("email", "meg@example.org").fill("lang", "en").send().await.expect_status(200);
    let old = invited.exactly(".link-by-hand");
    let meg = id_of(&app, "Meg").await;
    let path = format!("/people/{meg}");
    choose(&admin, meg, &["member", "lead"]).await.expect_text("A second person has been asked");
    agree(&lead, "Meg").await.expect_status(200).expect_text("You have agreed");
    // What the officer saw opens nothing, and what there is now they do not see.
    let old = old.rsplit('/').next().expect("a token").to_owned();
    app.visitor().get(&format!("/sign-in/{old}")).await.expect_status(410).expect_text("does not work any more");
    officer.get(invited.path()).await.expect_status(200).expect_no_text("Hand this link");
    officer.get(&path).await.expect_status(403);
    let new = admin.get(&path).await.exactly(".link-by-hand");
    let new = new.rsplit('/').next().expect("a token").to_owned();
    assert_ne!(new, old);
    let browser = app.visitor();
    app.sign_in(&browser, &new, &[Role::Lead]).await;
    browser.get("/concerns").await.expect_status(200);
    // A link that somebody made anew on the machine, or of a closed account: there is nothing to hand over.
    let again = Invitation {
        roles: Vec::new(),
        email: "meg@example.org".into(),
        name: None,
        lang: Lang::En,
        again: true,
        grant: false,
    };
    invite::invite(&app.services, again).await.expect("a new link");
    admin.get(&path).await.expect_status(200).expect_no_text("Hand this link");
    let page = admin.get(&path).await.form("/do/people/reset").send().await;
    page.expect_status(200);
    let page = admin.get(&path).await.expect_text("Hand this link to Meg");
    page.form("/do/people/disable").send().await.expect_status(200);
    admin.get(&path).await.expect_no_text("Hand this link");
}

async fn granted(app: &TestApp, email: &str, role: Role) -> String {
    let grant =
        Invitation { roles: vec![role], email: email.into(), name: None, lang: Lang::En, again: false, grant: true };
    invite::invite(&app.services, grant).await.expect("granted")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_the_command_line_gives_is_told_to_the_leads(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    app.person("Cai", &[Role::Clerk]).await;
    let said = granted(&app, "cai@example.org", Role::Officer).await;
    assert!(said.contains("is officer as well") && said.contains("leads are told by email (1)"), "{said}");
    assert_eq!(told(&app).await, ["ruth@example.org: The person who runs the server gave Cai a role"]);
    lead.get("/roles").await.expect_text("Given without a second person").expect_text("The person who runs the server");
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    admin.get("/audit").await.expect_text("The person who runs the server gave Cai a role.");
    // Of what one person gives nobody hears.
    let said = granted(&app, "cai@example.org", Role::PledgeLead).await;
    assert_eq!(said, "cai@example.org is pledge_lead as well; for a link to sign in by: --again");
    assert_eq!(told(&app).await.len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_comes_back_without_what_two_people_give(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let (olwen, token) = app.person("Olwen", &[Role::Officer, Role::Clerk]).await;
    let officer = app.visitor();
    app.sign_in(&officer, &token, &[Role::Officer]).await;
    let path = format!("/people/{olwen}");
    admin.get(&path).await.form("/do/people/disable").send().await.expect_text("has been closed");
    // Nobody is given more while their account is closed.
    choose(&admin, olwen, &["officer", "clerk", "lead"]).await.expect_status(409).expect_text("Open it again first");
    let page = admin.get(&path).await.form("/do/people/enable").send().await;
    page.expect_text("A second person has been asked to agree to the roles that it had");
    let held = "SELECT COUNT(*) FROM person_roles WHERE person_id = (SELECT id FROM people WHERE name = 'Olwen')";
    assert_eq!(count(&app, held).await, 1, "a clerk still");
    // Pressed twice it asks once, and takes nothing from an account that is open.
    agree(&lead, "Olwen").await.expect_text("You have agreed");
    let id = olwen.to_string();
    admin.post("/do/people/enable", &[("person", id.as_str())]).await.expect_status(200);
    assert_eq!(count(&app, held).await, 2);
    for mail in [
        "olwen@example.org: Ada closed the account of Olwen",
        "ruth@example.org: Ada closed the account of Olwen",
        "ruth@example.org: Ada asks for a role for Olwen",
    ] {
        assert!(told(&app).await.contains(&mail.to_owned()), "{mail}");
    }
    // A reset lets whoever hands the link over in: the person and the leads hear of it.
    admin.get(&path).await.form("/do/people/reset").send().await.expect_status(200);
    for to in ["olwen", "ruth"] {
        let mail = format!("{to}@example.org: Ada reset the sign-in of Olwen");
        assert!(told(&app).await.contains(&mail), "{mail}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_no_administrator_any_more_asks_for_nothing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (bo, token) = app.person("Bo", &[Role::Admin, Role::Clerk]).await;
    let other = app.visitor();
    app.sign_in(&other, &token, &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let (cai, _) = app.person("Cai", &[Role::Clerk]).await;
    choose(&other, cai, &["clerk", "officer"]).await.expect_text("A second person has been asked");
    let path = request(&admin, cai).await;
    choose(&admin, bo, &["clerk"]).await.expect_text("The roles have been changed");
    lead.get(&path).await.expect_text("Lapsed");
    assert_eq!(agree_all_the_same(&lead, &path).await, 409);
    // Nor does anything wait for an account that has been closed.
    choose(&admin, cai, &["clerk", "officer"]).await.expect_text("A second person has been asked");
    let path = request(&admin, cai).await;
    admin.get(&format!("/people/{cai}")).await.form("/do/people/disable").send().await.expect_status(200);
    assert_eq!(agree_all_the_same(&lead, &path).await, 409);
}
