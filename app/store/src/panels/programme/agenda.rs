//! An item of the programme on the agenda of a meeting, in one step.

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::{
    entity::entry,
    items::{dressed, held_entry},
    may_change,
};
use crate::panels::{
    Meeting,
    access::reader,
    entity::meeting,
    items::{Details, NewItem, add_items},
};
use domain::{
    error::AppError,
    ids::{MeetingId, PanelId, ProgrammeItemId},
    panels::model::{ItemKind, MeetingState},
};
use platform::guard::{Cx, Grant, PanelReader};

/// The meetings whose agenda may still be changed, the next one first.
pub async fn meetings_to_come<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Meeting>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.eq(panel))
        .filter(meeting::Column::State.is_in([MeetingState::Planned, MeetingState::AgendaPublished]))
        .order_by_asc(meeting::Column::HeldOn)
        .order_by_asc(meeting::Column::StartsAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Meeting::from).collect())
}

/// Puts an item at the end of a meeting's agenda: a report under its title and theme, led by who is called to account,
/// and as restricted as it is, or was in an earlier year or on another agenda: its title is the same. From then on it
/// has that reason itself.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` for a meeting or an item of another panel; `Conflict` for an
/// item that is on an agenda, met, dropped or carried on, and for an agenda that is closed.
pub async fn put_on_agenda(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: ProgrammeItemId,
    meeting: MeetingId,
) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let whom = reader(cx).await?;
    let tx = cx.begin().await?;
    let (_, row) = held_entry(&tx, panel, id).await?;
    let known = dressed(&tx, panel, row.clone(), &whom).await?;
    if !known.reached.is_open() {
        return Err(AppError::conflict("programme-not-open"));
    }
    let restricted = known.restricted;
    let led_by = if row.person.is_empty() { row.service } else { row.person };
    let details = Details { led_by, theme: row.theme, restricted: restricted.clone(), ..Details::default() };
    let new = NewItem { kind: ItemKind::Report, title: row.title, details };
    let items = add_items(cx, &tx, panel, meeting, vec![new]).await?;
    let item = items.first().copied().ok_or(AppError::Internal)?;
    let next = entry::ActiveModel {
        id: Set(id),
        agenda_item_id: Set(Some(item)),
        restricted: Set(restricted),
        ..Default::default()
    };
    entry::Entity::update(next).exec(&tx).await?;
    cx.audit(&tx, "panel.programme_item_tabled", panel, "").await?;
    cx.commit(tx).await
}
