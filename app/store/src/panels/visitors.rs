//! What everybody may read of public meetings, without an account (`domain::panels::rules::access::is_public`).

use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::{
    Meeting,
    access::Reader,
    minutes::{self, Minutes},
};
use crate::panels::entity::{meeting, panel};
use domain::{
    error::AppError,
    ids::MeetingId,
    panels::{
        model::{MeetingKind, MeetingState, PanelName},
        room::Part,
        rules::access::{is_public, is_public_body, is_public_kind, is_public_state},
    },
};
use platform::guard::{Cx, Visitor};

/// The most meetings in the list, the latest first.
const MOST: u64 = 100;

fn seen(panel: &panel::Model, meeting: &meeting::Model) -> bool {
    is_public(panel.kind, panel.session, meeting.kind, meeting.state)
}

/// Public meetings, the latest first.
pub async fn meetings(cx: &Cx<Visitor>) -> Result<Vec<(PanelName, Meeting)>, AppError> {
    let mut panels = panel::Entity::find().all(cx.db()).await?;
    panels.retain(|row| is_public_body(row.kind, row.session));
    // The rule, as the database can ask it: what is not public takes no place in the list.
    let kinds = MeetingKind::ALL.into_iter().filter(|kind| is_public_kind(*kind));
    let states = MeetingState::ALL.into_iter().filter(|state| is_public_state(*state));
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(panels.iter().map(|row| row.id)))
        .filter(meeting::Column::Kind.is_in(kinds))
        .filter(meeting::Column::State.is_in(states))
        .order_by_desc(meeting::Column::HeldOn)
        .order_by_desc(meeting::Column::StartsAt)
        .limit(MOST)
        .all(cx.db())
        .await?;
    let with_panel = |row: meeting::Model| {
        let of = panels.iter().find(|panel| panel.id == row.panel_id)?;
        Some((PanelName::from(of.clone()), Meeting::from(row)))
    };
    Ok(found.into_iter().filter_map(with_panel).collect())
}

/// One of them.
///
/// # Errors
/// `NotFound`, also for one that is not public.
pub async fn meeting(cx: &Cx<Visitor>, id: MeetingId) -> Result<(PanelName, Meeting), AppError> {
    let found = meeting::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let of = panel::Entity::find_by_id(found.panel_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if !seen(&of, &found) {
        return Err(AppError::NotFound);
    }
    Ok((PanelName::from(of), Meeting::from(found)))
}

/// Its minutes, once they are published: what was said of each item. Who was there, what they declared and who has which
/// action names people who may be children, and stays with the panel; so do earlier texts.
pub async fn minutes(cx: &Cx<Visitor>, meeting: &Meeting) -> Result<Option<Minutes>, AppError> {
    if !meeting.state.is_minuted() {
        return Ok(None);
    }
    let mut found = minutes::read(cx, meeting.panel, meeting.id, &Reader::anybody()).await?;
    if let Some(minutes) = &mut found {
        minutes.checked = None;
        minutes.sections.retain(|section| section.part == Part::Item);
        minutes.sections.iter_mut().for_each(|section| section.amendments.clear());
    }
    Ok(found.filter(|minutes| !minutes.sections.is_empty()))
}
