//! Panels, and who sits on them.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    panels::{
        body::BodyKind,
        model::{MemberKind, Office},
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};

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
    starts_on: String,
    #[server(default)] excess_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let starts_on = field::day(&mut problems, "starts_on", &starts_on);
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
    let new = store::panels::NewMember { person, name, kind, office: Office::parse(&office), starts_on, ends_on: None };
    store::panels::seat(&cx, panel.id, new, &excess_reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), "panels-flash-member-added");
    Ok(())
}

/// Sets somebody's last day on the panel.
#[server(prefix = "/do", endpoint = "panels/end-member")]
pub async fn end_member(slug: String, #[server(default)] ending: String, ends_on: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let member = ending.parse().ok();
    if member.is_none() {
        problems.push("ending", Message::new("form-required"));
    }
    let ends_on = field::day(&mut problems, "ends_on", &ends_on);
    problems.check()?;
    let Some(member) = member else { return Err(AppError::Internal) };
    store::panels::end_member(&cx, panel.id, member, ends_on).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), "panels-flash-member-ended");
    Ok(())
}
