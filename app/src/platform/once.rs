//! Doing a thing once, however often its form is posted: the key of `Form once=true` and what came of it.

use sea_orm::{ConnectionTrait, Set, entity::prelude::*};

use super::db::Tx;
use crate::{error::AppError, time::Timestamp};

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

/// # Errors
/// `Invalid` for a key that no form of ours made.
pub(crate) fn check(key: &str) -> Result<(), AppError> {
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
pub(crate) async fn take(tx: &Tx, kind: &str, key: &str, now: Timestamp) -> Result<Option<String>, AppError> {
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

/// Whether one of these kinds of things was done with this key. None was with a key that no form of ours made.
pub(crate) async fn known(db: &impl ConnectionTrait, kinds: &[&str], key: &str) -> Result<bool, AppError> {
    let keys = kinds.iter().map(|kind| format!("{kind}:{key}"));
    Ok(entity::Entity::find().filter(entity::Column::Key.is_in(keys)).one(db).await?.is_some())
}

/// Notes what came of it, for whoever posts the same form again.
pub(crate) async fn done(tx: &Tx, kind: &str, key: &str, result: &str) -> Result<(), AppError> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Result, Expr::value(result))
        .filter(entity::Column::Key.eq(format!("{kind}:{key}")))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Forgets keys older than `before`.
pub(crate) async fn forget(tx: &Tx, before: Timestamp) -> Result<u64, AppError> {
    Ok(entity::Entity::delete_many().filter(entity::Column::At.lt(before.0)).exec(&**tx).await?.rows_affected)
}
