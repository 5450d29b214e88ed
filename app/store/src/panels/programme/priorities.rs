//! Priorities of a planning workshop: typed as they are called out, and taken into the programme one by one.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, Set, entity::prelude::*};

use super::{
    entity::priority,
    held,
    items::{Details, NewEntry, put},
    may_change,
};
use domain::{
    error::AppError,
    ids::{PanelId, PriorityId, ProgrammeId, ProgrammeItemId},
    lang::Localized,
    panels::{
        programme::{MOST_LINES, model::Why},
        rules::year::Year,
    },
};
use platform::{
    guard::{Cx, Grant, PanelReader},
    idempotency,
};

const ONCE: &str = "panels/priorities";

/// A priority, and the item that it has become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    pub id: PriorityId,
    pub text: Localized,
    pub item: Option<ProgrammeItemId>,
}

/// The priorities of a programme, in the order in which they were typed.
pub async fn priorities<R: Grant>(cx: &Cx<R>, of: ProgrammeId) -> Result<Vec<Priority>, AppError> {
    let found = priority::Entity::find()
        .filter(priority::Column::ProgrammeId.eq(of))
        .order_by_asc(priority::Column::Position)
        .order_by_asc(priority::Column::Id)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| Priority { id: row.id, text: row.text, item: row.item_id }).collect())
}

/// Keeps what a workshop has typed. The same form again keeps nothing more.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` without a programme; `Conflict` where there are too many.
pub async fn add_priorities(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    year: Year,
    texts: Vec<Localized>,
    once: &str,
) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let of = held(&tx, panel, year).await?;
    let there = priority::Entity::find().filter(priority::Column::ProgrammeId.eq(of.id)).count(&tx).await?;
    let there = usize::try_from(there).unwrap_or(usize::MAX);
    if there.saturating_add(texts.len()) > MOST_LINES {
        return Err(AppError::conflict("programme-priorities-many"));
    }
    let first = i32::try_from(there).unwrap_or(i32::MAX);
    let rows = (first..).zip(texts).map(|(position, text)| priority::ActiveModel {
        id: Set(PriorityId::new()),
        programme_id: Set(of.id),
        position: Set(position),
        text: Set(text),
        item_id: Set(None),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        priority::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "panel.programme_priorities", panel, &of.year).await?;
    cx.commit(tx).await
}

/// Takes a priority into the programme, under its own words. One that was taken is not taken again.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` for one of another programme; `Conflict` where there are too
/// many items.
pub async fn take_priority(cx: &Cx<PanelReader>, panel: PanelId, year: Year, id: PriorityId) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let tx = cx.begin().await?;
    let of = held(&tx, panel, year).await?;
    let found = priority::Entity::find_by_id(id).one(&tx).await?.filter(|row| row.programme_id == of.id);
    let found = found.ok_or(AppError::NotFound)?;
    if found.item_id.is_some() {
        return Ok(());
    }
    let new =
        NewEntry { title: found.text, why: Why::Priority, statement: None, month: None, details: Details::default() };
    let item = put(cx, &tx, panel, &of, new).await?;
    let next = priority::ActiveModel { id: Set(id), item_id: Set(Some(item)), ..Default::default() };
    priority::Entity::update(next).exec(&tx).await?;
    cx.commit(tx).await
}
