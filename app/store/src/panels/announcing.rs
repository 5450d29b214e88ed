//! Telling a meeting's people of its agenda, of changes, and that it is cancelled.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*};

use super::{
    Meeting,
    agenda::title_in_mail,
    called, coming,
    meetings::{locked, step, tabled},
    members::on_day,
    name_in,
    room::{guests, runner_in},
    routing::keep_traces,
};
use crate::panels::{
    entity::{item, meeting},
    mails::{self, Notice},
};
use domain::{
    error::AppError,
    ids::{AreaId, MeetingId, MembershipId, PanelId, PersonId},
    lang::Localized,
    panels::{
        model::MeetingState,
        rules::{self, meeting::MeetingMove},
    },
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// Publishes the agenda, for the first time or again: everybody on the panel on that day gets mail with a calendar
/// file. What is published is kept (`pack`); `late_reason` says why it comes late, and may be empty.
///
/// # Errors
/// `Invalid` while nothing is on it; `Conflict` once the meeting was held or cancelled.
pub async fn publish_agenda(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MeetingId,
    late_reason: String,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    let items = tabled(&tx, id).await?;
    if items.is_empty() {
        return Err(AppError::invalid("", "panels-agenda-empty"));
    }
    super::pack::publish(cx, &tx, id, late_reason).await?;
    let meeting = step(cx, &tx, found, MeetingMove::PublishAgenda).await?;
    tell(cx, &mut tx, &meeting, titles(items), None).await?;
    cx.commit(tx).await
}

/// When and where a meeting is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// `2026-12-16`
    pub held_on: String,
    /// `14:00` in London.
    pub starts_at: String,
    pub ends_at: Option<String>,
    pub place: String,
    /// For invited people alone; may be empty.
    pub video_link: String,
}

impl From<&Meeting> for When {
    fn from(m: &Meeting) -> Self {
        Self {
            held_on: m.held_on.clone(),
            starts_at: m.starts_at.clone(),
            ends_at: m.ends_at.clone(),
            place: m.place.clone(),
            video_link: m.video_link.clone(),
        }
    }
}

impl When {
    /// What a form remembers of the time and place it was drawn from.
    pub fn as_read(&self) -> String {
        let ends_at = self.ends_at.as_deref().unwrap_or_default();
        format!("{} {} {ends_at} {} {}", self.held_on, self.starts_at, self.video_link, self.place)
    }
}

