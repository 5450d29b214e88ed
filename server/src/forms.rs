//! Plain forms. Files are taken out of them at the edge; a refused form comes back as the page it
//! was sent from, with its status and everything that was typed.

use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

use axum::{
    BoxError, RequestExt as _, Router,
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest as _, Multipart, Request, State, multipart::MultipartError},
    http::{HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{error::AppError, paths::is_local_path, source::Source};
use futures::StreamExt as _;
use platform::request::{RejectedForm, Upload, Uploads};
use tokio::time::timeout;
use tower::ServiceExt as _;
use web::people::going_on::{self, Kept};

use crate::room::{Place, Room};

/// The words of a form, in bytes: 20,000 characters of any alphabet, percent-encoded, and room to spare.
const LARGEST_FORM: usize = 1024 * 1024;
/// One file, in bytes; a larger one is read to its end and let go, so that the page can say so.
const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// All of a form with files. Beyond it we stop reading.
pub const LARGEST_BODY: usize = 80 * 1024 * 1024;
const FILES: usize = 4;
/// Of a form without files so many bytes are read, so that a page can say that it is too much; then the line is closed.
const LONGEST_WORDS: usize = 4 * LARGEST_FORM;
/// What comes before the words of a part of a form, in bytes: its name, and that of a file.
const LARGEST_HEAD: usize = 16 * 1024;
/// Words take room of their own only beyond this, in bytes: nobody's words are turned away because others send files.
const FREE: usize = 64 * 1024;

const URLENCODED: &str = "application/x-www-form-urlencoded";

/// How long we wait for a phone, and a phone for us.
#[derive(Clone, Copy)]
pub struct Timeouts {
    /// Between two pieces of what is sent: one bar of signal is slow, but it moves.
    pub silence: Duration,
    /// Until all of it is here.
    pub sending: Duration,
    /// Until there is an answer to it.
    pub answer: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { silence: Duration::from_secs(30), sending: Duration::from_mins(20), answer: Duration::from_mins(1) }
    }
}

/// Around `pages`: lets an action run, and where it refuses a plain form, shows the form's page again.
/// A GET of an action (a reload of such a page) goes back to the page too.
pub async fn rerender_rejected(
    State((pages, patience, room)): State<(Router, Timeouts, Room)>,
    request: Request,
    next: Next,
) -> Response {
    let action = request.uri().path().starts_with("/do/");
    if action && request.method() == Method::GET {
        return Redirect::to(&came_from(request.uri()).unwrap_or_else(|| "/".into())).into_response();
    }
    if !action || request.method() != Method::POST {
        let (parts, body) = request.into_parts();
        return match timeout(patience.answer, next.run(Request::from_parts(parts.clone(), body))).await {
            Ok(answer) => answer,
            Err(_) => web::page::render_error(parts, AppError::Unavailable).await,
        };
    }
    let plain = header_has(&request, &header::ACCEPT, "text/html");
    // Held until there is an answer: whatever is done with the files is done by then.
    let mut place = room.place(request.extensions().get::<Source>().copied());
    let Read { parts, words, cut } = read(request, patience.sending, &mut place).await;
    let failed = |error| RejectedForm {
        action: parts.uri.path().to_owned(),
        values: form_urlencoded::parse(&words).into_owned().collect(),
        error,
    };
    if let Some(cut) = cut {
        let error = AppError::invalid("", cut.key());
        let mut answer = if plain {
            show_again(pages, parts.clone(), failed(error)).await
        } else {
            web::page::render_error(parts.clone(), error).await
        };
        *answer.status_mut() = cut.status();
        return answer;
    }
    let form = Request::from_parts(parts.clone(), Body::from(words.clone()));
    let error = match timeout(patience.answer, next.run(form)).await {
        Ok(answer) if !plain || !answer.headers().contains_key("serverfnerror") => {
            return match going_on::kept_in(&failed(AppError::Invalid(Vec::new())).values).filter(|_| plain) {
                Some(kept) => go_on(pages, parts, answer, kept).await,
                None => answer,
            };
        }
        Ok(answer) => {
            let said = to_bytes(answer.into_body(), LARGEST_FORM).await.unwrap_or_default();
            serde_json::from_slice(&said).unwrap_or(AppError::Internal)
        }
        Err(_) if !plain => return web::page::render_error(parts, AppError::Unavailable).await,
        Err(_) => AppError::Unavailable,
    };
    let failed = failed(error);
    show_again(pages, parts, failed).await
}

fn header_has(request: &Request, name: &header::HeaderName, part: &str) -> bool {
    request.headers().get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(part))
}

