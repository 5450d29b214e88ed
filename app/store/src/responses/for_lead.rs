//! The choices of a response with a concern, for the lead alone.

use std::sync::Arc;

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    super::responses::entity::{answer, response},
    rows::together,
};
use domain::{
    error::AppError,
    ids::ResponseId,
    responses::{model::Answers, rules},
    surveys::model::{Document, Privacy, Question},
};
use platform::guard::{Cx, Lead};

/// A question of the response's version, and the ids that were chosen.
pub type Chosen = (Question, Vec<String>);

/// The choices of a response with a concern (open or decided), by question; of an anonymous one only the worrying
/// answers. Empty if it was taken back. The audit log says who read it.
///
/// # Errors
/// `Forbidden` if there is no concern about it, or if a voice of it is kept from the reader.
pub async fn choices_for_lead(cx: &Cx<Lead>, id: ResponseId) -> Result<Vec<Chosen>, AppError> {
    let voices = crate::voices::with_response(cx.db(), id).await?;
    let known = crate::concerns::is_concerned_response(cx.db(), id).await?;
    if !known || crate::voices::is_kept(cx, &voices).await? {
        return Err(AppError::Forbidden);
    }
    let Some(found) = response::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(Vec::new()) };
    let rows = answer::Entity::find()
        .filter(answer::Column::ResponseId.eq(id))
        .filter(answer::Column::Choice.is_not_null())
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .all(cx.db())
        .await?;
    let answers = together(&cx.services().keys, rows)?;
    let survey = crate::surveys::by_id(cx, found.survey_id).await?.ok_or(AppError::NotFound)?;
    let document = crate::surveys::document_of(cx, found.version_id).await?;
    let tx = cx.begin().await?;
    match voices.first() {
        Some(voice) => cx.audit(&tx, "voice.choices_read", *voice, "").await?,
        None => cx.audit(&tx, "response.choices_read", id, "").await?,
    }
    cx.commit(tx).await?;
    if survey.privacy == Privacy::Anonymous {
        let worrying = rules::worrying(&document, &answers).into_iter();
        return Ok(worrying.map(|(question, chosen)| (question.clone(), chosen)).collect());
    }
    Ok(all_chosen(Arc::unwrap_or_clone(document), answers))
}

fn all_chosen(document: Document, mut answers: Answers) -> Vec<Chosen> {
    let chosen = document.questions.into_iter().filter_map(|question| {
        let chosen = answers.remove(&question.id)?.chosen;
        (!chosen.is_empty()).then_some((question, chosen))
    });
    chosen.collect()
}
