//! The members of a panel, with their first and last days.

use std::collections::HashMap;

use sea_orm::{ExprTrait as _, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{all, correcting::no_mark_outside, excesses, saying::chaired, today};
use crate::panels::entity::{membership, panel};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId},
    panels::{
        model::{MemberKind, Office, PanelName},
        rules::size::Seat,
    },
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant, SignatureReader, SignedIn},
};

/// A membership. Days as `2026-11-22`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MembershipId,
    /// Their account, if they have one.
    pub person: Option<PersonId>,
    pub name: String,
    pub kind: MemberKind,
    pub office: Option<Office>,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

impl From<membership::Model> for Member {
    fn from(m: membership::Model) -> Self {
        Self {
            id: m.id,
            person: m.person_id,
            name: m.name,
            kind: m.kind,
            office: m.office,
            starts_on: m.starts_on,
            ends_on: m.ends_on,
        }
    }
}

impl Member {
    pub fn is_on(&self, day: &str) -> bool {
        self.starts_on.as_str() <= day && self.ends_on.as_deref().is_none_or(|end| day <= end)
    }

    /// The order in lists: elected, co-opted, young people; the chair first.
    fn rank(&self) -> (usize, usize, &str) {
        let kind = MemberKind::ALL.iter().position(|k| *k == self.kind).unwrap_or_default();
        let office = self.office.map_or(2, |o| usize::from(o == Office::ViceChair));
        (kind, office, &self.name)
    }
}

/// Everybody who is or was a member of the panel.
pub async fn members<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Member>, AppError> {
    let found = membership::Entity::find()
        .filter(membership::Column::PanelId.eq(panel))
        .order_by_asc(membership::Column::Name)
        .all(cx.db())
        .await?;
    let mut members: Vec<_> = found.into_iter().map(Member::from).collect();
    members.sort_by(|a, b| a.rank().cmp(&b.rank()));
    Ok(members)
}

/// The members on a day.
pub async fn members_on<R: Grant>(cx: &Cx<R>, panel: PanelId, day: &str) -> Result<Vec<Member>, AppError> {
    let mut members = members(cx, panel).await?;
    members.retain(|m| m.is_on(day));
    Ok(members)
}

/// Every panel with its members today, for the pledge lead; for somebody who chairs, the panels they chair.
pub async fn sitting(cx: &Cx<SignatureReader>) -> Result<Vec<(PanelName, Vec<Member>)>, AppError> {
    let today = today(cx);
    let mut panels = all(cx).await?;
    if !cx.is(Role::PledgeLead) {
        let chaired = chaired(cx).await?;
        panels.retain(|panel| chaired.contains(&panel.id));
    }
    let seats = membership::Entity::find()
        .filter(membership::Column::PanelId.is_in(panels.iter().map(|panel| panel.id)))
        .order_by_asc(membership::Column::Name)
        .all(cx.db())
        .await?;
    let mut by_panel: HashMap<PanelId, Vec<Member>> = HashMap::new();
    for seat in seats {
        let (panel, member) = (seat.panel_id, Member::from(seat));
        if member.is_on(&today) {
            by_panel.entry(panel).or_default().push(member);
        }
    }
    let each = panels.into_iter().map(|panel| {
        let mut members = by_panel.remove(&panel.id).unwrap_or_default();
        members.sort_by(|a, b| a.rank().cmp(&b.rank()));
        (panel, members)
    });
    Ok(each.collect())
}

/// Whether whoever asks sits on a panel today as a young person.
pub async fn sits_as_young_person(cx: &Cx<SignedIn>) -> Result<bool, AppError> {
    let today = today(cx);
    let seats = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(cx.me()?))
        .filter(membership::Column::Kind.eq(MemberKind::YoungPerson))
        .all(cx.db())
        .await?;
    Ok(seats.into_iter().map(Member::from).any(|seat| seat.is_on(&today)))
}

/// A new member.
#[derive(Clone, Debug)]
pub struct NewMember {
    pub person: Option<PersonId>,
    pub name: String,
    pub kind: MemberKind,
    pub office: Option<Office>,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

/// Adds somebody to a panel.
///
/// # Errors
/// `Invalid` if their account is a member already on that day, or if the panel has somebody in that office.
pub async fn add_member<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    new: NewMember,
) -> Result<MembershipId, AppError> {
    let open_on_that_day = || {
        membership::Entity::find()
            .filter(membership::Column::PanelId.eq(panel))
            .filter(membership::Column::StartsOn.lte(new.starts_on.clone()))
            .filter(membership::Column::EndsOn.is_null().or(membership::Column::EndsOn.gte(new.starts_on.clone())))
    };
    if let Some(person) = new.person
        && open_on_that_day().filter(membership::Column::PersonId.eq(person)).one(tx).await?.is_some()
    {
        return Err(AppError::invalid("person", "panels-member-twice"));
    }
    if let Some(office) = new.office
        && open_on_that_day().filter(membership::Column::Office.eq(office)).one(tx).await?.is_some()
    {
        return Err(AppError::invalid("office", "panels-office-taken"));
    }
    let id = MembershipId::new();
    let row = membership::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        person_id: Set(new.person),
        name: Set(new.name),
        kind: Set(new.kind),
        office: Set(new.office),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
    };
    membership::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "membership.added", id, new.kind.key()).await?;
    Ok(id)
}

/// As `add_member`, in a transaction of its own; `excess`: why there are more members than the terms allow, where
/// somebody says it.
///
/// # Errors
/// As `add_member`; `Invalid` at `excess_reason` where there would be more, and nobody has said why.
pub async fn seat(cx: &Cx<Clerk>, panel: PanelId, new: NewMember, excess: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // Locks the panel's row: of two who add the last member at once, the second is asked.
    panel::Entity::find_by_id(panel).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let seat = Seat { kind: new.kind, starts_on: &new.starts_on, ends_on: new.ends_on.as_deref() };
    excesses::asked(cx, &tx, panel, &[seat], excess).await?;
    add_member(cx, &tx, panel, new).await?;
    cx.commit(tx).await
}

/// Sets somebody's last day on the panel, `ends_on`.
///
/// # Errors
/// `NotFound` on another panel; `Invalid` for a day before they came, or before a meeting at which they were marked.
pub async fn end_member(cx: &Cx<Clerk>, panel: PanelId, id: MembershipId, ends_on: String) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = membership::Entity::find_by_id(id).one(&tx).await?.filter(|m| m.panel_id == panel);
    let member = found.ok_or(AppError::NotFound)?;
    if ends_on < member.starts_on {
        return Err(AppError::invalid("ends_on", "panels-end-before-start"));
    }
    no_mark_outside(cx, &tx, id, (member.starts_on.as_str(), Some(ends_on.as_str())), "ends_on").await?;
    membership::Entity::update_many()
        .col_expr(membership::Column::EndsOn, Expr::value(ends_on))
        .filter(membership::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "membership.ended", id, "").await?;
    cx.commit(tx).await
}

/// Removes somebody's name and account from their memberships; these still count in attendance.
pub async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::Name, Expr::value("–"))
        .col_expr(membership::Column::PersonId, Expr::value(Option::<uuid::Uuid>::None))
        .filter(membership::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
