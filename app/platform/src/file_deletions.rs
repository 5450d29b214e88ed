//! Files whose rows are gone. They are noted in the transaction that deletes the rows and erased after its commit;
//! `erase_noted` erases those that were left over. Files that never had a row are found by `Files::orphans`.

use std::collections::HashSet;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    db::Tx,
    guard::{Cx, Grant, System},
    idempotency,
};
use domain::{
    error::AppError,
    time::{DAY, Timestamp},
};

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "files_to_delete")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub path: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How many files one run erases.
const AT_ONCE: u64 = 500;
/// A younger file may still be waiting for its row. Files are dated by the day, so two days are at least one whole day.
const STRAY_FOR: i64 = 2 * DAY;

/// Notes files that are to be erased once this transaction is committed.
pub async fn note(tx: &Tx, paths: &[String], now: Timestamp) -> Result<(), AppError> {
    let rows: Vec<_> =
        paths.iter().map(|path| entity::ActiveModel { path: Set(path.clone()), at: Set(now.0) }).collect();
    if !rows.is_empty() {
        entity::Entity::insert_many(rows)
            .on_conflict_do_nothing_on([entity::Column::Path])
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Erases noted files. One that cannot be erased now is tried again by `erase_noted`.
pub async fn erase<R: Grant>(cx: &Cx<R>, paths: &[String]) {
    let mut gone = Vec::new();
    for path in paths {
        match cx.services().files.delete(path).await {
            Ok(()) => gone.push(path.as_str()),
            Err(error) => tracing::error!(path, %error, "an erased file is still there; it will be tried again"),
        }
    }
    let done = entity::Entity::delete_many().filter(entity::Column::Path.is_in(gone)).exec(cx.db()).await;
    if let Err(error) = done {
        tracing::error!(%error, "files that are gone are still noted; they will be tried again");
    }
}

/// Erases what was noted and is still there, the oldest first.
pub async fn erase_noted(cx: &Cx<System>) -> Result<(), AppError> {
    let found = entity::Entity::find().order_by_asc(entity::Column::At).limit(AT_ONCE).all(cx.db()).await?;
    if !found.is_empty() {
        erase(cx, &found.into_iter().map(|row| row.path).collect::<Vec<_>>()).await;
    }
    Ok(())
}

/// Files that are noted and may still exist.
pub async fn noted(cx: &Cx<System>) -> Result<HashSet<String>, AppError> {
    let found: Vec<String> =
        entity::Entity::find().select_only().column(entity::Column::Path).into_tuple().all(cx.db()).await?;
    Ok(found.into_iter().collect())
}

/// How many files `erase_noted` would erase.
pub async fn count_noted(cx: &Cx<System>) -> Result<u64, AppError> {
    Ok(entity::Entity::find().count(cx.db()).await?)
}

/// Files without a row are erased if they are older than this; `by` is the time from `clock_jump`.
pub const fn orphan_before(by: Timestamp) -> Timestamp {
    by.plus(-STRAY_FOR)
}

/// Whether this server looks for files without a row today. Only one server does, once a day.
pub async fn claim_daily_scan(cx: &Cx<System>) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().0.div_euclid(DAY));
    let first = idempotency::begin(&tx, "strays", &day, cx.now()).await?.is_none();
    cx.commit(tx).await?;
    Ok(first)
}
