//! An officer's translation of what was shared, beside the words themselves and marked as one.

use sea_orm::{Set, entity::prelude::*};

use super::moves::locked;
use crate::voices::entity::voice;
use domain::{error::AppError, ids::VoiceId};
use platform::guard::{Cx, Officer};

/// Keeps the translation of a shared voice; an empty one takes it away. `read` says what the officer saw of it.
///
/// # Errors
/// `Conflict` where the voice is not shared (any more), or another officer has translated it since.
pub async fn translate(cx: &Cx<Officer>, id: VoiceId, text: String, read: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    if !row.state.is_shared() {
        return Err(AppError::conflict("moderation-translation-not-shared"));
    }
    let before = row.translation.unwrap_or_default();
    // Sent twice, the same is said again.
    if before != text {
        platform::as_read::unchanged(cx.services(), read, &before)?;
    }
    let save = voice::ActiveModel {
        id: Set(id),
        translation: Set(Some(text).filter(|text| !text.is_empty())),
        ..Default::default()
    };
    voice::Entity::update(save).exec(&*tx).await?;
    cx.audit(&tx, "voice.translated", id, "").await?;
    cx.commit(tx).await
}
