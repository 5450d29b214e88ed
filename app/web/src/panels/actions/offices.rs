//! Offices beside the seats, what a seat is for, and renewing seats for a municipal year.

use leptos::prelude::*;

use super::{field, seats};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, PersonId},
    panels::{model::Office, rules::year::Year},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::{offices, seating};

/// Changes what a seat is for.
#[server(prefix = "/do", endpoint = "panels/change-seat")]
pub async fn change_seat(
    slug: String,
    member: MembershipId,
    #[server(default)] represents: String,
    #[server(default)] represented: String,
    #[server(default)] area: String,
    #[server(default)] appointed_by: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let details = seats::details(&mut problems, [&represents, &represented, &area, &appointed_by])?;
    problems.check()?;
    let changed = seating::change_details(&cx, panel.id, member, details, &read).await?;
    on(&slug, member, if changed { "seat-flash-changed" } else { "body-flash-same" });
    Ok(())
}

/// Joins an account to a seat that has none.
#[server(prefix = "/do", endpoint = "panels/join-account")]
pub async fn join_account(
    slug: String,
    member: MembershipId,
    #[server(default)] account: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let id: PersonId = account.parse().map_err(|_| AppError::invalid("account", "form-required"))?;
    let name = store::people::contact(&cx, id).await?.ok_or(AppError::NotFound)?.name;
    seating::join_account(&cx, panel.id, member, (id, name)).await?;
    on(&slug, member, "seat-flash-joined");
    Ok(())
}

/// Gives somebody an office.
#[server(prefix = "/do", endpoint = "panels/give-office")]
pub async fn give_office(
    slug: String,
    member: MembershipId,
    #[server(default)] given: String,
    #[server(default)] office_from: String,
    #[server(default)] office_to: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let office = Office::parse(&given);
    if office.is_none() {
        problems.push("given", Message::new("panels-kind-missing"));
    }
    let from = field::day(&mut problems, "office_from", &office_from);
    let to = field::day_or_none(&mut problems, "office_to", &office_to);
    problems.check()?;
    let Some(office) = office else { return Err(AppError::Internal) };
    offices::give_office(&cx, panel.id, member, office, (from, to)).await?;
    on(&slug, member, "seat-flash-office");
    Ok(())
}

/// Sets the last day of somebody's time in an office.
#[server(prefix = "/do", endpoint = "panels/end-office")]
pub async fn end_office(
    slug: String,
    member: MembershipId,
    #[server(default)] term: String,
    #[server(default)] office_ends: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let term = term.parse().ok();
    if term.is_none() {
        problems.push("term", Message::new("form-required"));
    }
    let ends_on = field::day(&mut problems, "office_ends", &office_ends);
    problems.check()?;
    let Some(term) = term else { return Err(AppError::Internal) };
    offices::end_office(&cx, panel.id, (member, term), ends_on).await?;
    on(&slug, member, "seat-flash-office-ended");
    Ok(())
}

/// Renews the chosen seats for a municipal year, `2027-28`.
#[server(prefix = "/do", endpoint = "panels/renew")]
pub async fn renew(
    slug: String,
    #[server(default)] year: String,
    #[server(default)] seats: Vec<String>,
    #[server(default)] excess_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let year: Option<Year> = year.parse().ok();
    if year.is_none() {
        problems.push("year", Message::new("panels-kind-missing"));
    }
    if seats.is_empty() {
        problems.push("seats", Message::new("form-required"));
    }
    let excess = field::text(&mut problems, "excess_reason", &excess_reason, 1_000);
    problems.check()?;
    let Some(year) = year else { return Err(AppError::Internal) };
    let chosen = seats.iter().map(|id| id.parse()).collect::<Result<Vec<MembershipId>, _>>()?;
    let renewed = offices::renew(&cx, panel.id, year, &chosen, &excess).await?;
    let said = if renewed > 0 { "seat-flash-renewed" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), said);
    Ok(())
}

/// Leads to the seat.
pub(super) fn on(slug: &str, member: MembershipId, said: &str) {
    RequestContext::current().redirect_with_flash(paths::panels::Seat(slug, member), said);
}
