//! What stands between a survey and its opening: gaps, comments, what is left of conditions.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

/// Starts a survey from a template; its code.
async fn start(browser: &Browser, template: &str) -> String {
    let page = browser.get("/surveys/new").await.expect_status(200);
    let form = page.form("/do/surveys/create").fill("template", template).fill("privacy", "confidential");
    let page = form.fill("title[en]", "Food").fill("title[cy]", "Bwyd").send().await.expect_status(200);
    page.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

async fn ask(browser: &Browser, code: &str, kind: &str, text: &str) -> Page {
    let page = browser.get(&format!("/surveys/{code}/question/new?kind={kind}")).await.expect_status(200);
    page.form("/do/surveys/question").fill("text[en]", text).fill("text[cy]", text).send().await.expect_text("Saved.")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_opens_without_saying_what_answers_can_change(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let code = start(&officer, "nothing").await;
    let survey = format!("/surveys/{code}");
    let page = ask(&officer, &code, "faces", "How is it?").await;
    // While something is missing the way leads there, and not to young people.
    let page = page.expect_text("What the answers can change").expect_no_form("/do/surveys/decide");
    assert_eq!(page.all("#next a.button:not(.quiet)"), ["Add what is missing"]);
    let refused = officer.post("/do/surveys/decide?from=/surveys", &[("code", &*code), ("act", "open")]).await;
    refused.expect_status(422);
    let details = page.follow("Add what is missing").await.expect_status(200);
    let page = details.form("/do/surveys/details").fill("influence", "decide").send().await.expect_text("Saved.");
    // An introduction is missed, not asked for; and who decides by votes counts each once.
    page.expect_text("There is no introduction yet").expect_text("somebody can vote more than once");
    let who = officer.get(&format!("{survey}/who")).await;
    let page = who.form("/do/surveys/who").fill("invited", "cards").send().await.expect_status(200);
    let page = page.expect_no_text("somebody can vote more than once");
    page.form("/do/surveys/decide").fill("act", "open").send().await.expect_text("The survey is open.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_is_not_settled_is_said_before_it_goes_on(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, officer) =
        (app.signed_in("Seren", &[Role::Member]).await, app.signed_in("Megan", &[Role::Officer]).await);
    let code = start(&member, "noise").await;
    let survey = format!("/surveys/{code}");
    let say = |on: &'static str| {
        let (officer, survey) = (&officer, &survey);
        async move {
            let page = officer.get(&format!("{survey}/comment?on={on}")).await;
            page.form("/do/surveys/comment").fill("text", "Shorter?").send().await.expect_text("Comment added.")
        }
    };
    say("q2").await;
    let page = member.get(&survey).await.expect_text("1 comment has not been dealt with:");
    assert_eq!(page.all("#next .gaps a"), ["Question 2"]);
    say("").await;
    let page = member.get(&survey).await.expect_text("2 comments have not been dealt with:");
    assert_eq!(page.all("#next .gaps a"), ["About the whole survey", "Question 2"]);
    for form in page.forms("/do/surveys/settle") {
        form.send().await.expect_status(200);
    }
    member.get(&survey).await.expect_no_text("not been dealt with");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn taking_a_question_out_says_what_is_left_of_conditions(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    let survey = format!("/surveys/{code}");
    for (kind, text) in [("yes_no", "There?"), ("faces", "Happy?"), ("long", "How?"), ("long", "What?")] {
        ask(&member, &code, kind, text).await;
    }
    let page = member.get(&format!("{survey}/when/q3")).await;
    // Each question's conditions stand under its words; of faces those up to one, and those from one on, each named.
    assert_eq!(page.all("optgroup").len(), 2 * 2);
    page.expect_text("the answer to “Happy?” is “Happy” or “Very happy”")
        .expect_text("the answer to “Happy?” is “Sad” or “Very sad”")
        .expect_no_text("the answer to “Happy?” is not")
        .form("/do/surveys/when")
        .fill("test[r0]", "q1 is yes")
        .fill("test[r1]", "q2 at_least 4")
        .send()
        .await
        .expect_text("Saved.");
    let page = member.get(&format!("{survey}/when/q4")).await;
    page.form("/do/surveys/when").fill("test[r0]", "q1 is no").send().await.expect_text("Saved.");
    let page = member.get(&survey).await.expect_text("Only asked after an answer to this question: Question 3");
    let left = page.all(".remove li");
    let one = "Question 3: only asked if the answer to “Happy?” is “Happy” or “Very happy”.";
    assert_eq!(left[..2], [one, "Question 4: everybody is asked."], "{left:?}");
    let page = page.forms("/do/surveys/move-question").into_iter().next().expect("four").fill("act", "remove");
    let page = page.send().await.expect_text("Only asked if the answer to “Happy?” is “Happy” or “Very happy”");
    assert_eq!(page.all(".asked .when").len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_members_work_on_two_questions_at_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (one, other) = (app.signed_in("Seren", &[Role::Member]).await, app.signed_in("Megan", &[Role::Officer]).await);
    let code = start(&one, "nothing").await;
    for text in ["First", "Second"] {
        ask(&one, &code, "long", text).await;
    }
    let survey = format!("/surveys/{code}");
    let (first, second) =
        (one.get(&format!("{survey}/question/q1")).await, other.get(&format!("{survey}/question/q2")).await);
    first.form("/do/surveys/question").fill("text[en]", "Hers").send().await.expect_status(200);
    let page = second.form("/do/surveys/question").fill("text[en]", "His").send().await.expect_status(200);
    page.expect_text("Hers").expect_text("His");
    // The same question is another matter.
    first.form("/do/surveys/question").fill("text[en]", "Again").send().await.expect_status(409).expect_text("Hers");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_that_people_have_answered_change_with_a_reason_and_the_results_say_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let admin = app.signed_in("Alun", &[Role::Admin]).await;
    let code = start(&officer, "nothing").await;
    let survey = format!("/surveys/{code}");
    ask(&officer, &code, "faces", "How is it?").await;
    ask(&officer, &code, "faces", "And school?").await;
    let details = officer.get(&format!("{survey}/details")).await;
    let page = details.form("/do/surveys/details").fill("influence", "asked").send().await;
    page.form("/do/surveys/decide").fill("act", "open").send().await.expect_text("The survey is open.");
    let answer = || async {
        let page = app.visitor().get(&format!("/s/{code}/1")).await.expect_status(200);
        let page = page.form("/do/responses/answer").fill("choice", "5").fill("then", "next").send().await;
        let page = page.form("/do/responses/answer").fill("choice", "4").fill("then", "next").send().await;
        page.form("/do/responses/submit").send().await.expect_text("Thank you!");
    };
    // Before anybody has answered no reason is asked for, and nothing is said.
    let words = officer.get(&format!("{survey}/question/q2")).await.expect_no_text("Why are you changing the words?");
    words.form("/do/surveys/question").fill("text[en]", "And at school?").send().await.expect_text("Saved.");
    for _ in 0..3 {
        answer().await;
    }
    let page = officer.get(&format!("{survey}/question/q1")).await.expect_text("Why are you changing the words?");
    let form = page.form("/do/surveys/question").fill("text[en]", "How is your home?");
    let refused = form.send().await.expect_status(422).expect_text("Say why you are changing the words");
    let why = "Nobody knew what it meant";
    refused.form("/do/surveys/question").fill("why", why).send().await.expect_text("Saved.");
    admin.get("/audit").await.expect_text(why);
    for _ in 0..8 {
        answer().await;
    }
    let page = officer.get(&format!("{survey}/question/q1")).await;
    let form = page.form("/do/surveys/question").fill("text[en]", "How is home now?").fill("why", "Shorter");
    form.send().await.expect_text("Saved.");
    let results = officer.get(&format!("/results/{code}")).await.expect_status(200);
    // Three are too few to be counted, eleven are not.
    let notes = results.all("section > p.soft");
    let said = |words: &str| notes.iter().filter(|note| note.contains(words)).count();
    assert_eq!(
        (said("changed on"), said("while people were answering"), said("after 11 people")),
        (2, 1, 1),
        "{notes:?}"
    );
}
