//! Every kind of question without script: answered, counted, and refused next to the cause.

use rstest::rstest;

use super::world::{World, next, press};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    voices::png,
};

const DOCUMENT: &str = r#"{
    "title": {"en": "All of it", "cy": "Popeth"}, "intro": {"en": "Hello.", "cy": "Helo."}, "minutes": 5,
    "questions": [
        {"id": "yes", "kind": "yes_no", "text": {"en": "Do you feel safe?", "cy": "Wyt ti'n teimlo'n ddiogel?"}},
        {"id": "several", "kind": "several", "most": 2, "other": true,
         "text": {"en": "What helps?", "cy": "Beth sy'n helpu?"},
         "options": [{"id": "a", "en": "Friends", "cy": "Ffrindiau"}, {"id": "b", "en": "Music", "cy": "Cerddoriaeth"},
                     {"id": "c", "en": "Sleep", "cy": "Cwsg"}]},
        {"id": "picture", "kind": "picture", "other": true, "text": {"en": "Which one?", "cy": "Pa un?"},
         "options": [{"id": "a", "en": "A home", "cy": "Cartref", "symbol": "home"},
                     {"id": "b", "en": "A bus", "cy": "Bws", "symbol": "bus"}]},
        {"id": "agree", "kind": "agree", "text": {"en": "How true is it?", "cy": "Pa mor wir yw e?"},
         "options": [{"id": "a", "en": "I am heard", "cy": "Mae rhywun yn gwrando"},
                     {"id": "b", "en": "I am asked", "cy": "Mae rhywun yn gofyn"}]},
        {"id": "number", "kind": "number", "text": {"en": "How much?", "cy": "Faint?"}},
        {"id": "top", "kind": "top", "text": {"en": "Your top three?", "cy": "Dy dri uchaf?"},
         "options": [{"id": "a", "en": "Space", "cy": "Lle"}, {"id": "b", "en": "Family", "cy": "Teulu"},
                     {"id": "c", "en": "Money", "cy": "Arian"}, {"id": "d", "en": "Food", "cy": "Bwyd"}]},
        {"id": "upload", "kind": "upload", "text": {"en": "Show us", "cy": "Dangosa i ni"}},
        {"id": "drawing", "kind": "drawing", "text": {"en": "Draw it", "cy": "Tynna lun"}},
        {"id": "month", "kind": "month", "about": true, "text": {"en": "When did you move?", "cy": "Pryd symudaist ti?"}},
        {"id": "age", "kind": "single", "about": true, "text": {"en": "How old are you?", "cy": "Faint yw dy oed?"},
         "options": [{"id": "a", "en": "Under 11", "cy": "O dan 11"}, {"id": "b", "en": "11 or more", "cy": "11 neu fwy"}]}
    ]
}"#;

