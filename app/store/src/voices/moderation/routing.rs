//! Routing shared voices to a panel.

use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use super::QueueTab;
use crate::voices::{entity::voice, open_to_me};
use domain::{error::AppError, ids::VoiceId, lang::Lang, voices::model::Source};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
};

/// A shared voice that can be routed.
#[derive(Clone, Debug)]
pub struct Routable {
    pub id: VoiceId,
    pub theme: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub translated: bool,
}

/// The newest `limit` shared voices of young people.
pub async fn routable(cx: &Cx<Officer>, limit: u64) -> Result<Vec<Routable>, AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::State.is_in(QueueTab::Shared.states().iter().copied()))
        .filter(voice::Column::Source.ne(Source::PledgeAdult))
        .filter(open_to_me(cx))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(limit)
        .all(cx.db())
        .await?;
    let ready = |row: voice::Model| {
        let translated = row.translation.is_some();
        Some(Routable { id: row.id, theme: row.theme, text: row.shared_text?, lang: row.lang, translated })
    };
    Ok(rows.into_iter().filter_map(ready).collect())
}

/// Locks shared voices that are about to be put on an agenda.
///
/// # Errors
/// `Conflict` if one is not shared (any more), or is an adult's.
pub async fn hold_shared(tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(voices.iter().copied()))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    if rows.len() != voices.len() || rows.iter().any(|row| !row.state.is_shared()) {
        return Err(AppError::conflict("moderation-voices-gone"));
    }
    if rows.iter().any(|row| !row.source.is_young()) {
        return Err(AppError::conflict("moderation-voices-adult"));
    }
    Ok(())
}

/// Whether a young person said it.
pub async fn is_young(tx: &Tx, id: VoiceId) -> Result<bool, AppError> {
    Ok(voice::Entity::find_by_id(id).one(tx).await?.is_some_and(|row| row.source.is_young()))
}
