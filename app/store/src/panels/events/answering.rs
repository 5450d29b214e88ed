//! What people say of an event by the link in their invitation.

use std::collections::HashMap;

use sea_orm::{Condition, QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    Event, by_id,
    entity::{answer, event},
    members_on, today,
};
use crate::panels::Member;
use domain::{
    error::AppError,
    ids::{EventId, MembershipId},
    lang::Localized,
    panels::{coming::Coming, events::is_open},
    paths,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, EventKeeper, System, Visitor, system},
    random,
    retention::Expired,
};

/// The key in the link of one seat for one event.
pub(super) fn key_of(services: &Services, event: EventId, seat: MembershipId) -> String {
    random::hex(&services.keys.fingerprint("event-coming", &format!("{event} {seat}")))
}

/// Compares hashes, so that the time it takes tells nothing.
fn fits(services: &Services, (event, seat): (EventId, MembershipId), key: &str) -> bool {
    random::hash(&key_of(services, event, seat)) == random::hash(key)
}

/// The link of one seat, for somebody who has no address here.
pub fn link(cx: &Cx<EventKeeper>, event: EventId, seat: MembershipId) -> String {
    let key = key_of(cx.services(), event, seat);
    cx.services().link(cx.lang(), paths::panels::EventComing(event, seat, &key))
}

/// What somebody who opens their link reads.
#[derive(Clone, Debug)]
pub struct Invited {
    pub panel: Localized,
    pub event: Event,
    pub member: Member,
    pub said: Option<Coming>,
    /// It can still be said.
    pub is_open: bool,
}

/// Opens the link of an invitation. Reading changes nothing: programs that look for viruses open links too.
///
/// # Errors
/// `NotFound` for a key that does not fit, as if there were no such event; `Gone` for somebody who is not on the panel on
/// its day.
pub async fn by_link(cx: &Cx<Visitor>, of: (EventId, MembershipId), key: &str) -> Result<Invited, AppError> {
    if !fits(cx.services(), of, key) {
        return Err(AppError::NotFound);
    }
    let (id, seat) = of;
    let event = Event::from(event::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?);
    let there = members_on(cx, event.panel, &event.when.held_on).await?;
    let member = there.into_iter().find(|member| member.id == seat).ok_or_else(|| AppError::gone("coming-gone"))?;
    let panel = by_id(cx, event.panel).await?.name;
    let said = answer::Entity::find_by_id((id, seat)).one(cx.db()).await?.map(|row| row.coming);
    let is_open = event.is_open(&today(cx));
    Ok(Invited { panel, event, member, said, is_open })
}

/// Says whether whoever has this link comes; the last word counts.
///
/// # Errors
/// As `by_link`; `Conflict` once it is over or cancelled.
pub async fn say(cx: &Cx<Visitor>, of: (EventId, MembershipId), key: &str, coming: Coming) -> Result<(), AppError> {
    by_link(cx, of, key).await?;
    let (id, seat) = of;
    let tx = cx.begin().await?;
    // Of two words at once the second waits, and whoever moves the event finds both.
    let row = event::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if !is_open(row.state, &row.held_on, &today(cx)) {
        return Err(AppError::conflict("coming-over"));
    }
    let before = answer::Entity::find_by_id((id, seat)).one(&tx).await?;
    if before.is_some_and(|row| row.coming == coming) {
        return Ok(());
    }
    answer::Entity::delete_by_id((id, seat)).exec(&tx).await?;
    let row =
        answer::ActiveModel { event_id: Set(id), membership_id: Set(seat), coming: Set(coming), at: Set(cx.now().0) };
    answer::Entity::insert(row).exec_without_returning(&tx).await?;
    // As the program, not as whoever is signed in in this browser.
    system(cx.services()).audit(&tx, "panel.event_answered", id, "").await?;
    cx.commit(tx).await
}

/// What everybody has said of an event.
pub async fn said(cx: &Cx<EventKeeper>, id: EventId) -> Result<HashMap<MembershipId, Coming>, AppError> {
    let found = answer::Entity::find().filter(answer::Column::EventId.eq(id)).all(cx.db()).await?;
    Ok(found.into_iter().map(|row| (row.membership_id, row.coming)).collect())
}

/// Forgets what was said of these seats.
pub(in crate::panels) async fn forget_seats(tx: &Tx, seats: &[MembershipId]) -> Result<(), AppError> {
    let of = answer::Column::MembershipId.is_in(seats.iter().copied());
    answer::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}

/// The answers to events before this day.
fn over(before: &str) -> Condition {
    let events = Query::select()
        .column(event::Column::Id)
        .from(event::Entity)
        .and_where(event::Column::HeldOn.lt(before))
        .to_owned();
    Condition::all().add(answer::Column::EventId.in_subquery(events))
}

/// Forgets who came to events before this day. Returns how many answers.
pub(in crate::panels) async fn forget(tx: &Tx, before: &str) -> Result<u64, AppError> {
    Ok(answer::Entity::delete_many().filter(over(before)).exec(tx).await?.rows_affected)
}

/// How many `forget` would.
pub(in crate::panels) async fn expired(cx: &Cx<System>, before: &str) -> Result<Expired, AppError> {
    Expired::of(cx.db(), answer::Entity::find().filter(over(before)), answer::Column::At).await
}
