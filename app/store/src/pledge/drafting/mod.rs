//! Drafting an edition: members and the pledge lead, side by side.
//!
//! ```text
//! reading     editions and what is in one           beginning   a new one, from nothing or from the one before
//! wording     titles, names, statements             arranging   moving, splitting, merging, taking out
//! adopting    by a body, on a day
//! ```
//! Every change locks the edition, so that two who draft at once follow one another; whoever saves words that somebody
//! else has changed meanwhile is told (`platform::as_read`).

pub mod adopting;
pub mod arranging;
pub mod beginning;
pub mod reading;
pub mod wording;

use sea_orm::{
    QueryOrder as _, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{CaseStatement, ExprTrait as _},
};

use super::{
    consulting,
    entity::{edition, outcome, statement},
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PledgeId, StatementId},
    pledge::order::Order,
};
use jiff::civil::Date;
use platform::db::Tx;

pub use beginning::replace_outline;
pub use reading::{Drafted, outline};

/// The edition, locked, if its words can be changed today; its revision is increased with whatever is done next.
async fn held(tx: &Tx, id: PledgeId, today: Date) -> Result<edition::Model, AppError> {
    let found = edition::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let asked = consulting::is_asked(tx, &found, today).await?;
    if !found.state.is_editable(asked) {
        return Err(AppError::conflict(if asked { "pledge-ask-locked" } else { "pledge-draft-shut" }));
    }
    let next = edition::ActiveModel { id: Set(id), revision: Set(found.revision + 1), ..Default::default() };
    edition::Entity::update(next).exec(tx).await?;
    Ok(found)
}

/// Just as `held`, if nobody has been asked about it yet: it can go, or a file take the place of everything in it.
async fn held_whole(tx: &Tx, id: PledgeId, today: Date) -> Result<edition::Model, AppError> {
    let found = held(tx, id, today).await?;
    if found.state.is_replaceable() { Ok(found) } else { Err(AppError::conflict("pledge-ask-keeps")) }
}

/// The edition of a statement, locked, and the statement.
async fn held_statement(tx: &Tx, id: StatementId, today: Date) -> Result<statement::Model, AppError> {
    let found = statement::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    held(tx, found.pledge_id, today).await?;
    // Once more, now that nobody else changes it.
    statement::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)
}

/// The edition of an outcome, locked, and the outcome.
async fn held_outcome(tx: &Tx, id: OutcomeId, today: Date) -> Result<outcome::Model, AppError> {
    let found = outcome::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    held(tx, found.pledge_id, today).await?;
    outcome::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)
}

/// The order of a draft as it is stored.
async fn order(tx: &Tx, pledge: PledgeId) -> Result<Order<OutcomeId, StatementId>, AppError> {
    let outcomes: Vec<OutcomeId> = outcome::Entity::find()
        .select_only()
        .column(outcome::Column::Id)
        .filter(outcome::Column::PledgeId.eq(pledge))
        .order_by_asc(outcome::Column::Position)
        .into_tuple()
        .all(tx)
        .await?;
    let statements: Vec<(StatementId, OutcomeId)> = statement::Entity::find()
        .select_only()
        .column(statement::Column::Id)
        .column(statement::Column::OutcomeId)
        .filter(statement::Column::PledgeId.eq(pledge))
        .order_by_asc(statement::Column::Number)
        .into_tuple()
        .all(tx)
        .await?;
    let of = |outcome: OutcomeId| statements.iter().filter(move |(_, under)| *under == outcome).map(|(id, _)| *id);
    Ok(Order { outcomes: outcomes.into_iter().map(|outcome| (outcome, of(outcome).collect())).collect() })
}

/// Stores an order. Numbers are unique at every moment, so all are made negative first.
async fn store_order(tx: &Tx, pledge: PledgeId, order: &Order<OutcomeId, StatementId>) -> Result<(), AppError> {
    outcome::Entity::update_many()
        .col_expr(outcome::Column::Position, Expr::col(outcome::Column::Position).mul(-1).sub(1))
        .filter(outcome::Column::PledgeId.eq(pledge))
        .exec(tx)
        .await?;
    statement::Entity::update_many()
        .col_expr(statement::Column::Number, Expr::col(statement::Column::Number).mul(-1).sub(1))
        .filter(statement::Column::PledgeId.eq(pledge))
        .exec(tx)
        .await?;
    if order.outcomes.is_empty() {
        return Ok(());
    }
    let places = order
        .outcomes
        .iter()
        .zip(1_i32..)
        .fold(CaseStatement::new(), |case, ((id, _), n)| case.case(Expr::col(outcome::Column::Id).eq(*id), n));
    outcome::Entity::update_many()
        .col_expr(outcome::Column::Position, places.into())
        .filter(outcome::Column::PledgeId.eq(pledge))
        .exec(tx)
        .await?;
    let numbered = order.numbered();
    if numbered.is_empty() {
        return Ok(());
    }
    let this = |id: StatementId| Expr::col(statement::Column::Id).eq(id);
    let numbers = numbered.iter().fold(CaseStatement::new(), |case, (id, _, n)| case.case(this(*id), *n));
    let outcomes = numbered.iter().fold(CaseStatement::new(), |case, (id, outcome, _)| case.case(this(*id), *outcome));
    statement::Entity::update_many()
        .col_expr(statement::Column::Number, numbers.into())
        .col_expr(statement::Column::OutcomeId, outcomes.into())
        .filter(statement::Column::PledgeId.eq(pledge))
        .exec(tx)
        .await?;
    Ok(())
}
