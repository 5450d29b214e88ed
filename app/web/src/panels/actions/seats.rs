//! Panels, and who sits on them.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    panels::{
        body::BodyKind,
        model::{MemberKind, Office, Represents},
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::SeatDetails;

/// Adds a panel.
#[server(prefix = "/do", endpoint = "panels/add")]
pub async fn add_panel(name: TypedText, #[server(default)] kind: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let mut problems = FieldErrors::default();
    let kind = BodyKind::parse(&kind);
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let name = field::all_texts(&mut problems, "name", name, 120);
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let panel = store::panels::add_panel(&cx, kind, name).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&panel.slug), "panels-flash-added");
    Ok(())
}

/// Adds somebody to a panel. `person` is an account's id, or empty for somebody without one.
#[server(prefix = "/do", endpoint = "panels/add-member")]
pub async fn add_member(
    slug: String,
    #[server(default)] person: String,
    #[server(default)] name: String,
    #[server(default)] kind: String,
    #[server(default)] office: String,
    #[server(default)] represents: String,
    #[server(default)] represented: String,
    #[server(default)] area: String,
    #[server(default)] appointed_by: String,
    #[server(default)] substitute_for: String,
    starts_on: String,
    #[server(default)] until: String,
    #[server(default)] excess_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let starts_on = field::day(&mut problems, "starts_on", &starts_on);
    let ends_on = field::day_or_none(&mut problems, "until", &until);
    let mut details = details(&mut problems, [&represents, &represented, &area, &appointed_by])?;
    details.substitute_for = if substitute_for.is_empty() { None } else { Some(substitute_for.parse()?) };
    let excess_reason = field::text(&mut problems, "excess_reason", &excess_reason, 1_000);
    let kind = MemberKind::parse(&kind);
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let person = if person.is_empty() { None } else { Some(person.parse()?) };
    let name = match person {
        // The name of somebody with an account is that of the account.
        Some(id) => store::people::contact(&cx, id).await?.ok_or(AppError::NotFound)?.name,
        None => field::required(&mut problems, "name", &name, 120),
    };
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let office = Office::parse(&office);
    let new = store::panels::NewMember { person, name, kind, office, details, starts_on, ends_on };
    store::panels::seat(&cx, panel.id, new, &excess_reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), "panels-flash-member-added");
    Ok(())
}

/// What a seat is for, as it was typed: what it represents, its name or its area, and who appointed whoever has it.
///
/// # Errors
/// `NotFound` for an area that is none.
pub(super) fn details(
    problems: &mut FieldErrors,
    [represents, represented, area, appointed_by]: [&str; 4],
) -> Result<SeatDetails, AppError> {
    let represents = Represents::parse(represents);
    let represented = field::text(problems, "represented", represented, 120);
    let appointed_by = field::text(problems, "appointed_by", appointed_by, 120);
    let area = if area.is_empty() { None } else { Some(area.parse()?) };
    match represents {
        None if !represented.is_empty() || area.is_some() => {
            problems.push("represents", Message::new("seat-represents-missing"));
        }
        Some(Represents::Area) if area.is_none() => problems.push("area", Message::new("seat-area-missing")),
        Some(of) if of != Represents::Area && represented.is_empty() => {
            problems.push("represented", Message::new("form-required"));
        }
        _ => {}
    }
    let is_area = represents == Some(Represents::Area);
    Ok(SeatDetails {
        represents,
        represented: if is_area { String::new() } else { represented },
        area: area.filter(|_| is_area),
        appointed_by,
        substitute_for: None,
    })
}

/// Sets somebody's last day on the panel.
#[server(prefix = "/do", endpoint = "panels/end-member")]
pub async fn end_member(
    slug: String,
    #[server(default)] ending: String,
    ends_on: String,
    #[server(default)] excess_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let member = ending.parse().ok();
    if member.is_none() {
        problems.push("ending", Message::new("form-required"));
    }
    let ends_on = field::day(&mut problems, "ends_on", &ends_on);
    let excess = field::text(&mut problems, "excess_reason", &excess_reason, 1_000);
    problems.check()?;
    let Some(member) = member else { return Err(AppError::Internal) };
    let more = store::panels::end_member(&cx, panel.id, member, ends_on, &excess).await?;
    let said = if more { "panels-flash-member-ended-more" } else { "panels-flash-member-ended" };
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), said);
    Ok(())
}
