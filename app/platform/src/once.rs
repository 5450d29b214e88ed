//! Doing a thing once, however often its form is posted: the key of `Form once=true` and what came of it. It is known for a
//! week; of what is anonymous for as long as a phone may be trying (`FOR_MINUTES`), because the key is on somebody's phone
//! and its row says when they pressed.

use sea_orm::{ConnectionTrait, Set, entity::prelude::*, sea_query::ExprTrait as _};

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

/// How a kind begins whose keys are forgotten within minutes.
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
pub async fn take(tx: &Tx, kind: &str, key: &str, now: Timestamp) -> Result<Option<String>, AppError> {
    check(key)?;
    let key = format!("{kind}:{key}");
    let inserted = entity::Entity::insert(entity::ActiveModel {
        key: Set(key.clone()),
        result: Set(String::new()),
        at: Set(now.0),
    })
    .on_conflict_do_nothing_on([entity::Column::Key])
    .exec_without_returning(&**tx)
    .await?;
    match inserted {
        // Left out because of the conflict, it counts as inserted: none of it.
        sea_orm::TryInsertResult::Inserted(1) => Ok(None),
        _ => Ok(entity::Entity::find_by_id(key).one(&**tx).await?.map(|m| m.result)),
    }
}

/// Whether one of these things was done, each a kind and a key. None was with a key that no form of ours made.
pub async fn known(db: &impl ConnectionTrait, done: &[(&str, &str)]) -> Result<bool, AppError> {
    let keys = done.iter().map(|(kind, key)| format!("{kind}:{key}"));
    Ok(entity::Entity::find().filter(entity::Column::Key.is_in(keys)).one(db).await?.is_some())
}

/// Notes what came of it, for whoever posts the same form again.
pub async fn done(tx: &Tx, kind: &str, key: &str, result: &str) -> Result<(), AppError> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Result, Expr::value(result))
        .filter(entity::Column::Key.eq(format!("{kind}:{key}")))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Forgets the keys that had their time.
pub async fn forget(tx: &Tx, now: Timestamp) -> Result<u64, AppError> {
    let short = entity::Column::Key.starts_with(FOR_MINUTES).and(entity::Column::At.lt(now.plus(-MINUTES).0));
    let over = entity::Column::At.lt(now.plus(-DAYS).0).or(short);
    Ok(entity::Entity::delete_many().filter(over).exec(&**tx).await?.rows_affected)
}
