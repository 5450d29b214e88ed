//! Which promise somebody has said why about, for whoever holds the receipt.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;

use super::entity::{consultation_comment, statement};
use crate::voices;
use domain::{
    error::AppError,
    ids::{StatementId, VoiceId},
    lang::Localized,
};
use platform::guard::{Cx, Visitor};

/// The promises that these voices are about, of those that were said beside a verdict; three queries, one where there are
/// none.
pub async fn of_writer(
    cx: &Cx<Visitor>,
    ids: &[VoiceId],
) -> Result<HashMap<VoiceId, Vec<(StatementId, Localized)>>, AppError> {
    let about = if ids.is_empty() { Vec::new() } else { voices::about_of(cx, ids).await? };
    if about.is_empty() {
        return Ok(HashMap::new());
    }
    let comments = consultation_comment::Entity::find()
        .filter(consultation_comment::Column::VoiceId.is_in(about.iter().map(|(voice, _)| *voice)))
        .all(cx.db())
        .await?;
    let found = statement::Entity::find()
        .filter(statement::Column::Id.is_in(about.iter().map(|(_, statement)| *statement)))
        .all(cx.db())
        .await?;
    let mut promises: HashMap<VoiceId, Vec<(StatementId, Localized)>> = HashMap::new();
    for (voice, id) in about {
        // A comment says itself what it is about.
        if comments.iter().any(|comment| comment.voice_id == voice) {
            continue;
        }
        if let Some(one) = found.iter().find(|one| one.id == id) {
            promises.entry(voice).or_default().push((id, one.text.clone()));
        }
    }
    Ok(promises)
}
