//! Adding items to an agenda, what a clerk says of them, and their order by number.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    routing::keep_traces,
    tabling::{ends, item_of, open_agenda, save, step},
    witnesses,
};
use crate::panels::entity::item;
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId},
    lang::Localized,
    panels::{
        model::{Access, ItemKind, ItemState, Purpose},
        rules::item::ItemMove,
    },
};
use platform::{
    as_read,
    db::Tx,
    guard::{Clerk, Cx, Grant},
    idempotency,
};

/// What a clerk says of an item beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub purpose: Option<Purpose>,
    /// Who leads it; may be empty.
    pub led_by: String,
    /// How long it is planned to take.
    pub minutes: Option<i32>,
    /// Shared voices on this theme are shown beside it.
    pub theme: Option<String>,
    /// The legal reason for which it is restricted; none for a public one.
    pub restricted: Option<String>,
}

impl Details {
    /// What a form remembers of the details it was drawn from.
    pub fn as_read(&self) -> String {
        format!("{self:?}")
    }

    /// The names of what differs, for the audit log.
    fn differing(&self, other: &Self) -> Vec<&'static str> {
        [
            ("purpose", self.purpose != other.purpose),
            ("led-by", self.led_by != other.led_by),
            ("minutes", self.minutes != other.minutes),
            ("theme", self.theme != other.theme),
            ("access", self.restricted != other.restricted),
        ]
        .into_iter()
        .filter_map(|(what, differs)| differs.then_some(what))
        .collect()
    }

    /// # Errors
    /// `Invalid` for an item that can only be public.
    fn fits(&self, kind: ItemKind) -> Result<(), AppError> {
        if self.restricted.is_some() && !kind.may_be_restricted() {
            return Err(AppError::invalid("access", "agenda-never-restricted"));
        }
        Ok(())
    }
}

impl From<&item::Model> for Details {
    fn from(row: &item::Model) -> Self {
        Self {
            purpose: row.purpose,
            led_by: row.led_by.clone(),
            minutes: row.minutes,
            theme: row.theme.clone(),
            restricted: row.access_reason.clone().filter(|_| row.access == Access::Restricted),
        }
    }
}

/// An item that is added to an agenda.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub kind: ItemKind,
    pub title: Localized,
    pub details: Details,
}

const fn access(details: &Details) -> Access {
    if details.restricted.is_some() { Access::Restricted } else { Access::Public }
}

/// A new item of the panel, which has no meeting yet.
pub(super) fn row_of<R: Grant>(cx: &Cx<R>, panel: PanelId, new: NewItem) -> item::Model {
    let reason = witnesses::closed(new.kind, new.details.restricted);
    item::Model {
        id: ItemId::new(),
        panel_id: panel,
        meeting_id: None,
        position: 0,
        kind: new.kind,
        state: ItemState::Planned,
        title: new.title,
        outcome: None,
        reason: None,
        created_at: cx.now().0,
        purpose: new.details.purpose,
        led_by: new.details.led_by.clone(),
        minutes: new.details.minutes,
        theme: new.details.theme.clone(),
        access: if reason.is_some() { Access::Restricted } else { Access::Public },
        access_reason: reason,
    }
}

/// Adds items to the end of an agenda, in their order.
pub async fn add_items<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    meeting: MeetingId,
    new: Vec<NewItem>,
) -> Result<Vec<ItemId>, AppError> {
    open_agenda(tx, panel, meeting).await?;
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let mut ends = ends(tx, &[meeting]).await?;
    let (mut rows, mut traces) = (Vec::new(), Vec::new());
    for one in new {
        one.details.fits(one.kind)?;
        let (row, trace) = step(row_of(cx, panel, one), ItemMove::Table(meeting), &mut ends)?;
        traces.push((row.id, trace));
        rows.push(row);
    }
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let kinds: Vec<_> = rows.iter().map(|row| row.kind.key()).collect();
    let kinds = kinds.join(" ");
    item::Entity::insert_many(rows.into_iter().map(|row| item::ActiveModel::from(row).reset_all()))
        .exec_without_returning(tx)
        .await?;
    keep_traces(cx, tx, &traces).await?;
    cx.audit_all(tx, "item.added", &ids, &kinds).await?;
    Ok(ids)
}

