//! Offices beside the seats, and renewing seats for a municipal year.

use sea_orm::entity::prelude::*;

use super::{
    excesses,
    members::{OfficeTerm, in_tx},
    seat_changes::{outlasts, store},
    seating::{ClashFields, clash_with, held, lock, office_row, refuse_clash},
};
use crate::panels::entity::office_term;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, OfficeTermId, PanelId},
    panels::{
        model::Office,
        rules::{seats::doubled, year::Year},
    },
};
use platform::guard::{Clerk, Cx};

/// Gives somebody an office from a day on; the last day may be left open.
///
/// # Errors
/// `Invalid` at `given` if somebody else holds it in that time; at `office_from` for days outside of their seat.
pub async fn give_office(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MembershipId,
    office: Office,
    (starts_on, ends_on): (String, Option<String>),
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (mut all, at) = held(&tx, panel, id).await?;
    let term = OfficeTerm { id: OfficeTermId::new(), office, starts_on, ends_on };
    if !term.days().is_real() {
        return Err(AppError::invalid("office_to", "panels-end-before-start"));
    }
    if !all[at].is_on(&term.starts_on) {
        return Err(AppError::invalid("office_from", "panels-office-outside"));
    }
    let row = office_row(id, &term);
    all[at].offices.push(term);
    if doubled(&all[at].time().offices).is_some() {
        return Err(AppError::invalid("given", "panels-office-held"));
    }
    refuse_clash(&all, id, ClashFields { person: "given", office: "given", area: "given" })?;
    office_term::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "membership.office", id, office.key()).await?;
    cx.commit(tx).await
}

/// Sets the last day of somebody's time in an office.
///
/// # Errors
/// `NotFound` for another seat's; `Invalid` at `office_ends` for a day before the first, or on which somebody holds it
/// again, they themselves or somebody else.
pub async fn end_office(
    cx: &Cx<Clerk>,
    panel: PanelId,
    (id, term): (MembershipId, OfficeTermId),
    ends_on: String,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (mut all, at) = held(&tx, panel, id).await?;
    let held = all[at].offices.iter_mut().find(|held| held.id == term).ok_or(AppError::NotFound)?;
    held.ends_on = Some(ends_on.clone());
    if !held.days().is_real() {
        return Err(AppError::invalid("office_ends", "panels-end-before-start"));
    }
    let office = held.office;
    if doubled(&all[at].time().offices).is_some() {
        return Err(AppError::invalid("office_ends", "panels-office-held"));
    }
    refuse_clash(&all, id, ClashFields { person: "office_ends", office: "office_ends", area: "office_ends" })?;
    office_term::Entity::update_many()
        .col_expr(office_term::Column::EndsOn, Expr::value(ends_on))
        .filter(office_term::Column::Id.eq(term))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "membership.office_ended", id, office.key()).await?;
    cx.commit(tx).await
}

/// Renews seats to the last day of a municipal year, in one step. One that lasts as long already stays as it is; returns
/// how many were renewed. `excess`: why there are more members than the terms allow, where somebody says it.
///
/// # Errors
/// `Invalid` at `seats`, with the name, for one that ended before the year or has no end, where another one has its
/// office or its area by then, and for a substitute whose member is not renewed; at `excess_reason` where there would be
/// more members than the terms allow, and nobody has said why.
pub async fn renew(
    cx: &Cx<Clerk>,
    panel: PanelId,
    year: Year,
    seats: &[MembershipId],
    excess: &str,
) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let before = in_tx(&tx, panel).await?;
    let mut all = before.clone();
    let (last_day, today) = (year.last_day().to_string(), super::today(cx));
    let mut problems = FieldErrors::default();
    let mut renewed = Vec::new();
    for id in seats {
        let member = all.iter_mut().find(|member| member.id == *id).ok_or(AppError::NotFound)?;
        match member.ends_on.as_deref() {
            Some(end) if end >= last_day.as_str() => {}
            Some(end) if year.renews(end, &today) => {
                member.ends_on = Some(last_day.clone());
                renewed.push(*id);
            }
            _ => problems.push("seats", Message::new("panels-renew-not").with("name", &member.name)),
        }
    }
    for (at, member) in all.iter().enumerate().filter(|(_, member)| renewed.contains(&member.id)) {
        if let Some((_, other)) = clash_with(&all, at) {
            let sentence = Message::new("panels-renew-clash").with("name", &member.name).with("other", other);
            problems.push("seats", sentence);
        }
        if outlasts(&all, at).is_some() {
            problems.push("seats", Message::new("panels-renew-substitute").with("name", &member.name));
        }
    }
    problems.check()?;
    if renewed.is_empty() {
        return Ok(0);
    }
    excesses::asked(cx, &tx, panel, (&before, &all), excess).await?;
    store(&tx, panel, &before, &all).await?;
    cx.audit_all(&tx, "membership.renewed", &renewed, &year.to_string()).await?;
    cx.commit(tx).await?;
    Ok(renewed.len())
}
