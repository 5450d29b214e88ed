//! Telling us something: what is said before, what is refused, what is kept, what is never on the disk.

use domain::role::Role;
use reqwest::header;
use rstest::rstest;

use super::helpers::{CANARY, count, files_below, png, tell, words};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_reads_it_is_said_before_anything_is_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await.expect_status(200);
    let page = page
        .expect_text("participation officer")
        .expect_text("If we think somebody is in danger, we may have to tell someone.");
    let at = |words: &str| page.body.find(words).expect("on the page");
    assert!(at("somebody is in danger") < at("<textarea"));
    app.visitor().get("/cy/tell").await.expect_status(200).expect_text("mewn perygl");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn anonymous_leaves_no_receipt_and_no_link(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    // Even for somebody signed in, on a phone that knows other words.
    let browser = app.signed_in("Mali", &[Role::Member]).await;
    tell(&browser, "first", "confidential").await.expect_status(200);
    let done = tell(&browser, CANARY, "anonymous").await.expect_status(200).expect_text("no words to write down");
    assert_eq!(words(&done), "");
    browser.get("/follow").await.expect_no_text(CANARY).expect_no_text("first");
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL AND person_id IS NULL \
                  AND response_id IS NULL";
    assert_eq!(count(&app, linked).await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action LIKE 'voice%'").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn sending_twice_says_it_once_with_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let browser = app.visitor();
    let page = browser.get("/tell").await;
    let send = || page.form("/do/voices/tell").fill("text", CANARY).send();
    let pages = futures::future::join_all((0..20).map(|_| send())).await;
    for page in &pages {
        assert!(!words(page).is_empty(), "{} {}: {}", page.status, page.url, page.text());
    }
    let all: std::collections::HashSet<_> = pages.iter().map(words).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 1);
    let words = all.into_iter().next().expect("one");
    let ask = app.visitor().get("/follow").await;
    ask.form("/do/voices/follow").fill("words", &words).send().await.expect_status(200).expect_text(CANARY);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_is_said_at_once_and_all_is_kept(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let form = || page.form("/do/voices/tell");

    let empty = form().fill("privacy", "named").fill("theme", "home").fill("publish", "yes").send().await;
    let empty = empty.expect_status(422).expect_text("Write something first").expect_text("Write your name");
    assert_eq!(empty.all(".errors li").len(), 2);
    let kept = empty.form("/do/voices/tell");
    assert_eq!(
        (kept.value("privacy"), kept.value("theme"), kept.value("publish")),
        (Some("named"), Some("home"), Some("yes"))
    );

    let long = "ŵ".repeat(2_001);
    let refused = form().fill("text", &long).send().await.expect_status(422).expect_text("room for 2000");
    assert_eq!(refused.form("/do/voices/tell").value("text"), Some(long.as_str()));
    let huge = "a".repeat(20_000);
    let refused = form().fill("text", &huge).send().await.expect_status(422).expect_text("too long");
    assert_eq!(refused.form("/do/voices/tell").value("text"), Some(huge.as_str()));

    form().fill("text", "x").fill("theme", "nothing").send().await.expect_status(422).expect_text("what it is about");
    form().fill("text", "x").fill("privacy", "public").send().await.expect_status(422);
    form().fill("text", "x").fill("once", "short").send().await.expect_status(422);
    form().fill("text", "\u{0}\u{1f} \r\n ").send().await.expect_status(422).expect_text("Write something first");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);

    // Exactly as much as there is room for, with line ends as browsers send them.
    form().fill("text", &format!("{}\r\n{}", "a".repeat(999), "b".repeat(1_000))).send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_come_to_the_front(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), "I like the new park", "confidential").await;
    tell(&app.visitor(), "He HIT me, I don\u{2019}t feel safe", "anonymous").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_words_and_names_stays_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let evil = "</textarea></blockquote><script>alert(1)</script>";
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", evil);
    let refused = form.fill("privacy", "named").send().await.expect_status(422);
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    refused.form("/do/voices/tell").fill("name", evil).send().await.expect_status(200);
    let mine = writer.get("/follow").await.expect_text("alert(1)");
    assert!(!mine.body.contains("<script>alert"), "{}", mine.body);
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn no_plain_byte_of_it_is_on_the_disk(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).fill("name", "Kanarienname-12");
    let form = form.fill("privacy", "named").file("picture", "me.png", png(40));
    let done = form.send().await.expect_status(200);
    let words = words(&done);
    let stands = |file: &std::path::PathBuf, secret: &[u8]| {
        std::fs::read(file).expect("a file").windows(secret.len()).any(|w| w == secret)
    };
    let found = |secret: &str| files_below(&app.folder).iter().any(|file| stands(file, secret.as_bytes()));
    assert!(found("confidential") || found("named"), "the search finds what is there");
    for secret in [CANARY, "Kanarienname-12", words.as_str(), &words.replace(' ', ""), &words.replace(' ', "-")] {
        assert!(!found(secret), "{secret} is on the disk");
    }
    // The picture is what it was for its writer, and no picture on the disk.
    let page = app.visitor();
    page.get("/follow").await.form("/do/voices/follow").fill("words", &words).send().await.expect_status(200);
    let picture = page.get("/follow").await.attr(".picture", "src").expect("a picture");
    let jpeg = page.raw(reqwest::Method::GET, &picture).send().await.expect("sent").bytes().await.expect("bytes");
    assert_eq!(&jpeg[..3], b"\xff\xd8\xff");
    let kept = files_below(&app.folder.join("files/pictures"));
    assert_eq!(kept.len(), 2, "small and large");
    for file in kept {
        assert!(!stands(&file, &jpeg[..12]) && !stands(&file, b"JFIF"), "{} lies open", file.display());
    }
}

/// A stranger does not bury what children say: one source tells only so much at once, and its words are not lost. From
/// elsewhere it goes on, and a survey that a whole hall answers has nothing to do with it.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn one_source_does_not_fill_the_queue(#[case] backend: Backend) {
    let app = TestApp::start_with(backend, |config| config.trusted_proxies = 1).await;
    let say = async |from: &str, n: u32| {
        let phone = app.visitor();
        let form = phone.get("/tell").await.form("/do/voices/tell").fill("text", &format!("zqx {n} I want to die"));
        let asked = phone.raw(reqwest::Method::POST, form.address()).body(form.encoded());
        let asked = asked.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let asked = asked.header("x-forwarded-for", from).header("sec-fetch-site", "same-origin");
        let answer = asked.header(header::ACCEPT, "text/html,*/*").send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a page"))
    };
    for n in 0..40 {
        assert_eq!(say("203.0.113.9", n).await.0, 200, "{n}");
    }
    let (status, page) = say("203.0.113.9", 41).await;
    assert_eq!(status, 429);
    assert!(page.contains("zqx 41 I want to die"), "its words are still there");
    assert_eq!(say("198.51.100.7", 42).await.0, 200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 41);
}
