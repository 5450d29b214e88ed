//! Items of a programme: added, changed, dropped.

use sea_orm::{PaginatorTrait as _, Set, entity::prelude::*};

use super::{
    entity::{entry, objective, programme, strategy},
    held, may_change,
    reading::{Entry, approval, dress},
};
use crate::panels::access::{Reader, reader};
use domain::{
    error::AppError,
    ids::{ObjectiveId, PanelId, ProgrammeItemId, StatementId},
    lang::{Localized, TypedText},
    panels::{
        programme::{MOST_ITEMS, model::Why, months::Month},
        rules::year::Year,
    },
};
use platform::{
    as_read,
    db::Tx,
    guard::{Cx, PanelReader},
    idempotency,
};

const ONCE: &str = "panels/programme-item";

/// What is said of an item beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub theme: Option<String>,
    pub objective: Option<ObjectiveId>,
    /// More of why it is there; may be empty.
    pub note: String,
    pub service: String,
    pub person: String,
    /// The legal reason for which it is restricted.
    pub restricted: Option<String>,
}

/// An item that is added.
#[derive(Clone, Debug)]
pub struct NewEntry {
    pub title: Localized,
    pub why: Why,
    pub statement: Option<StatementId>,
    pub month: Option<Month>,
    pub details: Details,
}

/// The place after the last item of a programme.
pub(super) async fn end(tx: &Tx, of: &programme::Model) -> Result<i32, AppError> {
    let last = entry::Entity::find().filter(entry::Column::ProgrammeId.eq(of.id)).all(tx).await?;
    Ok(last.iter().map(|row| row.position + 1).max().unwrap_or_default())
}

/// # Errors
/// `Invalid` at `objective` for one of another panel's strategy.
async fn fits(tx: &Tx, panel: PanelId, id: Option<ObjectiveId>) -> Result<(), AppError> {
    let Some(id) = id else { return Ok(()) };
    let found = objective::Entity::find_by_id(id).one(tx).await?;
    let of = match found {
        Some(found) => strategy::Entity::find_by_id(found.strategy_id).one(tx).await?,
        None => None,
    };
    let is_ours = of.is_some_and(|of| of.panel_id == panel);
    if is_ours { Ok(()) } else { Err(AppError::invalid("objective", "panels-kind-missing")) }
}

/// # Errors
/// `Conflict` once there are as many as there may be.
pub(super) async fn has_room(tx: &Tx, of: &programme::Model, more: usize) -> Result<(), AppError> {
    let there = entry::Entity::find().filter(entry::Column::ProgrammeId.eq(of.id)).count(tx).await?;
    let there = usize::try_from(there).unwrap_or(usize::MAX);
    if there.saturating_add(more) > MOST_ITEMS { Err(AppError::conflict("programme-many")) } else { Ok(()) }
}

/// Adds an item in its month. The same form again adds none.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` without a programme; `Conflict` where there are too many;
/// `Invalid` for an objective of another panel.
pub async fn add(cx: &Cx<PanelReader>, panel: PanelId, year: Year, new: NewEntry, once: &str) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let of = held(&tx, panel, year).await?;
    put(cx, &tx, panel, &of, new).await?;
    cx.commit(tx).await
}

/// Adds an item to a programme that is locked. Returns its id.
pub(super) async fn put(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    panel: PanelId,
    of: &programme::Model,
    new: NewEntry,
) -> Result<ProgrammeItemId, AppError> {
    has_room(tx, of, 1).await?;
    fits(tx, panel, new.details.objective).await?;
    if let Some(statement) = new.statement {
        let there = entry::Entity::find()
            .filter(entry::Column::ProgrammeId.eq(of.id))
            .filter(entry::Column::StatementId.eq(statement))
            .one(tx)
            .await?;
        if there.is_some() {
            return Err(AppError::conflict("programme-there"));
        }
    }
    let id = ProgrammeItemId::new();
    let row = entry::ActiveModel {
        id: Set(id),
        programme_id: Set(of.id),
        title: Set(new.title),
        theme: Set(new.details.theme),
        objective_id: Set(new.details.objective),
        why: Set(new.why),
        note: Set(new.details.note),
        statement_id: Set(new.statement),
        service: Set(new.details.service),
        person: Set(new.details.person),
        month: Set(new.month.map(|month| month.to_string())),
        position: Set(end(tx, of).await?),
        first_id: Set(id),
        carried_from: Set(None),
        times: Set(0),
        agenda_item_id: Set(None),
        dropped: Set(None),
        restricted: Set(new.details.restricted),
        approved_month: Set(None),
        created_at: Set(cx.now().0),
        changed_at: Set(None),
    };
    entry::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "panel.programme_item_added", panel, new.why.key()).await?;
    Ok(id)
}

