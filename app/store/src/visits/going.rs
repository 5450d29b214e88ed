//! Who goes on a visit: put down by whoever keeps the rota, or by themselves. Nobody without a DBS check and training in
//! child protection that count on its day.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*};

use super::{
    checks,
    entity::{goer, swap, visit},
    mails::{self, Told},
    rota::{Visit, coming, refuse},
};
use crate::panels::{Member, members::members_in};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId, VisitId},
    visits::{Lack, MOST_GOERS},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader, VisitKeeper},
};

/// What each member lacks on the day of this visit; of those who are on the panel then.
pub async fn ready_on<R: Grant>(
    cx: &Cx<R>,
    visit: &Visit,
    members: &[Member],
) -> Result<HashMap<MembershipId, Vec<Lack>>, AppError> {
    let there: Vec<Member> = members.iter().filter(|member| member.is_on(&visit.held_on)).cloned().collect();
    let Ok(on) = visit.held_on.parse() else { return Ok(HashMap::new()) };
    checks::lacking(cx.db(), &there, on).await
}

/// A member who may be put down for this visit.
///
/// # Errors
/// `Invalid` at `field` for somebody who is not on the panel on its day, has no vote there, or lacks something.
pub(super) async fn fit(tx: &Tx, row: &visit::Model, seat: MembershipId, field: &str) -> Result<Member, AppError> {
    let members = members_in(tx, row.panel_id).await?;
    let may = |member: &Member| member.id == seat && member.kind.is_member() && member.is_on(&row.held_on);
    let member = members.into_iter().find(may);
    let member = member.ok_or_else(|| AppError::invalid(field, "visits-not-on-panel"))?;
    let on = row.held_on.parse().map_err(|_| AppError::Internal)?;
    let mut lacking = checks::lacking(tx, std::slice::from_ref(&member), on).await?;
    refuse(field, &lacking.remove(&seat).unwrap_or_default())?;
    Ok(member)
}

/// How many go, and whether this seat does.
pub(super) async fn going(tx: &Tx, id: VisitId, seat: MembershipId) -> Result<(usize, bool), AppError> {
    let found = goer::Entity::find().filter(goer::Column::VisitId.eq(id)).all(tx).await?;
    Ok((found.len(), found.iter().any(|row| row.membership_id == seat)))
}

pub(super) async fn add(tx: &Tx, id: VisitId, seat: MembershipId, at: i64) -> Result<(), AppError> {
    let row = goer::ActiveModel { visit_id: Set(id), membership_id: Set(seat), at: Set(at) };
    goer::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes somebody off, with what they have asked and been asked. Returns whether they were down for it.
pub(super) async fn strike(tx: &Tx, id: VisitId, seat: MembershipId) -> Result<bool, AppError> {
    let asked = sea_orm::Condition::any().add(swap::Column::FromSeat.eq(seat)).add(swap::Column::ToSeat.eq(seat));
    swap::Entity::delete_many().filter(swap::Column::VisitId.eq(id)).filter(asked).exec(tx).await?;
    Ok(goer::Entity::delete_by_id((id, seat)).exec(tx).await?.rows_affected > 0)
}

async fn put_in<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    id: VisitId,
    seat: MembershipId,
    field: &str,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let row = coming(cx, &tx, panel, id).await?;
    let (many, goes) = going(&tx, id, seat).await?;
    if goes {
        return Ok(());
    }
    if many >= MOST_GOERS {
        return Err(AppError::invalid(field, "visits-full"));
    }
    let member = fit(&tx, &row, seat, field).await?;
    add(&tx, id, seat, cx.now().0).await?;
    // Who was asked to go instead of somebody goes anyway now: there is nothing left to ask.
    swap::Entity::delete_many()
        .filter(swap::Column::VisitId.eq(id))
        .filter(swap::Column::ToSeat.eq(seat))
        .exec(&tx)
        .await?;
    let people: Vec<PersonId> = member.person.into_iter().collect();
    mails::send(cx, &mut tx, id, Told::Goes, &people).await?;
    cx.audit(&tx, "visit.put_down", panel, "").await?;
    cx.commit(tx).await
}

/// Puts somebody down, as the keeper of the rota does. Done twice, it was the first time.
///
/// # Errors
/// `Conflict` for a visit that is over; `Invalid` at `goer` with what they lack, and where as many go as may.
pub async fn put_down(cx: &Cx<VisitKeeper>, panel: PanelId, id: VisitId, seat: MembershipId) -> Result<(), AppError> {
    put_in(cx, panel, id, seat, "goer").await
}

/// The reader's own seat on the panel today.
///
/// # Errors
/// `Forbidden` for somebody without one.
pub(super) async fn own_seat<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<MembershipId, AppError> {
    let (me, day) = (cx.me()?, crate::panels::today(cx));
    let members = crate::panels::members_on(cx, panel, &day).await?;
    members.into_iter().find(|member| member.person == Some(me)).map(|member| member.id).ok_or(AppError::Forbidden)
}

/// Puts oneself down.
///
/// # Errors
/// `Forbidden` without a seat; otherwise as `put_down`, for the whole form.
pub async fn go(cx: &Cx<PanelReader>, panel: PanelId, id: VisitId) -> Result<(), AppError> {
    let seat = own_seat(cx, panel).await?;
    put_in(cx, panel, id, seat, "").await
}

async fn strike_off<R: Grant>(cx: &Cx<R>, panel: PanelId, id: VisitId, seat: MembershipId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    coming(cx, &tx, panel, id).await?;
    if !strike(&tx, id, seat).await? {
        return Ok(());
    }
    let members = members_in(&tx, panel).await?;
    let people: Vec<PersonId> =
        members.into_iter().filter(|member| member.id == seat).filter_map(|member| member.person).collect();
    mails::send(cx, &mut tx, id, Told::Off, &people).await?;
    cx.audit(&tx, "visit.taken_off", panel, "").await?;
    cx.commit(tx).await
}

/// Takes somebody off, who is told. Done twice, it was the first time.
///
/// # Errors
/// `Conflict` for a visit that is over.
pub async fn take_off(cx: &Cx<VisitKeeper>, panel: PanelId, id: VisitId, seat: MembershipId) -> Result<(), AppError> {
    strike_off(cx, panel, id, seat).await
}

/// Takes oneself off.
///
/// # Errors
/// `Forbidden` without a seat; `Conflict` for a visit that is over.
pub async fn stay(cx: &Cx<PanelReader>, panel: PanelId, id: VisitId) -> Result<(), AppError> {
    let seat = own_seat(cx, panel).await?;
    strike_off(cx, panel, id, seat).await
}
