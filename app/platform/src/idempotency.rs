//! Idempotency: what a form does is done once, however often it is posted. The key of `Form once=true` is stored with
//! the result for a week. For what is anonymous it is stored for minutes only, as long as a phone may be retrying
//! (`FOR_MINUTES`): the key is on somebody's phone, and its row says when they pressed.

use sea_orm::{
    ConnectionTrait, QueryTrait as _, Set,
    entity::prelude::*,
    sea_query::{ExprTrait as _, SelectStatement},
};

use super::db::Tx;
use domain::{
    error::AppError,
    time::{DAY, MINUTE, Timestamp},
};

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "once")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub result: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The prefix of kinds whose keys are forgotten within minutes.
pub const FOR_MINUTES: &str = "minutes/";
const MINUTES: i64 = 30 * MINUTE;
const DAYS: i64 = 7 * DAY;

/// # Errors
/// `Invalid` for a key that no form of ours made.
pub fn check(key: &str) -> Result<(), AppError> {
    if key.len() != 32 || !key.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(AppError::invalid("", "form-unreadable"));
    }
    Ok(())
}

/// Takes the key for this transaction. `Some(result)`: it was done before, with this result.
/// A second transaction with the same key waits here for the first to end.
///
/// # Errors
/// `Invalid` for a key that no form of ours made.
pub async fn begin(tx: &Tx, kind: &str, key: &str, now: Timestamp) -> Result<Option<String>, AppError> {
    begin_with(tx, kind, key, now, "").await
}

/// As `begin`, with the result that is expected: `complete` is needed only if it becomes another one.
///
/// # Errors
/// `Invalid` for a key that no form of ours made.
pub async fn begin_with(
    tx: &Tx,
    kind: &str,
    key: &str,
    now: Timestamp,
    expected: &str,
) -> Result<Option<String>, AppError> {
    check(key)?;
    let key = format!("{kind}:{key}");
    let inserted = entity::Entity::insert(entity::ActiveModel {
        key: Set(key.clone()),
        result: Set(expected.to_owned()),
        at: Set(now.0),
    })
    .on_conflict_do_nothing_on([entity::Column::Key])
    .exec_without_returning(tx)
    .await?;
    match inserted {
        // With an ignored conflict sea-orm reports 0 inserted rows.
        sea_orm::TryInsertResult::Inserted(1) => Ok(None),
        _ => Ok(entity::Entity::find_by_id(key).one(tx).await?.map(|m| m.result)),
    }
}

/// Whether one of these things (kind and key) was done. Invalid keys count as not done.
pub async fn known(db: &impl ConnectionTrait, done: &[(&str, &str)]) -> Result<bool, AppError> {
    Ok(any(done).one(db).await?.is_some())
}

/// As `known`, for a statement that does something only if there is a row of this query, or none.
pub fn among(done: &[(&str, &str)]) -> SelectStatement {
    any(done).into_query()
}

fn any(done: &[(&str, &str)]) -> Select<entity::Entity> {
    let keys = done.iter().map(|(kind, key)| format!("{kind}:{key}"));
    entity::Entity::find().filter(entity::Column::Key.is_in(keys))
}

/// Stores the result, for a repeat of the same form.
pub async fn complete(tx: &Tx, kind: &str, key: &str, result: &str) -> Result<(), AppError> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Result, Expr::value(result))
        .filter(entity::Column::Key.eq(format!("{kind}:{key}")))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets keys whose time is over.
pub async fn purge(tx: &Tx, now: Timestamp) -> Result<u64, AppError> {
    let short = entity::Column::Key.starts_with(FOR_MINUTES).and(entity::Column::At.lt(now.plus(-MINUTES).0));
    let over = entity::Column::At.lt(now.plus(-DAYS).0).or(short);
    Ok(entity::Entity::delete_many().filter(over).exec(tx).await?.rows_affected)
}
