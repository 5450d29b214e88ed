//! Going on with a survey on another phone, and correcting what was sent.

use platform::i18n::RECEIPT_WORDS;
use rstest::rstest;

use super::world::{CODE, World, answer_all, next};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
    voices::png,
};

async fn knows(browser: &Browser, words: &str) -> Page {
    browser.get("/follow").await.form("/do/voices/follow").fill("words", words).send().await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_started_goes_on_elsewhere_with_four_words(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    next(&world.get("/1").await, &[("choice", "a")]).await.expect_text("Stop for now");
    let later = world.get("/later").await.expect_text("four words");
    let given = later.form("/do/responses/later").send().await.expect_status(200);
    let words = given.all(".words li");
    assert_eq!(words.len(), RECEIPT_WORDS);
    let again = later.form("/do/responses/later").send().await.all(".words li");
    assert_eq!((again, world.rows("receipts").await), (words.clone(), 1), "asked twice, the same words");
    let other = world.app.visitor();
    knows(&other, &words.join(" ")).await;
    let follow = other.get("/follow/survey").await.expect_text("It is not sent yet");
    let front = follow.form("/do/responses/go-on").send().await.expect_text("You have started already");
    assert_eq!(front.path(), format!("/s/{CODE}"));
    let check = answer_all(&other, "", "b", "From my new phone").await;
    check.form("/do/responses/submit").send().await.expect_status(200).expect_text(&words[0]);
    assert_eq!((world.rows("responses").await, world.tally("q1", "b").await), (1, 1));
    assert_eq!((world.rows("receipts").await, world.rows("voices WHERE receipt_id IS NULL").await), (1, 0));
    // The old phone knows nothing of it any more.
    world.get("").await.expect_no_text("You have started already");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_leads_to_an_anonymous_response(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    next(&world.get("/1").await, &[("choice", "a")]).await;
    assert!(world.get("/later").await.forms("/do/responses/later").is_empty());
    world.browser.post("/do/responses/later", &[("code", CODE)]).await;
    assert_eq!(world.rows("receipts").await, 0);
    let check = answer_all(&world.browser, "", "a", "Mine").await;
    let done = check.form("/do/responses/submit").send().await.expect_status(200);
    assert!(done.forms("/do/responses/reopen").is_empty());
    world.browser.post("/do/responses/reopen", &[("code", CODE)]).await;
    assert_eq!(world.rows("responses WHERE state = 'started'").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_corrected_in_one_step(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "My old words").await;
    let done = check.form("/do/responses/submit").send().await.expect_status(200);
    let words = done.all(".words li");
    let kept: String = world.one("SELECT CAST(created_at AS TEXT) FROM voices WHERE question = 'q5'").await;
    let check = done.form("/do/responses/reopen").send().await.expect_status(200);
    let check = check.expect_text("My old words").expect_text("Alright").expect_text("What you sent still counts");
    next(&check.follow("Change: Where are you happiest?").await, &[("choice", "b")]).await;
    world.app.clock.forward(60_000);
    next(&check.follow("Change: Anything else?").await, &[("text", "My new words")]).await;
    // Until it is sent, the old one counts.
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (1, 0));
    assert_eq!((world.rows("voices").await, world.rows("responses WHERE state = 'submitted'").await), (2, 1));
    let sent = world.get("/check").await.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!(sent.all(".words li"), words, "the same receipt");
    for (question, choice, people) in [("q1", "a", 0), ("q1", "b", 1), ("q1", "*", 1), ("q2", "a", 1), ("q4", "b:1", 1)]
    {
        assert_eq!(world.tally(question, choice).await, people, "{question} {choice}");
    }
    assert_eq!(world.one::<i64>("SELECT score FROM tallies WHERE question = 'q4' AND choice = 'c'").await, 3);
    assert_eq!((world.rows("responses").await, world.rows("receipts").await), (1, 1));
    // A text that stayed kept its voice; the other was taken back and said anew.
    assert_eq!(world.rows("voices").await, 3);
    assert_eq!(world.rows("voices WHERE question = 'q5' AND state = 'new'").await, 1);
    assert_eq!(world.one::<String>("SELECT CAST(created_at AS TEXT) FROM voices WHERE question = 'q5'").await, kept);
    assert_eq!(world.rows("voices WHERE question = 'q6' AND state = 'withdrawn'").await, 1);
    assert_eq!(world.rows("voices WHERE question = 'q6' AND state = 'new'").await, 1);
    assert_eq!(world.rows("voices WHERE receipt_id IS NULL OR response_id IS NULL").await, 0);
    // It can be corrected again, and taken back.
    let check = sent.form("/do/responses/reopen").send().await.expect_text("My new words");
    let home = check.form("/do/responses/withdraw").send().await.expect_text("stay as you sent them");
    drop(home);
    assert_eq!((world.rows("responses").await, world.tally("q1", "b").await), (1, 1));
    let done = world.get("/done").await;
    done.form("/do/responses/withdraw").send().await.expect_text("We have deleted your answers");
    assert_eq!((world.tally("q1", "b").await, world.rows("voices WHERE state = 'new'").await), (0, 0));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn it_is_corrected_with_the_receipt_until_the_survey_closes(#[case] backend: Backend) {
    let document = r#"{"title": {"en": "Show us", "cy": "Dangosa"}, "intro": {"en": "Hi.", "cy": "Helo."}, "minutes": 1,
        "questions": [{"id": "q1", "kind": "upload", "text": {"en": "Your room", "cy": "Dy ystafell"}},
                      {"id": "q2", "kind": "faces", "text": {"en": "How is it?", "cy": "Sut mae?"}}]}"#;
    let world = World::asking(backend, "confidential", document).await;
    let form =
        world.get("/1").await.form("/do/responses/answer").file("picture", "me.png", png(20)).fill("then", "next");
    let page = form.send().await.expect_status(200);
    let check = next(&page, &[("choice", "2")]).await;
    let words = check.form("/do/responses/submit").send().await.all(".words li").join(" ");
    let other = world.app.visitor();
    knows(&other, &words).await;
    let follow = other.get("/follow/survey").await;
    let check = follow.form("/do/responses/reopen").send().await.expect_status(200);
    assert_eq!((check.path().to_owned(), check.all(".kept-picture").len()), (format!("/s/{CODE}/check"), 1));
    next(&check.follow("Change: How is it?").await, &[("choice", "5")]).await.expect_status(200);
    other.get(&format!("/s/{CODE}/check")).await.form("/do/responses/submit").send().await.expect_status(200);
    // The picture stayed as it was: nobody need look at it anew.
    assert_eq!((world.rows("voices").await, world.rows("pictures").await), (1, 1));
    assert_eq!((world.tally("q2", "2").await, world.tally("q2", "5").await), (0, 1));
    assert_eq!((world.rows("answer_pictures").await, world.tally("q1", "*").await), (0, 1));
    // Another picture is another voice.
    let check = other.get("/follow/survey").await.form("/do/responses/reopen").send().await;
    let page = check.follow("Change: Your room").await;
    page.form("/do/responses/answer").file("picture", "b.png", png(33)).fill("then", "next").send().await;
    other.get(&format!("/s/{CODE}/check")).await.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!((world.rows("voices WHERE state = 'new'").await, world.rows("pictures").await), (1, 1));
    assert_eq!(world.rows("voices WHERE state = 'withdrawn'").await, 1);
    // Once closed, it stands.
    let follow = other.get("/follow/survey").await;
    world.close().await;
    follow.form("/do/responses/reopen").send().await.expect_status(410);
    other.get("/follow/survey").await.expect_text("You cannot change your answers any more");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_correction_sent_fifty_times_at_once_is_one(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "Once").await;
    let done = check.form("/do/responses/submit").send().await.expect_status(200);
    let check = done.form("/do/responses/reopen").send().await;
    next(&check.follow("Change: Where are you happiest?").await, &[("choice", "b")]).await;
    let check = world.get("/check").await;
    let sent: Vec<_> = (0..50).map(|_| tokio::spawn(check.form("/do/responses/submit").send())).collect();
    for sent in sent {
        sent.await.expect("sent").expect_status(200).expect_text("Thank you");
    }
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (0, 1));
    assert_eq!((world.rows("responses").await, world.rows("voices").await), (1, 2));
}
