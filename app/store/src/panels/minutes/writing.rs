//! Changing a section of minutes: freely while they are written, by an amendment once they are published.

use sea_orm::{PaginatorTrait as _, Set, entity::prelude::*};

use super::{
    Section,
    entity::{head, section as row, version},
    minutes,
};
use crate::panels::{Meeting, room::run, witnesses};
use domain::{
    error::AppError,
    ids::{MeetingId, MinutesSectionId, MinutesVersionId, PanelId},
    lang::TypedText,
    panels::rules::minutes::{Edit, edit},
    role::Role,
};
use platform::{
    as_read::unchanged,
    guard::{Cx, PanelReader},
};

/// A section, for whoever may change it.
///
/// # Errors
/// `NotFound`, also for one that the reader may not see; `Forbidden` for somebody who does not write these minutes.
pub async fn section(cx: &Cx<PanelReader>, meeting: &Meeting, id: MinutesSectionId) -> Result<Section, AppError> {
    let found = minutes(cx, meeting).await?.ok_or(AppError::NotFound)?;
    let one = found.sections.into_iter().find(|one| one.id == id && !one.hidden).ok_or(AppError::NotFound)?;
    let runs = super::runner(cx, meeting.panel).await?.runs(meeting.kind);
    let may = match edit(meeting.state) {
        Edit::Free => runs,
        Edit::Amendment => cx.is(Role::Clerk),
        Edit::Closed => return Err(AppError::conflict("minutes-closed")),
    };
    if may { Ok(one) } else { Err(AppError::Forbidden) }
}

/// Saves it; the text before stays. The same text again changes nothing.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was read, or once it is approved; `Invalid` for an amendment
/// without a reason; `Forbidden` for one by somebody who is no clerk.
pub async fn save_section(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    meeting: MeetingId,
    id: MinutesSectionId,
    (typed, reason): (TypedText, String),
    read: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // Sections of one meeting are saved one after the other.
    let found = run(cx, &tx, panel, meeting).await?;
    let before = row::Entity::find_by_id(id).one(&tx).await?;
    let before = before.filter(|before| before.meeting_id == meeting).ok_or(AppError::NotFound)?;
    if let Some(item) = before.item_id {
        witnesses::is_there(&tx, item).await?;
    }
    let how = edit(found.state);
    match how {
        Edit::Closed => return Err(AppError::conflict("minutes-closed")),
        Edit::Amendment if !cx.is(Role::Clerk) => return Err(AppError::Forbidden),
        _ => {}
    }
    let text = typed.keeping(&before.text);
    if text == before.text {
        return Ok(());
    }
    unchanged(cx.services(), read, &before.text.stored())?;
    let amendment = how == Edit::Amendment;
    if amendment && reason.is_empty() {
        return Err(AppError::invalid("amend_reason", "minutes-amend-why"));
    }
    let so_far = version::Entity::find().filter(version::Column::SectionId.eq(id)).count(&tx).await?;
    let kept = version::ActiveModel {
        id: Set(MinutesVersionId::new()),
        section_id: Set(id),
        version: Set(i32::try_from(so_far).unwrap_or(i32::MAX).saturating_add(1)),
        text: Set(before.text),
        reason: Set(if amendment { reason } else { String::new() }),
        amendment: Set(amendment),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    version::Entity::insert(kept).exec_without_returning(&tx).await?;
    let changed = row::ActiveModel { id: Set(id), text: Set(text), ..Default::default() };
    row::Entity::update(changed).exec(&tx).await?;
    if !amendment {
        // What the chair has checked is no longer what there is.
        let unchecked = head::ActiveModel {
            meeting_id: Set(meeting),
            checked_by: Set(None),
            checked_at: Set(None),
            ..Default::default()
        };
        head::Entity::update(unchecked).exec(&tx).await?;
    }
    cx.audit(&tx, if amendment { "meeting.minutes_amended" } else { "meeting.minutes_written" }, meeting, "").await?;
    cx.commit(tx).await
}
