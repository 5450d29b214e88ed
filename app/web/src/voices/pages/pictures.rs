//! A picture's file. Whoever may not see it gets 404, as if it did not exist.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};

use crate::{page::PageResponse, receipt_cookie};
use domain::error::AppError;
use platform::{
    guard::{Visitor, require},
    request::RequestContext,
};

pub async fn picture() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let receipt = receipt_cookie::mine(&cx).await?;
    let picture = store::voices::picture(&cx, req.parse("id")?, req.param("size"), receipt).await?;
    // A public picture that is withdrawn is gone from caches after five minutes.
    let cache = if picture.public { "public, max-age=300" } else { "no-store" };
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, cache)];
    let response: Response = (headers, picture.jpeg).into_response();
    Ok(PageResponse::Raw(response))
}
