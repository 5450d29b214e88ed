//! Which members work on a survey.

use std::collections::HashSet;

use sea_orm::{Condition, QuerySelect, Set, entity::prelude::*, sea_query::Query};

use super::building::find;
use crate::{
    people::Contact,
    surveys::entity::{editor, survey},
};
use domain::{
    error::AppError,
    ids::{PersonId, SurveyId},
    role::Role,
    surveys::model::SurveyCode,
};
use platform::{
    db::Tx,
    guard::{Author, Cx, Grant},
};

/// Members a survey can be shared with.
pub async fn authors(cx: &Cx<Author>) -> Result<Vec<Contact>, AppError> {
    crate::people::with_role(cx.db(), Role::Member).await
}

/// Shares a survey with another member. For its author and officers.
pub async fn share(cx: &Cx<Author>, code: &SurveyCode, with: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find_own(cx, &tx, code).await?;
    let known = crate::people::with_role(&tx, Role::Member).await?.iter().any(|member| member.id == with);
    if !known || with == found.author_id {
        return Err(AppError::invalid("person", "surveys-share-unknown"));
    }
    let row = editor::ActiveModel { survey_id: Set(found.id), person_id: Set(with) };
    editor::Entity::insert(row)
        .on_conflict_do_nothing_on([editor::Column::SurveyId, editor::Column::PersonId])
        .exec_without_returning(&tx)
        .await?;
    cx.audit(&tx, "survey.shared", found.id, &with.to_string()).await?;
    cx.commit(tx).await
}

/// Stops sharing it with a member.
pub async fn unshare(cx: &Cx<Author>, code: &SurveyCode, with: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find_own(cx, &tx, code).await?;
    editor::Entity::delete_by_id((found.id, with)).exec(&tx).await?;
    cx.audit(&tx, "survey.unshared", found.id, &with.to_string()).await?;
    cx.commit(tx).await
}

/// Those of these surveys that the reader made, or that are shared with them.
pub async fn mine<R: Grant>(cx: &Cx<R>, surveys: &[SurveyId]) -> Result<HashSet<SurveyId>, AppError> {
    let me = cx.me()?;
    let shared = Query::select()
        .column(editor::Column::SurveyId)
        .from(editor::Entity)
        .and_where(editor::Column::PersonId.eq(me))
        .to_owned();
    let theirs = Condition::any().add(survey::Column::AuthorId.eq(me)).add(survey::Column::Id.in_subquery(shared));
    let found = survey::Entity::find()
        .select_only()
        .column(survey::Column::Id)
        .filter(survey::Column::Id.is_in(surveys.iter().copied()))
        .filter(theirs);
    Ok(found.into_tuple::<SurveyId>().all(cx.db()).await?.into_iter().collect())
}

async fn find_own(cx: &Cx<Author>, tx: &Tx, code: &SurveyCode) -> Result<survey::Model, AppError> {
    let found = find(cx, tx, code, true).await?;
    if cx.is(Role::Officer) || found.author_id == cx.me()? { Ok(found) } else { Err(AppError::Forbidden) }
}
