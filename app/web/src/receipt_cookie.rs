//! The cookies of receipts: the token by which this browser holds one, and words that an officer hands over. They are set
//! after the commit.

use crate::voices::alert_words::leading;
use domain::{error::AppError, ids::ReceiptId, time::SECOND};
use platform::{
    guard::{Cx, Grant},
    request::RequestContext,
};
use store::receipts::{self, HELD, HeldToken};

const COOKIE: &str = "noise-receipt";
/// How long an officer's browser has the words of somebody else: only until they are handed over.
const HANDED_COOKIE: &str = "noise-handed";
const HANDED_SECONDS: i64 = 5 * 60;

/// The token by which this browser holds a receipt; it may have run out.
pub fn token() -> Option<String> {
    RequestContext::current().cookie(COOKIE)
}

fn set(token: &str) {
    RequestContext::current().set_cookie(COOKIE, token, Some(HELD / SECOND));
}

/// Makes this browser hold the receipt of a new token for half an hour; without one it holds what it held.
pub fn keep(new: Option<HeldToken>) {
    if let Some(new) = new {
        set(new.as_str());
    }
}

/// Makes this browser hold the receipt of a new token for half an hour; without one it holds none.
pub fn keep_only(new: Option<HeldToken>) {
    if new.is_none() && token().is_some() {
        RequestContext::current().drop_cookie(COOKIE);
    }
    keep(new);
}

/// Prolongs the cookie by half an hour, for somebody who writes slowly.
pub fn renew() {
    if let Some(token) = token() {
        set(&token);
    }
}

/// The receipt that this browser holds, if it is still good.
pub async fn mine<R: Grant>(cx: &Cx<R>) -> Result<Option<ReceiptId>, AppError> {
    receipts::mine(cx, token().as_deref()).await
}

/// The words of the receipt that this browser holds.
pub async fn kept<R: Grant>(cx: &Cx<R>) -> Result<Option<Vec<String>>, AppError> {
    receipts::kept(cx, token().as_deref()).await
}

/// Makes this browser hold the receipt of the typed words. None if there is no such receipt.
///
/// # Errors
/// As `store::receipts::judge`, which judges them.
pub async fn open<R: Grant>(cx: &Cx<R>, typed: &str) -> Result<Option<ReceiptId>, AppError> {
    let Some(opened) = receipts::open(cx, RequestContext::current().source, typed).await? else { return Ok(None) };
    keep(Some(opened.held));
    Ok(Some(opened.id))
}

/// Makes this browser drop the receipt, and the token void.
pub async fn forget<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    leading::forget();
    match token() {
        Some(token) => {
            RequestContext::current().drop_cookie(COOKIE);
            receipts::end(cx, &token).await
        }
        None => Ok(()),
    }
}

/// Deletes the cookie alone, for a GET, which must not change the database. Nobody else has the token.
pub fn put_down() {
    leading::forget();
    RequestContext::current().drop_cookie(COOKIE);
}

/// As `forget`, after *Leave quickly*, when the browser's cookies are not to be counted any more.
pub async fn end_left<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    match RequestContext::current().cookie_before_leaving(COOKIE) {
        Some(token) => receipts::end(cx, &token).await,
        None => Ok(()),
    }
}

/// Keeps words for an officer to hand over; they open nothing in this browser.
pub fn hand_over(words: Option<&str>) {
    match words {
        Some(words) => {
            RequestContext::current().set_cookie(HANDED_COOKIE, &words.replace(' ', "-"), Some(HANDED_SECONDS));
        }
        None => RequestContext::current().drop_cookie(HANDED_COOKIE),
    }
}

/// The words to hand over, if any.
pub fn to_hand_over() -> Option<Vec<String>> {
    let words: Vec<_> = RequestContext::current().cookie(HANDED_COOKIE)?.split('-').map(str::to_owned).collect();
    words.iter().all(|w| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase())).then_some(words)
}
