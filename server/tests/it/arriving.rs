//! What arrives slowly, in part, too large or with what nobody types: it comes back in words, with what was written.

use std::{net::SocketAddr, time::Duration};

use app::platform::guard::Role;
use rstest::rstest;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, TransactionTrait as _};
use server::{forms::Patience, router};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm},
    ops::serve_on_free_port,
    voices::count,
};

const SHORT: Patience =
    Patience { silence: Duration::from_millis(1_500), sending: Duration::from_mins(1), answer: Duration::from_secs(1) };

/// A server of little patience for the same council.
async fn impatient(app: &TestApp) -> String {
    serve_on_free_port(router::router_with(&app.services, 0, SHORT)).await
}

/// Sends `form` in pieces with a pause before each, and nothing of its last `unsent` bytes; what comes back.
async fn trickled(url: &str, form: &FilledForm, pieces: usize, pause: Duration, unsent: usize) -> String {
    let addr: SocketAddr = url.trim_start_matches("http://").parse().expect("an address");
    let body = form.encoded();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: {addr}\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
        form.address(),
        body.len(),
    );
    let mut line = TcpStream::connect(addr).await.expect("connected");
    line.write_all(head.as_bytes()).await.expect("sent");
    let sent = &body.as_bytes()[..body.len() - unsent];
    for piece in sent.chunks(sent.len().div_ceil(pieces)) {
        tokio::time::sleep(pause).await;
        line.write_all(piece).await.expect("sent");
    }
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

/// A form of words, as a phone would send it.
async fn telling(url: &str, words: &str) -> FilledForm {
    Browser::new(url).get("/tell").await.form("/do/voices/tell").fill("text", words)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_phone_is_waited_for() {
    let app = TestApp::start(Sqlite).await;
    let url = impatient(&app).await;
    let form = telling(&url, "one bar of signal").await;
    // All in all twice as long as an answer may take.
    let answer = trickled(&url, &form, 10, Duration::from_millis(200), 0).await;
    assert!(answer.starts_with("HTTP/1.1 303") || answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_come_of_a_phone_that_fell_silent_is_there() {
    let app = TestApp::start(Sqlite).await;
    let url = impatient(&app).await;
    let form = telling(&url, "the bus went into a tunnel").await.fill("better", &"&".repeat(500));
    let answer = trickled(&url, &form, 1, Duration::ZERO, 100).await;
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(
        answer.contains("Some of it did not reach us") && answer.contains("the bus went into a tunnel"),
        "{answer}"
    );
    assert!(answer.contains("content-security-policy") && answer.contains("no-store"), "{answer}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_we_are_slow_the_words_come_back() {
    let app = TestApp::start(Sqlite).await;
    let url = impatient(&app).await;
    let form = telling(&url, "somebody holds the pen").await;
    let held = app.services.db.connection().begin().await.expect("the pen");
    held.execute_unprepared("DELETE FROM voices").await.expect("held");
    let page = form.clone().send().await.expect_status(503);
    assert_eq!(page.form("/do/voices/tell").value("text"), Some("somebody holds the pen"));
    assert!(page.headers.contains_key("content-security-policy"));
    held.rollback().await.expect("let go");
    page.form("/do/voices/tell").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_far_too_long_is_not_thrown_away() {
    let app = TestApp::start(Sqlite).await;
    let long = format!("It begins here. {}", "word ".repeat(300_000));
    let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", &long);
    let page = form.send().await.expect_status(413).expect_text("too much to send in one go");
    let kept = page.form("/do/voices/tell").value("text").map(str::to_owned).expect("the words");
    assert!(kept.starts_with("It begins here. word word") && kept.len() > 900_000, "{}", kept.len());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_types_breaks_nothing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    for address in ["/moderation?theme=%00", "/moderation?age=%00&flag=a%00", "/panels/%00", "/heard?theme=%00"] {
        let page = officer.get(address).await;
        assert!(page.status.as_u16() < 500, "{address}: {}", page.status);
    }
    let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "before\0after");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
    let admin = app.signed_in("Priya", &[Role::Admin]).await;
    let settings = admin.get("/settings").await;
    settings.form("/do/people/save-settings").fill("council_en", "Afon\0 Valley").send().await.expect_status(200);
}

/// Somebody else picks up the phone: nothing says that anybody was here.
#[tokio::test(flavor = "multi_thread")]
async fn who_left_quickly_left_nothing_on_this_device() {
    let app = TestApp::start(Sqlite).await;
    let (browser, other) = (app.visitor(), app.visitor());
    let told = browser.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    browser.get("/follow").await.expect_text("This is mine");
    let way_out = told.attr("#leave", "href").expect("a way out");
    let left = browser.get(&way_out).await.expect_status(303);
    assert_eq!(left.headers["location"], "https://www.bbc.co.uk/weather");
    let asked = browser.get("/follow").await.expect_no_text("This is mine");
    assert_eq!(asked.text(), other.get("/follow").await.text(), "as it is for anybody");
    browser.get("/tell/done").await.expect_no_text("Hello again");
    assert!(!browser.get("/tell").await.forms("/do/voices/tell").is_empty());
}
