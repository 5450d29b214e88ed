//! An officer's translation of shared words, shown beside them and marked as a translation.

use sea_orm::{Set, entity::prelude::*};

use super::moves::locked;
use crate::voices::entity::voice;
use domain::{error::AppError, ids::VoiceId};
use platform::guard::{Cx, Officer};

/// Stores the translation of a shared voice; an empty one removes it. `read` is the stamp of the one on the officer's
/// page.
///
/// # Errors
/// `Conflict` if the voice is not shared (any more), or another officer has changed the translation since.
pub async fn translate(cx: &Cx<Officer>, id: VoiceId, text: String, read: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    if !row.state.is_shared() {
        return Err(AppError::conflict("moderation-translation-not-shared"));
    }
    let before = row.translation.unwrap_or_default();
    // The same form sent twice is no conflict.
    if before != text {
        platform::as_read::unchanged(cx.services(), read, &before)?;
    }
    let save = voice::ActiveModel {
        id: Set(id),
        translation: Set(Some(text).filter(|text| !text.is_empty())),
        ..Default::default()
    };
    voice::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "voice.translated", id, "").await?;
    cx.commit(tx).await
}
