//! The moves of agenda items: tabling, ordering, withdrawing, outcomes.

use std::collections::HashMap;

use sea_orm::{
    QueryOrder as _, QuerySelect as _,
    entity::prelude::*,
    sea_query::{OnConflict, Query},
};

use super::{agenda::rule, meetings::locked, room::runner_in, routing::keep_traces};
use crate::panels::entity::{item, item_voice, meeting, reply_voice};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId},
    panels::{
        model::{ItemState, MeetingState},
        rules::{
            IllegalPanelMove,
            item::{ItemMove, Trace},
        },
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// A meeting whose agenda may still be changed.
pub(super) async fn open_agenda(tx: &Tx, panel: PanelId, id: MeetingId) -> Result<meeting::Model, AppError> {
    let found = locked(tx, panel, id).await?;
    if matches!(found.state, MeetingState::Planned | MeetingState::AgendaPublished) {
        Ok(found)
    } else {
        Err(IllegalPanelMove::State.into())
    }
}

/// The position after the last item, for each of these meetings.
pub(super) async fn ends(tx: &Tx, meetings: &[MeetingId]) -> Result<HashMap<MeetingId, i32>, AppError> {
    let found = item::Entity::find().filter(item::Column::MeetingId.is_in(meetings.iter().copied())).all(tx).await?;
    let mut ends: HashMap<_, _> = meetings.iter().map(|id| (*id, 0)).collect();
    for row in found {
        if let Some(end) = row.meeting_id.and_then(|id| ends.get_mut(&id)) {
            *end = (*end).max(row.position + 1);
        }
    }
    Ok(ends)
}

/// Saves items after their moves, in one statement.
pub(super) async fn save(tx: &Tx, rows: Vec<item::Model>) -> Result<(), AppError> {
    if rows.is_empty() {
        return Ok(());
    }
    let changed = OnConflict::column(item::Column::Id)
        .update_columns([
            item::Column::State,
            item::Column::MeetingId,
            item::Column::Position,
            item::Column::Outcome,
            item::Column::Reason,
        ])
        .to_owned();
    item::Entity::insert_many(rows.into_iter().map(|row| item::ActiveModel::from(row).reset_all()))
        .on_conflict(changed)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Makes an item's move; returns the row to save and the entry for its history.
pub(super) fn step(
    mut row: item::Model,
    mv: ItemMove,
    ends: &mut HashMap<MeetingId, i32>,
) -> Result<(item::Model, Trace), AppError> {
    let (after, trace) = rule(&row).step(mv)?;
    if let Some(end) = trace.to.and_then(|to| ends.get_mut(&to)) {
        row.position = *end;
        *end += 1;
    }
    (row.state, row.meeting_id, row.outcome, row.reason) = (after.state, after.meeting, after.outcome, after.reason);
    Ok((row, trace))
}

/// Tables an item that has no meeting.
pub async fn table(cx: &Cx<Clerk>, panel: PanelId, meeting: MeetingId, id: ItemId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    open_agenda(&tx, panel, meeting).await?;
    let row = item_of(&tx, panel, id).await?;
    let (row, trace) = step(row, ItemMove::Table(meeting), &mut ends(&tx, &[meeting]).await?)?;
    save(&tx, vec![row]).await?;
    keep_traces(cx, &tx, &[(id, trace)]).await?;
    cx.audit(&tx, "item.tabled", id, "").await?;
    cx.commit(tx).await
}

/// Withdraws an item, with a reason.
pub async fn withdraw_item(cx: &Cx<Clerk>, panel: PanelId, id: ItemId, reason: String) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = item_of(&tx, panel, id).await?;
    let (row, trace) = step(row, ItemMove::Withdraw { reason }, &mut HashMap::new())?;
    release(&tx, std::slice::from_ref(&row)).await?;
    save(&tx, vec![row]).await?;
    keep_traces(cx, &tx, &[(id, trace)]).await?;
    cx.audit(&tx, "item.withdrawn", id, "").await?;
    cx.commit(tx).await
}

/// Frees the unanswered voices of withdrawn items, so that officers can route them to another panel: nobody is left
/// without a reply because an item was withdrawn.
async fn release(tx: &Tx, rows: &[item::Model]) -> Result<(), AppError> {
    let withdrawn = rows.iter().filter(|row| row.state == ItemState::Withdrawn);
    let withdrawn: Vec<_> = withdrawn.map(|row| row.id).collect();
    if withdrawn.is_empty() {
        return Ok(());
    }
    let answered = Query::select().column(reply_voice::Column::VoiceId).from(reply_voice::Entity).to_owned();
    item_voice::Entity::delete_many()
        .filter(item_voice::Column::ItemId.is_in(withdrawn))
        .filter(item_voice::Column::VoiceId.not_in_subquery(answered))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn item_of(tx: &Tx, panel: PanelId, id: ItemId) -> Result<item::Model, AppError> {
    let found = item::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    found.filter(|i| i.panel_id == panel).ok_or(AppError::NotFound)
}

/// Moves an item one place up or down the agenda; at either end it stays.
pub async fn shift(cx: &Cx<Clerk>, panel: PanelId, meeting: MeetingId, id: ItemId, up: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    open_agenda(&tx, panel, meeting).await?;
    let mut rows = item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let at = rows.iter().position(|row| row.id == id).ok_or(AppError::NotFound)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n < rows.len()) };
    if let Some(other) = other {
        rows.swap(at, other);
        for (place, row) in (0..).zip(&mut rows) {
            row.position = place;
        }
        save(&tx, rows).await?;
        cx.audit(&tx, "item.moved", id, if up { "up" } else { "down" }).await?;
    }
    cx.commit(tx).await
}

