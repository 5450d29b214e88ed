//! Visits: planned, moved, cancelled, and who sees where one leads.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    checks,
    entity::{goer, place, swap, visit},
    mails::{self, Told},
    noting, places,
};
use crate::{
    panels::{Member, today},
    people,
};
use domain::{
    error::{AppError, FieldErrors},
    ids::{ItemId, MembershipId, PanelId, PersonId, VisitId, VisitPlaceId},
    panels::model::PanelName,
    role::Role,
    visits::{Lack, PlaceDetails, VisitKind, VisitMove, VisitState, step},
};
use platform::{
    as_read,
    db::Tx,
    guard::{Cx, Grant, PanelReader, VisitKeeper},
    idempotency,
};

const ONCE: &str = "visits/plan";
/// The most visits in a list.
const MOST: u64 = 500;

/// A visit to be planned. The day as `2026-12-16`, the time as `14:00` in London.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVisit {
    pub place: VisitPlaceId,
    pub held_on: String,
    pub starts_at: String,
    /// The officer who goes along.
    pub officer: PersonId,
}

/// Somebody has asked somebody else to go instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    pub from: MembershipId,
    pub to: MembershipId,
}

/// A visit as everybody who reads the rota may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub id: VisitId,
    pub panel: PanelId,
    pub place: VisitPlaceId,
    /// The code name of the place.
    pub code: String,
    pub kind: VisitKind,
    pub held_on: String,
    pub starts_at: String,
    pub officer: Option<PersonId>,
    pub officer_name: String,
    pub state: VisitState,
    /// Why it was cancelled.
    pub reason: String,
    /// What the panel reads of it; empty before.
    pub summary: String,
    /// There is a note of what was seen.
    pub noted: bool,
    /// How many voices were entered after it.
    pub voices: i32,
    /// The agenda item from which its actions come.
    pub item: Option<ItemId>,
    pub goers: Vec<MembershipId>,
    pub swaps: Vec<Swap>,
    pub sequence: i32,
}

impl Visit {
    /// What a form that moves it remembers.
    pub fn as_read(&self) -> String {
        format!("{} {} {:?} {:?}", self.held_on, self.starts_at, self.officer, self.state)
    }

    /// Whether it is still to come, or is today.
    pub fn is_coming(&self, today: &str) -> bool {
        self.state == VisitState::Planned && self.held_on.as_str() >= today
    }

    /// The seat with which somebody of these members goes; none for somebody who does not.
    pub fn seat_of(&self, members: &[Member], person: PersonId) -> Option<MembershipId> {
        let goes = |member: &&Member| member.person == Some(person) && self.goers.contains(&member.id);
        members.iter().find(goes).map(|member| member.id)
    }
}

/// Every visit of this panel, the newest day first; five queries at most, whatever their number.
pub async fn visits<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Visit>, AppError> {
    let found = visit::Entity::find()
        .filter(visit::Column::PanelId.eq(panel))
        .order_by_desc(visit::Column::HeldOn)
        .order_by_desc(visit::Column::StartsAt)
        .limit(MOST)
        .all(cx.db())
        .await?;
    dressed(cx.db(), found).await
}

/// One visit of this panel.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn visit<R: Grant>(cx: &Cx<R>, panel: PanelId, id: VisitId) -> Result<Visit, AppError> {
    let found = visit::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    let found = found.ok_or(AppError::NotFound)?;
    dressed(cx.db(), vec![found]).await?.pop().ok_or(AppError::NotFound)
}

/// Rows with their places' code names, officers, who goes and swaps.
pub(super) async fn dressed(db: &impl ConnectionTrait, found: Vec<visit::Model>) -> Result<Vec<Visit>, AppError> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = found.iter().map(|row| row.id).collect();
    let places = place::Entity::find().filter(place::Column::Id.is_in(found.iter().map(|row| row.place_id)));
    let places: HashMap<_, _> = places.all(db).await?.into_iter().map(|row| (row.id, (row.code, row.kind))).collect();
    let officers: Vec<_> = found.iter().filter_map(|row| row.officer_id).collect();
    let names = people::names(db, &officers).await?;
    let mut goers: HashMap<VisitId, Vec<MembershipId>> = HashMap::new();
    let rows = goer::Entity::find()
        .filter(goer::Column::VisitId.is_in(ids.iter().copied()))
        .order_by_asc(goer::Column::At)
        .order_by_asc(goer::Column::MembershipId)
        .all(db)
        .await?;
    for row in rows {
        goers.entry(row.visit_id).or_default().push(row.membership_id);
    }
    let mut swaps: HashMap<VisitId, Vec<Swap>> = HashMap::new();
    for row in swap::Entity::find().filter(swap::Column::VisitId.is_in(ids)).all(db).await? {
        swaps.entry(row.visit_id).or_default().push(Swap { from: row.from_seat, to: row.to_seat });
    }
    let one = |row: visit::Model| {
        let (code, kind) = places.get(&row.place_id).cloned()?;
        Some(Visit {
            goers: goers.remove(&row.id).unwrap_or_default(),
            swaps: swaps.remove(&row.id).unwrap_or_default(),
            officer_name: row.officer_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            id: row.id,
            panel: row.panel_id,
            place: row.place_id,
            code,
            kind,
            held_on: row.held_on,
            starts_at: row.starts_at,
            officer: row.officer_id,
            state: row.state,
            reason: row.reason,
            summary: row.summary,
            noted: row.note.is_some(),
            voices: row.voices,
            item: row.item_id,
            sequence: row.sequence,
        })
    };
    Ok(found.into_iter().filter_map(one).collect())
}

