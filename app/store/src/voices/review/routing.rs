//! Routing shared voices to a panel.

use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use super::Pile;
use crate::voices::{entity::voice, open_to_me};
use domain::{
    error::AppError,
    ids::{PanelId, VoiceId},
    lang::Lang,
};
use platform::guard::{Cx, Router};

/// A shared voice that can be routed.
#[derive(Clone, Debug)]
pub struct Ready {
    pub id: VoiceId,
    pub theme: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub translated: bool,
}

/// The newest `limit` shared voices.
pub async fn ready(cx: &Cx<Router>, limit: u64) -> Result<Vec<Ready>, AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::State.is_in(Pile::Shared.states().iter().copied()))
        .filter(open_to_me(cx))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(limit)
        .all(cx.db())
        .await?;
    let ready = |row: voice::Model| {
        let translated = row.translation.is_some();
        Some(Ready { id: row.id, theme: row.theme, text: row.shared_text?, lang: row.lang, translated })
    };
    Ok(rows.into_iter().filter_map(ready).collect())
}

/// Puts shared voices on the agenda of a panel's next meeting.
///
/// `Conflict` if one is not shared, or not any more, or was routed before, or no meeting is planned.
/// `Conflict` if one is not shared (any more), was routed before, or no meeting is planned.
pub async fn route(cx: &Cx<Router>, panel: PanelId, voices: &[VoiceId]) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(voices.iter().copied()))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    if rows.len() != voices.len() || rows.iter().any(|row| !row.state.is_shared()) {
        return Err(AppError::conflict("moderation-voices-gone"));
    }
    crate::panels::route(cx, &tx, panel, voices).await?;
    cx.commit(tx).await
}