/// Changes day, time, place or video link of the meeting. Everybody who was told of it is told of the change, and the calendar file
/// has the next number. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` once the meeting was held or cancelled, and if somebody else has changed it since it was `read`.
pub async fn change<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    id: MeetingId,
    to: When,
    read: &str,
) -> Result<bool, AppError> {
    let mut tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    if !runner_in(cx, &tx, panel).await?.runs(found.kind) {
        return Err(AppError::Forbidden);
    }
    // Mail and calendars name who moved a meeting, and a young person is named to nobody.
    if !cx.is(Role::Clerk) && found.state != MeetingState::Planned {
        return Err(AppError::conflict("takeover-published"));
    }
    let before = When::from(&Meeting::from(found.clone()));
    let changed: Vec<_> = [
        ("day", before.held_on != to.held_on),
        ("time", before.starts_at != to.starts_at),
        ("end", before.ends_at != to.ends_at),
        ("place", before.place != to.place),
        ("video", before.video_link != to.video_link),
    ]
    .into_iter()
    .filter_map(|(what, differs)| differs.then_some(what))
    .collect();
    if changed.is_empty() {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    let meeting = step(cx, &tx, found, MeetingMove::Change).await?;
    let row = meeting::ActiveModel {
        held_on: Set(to.held_on.clone()),
        starts_at: Set(to.starts_at.clone()),
        ends_at: Set(to.ends_at.clone()),
        place: Set(to.place.clone()),
        video_link: Set(to.video_link.clone()),
        ..Default::default()
    };
    meeting::Entity::update_many().set(row).filter(meeting::Column::Id.eq(id)).exec(&tx).await?;
    if changed.iter().any(|what| *what != "place") {
        coming::ask_anew(&tx, id).await?;
    }
    let meeting = Meeting {
        held_on: to.held_on,
        starts_at: to.starts_at,
        ends_at: to.ends_at,
        place: to.place,
        video_link: to.video_link,
        ..meeting
    };
    cx.audit(&tx, "meeting.changed", id, &changed.join(" ")).await?;
    if meeting.state.is_published() {
        // Who is told of it is told in a supplement too.
        super::pack::publish(cx, &tx, id, String::new()).await?;
        let agenda = titles(tabled(&tx, id).await?);
        tell(cx, &mut tx, &meeting, agenda, Some(before)).await?;
    }
    called::tell(cx, &mut tx, &meeting).await?;
    guests::tell(cx, &mut tx, &meeting).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Cancels the meeting: its items are planned again, and everybody who was told of it is told.
pub async fn cancel(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId, reason: String) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    let was_published = found.state.is_published();
    let meeting = step(cx, &tx, found, MeetingMove::Cancel { reason }).await?;
    let mut traces = Vec::new();
    let mut returned = None;
    for item in tabled(&tx, id).await? {
        let (after, trace) = crate::panels::agenda::rule(&item).step(rules::item::ItemMove::Return)?;
        returned = Some((after.state, after.meeting));
        traces.push((item.id, trace));
    }
    // All were on this agenda, so state and meeting are the same for all now.
    if let Some((state, meeting)) = returned {
        item::Entity::update_many()
            .set(item::ActiveModel { state: Set(state), meeting_id: Set(meeting), ..Default::default() })
            .filter(item::Column::Id.is_in(traces.iter().map(|(id, _)| *id)))
            .exec(&tx)
            .await?;
    }
    keep_traces(cx, &tx, &traces).await?;
    if was_published {
        tell(cx, &mut tx, &meeting, Vec::new(), None).await?;
    }
    called::tell(cx, &mut tx, &meeting).await?;
    guests::tell(cx, &mut tx, &meeting).await?;
    cx.commit(tx).await
}

/// What mail says of an agenda. Mail and calendars are read by others too, so restricted items and witness accounts have no title in
/// them.
fn titles(items: Vec<item::Model>) -> Vec<Localized> {
    items.into_iter().map(title_in_mail).collect()
}

/// Mails everybody on the panel on the meeting's day who has an address, once each.
async fn tell<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    meeting: &Meeting,
    agenda: Vec<Localized>,
    before: Option<When>,
) -> Result<(), AppError> {
    let there = on_day(tx, meeting.panel, &meeting.held_on).await?;
    let seats: HashMap<PersonId, MembershipId> = there.iter().filter_map(|m| Some((m.person?, m.id))).collect();
    let of_panel = super::areas::of_panel_in(&*tx, meeting.panel).await?;
    let with_page = |id: &AreaId| of_panel.iter().any(|area| area.id == *id);
    let area = |m: &super::Member| Some((m.person?, m.details.area.filter(with_page).filter(|_| m.counts())?));
    let areas: HashMap<PersonId, AreaId> = there.iter().filter_map(area).collect();
    let mut people: Vec<PersonId> = there.iter().filter_map(|m| m.person).collect();
    let me = cx.me()?;
    people.push(me);
    let contacts = crate::people::contacts(&*tx, &people).await?;
    let notice = Notice {
        panel: name_in(&*tx, meeting.panel).await?,
        council: tx.settings().council.clone(),
        agenda,
        before,
        invited: true,
        organiser: contacts.iter().find(|c| c.id == me).cloned(),
        at: cx.now(),
    };
    people.pop();
    for contact in contacts.into_iter().filter(|c| people.contains(&c.id)) {
        let seat = (seats.get(&contact.id).copied(), areas.get(&contact.id).copied());
        if let Some(mail) = mails::mail(cx.services(), &notice, meeting, &contact, seat) {
            cx.mail(tx, mail).await?;
        }
    }
    Ok(())
}
