//! Plain forms. Files are taken out of them at the edge; a refused form comes back as the page it
//! was sent from, with its status and everything that was typed.

use app::{
    error::AppError,
    form::Failed,
    page::{Upload, Uploads, is_ours},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{FromRequest as _, Multipart, Request, State, multipart::MultipartError},
    http::{Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse as _, Redirect, Response},
};
use tower::ServiceExt as _;

/// The words of a form, in bytes: 20,000 characters of any alphabet, percent-encoded, and room to spare.
const LARGEST_FORM: usize = 1024 * 1024;
/// One file, in bytes; a larger one is read to its end and let go, so that the page can say so.
const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// All of a form with files. Beyond it we stop reading.
pub const LARGEST_BODY: usize = 80 * 1024 * 1024;
const FILES: usize = 4;

const URLENCODED: &str = "application/x-www-form-urlencoded";

/// Around `pages`: lets an action run, and where it refuses a plain form, shows the form's page again.
/// A GET of an action (a reload of such a page) goes back to the page too.
pub async fn keep_what_was_typed(State(pages): State<Router>, request: Request, next: Next) -> Response {
    let action = request.uri().path().starts_with("/do/");
    if action && request.method() == Method::GET {
        return Redirect::to(&came_from(request.uri()).unwrap_or_else(|| "/".into())).into_response();
    }
    if !action || request.method() != Method::POST {
        return next.run(request).await;
    }
    let plain = header_has(&request, &header::ACCEPT, "text/html");
    let files = header_has(&request, &header::CONTENT_TYPE, "multipart/form-data");
    let read = if files { take_files_out(request).await } else { read_words(request).await };
    let (request, words) = match read {
        Ok(read) => read,
        Err(response) => return *response,
    };
    let (parts, body) = request.into_parts();
    let answer = next.run(Request::from_parts(parts.clone(), body)).await;
    if !plain || !answer.headers().contains_key("serverfnerror") {
        return answer;
    }
    let said = to_bytes(answer.into_body(), LARGEST_FORM).await.unwrap_or_default();
    let error: AppError = serde_json::from_slice(&said).unwrap_or(AppError::Internal);
    let failed = Failed {
        action: parts.uri.path().to_owned(),
        values: form_urlencoded::parse(&words).into_owned().collect(),
        error: error.clone(),
    };
    show_again(pages, parts, failed).await
}

fn header_has(request: &Request, name: &header::HeaderName, part: &str) -> bool {
    request.headers().get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(part))
}

async fn show_again(pages: Router, parts: axum::http::request::Parts, failed: Failed) -> Response {
    // What cannot be mended on the form's page gets a page of its own.
    let own_page =
        matches!(failed.error, AppError::SignIn | AppError::Forbidden | AppError::NotFound | AppError::Gone(_));
    let from = came_from(&parts.uri).and_then(|from| without_language(&from).parse::<Uri>().ok());
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
        None => app::page::say_error(again, error).await,
    }
}

/// The page named in `?from=`: a path of ours, never another site's.
fn came_from(action: &Uri) -> Option<String> {
    let (_, from) = form_urlencoded::parse(action.query()?.as_bytes()).find(|(name, _)| name == "from")?;
    is_ours(&from).then(|| from.into_owned())
}

/// The request is behind the layer that takes the language off.
fn without_language(path: &str) -> &str {
    match path.strip_prefix("/cy") {
        Some("") => "/",
        Some(rest) if rest.starts_with(['/', '?']) => rest,
        _ => path,
    }
}

type Read = Result<(Request, Vec<u8>), Box<Response>>;

async fn read_words(request: Request) -> Read {
    let (parts, body) = request.into_parts();
    match to_bytes(body, LARGEST_FORM).await {
        Ok(words) => Ok((Request::from_parts(parts, Body::from(words.clone())), words.to_vec())),
        Err(_) => Err(Box::new(too_large(parts).await)),
    }
}

/// Turns a form with files into one without, and hands the files over beside it.
async fn take_files_out(request: Request) -> Read {
    let (mut parts, body) = request.into_parts();
    let whole = Request::from_parts(parts.clone(), body);
    let Ok(mut form) = Multipart::from_request(whole, &()).await else { return Err(Box::new(unreadable(parts).await)) };
    let (mut words, mut files, mut size) = (Vec::new(), Vec::new(), 0);
    loop {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => return Err(Box::new(unreadable(parts).await)),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let most = if file.is_some() { LARGEST_FILE } else { LARGEST_FORM };
        let Ok((bytes, too_much)) = read_field(&mut field, most).await else {
            return Err(Box::new(unreadable(parts).await));
        };
        match file {
            // An empty file field of a browser has a name but nothing in it.
            Some(_) if bytes.is_empty() && !too_much => {}
            Some(file) if files.len() < FILES => {
                let bytes = if too_much { Vec::new() } else { bytes };
                files.push(Upload { field: name, name: file, bytes: bytes.into(), too_large: too_much });
            }
            Some(_) => {}
            None => {
                size += bytes.len();
                if too_much || size > LARGEST_FORM {
                    return Err(Box::new(too_large(parts).await));
                }
                words.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
    }
    let words = form_urlencoded::Serializer::new(String::new()).extend_pairs(words).finish().into_bytes();
    parts.headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(URLENCODED));
    parts.headers.insert(header::CONTENT_LENGTH, words.len().into());
    parts.extensions.insert(Uploads(files));
    Ok((Request::from_parts(parts, Body::from(words.clone())), words))
}

/// Reads a field to its end; keeps at most `most` bytes of it and says whether there were more.
async fn read_field(
    field: &mut axum::extract::multipart::Field<'_>,
    most: usize,
) -> Result<(Vec<u8>, bool), MultipartError> {
    let (mut kept, mut too_much) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await? {
        too_much |= kept.len() + chunk.len() > most;
        if !too_much {
            kept.extend_from_slice(&chunk);
        }
    }
    Ok((kept, too_much))
}

async fn too_large(parts: axum::http::request::Parts) -> Response {
    let mut response = app::page::say_error(parts, AppError::invalid("", "form-unreadable")).await;
    *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
    response
}

async fn unreadable(parts: axum::http::request::Parts) -> Response {
    app::page::say_error(parts, AppError::invalid("", "form-unreadable")).await
}
