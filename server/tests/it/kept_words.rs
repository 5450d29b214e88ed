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
    panels::{helpers as panel, room::begun},
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
#[tokio::test(flavor = "multi_thread")]
async fn so_does_asking_to_join_the_council(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/children-in-care-council").await;
    let fields = [("name", "Siân"), ("reach", "The youth club"), ("words", WORDS)];
    every_way_keeps(page, "/do/joining/ask", &fields).await;
}

/// A page that was drawn again, has no place for the form that was refused, and shows its words all the same.
fn shown_to_copy(page: Page, action: &str, words: &str) {
    let page = page.expect_status(409).expect_no_form(action).expect_text("You can copy it from here");
    let kept: Vec<_> = page.all(".errors + .kept .kept-words");
    assert!(kept.iter().any(|one| one.trim() == words), "{action}: {kept:?}");
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn words_whose_form_is_gone_are_below_the_refusal(#[case] backend: Backend) {
    // Asked twice, in two tabs of one phone.
    let (app, desk, meeting) = panel::planned(backend, "2026-11-22").await;
    let child = app.visitor();
    let tabs = [child.get("/children-in-care-council").await, child.get("/children-in-care-council").await];
    let [first, second] = tabs.map(|tab| tab.form("/do/joining/ask").fill("name", "Sam").fill("reach", "At home"));
    first.send().await.expect_status(200);
    let refused = second.fill("words", "I draw & I \"sing\" <loud>").send().await.expect_text("You have asked already");
    shown_to_copy(refused, "/do/joining/ask", "I draw & I \"sing\" <loud>");
    // Two officers answer her, each in their own way.
    let other = app.signed_in("Olwen", &[Role::Officer]).await;
    let mut answers = Vec::new();
    for officer in [&desk.officer, &other] {
        let page = officer.get("/joining").await.follow("Asked on").await.expect_status(200);
        answers.push(page.form("/do/joining/answer").fill("answer", "yes").fill("words", "Come on Tuesday."));
    }
    let late = answers.pop().expect("two").fill("words", "Come on Friday, we are full.");
    answers.pop().expect("one").send().await.expect_status(200);
    let refused = late.send().await.expect_text("This has been answered or taken back already");
    shown_to_copy(refused, "/do/joining/answer", "Come on Friday, we are full.");
    child.get("/follow").await.expect_text("Come on Tuesday.").expect_no_text("Friday");
    // Notes of the room once its minutes are begun, and what an owner says of an action that is done.
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    page.form("/do/panels/tap").fill("mark", "present").send().await.expect_status(200);
    let form = page.form("/do/panels/add-room-action").fill("what", "Buy bags").fill("owner", "Huw");
    let form = form.fill("due_on", "2026-11-24").fill("owner_mail", "huw@example.org");
    form.send().await.expect_status(200);
    let notes = page.form("/do/panels/save-record").fill("notes", "Ann asked for more carers.");
    let form = page.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "More carers.");
    form.send().await.expect_status(200);
    let minutes = desk.clerk.get(&format!("{meeting}/minutes")).await;
    minutes.form("/do/panels/draft-minutes").send().await.expect_status(200);
    shown_to_copy(notes.send().await, "/do/panels/save-record", "Ann asked for more carers.");

    app.keep().await;
    let mails = platform::outbox::newest(&app.services, 1_000).await.expect("read");
    let mail = mails.iter().find(|queued| queued.kind == "action-reminder").expect("a mail");
    let key = mail.mail.text.lines().find_map(|line| line.split_once("/actions/")).expect("a link").1.trim().to_owned();
    let form = app.visitor().get(&format!("/actions/{key}")).await.form("/do/panels/report-action");
    let field = form.encoded().split('&').find(|pair| pair.starts_with("said")).expect("a field").to_owned();
    let name = form_urlencoded::parse(field.as_bytes()).next().expect("a name").0.into_owned();
    desk.clerk.get(&desk.path).await.form("/do/panels/action-done").send().await.expect_status(200);
    shown_to_copy(
        form.fill(&name, "All of them are bought.").send().await,
        "/do/panels/report-action",
        "All of them are bought.",
    );
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_loses_no_word_of_a_panel(#[case] backend: Backend) {
    let (_app, desk, meeting) = panel::planned(backend, "2026-11-22").await;
    let later = desk.plan("2026-12-16").await;
    let item = {
        desk.report(&later, "Budget").await;
        desk.item(&later, "Budget").await
    };
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let room = begun(&desk, &meeting).await;
    let of = async |path: String, action: &str| desk.clerk.get(&path).await.expect_status(200).form(action);
    let (path, members) = (&desk.path, format!("{}/members", desk.path));
    let forms = [
        (room.form("/do/panels/save-record"), "notes"),
        (room.form("/do/panels/declare"), "interest_about"),
        (room.form("/do/panels/add-room-action"), "what"),
        (of(format!("{path}/training"), "/do/panels/offer-training").await, "place"),
        (of(format!("{path}/champions"), "/do/panels/add-champion").await, "name"),
        (of(members, "/do/panels/add-member").await, "name"),
        (of(item, "/do/panels/ask-paper").await, "asked_name"),
        (of(format!("{path}/meetings/new"), "/do/panels/plan").await, "place"),
    ];
    desk.clerk.post("/do/people/sign-out", &[]).await;
    for (form, field) in forms {
        let page = form.fill(field, WORDS).send().await.expect_status(403);
        let page = page.expect_text("You have been signed out").expect_text("He shouts at me");
        page.form("/do/carry").send().await.expect_status(200).expect_text("Your words have been kept");
    }
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
