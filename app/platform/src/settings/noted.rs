//! Times and names that the installation notes about itself, in the table of settings.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use super::entity;
use domain::time::Timestamp;

/// When the mail server last took a mail by which it was tried.
pub const MAIL_TAKEN: &str = "mail_taken_at";
/// When a backup was last written.
pub const BACKED_UP: &str = "backed_up_at";
/// When rows were last rewritten in random order (`mixing`).
pub const MIXED: &str = "mixed_at";
/// The newest time at which the clock was near what was known before, to the hour (`clock_jump`).
pub const CLOCK: &str = "clock_known_at";
/// When a safeguarding lead who could sign in stopped being one: a sign that there has been a lead.
pub const LEAD_CAME: &str = "lead_came_at";

/// Notes that it was done at `at`.
///
/// # Errors
/// The database cannot be written.
pub async fn note_time(db: &impl ConnectionTrait, key: &str, at: Timestamp) -> Result<(), DbErr> {
    note(db, key, at.0.to_string()).await
}

/// Forgets that it was done.
///
/// # Errors
/// The database cannot be written.
pub async fn forget_time(db: &impl ConnectionTrait, key: &str) -> Result<(), DbErr> {
    entity::Entity::delete_by_id(key.to_owned()).exec(db).await?;
    Ok(())
}

async fn note(db: &impl ConnectionTrait, key: &str, value: String) -> Result<(), DbErr> {
    let row = entity::ActiveModel { key: Set(key.to_owned()), value: Set(value) };
    entity::Entity::insert(row)
        .on_conflict(OnConflict::column(entity::Column::Key).update_column(entity::Column::Value).to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Everything noted, by its key.
pub async fn times_noted(db: &impl ConnectionTrait) -> Result<HashMap<String, Timestamp>, DbErr> {
    let keys = [MAIL_TAKEN, BACKED_UP, MIXED, CLOCK, LEAD_CAME];
    let rows = entity::Entity::find().filter(entity::Column::Key.is_in(keys)).all(db).await?;
    let read = |row: entity::Model| Some((row.key, Timestamp(row.value.parse().ok()?)));
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The key that holds the oldest version of the program which may run beside the newest migrations.
const OLDEST_BESIDE: &str = "oldest_beside";

/// Notes that version, by the name of the newest migration that it must know.
///
/// # Errors
/// The database cannot be written.
pub async fn note_oldest_beside(db: &impl ConnectionTrait, name: &str) -> Result<(), DbErr> {
    note(db, OLDEST_BESIDE, name.to_owned()).await
}

/// The noted version; none in a database that no program has migrated yet.
///
/// # Errors
/// The database cannot be read.
pub async fn oldest_beside(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    Ok(entity::Entity::find_by_id(OLDEST_BESIDE.to_owned()).one(db).await?.map(|row| row.value))
}

/// The key under which it is noted that everything was copied into another database, and which.
const COPIED_TO: &str = "copied_to";

/// Notes where everything was copied, without a password: this database is no longer the one in use.
///
/// # Errors
/// The database cannot be written.
pub async fn note_copied_to(db: &impl ConnectionTrait, place: &str) -> Result<(), DbErr> {
    note(db, COPIED_TO, place.to_owned()).await
}

/// Where everything was copied; nothing in a database that is in use.
///
/// # Errors
/// The database cannot be read.
pub async fn copied_to(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    Ok(entity::Entity::find_by_id(COPIED_TO.to_owned()).one(db).await?.map(|row| row.value))
}

/// This database is in use again; whether it was noted that it is not.
///
/// # Errors
/// The database cannot be written.
pub async fn forget_copied_to(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(entity::Entity::delete_by_id(COPIED_TO.to_owned()).exec(db).await?.rows_affected > 0)
}