/// A visit of this panel, locked: who goes is decided one after the other.
pub(super) async fn held(tx: &Tx, panel: PanelId, id: VisitId) -> Result<visit::Model, AppError> {
    let row = visit::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)
}

/// As `held`, for one that is still to come.
///
/// # Errors
/// `Conflict` for one that is over, held or cancelled.
pub(super) async fn coming<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    id: VisitId,
) -> Result<visit::Model, AppError> {
    let row = held(tx, panel, id).await?;
    if row.state != VisitState::Planned || row.held_on < today(cx) {
        return Err(AppError::conflict("visits-over"));
    }
    Ok(row)
}

/// # Errors
/// `Invalid` at `field`, with all that somebody lacks.
pub(super) fn refuse(field: &str, lacks: &[Lack]) -> Result<(), AppError> {
    let mut problems = FieldErrors::default();
    for lack in lacks {
        problems.push(field, lack.message());
    }
    problems.check()
}

/// Whether this officer may go on that day.
async fn officer_fits(tx: &Tx, officer: PersonId, held_on: &str) -> Result<(), AppError> {
    let found = people::with_role(tx, Role::Officer).await?;
    if !found.iter().any(|one| one.id == officer) {
        return Err(AppError::invalid("officer", "form-required"));
    }
    let on = held_on.parse().map_err(|_| AppError::invalid("held_on", "panels-no-day"))?;
    refuse("officer", &checks::officer_lacks(tx, officer, on).await?)
}

