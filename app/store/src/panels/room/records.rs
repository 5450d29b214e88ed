//! What was said and decided about an item. Two clerks do not write over each other: every save says from which words it
//! was made (docs/decisions/0057).

use std::collections::HashMap;

use sea_orm::{PaginatorTrait as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    entity::{declaration, record},
    item_on, recording,
};
use crate::panels::{entity::panel, witnesses};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId},
};
use platform::{
    as_read::{stamp, unchanged},
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

/// The words about one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What was said.
    pub notes: String,
    pub decision: String,
    /// What the panel recommends to another.
    pub recommendation: String,
    pub to_panel: Option<PanelId>,
}

impl From<record::Model> for Record {
    fn from(row: record::Model) -> Self {
        Self { notes: row.notes, decision: row.decision, recommendation: row.recommendation, to_panel: row.to_panel }
    }
}

impl Record {
    /// What a form remembers of the words it was drawn from.
    pub fn as_read(&self) -> String {
        let Self { notes, decision, recommendation, to_panel } = self;
        format!("{notes}\u{1f}{decision}\u{1f}{recommendation}\u{1f}{to_panel:?}")
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What was written about the items of a meeting so far.
pub async fn records<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<HashMap<ItemId, Record>, AppError> {
    records_in(cx.db(), meeting).await
}

/// As `records`, inside a transaction.
pub(in crate::panels) async fn records_in(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<HashMap<ItemId, Record>, AppError> {
    let found = record::Entity::find().filter(record::Column::MeetingId.eq(meeting)).all(db).await?;
    Ok(found.into_iter().map(|row| (row.item_id, row.into())).collect())
}

/// What was written about one of them.
pub async fn record<R: Grant>(cx: &Cx<R>, meeting: MeetingId, item: ItemId) -> Result<Record, AppError> {
    let found = record::Entity::find_by_id((meeting, item)).one(cx.db()).await?;
    Ok(found.map(Record::from).unwrap_or_default())
}

/// Saves it. Returns the stamp of what is stored now, for the next save of the same page. The same words again change
/// nothing.
///
/// # Errors
/// `Conflict` if somebody else has written since the words were read; `NotFound` for a panel that is none.
pub async fn save_record(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: MeetingId,
    item: ItemId,
    typed: Record,
    read: &str,
) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    // Saves of one meeting come one after the other.
    let found = recording(cx, &tx, panel, id).await?;
    let of = item_on(cx, &tx, &found, item).await?;
    witnesses::may_note(&tx, &of, &typed.notes).await?;
    let row = record::Entity::find_by_id((id, item)).one(&tx).await?;
    let last = row.as_ref().and_then(|row| row.by_person);
    let before = row.map(Record::from).unwrap_or_default();
    let now = stamp(cx.services(), &typed.as_read());
    if before == typed {
        return Ok(now);
    }
    unchanged(cx.services(), read, &before.as_read())?;
    if let Some(to) = typed.to_panel
        && panel::Entity::find_by_id(to).one(&tx).await?.is_none()
    {
        return Err(AppError::NotFound);
    }
    let me = cx.me()?;
    let row = record::ActiveModel {
        meeting_id: Set(id),
        item_id: Set(item),
        notes: Set(typed.notes),
        decision: Set(typed.decision),
        recommendation: Set(typed.recommendation),
        to_panel: Set(typed.to_panel),
        by_person: Set(Some(me)),
        at: Set(cx.now().0),
    };
    let again = OnConflict::columns([record::Column::MeetingId, record::Column::ItemId])
        .update_columns([
            record::Column::Notes,
            record::Column::Decision,
            record::Column::Recommendation,
            record::Column::ToPanel,
            record::Column::ByPerson,
            record::Column::At,
        ])
        .to_owned();
    record::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    // It is saved while it is typed: the log says once that somebody writes, not every letter.
    if last != Some(me) {
        cx.audit(&tx, "item.recorded", item, "").await?;
    }
    cx.commit(tx).await?;
    Ok(now)
}

/// Whether anything was noted in the room, or an interest declared.
pub(in crate::panels) async fn has_notes(tx: &Tx, id: MeetingId) -> Result<bool, AppError> {
    let noted = record::Entity::find().filter(record::Column::MeetingId.eq(id)).count(tx).await?;
    let declared = declaration::Entity::find().filter(declaration::Column::MeetingId.eq(id)).count(tx).await?;
    Ok(noted + declared > 0)
}
