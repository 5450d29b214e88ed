//! When something was first or last done with this installation, noted beside what the council has set.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use super::entity;
use crate::time::Timestamp;

/// When the mail server last took a mail by which it was tried.
pub const MAIL_TAKEN: &str = "mail_taken_at";
/// When a backup was last written.
pub const BACKED_UP: &str = "backed_up_at";
/// When rows were last written anew in an order that says nothing.
pub const MIXED: &str = "mixed_at";

/// Notes that it was done at `at`.
///
/// # Errors
/// The database cannot be written.
pub async fn note_time(db: &impl ConnectionTrait, key: &str, at: Timestamp) -> Result<(), DbErr> {
    let row = entity::ActiveModel { key: Set(key.to_owned()), value: Set(at.0.to_string()) };
    entity::Entity::insert(row)
        .on_conflict(OnConflict::column(entity::Column::Key).update_column(entity::Column::Value).to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Everything noted, by its key.
pub async fn times_noted(db: &impl ConnectionTrait) -> Result<HashMap<String, Timestamp>, DbErr> {
    let rows = entity::Entity::find().filter(entity::Column::Key.is_in([MAIL_TAKEN, BACKED_UP, MIXED])).all(db).await?;
    let read = |row: entity::Model| Some((row.key, Timestamp(row.value.parse().ok()?)));
    Ok(rows.into_iter().filter_map(read).collect())
}
