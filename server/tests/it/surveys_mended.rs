//! What stands between a survey and its opening: gaps, comments, what is left of conditions.

use app::platform::guard::Role;
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
    let page = form.fill("title_en", "Food").fill("title_cy", "Bwyd").send().await.expect_status(200);
    page.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

async fn ask(browser: &Browser, code: &str, kind: &str, text: &str) -> Page {
    let page = browser.get(&format!("/surveys/{code}/question/new?kind={kind}")).await.expect_status(200);
    page.form("/do/surveys/question").fill("text_en", text).fill("text_cy", text).send().await.expect_text("Saved.")
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
            page.form("/do/surveys/comment").fill("text", "Shorter?").send().await.expect_text("Said.")
        }
    };
    say("q2").await;
    let page = member.get(&survey).await.expect_text("1 comment is not settled:");
    assert_eq!(page.all("#next .gaps a"), ["Question 2"]);
    say("").await;
    let page = member.get(&survey).await.expect_text("2 comments are not settled:");
    assert_eq!(page.all("#next .gaps a"), ["About the whole survey", "Question 2"]);
    for form in page.forms("/do/surveys/settle") {
        form.send().await.expect_status(200);
    }
    member.get(&survey).await.expect_no_text("not settled");
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
    // Each question's conditions stand under its words; of a face *at least* is enough.
    assert_eq!(page.all("optgroup").len(), 2 * 2);
    page.expect_text("question 2 is “Happy” or more")
        .expect_no_text("question 2 is not")
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
    let one = "Question 3: only asked if question 2 is “Happy” or more.";
    assert_eq!(left[..2], [one, "Question 4: everybody is asked."], "{left:?}");
    let page = page.forms("/do/surveys/move-question").into_iter().next().expect("four").fill("act", "remove");
    let page = page.send().await.expect_text("Only asked if question 1 is “Happy” or more");
    assert_eq!(page.all(".asked .when").len(), 1);
}
