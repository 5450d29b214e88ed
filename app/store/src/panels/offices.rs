//! Offices beside the seats, and renewing seats for a municipal year.

use sea_orm::entity::prelude::*;

use super::{
    members::{OfficeTerm, in_tx},
    seating::{ClashFields, clash_with, held, lock, office_row, refuse_clash},
};
use crate::panels::entity::{membership, office_term};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, OfficeTermId, PanelId},
    panels::{model::Office, rules::year::Year},
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
    let holds = all[at].offices.iter().any(|held| held.office == office && held.days().both(term.days()).is_some());
    if holds {
        return Err(AppError::invalid("given", "panels-office-held"));
    }
    let row = office_row(id, &term);
    all[at].offices.push(term);
    refuse_clash(&all, id, ClashFields { person: "given", office: "given", area: "given" })?;
    office_term::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "membership.office", id, office.key()).await?;
    cx.commit(tx).await
}

/// Sets the last day of somebody's time in an office.
///
/// # Errors
/// `NotFound` for another seat's; `Invalid` at `office_ends` for a day before the first.
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
/// how many were renewed.
///
/// # Errors
/// `Invalid` at `seats`, with the name, for one that ended before the year or has no end, and where another one has its
/// office or its area by then.
pub async fn renew(cx: &Cx<Clerk>, panel: PanelId, year: Year, seats: &[MembershipId]) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let mut all = in_tx(&tx, panel).await?;
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
    }
    problems.check()?;
    if renewed.is_empty() {
        return Ok(0);
    }
    membership::Entity::update_many()
        .col_expr(membership::Column::EndsOn, Expr::value(last_day))
        .filter(membership::Column::Id.is_in(renewed.iter().copied()))
        .exec(&tx)
        .await?;
    cx.audit_all(&tx, "membership.renewed", &renewed, &year.to_string()).await?;
    cx.commit(tx).await?;
    Ok(renewed.len())
}
