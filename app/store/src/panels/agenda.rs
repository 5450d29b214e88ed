//! The items of an agenda, and their history.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*};

use super::{
    Meeting,
    access::{Reader, reader},
    reads_all,
    routing::meetings_by_id,
};
use crate::panels::entity::{history, item, item_statement, item_voice};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, StatementId, VoiceId},
    lang::Localized,
    panels::{
        model::{Access, ItemKind, ItemState, Purpose, What},
        rules,
    },
    time::Timestamp,
};
use platform::{
    guard::{Cx, Grant},
    i18n::in_each,
};

/// An entry of an item's history. Days as `2026-12-16`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    pub what: What,
    pub from_on: Option<String>,
    pub to_on: Option<String>,
    pub at: Timestamp,
}

/// An item of an agenda, as its reader may see it: of one that is hidden from them there are its place, how long it
/// takes and the legal reason, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    /// The reader may not know what it is about.
    pub hidden: bool,
    pub kind: ItemKind,
    pub state: ItemState,
    pub title: Localized,
    pub outcome: Option<String>,
    pub reason: Option<String>,
    pub purpose: Option<Purpose>,
    /// Who leads it; may be empty.
    pub led_by: String,
    /// How long it is planned to take.
    pub minutes: Option<u32>,
    /// Shared voices on this theme are shown beside it.
    pub theme: Option<String>,
    pub access: Access,
    /// The legal reason for which it is restricted.
    pub access_reason: Option<String>,
    /// What an item of the pledge is about.
    pub statement: Option<StatementId>,
    pub voices: Vec<VoiceId>,
    /// Oldest first.
    pub past: Vec<Past>,
}

/// The items of an agenda, in order, as this reader may see them.
pub async fn items<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<Item>, AppError> {
    dress(cx, on_agenda(cx, meeting).await?).await
}

/// The same as somebody else may see them, such as `Reader::anybody`.
pub async fn items_for<R: Grant>(cx: &Cx<R>, meeting: MeetingId, reader: &Reader) -> Result<Vec<Item>, AppError> {
    dress_for(cx, on_agenda(cx, meeting).await?, reader).await
}

async fn on_agenda<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<item::Model>, AppError> {
    Ok(item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .all(cx.db())
        .await?)
}

/// The panel's items without a meeting, oldest first; those that its clerk has not accepted yet too, and none that is
/// hidden from this reader.
pub async fn waiting<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Item>, AppError> {
    let found = item::Entity::find()
        .filter(item::Column::PanelId.eq(panel))
        .filter(item::Column::State.is_in([ItemState::Proposed, ItemState::Planned]))
        .order_by_asc(item::Column::CreatedAt)
        .all(cx.db())
        .await?;
    let mut items = dress(cx, found).await?;
    items.retain(|item| !item.hidden);
    Ok(items)
}

/// One item of this panel as this reader may see it, and its meeting. Until an agenda is published only those who see
/// all panels read it.
///
/// # Errors
/// `NotFound`, also for another panel's, and for one that is on no published agenda.
pub async fn item<R: Grant>(cx: &Cx<R>, panel: PanelId, id: ItemId) -> Result<(Item, Option<Meeting>), AppError> {
    let found = item::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    let found = found.ok_or(AppError::NotFound)?;
    let meeting = match found.meeting_id {
        Some(meeting) => Some(super::meeting(cx, panel, meeting).await?),
        None => None,
    };
    let is_published = meeting.as_ref().is_some_and(|meeting| meeting.state.is_published());
    if !is_published && !reads_all(cx) {
        return Err(AppError::NotFound);
    }
    let item = dress(cx, vec![found]).await?.pop().ok_or(AppError::NotFound)?;
    Ok((item, meeting))
}

async fn dress<R: Grant>(cx: &Cx<R>, found: Vec<item::Model>) -> Result<Vec<Item>, AppError> {
    // Everybody may see what is public, so nobody is looked up for it.
    let reader =
        if found.iter().any(|i| i.access == Access::Restricted) { reader(cx).await? } else { Reader::anybody() };
    dress_for(cx, found, &reader).await
}

