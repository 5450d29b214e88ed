//! The outbox: mail is written in the transaction of the change it tells of, and a job sends it, trying again if need
//! be.

pub mod entity;
pub mod forgetting;
pub mod keyed;
pub mod sealed;
pub mod urgent;

use sea_orm::{Order, PaginatorTrait as _, QueryOrder, QuerySelect, Set, entity::prelude::*, sea_query::Condition};

use super::{Services, crypto::Keys, db::Tx, retention::Expired, settings};
use domain::{
    error::AppError,
    ids::MailId,
    time::{DAY, MINUTE, SECOND, Timestamp},
};
use entity::{about, mail};
pub use forgetting::{cancel, clear, count_expired, forget_recipient, purge, reassign};
use keyed::with_keys;
pub use keyed::{KEYED, key_fits, key_of, keyed_link};
pub(super) use urgent::enqueue_replacing;
pub use urgent::failing;

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the server said.
    pub said: String,
    /// There is no such mailbox, so trying again is of no use.
    pub for_good: bool,
}

impl From<String> for Refusal {
    fn from(said: String) -> Self {
        Self { said, for_good: false }
    }
}

/// Mail to one person, in plain text.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    /// What it is for, e.g. `sign-in`; shown to the administrator.
    pub kind: &'static str,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub attachment: Option<Attachment>,
}

#[derive(Clone, Debug)]
pub struct Attachment {
    pub name: String,
    /// A media type: `text/calendar; method=REQUEST; charset=utf-8`.
    pub media_type: String,
    pub text: String,
}

/// Mail as it stands in the outbox.
#[derive(Clone, Debug)]
pub struct QueuedMail {
    pub id: MailId,
    pub mail: Mail,
    pub kind: String,
    pub created_at: Timestamp,
    pub tries: i32,
    pub sent_at: Option<Timestamp>,
    pub problem: Option<String>,
    /// The mail server refuses it for good; it is not tried again.
    pub refused: bool,
}

impl QueuedMail {
    /// A mail that is not stored in the outbox.
    pub(super) fn of(id: MailId, mail: Mail) -> Self {
        let kind = mail.kind.to_owned();
        Self { id, mail, kind, created_at: Timestamp(0), tries: 0, sent_at: None, problem: None, refused: false }
    }

    /// Whether it is not tried any more. Mail that tells of danger is never given up.
    pub fn is_given_up(&self, now: Timestamp) -> bool {
        let over = self.refused || now.since(self.created_at) >= GIVEN_UP_AFTER;
        self.sent_at.is_none() && !urgent::is(&self.kind) && over
    }
}

impl QueuedMail {
    /// Decrypts a mail's words. If it was sealed with another key its text says only that, so that other mail is not
    /// held up.
    fn opened(keys: &Keys, m: mail::Model) -> Self {
        let words = sealed::open(keys, m.id, m.body);
        let attachment = m.attachment.map(|sealed| sealed::open(keys, m.id, sealed)).transpose();
        let (text, attachment, opens) = match (words, attachment) {
            (Ok(text), Ok(attachment)) => (text, attachment, true),
            _ => (String::new(), None, false),
        };
        let attachment = m.attachment_name.zip(m.attachment_type).zip(attachment);
        Self {
            id: m.id,
            kind: m.kind,
            mail: Mail {
                kind: "",
                to: m.recipient,
                subject: m.subject,
                text,
                attachment: attachment.map(|((name, media_type), text)| Attachment { name, media_type, text }),
            },
            created_at: Timestamp(m.created_at),
            tries: m.tries,
            sent_at: m.sent_at.map(Timestamp),
            problem: if opens { m.last_problem } else { Some(DOES_NOT_OPEN.to_owned()) },
            refused: m.refused_at.is_some() || !opens,
        }
    }
}

/// Why a mail that was sealed with another key is not sent.
const DOES_NOT_OPEN: &str = "it was sealed with another key";

