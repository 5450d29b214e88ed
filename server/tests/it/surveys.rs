//! Surveys: made by a member in both languages, checked and opened by an officer.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

/// Makes a survey and returns its page.
async fn start(browser: &Browser, template: &str) -> Page {
    let page = browser.get("/surveys/new").await.expect_status(200);
    let form = page.form("/do/surveys/create").fill("template", template).fill("privacy", "confidential");
    form.fill("title[en]", "Food").fill("title[cy]", "Bwyd").send().await.expect_status(200).expect_text("Food")
}

fn code_of(page: &Page) -> String {
    page.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

/// Adds a question of a kind that has no options.
async fn ask(browser: &Browser, code: &str, kind: &str, en: &str, cy: &str) -> Page {
    let page = browser.get(&format!("/surveys/{code}/question/new?kind={kind}")).await.expect_status(200);
    page.form("/do/surveys/question").fill("text[en]", en).fill("text[cy]", cy).send().await.expect_status(200)
}

/// Says what the answers can change.
async fn honest(browser: &Browser, code: &str) {
    let page = browser.get(&format!("/surveys/{code}/details")).await.expect_status(200);
    page.form("/do/surveys/details").fill("influence", "asked").send().await.expect_text("Saved.");
}

/// A member and an officer, and the page of a complete survey of the member's.
async fn people(app: &TestApp) -> (Browser, Browser) {
    (app.signed_in("Seren", &[Role::Member]).await, app.signed_in("Megan", &[Role::Officer]).await)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_is_built_checked_returned_and_opened(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, officer) = people(&app).await;
    let code = code_of(&start(&member, "nothing").await.expect_text("At least one question"));
    let survey = format!("/surveys/{code}");
    member.get(&survey).await.expect_text("What the answers can change");
    honest(&member, &code).await;

    // A question with options, through the buttons that add and take away a row.
    let page = member.get(&format!("{survey}/question/new?kind=single")).await;
    let form =
        page.form("/do/surveys/question").fill("text[en]", "Do you like it?").fill("text[cy]", "Wyt ti'n ei hoffi?");
    let form = form.fill("option[0][en]", "Yes").fill("option[0][cy]", "Ydw").fill("option[1][en]", "No");
    let page = form.fill("act", "add").send().await.expect_status(200).expect_text("Answer 4");
    let page = page.form("/do/surveys/question").fill("option[1][cy]", "Nac ydw").fill("act", "remove-3").send().await;
    let page = page.expect_no_text("Answer 4");
    assert_eq!(page.attr("input[name='option[1][en]']", "value").as_deref(), Some("No"));
    page.form("/do/surveys/question").send().await.expect_text("Saved.").expect_text("Nac ydw");

    for (kind, en, cy) in [("faces", "How is it?", "Sut mae?"), ("long", "What else?", "Beth arall?")] {
        ask(&member, &code, kind, en, cy).await.expect_text(en);
    }
    // The last goes up by one, and the middle one away.
    let page = member.get(&survey).await;
    let moves = page.forms("/do/surveys/move-question");
    assert_eq!(moves.len(), 3);
    let page = moves.into_iter().nth(2).expect("three").fill("act", "up").send().await;
    assert_eq!(page.all(".asked h3"), ["Do you like it?", "What else?", "How is it?"]);

    // It is seen as the phone shows it, in both languages.
    member
        .get(&format!("{survey}/preview"))
        .await
        .expect_text("The Children in Care Council")
        .expect_text("About 2 minutes.");
    member.get(&format!("/cy{survey}/preview?n=1")).await.expect_text("Wyt ti'n ei hoffi?").expect_text("Nac ydw");

    let page = page.form("/do/surveys/submit").send().await.expect_text("Sent. An officer will look at it soon.");
    assert!(page.forms("/do/surveys/move-question").is_empty(), "it is with the officer now");
    // Nobody answers it before it is open.
    app.visitor().get(&format!("/s/{code}")).await.expect_status(404);

    let page = officer.get("/surveys").await.expect_text("To be checked").follow("Food").await;
    let page = page.form("/do/surveys/return").send().await.expect_status(422).expect_text("Write what should change.");
    let page = page.form("/do/surveys/return").fill("note", "Ask it more kindly.").send().await;
    page.expect_status(200).expect_text("Sent back, with your note.");

    member.get("/surveys").await.expect_text("The officer left a note");
    let page = member.get(&survey).await.expect_text("Ask it more kindly.");
    page.form("/do/surveys/submit").send().await.expect_status(200).expect_no_text("Ask it more kindly.");
    let page = officer.get(&survey).await.form("/do/surveys/decide").fill("act", "open").send().await;
    page.expect_status(200).expect_text("The survey is open.").expect_text(&code);
    member.get(&format!("{survey}/poster")).await.expect_status(200).expect_text(&code).expect_text("Food");

    let page = officer.get(&survey).await.form("/do/surveys/decide").fill("act", "close").send().await;
    let page = page.expect_text("Nobody can answer any more.");
    let page = page.form("/do/surveys/decide").fill("act", "publish").send().await;
    page.expect_status(200).expect_text("Results published");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_template_is_ready_and_the_officers_are_told(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, _officer) = people(&app).await;
    let page = start(&member, "noise").await.expect_text("What are you happy with?").expect_text("Having a say");
    page.form("/do/surveys/submit")
        .send()
        .await
        .expect_status(200)
        .expect_text("A participation officer is checking it.");
    let mail = platform::outbox::claim(&app.services, 10).await.expect("the outbox");
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].mail.to, "megan@example.org");
    assert!(mail[0].mail.text.contains("Food") && mail[0].mail.text.contains("/surveys/"), "{}", mail[0].mail.text);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_lacks_its_welsh_says_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, _) = people(&app).await;
    let code = code_of(&start(&member, "nothing").await);
    honest(&member, &code).await;
    let page = ask(&member, &code, "single", "Do you like it?", "").await;
    let page = page.expect_text("Question 1 in Welsh").expect_text("At least two answers for question 1");
    let page = page.form("/do/surveys/submit").send().await.expect_status(422).expect_text("Question 1 in Welsh");
    assert_eq!(page.all(".errors li").len(), 2);
    let way = page.attr(".errors a", "href").expect("a way to what is missing");
    member.get(&way).await.expect_status(200).expect_text("Question 1");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_saves_over_anothers_work_unseen(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, officer) = people(&app).await;
    let code = code_of(&start(&member, "nothing").await);
    ask(&member, &code, "long", "First", "Cyntaf").await;
    let path = format!("/surveys/{code}/question/q1");
    let (hers, his) = (member.get(&path).await, officer.get(&path).await);
    his.form("/do/surveys/question").fill("text[en]", "His words").send().await.expect_status(200);
    let refused = hers.form("/do/surveys/question").fill("text[en]", "Her words").send().await.expect_status(409);
    // Both are on the page; saving again keeps hers.
    let refused = refused.expect_text("His words").expect_text("Nothing you wrote is lost");
    let again = refused.form("/do/surveys/question");
    assert_eq!(again.value("text[en]").map(str::trim), Some("Her words"));
    again.send().await.expect_status(200).expect_text("Her words").expect_no_text("His words");
    // A stale press of a button moves nothing.
    let stale = member.get(&format!("/surveys/{code}")).await;
    ask(&member, &code, "faces", "Second", "Ail").await;
    stale.form("/do/surveys/move-question").fill("act", "remove").send().await.expect_status(409);
    member.get(&format!("/surveys/{code}")).await.expect_text("Her words").expect_text("Second");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_of_an_open_survey_are_a_new_version(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, officer) = people(&app).await;
    // An officer's own survey needs no second person.
    let code = code_of(&start(&officer, "noise").await);
    let details = officer.get(&format!("/surveys/{code}/details")).await;
    details.form("/do/surveys/details").fill("intro[en]", "Hello").fill("intro[cy]", "Helo").send().await;
    let page = officer.get(&format!("/surveys/{code}")).await;
    page.form("/do/surveys/decide").fill("act", "open").send().await.expect_text("The survey is open.");
    member.get(&format!("/surveys/{code}")).await.expect_status(403);

    let path = format!("/surveys/{code}/question/q1");
    let page = officer.get(&path).await.expect_no_text("Add an answer");
    let stale = officer.get(&path).await;
    let page = page.form("/do/surveys/question").fill("text[en]", "What is good?").send().await.expect_status(200);
    page.expect_text("Version 2").expect_text("What is good?");
    stale.form("/do/surveys/question").send().await.expect_status(409);
    // In one language only, or another question: no.
    let page = officer.get(&path).await;
    page.form("/do/surveys/question").fill("text[cy]", "").send().await.expect_status(422).expect_text("in Welsh");
    page.form("/do/surveys/question").fill("kind", "long").send().await.expect_status(409);
    officer.get(&format!("/surveys/{code}/question/new?kind=long")).await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_is_for_its_author_and_who_they_share_it_with(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, officer) = people(&app).await;
    let other = app.signed_in("Tomos", &[Role::Member]).await;
    let clerk = app.signed_in("Carys", &[Role::Clerk]).await;
    let page = start(&member, "noise").await;
    let code = code_of(&page);
    let survey = format!("/surveys/{code}");
    for path in [survey.clone(), format!("{survey}/preview"), format!("{survey}/details"), format!("{survey}/poster")] {
        other.get(&path).await.expect_status(403);
        clerk.get(&path).await.expect_status(403);
        app.visitor().get(&path).await.expect_status(403);
    }
    other.get("/surveys").await.expect_text("No surveys yet");
    other.post("/do/surveys/submit", &[("code", &code)]).await.expect_status(403);
    member.post("/do/surveys/decide", &[("code", &code), ("act", "open")]).await.expect_status(403);

    let select = page.attr("select[name=person] option:last-child", "value").expect("somebody to share with");
    let page = page.form("/do/surveys/share").fill("person", &select).send().await.expect_text("Tomos");
    other.get("/surveys").await.expect_text("Made by Seren").follow("Food").await.expect_text("Having a say");
    // Sharing further is for the author.
    other.post("/do/surveys/share", &[("code", &code), ("person", &select)]).await.expect_status(403);
    page.form("/do/surveys/unshare").send().await.expect_status(200);
    other.get(&survey).await.expect_status(403);
    // An officer does not open what its author has not sent.
    officer.post("/do/surveys/decide", &[("code", &code), ("act", "open")]).await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn bad_forms_come_back_as_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, _) = people(&app).await;
    let page = member.get("/surveys/new").await;
    let page = page.form("/do/surveys/create").fill("title[cy]", &"x".repeat(101)).clear("privacy").send().await;
    let page = page.expect_status(422).expect_text("under 100").expect_text("Choose who can know who said it.");
    assert_eq!(page.all(".errors li").len(), 2);
    // The same form twice is one survey.
    let form = || page.form("/do/surveys/create").fill("title[cy]", "Bwyd").fill("privacy", "anonymous");
    let (one, two) = (form().send().await, form().send().await);
    assert_eq!(one.path(), two.path());
    let code = code_of(&one);

    let page = member.get(&format!("/surveys/{code}/question/new?kind=several")).await;
    let form = page.form("/do/surveys/question").fill("option[0][en]", "Same").fill("option[1][en]", "same");
    let page = form.send().await.expect_status(422).expect_text("Write the question.");
    let page = page.expect_text("This is the same as an answer above.");
    assert_eq!(page.attr("input[name='option[1][en]']", "value").as_deref(), Some("same"));
    let hostile = "</textarea><script>alert(1)</script>";
    let form = page.form("/do/surveys/question").fill("option[1][en]", "Other").fill("text[en]", hostile);
    let page = form.send().await.expect_status(200).expect_text(hostile);
    assert!(!page.body.contains("<script>alert"));
    member.get("/surveys/ZZZZZZ").await.expect_status(404);
    member.get(&format!("/surveys/{code}/question/q9")).await.expect_status(404);
}
