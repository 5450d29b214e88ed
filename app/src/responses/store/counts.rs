//! What the responses of a survey add up to: counters written in the transaction that sends a response.

use std::collections::HashMap;

use sea_orm::{
    QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _, OnConflict, Order, Query},
};

use super::super::{
    entity::{answer, response, tally},
    model::ResponseState,
    rules::{Count, EVERYBODY, first_place},
};
use crate::{
    error::AppError,
    ids::SurveyId,
    platform::{
        db::Tx,
        guard::{Cx, Grant},
    },
    surveys::model::{Document, Kind},
};

/// A survey's counts before anything is hidden: for `rules::counting`, never for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures(HashMap<(String, String), (i64, i64)>);

impl Figures {
    /// How many people chose `choice`.
    pub fn people(&self, question: &str, choice: &str) -> i64 {
        self.of(question, choice).0
    }

    /// How many people answered `question`.
    pub fn everybody(&self, question: &str) -> i64 {
        self.people(question, EVERYBODY)
    }

    /// The sum of the places that `choice` was given.
    pub fn score(&self, question: &str, choice: &str) -> i64 {
        self.of(question, choice).1
    }

    fn of(&self, question: &str, choice: &str) -> (i64, i64) {
        self.0.get(&(question.to_owned(), choice.to_owned())).copied().unwrap_or_default()
    }
}

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
    Ok(Figures(rows.into_iter().map(|t| ((t.question, t.choice), (t.people, t.score))).collect()))
}

/// The same, of the first `n` responses alone: what may be seen while the survey is open (`rules::counting`).
pub(crate) async fn settled_figures<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    n: i64,
) -> Result<Figures, AppError> {
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
    let mut figures = Figures::default();
    let mut add = |question: &str, choice: String, people: i64, score: i64| {
        let sum = figures.0.entry((question.to_owned(), choice)).or_default();
        sum.0 += people;
        sum.1 += score;
    };
    for (question, choice, position, people) in cells {
        let in_order = document.questions.iter().any(|q| q.id == question && q.kind == Kind::Order);
        // Whoever answered a question has one row in the first place of it.
        if position == 0 {
            add(&question, EVERYBODY.to_owned(), people, 0);
        }
        let Some(choice) = choice.filter(|choice| choice != EVERYBODY) else { continue };
        let place = i64::from(position) + 1;
        add(&question, choice.clone(), people, if in_order { place * people } else { 0 });
        if in_order && position == 0 {
            add(&question, first_place(&choice), people, 0);
        }
    }
    Ok(figures)
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