/// An item of this panel with its programme, which is locked: whoever changes an item holds its programme.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub(super) async fn held_entry(
    tx: &Tx,
    panel: PanelId,
    id: ProgrammeItemId,
) -> Result<(programme::Model, entry::Model), AppError> {
    let before = entry::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let of = programme::Entity::find_by_id(before.programme_id).one(tx).await?;
    let of = of.filter(|of| of.panel_id == panel).ok_or(AppError::NotFound)?;
    let of = held(tx, panel, of.year.parse().map_err(|()| AppError::Internal)?).await?;
    // Read again: what was read before the lock may have changed.
    let row = entry::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    Ok((of, row))
}

/// When an item of an approved programme was changed; none while it is not approved.
fn since_approval(cx: &Cx<PanelReader>, of: &programme::Model, row: &entry::Model) -> Option<i64> {
    if approval(of).is_some() { Some(cx.now().0) } else { row.changed_at }
}

/// Changes an item. Returns whether anything has changed.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `Conflict` for what is met, dropped or carried on, and if somebody else
/// has changed it since it was `read`; `Invalid` for an objective of another panel.
pub async fn change(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: ProgrammeItemId,
    (title, why, to): (&TypedText, Why, Details),
    read: &str,
) -> Result<bool, AppError> {
    may_change(cx, panel).await?;
    let whom = reader(cx).await?;
    let tx = cx.begin().await?;
    let (of, row) = held_entry(&tx, panel, id).await?;
    let before = dressed(&tx, panel, row.clone(), &whom).await?;
    let title = title.keeping(&row.title);
    let now = Details {
        theme: row.theme.clone(),
        objective: row.objective_id,
        note: row.note.clone(),
        service: row.service.clone(),
        person: row.person.clone(),
        restricted: row.restricted.clone(),
    };
    if (&title, why, &to) == (&row.title, row.why, &now) {
        return Ok(false);
    }
    as_read::unchanged(cx.services(), read, &before.as_read())?;
    if !before.reached.may_change() {
        return Err(AppError::conflict("programme-settled"));
    }
    if to.objective != row.objective_id {
        fits(&tx, panel, to.objective).await?;
    }
    let next = entry::ActiveModel {
        id: Set(id),
        title: Set(title),
        why: Set(why),
        theme: Set(to.theme),
        objective_id: Set(to.objective),
        note: Set(to.note),
        service: Set(to.service),
        person: Set(to.person),
        restricted: Set(to.restricted),
        changed_at: Set(since_approval(cx, &of, &row)),
        ..Default::default()
    };
    entry::Entity::update(next).exec(&tx).await?;
    cx.audit(&tx, "panel.programme_item_changed", panel, &of.year).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// The item with how far it came, for whoever changes it.
///
/// # Errors
/// `Forbidden` for one that is hidden from them.
pub(super) async fn dressed(tx: &Tx, panel: PanelId, row: entry::Model, whom: &Reader) -> Result<Entry, AppError> {
    let one = dress(tx, |_| panel, vec![row], (whom, true)).await?.pop();
    one.filter(|one| !one.hidden).ok_or(AppError::Forbidden)
}

/// Drops an item, with a reason.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `Conflict` for one that is on an agenda, met, dropped or carried on.
pub async fn drop_entry(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: ProgrammeItemId,
    reason: String,
) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let whom = reader(cx).await?;
    let tx = cx.begin().await?;
    let (of, row) = held_entry(&tx, panel, id).await?;
    let changed_at = since_approval(cx, &of, &row);
    if !dressed(&tx, panel, row, &whom).await?.reached.is_open() {
        return Err(AppError::conflict("programme-not-open"));
    }
    let next = entry::ActiveModel {
        id: Set(id),
        dropped: Set(Some(reason)),
        changed_at: Set(changed_at),
        ..Default::default()
    };
    entry::Entity::update(next).exec(&tx).await?;
    cx.audit(&tx, "panel.programme_item_dropped", panel, &of.year).await?;
    cx.commit(tx).await
}
