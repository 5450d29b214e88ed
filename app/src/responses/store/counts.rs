//! What the responses of a survey add up to: counters written in the transaction that sends a response.

use std::collections::HashMap;

use sea_orm::{
    DbBackend, FromQueryResult, QuerySelect, Set, Statement,
    entity::prelude::*,
    sea_query::{Alias, OnConflict},
};

use super::super::{
    entity::{response, tally},
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

#[derive(FromQueryResult)]
struct Cell {
    question: String,
    choice: Option<String>,
    position: i32,
    people: i64,
}

/// The same, of the first `n` responses alone: what may be seen while the survey is open (`rules::counting`).
pub(crate) async fn settled_figures<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    n: i64,
) -> Result<Figures, AppError> {
    let backend = cx.db().get_database_backend();
    let [survey_at, n_at] = if backend == DbBackend::Postgres { ["$1", "$2"] } else { ["?", "?"] };
    let sql = format!(
        "SELECT question, choice, position, COUNT(*) AS people FROM answers WHERE response_id IN \
         (SELECT id FROM responses WHERE survey_id = {survey_at} AND state = 'submitted' \
         ORDER BY submitted_at, id LIMIT {n_at}) GROUP BY question, choice, position"
    );
    let values = [survey.into(), n.into()];
    let cells = Cell::find_by_statement(Statement::from_sql_and_values(backend, sql, values)).all(cx.db()).await?;
    let mut figures = Figures::default();
    let mut add = |question: &str, choice: String, people: i64, score: i64| {
        let sum = figures.0.entry((question.to_owned(), choice)).or_default();
        sum.0 += people;
        sum.1 += score;
    };
    for cell in &cells {
        let in_order = document.questions.iter().any(|q| q.id == cell.question && q.kind == Kind::Order);
        // Whoever answered a question has one row in the first place of it.
        if cell.position == 0 {
            add(&cell.question, EVERYBODY.to_owned(), cell.people, 0);
        }
        let Some(choice) = cell.choice.as_ref().filter(|choice| *choice != EVERYBODY) else { continue };
        let place = i64::from(cell.position) + 1;
        add(&cell.question, choice.clone(), cell.people, if in_order { place * cell.people } else { 0 });
        if in_order && cell.position == 0 {
            add(&cell.question, first_place(choice), cell.people, 0);
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