async fn start(backend: Backend, privacy: &str) -> World {
    World::asking(backend, privacy, DOCUMENT).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_kind_is_answered_and_counted(#[case] backend: Backend) {
    let world = start(backend, "confidential").await;
    let page = world.get("/1").await.expect_text("Question 1 of 10");
    let page = next(&page, &[("choice", "unsure")]).await.expect_text("Pick 2 at most");
    let page = next(&page, &[("choices[]", "b"), ("text", "My dog"), ("may_publish", "true")]).await;
    assert_eq!(page.all("svg.drawn").len(), 2, "each option has its picture");
    let page = next(&page, &[("choice", "b")]).await;
    let page = next(&page, &[("level[a]", "5"), ("level[b]", "2")]).await;
    assert_eq!(page.all(".notch").len(), 11);
    let page = next(&page, &[("choice", "10")]).await;
    let page = next(&page, &[("top[1]", "c"), ("top[2]", "a")]).await;
    let form = page.form("/do/responses/answer").fill("text", "My room").file("picture", "me.png", png(40));
    let page = form.fill("then", "next").send().await.expect_text("Question 8 of 10");
    let form = page.form("/do/responses/answer").file("picture", "drawing.png", png(30)).fill("may_publish", "true");
    let page = form.fill("then", "next").send().await.expect_text("Question 9 of 10");
    let page = next(&page, &[("month", "3"), ("year", "2025")]).await;
    let check = next(&page, &[("choice", "rather-not")]).await.expect_status(200);
    let check = check.expect_text("Not sure").expect_text("Something else").expect_text("My dog").expect_text("A bus");
    let check =
        check.expect_text("I am heard: Very much").expect_text("I am asked: Not much").expect_text("March 2025");
    let check = check.expect_text("I would rather not say").expect_text("My room");
    let pictures = check.all(".kept-picture").len();
    assert_eq!(pictures, 2);
    let src = check.attr(".kept-picture img", "src").expect("a picture");
    let picture = world.browser.get(&src).await.expect_status(200);
    assert_eq!(picture.headers["content-type"], "image/jpeg");
    assert!(picture.headers["cache-control"].to_str().expect("text").contains("no-store"));
    world.app.visitor().get(&src).await.expect_status(404);
    check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you");
    for (question, choice, people) in [
        ("yes", "unsure", 1),
        ("several", "b", 1),
        ("several", "other", 1),
        ("several", "*", 1),
        ("picture", "b", 1),
        ("agree", "a:5", 1),
        ("agree", "b:2", 1),
        ("agree", "*", 1),
        ("number", "10", 1),
        ("top", "c:1", 1),
        ("top", "a", 1),
        ("top", "a:1", 0),
        ("upload", "*", 1),
        ("drawing", "*", 1),
        ("month", "2025-03", 1),
        ("age", "rather-not", 1),
    ] {
        assert_eq!(world.tally(question, choice).await, people, "{question} {choice}");
    }
    assert_eq!(world.one::<i64>("SELECT score FROM tallies WHERE question = 'top' AND choice = 'a'").await, 2);
    // What was written and drawn are voices, to be moderated; of the answers only that there was something.
    assert_eq!((world.rows("voices").await, world.rows("pictures").await), (3, 2));
    assert_eq!(world.rows("voices WHERE question = 'several' AND may_publish").await, 1);
    assert_eq!(world.rows("voices WHERE question = 'drawing' AND may_publish").await, 1);
    assert_eq!((world.rows("answer_pictures").await, world.rows("answers WHERE text IS NOT NULL").await), (0, 0));
    world.browser.get(&src).await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_refusal_stands_next_to_its_cause(#[case] backend: Backend) {
    let world = start(backend, "anonymous").await;
    let world = &world;
    let at = |n: usize| async move { world.get(&format!("/{n}")).await };
    let page = at(2).await;
    let most = next(&page, &[("choices[]", "a"), ("choices[]", "b"), ("choices[]", "c")]).await.expect_status(422);
    let most = most.expect_text("You picked 3. Please pick 2 at most.");
    assert_eq!(most.all("#choices-problem").len(), 1);
    assert_eq!(most.all("input[name='choices[]'][checked]").len(), 3, "what was ticked stays ticked");
    let other = next(&at(3).await, &[("choice", "a"), ("text", "A boat")]).await.expect_status(422);
    assert_eq!(other.all("#text-problem").len(), 1);
    assert_eq!(other.form("/do/responses/answer").value("text").map(str::trim), Some("A boat"));
    let agree = next(&at(4).await, &[("level[b]", "7")]).await.expect_status(422);
    assert_eq!(agree.all("#level-b-problem").len(), 1);
    next(&at(5).await, &[("choice", "11")]).await.expect_status(422);
    let top = next(&at(6).await, &[("top[1]", "a"), ("top[2]", "a")]).await.expect_status(422);
    assert_eq!(top.all("#top-2-problem").len(), 1);
    let month = next(&at(9).await, &[("month", "3")]).await.expect_status(422).expect_text("write the year too");
    assert_eq!(month.all("#year-problem").len(), 1);
    next(&at(9).await, &[("month", "3"), ("year", "26")]).await.expect_status(422).expect_text("four numbers");
    let no_picture = at(7).await.form("/do/responses/answer").fill("then", "next").fill("text", "Look");
    let refused = no_picture.file("picture", "me.png", b"<svg onload=alert(1)>".to_vec()).send().await;
    let refused = refused.expect_status(422);
    assert_eq!(refused.all("#picture-problem").len(), 1);
    assert_eq!(refused.form("/do/responses/answer").value("text").map(str::trim), Some("Look"));
    assert_eq!(world.rows("responses").await, 0, "a refusal starts nothing");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_stays_with_its_answer_until_it_is_taken_away(#[case] backend: Backend) {
    let world = start(backend, "confidential").await;
    let send = |page: crate::browser::Page, bytes: Option<Vec<u8>>| {
        let form = page.form("/do/responses/answer").fill("then", "next");
        bytes.into_iter().fold(form, |form, bytes| form.file("picture", "me.png", bytes)).send()
    };
    send(world.get("/7").await, Some(png(20))).await.expect_status(200);
    let first: Vec<u8> = world.one("SELECT small FROM answer_pictures").await;
    assert!(!first.windows(2).any(|bytes| bytes == [0xFF, 0xD8]) || !first.starts_with(&[0xFF, 0xD8]), "sealed");
    // Words alone leave it; another takes its place; *Skip* and the box take it away.
    let page = world.get("/7").await;
    assert_eq!(page.all(".kept-picture").len(), 1);
    next(&page, &[("text", "Words")]).await.expect_status(200);
    assert_eq!(world.rows("answer_pictures").await, 1);
    send(world.get("/7").await, Some(png(25))).await;
    assert_eq!(world.rows("answer_pictures").await, 1);
    assert!(world.one::<Vec<u8>>("SELECT small FROM answer_pictures").await != first);
    next(&world.get("/7").await, &[("no_picture", "true")]).await.expect_status(200);
    assert_eq!((world.rows("answer_pictures").await, world.rows("answers WHERE question = 'upload'").await), (0, 1));
    send(world.get("/7").await, Some(png(25))).await;
    press(&world.get("/7").await, &[], "skip").await;
    assert_eq!((world.rows("answer_pictures").await, world.rows("answers").await), (0, 0));
    // Taking everything back erases it too.
    send(world.get("/7").await, Some(png(25))).await;
    world.get("").await.form("/do/responses/withdraw").send().await.expect_status(200);
    assert_eq!(world.rows("answer_pictures").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn about_questions_can_always_be_left_unsaid(#[case] backend: Backend) {
    let world = start(backend, "confidential").await;
    let page = world.get("/9").await.expect_text("I would rather not say");
    let page = next(&page, &[("month", "3"), ("year", "2025"), ("choice", "rather-not")]).await;
    page.expect_text("I would rather not say");
    let check = world.get("/check").await.expect_no_text("March 2025").expect_text("I would rather not say");
    check.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!((world.tally("month", "rather-not").await, world.tally("month", "2025-03").await), (1, 0));
}
