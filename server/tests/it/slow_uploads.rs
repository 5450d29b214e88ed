//! What arrives slowly, in part, too large or with what nobody types: it comes back in words, with what was written.

use std::{net::SocketAddr, time::Duration};

use domain::role::Role;
use rstest::rstest;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, TransactionTrait as _};
use server::{forms::Timeouts, router};
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

const SHORT: Timeouts =
    Timeouts { silence: Duration::from_millis(1_500), sending: Duration::from_mins(1), answer: Duration::from_secs(1) };

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
    settings.form("/do/people/save-settings").fill("council[en]", "Afon\0 Valley").send().await.expect_status(200);
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

/// A picture of so many bytes on its way, of which the last never come.
async fn unfinished(url: &str, from: &str) -> TcpStream {
    const SENT: usize = 9 * 1024 * 1024;
    let addr: SocketAddr = url.trim_start_matches("http://").parse().expect("an address");
    let head = format!(
        "POST /do/voices/tell HTTP/1.1\r\nhost: {addr}\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\n\
         x-forwarded-for: {from}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: {}\r\n\r\n\
         --b\r\ncontent-disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n\r\n",
        2 * SENT,
    );
    let mut line = TcpStream::connect(addr).await.expect("connected");
    line.write_all(head.as_bytes()).await.expect("sent");
    line.write_all(&vec![b'x'; SENT]).await.expect("sent");
    line
}

/// What is sent and never finished takes memory: of that one source has a part, and the words of whoever finds no room
/// are there.
#[tokio::test(flavor = "multi_thread")]
async fn unfinished_pictures_leave_room_for_those_of_others() {
    let app = TestApp::start_with(Sqlite, |config| config.trusted_proxies = 1).await;
    let mut hanging = Vec::new();
    for _ in 0..24 {
        hanging.push(unfinished(&app.url, "192.0.2.1").await);
    }
    let send = async |from: &str, picture: Vec<u8>| {
        let form = reqwest::multipart::Form::new().text("once", platform::random::hex(&[7; 16]));
        let form = form.text("text", "Our street in winter");
        let picture = reqwest::multipart::Part::bytes(picture).file_name("street.png");
        let asked =
            app.visitor().raw(reqwest::Method::POST, "/do/voices/tell").multipart(form.part("picture", picture));
        let asked = asked.header("x-forwarded-for", from).header("sec-fetch-site", "same-origin");
        let answer = asked.header(reqwest::header::ACCEPT, "text/html").send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a page"))
    };
    // What was sent a moment ago may still be on its way through this machine.
    let mut refused = (0, String::new());
    for _ in 0..50 {
        refused = send("192.0.2.1", vec![b'x'; 9 * 1024 * 1024]).await;
        if refused.0 == 503 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(refused.0, 503);
    assert!(refused.1.contains("no room for yours") && refused.1.contains("Our street in winter"), "{}", refused.1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);

    let (status, page) = send("192.0.2.2", crate::voices::helpers::png(9)).await;
    assert!(status < 400, "{status} {page}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
    drop(hanging);
}

/// The head of a part that has no end is let go at once: the reader would look through all of it with each byte.
#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_begins_without_an_end_is_not_waited_for() {
    let app = TestApp::start(Sqlite).await;
    let addr: SocketAddr = app.url.trim_start_matches("http://").parse().expect("an address");
    let head = format!(
        "POST /do/voices/tell?from=/tell HTTP/1.1\r\nhost: {addr}\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: 80000000\r\n\r\n--b\r\nx-a: ",
    );
    let mut line = TcpStream::connect(addr).await.expect("connected");
    line.write_all(head.as_bytes()).await.expect("sent");
    let mut said = vec![0; 12];
    let answered = async {
        let mut sent = 0;
        loop {
            tokio::select! {
                read = line.read_exact(&mut said) => break read.map(|_| sent),
                () = tokio::time::sleep(Duration::from_millis(20)) => {}
            }
            // Where the line is closed already what was said is read next.
            let _ = line.write_all(&[b'a'; 8 * 1024]).await;
            sent += 8 * 1024;
            assert!(sent < 2_000_000, "all of it is read");
        }
    };
    tokio::time::timeout(Duration::from_secs(20), answered).await.expect("in time").expect("an answer");
    assert_eq!(String::from_utf8_lossy(&said), "HTTP/1.1 422");
}
