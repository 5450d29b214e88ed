//! Minutes: made of what was recorded, written on section by section, checked, published as a draft, approved at a later
//! meeting (docs/decisions/0057).
//!
//! ```text
//! mod      reading them          drafting   made of what was recorded
//! writing  changing a section    settling   checked, published, approved
//! ```

mod drafting;
pub(super) mod entity;
mod settling;
mod writing;

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*};

use super::{
    Meeting,
    access::{Reader, reader},
    agenda::hidden_title,
    room::runner,
    saying,
};
use crate::panels::entity::{item, meeting};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, MinutesSectionId, PanelId},
    lang::Localized,
    panels::{
        model::{Access, MeetingState},
        room::Part,
    },
    time::Timestamp,
};
use platform::guard::{Cx, Grant, PanelReader};

pub use drafting::draft;
pub use settling::{approve, check, publish};
pub use writing::{save_section, section};

/// The minutes of a meeting, as their reader may see them.
#[derive(Clone, Debug)]
pub struct Minutes {
    pub drafted_at: Timestamp,
    /// Who has checked them as they are now, and when.
    pub checked: Option<(String, Timestamp)>,
    pub published_at: Option<Timestamp>,
    /// The day of the meeting that approved them: `2027-01-20`.
    pub approved_on: Option<String>,
    pub sections: Vec<Section>,
}

/// A section of them. Of a restricted item somebody who may not see it knows the place and the legal reason.
#[derive(Clone, Debug)]
pub struct Section {
    pub id: MinutesSectionId,
    pub part: Part,
    pub item: Option<ItemId>,
    /// Empty but for an item.
    pub title: Localized,
    pub restricted: bool,
    pub hidden: bool,
    /// The legal reason for which it is restricted.
    pub access_reason: Option<String>,
    pub text: Localized,
    /// The earlier texts of what was published, newest first.
    pub amendments: Vec<Earlier>,
}

/// An earlier text.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub text: Localized,
    pub reason: String,
    pub at: Timestamp,
}

impl Minutes {
    /// What whoever checks them remembers of what they have read.
    pub fn as_read(&self) -> String {
        as_read(self.sections.iter().map(|section| (section.id, &section.text)))
    }
}

pub(super) fn as_read<'a>(sections: impl Iterator<Item = (MinutesSectionId, &'a Localized)>) -> String {
    sections.map(|(id, text)| format!("{id} {}", text.stored())).collect::<Vec<_>>().join("\n")
}

/// Whether this reader sees minutes before they are published: whoever runs the meeting, and the chair.
pub async fn sees_draft(cx: &Cx<PanelReader>, meeting: &Meeting) -> Result<bool, AppError> {
    if runner(cx, meeting.panel).await?.runs(meeting.kind) {
        return Ok(true);
    }
    saying::chairs(cx, Some(meeting.panel)).await
}

/// The minutes of a meeting; none where none were begun, and for somebody who may not see them yet.
pub async fn minutes(cx: &Cx<PanelReader>, meeting: &Meeting) -> Result<Option<Minutes>, AppError> {
    if !meeting.state.is_minuted() && !sees_draft(cx, meeting).await? {
        return Ok(None);
    }
    read(cx, meeting.panel, meeting.id, &reader(cx).await?).await
}

pub(super) async fn read<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    id: MeetingId,
    reader: &Reader,
) -> Result<Option<Minutes>, AppError> {
    let Some(head) = entity::head::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(None) };
    let found = entity::section::Entity::find()
        .filter(entity::section::Column::MeetingId.eq(id))
        .order_by_asc(entity::section::Column::Position)
        .all(cx.db())
        .await?;
    let items =
        item::Entity::find().filter(item::Column::Id.is_in(found.iter().filter_map(|row| row.item_id))).all(cx.db());
    let items: HashMap<ItemId, item::Model> = items.await?.into_iter().map(|row| (row.id, row)).collect();
    let mut amendments = earlier(cx, found.iter().map(|row| row.id)).await?;
    let checker: Vec<_> = head.checked_by.into_iter().collect();
    let name = crate::people::names(cx.db(), &checker).await?.into_values().next().unwrap_or_default();
    let approved_on = match head.approved_at_meeting {
        Some(at) => meeting::Entity::find_by_id(at).one(cx.db()).await?.map(|row| row.held_on),
        None => None,
    };
    let sections = found.into_iter().map(|row| {
        let of = row.item_id.and_then(|id| items.get(&id));
        let access = of.map_or(Access::Public, |item| item.access);
        let hidden = !reader.sees(panel, access);
        let title = of.map(|item| if hidden { hidden_title() } else { item.title.clone() }).unwrap_or_default();
        Section {
            part: row.part,
            item: row.item_id,
            title,
            restricted: access == Access::Restricted,
            hidden,
            access_reason: of.and_then(|item| item.access_reason.clone()),
            text: if hidden { Localized::default() } else { row.text },
            amendments: if hidden { Vec::new() } else { amendments.remove(&row.id).unwrap_or_default() },
            id: row.id,
        }
    });
    // The place of a restricted item is said once.
    let sections = sections.filter(|one| !(one.hidden && one.part == Part::Names));
    Ok(Some(Minutes {
        drafted_at: Timestamp(head.drafted_at),
        checked: head.checked_at.map(|at| (name, Timestamp(at))),
        published_at: head.published_at.map(Timestamp),
        approved_on,
        sections: sections.collect(),
    }))
}

/// The earlier texts of sections that were changed after they were published, newest first.
async fn earlier<R: Grant>(
    cx: &Cx<R>,
    sections: impl IntoIterator<Item = MinutesSectionId>,
) -> Result<HashMap<MinutesSectionId, Vec<Earlier>>, AppError> {
    let found = entity::version::Entity::find()
        .filter(entity::version::Column::SectionId.is_in(sections))
        .filter(entity::version::Column::Amendment.eq(true))
        .order_by_desc(entity::version::Column::Version)
        .all(cx.db())
        .await?;
    let mut by_section: HashMap<MinutesSectionId, Vec<Earlier>> = HashMap::new();
    for row in found {
        let one = Earlier { text: row.text, reason: row.reason, at: Timestamp(row.at) };
        by_section.entry(row.section_id).or_default().push(one);
    }
    Ok(by_section)
}

/// The meetings that may approve these minutes: held on the same day or later, newest first.
pub async fn approving<R: Grant>(cx: &Cx<R>, meeting: &Meeting) -> Result<Vec<Meeting>, AppError> {
    let mut later = super::meetings(cx, meeting.panel).await?;
    later.retain(|one| may_approve(one.state, &one.held_on, &meeting.held_on) && one.id != meeting.id);
    Ok(later)
}

pub(super) fn may_approve(state: MeetingState, held_on: &str, minutes_of: &str) -> bool {
    state.was_held() && held_on >= minutes_of
}