async fn dress_for<R: Grant>(cx: &Cx<R>, found: Vec<item::Model>, reader: &Reader) -> Result<Vec<Item>, AppError> {
    let ids: Vec<_> = found.iter().filter(|i| reader.sees(i.panel_id, i.access)).map(|i| i.id).collect();
    let voices = item_voice::Entity::find()
        .filter(item_voice::Column::ItemId.is_in(ids.iter().copied()))
        .order_by_asc(item_voice::Column::RoutedAt)
        .order_by_asc(item_voice::Column::VoiceId)
        .all(cx.db())
        .await?;
    let about = item_statement::Entity::find()
        .filter(item_statement::Column::ItemId.is_in(ids.iter().copied()))
        .all(cx.db())
        .await?;
    let about: HashMap<ItemId, StatementId> = about.into_iter().map(|row| (row.item_id, row.statement_id)).collect();
    let pasts = history::Entity::find()
        .filter(history::Column::ItemId.is_in(ids))
        .order_by_asc(history::Column::At)
        .order_by_asc(history::Column::Id)
        .all(cx.db())
        .await?;
    let days =
        meetings_by_id(cx.db(), pasts.iter().flat_map(|p| [p.from_meeting, p.to_meeting]).flatten().collect()).await?;
    let day = |id: Option<MeetingId>| id.and_then(|id| days.get(&id)).map(|m| m.held_on.clone());
    let mut voices_by_item: HashMap<ItemId, Vec<VoiceId>> = HashMap::new();
    for voice in voices {
        voices_by_item.entry(voice.item_id).or_default().push(voice.voice_id);
    }
    let mut past_by_item: HashMap<ItemId, Vec<Past>> = HashMap::new();
    for p in pasts {
        let past = Past { what: p.what, from_on: day(p.from_meeting), to_on: day(p.to_meeting), at: Timestamp(p.at) };
        past_by_item.entry(p.item_id).or_default().push(past);
    }
    Ok(found
        .into_iter()
        .map(|i| {
            if !reader.sees(i.panel_id, i.access) {
                return veiled(i);
            }
            Item {
                id: i.id,
                hidden: false,
                kind: i.kind,
                state: i.state,
                title: i.title,
                outcome: i.outcome,
                reason: i.reason,
                purpose: i.purpose,
                led_by: i.led_by,
                minutes: i.minutes.and_then(|n| u32::try_from(n).ok()),
                theme: i.theme,
                access: i.access,
                access_reason: i.access_reason,
                statement: about.get(&i.id).copied(),
                voices: voices_by_item.remove(&i.id).unwrap_or_default(),
                past: past_by_item.remove(&i.id).unwrap_or_default(),
            }
        })
        .collect())
}

/// What somebody may know of an item that is hidden from them. Its kind would say what it is about.
fn veiled(i: item::Model) -> Item {
    Item {
        id: i.id,
        hidden: true,
        kind: ItemKind::Standing,
        state: i.state,
        title: hidden_title(),
        outcome: None,
        reason: None,
        purpose: None,
        led_by: String::new(),
        minutes: i.minutes.and_then(|n| u32::try_from(n).ok()),
        theme: None,
        access: i.access,
        access_reason: i.access_reason,
        statement: None,
        voices: Vec::new(),
        past: Vec::new(),
    }
}

/// What mail and calendars say of an item, which cannot be called back: of a restricted one that it is one, of a witness
/// account its kind.
pub(super) fn title_in_mail(row: item::Model) -> Localized {
    match (row.access, row.kind) {
        (Access::Restricted, _) => hidden_title(),
        (_, ItemKind::Witness) => in_each("agenda-kind-witness"),
        _ => row.title,
    }
}

/// What stands in the place of a title that the reader may not see.
pub(super) fn hidden_title() -> Localized {
    in_each("agenda-restricted")
}

/// The items that this meeting carried over: title, and the day of the later meeting.
pub async fn left_over<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<(Localized, String)>, AppError> {
    let moved = history::Entity::find()
        .filter(history::Column::FromMeeting.eq(meeting))
        .filter(history::Column::What.eq(What::CarriedOver))
        .order_by_asc(history::Column::At)
        .order_by_asc(history::Column::Id)
        .all(cx.db())
        .await?;
    let items =
        item::Entity::find().filter(item::Column::Id.is_in(moved.iter().map(|m| m.item_id))).all(cx.db()).await?;
    let reader =
        if items.iter().any(|i| i.access == Access::Restricted) { reader(cx).await? } else { Reader::anybody() };
    let titles: HashMap<_, _> = items
        .into_iter()
        .map(|i| (i.id, if reader.sees(i.panel_id, i.access) { i.title } else { hidden_title() }))
        .collect();
    let days = meetings_by_id(cx.db(), moved.iter().filter_map(|m| m.to_meeting).collect()).await?;
    Ok(moved
        .iter()
        .filter_map(|m| Some((titles.get(&m.item_id)?.clone(), days.get(&m.to_meeting?)?.held_on.clone())))
        .collect())
}

/// An item in the form that the rules take.
pub(super) fn rule(row: &item::Model) -> rules::item::Item {
    rules::item::Item {
        state: row.state,
        meeting: row.meeting_id,
        outcome: row.outcome.clone(),
        reason: row.reason.clone(),
    }
}
