//! Putting people on a panel, and what their seats are for. Every change locks the panel's row and is
//! held against all its seats (`domain::panels::rules::seats`).

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    excesses,
    members::{Member, OfficeTerm, SeatDetails, in_tx},
    seat_changes::{outlasts, store},
    seat_history::keep_said,
};
use crate::panels::entity::{membership, office_term, panel};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, OfficeTermId, PanelId, PersonId},
    panels::{
        model::{MemberKind, Office, Represents},
        rules::seats::{Clash, clash},
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// A new seat.
#[derive(Clone, Debug)]
pub struct NewMember {
    pub person: Option<PersonId>,
    pub name: String,
    pub kind: MemberKind,
    /// Held from the first day on.
    pub office: Option<Office>,
    pub details: SeatDetails,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

/// The fields at which a form says what two seats cannot have at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClashFields {
    pub person: &'static str,
    pub office: &'static str,
    pub area: &'static str,
}

const NEW: ClashFields = ClashFields { person: "person", office: "office", area: "area" };

/// Locks the panel's row: changes of its seats are made one after the other.
pub(super) async fn lock(tx: &Tx, id: PanelId) -> Result<(), AppError> {
    panel::Entity::find_by_id(id).lock_exclusive().one(tx).await?.map(drop).ok_or(AppError::NotFound)
}

/// What the seat at this place has at once with another one, and whose that is.
pub(super) fn clash_with(all: &[Member], at: usize) -> Option<(Clash, String)> {
    let times: Vec<_> = all.iter().map(Member::time).collect();
    let (found, with) = clash(&times, at)?;
    Some((found, all.get(with).map(|member| member.name.clone()).unwrap_or_default()))
}

/// The sentence about it.
pub(super) fn clash_said(found: Clash, name: String) -> Message {
    let key = match found {
        Clash::Person => "panels-member-twice",
        Clash::Office(_) => "panels-office-taken",
        Clash::Area => "panels-area-taken",
    };
    Message::new(key).with("name", name)
}

/// # Errors
/// `Invalid` if one of these seats has at once what another one has.
pub(super) fn refuse_clash(all: &[Member], of: MembershipId, fields: ClashFields) -> Result<(), AppError> {
    let at = all.iter().position(|member| member.id == of).ok_or(AppError::NotFound)?;
    let Some((found, name)) = clash_with(all, at) else { return Ok(()) };
    let field = match found {
        Clash::Person => fields.person,
        Clash::Office(_) => fields.office,
        Clash::Area => fields.area,
    };
    Err(FieldErrors::default().add(field, clash_said(found, name)).into())
}

/// The seat as it will be stored.
pub(super) fn seated(new: NewMember) -> Member {
    let office = new.office.map(|office| OfficeTerm {
        id: OfficeTermId::new(),
        office,
        starts_on: new.starts_on.clone(),
        ends_on: None,
    });
    Member {
        id: MembershipId::new(),
        person: new.person,
        name: new.name,
        kind: new.kind,
        offices: office.into_iter().collect(),
        details: new.details,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
    }
}

pub(super) fn row_of(panel: PanelId, member: &Member) -> membership::ActiveModel {
    let details = member.details.clone();
    membership::ActiveModel {
        id: Set(member.id),
        panel_id: Set(panel),
        person_id: Set(member.person),
        name: Set(member.name.clone()),
        kind: Set(member.kind),
        represents: Set(details.represents),
        represented: Set(details.represented),
        area_id: Set(details.area),
        appointed_by: Set(details.appointed_by),
        substitute_for: Set(details.substitute_for),
        starts_on: Set(member.starts_on.clone()),
        ends_on: Set(member.ends_on.clone()),
    }
}

pub(super) fn office_row(seat: MembershipId, term: &OfficeTerm) -> office_term::ActiveModel {
    office_term::ActiveModel {
        id: Set(term.id),
        membership_id: Set(seat),
        office: Set(term.office),
        starts_on: Set(term.starts_on.clone()),
        ends_on: Set(term.ends_on.clone()),
    }
}

/// Adds somebody to a panel. A substitute without a last day sits as long as the member.
///
/// # Errors
/// `Invalid` if their account sits on it in that time, if somebody else holds the office or represents the area, or the
/// last day is before the first, or after that of the member in whose place they may come.
pub async fn add_member<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    new: NewMember,
) -> Result<MembershipId, AppError> {
    let (before, all) = with_new(in_tx(tx, panel).await?, new)?;
    put_new(cx, tx, panel, &before, &all).await
}

