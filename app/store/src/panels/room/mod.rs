//! What is written down while a meeting goes on, by the clerk, or by those whose takeover it is
//! (docs/decisions/0057).
//!
//! ```text
//! mod        who runs a meeting, beginning it, the item now    people     who is here, one tap each
//! records    what was said and decided about an item           declaring  interests that were declared
//! guests     who is invited to it, for takeovers           preparing  items that they put on it
//! ```

pub mod declaring;
pub(super) mod entity;
pub mod guests;
pub mod people;
mod preparing;
pub mod records;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    Meeting,
    attendance::keep_quorum,
    meetings::{locked, step},
    seats_of, today,
};
use crate::panels::entity::{item, meeting, membership};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId},
    panels::{
        model::MeetingState,
        rules::{
            IllegalPanelMove,
            access::{ItemReader, may_see},
            meeting::MeetingMove,
            running::{Runner, is_recorded},
        },
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

pub use declaring::{Declaration, NewDeclaration, declarations, declare, take_declaration_back};
pub use guests::{Guest, NewGuest, guests, invite_guest, uninvite_guest};
pub use people::{Tap, Tapped, tap, tapped};
pub use preparing::put_item;
pub(super) use records::has_notes;
pub use records::{Record, record, records, save_record};

/// As whom the reader meets the meetings of this panel.
pub async fn runner<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Runner, AppError> {
    runner_in(cx, cx.db(), panel).await
}

/// As `runner`, inside a transaction.
pub(super) async fn runner_in<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    panel: PanelId,
) -> Result<Runner, AppError> {
    let clerk = cx.is(Role::Clerk);
    if clerk || cx.who().is_none() {
        return Ok(Runner { clerk, seat: None });
    }
    let seats = seats_of(cx, cx.me()?)
        .filter(membership::Column::PanelId.eq(panel))
        .filter(membership::Column::StartsOn.lte(today(cx)))
        .all(db)
        .await?;
    Ok(Runner { clerk, seat: seats.first().map(|seat: &membership::Model| seat.kind) })
}

/// Whether the reader is one of those who take this meeting over.
pub async fn takes_over<R: Grant>(cx: &Cx<R>, meeting: &Meeting) -> Result<bool, AppError> {
    Ok(meeting.kind.taken_over_by().is_some() && runner(cx, meeting.panel).await?.takes_over(meeting.kind))
}

/// The meeting, locked, for somebody who runs it.
///
/// # Errors
/// `Forbidden` for everybody else.
pub(super) async fn run(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    panel: PanelId,
    id: MeetingId,
) -> Result<meeting::Model, AppError> {
    let found = locked(tx, panel, id).await?;
    if runner_in(cx, tx, panel).await?.runs(found.kind) { Ok(found) } else { Err(AppError::Forbidden) }
}

/// As `run`, of a meeting that goes on.
///
/// # Errors
/// `Conflict` before it was begun, and once its minutes are written.
pub(super) async fn recording(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    panel: PanelId,
    id: MeetingId,
) -> Result<meeting::Model, AppError> {
    let found = run(cx, tx, panel, id).await?;
    if is_recorded(found.state) { Ok(found) } else { Err(IllegalPanelMove::State.into()) }
}

/// An item on the agenda of this meeting, which the one who runs it may see.
pub(super) async fn item_on(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    meeting: &meeting::Model,
    id: ItemId,
) -> Result<item::Model, AppError> {
    let row = item::Entity::find_by_id(id).one(tx).await?;
    let row = row.filter(|row| row.meeting_id == Some(meeting.id)).ok_or(AppError::NotFound)?;
    let reader = if cx.is(Role::Clerk) { ItemReader::Clerk } else { ItemReader::Seated };
    if may_see(row.access, reader) { Ok(row) } else { Err(AppError::NotFound) }
}

/// Begins a meeting, not before its day: from then on it is held, and who is here is marked one by one. Begun twice, it
/// was begun the first time.
pub async fn begin(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = run(cx, &tx, panel, id).await?;
    if found.state == MeetingState::Held {
        return Ok(());
    }
    let day = found.held_on.clone();
    step(cx, &tx, found, MeetingMove::Hold { held_on: day.clone(), today: today(cx) }).await?;
    keep_quorum(&tx, panel, id).await?;
    people::note_absent(cx, &tx, (panel, id), &day).await?;
    cx.commit(tx).await
}

/// The item that is discussed, since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub item: ItemId,
    pub since: Timestamp,
}

/// What is discussed now; none before the first item.
pub async fn now<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Option<Now>, AppError> {
    let found = entity::now::Entity::find_by_id(meeting).one(cx.db()).await?;
    Ok(found.map(|row| Now { item: row.item_id, since: Timestamp(row.opened_at) }))
}

/// Goes to an item: the room's screen shows it.
pub async fn open_item(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId, item: ItemId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = recording(cx, &tx, panel, id).await?;
    let item = item_on(cx, &tx, &found, item).await?;
    let before = entity::now::Entity::find_by_id(id).one(&tx).await?;
    if before.is_some_and(|before| before.item_id == item.id) {
        return Ok(());
    }
    let row = entity::now::ActiveModel { meeting_id: Set(id), item_id: Set(item.id), opened_at: Set(cx.now().0) };
    let again = OnConflict::column(entity::now::Column::MeetingId)
        .update_columns([entity::now::Column::ItemId, entity::now::Column::OpenedAt])
        .to_owned();
    entity::now::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    cx.audit(&tx, "meeting.item", id, "").await?;
    cx.commit(tx).await
}
