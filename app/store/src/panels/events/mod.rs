//! Events to which everybody on a panel is invited in one step, and who comes.
//!
//! The key of an invitation follows from the key file, the event and the seat: nothing of it is stored.
//!
//! ```text
//! mod      inviting, changing, cancelling      answering   what people say by their link      mails   what they are sent
//! ```

mod answering;
mod entity;
mod mails;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{When, by_id, members_on, today};
use domain::{
    error::AppError,
    ids::{EventId, PanelId},
    lang::Localized,
    panels::{
        events::{EventState, asks_anew, is_open},
        rules::IllegalPanelMove,
    },
};
use entity::{answer, event};
use mails::Told;
use platform::{
    as_read::unchanged,
    db::Tx,
    guard::{Cx, EventKeeper},
    idempotency,
};

pub use answering::{Invited, by_link, link, said, say};
pub(super) use answering::{expired, forget, forget_seats};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: EventId,
    pub panel: PanelId,
    pub title: Localized,
    /// What it is about; may be empty.
    pub about: Localized,
    pub when: When,
    pub state: EventState,
    pub reason: String,
    pub sequence: i32,
}

impl From<event::Model> for Event {
    fn from(row: event::Model) -> Self {
        Self {
            id: row.id,
            panel: row.panel_id,
            title: row.title,
            about: row.about,
            when: When {
                held_on: row.held_on,
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                place: row.place,
                video_link: String::new(),
            },
            state: row.state,
            reason: row.reason,
            sequence: row.sequence,
        }
    }
}

impl Event {
    /// Whether it can still be changed and answered on this day.
    pub fn is_open(&self, today: &str) -> bool {
        is_open(self.state, &self.when.held_on, today)
    }
}

/// A new event. Its `when` has no video link.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub title: Localized,
    pub about: Localized,
    pub when: When,
}

/// The events of a panel, the latest first.
pub async fn events(cx: &Cx<EventKeeper>, panel: PanelId) -> Result<Vec<Event>, AppError> {
    let found = event::Entity::find()
        .filter(event::Column::PanelId.eq(panel))
        .order_by_desc(event::Column::HeldOn)
        .order_by_desc(event::Column::StartsAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Event::from).collect())
}

/// One of them.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn event(cx: &Cx<EventKeeper>, panel: PanelId, id: EventId) -> Result<Event, AppError> {
    let found = event::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    found.map(Event::from).ok_or(AppError::NotFound)
}

async fn locked(tx: &Tx, panel: PanelId, id: EventId) -> Result<event::Model, AppError> {
    let found = event::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    found.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)
}

/// Invites everybody who is on the panel on its day: those with an address get mail with a calendar file and a link of
/// their own. Once for each key of a form. Returns the event's id.
pub async fn invite(cx: &Cx<EventKeeper>, panel: PanelId, new: NewEvent, once: &str) -> Result<String, AppError> {
    let told = Told::read(cx, panel, &new.when.held_on).await?;
    let mut tx = cx.begin().await?;
    let id = if let Some(before) = idempotency::begin(&tx, "invite-all", once, cx.now()).await? {
        before
    } else {
        let row = event::Model {
            id: EventId::new(),
            panel_id: panel,
            title: new.title,
            about: new.about,
            held_on: new.when.held_on,
            starts_at: new.when.starts_at,
            ends_at: new.when.ends_at,
            place: new.when.place,
            state: EventState::Invited,
            reason: String::new(),
            sequence: 0,
            created_at: cx.now().0,
        };
        let (id, panel_row) = (row.id, event::ActiveModel::from(row.clone()).reset_all());
        event::Entity::insert(panel_row).exec_without_returning(&tx).await?;
        told.write(cx, &mut tx, &Event::from(row), "events-mail").await?;
        cx.audit(&tx, "panel.event_invited", id, "").await?;
        idempotency::complete(&tx, "invite-all", once, &id.to_string()).await?;
        id.to_string()
    };
    cx.commit(tx).await?;
    Ok(id)
}

/// Changes day, time or place: everybody is told, and asked anew unless it is only another place. Who had a seat on the old
/// day and has none on the new one is told that it is off for them. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` once it is over or cancelled, and if somebody else has changed it since it was `read`.
pub async fn change(cx: &Cx<EventKeeper>, panel: PanelId, id: EventId, to: When, read: &str) -> Result<bool, AppError> {
    let was_on = event(cx, panel, id).await?.when.held_on;
    let told = Told::read(cx, panel, &to.held_on).await?;
    let left = Told::read(cx, panel, &was_on).await?.without(&told);
    let mut tx = cx.begin().await?;
    let before = Event::from(locked(&tx, panel, id).await?);
    if !before.is_open(&today(cx)) {
        return Err(IllegalPanelMove::State.into());
    }
    if before.when == to {
        return Ok(false);
    }
    unchanged(cx.services(), read, &before.when.as_read())?;
    let row = event::ActiveModel {
        id: Set(id),
        held_on: Set(to.held_on.clone()),
        starts_at: Set(to.starts_at.clone()),
        ends_at: Set(to.ends_at.clone()),
        place: Set(to.place.clone()),
        sequence: Set(before.sequence + 1),
        ..Default::default()
    };
    event::Entity::update(row).exec(&tx).await?;
    if asks_anew((&before.when.held_on, &before.when.starts_at), (&to.held_on, &to.starts_at)) {
        answer::Entity::delete_many().filter(answer::Column::EventId.eq(id)).exec(&tx).await?;
    }
    let off = Event { state: EventState::Cancelled, sequence: before.sequence + 1, ..before.clone() };
    left.write(cx, &mut tx, &off, "events-mail-without").await?;
    let now = Event { when: to, sequence: before.sequence + 1, ..before };
    told.write(cx, &mut tx, &now, "events-mail-moved").await?;
    cx.audit(&tx, "panel.event_moved", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Cancels it: everybody is told, and their calendar lets go of it.
///
/// # Errors
/// `Conflict` once it is over or cancelled.
pub async fn cancel(cx: &Cx<EventKeeper>, panel: PanelId, id: EventId, reason: String) -> Result<(), AppError> {
    let held_on = event(cx, panel, id).await?.when.held_on;
    let told = Told::read(cx, panel, &held_on).await?;
    let mut tx = cx.begin().await?;
    let before = Event::from(locked(&tx, panel, id).await?);
    if !before.is_open(&today(cx)) {
        return Err(IllegalPanelMove::State.into());
    }
    let now = Event { state: EventState::Cancelled, reason, sequence: before.sequence + 1, ..before };
    let row = event::ActiveModel {
        id: Set(id),
        state: Set(now.state),
        reason: Set(now.reason.clone()),
        sequence: Set(now.sequence),
        ..Default::default()
    };
    event::Entity::update(row).exec(&tx).await?;
    told.write(cx, &mut tx, &now, "events-mail-cancelled").await?;
    cx.audit(&tx, "panel.event_cancelled", id, "").await?;
    cx.commit(tx).await
}
