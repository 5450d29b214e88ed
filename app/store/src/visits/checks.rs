//! DBS checks, and what somebody lacks who is to go on a visit. Kept is that a check was seen, by whom and how long it
//! counts: never the certificate, its number or what it says.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{Condition, ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::entity::check;
use crate::{
    panels::{
        Member,
        members::members_in,
        today,
        training::{kinds::kinds_in, records::records_in},
    },
    people,
};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId, VisitCheckId},
    panels::training::{CHILD_PROTECTION, standing},
    role::Role,
    visits::{Check, Lack, lacks},
};
use platform::{
    db::Tx,
    guard::{Cx, VisitKeeper},
    idempotency,
};

const ONCE: &str = "visits/check";

/// Of whom a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Seat(MembershipId),
    Officer(PersonId),
}

/// A check as those who keep the rota see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub id: VisitCheckId,
    pub check: Check,
    /// Who has seen it.
    pub by: String,
}

fn read(row: &check::Model) -> Option<Check> {
    Some(Check { checked_on: row.checked_on.parse().ok()?, expires_on: row.expires_on.parse().ok()? })
}

fn is_of(row: &check::Model, member: &Member) -> bool {
    row.membership_id == Some(member.id) || (member.person.is_some() && row.person_id == member.person)
}

/// The checks of these seats and accounts, the last to end first; one query.
async fn rows(
    db: &impl ConnectionTrait,
    members: &[Member],
    officers: &[PersonId],
) -> Result<Vec<check::Model>, AppError> {
    let people = members.iter().filter_map(|member| member.person).chain(officers.iter().copied());
    let whose = Condition::any()
        .add(check::Column::MembershipId.is_in(members.iter().map(|member| member.id)))
        .add(check::Column::PersonId.is_in(people));
    Ok(check::Entity::find().filter(whose).order_by_desc(check::Column::ExpiresOn).all(db).await?)
}

/// What each of these members lacks on the day of a visit; four queries, whatever their number.
pub(super) async fn lacking(
    db: &impl ConnectionTrait,
    members: &[Member],
    on: Date,
) -> Result<HashMap<MembershipId, Vec<Lack>>, AppError> {
    let checks = rows(db, members, &[]).await?;
    let done = records_in(db, members).await?;
    let kinds = kinds_in(db).await?;
    let months = kinds.iter().find(|kind| kind.key == CHILD_PROTECTION).and_then(|kind| kind.months);
    let one = |member: &Member| {
        let checks: Vec<_> = checks.iter().filter(|row| is_of(row, member)).filter_map(read).collect();
        let done = done.get(&member.id).map(Vec::as_slice).unwrap_or_default();
        // What is done after the visit was not done before it.
        let days = done.iter().filter(|one| one.kind == CHILD_PROTECTION && one.done_on <= on).map(|one| one.done_on);
        (member.id, lacks(&checks, Some(standing(days, months, on)), on))
    };
    Ok(members.iter().map(one).collect())
}

/// What an officer lacks on the day of a visit. Their training is their employer's to keep.
pub(super) async fn officer_lacks(
    db: &impl ConnectionTrait,
    officer: PersonId,
    on: Date,
) -> Result<Vec<Lack>, AppError> {
    let checks: Vec<_> = rows(db, &[], &[officer]).await?.iter().filter_map(read).collect();
    Ok(lacks(&checks, None, on))
}

/// The members of a panel today, each with what they lack today and with their checks.
#[derive(Clone, Debug)]
pub struct Ready {
    pub member: Member,
    pub lacks: Vec<Lack>,
    pub checks: Vec<Seen>,
}

/// An officer with the same.
#[derive(Clone, Debug)]
pub struct ReadyOfficer {
    pub id: PersonId,
    pub name: String,
    pub lacks: Vec<Lack>,
    pub checks: Vec<Seen>,
}

