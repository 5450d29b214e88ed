//! Mail that tells of danger: it is sent first, never given up, and reported when it does not go out.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::{Mail, enqueue, entity::mail, sealed};
use crate::{Services, crypto::Keys, db::Tx};
use domain::{
    error::AppError,
    ids::MailId,
    time::{DAY, MINUTE, SECOND, Timestamp},
};

/// Kinds of mail that are sent before all others and never given up. They are retried so often that they go out within
/// a minute of the mail server's return.
pub(super) const KINDS: [&str; 3] = ["concern", "alarm", "danger"];
const WAIT: i64 = 30 * SECOND;
/// After three days of a try every half minute, one is made every ten minutes, without end.
const SLOWER_AFTER: i64 = 3 * DAY / WAIT;
const SLOWER: i64 = 10 * MINUTE;
/// After this long without being sent, mail is reported as failing.
const FAILING_AFTER: i64 = 10 * MINUTE;

pub(super) fn is(kind: &str) -> bool {
    KINDS.contains(&kind)
}

/// The wait after a failed try.
pub(super) fn backoff(grows: i64, failed_before: i32) -> i64 {
    if i64::from(failed_before) >= SLOWER_AFTER { SLOWER } else { grows.min(WAIT) }
}

/// Puts mail in the outbox. An unsent mail of the same kind to the same person gets the new words instead, and keeps
/// its age, so that nobody gets a heap of mail once it goes out again.
pub(crate) async fn enqueue_replacing(tx: &Tx, keys: &Keys, now: Timestamp, mail: Mail) -> Result<(), AppError> {
    let unsent = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .filter(mail::Column::Kind.eq(mail.kind))
        .filter(mail::Column::Recipient.eq(mail.to.as_str()))
        .filter(mail::Column::SentAt.is_null())
        // Mail that is being sent at this moment keeps its words.
        .filter(mail::Column::ClaimedUntil.lt(now.0))
        .order_by_desc(mail::Column::CreatedAt)
        .lock_exclusive()
        .into_tuple::<MailId>()
        .one(tx)
        .await?;
    let Some(id) = unsent else { return enqueue(tx, keys, now, mail).await.map(drop) };
    mail::Entity::update_many()
        .col_expr(mail::Column::Body, Expr::value(sealed::seal(keys, id, &mail.text)))
        .col_expr(mail::Column::Subject, Expr::value(mail.subject))
        .filter(mail::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many mails that tell of danger are failing, and the age of the oldest in milliseconds.
///
/// # Errors
/// The database does not answer.
pub async fn failing(services: &Services) -> Result<(u64, i64), AppError> {
    let now = services.clock.now();
    let late = mail::Entity::find()
        .filter(mail::Column::SentAt.is_null())
        .filter(mail::Column::Kind.is_in(KINDS))
        .filter(mail::Column::CreatedAt.lte(now.plus(-FAILING_AFTER).0));
    let db = services.db.connection();
    let oldest = late.clone().order_by_asc(mail::Column::CreatedAt).one(db).await?;
    let n = if oldest.is_some() { late.count(db).await? } else { 0 };
    Ok((n, oldest.map_or(0, |mail| now.since(Timestamp(mail.created_at)))))
}
