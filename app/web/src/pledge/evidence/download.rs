//! `/pledge/evidence/{id}`: a file of evidence, to download or, if it is a picture, to look at. Whoever may not have it
//! gets 404, as if it did not exist.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use crate::page::PageResponse;
use domain::{error::AppError, pledge::evidence::FileFormat};
use platform::{
    documents,
    guard::{Visitor, require},
    request::RequestContext,
};

pub async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = store::pledge::evidence::file(&cx, RequestContext::current().parse("id")?).await?;
    // What is taken back is gone from caches after five minutes.
    let cache = if found.public { "public, max-age=300" } else { "no-store" };
    let kind = found.format.content_type();
    let mut response: Response = if found.format == FileFormat::Picture {
        ([(header::CONTENT_TYPE, kind)], found.bytes).into_response()
    } else {
        documents::file(kind, &found.name, found.bytes)
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    Ok(PageResponse::Raw(response))
}
