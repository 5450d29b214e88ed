//! The connections of the product: each has so long to say what it asks for, one source has not all of them, and none
//! keeps the program from ending.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use domain::source::Source;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::ServiceExt as _;

use crate::metrics::Figures;

/// How patient the server is with connections.
#[derive(Clone, Copy, Debug)]
pub struct Connections {
    /// A connection that has not said what it asks for by then is closed; so is one that has been silent for so long
    /// since it last asked.
    pub header: Duration,
    /// When the program is told to end, what is being answered has so long.
    pub end: Duration,
    /// More are not taken at once: they wait.
    pub most: usize,
    /// More of one source are closed at once; none behind a proxy, whose connections are everybody's.
    pub most_of_source: Option<usize>,
}

/// Files that the program needs for other things than connections.
const OTHER_FILES: u64 = 200;

impl Connections {
    /// As many as this process may have, behind so many proxies.
    pub fn here(proxies: usize) -> Self {
        let patient = Self::default();
        let most = usize::try_from(files_allowed().saturating_sub(OTHER_FILES)).unwrap_or(patient.most);
        Self {
            most: most.clamp(100, patient.most),
            most_of_source: patient.most_of_source.filter(|_| proxies == 0),
            ..patient
        }
    }
}

/// How many files this process may have open, after asking for as many as it may ask for.
#[cfg(unix)]
fn files_allowed() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let most = Rlimit { current: limit.maximum, maximum: limit.maximum };
    let raised = setrlimit(Resource::Nofile, most).is_ok();
    (if raised { limit.maximum } else { limit.current }).unwrap_or(u64::MAX)
}

#[cfg(not(unix))]
const fn files_allowed() -> u64 {
    1_024
}

impl Default for Connections {
    fn default() -> Self {
        // A hall of 500 phones has one address.
        Self {
            header: Duration::from_secs(15),
            end: Duration::from_secs(20),
            most: 10_000,
            most_of_source: Some(1_500),
        }
    }
}

/// Serves until `stop` is done, and counts the connections.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    connections: Connections,
    figures: Figures,
    stop: impl Future<Output = ()>,
) {
    figures.allow(connections.most);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(connections.most));
    let sources = Sources::default();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            taken = accepted => taken,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many files are open, or somebody has gone already: others may come.
                tracing::debug!(%error, "a connection was not taken");
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        let Some(of_source) = sources.take(Source::from(peer.ip()), connections.most_of_source) else {
            figures.refused();
            continue;
        };
        let open = figures.connected();
        let _ = stream.set_nodelay(true);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(connections.header)
            .serve_connection(TokioIo::new(stream), answering(app.clone(), peer));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop((place, of_source, open));
        });
    }
    drop(listener);
    if tokio::time::timeout(connections.end, graceful.shutdown()).await.is_err() {
        tracing::info!("some connections did not end by themselves");
    }
}

/// How many connections each source has.
#[derive(Clone, Default)]
struct Sources(Arc<Mutex<HashMap<Source, usize>>>);

/// One of a source's connections, for as long as it is there.
struct OfSource(Sources, Source);

impl Sources {
    fn take(&self, source: Source, most: Option<usize>) -> Option<OfSource> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = all.entry(source).or_default();
        if most.is_some_and(|most| *held >= most) {
            return None;
        }
        *held += 1;
        Some(OfSource(self.clone(), source))
    }
}

impl Drop for OfSource {
    fn drop(&mut self) {
        let mut all = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(held) = all.get_mut(&self.1) {
            *held -= 1;
            if *held == 0 {
                all.remove(&self.1);
            }
        }
    }
}

/// Answers what one connection asks for.
fn answering(
    app: Router,
    peer: SocketAddr,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future = impl Future<Output = Result<axum::response::Response, std::convert::Infallible>> + Send,
> {
    service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        app.clone().oneshot(request)
    })
}
