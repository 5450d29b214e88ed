//! Every sent response of a survey, for an officer's file.

use std::collections::BTreeMap;

use sea_orm::{JoinType, QueryOrder, QuerySelect, entity::prelude::*};

use super::super::responses::entity::{answer, response};
use domain::{
    error::AppError,
    ids::{ResponseId, SurveyId, VersionId},
    responses::{
        model::{Answer, Answers, ResponseState},
        rules::EVERYBODY,
    },
};
use platform::guard::{Cx, Officer};

/// The choices of each response, with its version; in an order that does not tell when it was sent.
pub async fn rows(cx: &Cx<Officer>, survey: SurveyId) -> Result<Vec<(VersionId, Answers)>, AppError> {
    let of: RelationDef =
        answer::Entity::belongs_to(response::Entity).from(answer::Column::ResponseId).to(response::Column::Id).into();
    let cells: Vec<(ResponseId, VersionId, String, Option<String>)> = answer::Entity::find()
        .select_only()
        .column(answer::Column::ResponseId)
        .column(response::Column::VersionId)
        .columns([answer::Column::Question, answer::Column::Choice])
        .join(JoinType::InnerJoin, of)
        .filter(response::Column::SurveyId.eq(survey))
        .filter(response::Column::State.eq(ResponseState::Submitted))
        .order_by_asc(answer::Column::ResponseId)
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut rows: BTreeMap<ResponseId, (VersionId, Answers)> = BTreeMap::new();
    for (id, version, question, choice) in cells {
        let (_, answers) = rows.entry(id).or_insert_with(|| (version, Answers::new()));
        let answer: &mut Answer = answers.entry(question).or_default();
        answer.chosen.extend(choice.filter(|choice| choice != EVERYBODY));
    }
    Ok(rows.into_values().collect())
}

/// Notes in the audit log that somebody exports a survey's responses: in which form, and why if unmoderated words are
/// in it.
pub async fn exported(cx: &Cx<Officer>, survey: SurveyId, detail: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "survey.exported", survey, detail).await?;
    cx.commit(tx).await
}
