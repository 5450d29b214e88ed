//! Building a survey: parts, when something is asked, other wordings, comments, copies, templates.

use domain::role::Role;
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

pub async fn start(browser: &Browser, template: &str) -> String {
    let page = browser.get("/surveys/new").await.expect_status(200);
    let form = page.form("/do/surveys/create").fill("template", template).fill("privacy", "confidential");
    let page = form.fill("title[en]", "Food").fill("title[cy]", "Bwyd").send().await.expect_status(200);
    page.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

async fn ask(browser: &Browser, code: &str, kind: &str, text: &str) -> Page {
    let page = browser.get(&format!("/surveys/{code}/question/new?kind={kind}")).await.expect_status(200);
    page.form("/do/surveys/question").fill("text[en]", text).fill("text[cy]", text).send().await.expect_text("Saved.")
}

/// What a script of ours gets.
async fn fetch(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> String {
    let request = browser.raw(Method::POST, path).form(fields);
    let request = request.header(header::ACCEPT, "application/json").header("sec-fetch-site", "same-origin");
    request.send().await.expect("the server answers").text().await.expect("a text")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_template_can_be_sent_to_be_checked(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    for template in ["noise", "big-vote", "pulse", "review", "move", "leaving"] {
        let code = start(&member, template).await;
        let page = member.get(&format!("/surveys/{code}")).await.expect_text("Everything is there");
        page.form("/do/surveys/submit").send().await.expect_text("Sent. An officer will look at it soon.");
        for path in ["preview?n=1", "paths"] {
            member.get(&format!("/cy/surveys/{code}/{path}")).await.expect_status(200);
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_asked_only_after_an_answer(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    ask(&member, &code, "yes_no", "Were you there?").await;
    ask(&member, &code, "long", "How was it?").await;
    let survey = format!("/surveys/{code}");

    member.get(&format!("{survey}/when/q1")).await.expect_text("There is no earlier answer for it to depend on");
    let page = member.get(&format!("{survey}/when/q2")).await.expect_text("the answer to “Were you there?” is “Yes”");
    let page = page.form("/do/surveys/when").fill("test[r0]", "q1 is yes").send().await.expect_text("Saved.");
    let page = page.expect_text("Only asked if the answer to “Were you there?” is “Yes”");

    // What is not there is refused, and what looks forwards too.
    let forms = member.get(&format!("{survey}/when/q2")).await;
    forms.form("/do/surveys/when").fill("test[r0]", "q1 is maybe").send().await.expect_status(422);
    let forms = member.get(&format!("{survey}/when/q1")).await;
    assert!(forms.forms("/do/surveys/when").is_empty());

    // It may not go before the answer it looks at, and taking that away says so first.
    let up = page.forms("/do/surveys/move-question").into_iter().nth(1).expect("two").fill("act", "up");
    up.send().await.expect_status(409).expect_text("a question must come after the answer it depends on");
    member.get(&survey).await.expect_text("Only asked after an answer to this question: Question 2");

    // The preview follows it, and so does the map.
    let preview = format!("{survey}/preview");
    member.get(&format!("{preview}?n=2&of=q1&choice=yes")).await.expect_text("How was it?");
    member.get(&format!("{preview}?n=2&of=q1&choice=no")).await.expect_text("That is the end");
    member.get(&format!("{survey}/paths")).await.expect_text("Its answer decides: Question 2");

    // A part on one screen: an answer that opens a question shows it there, and then it goes on.
    let details = member.get(&format!("{survey}/details")).await;
    details.form("/do/surveys/details").fill("by_section", "true").send().await.expect_text("Saved.");
    let first = member.get(&format!("{preview}?n=1")).await.expect_text("Part 1 of 1").expect_text("Were you there?");
    first.expect_no_text("How was it?");
    let opened = member.get(&format!("{preview}?n=2&of=q1&answers[q1][choice]=yes")).await;
    assert_eq!(opened.expect_text("How was it?").all(".asked").len(), 2);
    let end = member.get(&format!("{preview}?n=2&of=q1&of=q2&answers[q1][choice]=yes")).await;
    end.expect_text("That is the end");

    let page = member.get(&survey).await;
    page.forms("/do/surveys/move-question").into_iter().next().expect("two").fill("act", "remove").send().await;
    member.get(&survey).await.expect_no_text("Only asked if").expect_text("How was it?");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_nobody_reaches_is_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    ask(&member, &code, "yes_no", "Were you there?").await;
    ask(&member, &code, "long", "How was it?").await;
    let page = member.get(&format!("/surveys/{code}/when/q2")).await;
    let form = page.form("/do/surveys/when").fill("test[r0]", "q1 is yes").fill("test[r1]", "q1 is no");
    form.send().await.expect_text("Some questions are never asked.");
    member.get(&format!("/surveys/{code}/paths")).await.expect_text("Nobody is asked this");
    // Either of them is possible.
    let page = member.get(&format!("/surveys/{code}/when/q2")).await;
    page.form("/do/surveys/when").fill("how", "any").send().await.expect_no_text("questions are never asked");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn parts_hold_their_questions(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    let survey = format!("/surveys/{code}");
    let page = member.get(&format!("{survey}/section/new")).await;
    let page = page.form("/do/surveys/section").fill("intro[en]", "About where you live").send().await;
    let page = page.expect_status(422).expect_text("Give it a title.");
    assert_eq!(page.all("[name='intro[en]']"), ["About where you live"]);
    let page = page.form("/do/surveys/section").fill("title[en]", "My home").send().await;
    page.expect_text("Part 1")
        .expect_text("The title of part 1 in Welsh")
        .expect_text("The introduction of part 1 in Welsh");

    ask(&member, &code, "faces", "First").await;
    let page = member.get(&format!("{survey}/question/new?kind=faces")).await;
    let form =
        page.form("/do/surveys/question").fill("text[en]", "Second").fill("text[cy]", "Ail").fill("section", "s1");
    let page = form.send().await.expect_text("Saved.");
    assert_eq!(page.all("#s1 .asked h3"), ["Second"]);
    // Down over the edge, into the part.
    let first = page.forms("/do/surveys/move-question").into_iter().next().expect("two");
    let page = first.fill("act", "down").send().await;
    assert_eq!(page.all("#s1 .asked h3"), ["First", "Second"]);
    // Without the part its questions stay.
    let page = page.form("/do/surveys/move-section").fill("act", "remove").send().await.expect_no_text("Part 1");
    assert_eq!(page.all(".asked h3"), ["First", "Second"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_has_other_wordings_and_suggestions(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    ask(&member, &code, "faces", "Do you like your home and your school?").await;
    member.get(&format!("/surveys/{code}/question/q1")).await.expect_text("Is this two questions in one?");
    let page = member.get(&format!("/surveys/{code}/question/q1/words")).await;
    let form = page.form("/do/surveys/words").fill("easy[en]", "Home?").fill("easy_symbol", "home");
    form.send().await.expect_text("The Easy Read sentence of question 1 in Welsh");
    let preview = format!("/surveys/{code}/preview?n=1&level=easy");
    member.get(&preview).await.expect_text("Home?").expect_no_text("your school");

    ask(&member, &code, "faces", "Of course you like it?").await;
    let page = member.get(&format!("/surveys/{code}/question/q2")).await;
    let found = page.all(".wording[data-for='text[en]'][data-lang=en]:not([data-prose]) li");
    assert_eq!(found, ["“of course” may push people towards one answer."]);
    // While it is typed the browser finds the same, and has the words for it.
    let says = page.attr("leptos-island[data-component^=WordingHints]", "data-props").expect("what it says");
    assert!(says.contains("“{words}” may push people towards one answer."), "{says}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_says_something_about_one_question(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let code = start(&member, "noise").await;
    let survey = format!("/surveys/{code}");
    member.get(&survey).await.form("/do/surveys/submit").send().await;
    let page = officer.get(&format!("{survey}/comment?on=q2")).await.expect_text("What should get better?");
    let page = page.form("/do/surveys/comment").send().await.expect_status(422);
    page.form("/do/surveys/comment").fill("text", "Could this be shorter?").send().await.expect_text("Comment added.");
    let page = member.get(&survey).await.expect_text("Could this be shorter?").expect_text("Megan");
    page.form("/do/surveys/settle").send().await.expect_no_text("Could this be shorter?");
    officer.get(&format!("{survey}/comment?on=q99")).await.expect_status(404);
    // Nobody else's business.
    let other = app.signed_in("Ela", &[Role::Member]).await;
    other.get(&format!("{survey}/comment?on=q2")).await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_else_is_at_work_is_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let code = start(&member, "noise").await;
    assert_eq!(fetch(&officer, "/do/surveys/here", &[("code", &code)]).await, "[]");
    assert_eq!(fetch(&member, "/do/surveys/here", &[("code", &code)]).await, r#"["Megan"]"#);
    member.get(&format!("/surveys/{code}")).await.expect_text("Also working on this survey now: Megan");
    app.clock.forward(4 * 60_000);
    member.get(&format!("/surveys/{code}")).await.expect_no_text("Megan");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_asks_the_same_and_leaves_the_old_one_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "pulse").await;
    let page = member.get(&format!("/surveys/{code}")).await;
    let form = page.form("/do/surveys/copy");
    let copy = form
        .send()
        .await
        .expect_text("This is the copy.")
        .expect_text("How do you feel about the way people listen to you?");
    let new = copy.path().trim_start_matches("/surveys/").to_owned();
    assert_ne!(new, code);
    // The same form again leads to the same copy.
    let again = page.form("/do/surveys/copy").send().await;
    assert_eq!(again.path().trim_start_matches("/surveys/"), new);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn english_only_says_why(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let page = member.get("/surveys/new").await;
    let form = page.form("/do/surveys/create").fill("template", "nothing").fill("privacy", "anonymous");
    let page = form.fill("title[en]", "Food").send().await.expect_text("The title in Welsh");
    let code: String = page.path().trim_start_matches("/surveys/").chars().take(6).collect();
    let page = member.get(&format!("/surveys/{code}/details")).await;
    let form =
        page.form("/do/surveys/details").fill("english_only", "One meeting in Bristol").fill("influence", "together");
    let page = form.send().await.expect_text("Saved.").expect_no_text("The title in Welsh");
    page.expect_text("One meeting in Bristol").expect_text("You and the council decide together.");
}

fn png() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30).write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    png.into_inner()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_ones_own_stands_beside_an_answer(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "big-vote").await;
    let page = member.get(&format!("/surveys/{code}/pictures")).await;
    let page = page.form("/do/surveys/picture").send().await.expect_status(422);
    let page = page.expect_text("Choose a picture.").expect_text("Say what it shows.");
    let form = page.form("/do/surveys/picture").file("picture", "beach.svg", b"<svg></svg>".to_vec());
    let page = form.fill("words[en]", "The beach").send().await.expect_status(422);
    let form = page.form("/do/surveys/picture").file("picture", "beach.png", png());
    let page = form.fill("words[en]", "The beach").send().await.expect_text("Saved.").expect_text("The beach");
    let src = page.attr("img.drawn", "src").expect("it is shown");
    member.get(&src).await.expect_status(200);
    // Until the survey is open it is for those who build it.
    app.visitor().get(&src).await.expect_status(404);
    let page = member.get(&format!("/surveys/{code}/question/q1")).await;
    let symbol = format!("u:{}", src.rsplit('/').next().expect("an id"));
    page.form("/do/surveys/question").fill("option_symbol[0]", &symbol).send().await.expect_text("Saved.");
    let page = member.get(&format!("/surveys/{code}/question/q1")).await;
    assert!(page.attr(&format!("option[value='{symbol}'][selected]"), "value").is_some(), "{}", page.text());
    // It belongs to this survey: a copy asks without it.
    let page = member.get(&format!("/surveys/{code}")).await;
    let copy = page.form("/do/surveys/copy").send().await.expect_text("This is the copy.");
    let copy = copy.path().trim_start_matches("/surveys/").to_owned();
    let page = member.get(&format!("/surveys/{copy}/question/q1")).await.expect_status(200);
    assert_eq!(page.attr(&format!("option[value='{symbol}']"), "value"), None, "{}", page.text());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn symbols_beside_answers_stay_when_a_question_is_saved(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "leaving").await;
    let path = format!("/surveys/{code}/question/q6");
    let symbols = |page: &Page| {
        let form = page.form("/do/surveys/question");
        (0..5).map(|n| form.value(&format!("option_symbol[{n}]")).map(str::to_owned)).collect::<Vec<_>>()
    };
    let before = symbols(&member.get(&path).await);
    assert_eq!(before[0].as_deref(), Some("money"));
    let page = member.get(&path).await;
    page.form("/do/surveys/question").fill("text[en]", "What would help?").send().await.expect_text("Saved.");
    assert_eq!(symbols(&member.get(&path).await), before);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_complete_survey_can_be_printed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "review").await;
    let page = member
        .get(&format!("/surveys/{code}/paper"))
        .await
        .expect_status(200)
        .expect_text("Tick one in each row.")
        .expect_no_text("Seren");
    assert_eq!(page.all(".on-paper").len(), 5);
    member.get(&format!("/cy/surveys/{code}/paper")).await.expect_text("Ticia un ym mhob rhes.");
    let bare = start(&member, "nothing").await;
    member.get(&format!("/surveys/{bare}/paper")).await.expect_status(409).expect_text("Something is still missing.");
}
