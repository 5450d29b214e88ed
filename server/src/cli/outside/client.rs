//! How the check asks: over a new connection for each question, as somebody does who comes for the first time.

use std::{
    fmt::Display,
    iter,
    net::IpAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, Uri, header},
};
use futures::StreamExt as _;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{TlsConnector, rustls::pki_types::ServerName};

use super::{Site, certificate::Looker};

const PATIENCE: Duration = Duration::from_secs(20);
/// For what is large and goes over a slow line.
const LONG_PATIENCE: Duration = Duration::from_mins(3);
/// No page is larger, in bytes.
const LARGEST: usize = 4 * 1024 * 1024;

/// Asks one site.
pub(super) struct Client {
    https: bool,
    /// As a name is looked up: an IPv6 address without its brackets.
    host: String,
    /// As it is written behind `https://`.
    authority: String,
    port: Option<u16>,
    machine: Option<IpAddr>,
    ports: Option<[u16; 2]>,
    looker: Arc<Looker>,
    tls: TlsConnector,
}

/// An answer, of which the body has not been read yet.
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    body: Body,
    /// Its connection ends with this.
    _line: SendRequest<Body>,
}

impl Client {
    /// # Errors
    /// The address is none, or the certificate authority of one's own cannot be read.
    pub fn new(site: &Site) -> Result<Self, String> {
        let uri: Uri = site.url.parse().map_err(|error| format!("{}: {error}", site.url))?;
        let https = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(format!("{}: an address begins with https://", site.url)),
        };
        let Some(host) = uri.host() else { return Err(format!("{}: names no site", site.url)) };
        let port = uri.port_u16().filter(|port| *port != if https { 443 } else { 80 });
        let authority = port.map_or_else(|| host.to_lowercase(), |port| format!("{}:{port}", host.to_lowercase()));
        let looker = Looker::new(site.authority.as_deref())?;
        Ok(Self {
            https,
            host: host.trim_start_matches('[').trim_end_matches(']').to_owned(),
            authority,
            port,
            machine: site.machine,
            ports: site.ports,
            tls: TlsConnector::from(looker.config()?),
            looker,
        })
    }

    pub const fn is_https(&self) -> bool {
        self.https
    }

    /// Whether the address names no port: then people also type it without `https://`.
    pub const fn has_usual_port(&self) -> bool {
        self.port.is_none()
    }

    /// Whether this machine is meant.
    pub fn is_this_machine(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// How a browser names the site from which a form comes: `https://noise.example.gov.uk`.
    pub fn origin(&self) -> String {
        format!("{}://{}", if self.https { "https" } else { "http" }, self.authority)
    }

    /// What is to be said of the certificate, once one has been shown.
    pub fn certificate(&self) -> Option<Result<String, String>> {
        self.looker.found()
    }

    /// # Errors
    /// What kept the answer away.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
        self.ask(self.https, PATIENCE, request(Method::GET, path, &self.authority, headers, Vec::new())?).await
    }

    /// `get` without https, as somebody types the address.
    ///
    /// # Errors
    /// What kept the answer away.
    pub async fn get_plainly(&self, path: &str) -> Result<Answer, String> {
        self.ask(false, PATIENCE, request(Method::GET, path, &self.authority, &[], Vec::new())?).await
    }

    /// # Errors
    /// What kept the answer away.
    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Result<Answer, String> {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let headers = [&[form][..], headers].concat();
        self.ask(self.https, LONG_PATIENCE, request(Method::POST, path, &self.authority, &headers, body)?).await
    }

    async fn ask(&self, https: bool, patience: Duration, request: Request<Body>) -> Result<Answer, String> {
        let stream = self.connect(https).await?;
        if !https {
            return speak(stream, patience, request).await;
        }
        let name = ServerName::try_from(self.host.clone()).map_err(|error| format!("{}: {error}", self.host))?;
        let stream = within(PATIENCE, "TLS", self.tls.connect(name, stream)).await?;
        speak(stream, patience, request).await
    }

    async fn connect(&self, https: bool) -> Result<TcpStream, String> {
        let host = self.machine.map_or_else(|| self.host.clone(), |machine| machine.to_string());
        let usual = if https { 443 } else { 80 };
        // Without https the address that people type is asked for where it usually is.
        let port = self.port.filter(|_| https == self.https).unwrap_or(usual);
        let port = self.ports.map_or(port, |[secure, plain]| if https { secure } else { plain });
        within(PATIENCE, &format!("{host}, port {port}"), TcpStream::connect((host.as_str(), port))).await
    }
}

fn request(
    method: Method,
    path: &str,
    authority: &str,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> Result<Request<Body>, String> {
    let start = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, authority)
        .header(header::USER_AGENT, "make-a-noise check");
    let whole = headers.iter().fold(start, |request, (name, value)| request.header(*name, *value));
    whole.body(Body::from(body)).map_err(|error| error.to_string())
}

async fn speak<S>(stream: S, patience: Duration, request: Request<Body>) -> Result<Answer, String>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut line, connection) =
        within(PATIENCE, "the connection", http1::handshake::<_, Body>(TokioIo::new(stream))).await?;
    tokio::spawn(async move {
        let _ = connection.await;
    });
    let answer = within(patience, "the answer", line.send_request(request)).await?;
    let (parts, body) = answer.into_parts();
    Ok(Answer { status: parts.status, headers: parts.headers, body: Body::new(body), _line: line })
}

/// Waits so long for something, and says of what went wrong what it was about.
async fn within<T, E: Display>(
    patience: Duration,
    what: &str,
    done: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    match timeout(patience, done).await {
        Ok(done) => done.map_err(|error| format!("{what}: {error}")),
        Err(_) => Err(format!("{what}: nothing came for {} seconds", patience.as_secs())),
    }
}

impl Answer {
    /// A header, if it is there and is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// All of the body.
    ///
    /// # Errors
    /// It does not come, or is too large for anything of ours.
    pub async fn text(self) -> Result<String, String> {
        let bytes = within(PATIENCE, "the answer", to_bytes(self.body, LARGEST)).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// When each event of a stream came, until it ended.
    ///
    /// # Errors
    /// It broke off, or nothing came of it.
    pub async fn arrivals(self) -> Result<Vec<Instant>, String> {
        let mut pieces = self.body.into_data_stream();
        let mut came = Vec::new();
        loop {
            match timeout(PATIENCE, pieces.next()).await {
                Ok(Some(Ok(piece))) => {
                    let events = piece.windows(5).filter(|five| *five == b"data:").count();
                    came.extend(iter::repeat_n(Instant::now(), events));
                }
                Ok(Some(Err(error))) => return Err(format!("they break off: {error}")),
                Ok(None) => return Ok(came),
                Err(_) => return Err(format!("nothing came for {} seconds", PATIENCE.as_secs())),
            }
        }
    }
}
