//! Connections of somebody who means harm: half open, silent, too many. Others are answered meanwhile, and the program
//! ends when it is told to.

use std::{net::SocketAddr, time::Duration};

use server::{
    metrics::Figures,
    router,
    serving::{self, Connections},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

use crate::{
    app::{Backend::Sqlite, TestApp},
    browser::Browser,
    ops::serve_on_free_port,
};

const SHORT: Connections =
    Connections { header: Duration::from_millis(500), end: Duration::from_secs(1), most: 50, most_of_source: Some(20) };

/// Longer than anything here takes; only a failure waits for it.
const FOR_EVER: Duration = Duration::from_mins(1);

async fn serve(app: &TestApp, connections: Connections) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    serve_counted(app, connections, Figures::default()).await
}

async fn serve_counted(
    app: &TestApp,
    connections: Connections,
    figures: Figures,
) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let at = listener.local_addr().expect("bound");
    let (stop, stopped) = oneshot::channel();
    let router = router::router(&app.services, 0);
    let serving = serving::serve(listener, router, connections, figures, async {
        let _ = stopped.await;
    });
    (at, stop, tokio::spawn(serving))
}

/// Opens a connection and says so much.
async fn say(at: SocketAddr, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(at).await.expect("it listens");
    stream.write_all(words.as_bytes()).await.expect("said");
    stream
}

/// Everything that comes until the other side ends it.
async fn rest(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    // One that was closed with something unread is reset, which is an end too.
    let _ = tokio::time::timeout(FOR_EVER, stream.read_to_end(&mut answer)).await.expect("it ends");
    String::from_utf8_lossy(&answer).into_owned()
}

const ASKS: &str = "GET /healthz HTTP/1.1\r\nHost: noise\r\nConnection: close\r\n\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_say_what_they_want_is_cut_off() {
    let app = TestApp::start(Sqlite).await;
    let (at, _stop, _serving) = serve(&app, SHORT).await;
    let silent = say(at, "").await;
    let half = say(at, "GET /tell HTTP/1.1\r\nHost: noi").await;
    // Meanwhile others are answered.
    assert!(rest(say(at, ASKS).await).await.ends_with("alive"));
    assert!(!rest(silent).await.contains("200 OK"));
    assert!(!rest(half).await.contains("200 OK"));
    // A phone that keeps its connection is answered again within its time, and cut off after it.
    let mut phone = say(at, "GET /healthz HTTP/1.1\r\nHost: noise\r\n\r\n").await;
    let mut first = [0; 12];
    phone.read_exact(&mut first).await.expect("an answer");
    phone.write_all(b"GET /healthz HTTP/1.1\r\nHost: noise\r\n\r\n").await.expect("asked again");
    assert!(rest(phone).await.contains("200 OK"));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_source_has_not_all_the_connections_and_gets_them_back() {
    let app = TestApp::start(Sqlite).await;
    let (at, _stop, _serving) = serve(&app, SHORT).await;
    let mut held = Vec::new();
    for _ in 0..20 {
        held.push(say(at, "GET /healthz HTTP/1.1\r\n").await);
    }
    assert_eq!(rest(say(at, "").await).await, "", "one too many");
    for one in held {
        rest(one).await;
    }
    assert!(rest(say(at, ASKS).await).await.ends_with("alive"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_open_and_what_was_closed_at_once_is_counted() {
    let app = TestApp::start(Sqlite).await;
    let figures = Figures::default();
    let patient = Connections { header: FOR_EVER, ..SHORT };
    let (at, _stop, _serving) = serve_counted(&app, patient, figures.clone()).await;
    let mut held = Vec::new();
    for _ in 0..20 {
        held.push(say(at, "GET /healthz HTTP/1.1\r\n").await);
    }
    assert_eq!(rest(say(at, "").await).await, "", "one too many");
    let prometheus = server::metrics::router(app.services.clone(), figures);
    let prometheus = Browser::new(&serve_on_free_port(prometheus).await);
    let text = prometheus.get("/metrics").await.body;
    for line in ["noise_connections_open 20", "noise_connections_allowed 50", "noise_connections_refused_total 1"] {
        assert!(text.contains(&format!("{line}\n")), "no {line} in\n{text}");
    }
    drop(held);
    for _ in 0..100 {
        if prometheus.get("/metrics").await.body.contains("noise_connections_open 0\n") {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("they are gone, and still counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_header_does_not_keep_the_program_from_ending() {
    let app = TestApp::start(Sqlite).await;
    let patient = Connections { header: FOR_EVER, ..SHORT };
    let (at, stop, serving) = serve(&app, patient).await;
    let _half = say(at, "GET /tell HTTP/1.1\r\nHost: noi").await;
    assert!(rest(say(at, ASKS).await).await.ends_with("alive"));
    stop.send(()).expect("it is told");
    tokio::time::timeout(FOR_EVER / 2, serving).await.expect("it ends").expect("well");
}