async fn show_again(pages: Router, parts: Parts, failed: RejectedForm) -> Response {
    // What cannot be mended on the form's page gets a page of its own.
    let own_page = matches!(
        failed.error,
        AppError::SignIn | AppError::Forbidden | AppError::OtherSite | AppError::NotFound | AppError::Gone(_)
    );
    let from = came_from(&parts.uri).and_then(|from| domain::paths::without_language(&from).parse::<Uri>().ok());
    let mut again = parts;
    again.method = Method::GET;
    for name in [header::CONTENT_LENGTH, header::CONTENT_TYPE, header::TRANSFER_ENCODING] {
        again.headers.remove(name);
    }
    let error = failed.error.clone();
    again.extensions.insert(failed);
    match from.filter(|_| !own_page) {
        Some(from) => {
            again.uri = from;
            pages.oneshot(Request::from_parts(again, Body::empty())).await.into_response()
        }
        None => web::page::render_error(again, error).await,
    }
}

/// After signing in, or on the way to it: the page that comes next is drawn at once, with the words that were kept.
async fn go_on(pages: Router, parts: Parts, answer: Response, kept: Kept) -> Response {
    let to = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
    let Some(path) = to else { return answer };
    let Ok(uri) = domain::paths::without_language(&path).parse::<Uri>() else { return answer };
    let mut again = parts;
    again.method = Method::GET;
    again.uri = uri;
    for name in [header::CONTENT_LENGTH, header::CONTENT_TYPE, header::TRANSFER_ENCODING] {
        again.headers.remove(name);
    }
    // What the answer sets counts for this page already.
    let set: Vec<_> = answer.headers().get_all(header::SET_COOKIE).iter().cloned().collect();
    let pairs = set.iter().filter_map(|cookie| Some(cookie.to_str().ok()?.split(';').next()?.to_owned()));
    let held = again.headers.get(header::COOKIE).and_then(|held| held.to_str().ok()).map(str::to_owned);
    if let Ok(cookies) = HeaderValue::from_str(&pairs.chain(held).collect::<Vec<_>>().join("; ")) {
        again.headers.insert(header::COOKIE, cookies);
    }
    let values = kept.for_page(&path);
    again.extensions.insert(RejectedForm { action: "/do/carry".into(), values, error: AppError::Invalid(Vec::new()) });
    let mut page = pages.oneshot(Request::from_parts(again, Body::empty())).await.into_response();
    for cookie in set {
        page.headers_mut().append(header::SET_COOKIE, cookie);
    }
    page
}

/// The page named in `?from=`: a path of ours, never another site's.
fn came_from(action: &Uri) -> Option<String> {
    let (_, from) = form_urlencoded::parse(action.query()?.as_bytes()).find(|(name, _)| name == "from")?;
    is_local_path(&from).then(|| from.into_owned())
}

/// A form without its files, which go beside it.
struct Read {
    parts: Parts,
    /// Percent-encoded. Of a form that was cut, what had come.
    words: Vec<u8>,
    cut: Option<BodyError>,
}

/// Why not all of a form is there.
#[derive(Clone, Copy)]
enum BodyError {
    TooLarge,
    /// The phone fell silent, or what came is no form.
    Unfinished,
    /// So much is being sent by others that there is no room for it.
    Crowded,
}

impl BodyError {
    const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "form-too-large",
            Self::Unfinished => "form-unfinished",
            Self::Crowded => "form-crowded",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unfinished => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Crowded => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// Takes a form in, for so long at most; nothing that came is lost.
async fn read(request: Request, sending: Duration, place: &mut Place) -> Read {
    let files = header_has(&request, &header::CONTENT_TYPE, "multipart/form-data");
    let (mut parts, body) = request.into_parts();
    let (mut words, mut uploads) = (Vec::new(), Vec::new());
    let whole = Request::from_parts(parts.clone(), body);
    let reading = async {
        if files {
            take_files_out(whole, &mut words, &mut uploads, place).await
        } else {
            read_words(whole, &mut words, place).await
        }
    };
    let cut = timeout(sending, reading).await.unwrap_or(Err(BodyError::Unfinished)).err();
    if files {
        parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(URLENCODED));
        parts.extensions.insert(Uploads(uploads));
    }
    // Nobody types a NUL, and PostgreSQL keeps no text with it.
    if words.windows(3).any(|three| three == b"%00") {
        words = String::from_utf8_lossy(&words).replace("%00", "").into_bytes();
    }
    parts.headers.remove(header::TRANSFER_ENCODING);
    parts.headers.insert(header::CONTENT_LENGTH, words.len().into());
    Read { parts, words, cut }
}

