//! The bundle and `public/`, inside the program, compressed beforehand.
//!
//! What is named by its content is kept for good: a page and its scripts are of one version, whatever becomes of the
//! server meanwhile. A name that is no longer there is not found. What keeps its address is asked about again.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
};
use platform::{Assets, entity_tag};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// A name with a hash in it is another name once the file changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Icons and the like, which may be an hour old.
const AN_HOUR: &str = "public, max-age=3600, must-revalidate";
/// The service worker decides what a phone keeps: it is never an older one than the server's.
const ASK_EACH_TIME: &str = "no-cache";

/// Logical names and where they are: `style.css` → `pkg/style.1a2b.css`.
pub fn names() -> Assets {
    Site::get("assets.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
}

/// The file at this address, if there is one.
pub fn find(uri: &Uri, headers: &HeaderMap) -> Option<Response> {
    let path = uri.path().trim_start_matches('/');
    if path.is_empty() || path == "assets.json" || path.ends_with(".br") || path.ends_with(".gz") {
        return None;
    }
    let takes = |coding: &str| {
        headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.split(',').any(|c| c.trim().starts_with(coding)))
    };
    let squeezed = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(coding, _)| takes(coding))
        .find_map(|(coding, ending)| Site::get(&format!("{path}{ending}")).map(|file| (Some(coding), file)));
    let (coding, file) = squeezed.or_else(|| Site::get(path).map(|file| (None, file)))?;
    let keep = match path {
        "sw.js" => ASK_EACH_TIME,
        _ if path.starts_with("pkg/") => FOR_GOOD,
        _ => AN_HOUR,
    };
    // Each of its codings has its own.
    let tag = if keep == FOR_GOOD { None } else { Some(entity_tag::of_hash(&file.metadata.sha256_hash())) };
    let is_theirs = tag.as_deref().is_some_and(|tag| entity_tag::is_known(headers, tag));
    let mut response = if is_theirs {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(file.data.into_owned()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Some(tag) = tag {
        headers.insert(header::ETAG, HeaderValue::from_str(&tag).ok()?);
    }
    if is_theirs {
        return Some(response);
    }
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "javascript";
    let kind = if text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).ok()?);
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    Some(response)
}