pub(super) async fn enqueue(tx: &Tx, keys: &Keys, now: Timestamp, mail: Mail) -> Result<MailId, AppError> {
    let id = MailId::new();
    let (name, media_type, text) = mail
        .attachment
        .map_or((None, None, None), |a| (Some(a.name), Some(a.media_type), Some(sealed::seal(keys, id, &a.text))));
    let row = mail::ActiveModel {
        id: Set(id),
        kind: Set(mail.kind.to_owned()),
        recipient: Set(mail.to),
        subject: Set(mail.subject),
        body: Set(sealed::seal(keys, id, &mail.text)),
        attachment_name: Set(name),
        attachment_type: Set(media_type),
        attachment: Set(text),
        created_at: Set(now.0),
        next_try_at: Set(now.0),
        tries: Set(0),
        claimed_until: Set(0),
        sent_at: Set(None),
        last_problem: Set(None),
        refused_at: Set(None),
    };
    mail::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

fn fingerprint(keys: &Keys, of: Uuid) -> Vec<u8> {
    keys.fingerprint("mail-about", &of.to_string())
}

/// As `enqueue`, for mail that is about these things: it is deleted with the last of them (`cancel`).
pub(super) async fn enqueue_about(
    tx: &Tx,
    now: Timestamp,
    mail: Mail,
    keys: &Keys,
    about: impl IntoIterator<Item = Uuid>,
) -> Result<(), AppError> {
    let id = enqueue(tx, keys, now, mail).await?;
    let rows = about
        .into_iter()
        .map(|of| about::ActiveModel { mail_id: Set(id), about: Set(fingerprint(keys, of)) })
        .collect::<Vec<_>>();
    if !rows.is_empty() {
        about::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A mail is tried for this long; after that it stays for the administrator to see.
const GIVEN_UP_AFTER: i64 = 3 * DAY;
/// The kind of the administrator's test mail.
pub const TRIAL: &str = "trial";

/// The kind of a mail with a sign-in link. It is not sent once the link has run out.
const LINK: &str = "sign-in";

/// Mail that is not sent, not given up, and still useful.
fn open(now: Timestamp) -> Condition {
    let tried = Condition::any()
        .add(mail::Column::Kind.is_in(urgent::KINDS))
        .add(mail::Column::CreatedAt.gt(now.plus(-GIVEN_UP_AFTER).0));
    let dead = Condition::all()
        .add(mail::Column::Kind.eq(LINK))
        .add(mail::Column::CreatedAt.lte(now.plus(-domain::people::rules::LINK_WAITS).0));
    Condition::all()
        .add(mail::Column::SentAt.is_null())
        .add(mail::Column::RefusedAt.is_null())
        .add(tried)
        .add(dead.not())
}

/// The wait after a failed try: 2ⁿ × 15 seconds for n earlier failures, an hour at most.
fn backoff(kind: &str, failed_before: i32) -> i64 {
    let grows = (15 * SECOND) << failed_before.clamp(0, 8);
    if urgent::is(kind) { urgent::backoff(grows, failed_before) } else { grows.min(60 * MINUTE) }
}

/// How long a server may hold a mail before another server may try it.
const HOLD: i64 = 2 * MINUTE;
/// How many of the newest unsent mails to one address are looked at.
const NEWEST_UNSENT: u64 = 20;

/// Claims up to `limit` mails that are due; other servers leave them alone until the claim is over.
pub async fn claim(services: &Services, limit: u64) -> Result<Vec<QueuedMail>, AppError> {
    let now = services.clock.now();
    let tx = services.begin().await?;
    let due = mail::Entity::find()
        .filter(open(now))
        .filter(mail::Column::NextTryAt.lte(now.0))
        .filter(mail::Column::ClaimedUntil.lt(now.0))
        .order_by(mail::Column::Kind.is_in(urgent::KINDS), Order::Desc)
        .order_by_asc(mail::Column::NextTryAt)
        .limit(limit)
        .lock_with_behavior(sea_orm::sea_query::LockType::Update, sea_orm::sea_query::LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    mail::Entity::update_many()
        .col_expr(mail::Column::ClaimedUntil, Expr::value(now.plus(HOLD).0))
        .filter(mail::Column::Id.is_in(due.iter().map(|m| m.id)))
        .exec(&tx)
        .await?;
    let (mut due, closed): (Vec<_>, Vec<_>) =
        due.into_iter().map(|row| QueuedMail::opened(&services.keys, row)).partition(|waiting| !waiting.refused);
    if !closed.is_empty() {
        mail::Entity::update_many()
            .col_expr(mail::Column::RefusedAt, Expr::value(Some(now.0)))
            .col_expr(mail::Column::LastProblem, Expr::value(Some(DOES_NOT_OPEN)))
            .filter(mail::Column::Id.is_in(closed.iter().map(|waiting| waiting.id)))
            .exec(&tx)
            .await?;
    }
    tx.finish().await?;
    for waiting in due.iter_mut().filter(|waiting| KEYED.contains(&waiting.kind.as_str())) {
        waiting.mail.text = with_keys(services, &waiting.mail.text);
    }
    Ok(due)
}

/// Notes how a try went, and when the next one is; of a link that was taken also what `link_taken` does, in the same
/// transaction.
pub async fn record_attempt(
    services: &Services,
    mail: &QueuedMail,
    result: Result<(), Refusal>,
    link_taken: impl AsyncFnOnce(&crate::db::Tx, MailId, Timestamp) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let now = services.clock.now();
    let tx = services.begin().await?;
    let wait = backoff(&mail.kind, mail.tries);
    let was_taken = result.is_ok();
    let update = mail::Entity::update_many()
        .col_expr(mail::Column::Tries, Expr::value(mail.tries + 1))
        .col_expr(mail::Column::ClaimedUntil, Expr::value(0_i64))
        .filter(mail::Column::Id.eq(mail.id));
    match result {
        Ok(()) => update
            // The text is not needed once the mail was sent.
            .col_expr(mail::Column::Body, Expr::value(""))
            .col_expr(mail::Column::Attachment, Expr::value(None::<String>))
            .col_expr(mail::Column::SentAt, Expr::value(now.0))
            .col_expr(mail::Column::LastProblem, Expr::value(None::<String>)),
        Err(refusal) => {
            // Mail that tells of danger is tried even after a refusal for good: the mailbox may be made tomorrow.
            let refused = (refusal.for_good && !urgent::is(&mail.kind)).then_some(now.0);
            update
                .col_expr(mail::Column::NextTryAt, Expr::value(now.plus(wait).0))
                .col_expr(mail::Column::LastProblem, Expr::value(Some(refusal.said)))
                .col_expr(mail::Column::RefusedAt, Expr::value(refused))
        }
    }
    .exec(&tx)
    .await?;
    if was_taken && mail.kind == TRIAL {
        settings::note_time(&tx, settings::MAIL_TAKEN, now).await?;
    }
    if was_taken && mail.kind == LINK {
        link_taken(&tx, mail.id, now).await?;
    }
    tx.finish().await?;
    Ok(())
}

/// Mail that was tried and did not go out; without a mail server, all mail that waits to be handed over.
pub async fn stuck(db: &sea_orm::DatabaseConnection, is_sent: bool) -> Result<Expired, AppError> {
    let mut unsent = mail::Entity::find().filter(mail::Column::SentAt.is_null());
    if is_sent {
        unsent = unsent.filter(mail::Column::LastProblem.is_not_null());
    }
    Expired::of(db, unsent, mail::Column::CreatedAt).await
}

/// Whether any mail that is still stored was sent.
pub async fn any_sent(db: &sea_orm::DatabaseConnection) -> Result<bool, AppError> {
    let sent = mail::Entity::find().select_only().column(mail::Column::Id).filter(mail::Column::SentAt.is_not_null());
    Ok(sent.limit(1).into_tuple::<MailId>().one(db).await?.is_some())
}

/// Unsent mails of a kind to somebody, newest first.
pub async fn newest_unsent(services: &Services, kind: &str, to: &str) -> Result<Vec<QueuedMail>, AppError> {
    let found = mail::Entity::find()
        .filter(mail::Column::Recipient.eq(to))
        .filter(mail::Column::Kind.eq(kind))
        .filter(mail::Column::SentAt.is_null())
        .order_by_desc(mail::Column::CreatedAt)
        .limit(NEWEST_UNSENT)
        .all(services.db.connection())
        .await?;
    Ok(found.into_iter().map(|row| QueuedMail::opened(&services.keys, row)).collect())
}

/// The newest mails, for the administrator's page; unsent mail that tells of danger comes first. Of sent mail there are
/// no words.
///
/// # Errors
/// The database does not answer.
pub async fn newest(services: &Services, limit: u64) -> Result<Vec<QueuedMail>, AppError> {
    // Imported here alone, because its `min` would hide that of numbers.
    use sea_orm::ExprTrait as _;
    let found = mail::Entity::find()
        .order_by(mail::Column::SentAt.is_null().and(mail::Column::Kind.is_in(urgent::KINDS)), Order::Desc)
        .order_by_desc(mail::Column::CreatedAt)
        .limit(limit)
        .all(services.db.connection())
        .await?;
    Ok(found.into_iter().map(|row| QueuedMail::opened(&services.keys, row)).collect())
}

/// How many mails are still to be sent, and how long the oldest has waited, in milliseconds.
pub async fn waiting(services: &Services) -> Result<(u64, i64), AppError> {
    let unsent = mail::Entity::find().filter(open(services.clock.now()));
    let db = services.db.connection();
    let oldest = unsent.clone().order_by_asc(mail::Column::CreatedAt).one(db).await?;
    let n = unsent.count(db).await?;
    Ok((n, oldest.map_or(0, |mail| services.clock.now().since(Timestamp(mail.created_at)))))
}

/// How many mails the mail server has refused for good within the last day.
///
/// # Errors
/// The database does not answer.
pub async fn count_refused(services: &Services) -> Result<u64, AppError> {
    let refused = mail::Entity::find()
        .filter(mail::Column::SentAt.is_null())
        .filter(mail::Column::RefusedAt.gt(services.clock.now().plus(-DAY).0));
    Ok(refused.count(services.db.connection()).await?)
}

/// Whether the stored words of a mail can be decrypted; none if they were never sealed.
pub fn opens(keys: &Keys, mail: Uuid, kept: &str) -> Option<bool> {
    sealed::opens(keys, MailId(mail), kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_to_an_hour_and_for_danger_to_half_a_minute() {
        let waits = [0, 1, 2, 7, 8, 30, i32::MAX].map(|n| backoff("agenda", n) / SECOND);
        assert_eq!(waits, [15, 30, 60, 1_920, 3_600, 3_600, 3_600]);
        for kind in urgent::KINDS {
            assert_eq!([0, 1, 2, 99, 8_639].map(|n| backoff(kind, n) / SECOND), [15, 30, 30, 30, 30]);
            assert_eq!([8_640, i32::MAX].map(|n| backoff(kind, n) / MINUTE), [10, 10], "for ever, and slower");
        }
    }
}
