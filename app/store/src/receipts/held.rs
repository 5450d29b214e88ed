//! A browser that holds a receipt: a random token in a cookie that no script can read. The words are not on the device,
//! and they cannot be worked out from the token.

use sea_orm::{QuerySelect as _, QueryTrait as _, Set, entity::prelude::*};

use super::entity::{held_receipt, receipt};
use domain::{
    error::AppError,
    ids::ReceiptId,
    time::{MINUTE, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    random,
};

/// How long a browser holds a receipt: long enough to write the words down, short on a shared phone.
pub const HELD: i64 = 30 * MINUTE;
/// How long the server knows the token: longer, so that a page on which somebody writes can prolong the cookie alone.
const KNOWN: i64 = 2 * HELD;

/// The token by which a browser holds a receipt, for its cookie.
#[must_use = "the browser holds the receipt only by this token"]
pub struct HeldToken(String);

impl HeldToken {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Makes a token by which a browser holds the receipt, from the commit of `tx` on.
pub fn keep<R: Grant>(cx: &Cx<R>, tx: &Tx, id: ReceiptId, words: &str) -> HeldToken {
    let token = random::token();
    let row = held_receipt::ActiveModel {
        hash: Set(random::hash(&token)),
        receipt_id: Set(id),
        sealed: Set(cx.services().keys.seal(id.0, words)),
        until: Set(cx.now().plus(KNOWN).0),
    };
    tx.later(held_receipt::Entity::insert(row));
    HeldToken(token)
}

async fn held<R: Grant>(cx: &Cx<R>, token: Option<&str>) -> Result<Option<held_receipt::Model>, AppError> {
    let Some(token) = token else { return Ok(None) };
    let good = receipt::Entity::find()
        .select_only()
        .column(receipt::Column::Id)
        .filter(receipt::Column::ExpiresAt.gt(cx.now().0))
        .into_query();
    let found = held_receipt::Entity::find_by_id(random::hash(token))
        .filter(held_receipt::Column::Until.gt(cx.now().0))
        .filter(held_receipt::Column::ReceiptId.in_subquery(good));
    Ok(found.one(cx.db()).await?)
}

/// The receipt that a browser holds by its token, if it is still good.
pub async fn mine<R: Grant>(cx: &Cx<R>, token: Option<&str>) -> Result<Option<ReceiptId>, AppError> {
    Ok(held(cx, token).await?.map(|held| held.receipt_id))
}

/// The words of the receipt that a browser holds by its token.
pub async fn kept<R: Grant>(cx: &Cx<R>, token: Option<&str>) -> Result<Option<Vec<String>>, AppError> {
    let Some(held) = held(cx, token).await? else { return Ok(None) };
    let words = cx.services().keys.open(held.receipt_id.0, &held.sealed)?;
    Ok(Some(words.split(' ').map(str::to_owned).collect()))
}

/// Makes a browser's token void, from the commit of `tx` on.
pub async fn let_go(tx: &Tx, token: Option<&str>) -> Result<(), AppError> {
    if let Some(token) = token {
        held_receipt::Entity::delete_by_id(random::hash(token)).exec(tx).await?;
    }
    Ok(())
}

/// Makes a browser's token void.
pub async fn end<R: Grant>(cx: &Cx<R>, token: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let_go(&tx, Some(token)).await?;
    cx.commit(tx).await
}

/// Deletes tokens that have run out.
pub(super) async fn purge_expired(tx: &Tx, now: Timestamp) -> Result<(), AppError> {
    held_receipt::Entity::delete_many().filter(held_receipt::Column::Until.lte(now.0)).exec(tx).await?;
    Ok(())
}
