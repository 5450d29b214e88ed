//! The members' summary of a survey, *what we heard*.

use sea_orm::{Condition, ExprTrait as _, QueryOrder, QuerySelect, Set, TryInsertResult, entity::prelude::*};

use super::super::responses::entity::heard;
use crate::surveys::{by_code, works_on};
use domain::{
    error::{AppError, Problems, Sentence},
    ids::SurveyId,
    lang::{Both, Lang, Welsh},
    surveys::model::{SurveyCode, SurveyState},
    time::Timestamp,
};
use platform::guard::{Author, Cx, Grant, Officer};

/// The summary of a survey.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The text as it is being written.
    pub text: Both,
    pub revision: i64,
    /// The text that everybody reads.
    pub released: Option<(Both, Timestamp)>,
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
        text: Both::new(row.text_en, row.text_cy),
        revision: row.revision,
        released: row
            .released_en
            .zip(row.released_cy)
            .zip(row.released_at)
            .map(|((en, cy), at)| (Both::new(en, cy), Timestamp(at))),
    }))
}

/// The survey of `code`, which must be over: only then is there a summary.
async fn closed<R: Grant>(cx: &Cx<R>, code: &SurveyCode) -> Result<SurveyId, AppError> {
    let face = by_code(cx, code).await?.ok_or(AppError::NotFound)?;
    match face.state {
        SurveyState::Closed | SurveyState::Published => Ok(face.id),
        _ => Err(AppError::conflict("responses-heard-not-yet")),
    }
}

/// Saves the text. `welsh` is the form's field.
///
/// # Errors
/// `Conflict` if somebody has saved since `revision` was read, or if the survey is not over; `Forbidden` for a member
/// who does not work on it.
pub async fn keep_heard(
    cx: &Cx<Author>,
    code: &SurveyCode,
    revision: i64,
    (text, welsh): (Both, Welsh),
) -> Result<(), AppError> {
    works_on(cx, code).await?;
    let survey = closed(cx, code).await?;
    let tx = cx.begin().await?;
    let found = heard::Entity::find_by_id(survey).lock_exclusive().one(&tx).await?;
    if found.as_ref().map_or(0, |row| row.revision) != revision {
        return Err(AppError::conflict("responses-heard-changed"));
    }
    let stored = found.as_ref().map(|row| Both::new(&*row.text_en, &*row.text_cy)).unwrap_or_default();
    let text = text.keeping(&welsh, &stored);
    let mut row: heard::ActiveModel = found.clone().map(Into::into).unwrap_or_default();
    row.text_en = Set(text.en);
    row.text_cy = Set(text.cy);
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
    let mut problems = Problems::default();
    let languages = tx.settings().languages;
    for (field, text, lang) in [("text_en", &found.text_en, Lang::En), ("text_cy", &found.text_cy, Lang::Cy)] {
        if text.is_empty() && languages.has(lang) {
            problems.push(field, Sentence::new("responses-heard-both"));
        }
    }
    problems.check()?;
    let (en, cy) = (found.text_en.clone(), found.text_cy.clone());
    let mut row: heard::ActiveModel = found.into();
    row.released_en = Set(Some(en));
    row.released_cy = Set(Some(cy));
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
        .add(Expr::col(heard::Column::ReleasedEn).ne(Expr::col(heard::Column::TextEn)))
        .add(Expr::col(heard::Column::ReleasedCy).ne(Expr::col(heard::Column::TextCy)));
    let found = heard::Entity::find().filter(changed).order_by_asc(heard::Column::UpdatedAt).all(cx.db()).await?;
    Ok(found.into_iter().map(|row| row.survey_id).collect())
}
