//! Mail waits here, written with the change it tells of, and is sent by a job with patience.

use sea_orm::{PaginatorTrait as _, QueryOrder, QuerySelect, Set, entity::prelude::*};

use super::{Services, db::Tx};
use crate::{
    error::AppError,
    ids::MailId,
    time::{MINUTE, SECOND, Timestamp},
};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::ids::MailId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MailId,
        pub kind: String,
        pub recipient: String,
        pub subject: String,
        pub body: String,
        pub attachment_name: Option<String>,
        pub attachment_type: Option<String>,
        pub attachment: Option<String>,
        pub created_at: i64,
        pub next_try_at: i64,
        pub tries: i32,
        pub claimed_until: i64,
        pub sent_at: Option<i64>,
        pub last_problem: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
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
pub struct Waiting {
    pub id: MailId,
    pub mail: Mail,
    pub kind: String,
    pub created_at: Timestamp,
    pub tries: i32,
    pub sent_at: Option<Timestamp>,
    pub problem: Option<String>,
}

impl From<entity::Model> for Waiting {
    fn from(m: entity::Model) -> Self {
        let attachment = m.attachment_name.zip(m.attachment_type).zip(m.attachment);
        Self {
            id: m.id,
            kind: m.kind,
            mail: Mail {
                kind: "",
                to: m.recipient,
                subject: m.subject,
                text: m.body,
                attachment: attachment.map(|((name, media_type), text)| Attachment { name, media_type, text }),
            },
            created_at: Timestamp(m.created_at),
            tries: m.tries,
            sent_at: m.sent_at.map(Timestamp),
            problem: m.last_problem,
        }
    }
}

pub(super) async fn put(tx: &Tx, now: Timestamp, mail: Mail) -> Result<(), AppError> {
    let (name, media_type, text) =
        mail.attachment.map_or((None, None, None), |a| (Some(a.name), Some(a.media_type), Some(a.text)));
    let row = entity::ActiveModel {
        id: Set(MailId::new()),
        kind: Set(mail.kind.to_owned()),
        recipient: Set(mail.to),
        subject: Set(mail.subject),
        body: Set(mail.text),
        attachment_name: Set(name),
        attachment_type: Set(media_type),
        attachment: Set(text),
        created_at: Set(now.0),
        next_try_at: Set(now.0),
        tries: Set(0),
        claimed_until: Set(0),
        sent_at: Set(None),
        last_problem: Set(None),
    };
    entity::Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// How long one server may hold a mail before another may try it.
const HOLD: i64 = 2 * MINUTE;

/// Takes up to `limit` mails whose time has come; no other server gets them meanwhile.
pub async fn claim(services: &Services, limit: u64) -> Result<Vec<Waiting>, AppError> {
    let now = services.clock.now();
    let tx = services.db.begin().await?;
    let due = entity::Entity::find()
        .filter(entity::Column::SentAt.is_null())
        .filter(entity::Column::NextTryAt.lte(now.0))
        .filter(entity::Column::ClaimedUntil.lt(now.0))
        .order_by_asc(entity::Column::NextTryAt)
        .limit(limit)
        .lock_with_behavior(sea_orm::sea_query::LockType::Update, sea_orm::sea_query::LockBehavior::SkipLocked)
        .all(&*tx)
        .await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::ClaimedUntil, Expr::value(now.plus(HOLD).0))
        .filter(entity::Column::Id.is_in(due.iter().map(|m| m.id)))
        .exec(&*tx)
        .await?;
    tx.finish().await?;
    Ok(due.into_iter().map(Waiting::from).collect())
}

/// Notes how a try went. After the n-th failure the next try is 2ⁿ × 15 seconds later, an hour at most.
pub async fn tried(services: &Services, mail: &Waiting, result: Result<(), String>) -> Result<(), AppError> {
    let now = services.clock.now();
    let tx = services.db.begin().await?;
    let wait = ((15 * SECOND) << mail.tries.clamp(0, 8)).min(60 * MINUTE);
    let update = entity::Entity::update_many()
        .col_expr(entity::Column::Tries, Expr::value(mail.tries + 1))
        .col_expr(entity::Column::ClaimedUntil, Expr::value(0_i64))
        .filter(entity::Column::Id.eq(mail.id));
    match result {
        Ok(()) => update
            .col_expr(entity::Column::SentAt, Expr::value(now.0))
            .col_expr(entity::Column::LastProblem, Expr::value(None::<String>)),
        Err(problem) => update
            .col_expr(entity::Column::NextTryAt, Expr::value(now.plus(wait).0))
            .col_expr(entity::Column::LastProblem, Expr::value(Some(problem))),
    }
    .exec(&*tx)
    .await?;
    tx.finish().await?;
    Ok(())
}

/// The newest mails, for the administrator's page.
pub(crate) async fn newest(db: &sea_orm::DatabaseConnection, limit: u64) -> Result<Vec<Waiting>, AppError> {
    let found = entity::Entity::find().order_by_desc(entity::Column::CreatedAt).limit(limit).all(db).await?;
    Ok(found.into_iter().map(Waiting::from).collect())
}

/// How many mails have not gone out, and for how many milliseconds the oldest has waited.
pub async fn waiting(services: &Services) -> Result<(u64, i64), AppError> {
    let unsent = entity::Entity::find().filter(entity::Column::SentAt.is_null());
    let db = services.db.connection();
    let oldest = unsent.clone().order_by_asc(entity::Column::CreatedAt).one(db).await?;
    let n = unsent.count(db).await?;
    Ok((n, oldest.map_or(0, |mail| services.clock.now().since(Timestamp(mail.created_at)))))
}

/// Forgets mail that was sent before `before`.
pub(crate) async fn forget(tx: &Tx, before: Timestamp) -> Result<u64, AppError> {
    Ok(entity::Entity::delete_many().filter(entity::Column::SentAt.lt(before.0)).exec(&**tx).await?.rows_affected)
}

/// Takes mail of one kind to these addresses out again, sent or not: whoever asked for it takes everything back.
pub(crate) async fn take_back(tx: &Tx, kind: &str, to: &[String]) -> Result<(), AppError> {
    entity::Entity::delete_many()
        .filter(entity::Column::Kind.eq(kind))
        .filter(entity::Column::Recipient.is_in(to))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Forgets every mail to an address, sent or not.
pub(crate) async fn forget_recipient(tx: &Tx, address: &str) -> Result<(), AppError> {
    entity::Entity::delete_many().filter(entity::Column::Recipient.eq(address)).exec(&**tx).await?;
    Ok(())
}

/// How many `forget` would forget.
pub(crate) async fn due(cx: &super::guard::Cx<super::guard::System>, before: Timestamp) -> Result<u64, AppError> {
    Ok(entity::Entity::find().filter(entity::Column::SentAt.lt(before.0)).count(cx.db()).await?)
}

/// Forgets everything that waits, as nobody is to be written to about the demo's story.
pub(crate) async fn clear(tx: &Tx) -> Result<(), AppError> {
    entity::Entity::delete_many().exec(&**tx).await?;
    Ok(())
}