/// Plans a visit. The same form again plans none: it is the same one.
///
/// # Errors
/// `Invalid` at `held_on` for a day that is over, at `place` for one that is no longer visited, and at `officer` for
/// somebody who is none or whose check does not last until then.
pub async fn plan(cx: &Cx<VisitKeeper>, panel: PanelId, new: NewVisit, once: &str) -> Result<VisitId, AppError> {
    if new.held_on < today(cx) {
        return Err(AppError::invalid("held_on", "visits-past"));
    }
    let mut tx = cx.begin().await?;
    if let Some(done) = idempotency::begin(&tx, ONCE, once, cx.now()).await? {
        return done.parse();
    }
    places::held(&tx, new.place).await?;
    officer_fits(&tx, new.officer, &new.held_on).await?;
    let id = VisitId::new();
    let row = visit::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        place_id: Set(new.place),
        held_on: Set(new.held_on),
        starts_at: Set(new.starts_at),
        officer_id: Set(Some(new.officer)),
        state: Set(VisitState::Planned),
        reason: Set(String::new()),
        summary: Set(String::new()),
        note: Set(None),
        noted_at: Set(None),
        voices: Set(0),
        item_id: Set(None),
        reminded_at: Set(None),
        sequence: Set(0),
    };
    visit::Entity::insert(row).exec_without_returning(&tx).await?;
    mails::send(cx, &mut tx, id, Told::Goes, &[new.officer]).await?;
    idempotency::complete(&tx, ONCE, once, &id.to_string()).await?;
    cx.audit(&tx, "visit.planned", panel, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Another day, time or officer. Whoever goes and lacks something on the new day is refused at `held_on`: they are to be
/// taken off first. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`, and for one that is over; `Invalid` as `plan`.
pub async fn change(
    cx: &Cx<VisitKeeper>,
    panel: PanelId,
    id: VisitId,
    (held_on, starts_at, officer): (String, String, PersonId),
    read: &str,
) -> Result<bool, AppError> {
    if held_on < today(cx) {
        return Err(AppError::invalid("held_on", "visits-past"));
    }
    let mut tx = cx.begin().await?;
    let row = coming(cx, &tx, panel, id).await?;
    if row.held_on == held_on && row.starts_at == starts_at && row.officer_id == Some(officer) {
        return Ok(false);
    }
    let before = dressed(&tx, vec![row.clone()]).await?.pop().ok_or(AppError::NotFound)?;
    as_read::unchanged(cx.services(), read, &before.as_read())?;
    officer_fits(&tx, officer, &held_on).await?;
    let members = crate::panels::members::members_in(&tx, panel).await?;
    let goers: Vec<Member> = members.into_iter().filter(|member| before.goers.contains(&member.id)).collect();
    let on = held_on.parse().map_err(|_| AppError::invalid("held_on", "panels-no-day"))?;
    let lacking = checks::lacking(&tx, &goers, on).await?;
    if lacking.values().any(|lacks| !lacks.is_empty()) || goers.iter().any(|member| !member.is_on(&held_on)) {
        return Err(AppError::invalid("held_on", "visits-goers-lack"));
    }
    let save = visit::ActiveModel {
        id: Set(id),
        held_on: Set(held_on),
        starts_at: Set(starts_at),
        officer_id: Set(Some(officer)),
        reminded_at: Set(None),
        sequence: Set(row.sequence + 1),
        ..Default::default()
    };
    visit::Entity::update(save).exec(&tx).await?;
    let mut people: Vec<PersonId> = goers.iter().filter_map(|member| member.person).collect();
    people.push(officer);
    mails::send(cx, &mut tx, id, Told::Moved, &people).await?;
    let left = row.officer_id.filter(|one| *one != officer);
    mails::send(cx, &mut tx, id, Told::Off, &left.into_iter().collect::<Vec<_>>()).await?;
    cx.audit(&tx, "visit.moved", panel, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Cancels a visit; everybody who goes and has an account is told. Said twice, it was the first time.
///
/// # Errors
/// `Conflict` for one that has been held; `Invalid` at `reason` for words that say where the place is.
pub async fn cancel(cx: &Cx<VisitKeeper>, panel: PanelId, id: VisitId, reason: String) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    let state = step(row.state, VisitMove::Cancel)?;
    if state == row.state {
        return Ok(());
    }
    noting::keeps_hidden(cx, &tx, &row, ("reason", &reason)).await?;
    let sequence = row.sequence + 1;
    let save = visit::ActiveModel {
        id: Set(id),
        state: Set(state),
        reason: Set(reason),
        sequence: Set(sequence),
        ..Default::default()
    };
    visit::Entity::update(save).exec(&tx).await?;
    swap::Entity::delete_many().filter(swap::Column::VisitId.eq(id)).exec(&tx).await?;
    let visit = dressed(&tx, vec![row]).await?.pop().ok_or(AppError::NotFound)?;
    let members = crate::panels::members::members_in(&tx, panel).await?;
    mails::send(cx, &mut tx, id, Told::Cancelled, &people_of(&visit, &members)).await?;
    cx.audit(&tx, "visit.cancelled", panel, "").await?;
    cx.commit(tx).await
}

/// The accounts of everybody who goes, the officer's too.
pub(super) fn people_of(visit: &Visit, members: &[Member]) -> Vec<PersonId> {
    let goers = members.iter().filter(|member| visit.goers.contains(&member.id));
    goers.filter_map(|member| member.person).chain(visit.officer).collect()
}

/// Where a visit leads, for those who may know: who keeps the rota, and while it is still to come, who goes. The reading
/// is in the audit log. None for everybody else.
///
/// # Errors
/// The database does not answer.
pub async fn whereabouts(cx: &Cx<PanelReader>, visit: &Visit) -> Result<Option<PlaceDetails>, AppError> {
    let keeps = cx.also::<VisitKeeper>().is_ok();
    if !keeps && !goes_soon(cx, visit).await? {
        return Ok(None);
    }
    let row = place::Entity::find_by_id(visit.place).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if row.sealed.is_none() {
        return Ok(None);
    }
    let details = places::details(&cx.services().keys, &row)?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "visit.place_opened", visit.place, "").await?;
    cx.commit(tx).await?;
    Ok(Some(details))
}

/// Whether the reader goes on this visit, which is still to come, and sits on the panel today and on its day.
async fn goes_soon(cx: &Cx<PanelReader>, visit: &Visit) -> Result<bool, AppError> {
    let day = today(cx);
    if !visit.is_coming(&day) {
        return Ok(false);
    }
    let me = cx.me()?;
    let mut members = crate::panels::members(cx, visit.panel).await?;
    members.retain(|member| member.is_on(&day) && member.is_on(&visit.held_on));
    Ok(visit.seat_of(&members, me).is_some())
}

/// The name of a panel and its address, for what leads to a visit from elsewhere.
pub async fn panel_of<R: Grant>(cx: &Cx<R>, id: VisitId) -> Result<(PanelName, Visit), AppError> {
    let found = visit::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let panel = crate::panels::by_id(cx, found.panel_id).await?;
    let visit = dressed(cx.db(), vec![found]).await?.pop().ok_or(AppError::NotFound)?;
    Ok((panel, visit))
}
