//! The lower half of `responses`: the rows of responses, and counters of their sums. It is below the two features that
//! use it: `surveys` shows how many have answered and reopens a survey; `responses` has all else of a response, and
//! counts and shows figures. What the counters mean, and what may be shown of them, is in `domain::responses::rules`.
//!
//! ```text
//! `responses`  a row each; its answers are above
//! `places`     the places of sent responses in the figures of an open survey (`responses::drawing`)
//! `tallies`    the sums of all sent responses, updated in the transaction that sends one
//! `held_back`  responses taken back after a survey closed, until they are a whole step of people
//! `settled`    figures that were seen, stored where the difference to the next ones could identify somebody: they are
//!              shown until a whole step of people has changed
//! ```
//!
//! `settled` is written when somebody corrects or takes back a response while the survey is open, and when the survey
//! is opened again. Until then the figures that were seen can be computed anew at any time, so that every server shows
//! the same.

pub mod entity;

use std::collections::HashMap;

use sea_orm::{
    ConnectionTrait, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _, OnConflict, Query},
};

use entity::{held, place, response, stood, tally, undrawn};

use domain::{
    error::AppError,
    ids::SurveyId,
    responses::model::ResponseState,
    tallies::{PEOPLE, Tally, may_stand},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Figures that were seen, with the number of people in them.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    pub people: i64,
    pub tallies: Vec<Tally>,
}

/// How many responses of each survey were sent; surveys without any are left out.
pub async fn sent<R: Grant>(cx: &Cx<R>, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, i64>, AppError> {
    sent_in(cx.db(), surveys).await
}

/// As `sent`, in a transaction.
pub async fn sent_in(db: &impl ConnectionTrait, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, i64>, AppError> {
    let rows: Vec<(SurveyId, i64)> = response::Entity::find()
        .select_only()
        .column(response::Column::SurveyId)
        .column_as(response::Column::Id.count(), "sent")
        .filter(response::Column::SurveyId.is_in(surveys.iter().copied()))
        .filter(response::Column::State.eq(ResponseState::Submitted))
        .group_by(response::Column::SurveyId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The counters of several surveys.
pub async fn all(db: &impl ConnectionTrait, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, Vec<Tally>>, AppError> {
    let rows = tally::Entity::find().filter(tally::Column::SurveyId.is_in(surveys.iter().copied())).all(db).await?;
    Ok(by_survey(rows.into_iter().map(|row| (row.survey_id, row.into()))))
}

fn by_survey(rows: impl IntoIterator<Item = (SurveyId, Tally)>) -> HashMap<SurveyId, Vec<Tally>> {
    let mut all: HashMap<SurveyId, Vec<Tally>> = HashMap::new();
    for (survey, tally) in rows {
        all.entry(survey).or_default().push(tally);
    }
    all
}

/// Adds one response to the counters, or takes it out. `counts` must be sorted, so that two transactions lock the
/// counters in one order and cannot deadlock.
pub fn change(tx: &Tx, survey: SurveyId, counts: Vec<Tally>, add: bool) {
    if counts.is_empty() {
        return;
    }
    let rows = counts.into_iter().map(|count| tally::ActiveModel {
        survey_id: Set(survey),
        question: Set(count.question),
        choice: Set(count.choice),
        people: Set(count.people),
        score: Set(count.score),
    });
    let moved = |column: tally::Column| {
        let (now, by) = (Expr::col((tally::Entity, column)), Expr::col((Alias::new("excluded"), column)));
        if add { now.add(by) } else { now.sub(by) }
    };
    let conflict = OnConflict::columns([tally::Column::SurveyId, tally::Column::Question, tally::Column::Choice])
        .value(tally::Column::People, moved(tally::Column::People))
        .value(tally::Column::Score, moved(tally::Column::Score))
        .to_owned();
    tx.later(tally::Entity::insert_many(rows).on_conflict(conflict));
}

/// Takes one response out of the counters of a survey that is over. Its figures have been seen, so one person less
/// would show what that person had answered: the counters change once `step` people have taken their responses back.
pub async fn hold_back(tx: &Tx, survey: SurveyId, mut counts: Vec<Tally>, step: i64) -> Result<(), AppError> {
    counts.push(Tally { question: PEOPLE.to_owned(), choice: PEOPLE.to_owned(), people: 1, score: 0 });
    counts.sort_by(|a, b| (&a.question, &a.choice).cmp(&(&b.question, &b.choice)));
    let rows = counts.into_iter().map(|count| held::ActiveModel {
        survey_id: Set(survey),
        question: Set(count.question),
        choice: Set(count.choice),
        people: Set(count.people),
        score: Set(count.score),
    });
    let more =
        |column: held::Column| Expr::col((held::Entity, column)).add(Expr::col((Alias::new("excluded"), column)));
    let conflict = OnConflict::columns([held::Column::SurveyId, held::Column::Question, held::Column::Choice])
        .value(held::Column::People, more(held::Column::People))
        .value(held::Column::Score, more(held::Column::Score))
        .to_owned();
    held::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(tx).await?;
    let all = held::Entity::find().filter(held::Column::SurveyId.eq(survey)).all(tx).await?;
    let (people, counts): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.question == PEOPLE);
    if people.iter().map(|row| row.people).sum::<i64>() < step {
        return Ok(());
    }
    held::Entity::delete_many().filter(held::Column::SurveyId.eq(survey)).exec(tx).await?;
    change(tx, survey, counts.into_iter().map(Into::into).collect(), false);
    Ok(())
}

/// How many people of each survey have taken their responses back and are still in the figures.
pub async fn held_back(db: &impl ConnectionTrait, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, i64>, AppError> {
    let rows = held::Entity::find()
        .filter(held::Column::SurveyId.is_in(surveys.iter().copied()))
        .filter(held::Column::Question.eq(PEOPLE))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.survey_id, row.people)).collect())
}

/// The stored figures of each survey, of those that move in steps of `step` people.
pub async fn settled(
    db: &impl ConnectionTrait,
    surveys: &[SurveyId],
    step: i64,
) -> Result<HashMap<SurveyId, Settled>, AppError> {
    let rows = stood::Entity::find()
        .filter(stood::Column::SurveyId.is_in(surveys.iter().copied()))
        .filter(stood::Column::Step.eq(step))
        .all(db)
        .await?;
    let mut all: HashMap<SurveyId, Settled> = HashMap::new();
    for row in rows {
        let settled = all.entry(row.survey_id).or_default();
        if row.question == PEOPLE {
            settled.people = row.people;
        } else {
            let stood::Model { question, choice, people, score, .. } = row;
            settled.tallies.push(Tally { question, choice, people, score });
        }
    }
    Ok(all)
}

/// The number of people in the largest stored figures of a survey, of any step.
pub async fn most_settled(db: &impl ConnectionTrait, survey: SurveyId) -> Result<Option<i64>, AppError> {
    let rows = stood::Entity::find()
        .filter(stood::Column::SurveyId.eq(survey))
        .filter(stood::Column::Question.eq(PEOPLE))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.people).max())
}

