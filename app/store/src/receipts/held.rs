//! A browser that holds a receipt: a random token in a cookie that no script can read. The words are not on the device,
//! and they cannot be worked out from the token.

use sea_orm::{QuerySelect as _, QueryTrait as _, Set, entity::prelude::*};

use super::entity::{held_receipt, receipt};
use domain::{
    error::AppError,
    ids::ReceiptId,
    time::{MINUTE, SECOND, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    random,
    request::Req,
};

const COOKIE: &str = "noise-receipt";
/// How long a browser holds a receipt: long enough to write the words down, short on a shared phone.
const HELD: i64 = 30 * MINUTE;
/// How long the server knows the token: longer, so that a page on which somebody writes can prolong the cookie alone.
const KNOWN: i64 = 2 * HELD;

/// Makes this browser hold the receipt for half an hour, from the commit of `tx` on.
pub async fn keep<R: Grant>(cx: &Cx<R>, tx: &Tx, id: ReceiptId, words: &str) -> Result<(), AppError> {
    let token = random::token();
    let row = held_receipt::ActiveModel {
        hash: Set(random::hash(&token)),
        receipt_id: Set(id),
        sealed: Set(cx.services().keys.seal(id.0, words)),
        until: Set(cx.now().plus(KNOWN).0),
    };
    held_receipt::Entity::insert(row).exec_without_returning(&**tx).await?;
    Req::current().set_cookie(COOKIE, &token, Some(HELD / SECOND));
    Ok(())
}

/// Prolongs the cookie by half an hour, for somebody who writes slowly.
pub fn renew() {
    let req = Req::current();
    if let Some(token) = req.cookie(COOKIE) {
        req.set_cookie(COOKIE, &token, Some(HELD / SECOND));
    }
}

async fn held<R: Grant>(cx: &Cx<R>) -> Result<Option<held_receipt::Model>, AppError> {
    let Some(token) = Req::current().cookie(COOKIE) else { return Ok(None) };
    let good = receipt::Entity::find()
        .select_only()
        .column(receipt::Column::Id)
        .filter(receipt::Column::ExpiresAt.gt(cx.now().0))
        .into_query();
    let found = held_receipt::Entity::find_by_id(random::hash(&token))
        .filter(held_receipt::Column::Until.gt(cx.now().0))
        .filter(held_receipt::Column::ReceiptId.in_subquery(good));
    Ok(found.one(cx.db()).await?)
}

/// The receipt that this browser holds, if it is still good.
pub async fn mine<R: Grant>(cx: &Cx<R>) -> Result<Option<ReceiptId>, AppError> {
    Ok(held(cx).await?.map(|held| held.receipt_id))
}

/// The words of the receipt that this browser holds.
pub async fn kept<R: Grant>(cx: &Cx<R>) -> Result<Option<Vec<String>>, AppError> {
    let Some(held) = held(cx).await? else { return Ok(None) };
    let words = cx.services().keys.open(held.receipt_id.0, &held.sealed)?;
    Ok(Some(words.split(' ').map(str::to_owned).collect()))
}

/// Makes this browser drop the receipt, and the token void.
pub async fn forget<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    crate::danger::leading::forget();
    match Req::current().cookie(COOKIE) {
        Some(token) => {
            Req::current().drop_cookie(COOKIE);
            end(cx, &token).await
        }
        None => Ok(()),
    }
}

/// As `forget`, from the commit of `tx` on.
pub async fn let_go(tx: &Tx) -> Result<(), AppError> {
    if let Some(token) = Req::current().cookie(COOKIE) {
        Req::current().drop_cookie(COOKIE);
        held_receipt::Entity::delete_by_id(random::hash(&token)).exec(&**tx).await?;
    }
    Ok(())
}

/// Deletes the cookie alone, for a GET, which must not change the database. Nobody else has the token.
pub fn put_down() {
    crate::danger::leading::forget();
    Req::current().drop_cookie(COOKIE);
}

/// As `forget`, after *Leave quickly*, when the browser's cookies are not to be counted any more.
pub async fn end_left<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    match Req::current().cookie_before_leaving(COOKIE) {
        Some(token) => end(cx, &token).await,
        None => Ok(()),
    }
}

async fn end<R: Grant>(cx: &Cx<R>, token: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    held_receipt::Entity::delete_by_id(random::hash(token)).exec(&*tx).await?;
    cx.commit(tx).await
}

/// Deletes tokens that have run out.
pub(super) async fn tidy(tx: &Tx, now: Timestamp) -> Result<(), AppError> {
    held_receipt::Entity::delete_many().filter(held_receipt::Column::Until.lte(now.0)).exec(&**tx).await?;
    Ok(())
}
