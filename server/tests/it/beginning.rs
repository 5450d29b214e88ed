//! From an empty installation to the first child who is heard: step by step, and closed until somebody would read.

use domain::{lang::Lang, role::Role};
use rstest::rstest;
use server::cli::{
    backup::backup,
    check::check,
    invite::{Invitation, invite},
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

/// As `make-a-noise invite --role admin` does it.
async fn administrator(app: &TestApp) -> Browser {
    let asked = Invitation {
        roles: vec![Role::Admin],
        email: "ada@example.org".into(),
        name: Some("Ada".into()),
        lang: Lang::En,
        again: false,
        grant: false,
    };
    let link = invite(&app.services, asked).await.expect("invited");
    let token = link.rsplit('/').next().expect("a token").to_owned();
    let admin = app.visitor();
    app.sign_in(&admin, &token, &[Role::Admin]).await;
    admin
}

/// The administrator invites somebody and hands the link over; they set up their sign-in.
async fn handed_over(app: &TestApp, admin: &Browser, name: &str, role: Role) -> Browser {
    let path = format!("/people?role={}", role.key());
    let form = admin.get(&path).await.expect_status(200).form("/do/people/invite").fill("name", name);
    let page = form.fill("email", &format!("{}@example.org", name.to_lowercase())).send().await.expect_status(200);
    let page = page.expect_no_text("on its way").expect_text(&format!("Hand this link to {name}"));
    let link = page.exactly(".link-by-hand");
    let browser = app.visitor();
    app.sign_in(&browser, link.rsplit('/').next().expect("a token"), &[role]).await;
    // Once it has been used there is nothing to hand over.
    admin.get(page.path()).await.expect_no_text("Hand this link");
    browser
}

fn left(page: &Page) -> usize {
    page.all("main li.card .tag.waiting").len()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn from_nothing_an_administrator_walks_every_first_step_until_a_child_is_heard(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    server::cli::serve::migrate(&app.services).await.expect("migrated");
    let report = check(&app.config).await;
    assert!(!report.is_good() && report.to_string().contains("BAD   readers"), "{report}");
    assert!(report.to_string().contains("to do Invite a safeguarding lead"), "{report}");

    let admin = administrator(&app).await;
    let page = admin.get("/settings").await;
    assert_eq!(page.all("nav a").into_iter().find(|a| a == "First steps").as_deref(), Some("First steps"));
    let page = page.follow("First steps").await.expect_text("12 steps are left").expect_text("No mail server is set");
    assert_eq!(left(&page), 12);

    // A child who comes now is told so kindly, and finds help.
    let child = app.visitor();
    for path in ["/tell", "/cy/tell"] {
        let page = child.get(path).await.expect_status(200).expect_text("0800 1111").expect_text("999");
        assert!(page.forms("/do/voices/tell").is_empty());
    }
    child.get("/tell").await.expect_text("We are not open yet").expect_text("Please come back");

    let form = admin.get("/settings").await.form("/do/people/save-settings");
    let form = form.fill("council[en]", "Powys County Council").fill("council[cy]", "Cyngor Sir Powys");
    let form =
        form.fill("duty_line", "01597 827666").fill("advocacy[en]", "Tros Gynnal").fill("advocacy[cy]", "Tros Gynnal");
    // A number alone is not enough: whoever asks for an advocate here is written about.
    form.fill("advocacy_phone", "0800 5870 5870").send().await.expect_status(200);
    assert_eq!(left(&admin.get("/first-steps").await), 10);
    let form = admin.get("/settings").await.form("/do/people/save-settings").fill("advocacy_email", "a@example.org");
    form.fill("complaints_email", "c@example.org").send().await.expect_status(200);
    assert_eq!(left(&admin.get("/first-steps").await), 8);
    child.get("/tell").await.expect_text("01597 827666");

    let officer = handed_over(&app, &admin, "Olwen", Role::Officer).await;
    officer.get("/desk").await.expect_text("Nothing is open to young people yet");
    child.get("/tell").await.expect_text("We are not open yet");
    // Nor does a survey open, whose answers nobody would keep safe.
    let form = officer.get("/surveys/new").await.form("/do/surveys/create").fill("template", "pulse");
    let form = form.fill("privacy", "confidential").fill("title[en]", "Pulse").fill("title[cy]", "Curiad");
    let code: String = form.send().await.path().trim_start_matches("/surveys/").chars().take(6).collect();
    let act = [("code", code.as_str()), ("act", "open")];
    let page = officer.post("/do/surveys/decide", &act).await;
    page.expect_status(409).expect_text("once a participation officer and a safeguarding lead can sign in");

    let _lead = handed_over(&app, &admin, "Lowri", Role::Lead).await;
    let form = child.get("/tell").await.expect_status(200).form("/do/voices/tell");
    form.fill("text", "Please fix the heating").send().await.expect_status(200).expect_no_form("/do/voices/tell");
    officer.get("/moderation").await.expect_status(200).expect_no_text("Please fix");
    officer.post("/do/surveys/decide", &act).await.expect_no_text("can sign in");

    backup(&app.config, &app.folder.join("first.tar"), false).await.expect("written");
    let clerk = handed_over(&app, &admin, "Cai", Role::Clerk).await;
    let _answers = handed_over(&app, &admin, "Petra", Role::PanelMember).await;
    assert_eq!(left(&admin.get("/first-steps").await), 3);
    let form = clerk.get("/panels/new").await.form("/do/panels/add").fill("name[en]", "Corporate Parenting");
    form.fill("name[cy]", "Rhianta Corfforaethol").send().await.expect_status(200);
    assert_eq!(left(&admin.get("/first-steps").await), 2);
    let form = clerk.get("/panels/corporate-parenting/meetings/new").await.form("/do/panels/plan");
    form.fill("held_on", "2027-03-01").fill("place", "Town hall").send().await.expect_status(200);
    let page = admin.get("/first-steps").await.expect_text("One step is left").expect_text("The last backup was made");
    assert_eq!(left(&page), 1, "the mail server, which is not there");
    let report = check(&app.config).await;
    assert!(report.is_good() && report.to_string().contains("to do Try whether email goes out"), "{report}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_open_already_is_taken_and_shown_again_as_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let child = app.visitor();
    let page = child.get("/tell").await.expect_status(200);
    let (empty, full) = (page.form("/do/voices/tell").fill("text", ""), page.form("/do/voices/tell"));
    app.close_everybody().await;
    child.get("/tell").await.expect_text("We are not open yet");
    let page = empty.send().await.expect_status(422);
    assert!(!page.forms("/do/voices/tell").is_empty(), "it can be mended and sent");
    full.fill("text", "I was typing").send().await.expect_status(200).expect_no_form("/do/voices/tell");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_hands_over_what_an_officer_invited_and_nothing_else() {
    let app = TestApp::start(Sqlite).await;
    let (admin, officer) = (app.signed_in("Ada", &[Role::Admin]).await, app.signed_in("Olwen", &[Role::Officer]).await);
    let form = admin.get("/people").await.form("/do/people/invite").fill("name", "Cai");
    let page = form.fill("email", "cai@example.org").tick("roles[]", "clerk").send().await;
    page.expect_text("Hand this link to Cai");
    let clerk = crate::tables::rows(&app).await;
    let clerk = clerk.iter().find(|row| row.table == "people" && row.text("name") == "Cai").expect("Cai");
    let path = format!("/people?invited={}", clerk.text("id"));
    officer.get(&path).await.expect_status(200).expect_no_text("Hand this link");
    admin.get(&path).await.expect_text("Hand this link to Cai");
    // A sign-in that was reset has a new link on the account's page.
    let account = admin.get(&format!("/people/{}", clerk.text("id"))).await;
    account.form("/do/people/reset").send().await.expect_text("hand over the new link below").expect_text("/sign-in/");
}
