//! The people on a panel: who sits on it, from when until when, in what office, and what they stand for.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, entity::prelude::*};

use super::{all, saying::chaired, today};
use crate::panels::entity::{membership, office_term};
use domain::{
    error::AppError,
    ids::{AreaId, MembershipId, OfficeTermId, PanelId, PersonId},
    panels::{
        model::{MemberKind, Office, PanelName, Represents},
        rules::{
            seats::{Days, SeatTime},
            size::Seat,
        },
    },
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Signatory, SignatureReader},
};

/// Somebody's time in an office. Days as `2026-11-22`, both included; it also ends with the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeTerm {
    pub id: OfficeTermId,
    pub office: Office,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

/// What a seat is for, beside its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatDetails {
    /// What whoever has it speaks for.
    pub represents: Option<Represents>,
    /// Its name; empty for an area, which is of the council's list.
    pub represented: String,
    pub area: Option<AreaId>,
    /// The body that appointed them.
    pub appointed_by: String,
    /// The member in whose place they may come.
    pub substitute_for: Option<MembershipId>,
}

/// A seat. Days as `2026-11-22`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MembershipId,
    /// Their account, if they have one.
    pub person: Option<PersonId>,
    pub name: String,
    pub kind: MemberKind,
    pub offices: Vec<OfficeTerm>,
    pub details: SeatDetails,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

impl From<office_term::Model> for OfficeTerm {
    fn from(row: office_term::Model) -> Self {
        Self { id: row.id, office: row.office, starts_on: row.starts_on, ends_on: row.ends_on }
    }
}

impl OfficeTerm {
    pub fn days(&self) -> Days<'_> {
        Days { from: &self.starts_on, to: self.ends_on.as_deref() }
    }
}

impl Member {
    fn of(m: membership::Model, offices: Vec<OfficeTerm>) -> Self {
        Self {
            id: m.id,
            person: m.person_id,
            name: m.name,
            kind: m.kind,
            offices,
            details: SeatDetails {
                represents: m.represents,
                represented: m.represented,
                area: m.area_id,
                appointed_by: m.appointed_by,
                substitute_for: m.substitute_for,
            },
            starts_on: m.starts_on,
            ends_on: m.ends_on,
        }
    }

    pub fn days(&self) -> Days<'_> {
        Days { from: &self.starts_on, to: self.ends_on.as_deref() }
    }

    pub fn is_on(&self, day: &str) -> bool {
        self.days().has(day)
    }

    /// Whether they count in limits, in the quorum and in attendance. Substitutes do not: the member does.
    pub const fn counts(&self) -> bool {
        self.kind.is_member() && self.details.substitute_for.is_none()
    }

    /// The offices that they hold on one of these days, the chair's first.
    pub fn offices_in(&self, days: Days<'_>) -> Vec<Office> {
        let Some(sits) = self.days().both(days) else { return Vec::new() };
        let holds = |office: &Office| {
            self.offices.iter().any(|term| term.office == *office && term.days().both(sits).is_some())
        };
        Office::ALL.into_iter().filter(holds).collect()
    }

    pub fn offices_on(&self, day: &str) -> Vec<Office> {
        self.offices_in(Days { from: day, to: Some(day) })
    }

    /// For the rule of limits; none for whoever does not count.
    pub(super) fn counted(&self) -> Option<Seat<'_>> {
        let seat = Seat { kind: self.kind, starts_on: &self.starts_on, ends_on: self.ends_on.as_deref() };
        self.counts().then_some(seat)
    }

    /// For the rule of what two cannot have at once.
    pub(super) fn time(&self) -> SeatTime<'_> {
        SeatTime {
            days: self.days(),
            person: self.person,
            // Who is there without a vote represents nobody.
            area: self.details.area.filter(|_| self.counts()),
            is_substitute: self.details.substitute_for.is_some(),
            offices: self.offices.iter().map(|term| (term.office, term.days())).collect(),
        }
    }

    /// The order in lists: by the kind of seat, substitutes last; in each those in office on these days first.
    fn rank(&self, days: Days<'_>) -> (bool, usize, usize, &str) {
        let kind = MemberKind::ALL.iter().position(|k| *k == self.kind).unwrap_or_default();
        let first = self.offices_in(days).first().copied();
        let office = Office::ALL.iter().position(|o| Some(*o) == first).unwrap_or(Office::ALL.len());
        (self.details.substitute_for.is_some(), kind, office, &self.name)
    }
}

/// Sorts as lists do; `days`: those whose offices count.
pub(super) fn sort(members: &mut [Member], days: Days<'_>) {
    members.sort_by(|a, b| a.rank(days).cmp(&b.rank(days)));
}

