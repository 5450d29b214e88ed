//! The bundle and `public/`, inside the program, compressed beforehand.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
};
use platform::Assets;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

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
    let mut response = (StatusCode::OK, Body::from(file.data.into_owned())).into_response();
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "javascript";
    let kind = if text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).ok()?);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // A name with a hash in it is another name once the file changes.
    let keep = if path.starts_with("pkg/") { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    Some(response)
}