/// The seats as they are, and as they will be with a new one at the end.
pub(super) fn with_new(before: Vec<Member>, new: NewMember) -> Result<(Vec<Member>, Vec<Member>), AppError> {
    let mut member = seated(new);
    if let Some(of) = member.details.substitute_for {
        let of = before.iter().find(|other| other.id == of && other.details.substitute_for.is_none());
        let of = of.ok_or(AppError::NotFound)?;
        member.ends_on = member.ends_on.or_else(|| of.ends_on.clone());
    }
    if !member.days().is_real() {
        return Err(AppError::invalid("until", "panels-end-before-start"));
    }
    let id = member.id;
    let mut all = before.clone();
    all.push(member);
    if let Some(sentence) = outlasts(&all, before.len()) {
        return Err(FieldErrors::default().add("until", sentence).into());
    }
    refuse_clash(&all, id, NEW)?;
    Ok((before, all))
}

/// Stores the new one, who is last.
pub(super) async fn put_new<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    before: &[Member],
    all: &[Member],
) -> Result<MembershipId, AppError> {
    let member = all.last().ok_or(AppError::Internal)?;
    store(tx, panel, before, all).await?;
    cx.audit(tx, "membership.added", member.id, member.kind.key()).await?;
    Ok(member.id)
}

/// As `add_member`, in a transaction of its own; `excess`: why there are more members than the terms allow, where
/// somebody says it.
///
/// # Errors
/// As `add_member`; `Invalid` at `excess_reason` where there would be more, and nobody has said why.
pub async fn seat(cx: &Cx<Clerk>, panel: PanelId, new: NewMember, excess: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let (before, all) = with_new(in_tx(&tx, panel).await?, new)?;
    excesses::asked(cx, &tx, panel, (&before, &all), excess).await?;
    put_new(cx, &tx, panel, &before, &all).await?;
    cx.commit(tx).await
}

/// All seats of the panel, locked, and the place of one of them.
pub(super) async fn held(tx: &Tx, panel: PanelId, id: MembershipId) -> Result<(Vec<Member>, usize), AppError> {
    lock(tx, panel).await?;
    let all = in_tx(tx, panel).await?;
    let at = all.iter().position(|member| member.id == id).ok_or(AppError::NotFound)?;
    Ok((all, at))
}

/// Changes what a seat is for. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; `Invalid` at `area` if it has a representative.
pub async fn change_details(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MembershipId,
    details: SeatDetails,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let (mut all, at) = held(&tx, panel, id).await?;
    // Who is a substitute stays one.
    let details = SeatDetails { substitute_for: all[at].details.substitute_for, ..details };
    if all[at].details == details {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &as_read(&all[at].details))?;
    all[at].details = details;
    refuse_clash(&all, id, NEW)?;
    membership::Entity::update(row_of(panel, &all[at])).exec(&tx).await?;
    cx.audit(&tx, "membership.changed", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Joins an account to a seat that has none: what was recorded of the seat is theirs from now on.
///
/// # Errors
/// `Conflict` if it has one; `Invalid` at `account` if that account sits on the panel in that time.
pub async fn join_account(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MembershipId,
    (person, name): (PersonId, String),
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (before, at) = held(&tx, panel, id).await?;
    if before[at].person.is_some() {
        return Err(AppError::conflict("seat-account-there"));
    }
    let mut all = before.clone();
    (all[at].person, all[at].name) = (Some(person), name);
    refuse_clash(&all, id, ClashFields { person: "account", office: "account", area: "account" })?;
    store(&tx, panel, &before, &all).await?;
    // Under which name the seat was before, for whoever takes the account back.
    keep_said(cx, &tx, panel, &[(&before[at], &all[at])], "").await?;
    cx.audit(&tx, "membership.joined", id, "").await?;
    cx.commit(tx).await
}

/// What the form of a seat's details remembers of what it was drawn from.
pub fn as_read(details: &SeatDetails) -> String {
    let SeatDetails { represents, represented, area, appointed_by, substitute_for: _ } = details;
    format!("{} {area:?}\n{represented}\n{appointed_by}", represents.map_or("", Represents::key))
}
