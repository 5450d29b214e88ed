//! A picture's file. Whoever may not see it gets 404, as if it did not exist.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};

use crate::{page::Answer, receipt_cookie};
use domain::error::AppError;
use platform::{
    guard::{Visitor, require},
    request::Req,
};

pub async fn picture() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let receipt = receipt_cookie::mine(&cx).await?;
    let picture = store::voices::picture(&cx, req.parse("id")?, req.param("size"), receipt).await?;
    // A public picture that is withdrawn is gone from caches after five minutes.
    let cache = if picture.public { "public, max-age=300" } else { "no-store" };
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, cache)];
    let response: Response = (headers, picture.jpeg).into_response();
    Ok(Answer::Raw(response))
}
