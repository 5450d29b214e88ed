//! The members' summary of a survey, *what we heard*.

use sea_orm::{Condition, ExprTrait as _, QueryOrder, QuerySelect, Set, TryInsertResult, entity::prelude::*};

use super::super::responses::entity::heard;
use crate::surveys::{by_code, works_on};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::SurveyId,
    lang::{Localized, TypedText},
    surveys::model::{SurveyCode, SurveyState},
    time::Timestamp,
};
use platform::guard::{Author, Cx, Grant, Officer};

/// The summary of a survey.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The text as it is being written.
    pub text: Localized,
    pub revision: i64,
    /// The text that everybody reads.
    pub released: Option<(Localized, Timestamp)>,
}

impl Heard {
    /// Whether the written text differs from the released one.
    pub fn waits(&self) -> bool {
        self.released.as_ref().is_none_or(|(text, _)| *text != self.text)
    }
}

/// The summary of a survey, if there is one.
pub async fn heard<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<Option<Heard>, AppError> {
    let found = heard::Entity::find_by_id(survey).one(cx.db()).await?;
    Ok(found.map(|row| Heard {
        text: row.text,
        revision: row.revision,
        released: row.released.zip(row.released_at).map(|(text, at)| (text, Timestamp(at))),
    }))
}

/// The survey of `code`, which must be over: only then is there a summary.
async fn closed<R: Grant>(cx: &Cx<R>, code: &SurveyCode) -> Result<SurveyId, AppError> {
    let survey = by_code(cx, code).await?.ok_or(AppError::NotFound)?;
    match survey.state {
        SurveyState::Closed | SurveyState::Published => Ok(survey.id),
        _ => Err(AppError::conflict("responses-heard-not-yet")),
    }
}

/// Saves the text.
///
/// # Errors
/// `Conflict` if somebody has saved since `revision` was read, or if the survey is not over; `Forbidden` for a member
/// who does not work on it.
pub async fn keep_heard(cx: &Cx<Author>, code: &SurveyCode, revision: i64, typed: &TypedText) -> Result<(), AppError> {
    works_on(cx, code).await?;
    let survey = closed(cx, code).await?;
    let tx = cx.begin().await?;
    let found = heard::Entity::find_by_id(survey).lock_exclusive().one(&tx).await?;
    if found.as_ref().map_or(0, |row| row.revision) != revision {
        return Err(AppError::conflict("responses-heard-changed"));
    }
    let stored = found.as_ref().map(|row| row.text.clone()).unwrap_or_default();
    let text = typed.keeping(&stored);
    let mut row: heard::ActiveModel = found.clone().map(Into::into).unwrap_or_default();
    row.text = Set(text);
    row.revision = Set(revision + 1);
    row.author_id = Set(cx.me()?);
    row.updated_at = Set(cx.now().0);
    if found.is_some() {
        row.update(&tx).await?;
    } else {
        row.survey_id = Set(survey);
        let inserted = heard::Entity::insert(row)
            .on_conflict_do_nothing_on([heard::Column::SurveyId])
            .exec_without_returning(&tx)
            .await?;
        if !matches!(inserted, TryInsertResult::Inserted(1)) {
            return Err(AppError::conflict("responses-heard-changed"));
        }
    }
    cx.audit(&tx, "heard.kept", survey, "").await?;
    cx.commit(tx).await
}

/// Releases the text that was read.
///
/// # Errors
/// `Conflict` if it has changed since; `Invalid` if a language is missing.
pub async fn release_heard(cx: &Cx<Officer>, code: &SurveyCode, revision: i64) -> Result<(), AppError> {
    let survey = closed(cx, code).await?;
    let tx = cx.begin().await?;
    let found = heard::Entity::find_by_id(survey).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if found.revision != revision {
        return Err(AppError::conflict("responses-heard-changed"));
    }
    let mut problems = FieldErrors::default();
    let languages = tx.settings().languages;
    for lang in languages.missing(&found.text) {
        problems.push(&lang.field("text"), Message::new("responses-heard-both"));
    }
    problems.check()?;
    let text = found.text.clone();
    let mut row: heard::ActiveModel = found.into();
    row.released = Set(Some(text));
    row.released_by = Set(Some(cx.me()?));
    row.released_at = Set(Some(cx.now().0));
    row.update(&tx).await?;
    cx.audit(&tx, "heard.released", survey, "").await?;
    cx.commit(tx).await
}

/// The surveys whose summary waits for an officer: never released, or changed since.
pub async fn heard_waiting(cx: &Cx<Officer>) -> Result<Vec<SurveyId>, AppError> {
    let changed = Condition::any()
        .add(heard::Column::ReleasedAt.is_null())
        .add(Expr::col(heard::Column::Released).ne(Expr::col(heard::Column::Text)));
    let found = heard::Entity::find().filter(changed).order_by_asc(heard::Column::UpdatedAt).all(cx.db()).await?;
    Ok(found.into_iter().map(|row| row.survey_id).collect())
}
