//! Files that everybody may take away and every site may show: open data, and the picture of its figures.
//!
//! They say the same to everybody, so a cache may keep them for a little while, and another site's script may read them.
//! They set no cookie.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use sha2::{Digest as _, Sha256};

use crate::{
    entity_tag,
    request::{ForEverySite, RequestContext},
};

/// For how long nobody asks again: what was taken back is gone after five minutes.
const KEPT: &str = "public, max-age=300";

/// A file of this media type; with a name it is saved under it instead of being shown. Whoever has it already is told
/// so (304).
pub fn open_file(kind: &'static str, name: Option<&str>, bytes: Vec<u8>) -> Response {
    let tag = entity_tag::of_hash(&Sha256::digest(&bytes).into());
    let known = entity_tag::is_known(&RequestContext::current().headers, &tag);
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(bytes).into_response() };
    response.extensions_mut().insert(ForEverySite);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    // Weak, since the same is sent compressed and as it is.
    if let Ok(tag) = HeaderValue::from_str(&format!("W/{tag}")) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let named = name.map(|name| HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")));
    if let Some(Ok(named)) = named {
        headers.insert(header::CONTENT_DISPOSITION, named);
    }
    response
}
