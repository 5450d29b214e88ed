//! What those do who keep the rota: places, visits, and checks of those who go.

use leptos::prelude::*;

use super::actions::{at_visit, of_keeper};
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PersonId, VisitCheckId, VisitId, VisitPlaceId},
    paths,
    visits::{Check, LONGEST_ADDRESS, LONGEST_CODE, LONGEST_NAME, LONGEST_REASON, PlaceDetails, VisitKind},
};
use platform::{
    guard::{VisitKeeper, require},
    request::RequestContext,
};
use store::visits::{
    NewVisit,
    checks::{self, Whose},
    places, rota,
};

fn details(problems: &mut FieldErrors, name: &str, address: &str, contact: &str) -> PlaceDetails {
    PlaceDetails {
        name: field::text(problems, "name", name, LONGEST_NAME),
        address: field::required(problems, "address", address, LONGEST_ADDRESS),
        contact: field::text(problems, "contact", contact, LONGEST_NAME),
    }
}

/// Adds a place, by a code name.
#[server(prefix = "/do", endpoint = "visits/add-place")]
pub async fn add_visit_place(
    once: String,
    #[server(default)] code: String,
    #[server(default)] kind: String,
    #[server(default)] name: String,
    #[server(default)] address: String,
    #[server(default)] contact: String,
) -> Result<(), AppError> {
    let cx = require::<VisitKeeper>().await?;
    let mut problems = FieldErrors::default();
    let code = field::required(&mut problems, "code", &code, LONGEST_CODE);
    let of_kind = VisitKind::parse(&kind);
    if of_kind.is_none() {
        problems.push("kind", Message::new("form-required"));
    }
    let known = details(&mut problems, &name, &address, &contact);
    problems.check()?;
    let Some(kind) = of_kind else { return Err(AppError::Internal) };
    places::add(&cx, code, kind, &known, &once).await?;
    RequestContext::current().redirect_with_flash(paths::visits::Places, "visits-flash-place");
    Ok(())
}

/// Corrects a place.
#[server(prefix = "/do", endpoint = "visits/change-place")]
pub async fn change_visit_place(
    place: VisitPlaceId,
    #[server(default)] code: String,
    #[server(default)] name: String,
    #[server(default)] address: String,
    #[server(default)] contact: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<VisitKeeper>().await?;
    let mut problems = FieldErrors::default();
    let code = field::required(&mut problems, "code", &code, LONGEST_CODE);
    let known = details(&mut problems, &name, &address, &contact);
    problems.check()?;
    let changed = places::change(&cx, place, code, known, &read).await?;
    let said = if changed { "visits-flash-place" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::visits::Places, said);
    Ok(())
}

/// A place is no longer visited: where it is is erased.
#[server(prefix = "/do", endpoint = "visits/end-place")]
pub async fn end_visit_place(place: VisitPlaceId) -> Result<(), AppError> {
    let cx = require::<VisitKeeper>().await?;
    places::end(&cx, place).await?;
    RequestContext::current().redirect_with_flash(paths::visits::Places, "visits-flash-place-over");
    Ok(())
}

/// What a form says of when and with which officer.
fn when(
    problems: &mut FieldErrors,
    held_on: &str,
    starts_at: &str,
    officer: &str,
) -> (String, String, Option<PersonId>) {
    let officer = officer.parse().ok();
    if officer.is_none() {
        problems.push("officer", Message::new("form-required"));
    }
    let held_on = field::day(problems, "held_on", held_on);
    (held_on, field::time(problems, "starts_at", starts_at), officer)
}

/// Plans a visit.
#[server(prefix = "/do", endpoint = "visits/plan")]
pub async fn plan_visit(
    once: String,
    slug: String,
    #[server(default)] place: String,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] officer: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    let mut problems = FieldErrors::default();
    let to: Option<VisitPlaceId> = place.parse().ok();
    if to.is_none() {
        problems.push("place", Message::new("form-required"));
    }
    let (held_on, starts_at, officer) = when(&mut problems, &held_on, &starts_at, &officer);
    problems.check()?;
    let (Some(place), Some(officer)) = (to, officer) else { return Err(AppError::Internal) };
    let id = rota::plan(&cx, panel.id, NewVisit { place, held_on, starts_at, officer }, &once).await?;
    at_visit(&slug, id, "visits-flash-planned");
    Ok(())
}

/// Another day, time or officer.
#[server(prefix = "/do", endpoint = "visits/change")]
pub async fn change_visit(
    slug: String,
    visit: VisitId,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] officer: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    let mut problems = FieldErrors::default();
    let (held_on, starts_at, officer) = when(&mut problems, &held_on, &starts_at, &officer);
    problems.check()?;
    let Some(officer) = officer else { return Err(AppError::Internal) };
    let changed = rota::change(&cx, panel.id, visit, (held_on, starts_at, officer), &read).await?;
    at_visit(&slug, visit, if changed { "visits-flash-moved" } else { "body-flash-same" });
    Ok(())
}

/// Cancels a visit, with the reason.
#[server(prefix = "/do", endpoint = "visits/cancel")]
pub async fn cancel_visit(slug: String, visit: VisitId, #[server(default)] reason: String) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    let mut problems = FieldErrors::default();
    let reason = field::required(&mut problems, "reason", &reason, LONGEST_REASON);
    problems.check()?;
    rota::cancel(&cx, panel.id, visit, reason).await?;
    at_visit(&slug, visit, "visits-flash-cancelled");
    Ok(())
}

/// Records that the reader has seen somebody's DBS check. `check_of`: a seat's id, or `officer:` with an account's.
#[server(prefix = "/do", endpoint = "visits/record-check")]
pub async fn record_check(
    once: String,
    slug: String,
    #[server(default)] check_of: String,
    #[server(default)] checked_on: String,
    #[server(default)] expires_on: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    let mut problems = FieldErrors::default();
    let whose = match check_of.strip_prefix("officer:") {
        Some(id) => id.parse().ok().map(Whose::Officer),
        None => check_of.parse().ok().map(Whose::Seat),
    };
    if whose.is_none() {
        problems.push("check_of", Message::new("form-required"));
    }
    let checked_on = field::day(&mut problems, "checked_on", &checked_on);
    let expires_on = field::day(&mut problems, "expires_on", &expires_on);
    problems.check()?;
    let (Some(whose), Ok(checked_on), Ok(expires_on)) = (whose, checked_on.parse(), expires_on.parse()) else {
        return Err(AppError::Internal);
    };
    checks::record(&cx, panel.id, whose, Check { checked_on, expires_on }, &once).await?;
    RequestContext::current().redirect_with_flash(paths::visits::Checks(&slug), "visits-flash-check");
    Ok(())
}

/// Removes a check that was recorded by mistake.
#[server(prefix = "/do", endpoint = "visits/remove-check")]
pub async fn remove_check(slug: String, #[server(default)] check: String) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    let check: VisitCheckId = check.parse().map_err(|_| AppError::invalid("check", "form-required"))?;
    checks::remove(&cx, panel.id, check).await?;
    RequestContext::current().redirect_with_flash(paths::visits::Checks(&slug), "visits-flash-check-removed");
    Ok(())
}
