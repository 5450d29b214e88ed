//! What the responses of a survey add up to: counters written in the transaction that sends a response.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

use sea_orm::{
    QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _, OnConflict, Order, Query},
};

use super::super::{
    entity::{answer, response, tally},
    model::ResponseState,
    rules::{
        Count,
        figures::{Figures, Row},
    },
};
use crate::{
    error::AppError,
    ids::SurveyId,
    platform::{
        db::Tx,
        guard::{Cx, Grant},
    },
    surveys::model::Document,
};

/// How many responses were sent.
pub(crate) async fn count<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<i64, AppError> {
    Ok(counts(cx, &[survey]).await?.remove(&survey).unwrap_or_default())
}

/// The same for several surveys; one without responses is missing.
pub(crate) async fn counts<R: Grant>(cx: &Cx<R>, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, i64>, AppError> {
    let counted: Vec<(SurveyId, i64)> = response::Entity::find()
        .select_only()
        .column(response::Column::SurveyId)
        .column_as(response::Column::Id.count(), "n")
        .filter(response::Column::SurveyId.is_in(surveys.iter().copied()))
        .filter(response::Column::State.eq(ResponseState::Submitted))
        .group_by(response::Column::SurveyId)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(counted.into_iter().collect())
}

/// Everything a survey's responses add up to.
pub(crate) async fn figures<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<Figures, AppError> {
    let rows = tally::Entity::find().filter(tally::Column::SurveyId.eq(survey)).all(cx.db()).await?;
    let mut figures = Figures::default();
    for row in rows {
        figures.add(&row.question, row.choice, row.people, row.score);
    }
    Ok(figures)
}

/// The same of several surveys.
pub(crate) async fn figures_of<R: Grant>(
    cx: &Cx<R>,
    surveys: &[SurveyId],
) -> Result<HashMap<SurveyId, Figures>, AppError> {
    let rows =
        tally::Entity::find().filter(tally::Column::SurveyId.is_in(surveys.iter().copied())).all(cx.db()).await?;
    let mut all: HashMap<SurveyId, Figures> = HashMap::new();
    for row in rows {
        all.entry(row.survey_id).or_default().add(&row.question, row.choice, row.people, row.score);
    }
    Ok(all)
}

/// What was first reckoned for a survey and a number of responses, the newest last.
static SETTLED: Mutex<VecDeque<(SurveyId, i64, Figures)>> = Mutex::new(VecDeque::new());
const SETTLED_KEPT: usize = 200;

fn settled() -> MutexGuard<'static, VecDeque<(SurveyId, i64, Figures)>> {
    SETTLED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same, of the first `n` responses alone: what may be seen while the survey is open (`rules::counting`).
/// Once reckoned they stand until the next step: whoever corrects or takes back an answer meanwhile cannot
/// tell from the difference who came in instead.
pub(crate) async fn settled_figures<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    n: i64,
) -> Result<Figures, AppError> {
    if let Some((.., known)) = settled().iter().find(|(of, at, _)| (*of, *at) == (survey, n)) {
        return Ok(known.clone());
    }
    let figures = reckoned(cx, survey, document, n).await?;
    let mut settled = settled();
    if settled.len() >= SETTLED_KEPT {
        settled.pop_front();
    }
    settled.push_back((survey, n, figures.clone()));
    Ok(figures)
}

async fn reckoned<R: Grant>(cx: &Cx<R>, survey: SurveyId, document: &Document, n: i64) -> Result<Figures, AppError> {
    let first = Query::select()
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(response::Column::SurveyId.eq(survey))
        .and_where(response::Column::State.eq(ResponseState::Submitted))
        .order_by(response::Column::SubmittedAt, Order::Asc)
        .order_by(response::Column::Id, Order::Asc)
        .limit(u64::try_from(n).unwrap_or_default())
        .to_owned();
    let cells: Vec<(String, Option<String>, i32, i64)> = answer::Entity::find()
        .select_only()
        .columns([answer::Column::Question, answer::Column::Choice, answer::Column::Position])
        .column_as(answer::Column::ResponseId.count(), "people")
        .filter(answer::Column::ResponseId.in_subquery(first))
        .group_by(answer::Column::Question)
        .group_by(answer::Column::Choice)
        .group_by(answer::Column::Position)
        .into_tuple()
        .all(cx.db())
        .await?;
    let rows = cells.into_iter().map(|(question, choice, position, people)| Row { question, choice, position, people });
    Ok(Figures::gathered(document, rows))
}

/// The figures of each group of people by what they answered to `about`. It reads every answer: of surveys
/// that are closed, when somebody asks to compare.
pub(crate) async fn figures_by<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    about: &str,
) -> Result<HashMap<String, Figures>, AppError> {
    let said = Alias::new("said");
    let of = |column: answer::Column| (said.clone(), column);
    let query = Query::select()
        .expr_as(Expr::col(of(answer::Column::Choice)), "group_value")
        .column((answer::Entity, answer::Column::Question))
        .column((answer::Entity, answer::Column::Choice))
        .column((answer::Entity, answer::Column::Position))
        .expr_as(Expr::col((answer::Entity, answer::Column::ResponseId)).count(), "people")
        .from(response::Entity)
        .join_as(
            sea_orm::JoinType::InnerJoin,
            answer::Entity,
            said.clone(),
            Expr::col(of(answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .inner_join(
            answer::Entity,
            Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .and_where(Expr::col((response::Entity, response::Column::SurveyId)).eq(survey))
        .and_where(Expr::col((response::Entity, response::Column::State)).eq(ResponseState::Submitted))
        .and_where(Expr::col(of(answer::Column::Question)).eq(about))
        .and_where(Expr::col(of(answer::Column::Position)).eq(0))
        .group_by_col(of(answer::Column::Choice))
        .group_by_col((answer::Entity, answer::Column::Question))
        .group_by_col((answer::Entity, answer::Column::Choice))
        .group_by_col((answer::Entity, answer::Column::Position))
        .to_owned();
    let mut groups: HashMap<String, Vec<Row>> = HashMap::new();
    for row in cx.db().query_all(&query).await? {
        let value: Option<String> = row.try_get_by_index(0)?;
        let Some(value) = value else { continue };
        groups.entry(value).or_default().push(Row {
            question: row.try_get_by_index(1)?,
            choice: row.try_get_by_index(2)?,
            position: row.try_get_by_index(3)?,
            people: row.try_get_by_index(4)?,
        });
    }
    Ok(groups.into_iter().map(|(value, rows)| (value, Figures::gathered(document, rows))).collect())
}

/// Adds one response to the counts, or takes it out of them again.
pub(super) async fn change(tx: &Tx, survey: SurveyId, counts: Vec<Count>, add: bool) -> Result<(), AppError> {
    if counts.is_empty() {
        return Ok(());
    }
    let rows = counts.into_iter().map(|c| tally::ActiveModel {
        survey_id: Set(survey),
        question: Set(c.question),
        choice: Set(c.choice),
        people: Set(c.people),
        score: Set(c.score),
    });
    let moved = |column: tally::Column| {
        let (now, by) = (Expr::col((tally::Entity, column)), Expr::col((Alias::new("excluded"), column)));
        if add { now.add(by) } else { now.sub(by) }
    };
    let conflict = OnConflict::columns([tally::Column::SurveyId, tally::Column::Question, tally::Column::Choice])
        .value(tally::Column::People, moved(tally::Column::People))
        .value(tally::Column::Score, moved(tally::Column::Score))
        .to_owned();
    tally::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(&**tx).await?;
    Ok(())
}