async fn read_words(request: Request, words: &mut Vec<u8>, place: &mut Place) -> Result<(), BodyError> {
    let (mut all, mut too_much, mut crowded) = (0, false, false);
    let mut body = request.with_limited_body().into_body().into_data_stream();
    while let Some(piece) = body.next().await {
        let piece = piece.map_err(|_| if too_much { BodyError::TooLarge } else { BodyError::Unfinished })?;
        let room = LARGEST_FORM - words.len();
        too_much |= piece.len() > room;
        let kept = &piece[..piece.len().min(room)];
        crowded |= words.len() + kept.len() > FREE && !place.grow(kept.len());
        if !crowded {
            words.extend_from_slice(kept);
        }
        all += piece.len();
        if all > LONGEST_WORDS {
            break;
        }
    }
    match (too_much, crowded) {
        (_, true) => Err(BodyError::Crowded),
        (true, false) => Err(BodyError::TooLarge),
        (false, false) => Ok(()),
    }
}

/// The words and the files of a form that has both. Where there is no room for a file it is read to its end and let go,
/// so that all words are there.
async fn take_files_out(
    request: Request,
    words: &mut Vec<u8>,
    files: &mut Vec<Upload>,
    place: &mut Place,
) -> Result<(), BodyError> {
    let mut crowded = false;
    let head = Arc::new(Head::default());
    let (parts, body) = request.into_parts();
    let watched = {
        let head = Arc::clone(&head);
        body.into_data_stream().map(move |piece| head.pass(piece))
    };
    let request = Request::from_parts(parts, Body::from_stream(watched));
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| BodyError::Unfinished)?;
    while let Some(mut field) = head.awaited(form.next_field()).await.map_err(|_| BodyError::Unfinished)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let most = if file.is_some() { LARGEST_FILE } else { LARGEST_FORM.saturating_sub(words.len()) };
        let (is_file, before, mut own) = (file.is_some(), words.len(), 0);
        let mut take = |bytes: usize| {
            own += bytes;
            let small = !is_file && before + own <= FREE;
            // Words are kept percent-encoded, three bytes for one at worst.
            let needs = if is_file { bytes } else { 3 * bytes };
            if !small && !crowded && !place.grow(needs) {
                crowded = true;
                files.clear();
                place.clear();
            }
            small || !crowded
        };
        let (bytes, too_much) = read_field(&mut field, most, &mut take).await.map_err(|_| BodyError::Unfinished)?;
        match file {
            // An empty file field of a browser has a name but nothing in it.
            Some(_) if crowded || (bytes.is_empty() && !too_much) => {}
            Some(file) if files.len() < FILES => {
                let bytes = if too_much { Vec::new() } else { bytes };
                files.push(Upload { field: name, name: file, bytes: bytes.into(), too_large: too_much });
            }
            Some(_) => {}
            None => {
                let text = String::from_utf8_lossy(&bytes);
                let pair = form_urlencoded::Serializer::new(String::new()).append_pair(&name, &text).finish();
                if !words.is_empty() {
                    words.push(b'&');
                }
                words.extend_from_slice(pair.as_bytes());
                if too_much {
                    return Err(BodyError::TooLarge);
                }
            }
        }
    }
    if crowded { Err(BodyError::Crowded) } else { Ok(()) }
}

/// Watches what is read while the head of a part is awaited. The reader of forms looks through all of it again with each
/// byte that comes: a head without an end would keep it busy.
#[derive(Default)]
struct Head {
    awaited: AtomicBool,
    read: AtomicUsize,
}

impl Head {
    async fn awaited<T>(&self, part: impl Future<Output = T>) -> T {
        self.read.store(0, Relaxed);
        self.awaited.store(true, Relaxed);
        let part = part.await;
        self.awaited.store(false, Relaxed);
        part
    }

    /// One piece may hold the head and much of what follows; another one is read only for a head that is short so far.
    fn pass<E: Into<BoxError>>(&self, piece: Result<Bytes, E>) -> Result<Bytes, BoxError> {
        let piece = piece.map_err(Into::into)?;
        if self.awaited.load(Relaxed) && self.read.fetch_add(piece.len(), Relaxed) > LARGEST_HEAD {
            return Err("a part of a form begins without an end".into());
        }
        Ok(piece)
    }
}

/// Reads a field to its end; keeps at most `most` bytes of it, those that `take` has room for, and says whether there
/// were more.
async fn read_field(
    field: &mut axum::extract::multipart::Field<'_>,
    most: usize,
    take: &mut impl FnMut(usize) -> bool,
) -> Result<(Vec<u8>, bool), MultipartError> {
    let (mut kept, mut too_much) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await? {
        let room = (most - kept.len()).min(chunk.len());
        too_much |= chunk.len() > room;
        if take(room) {
            kept.extend_from_slice(&chunk[..room]);
        } else if kept.len() > FREE {
            kept = Vec::new();
        }
    }
    Ok((kept, too_much))
}
