//! Nothing typed is lost, without script: every way off a young person's form that its own page offers takes the words
//! along, and signing in leads back to the form with its words.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        PASSWORD, TestApp,
    },
    browser::{Browser, FilledForm, Page},
    pledge_consulting::{drafted, opened},
    responses::world::World,
};

const WORDS: &str = "He shouts at me.\n\"Every\" night & day <3";

/// Presses a button of the page that is its form's, with everything that is typed in it.
fn press(page: &Page, form: FilledForm, button: &str) -> FilledForm {
    let of = |name: &str| page.attr(button, name).unwrap_or_else(|| panic!("no {name} of {button} in {}", page.url));
    let (name, value) = (of("name"), of("value"));
    assert_eq!(page.attr("form[data-keep]", "id"), Some(of("form")), "it belongs to the form");
    form.at(&of("formaction")).fill(&name, &value)
}

/// Every way off the page that a form with words offers, there and back; the words are there each time.
async fn every_way_keeps(page: Page, action: &str, fields: &[(&str, &str)]) {
    let fill = |form: FilledForm| fields.iter().fold(form, |form, (name, value)| form.fill(name, value));
    let there = |page: &Page, way: &str| {
        let form = page.form(action);
        for (name, value) in fields {
            let now = form.value(name).unwrap_or_default().replace("\r\n", "\n");
            assert_eq!(now.trim_start_matches('\n'), *value, "{name} of {action} after {way}");
        }
        assert!(page.forms(action)[0].value("once").is_none_or(|once| !once.is_empty()));
    };
    let form = fill(page.form(action));
    let cy = press(&page, form, "button.language").send().await.expect_status(200);
    assert!(cy.body.contains("<html lang=\"cy\""), "{action}");
    there(&cy, "Cymraeg");
    let en = press(&cy, cy.form(action), "button.language").send().await.expect_status(200);
    there(&en, "English");
    // Pressed again on a later page, it makes the text smaller.
    let is_large = |page: &Page| page.body.contains("class=\"large\"");
    let large = press(&en, en.form(action), "#look button").send().await.expect_status(200);
    assert_ne!(is_large(&large), is_large(&en), "{action}");
    there(&large, "larger text");
    let help = press(&large, large.form(action), ".safety button").send().await.expect_status(200);
    let help = help.expect_text("Childline");
    assert_eq!(is_large(&help), is_large(&large), "it was remembered");
    let welsh = press_help(&help, "button.language").send().await.expect_status(200).expect_text("Childline");
    let back = welsh.form("/do/carry").send().await.expect_status(200);
    there(&back, "help");
    assert!(back.body.contains("<html lang=\"cy\""));
}

