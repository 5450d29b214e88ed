//! The standing agenda of a panel: the items with which each new formal meeting begins; and the agenda of the last meeting
//! as a beginning of the next.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, Set, entity::prelude::*};

use super::{
    hold,
    items::{Details, NewItem, add_items, row_of},
    routing::keep_traces,
    tabling::{open_agenda, step},
};
use crate::panels::entity::{item, meeting, standing_item};
use domain::{
    error::AppError,
    ids::{MeetingId, PanelId, StandingItemId},
    lang::Localized,
    panels::{
        model::{ItemKind, ItemState, MeetingState, Purpose},
        rules::item::ItemMove,
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// The most items of a standing agenda.
pub const MOST: u64 = 30;

/// An item of a standing agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingItem {
    pub id: StandingItemId,
    pub kind: ItemKind,
    pub title: Localized,
    pub purpose: Option<Purpose>,
    pub led_by: String,
    pub minutes: Option<i32>,
}

impl From<standing_item::Model> for StandingItem {
    fn from(row: standing_item::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            title: row.title,
            purpose: row.purpose,
            led_by: row.led_by,
            minutes: row.minutes,
        }
    }
}

impl From<standing_item::Model> for NewItem {
    fn from(row: standing_item::Model) -> Self {
        let details = Details { purpose: row.purpose, led_by: row.led_by, minutes: row.minutes, ..Details::default() };
        Self { kind: row.kind, title: row.title, details }
    }
}

fn of(panel: PanelId) -> Select<standing_item::Entity> {
    standing_item::Entity::find()
        .filter(standing_item::Column::PanelId.eq(panel))
        .order_by_asc(standing_item::Column::Position)
        .order_by_asc(standing_item::Column::Id)
}

/// The panel's standing agenda, in order.
pub async fn standing(cx: &Cx<Clerk>, panel: PanelId) -> Result<Vec<StandingItem>, AppError> {
    Ok(of(panel).all(cx.db()).await?.into_iter().map(StandingItem::from).collect())
}

/// Adds an item at the end.
///
/// # Errors
/// `Conflict` once there are as many as there may be.
pub async fn add(cx: &Cx<Clerk>, panel: PanelId, new: NewItem) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    hold(&tx, panel).await?;
    if of(panel).count(&tx).await? >= MOST {
        return Err(AppError::conflict("standing-many"));
    }
    let last = of(panel).all(&tx).await?.into_iter().map(|row| row.position).max();
    let id = StandingItemId::new();
    let row = standing_item::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        position: Set(last.map_or(0, |last| last + 1)),
        kind: Set(new.kind),
        title: Set(new.title),
        purpose: Set(new.details.purpose),
        led_by: Set(new.details.led_by),
        minutes: Set(new.details.minutes),
    };
    standing_item::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "standing.added", id, new.kind.key()).await?;
    cx.commit(tx).await
}

/// Takes one away; agendas that have begun with it keep theirs.
pub async fn remove(cx: &Cx<Clerk>, panel: PanelId, id: StandingItemId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    hold(&tx, panel).await?;
    let gone = standing_item::Entity::delete_many()
        .filter(standing_item::Column::Id.eq(id))
        .filter(standing_item::Column::PanelId.eq(panel))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    cx.audit(&tx, "standing.removed", id, "").await?;
    cx.commit(tx).await
}

/// Moves one a place up or down; at either end it stays.
pub async fn shift(cx: &Cx<Clerk>, panel: PanelId, id: StandingItemId, up: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    hold(&tx, panel).await?;
    let rows = of(panel).all(&tx).await?;
    let at = rows.iter().position(|row| row.id == id).ok_or(AppError::NotFound)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(other) = other.and_then(|other| rows.get(other)) {
        let places = [(rows[at].id, other.position), (other.id, rows[at].position)];
        for (id, position) in places {
            let row = standing_item::ActiveModel { id: Set(id), position: Set(position), ..Default::default() };
            standing_item::Entity::update(row).exec(&tx).await?;
        }
        cx.audit(&tx, "standing.moved", id, if up { "up" } else { "down" }).await?;
    }
    cx.commit(tx).await
}

/// Puts the standing agenda on new meetings of the panel.
pub(super) async fn begin<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    meetings: &[MeetingId],
) -> Result<(), AppError> {
    let standing = of(panel).all(tx).await?;
    if standing.is_empty() || meetings.is_empty() {
        return Ok(());
    }
    let (mut rows, mut traces) = (Vec::new(), Vec::new());
    for meeting in meetings {
        let mut ends = [(*meeting, 0)].into();
        for one in &standing {
            let new = row_of(cx, panel, NewItem::from(one.clone()));
            let (row, trace) = step(new, ItemMove::Table(*meeting), &mut ends)?;
            traces.push((row.id, trace));
            rows.push(row);
        }
    }
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    item::Entity::insert_many(rows.into_iter().map(|row| item::ActiveModel::from(row).reset_all()))
        .exec_without_returning(tx)
        .await?;
    keep_traces(cx, tx, &traces).await?;
    cx.audit_all(tx, "item.added", &ids, "standing").await
}

/// Copies the agenda of the panel's last meeting before this one: what a clerk has added to it, with who leads and how
/// long it takes, but for what is on this agenda already. Returns how many items that is.
///
/// # Errors
/// `Conflict` once this agenda is closed, and without an earlier meeting.
pub async fn copy_last(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    let to = open_agenda(&tx, panel, id).await?;
    let last = meeting::Entity::find()
        .filter(meeting::Column::PanelId.eq(panel))
        .filter(meeting::Column::Id.ne(id))
        .filter(meeting::Column::HeldOn.lte(&to.held_on))
        .filter(meeting::Column::State.ne(MeetingState::Cancelled))
        .order_by_desc(meeting::Column::HeldOn)
        .order_by_desc(meeting::Column::StartsAt)
        .one(&tx)
        .await?
        .ok_or_else(|| AppError::conflict("standing-no-last"))?;
    let there = on(&tx, id).await?;
    let new: Vec<_> = on(&tx, last.id)
        .await?
        .into_iter()
        .filter(|row| row.kind.may_be_restricted() && row.state != ItemState::Withdrawn)
        .filter(|row| !there.iter().any(|one| one.kind == row.kind && one.title == row.title))
        .map(|row| NewItem { kind: row.kind, details: Details::from(&row), title: row.title })
        .collect();
    let n = new.len();
    add_items(cx, &tx, panel, id, new).await?;
    cx.commit(tx).await?;
    Ok(n)
}

async fn on(tx: &Tx, meeting: MeetingId) -> Result<Vec<item::Model>, AppError> {
    Ok(item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .all(tx)
        .await?)
}
