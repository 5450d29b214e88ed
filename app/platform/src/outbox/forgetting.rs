//! When mail goes: its time is over, or what it is about is gone.

use sea_orm::{QueryOrder as _, QuerySelect as _, QueryTrait as _, entity::prelude::*, sea_query::Condition};

use super::{
    GIVEN_UP_AFTER,
    entity::{about, mail},
    fingerprint, urgent,
};
use crate::{crypto::Keys, db::Tx, retention::Expired};
use domain::{error::AppError, ids::MailId, time::Timestamp};

/// Mail that was sent before `before`, or given up by then.
fn over(before: Timestamp) -> Condition {
    let given_up = Condition::all()
        .add(mail::Column::SentAt.is_null())
        .add(mail::Column::Kind.is_not_in(urgent::KINDS))
        .add(mail::Column::CreatedAt.lt(before.plus(-GIVEN_UP_AFTER).0));
    Condition::any().add(mail::Column::SentAt.lt(before.0)).add(given_up)
}

/// Deletes mail that was sent, or given up, before `before`.
pub async fn purge(tx: &Tx, before: Timestamp) -> Result<u64, AppError> {
    Ok(mail::Entity::delete_many().filter(over(before)).exec(tx).await?.rows_affected)
}

/// Deletes mail, sent or not, that is about these things and about nothing else.
pub async fn cancel(tx: &Tx, keys: &Keys, about: impl IntoIterator<Item = Uuid>) -> Result<(), AppError> {
    let these: Vec<_> = about.into_iter().map(|of| fingerprint(keys, of)).collect();
    let of_these = about::Entity::find()
        .select_only()
        .column(about::Column::MailId)
        .filter(about::Column::About.is_in(these.iter().map(Vec::as_slice)))
        .into_query();
    // Lock by id: when two transactions remove a mail's last two subjects, the later one deletes it.
    let found: Vec<MailId> = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .filter(mail::Column::Id.in_subquery(of_these))
        .order_by_asc(mail::Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(tx)
        .await?;
    if found.is_empty() {
        return Ok(());
    }
    about::Entity::delete_many().filter(about::Column::About.is_in(these)).exec(tx).await?;
    mail::Entity::delete_many()
        .filter(mail::Column::Id.is_in(found))
        .filter(mail::Column::Id.not_in_subquery(all_about()))
        .exec(tx)
        .await?;
    Ok(())
}

/// The ids of mails that are about something.
fn all_about() -> sea_orm::sea_query::SelectStatement {
    about::Entity::find().select_only().column(about::Column::MailId).into_query()
}

/// Makes mail about `old` be about `new`, which replaces it.
pub async fn reassign(tx: &Tx, keys: &Keys, old: Uuid, new: Uuid) -> Result<(), AppError> {
    let (old, new) = (fingerprint(keys, old), fingerprint(keys, new));
    let already = about::Entity::find()
        .select_only()
        .column(about::Column::MailId)
        .filter(about::Column::About.eq(new.as_slice()))
        .into_query();
    about::Entity::update_many()
        .col_expr(about::Column::About, Expr::value(new))
        .filter(about::Column::About.eq(old.as_slice()))
        .filter(about::Column::MailId.not_in_subquery(already))
        .exec(tx)
        .await?;
    about::Entity::delete_many().filter(about::Column::About.eq(old)).exec(tx).await?;
    Ok(())
}

/// Deletes every mail to an account's address, sent or not. Mail that is about something stays until that is deleted:
/// somebody else may have given the same address.
pub async fn forget_recipient(tx: &Tx, address: &str) -> Result<(), AppError> {
    mail::Entity::delete_many()
        .filter(mail::Column::Recipient.eq(address))
        .filter(mail::Column::Id.not_in_subquery(all_about()))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many mails `purge` would delete.
pub async fn count_expired(
    cx: &crate::guard::Cx<crate::guard::System>,
    before: Timestamp,
) -> Result<Expired, AppError> {
    Expired::of(cx.db(), mail::Entity::find().filter(over(before)), mail::Column::CreatedAt).await
}

/// Deletes all waiting mail: nobody is to get mail about the demo's story.
pub async fn clear(tx: &Tx) -> Result<(), AppError> {
    mail::Entity::delete_many().exec(tx).await?;
    Ok(())
}
