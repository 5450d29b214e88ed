//! What was chosen in a response about which there is a concern, for the safeguarding lead alone.

use sea_orm::{QueryOrder, entity::prelude::*};

use super::super::entity::{answer, response};
use super::rows::together;
use crate::{
    error::AppError,
    ids::VoiceId,
    platform::guard::{Cx, Lead},
    surveys::{self, model::Question},
    voices,
};

/// A question of the response and the ids that were chosen, as the version that was answered has them.
pub(crate) type Chosen = (Question, Vec<String>);

/// What was chosen in the response that these voices are answers of, question by question. Nothing where they
/// are none, or where it was taken back. The audit log says who read it.
///
/// # Errors
/// `Forbidden` if there is no concern about one of them.
pub(crate) async fn choices_for_lead(cx: &Cx<Lead>, of: &[VoiceId]) -> Result<Vec<Chosen>, AppError> {
    let asked = voices::store::asked_for_lead(cx, of).await?;
    let Some((voice, id)) = asked.iter().find_map(|one| Some((one.voice, one.response?))) else {
        return Ok(Vec::new());
    };
    let Some(found) = response::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(Vec::new()) };
    let rows = answer::Entity::find()
        .filter(answer::Column::ResponseId.eq(id))
        .filter(answer::Column::Choice.is_not_null())
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .all(cx.db())
        .await?;
    let mut answers = together(&cx.services().keys, rows)?;
    let document = surveys::store::document_of(cx, found.version_id).await?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "voice.choices_read", voice, "").await?;
    cx.commit(tx).await?;
    let chosen = document.questions.into_iter().filter_map(|question| {
        let chosen = answers.remove(&question.id)?.chosen;
        (!chosen.is_empty()).then_some((question, chosen))
    });
    Ok(chosen.collect())
}