const fn on(day: &str) -> Days<'_> {
    Days { from: day, to: Some(day) }
}

/// The seats of these panels, in no order. Two queries, whatever their number.
async fn load<C: ConnectionTrait>(
    db: &C,
    panels: impl IntoIterator<Item = PanelId>,
) -> Result<Vec<(PanelId, Member)>, AppError> {
    let found = membership::Entity::find()
        .filter(membership::Column::PanelId.is_in(panels))
        .order_by_asc(membership::Column::Name)
        .all(db)
        .await?;
    let held = office_term::Entity::find()
        .filter(office_term::Column::MembershipId.is_in(found.iter().map(|seat| seat.id)))
        .order_by_asc(office_term::Column::StartsOn)
        .order_by_asc(office_term::Column::Id)
        .all(db)
        .await?;
    let mut offices: HashMap<MembershipId, Vec<OfficeTerm>> = HashMap::new();
    for term in held {
        offices.entry(term.membership_id).or_default().push(term.into());
    }
    let one = |seat: membership::Model| {
        let offices = offices.remove(&seat.id).unwrap_or_default();
        (seat.panel_id, Member::of(seat, offices))
    };
    Ok(found.into_iter().map(one).collect())
}

/// The seats of one panel, inside a transaction.
pub(super) async fn in_tx(tx: &Tx, panel: PanelId) -> Result<Vec<Member>, AppError> {
    Ok(load(tx, [panel]).await?.into_iter().map(|(_, member)| member).collect())
}

/// As `members_on`, inside a transaction.
pub(super) async fn on_day(tx: &Tx, panel: PanelId, day: &str) -> Result<Vec<Member>, AppError> {
    let mut members = in_tx(tx, panel).await?;
    members.retain(|member| member.is_on(day));
    sort(&mut members, on(day));
    Ok(members)
}

/// As `members` in no order, for another feature inside its transaction.
pub(crate) async fn members_in(db: &impl ConnectionTrait, panel: PanelId) -> Result<Vec<Member>, AppError> {
    Ok(load(db, [panel]).await?.into_iter().map(|(_, member)| member).collect())
}

/// Everybody who is or was on the panel.
pub async fn members<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Member>, AppError> {
    let mut members: Vec<_> = load(cx.db(), [panel]).await?.into_iter().map(|(_, member)| member).collect();
    sort(&mut members, on(&today(cx)));
    Ok(members)
}

/// Those who are on it on a day.
pub async fn members_on<R: Grant>(cx: &Cx<R>, panel: PanelId, day: &str) -> Result<Vec<Member>, AppError> {
    let mut members = members(cx, panel).await?;
    members.retain(|m| m.is_on(day));
    sort(&mut members, on(day));
    Ok(members)
}

/// One seat of this panel.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn member<R: Grant>(cx: &Cx<R>, panel: PanelId, id: MembershipId) -> Result<Member, AppError> {
    members(cx, panel).await?.into_iter().find(|member| member.id == id).ok_or(AppError::NotFound)
}

/// Every panel with its members today, for the pledge lead; for somebody who chairs, the panels they chair.
pub async fn sitting(cx: &Cx<SignatureReader>) -> Result<Vec<(PanelName, Vec<Member>)>, AppError> {
    let today = today(cx);
    let mut panels = all(cx).await?;
    if !cx.is(Role::PledgeLead) {
        let chaired = chaired(cx).await?;
        panels.retain(|panel| chaired.contains(&panel.id));
    }
    let mut by_panel: HashMap<PanelId, Vec<Member>> = HashMap::new();
    for (panel, member) in load(cx.db(), panels.iter().map(|panel| panel.id)).await? {
        if member.is_on(&today) {
            by_panel.entry(panel).or_default().push(member);
        }
    }
    let each = panels.into_iter().map(|panel| {
        let mut members = by_panel.remove(&panel.id).unwrap_or_default();
        sort(&mut members, on(&today));
        (panel, members)
    });
    Ok(each.collect())
}

/// Whether whoever asks sits on a panel today as a young person.
pub async fn sits_as_young_person(cx: &Cx<Signatory>) -> Result<bool, AppError> {
    let today = today(cx);
    let seats = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(cx.me()?))
        .filter(membership::Column::Kind.eq(MemberKind::YoungPerson))
        .all(cx.db())
        .await?;
    Ok(seats.iter().any(|seat| Days { from: &seat.starts_on, to: seat.ends_on.as_deref() }.has(&today)))
}
