//! *Leave quickly*: ends everything of a young person on this device.
//!
//! Leaving sets a cookie, by `public/leave.js` or without script by the page `/away`. The next request of this browser
//! is answered as if it had no other cookie. What a young person did here ends with it (the receipt, unsent answers,
//! the thanks), and so does that cookie. Nothing shows that somebody left: whoever picks up the phone sees every page
//! as anybody would, and a survey begins with its front page.

use axum::response::{IntoResponse as _, Redirect};

use crate::{
    page::{Page, PageResponse, page},
    receipt_cookie,
};
use domain::{error::AppError, paths};
use platform::{
    guard::{Visitor, require},
    leaving::{COOKIE, SECONDS},
    request::RequestContext,
};
use ui::AWAY;

pub fn pages() -> Vec<Page> {
    vec![page::<paths::away::Away>(away)]
}

/// `/away`, for leaving without script.
async fn away() -> Result<PageResponse, AppError> {
    require::<Visitor>().await?;
    RequestContext::current().set_cookie(COOKIE, "1", Some(SECONDS));
    Ok(PageResponse::Raw(Redirect::to(AWAY).into_response()))
}

/// Voids on the server what this browser held, even for somebody with a copy of its cookies.
pub async fn end() {
    if !RequestContext::current().left {
        return;
    }
    let Ok(cx) = require::<Visitor>().await else { return };
    if let Err(error) = receipt_cookie::end_left(&cx).await {
        tracing::error!(%error, "a receipt that was left is still held");
    }
}

/// Where a browser is led that asks for a page inside a survey after leaving: to the survey's front page.
pub fn led_back(req: &RequestContext) -> Option<String> {
    let inside = req.path.strip_prefix("/s/").filter(|_| req.left && req.failed.is_none());
    let (code, _) = inside?.split_once('/')?;
    Some(paths::responses::Front(code).to_string())
}