/// The same on the page of help, whose form leads back.
fn press_help(page: &Page, button: &str) -> FilledForm {
    page.form("/do/carry").at(&page.attr(button, "formaction").expect("a button of the form")).fill("carry", "language")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn tell_us_survives_every_way_off_its_page(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let fields = [("text", WORDS), ("better", "Quiet"), ("theme", "home"), ("privacy", "named"), ("name", "Siân")];
    every_way_keeps(page, "/do/voices/tell", &fields).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn so_does_a_comment_on_a_draft_of_the_pledge(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer"]).await;
    let page = app.visitor().get(&format!("/c/{code}")).await;
    let fields = [("text", WORDS), ("about", "missing"), ("as_who", "carer"), ("privacy", "anonymous")];
    every_way_keeps(page, "/do/pledge/comment", &fields).await;
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn so_do_the_ways_in_and_more_words_and_other_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let phone = app.visitor();
    every_way_keeps(phone.get("/join").await, "/do/responses/join", &[("code", "ACD")]).await;
    every_way_keeps(phone.get("/follow").await, "/do/voices/follow", &[("words", "otter lamp")]).await;
    phone.get("/tell").await.form("/do/voices/tell").fill("text", "First words").send().await.expect_status(200);
    let mine = phone.get("/follow").await;
    let more = mine.attr("a[href$='/more']", "href").expect("a link");
    every_way_keeps(phone.get(&more).await, "/do/voices/say-more", &[("text", WORDS)]).await;
    let correct = mine.attr("a[href$='/correct']", "href").expect("a link");
    every_way_keeps(phone.get(&correct).await, "/do/voices/correct", &[("text", WORDS)]).await;
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_of_a_survey_keeps_what_is_half_typed(#[case] backend: Backend) {
    let world = World::start(backend, "named").await;
    let page = world.get("/6").await;
    let form = page.form("/do/responses/answer").fill("text", WORDS);
    // The other language is kept with the answer, as before.
    let cy = press(&page, form, "button.language").send().await.expect_status(200);
    assert!(cy.body.contains("<html lang=\"cy\"") && cy.path().starts_with("/cy/s/"), "{}", cy.url);
    let form = page.form("/do/responses/answer").fill("text", "Half");
    let large = press(&page, form, "#look button").send().await;
    assert_eq!(large.form("/do/responses/answer").value("text").map(str::trim), Some("Half"));
    let help = press(&large, large.form("/do/responses/answer"), ".safety button").send().await;
    let back = help.form("/do/carry").send().await.expect_status(200);
    assert_eq!(back.form("/do/responses/answer").value("text").map(str::trim), Some("Half"));
    let check = world.get("/check").await;
    let form = check.form("/do/responses/submit").fill("name", "Siân");
    let large = press(&check, form, "#look button").send().await;
    assert_eq!(large.form("/do/responses/submit").value("name"), Some("Siân"));
}

async fn in_again(app: &TestApp, password: &Page, secret: &str) -> Page {
    // A code is good once.
    app.clock.forward(domain::time::MINUTE);
    let form = password.form("/do/people/enter").fill("email", "megan@example.org");
    form.fill("password", PASSWORD).fill("code", &app.code(secret)).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_while_an_officer_writes_loses_no_word(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Megan", &[Role::Officer]).await;
    let officer = app.visitor();
    let secret = app.sign_in(&officer, &token, &[Role::Officer]).await;
    let form = officer.get("/moderation/enter").await.form("/do/voices/enter").fill("text", WORDS).fill("way", "phone");
    officer.post("/do/people/sign-out", &[]).await;
    let out =
        form.send().await.expect_status(403).expect_text("You have been signed out").expect_text("He shouts at me");
    let way_in = out.form("/do/carry").send().await.expect_status(200).expect_text("Your words have been kept");
    let password = way_in.forms("/do/carry").into_iter().next().expect("on to the password").send().await;
    // A wrong code loses nothing either.
    let wrong = password.form("/do/people/enter").fill("email", "megan@example.org").fill("code", "000000");
    let password = wrong.send().await.expect_status(422).expect_text("He shouts at me");
    let back = in_again(&app, &password, &secret).await.expect_status(200);
    let form = back.form("/do/voices/enter");
    assert_eq!(form.value("text").map(|text| text.replace("\r\n", "\n")).as_deref().map(str::trim), Some(WORDS));
    form.send().await.expect_status(200);
    let said: i64 = crate::voices::helpers::count(&app, "SELECT COUNT(*) FROM voices").await;
    assert_eq!(said, 1, "it is entered with the very form that came back");
}

async fn lands(app: &TestApp, browser: &Browser, to: &str, secret: &str) -> String {
    let refused = browser.get(to).await.expect_status(403);
    let way_in = refused.follow("Sign in").await;
    let password = way_in.follow("Use password").await;
    in_again(app, &password, secret).await.path().to_owned()
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_the_page_that_was_asked_for_and_to_ours_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Megan", &[Role::Officer]).await;
    let browser = app.visitor();
    let secret = app.sign_in(&browser, &token, &[Role::Officer]).await;
    browser.post("/do/people/sign-out", &[]).await;
    assert_eq!(lands(&app, &browser, "/moderation/words?x=1", &secret).await, "/moderation/words?x=1");
    browser.post("/do/people/sign-out", &[]).await;
    for evil in
        ["//evil.example", "/%09/evil.example", "/%5Cevil.example", "https://evil.example", "/do/people/sign-out"]
    {
        let password = browser.get(&format!("/sign-in/password?to={evil}")).await;
        assert_eq!(password.form("/do/people/enter").value("to"), None, "{evil}");
        let there = in_again(&app, &password, &secret).await;
        assert_eq!(there.path(), "/desk", "{evil}");
        browser.post("/do/people/sign-out", &[]).await;
    }
    // A member's link leads on too.
    app.person("Sam", &[Role::Member]).await;
    let ask = app.visitor().get("/sign-in?to=/verdicts").await.form("/do/people/ask-link");
    ask.fill("email", "sam@example.org").send().await.expect_status(200);
    app.settled().await;
    let mails = platform::outbox::newest(&app.services, 100).await.expect("read");
    let leads_on = |text: &str| {
        text.lines().any(|line| line.contains("/sign-in/") && line.contains("?to=") && line.ends_with("verdicts"))
    };
    assert_eq!(mails.iter().filter(|waiting| leads_on(&waiting.mail.text)).count(), 1);
}