/// Stores figures in place of those that were stored before. The caller has locked the survey's row.
pub async fn settle(tx: &Tx, survey: SurveyId, step: i64, seen: Settled) -> Result<(), AppError> {
    stood::Entity::delete_many()
        .filter(stood::Column::SurveyId.eq(survey))
        .filter(stood::Column::Step.eq(step))
        .exec(tx)
        .await?;
    let people = Tally { question: PEOPLE.to_owned(), choice: PEOPLE.to_owned(), people: seen.people, score: 0 };
    let rows = seen.tallies.into_iter().chain([people]).map(|count| stood::ActiveModel {
        survey_id: Set(survey),
        step: Set(step),
        question: Set(count.question),
        choice: Set(count.choice),
        people: Set(count.people),
        score: Set(count.score),
    });
    stood::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Reopens a survey that was over: the figures that were seen stay until a step of people has been added. The caller
/// has locked the survey's row.
pub async fn opened_again(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let (inside, published) = (tx.settings().fewest_inside, tx.settings().fewest_published);
    let ids = [survey];
    wait_anew(tx, survey).await?;
    let people = sent_in(tx, &ids).await?.remove(&survey).unwrap_or_default()
        + held_back(tx, &ids).await?.remove(&survey).unwrap_or_default();
    let before = settled(tx, &ids, inside).await?.remove(&survey).map(|stood| stood.people);
    // Otherwise what stood was what was seen.
    if !may_stand(before, people, inside) {
        return Ok(());
    }
    place_all(tx, survey).await?;
    let seen = Settled { people, tallies: all(tx, &ids).await?.remove(&survey).unwrap_or_default() };
    settle(tx, survey, inside, seen.clone()).await?;
    if published != inside {
        settle(tx, survey, published, seen).await?;
    }
    Ok(())
}

/// A survey that is over loses its places in the night: whoever has none waits to be drawn again.
async fn wait_anew(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let placed = Query::select()
        .column(place::Column::ResponseId)
        .from(place::Entity)
        .and_where(place::Column::SurveyId.eq(survey))
        .to_owned();
    let unplaced = Query::select()
        .column(response::Column::Id)
        .column(response::Column::SurveyId)
        .from(response::Entity)
        .and_where(response::Column::SurveyId.eq(survey))
        .and_where(response::Column::State.eq(ResponseState::Submitted))
        .and_where(response::Column::Id.not_in_subquery(placed))
        .to_owned();
    let mut insert = Query::insert();
    insert
        .into_table(undrawn::Entity)
        .columns([undrawn::Column::ResponseId, undrawn::Column::SurveyId])
        .on_conflict(OnConflict::column(undrawn::Column::ResponseId).do_nothing().to_owned());
    insert.select_from(unplaced).map_err(|error| DbErr::Custom(error.to_string()))?;
    tx.execute(&insert).await?;
    Ok(())
}

/// All responses of a survey that was over are in its figures, so each gets a place, in the order of ids, which are
/// random.
async fn place_all(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    place::Entity::delete_many().filter(place::Column::SurveyId.eq(survey)).exec(tx).await?;
    let in_turn = Query::select()
        .column(response::Column::SurveyId)
        .expr(Expr::cust("ROW_NUMBER() OVER (ORDER BY id)"))
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(response::Column::SurveyId.eq(survey))
        .and_where(response::Column::State.eq(ResponseState::Submitted))
        .to_owned();
    let mut insert = Query::insert();
    insert.into_table(place::Entity).columns([
        place::Column::SurveyId,
        place::Column::Place,
        place::Column::ResponseId,
    ]);
    insert.select_from(in_turn).map_err(|error| DbErr::Custom(error.to_string()))?;
    tx.execute(&insert).await?;
    undrawn::Entity::delete_many().filter(undrawn::Column::SurveyId.eq(survey)).exec(tx).await?;
    Ok(())
}
