//! Answers that a phone sealed while it had no signal, and the page of all questions.

use rstest::rstest;

use super::{
    phone::{Phone, bring, seal},
    world::{CODE, DRAWS, World},
};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    voices::png,
};

const SOME: &str = r#"{"q1": {"choice": "a"}, "q2": {"choices": ["a", "c"]}, "q6": {"text": "A lamp, please", "may_publish": "true"}}"#;

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_sitting_is_kept_as_it_comes_and_sent_once(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let phone = Phone::open(&world).await;
    assert_eq!(world.rows("responses").await, 0, "looking writes nothing");
    assert_eq!(phone.bring(&phone.sealed(1, false, r#"{"q1": {"choice": "b"}}"#)).await, (200, "false".into()));
    assert_eq!(phone.bring(&phone.sealed(3, false, SOME)).await, (200, "false".into()));
    // One that was held up on the way does not undo a newer one.
    assert_eq!(phone.bring(&phone.sealed(2, false, r#"{"q1": {"choice": "b"}}"#)).await, (200, "false".into()));
    let check = phone.browser.get(&format!("/s/{CODE}/check")).await;
    check.expect_text("Home").expect_no_text("School").expect_text("Sleep").expect_text("A lamp, please");
    // What was taken away again is gone.
    let last = phone.sealed(4, true, r#"{"q1": {"choice": "a"}, "q2": {}}"#);
    assert_eq!(phone.bring(&last).await, (200, "true".into()));
    let done = phone.browser.get(&format!("/s/{CODE}/done")).await.expect_text("Write these words down");
    let words = done.all(".receipt .words li");
    assert_eq!(words.len(), platform::i18n::RECEIPT_WORDS);
    assert_eq!(phone.bring(&last).await, (200, "true".into()));
    assert_eq!(phone.bring(&phone.sealed(5, false, r#"{"q1": {"choice": "b"}}"#)).await, (200, "true".into()));
    assert_eq!(phone.browser.get(&format!("/s/{CODE}/done")).await.all(".receipt .words li"), words);
    assert_eq!((world.rows("responses").await, world.rows("voices").await), (1, 1));
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (1, 0));
    assert_eq!(world.tally("q2", "*").await, 0);
}

/// What the phone still had when its owner sent the response from another page is not lost: it waits as a
/// correction, and goes with the next *Send*.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_comes_after_it_was_sent_elsewhere_is_a_correction(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let phone = Phone::open(&world).await;
    // A browser without the cookie has the token that follows from the sitting.
    let (first, worker) = (world.app.visitor(), world.app.visitor());
    assert_eq!(bring(&first, &phone.sealed(1, false, SOME)).await, (200, "false".into()));
    let check = first.get(&format!("/s/{CODE}/check")).await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    let counted = || async { (world.tally("q1", "a").await, world.tally("q1", "b").await) };
    let later = |n, send| phone.sealed(n, send, r#"{"q1": {"choice": "b"}, "q5": {"text": "Newer"}}"#);
    assert_eq!(bring(&worker, &later(2, false)).await, (200, "false".into()));
    assert_eq!((counted().await, world.rows("responses").await), ((1, 0), 2));
    let check = worker.get(&format!("/s/{CODE}/check")).await.expect_text("What you sent still counts");
    check.expect_text("Newer").expect_text("School").expect_text("A lamp, please");
    assert_eq!(bring(&worker, &later(3, true)).await, (200, "true".into()));
    assert_eq!((counted().await, world.rows("responses").await), ((0, 1), 1));
    worker.get(&format!("/s/{CODE}/done")).await.expect_status(200).form("/do/responses/withdraw");
    assert_eq!(bring(&worker, &later(3, true)).await, (200, "true".into()));
    assert_eq!(world.rows("voices WHERE state <> 'withdrawn'").await, 2);
}

#[rstest]
#[case(Sqlite, "confidential")]
#[case(Postgres, "confidential")]
#[case(Sqlite, "anonymous")]
#[case(Postgres, "anonymous")]
#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_are_one_response(#[case] backend: Backend, #[case] privacy: &str) {
    let world = World::start(backend, privacy).await;
    let phone = Phone::open(&world).await;
    let parcel = phone.sealed(1, true, SOME);
    let stranger = world.app.visitor();
    let all = (0..50).map(|_| bring(&phone.browser, &parcel));
    for came in futures::future::join_all(all).await {
        assert_eq!(came, (200, "true".into()));
    }
    assert_eq!((world.rows("responses").await, world.rows("voices").await), (1, 1));
    assert_eq!((world.tally("q1", "a").await, world.rows("parcels").await), (1, 1));
    // And once more without any cookie.
    assert_eq!(bring(&stranger, &parcel).await, (200, "true".into()));
    assert_eq!(world.rows("responses").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_cookies_fifty_are_one_response_too(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let phone = Phone::open(&world).await;
    let parcel = phone.sealed(1, true, SOME);
    let strangers: Vec<_> = (0..50).map(|_| world.app.visitor()).collect();
    for came in futures::future::join_all(strangers.iter().map(|browser| bring(browser, &parcel))).await {
        assert_eq!(came, (200, "true".into()));
    }
    assert_eq!((world.rows("responses").await, world.tally("q1", "a").await), (1, 1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_open_is_refused_and_leaves_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let phone = Phone::open(&world).await;
    let good = phone.sealed(1, true, SOME);
    let mut changed = good.clone().into_bytes();
    let at = changed.len() / 2;
    changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).expect("ascii");
    // Another council's key, another survey's parcel, a sitting that is none.
    let other = platform::parcel::public_key(&platform::crypto::Keys::new([3; 32]));
    let ours = platform::parcel::public_key(&world.app.services.keys);
    let plain = format!(r#"{{"once": "{}", "n": 1, "send": true, "answers": {SOME}}}"#, phone.once);
    let bad = [
        changed,
        good[..40].to_owned(),
        String::new(),
        seal(&other, CODE, &plain),
        seal(&ours, "K4M2PX", &plain),
        seal(&ours, CODE, "not what we asked"),
        seal(&ours, CODE, &plain.replace(&phone.once, "short")),
        seal(&ours, CODE, &plain.replace(r#""n": 1"#, r#""n": -1"#)),
    ];
    for parcel in bad {
        let (status, said) = phone.bring(&parcel).await;
        assert_eq!(status, 422, "{said}");
        assert!(!said.contains("lamp"), "{said}");
    }
    assert_eq!((world.rows("responses").await, world.rows("parcels").await, world.rows("once").await), (0, 0, 0));
    assert_eq!(phone.bring(&good).await.0, 200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_survey_takes_nothing_more_but_knows_what_it_has(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (sent, late) = (Phone::open(&world).await, Phone::open(&world).await);
    let parcel = sent.sealed(1, true, SOME);
    assert_eq!(sent.bring(&parcel).await.0, 200);
    world.close().await;
    assert_eq!(sent.bring(&parcel).await, (200, "true".into()));
    assert_eq!(late.bring(&late.sealed(1, true, SOME)).await.0, 410);
    assert_eq!(late.bring(&late.sealed(1, false, SOME)).await.0, 410);
    assert_eq!((world.rows("responses").await, world.rows("parcels").await), (1, 1));
}

/// A picture comes by itself, before the words or after them, and neither undoes the other.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_comes_sealed_too(#[case] backend: Backend) {
    let world = World::asking(backend, "confidential", DRAWS).await;
    let phone = Phone::open(&world).await;
    let kept = || async { world.rows("answer_pictures").await };
    let drawn = phone.drawn(1, "q2", r#"{"text": "My bed"}"#, &png(40));
    assert_eq!(phone.bring(&drawn).await, (200, "false".into()));
    assert_eq!(kept().await, 1);
    let words = |n, q2: &str| phone.sealed(n, false, &format!(r#"{{"q1": {{"choice": "yes"}}, "q2": {q2}}}"#));
    assert_eq!(phone.bring(&words(2, r#"{"text": "My own bed"}"#)).await, (200, "false".into()));
    assert_eq!(kept().await, 1);
    let check = phone.browser.get(&format!("/s/{CODE}/check")).await.expect_text("My own bed");
    assert!(check.attr(".kept-picture img", "src").is_some(), "the picture is not shown");
    // An older one that was held up undoes nothing; what is none is left out; taken away, it is gone.
    assert_eq!(phone.bring(&drawn).await, (200, "false".into()));
    phone.browser.get(&format!("/s/{CODE}/check")).await.expect_text("My own bed");
    for (n, of, file) in [(3, "q2", b"<svg>".as_slice()), (4, "q1", &png(9)), (5, "q9", &png(9))] {
        assert_eq!(phone.bring(&phone.drawn(n, of, "{}", file)).await, (200, "false".into()));
    }
    assert_eq!(kept().await, 1);
    assert_eq!(phone.bring(&words(6, r#"{"no_picture": "true"}"#)).await, (200, "false".into()));
    assert_eq!(kept().await, 0);
    // Without a word beside it, and sent: it is a voice.
    assert_eq!(phone.bring(&phone.drawn(7, "q2", "{}", &png(41))).await, (200, "false".into()));
    assert_eq!(phone.bring(&phone.sealed(8, true, r#"{"q2": {}}"#)).await, (200, "true".into()));
    assert_eq!((world.rows("voices").await, world.rows("pictures").await, kept().await), (1, 1, 0));
    assert_eq!(world.tally("q2", "*").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_long_page_takes_pictures_without_script() {
    let world = World::asking(Sqlite, "confidential", DRAWS).await;
    let form = world.get("/all").await.form("/do/responses/answer-all").fill("answers[q1][choice]", "yes");
    let check = form.file("answers[q2][picture]", "room.png", png(40)).send().await.expect_status(200);
    assert_eq!(check.path(), format!("/s/{CODE}/check"));
    assert!(check.attr(".kept-picture img", "src").is_some(), "the picture is not shown");
    let page = world.get("/all").await;
    assert!(page.attr(".kept-picture img", "src").is_some(), "nor on the long page");
    let none = page.form("/do/responses/answer-all").fill("answers[q2][no_picture]", "true").send().await;
    assert_eq!(none.attr(".kept-picture img", "src"), None);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_answered_is_nothing_sent(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let phone = Phone::open(&world).await;
    assert_eq!(phone.bring(&phone.sealed(1, true, "{}")).await.0, 410);
    // The same sitting can still be sent with something in it.
    assert_eq!(phone.bring(&phone.sealed(2, true, SOME)).await, (200, "true".into()));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn sittings_are_forgotten_after_a_fortnight(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let phone = Phone::open(&world).await;
    assert_eq!(phone.bring(&phone.sealed(1, false, SOME)).await.0, 200);
    // Of when it came the day is kept.
    world.app.clock.forward(14 * 86_400_000 - 12 * 3_600_000 - 1);
    store::housekeeping::run(&world.app.services).await.expect("tidied");
    assert_eq!(world.rows("parcels").await, 1);
    world.app.clock.forward(1);
    store::housekeeping::run(&world.app.services).await.expect("tidied");
    assert_eq!(world.rows("parcels").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_long_page_works_without_script(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/all").await.expect_status(200).expect_text("Question 6 of 6");
    let form = page.form("/do/responses/answer-all");
    let form =
        form.fill("answers[q1][choice]", "b").tick("answers[q2][choices][]", "b").fill("answers[q3][choice]", "5");
    let form = form.fill("answers[q6][text]", "Longer days <b>").fill("answers[q6][may_publish]", "true");
    let wrong = form.clone().fill("answers[q4][rank][a]", "1").fill("answers[q4][rank][b]", "1").send().await;
    let wrong = wrong.expect_status(422).expect_text("You used place 1 twice");
    assert_eq!(wrong.path().split('?').next(), Some("/do/responses/answer-all"));
    assert_eq!(wrong.attr(".errors a", "href").as_deref(), Some("#answers-q4-rank"));
    let again = wrong.form("/do/responses/answer-all");
    assert_eq!(again.value("answers[q1][choice]"), Some("b"));
    assert_eq!(again.value("answers[q4][rank][b]"), Some("1"));
    assert_eq!(again.value("answers[q6][text]").map(str::trim), Some("Longer days <b>"));
    let check = form.send().await.expect_status(200);
    assert_eq!(check.path(), format!("/s/{CODE}/check"));
    check.expect_text("School").expect_text("Music").expect_text("Very happy").expect_text("Longer days <b>");
    // What was answered stands there again, and can be taken away.
    let page = world.get("/all").await;
    assert_eq!(page.form("/do/responses/answer-all").value("answers[q1][choice]"), Some("b"));
    page.form("/do/responses/answer-all").clear("answers[q2][choices][]").send().await.expect_no_text("Music");
    assert_eq!(world.rows("responses").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_phone_is_asked_only_where_no_name_is_asked_for() {
    for (privacy, asked) in [("anonymous", true), ("confidential", true), ("named", false)] {
        let world = World::start(Sqlite, privacy).await;
        let front = world.get("").await.expect_status(200);
        let own = front.attr("[data-own]", "data-own");
        assert_eq!(own.is_some(), asked, "{privacy}");
        assert_eq!(front.attr("[data-own]", "hidden").is_some(), asked, "script alone can keep anything");
    }
}
