//! A survey as a file: given to another council, and read there.

use domain::role::Role;
use rstest::rstest;

use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_goes_to_another_council_and_comes_back_the_same(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let page = member.get("/surveys/new").await;
    let form = page.form("/do/surveys/create").fill("template", "noise").fill("privacy", "confidential");
    let page = form.fill("title[en]", "Food").fill("title[cy]", "Bwyd").send().await.expect_status(200);
    let code: String = page.path().trim_start_matches("/surveys/").chars().take(6).collect();
    let file = member.get(&format!("/surveys/{code}/definition.json")).await.expect_status(200);
    assert!(file.headers["content-disposition"].to_str().expect("text").contains("attachment"));
    // Only for whoever works on it.
    app.signed_in("Cai", &[Role::Member])
        .await
        .get(&format!("/surveys/{code}/definition.json"))
        .await
        .expect_status(403);

    let other = app.signed_in("Nia", &[Role::Member]).await;
    let page = other.get("/surveys/new").await.follow("I have a survey in a file").await.expect_status(200);
    let form = || page.form("/do/surveys/import").fill("privacy", "anonymous");
    form().send().await.expect_status(422).expect_text("Choose a file.");
    let broken = form().file("file", "survey.json", b"{\n\"format\": \"x\",".to_vec());
    broken.send().await.expect_status(422).expect_text("The file ends too early, on line 2");
    let two = file.body.replace("\"q2\"", "\"q1\"").into_bytes();
    form().file("file", "survey.json", two).send().await.expect_status(422).expect_text("Question 2 has no proper id");
    let read = form().file("file", "survey.json", file.body.clone().into_bytes()).send().await.expect_status(200);
    let read = read.expect_text("Here is the survey from the file").expect_text("Food");
    let new: String = read.path().trim_start_matches("/surveys/").chars().take(6).collect();
    assert_ne!(new, code);
    let again = other.get(&format!("/surveys/{new}/definition.json")).await.expect_status(200);
    assert_eq!(again.body, file.body);
}