/// As `add_items` for one, in a transaction of its own, and once however often the form is posted.
pub async fn add_item_once(
    cx: &Cx<Clerk>,
    panel: PanelId,
    meeting: MeetingId,
    new: NewItem,
    key: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "add-item", key, cx.now()).await?.is_none() {
        let ids = add_items(cx, &tx, panel, meeting, vec![new]).await?;
        let id = ids.first().map(ToString::to_string).unwrap_or_default();
        idempotency::complete(&tx, "add-item", key, &id).await?;
    }
    cx.commit(tx).await
}

/// Adds a report that waits for a meeting: the clerk puts it on an agenda.
pub async fn add_waiting<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, title: Localized) -> Result<ItemId, AppError> {
    let row = row_of(cx, panel, NewItem { kind: ItemKind::Report, title, details: Details::default() });
    let id = row.id;
    item::Entity::insert(item::ActiveModel::from(row).reset_all()).exec_without_returning(tx).await?;
    cx.audit(tx, "item.added", id, ItemKind::Report.key()).await?;
    Ok(id)
}

/// Adds a report by its title to the end of an agenda.
pub async fn add_report<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    meeting: MeetingId,
    title: Localized,
) -> Result<ItemId, AppError> {
    let new = NewItem { kind: ItemKind::Report, title, details: Details::default() };
    let ids = add_items(cx, tx, panel, meeting, vec![new]).await?;
    ids.first().copied().ok_or(AppError::Internal)
}

/// What a clerk has said of an item.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn details(cx: &Cx<Clerk>, panel: PanelId, id: ItemId) -> Result<Details, AppError> {
    let found = item::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    found.as_ref().map(Details::from).ok_or(AppError::NotFound)
}

/// Changes what is said of an item. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was `read`; `Invalid` for an item that can only be public.
pub async fn change_item(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: ItemId,
    to: Details,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let row = item_of(&tx, panel, id).await?;
    let before = Details::from(&row);
    let changed = before.differing(&to);
    if changed.is_empty() {
        return Ok(false);
    }
    as_read::unchanged(cx.services(), read, &before.as_read())?;
    to.fits(row.kind)?;
    if to.restricted.is_none() {
        witnesses::may_open(&tx, &row).await?;
    }
    let next = item::ActiveModel {
        id: Set(id),
        access: Set(access(&to)),
        purpose: Set(to.purpose),
        led_by: Set(to.led_by),
        minutes: Set(to.minutes),
        theme: Set(to.theme),
        access_reason: Set(to.restricted),
        ..Default::default()
    };
    item::Entity::update(next).exec(&tx).await?;
    cx.audit(&tx, "item.changed", id, &changed.join(" ")).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// What a form remembers of the order it was drawn from.
pub fn order_as_read(items: impl IntoIterator<Item = ItemId>) -> String {
    items.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}

/// Puts the items of an agenda in the order of the numbers that were typed; of two with the same number the one that
/// stood first stays first. Returns whether anything has moved.
///
/// # Errors
/// `Conflict` if the order has changed since it was `read`.
pub async fn order(
    cx: &Cx<Clerk>,
    panel: PanelId,
    meeting: MeetingId,
    numbers: &HashMap<ItemId, i32>,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    open_agenda(&tx, panel, meeting).await?;
    let rows = item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .lock_exclusive()
        .all(&tx)
        .await?;
    as_read::unchanged(cx.services(), read, &order_as_read(rows.iter().map(|row| row.id)))?;
    let before: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut numbered: Vec<_> = (1..).zip(rows).collect();
    numbered.sort_by_key(|(place, row)| numbers.get(&row.id).copied().unwrap_or(*place));
    let rows: Vec<_> = (0..)
        .zip(numbered)
        .map(|(position, (_, row)): (i32, (i32, item::Model))| item::Model { position, ..row })
        .collect();
    if rows.iter().map(|row| row.id).eq(before) {
        return Ok(false);
    }
    save(&tx, rows).await?;
    cx.audit(&tx, "meeting.ordered", meeting, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}
