//! Whether the key file belongs to this database.

use sea_orm::{Set, entity::prelude::*};

use super::entity;
use crate::{Services, crypto::Keys, random};
use domain::error::AppError;

const KEY_CHECK: &str = "key_check";
const SEALED_WORDS: &str = "make a noise";

/// Whether the key file belongs to this database. The first key that a database meets is noted as its own, by a word
/// that is sealed with it.
pub async fn key_fits(services: &Services) -> Result<bool, AppError> {
    let id = uuid::Uuid::nil();
    let there = entity::Entity::find_by_id(KEY_CHECK).one(services.db.connection()).await?;
    let noted = if let Some(row) = there {
        row.value
    } else {
        let tx = services.begin().await?;
        let sealed = random::hex(&services.keys.seal(id, SEALED_WORDS));
        let row = entity::ActiveModel { key: Set(KEY_CHECK.to_owned()), value: Set(sealed) };
        // When two servers start at once only one note is kept, and both check against it.
        entity::Entity::insert(row)
            .on_conflict_do_nothing_on([entity::Column::Key])
            .exec_without_returning(&tx)
            .await?;
        tx.finish().await?;
        entity::Entity::find_by_id(KEY_CHECK).one(services.db.connection()).await?.ok_or(AppError::Internal)?.value
    };
    Ok(opens(&services.keys, &noted))
}

/// Whether a key has been noted for this database. Changes nothing.
///
/// # Errors
/// The database cannot be read.
pub async fn key_is_noted(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(entity::Entity::find_by_id(KEY_CHECK).one(db).await?.is_some())
}

/// As `key_fits`, for keys that are not in use, and without noting them if none is noted.
///
/// # Errors
/// The database cannot be read.
pub async fn may_be_key(db: &impl ConnectionTrait, keys: &Keys) -> Result<bool, DbErr> {
    Ok(entity::Entity::find_by_id(KEY_CHECK).one(db).await?.is_none_or(|row| opens(keys, &row.value)))
}

/// Whether the noted word opens with these keys.
fn opens(keys: &Keys, noted: &str) -> bool {
    let sealed: Option<Vec<u8>> =
        (0..noted.len() / 2).map(|n| u8::from_str_radix(noted.get(2 * n..2 * n + 2)?, 16).ok()).collect();
    sealed.is_some_and(|sealed| keys.open(uuid::Uuid::nil(), &sealed).is_ok_and(|word| word == SEALED_WORDS))
}