/// The clerk's choice for an item after its meeting.
#[derive(Clone, Debug)]
pub struct Choice {
    pub item: ItemId,
    pub mv: ItemMove,
}

/// Stores the outcomes of items of a held meeting, all or none.
///
/// # Errors
/// `Conflict` if the meeting is not held, if an item has an outcome already, or if it is carried over to a meeting
/// whose agenda is closed.
pub async fn decide<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    meeting: MeetingId,
    choices: Vec<Choice>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let held = locked(&tx, panel, meeting).await?;
    if !runner_in(cx, &tx, panel).await?.runs(held.kind) {
        return Err(AppError::Forbidden);
    }
    if held.state != MeetingState::Held {
        return Err(IllegalPanelMove::State.into());
    }
    let targets: Vec<_> =
        choices.iter().filter_map(|c| if let ItemMove::CarryOver(to) = c.mv { Some(to) } else { None }).collect();
    let open = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(targets.iter().copied()))
        .filter(meeting::Column::PanelId.eq(panel))
        .filter(meeting::Column::State.is_in([MeetingState::Planned, MeetingState::AgendaPublished]))
        .order_by_asc(meeting::Column::Id)
        .lock_shared()
        .all(&tx)
        .await?;
    if !targets.iter().all(|to| open.iter().any(|m| m.id == *to)) {
        return Err(IllegalPanelMove::State.into());
    }
    let rows = item::Entity::find()
        .filter(item::Column::Id.is_in(choices.iter().map(|c| c.item)))
        .filter(item::Column::MeetingId.eq(meeting))
        .lock_exclusive()
        .all(&tx)
        .await?;
    let mut ends = ends(&tx, &targets).await?;
    let (mut saved, mut traces) = (Vec::new(), Vec::new());
    for choice in choices {
        let row = rows.iter().find(|row| row.id == choice.item).cloned().ok_or(AppError::NotFound)?;
        let (row, trace) = step(row, choice.mv, &mut ends)?;
        traces.push((row.id, trace));
        saved.push(row);
    }
    release(&tx, &saved).await?;
    save(&tx, saved).await?;
    keep_traces(cx, &tx, &traces).await?;
    cx.audit(&tx, "meeting.outcomes", meeting, &format!("{} items", traces.len())).await?;
    cx.commit(tx).await
}
