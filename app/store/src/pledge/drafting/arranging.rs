//! Moving, splitting, merging and taking out. What comes of a statement keeps its history.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    super::entity::{ancestor, outcome, statement},
    held_outcome, held_statement, order,
    reading::StatementWords,
    store_order,
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PledgeId, StatementId},
    lang::{Localized, TypedText},
    pledge::outline::MOST_STATEMENTS,
};
use platform::{
    db::Tx,
    guard::{Cx, Drafter},
};

/// Says of statements what they came from; once each.
pub(super) async fn link(tx: &Tx, links: Vec<(StatementId, StatementId)>) -> Result<(), AppError> {
    let rows: Vec<_> = links
        .into_iter()
        .map(|(statement, ancestor)| ancestor::ActiveModel { statement_id: Set(statement), ancestor_id: Set(ancestor) })
        .collect();
    let once =
        OnConflict::columns([ancestor::Column::StatementId, ancestor::Column::AncestorId]).do_nothing().to_owned();
    // Both databases take a limited number of values in one statement; there are some hundred links at most a year.
    for some in rows.chunks(500) {
        ancestor::Entity::insert_many(some.to_vec()).on_conflict(once.clone()).exec_without_returning(tx).await?;
    }
    Ok(())
}

async fn came_from(tx: &Tx, id: StatementId) -> Result<Vec<StatementId>, AppError> {
    let found = ancestor::Entity::find()
        .select_only()
        .column(ancestor::Column::AncestorId)
        .filter(ancestor::Column::StatementId.eq(id))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(found)
}

/// Moves an outcome one place.
pub async fn shift_outcome(cx: &Cx<Drafter>, id: OutcomeId, up: bool) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_outcome(&tx, id, cx.now().day()).await?;
    let mut order = order(&tx, found.pledge_id).await?;
    order.shift_outcome(id, up);
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.moved", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Moves a statement one place.
pub async fn shift_statement(cx: &Cx<Drafter>, id: StatementId, up: bool) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    let mut order = order(&tx, found.pledge_id).await?;
    order.shift_statement(id, up);
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.moved", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Moves a statement to the end of another outcome.
pub async fn move_statement(cx: &Cx<Drafter>, id: StatementId, to: OutcomeId) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    let mut order = order(&tx, found.pledge_id).await?;
    if !order.outcomes.iter().any(|(outcome, _)| *outcome == to) {
        return Err(AppError::NotFound);
    }
    order.move_under(id, to);
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.moved", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Makes two statements of one: it keeps `first`, a new one after it gets `second`. Both keep its history.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was read.
pub async fn split_statement(
    cx: &Cx<Drafter>,
    id: StatementId,
    read: &str,
    first: &TypedText,
    second: Localized,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &StatementWords::from(&found).as_read())?;
    let mut order = order(&tx, found.pledge_id).await?;
    let there = order.numbered().len();
    if there >= MOST_STATEMENTS {
        return Err(AppError::conflict("pledge-draft-too-many"));
    }
    let new = StatementId::new();
    let kept = statement::ActiveModel { id: Set(id), text: Set(first.keeping(&found.text)), ..Default::default() };
    statement::Entity::update(kept).exec(&tx).await?;
    let row = statement::ActiveModel {
        id: Set(new),
        pledge_id: Set(found.pledge_id),
        outcome_id: Set(found.outcome_id),
        number: Set(i32::try_from(there + 1).unwrap_or(i32::MAX)),
        text: Set(second),
        // *What this means* stays with the first half, whoever words it anew; nothing that was written is lost.
        plain: Set(Localized::default()),
        symbol: Set(found.symbol),
        service: Set(found.service),
        lead_id: Set(found.lead_id),
    };
    statement::Entity::insert(row).exec_without_returning(&tx).await?;
    let of = came_from(&tx, id).await?;
    link(&tx, of.into_iter().map(|ancestor| (new, ancestor)).collect()).await?;
    order.insert_after(new, id);
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.split", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Makes one statement of two: `id` gets `text` and the history of both; `other` goes.
///
/// # Errors
/// `Conflict` if somebody else has changed one of them since it was read.
pub async fn merge_statements(
    cx: &Cx<Drafter>,
    (id, read): (StatementId, &str),
    (other, other_read): (StatementId, &str),
    text: &TypedText,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &StatementWords::from(&found).as_read())?;
    let gone = statement::Entity::find_by_id(other).one(&tx).await?;
    let gone = gone.filter(|gone| gone.pledge_id == found.pledge_id && gone.id != id).ok_or(AppError::NotFound)?;
    platform::as_read::unchanged(cx.services(), other_read, &StatementWords::from(&gone).as_read())?;
    let of = came_from(&tx, other).await?;
    link(&tx, of.into_iter().map(|ancestor| (id, ancestor)).collect()).await?;
    statement::Entity::delete_by_id(other).exec(&tx).await?;
    let kept = statement::ActiveModel { id: Set(id), text: Set(text.keeping(&found.text)), ..Default::default() };
    statement::Entity::update(kept).exec(&tx).await?;
    let order = order(&tx, found.pledge_id).await?;
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.merged", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Takes a statement out of the draft. It stays in the editions before.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was read.
pub async fn remove_statement(cx: &Cx<Drafter>, id: StatementId, read: &str) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &StatementWords::from(&found).as_read())?;
    statement::Entity::delete_by_id(id).exec(&tx).await?;
    let order = order(&tx, found.pledge_id).await?;
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.taken_out", found.pledge_id, "statement").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// Takes an outcome out of the draft.
///
/// # Errors
/// `Conflict` while there are statements under it.
pub async fn remove_outcome(cx: &Cx<Drafter>, id: OutcomeId) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_outcome(&tx, id, cx.now().day()).await?;
    let mut order = order(&tx, found.pledge_id).await?;
    if order.outcomes.iter().any(|(outcome, under)| *outcome == id && !under.is_empty()) {
        return Err(AppError::conflict("pledge-outcome-not-empty"));
    }
    outcome::Entity::delete_by_id(id).exec(&tx).await?;
    order.outcomes.retain(|(outcome, _)| *outcome != id);
    store_order(&tx, found.pledge_id, &order).await?;
    cx.audit(&tx, "pledge.taken_out", found.pledge_id, "outcome").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}