/// Who is ready to go on visits, of a panel's members and of all officers.
pub async fn readiness(cx: &Cx<VisitKeeper>, panel: PanelId) -> Result<(Vec<Ready>, Vec<ReadyOfficer>), AppError> {
    let members = crate::panels::members_on(cx, panel, &today(cx)).await?;
    let officers = people::holders(cx, Role::Officer).await?;
    let on = cx.now().day();
    let mut lack = lacking(cx.db(), &members, on).await?;
    let ids: Vec<_> = officers.iter().map(|officer| officer.id).collect();
    let all = rows(cx.db(), &members, &ids).await?;
    let by: Vec<_> = all.iter().map(|row| row.checked_by).collect();
    let names = people::names_of(cx, &by).await?;
    let seen = |row: &check::Model| {
        let by = names.get(&row.checked_by).cloned().unwrap_or_default();
        Some(Seen { id: row.id, check: read(row)?, by })
    };
    let of_members = members.into_iter().map(|member| Ready {
        lacks: lack.remove(&member.id).unwrap_or_default(),
        checks: all.iter().filter(|row| is_of(row, &member)).filter_map(seen).collect(),
        member,
    });
    let of_officers = officers.into_iter().map(|officer| {
        let theirs: Vec<_> = all.iter().filter(|row| row.person_id == Some(officer.id)).collect();
        let checks: Vec<_> = theirs.iter().filter_map(|row| read(row)).collect();
        ReadyOfficer {
            id: officer.id,
            lacks: lacks(&checks, None, on),
            checks: theirs.into_iter().filter_map(seen).collect(),
            name: officer.name,
        }
    });
    Ok((of_members.collect(), of_officers.collect()))
}

/// Records that the reader has seen somebody's check. The same form again records none.
///
/// # Errors
/// `Invalid` at `check_of` for somebody who is not on the panel and no officer, and for one's own; at `checked_on` for a
/// day to come, at `expires_on` for one before it.
pub async fn record(
    cx: &Cx<VisitKeeper>,
    panel: PanelId,
    whose: Whose,
    new: Check,
    once: &str,
) -> Result<(), AppError> {
    let (me, now) = (cx.me()?, cx.now().day());
    if new.checked_on > now {
        return Err(AppError::invalid("checked_on", "training-to-come"));
    }
    if new.expires_on <= new.checked_on {
        return Err(AppError::invalid("expires_on", "visits-check-ends-before"));
    }
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let (seat, person) = match whose {
        Whose::Seat(id) => {
            let member = members_in(&tx, panel).await?.into_iter().find(|member| member.id == id);
            let member = member.ok_or_else(|| AppError::invalid("check_of", "form-required"))?;
            (Some(id), member.person)
        }
        Whose::Officer(id) => {
            let found = people::with_role(&tx, Role::Officer).await?;
            if !found.iter().any(|officer| officer.id == id) {
                return Err(AppError::invalid("check_of", "form-required"));
            }
            (None, Some(id))
        }
    };
    if person == Some(me) {
        return Err(AppError::invalid("check_of", "visits-check-own"));
    }
    let row = check::ActiveModel {
        id: Set(VisitCheckId::new()),
        membership_id: Set(seat),
        person_id: Set(person),
        checked_on: Set(new.checked_on.to_string()),
        expires_on: Set(new.expires_on.to_string()),
        checked_by: Set(me),
        at: Set(cx.now().0),
    };
    check::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "visit.check_recorded", panel, "").await?;
    cx.commit(tx).await
}

/// Removes what was recorded by mistake. Who is put down for a visit stays so until somebody takes them off it.
///
/// # Errors
/// `NotFound` for a check of nobody on this panel and of no officer.
pub async fn remove(cx: &Cx<VisitKeeper>, panel: PanelId, id: VisitCheckId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = check::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let of_member = row.membership_id.is_none() || members_in(&tx, panel).await?.iter().any(|one| is_of(&row, one));
    if !of_member {
        return Err(AppError::NotFound);
    }
    check::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "visit.check_removed", panel, "").await?;
    cx.commit(tx).await
}

/// Deletes the checks of these seats and of this account.
pub(super) async fn forget(tx: &Tx, seats: &[MembershipId], person: PersonId) -> Result<(), AppError> {
    let theirs = Condition::any()
        .add(check::Column::MembershipId.is_in(seats.iter().copied()))
        .add(check::Column::PersonId.eq(person));
    check::Entity::delete_many().filter(theirs).exec(tx).await?;
    Ok(())
}
