//! Working on a survey together: comments, and who else is at it.

use std::collections::HashMap;

use sea_orm::{
    Condition, FromQueryResult, QueryOrder, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict,
};

use super::building::find;
use crate::surveys::entity::{comment, presence, survey};
use domain::{
    error::AppError,
    ids::{CommentId, PersonId, SurveyId},
    lang::Localized,
    surveys::model::{SurveyCode, SurveyState},
    time::{MINUTE, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Author, Cx, Officer},
    idempotency,
};

/// Somebody counts as being at a survey for so long after they were last heard of.
const AT_IT: i64 = 3 * MINUTE;

/// A comment on a question or the whole survey.
#[derive(Clone, Debug)]
pub struct Comment {
    pub id: CommentId,
    /// The question's id; empty: the whole survey.
    pub question: String,
    pub by: String,
    pub text: String,
    pub at: Timestamp,
}

/// The comments that are not settled, oldest first.
pub async fn comments(cx: &Cx<Author>, survey: SurveyId) -> Result<Vec<Comment>, AppError> {
    let rows = comment::Entity::find()
        .filter(comment::Column::SurveyId.eq(survey))
        .filter(comment::Column::SettledAt.is_null())
        .order_by_asc(comment::Column::At)
        .all(cx.db())
        .await?;
    let people: Vec<_> = rows.iter().map(|c| c.person_id).collect();
    let names = crate::people::names(cx.db(), &people).await?;
    let comments = rows.into_iter().map(|c| Comment {
        id: c.id,
        question: c.question,
        by: names.get(&c.person_id).cloned().unwrap_or_default(),
        text: c.text,
        at: Timestamp(c.at),
    });
    Ok(comments.collect())
}

/// A survey that needs an officer: to be checked, or with unsettled comments.
#[derive(Clone, Debug)]
pub struct Asking {
    pub code: SurveyCode,
    pub title: Localized,
    /// It waits to be checked.
    pub checking: bool,
    pub comments: i64,
}

/// The surveys that need an officer, those to be checked first.
pub async fn asking(cx: &Cx<Officer>) -> Result<Vec<Asking>, AppError> {
    #[derive(FromQueryResult)]
    struct Said {
        survey_id: SurveyId,
        n: i64,
    }
    let said: Vec<Said> = comment::Entity::find()
        .select_only()
        .column(comment::Column::SurveyId)
        .column_as(comment::Column::Id.count(), "n")
        .filter(comment::Column::SettledAt.is_null())
        .group_by(comment::Column::SurveyId)
        .into_model()
        .all(cx.db())
        .await?;
    let said: HashMap<_, _> = said.into_iter().map(|one| (one.survey_id, one.n)).collect();
    let about = survey::Column::Id.is_in(said.keys().copied());
    let rows = survey::Entity::find()
        .filter(Condition::any().add(survey::Column::State.eq(SurveyState::Checking)).add(about))
        .order_by_desc(survey::Column::State.eq(SurveyState::Checking))
        .order_by_asc(survey::Column::UpdatedAt)
        .all(cx.db())
        .await?;
    let asking = rows.into_iter().map(|row| Asking {
        comments: said.get(&row.id).copied().unwrap_or(0),
        checking: row.state == SurveyState::Checking,
        code: SurveyCode(row.code),
        title: row.title,
    });
    Ok(asking.collect())
}

/// Adds a comment to a survey that the reader may see; once, however often the form is sent.
pub async fn comment(
    cx: &Cx<Author>,
    code: &SurveyCode,
    question: &str,
    text: &str,
    once_key: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find(cx, &tx, code, false).await?;
    let known = question.is_empty() || crate::surveys::read(&found.draft)?.question(question).is_some();
    if !known {
        return Err(AppError::conflict("surveys-comment-gone"));
    }
    if idempotency::begin(&tx, "comment", once_key, cx.now()).await?.is_some() {
        return Ok(());
    }
    let id = CommentId::new();
    let row = comment::ActiveModel {
        id: Set(id),
        survey_id: Set(found.id),
        question: Set(question.to_owned()),
        person_id: Set(cx.me()?),
        text: Set(text.to_owned()),
        at: Set(cx.now().0),
        settled_at: Set(None),
    };
    comment::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "survey.commented", found.id, question).await?;
    cx.commit(tx).await
}

/// Settles a comment; repeating it changes nothing. Returns the question it is about.
pub async fn settle(cx: &Cx<Author>, code: &SurveyCode, id: CommentId) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let survey = find(cx, &tx, code, false).await?;
    let found = comment::Entity::find_by_id(id)
        .filter(comment::Column::SurveyId.eq(survey.id))
        .one(&tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let question = found.question.clone();
    if found.settled_at.is_none() {
        let mut row: comment::ActiveModel = found.into();
        row.settled_at = Set(Some(cx.now().0));
        comment::Entity::update(row).exec(&tx).await?;
        cx.audit(&tx, "survey.settled", survey.id, &question).await?;
    }
    cx.commit(tx).await?;
    Ok(question)
}

/// Notes that the reader is at a survey; returns who else is.
pub async fn here(cx: &Cx<Author>, code: &SurveyCode) -> Result<Vec<String>, AppError> {
    let me = cx.me()?;
    let found = find(cx, cx.db(), code, false).await?;
    let tx = cx.begin().await?;
    let row = presence::ActiveModel { survey_id: Set(found.id), person_id: Set(me), seen_at: Set(cx.now().0) };
    let again = OnConflict::columns([presence::Column::SurveyId, presence::Column::PersonId])
        .update_column(presence::Column::SeenAt)
        .to_owned();
    presence::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    cx.commit(tx).await?;
    others(cx, found.id).await
}

/// Who else is at a survey just now.
pub async fn others(cx: &Cx<Author>, survey: SurveyId) -> Result<Vec<String>, AppError> {
    let since = cx.now().0 - AT_IT;
    let rows = presence::Entity::find()
        .filter(presence::Column::SurveyId.eq(survey))
        .filter(presence::Column::SeenAt.gt(since))
        .filter(presence::Column::PersonId.ne(cx.me()?))
        .all(cx.db())
        .await?;
    let people: Vec<PersonId> = rows.into_iter().map(|row| row.person_id).collect();
    let mut names: Vec<_> = crate::people::names(cx.db(), &people).await?.into_values().collect();
    names.sort();
    Ok(names)
}

/// Deletes somebody's comments, and that they were at surveys.
pub async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    comment::Entity::delete_many().filter(comment::Column::PersonId.eq(person)).exec(tx).await?;
    presence::Entity::delete_many().filter(presence::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}
