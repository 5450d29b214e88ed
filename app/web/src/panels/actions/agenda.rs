//! The agenda: its items, their order, and their outcomes.

use std::collections::HashMap;

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ItemId, MeetingId},
    lang::TypedText,
    panels::{keys::of_key, rules::item::ItemMove},
    paths::{self, Path},
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::{Details, NewItem};

/// Adds an item to the end of an agenda. A kind that names itself needs no title.
#[server(prefix = "/do", endpoint = "panels/add-item")]
pub async fn add_item(
    slug: String,
    meeting: MeetingId,
    #[server(default)] kind: String,
    #[server(default)] title: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let (kind, title) = super::items::named(&mut problems, &kind, title);
    problems.check()?;
    let new = NewItem { kind, title, details: Details::default() };
    store::panels::add_item_once(&cx, panel.id, meeting, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-item-added");
    Ok(())
}

/// Tables an item that has no meeting yet.
#[server(prefix = "/do", endpoint = "panels/table")]
pub async fn table(slug: String, meeting: MeetingId, table_item: ItemId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::table(&cx, panel.id, meeting, table_item).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-item-added");
    Ok(())
}

/// Accepts an item that somebody has proposed.
#[server(prefix = "/do", endpoint = "panels/accept-item")]
pub async fn accept_item(slug: String, item: ItemId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    match store::flows::gap::accept(&cx, panel.id, item).await? {
        Some(meeting) => RequestContext::current()
            .redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-item-added"),
        None => {
            RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "panels-flash-item-accepted");
        }
    }
    Ok(())
}

/// Declines a proposed item, with a reason.
#[server(prefix = "/do", endpoint = "panels/decline-item")]
pub async fn decline_item(
    slug: String,
    #[server(default)] declined: String,
    #[server(default)] decline_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let item = declined.parse().ok();
    if item.is_none() {
        problems.push("declined", Message::new("form-required"));
    }
    let reason = field::required(&mut problems, "decline_reason", &decline_reason, 1_000);
    problems.check()?;
    let Some(item) = item else { return Err(AppError::Internal) };
    store::panels::withdraw_item(&cx, panel.id, item, reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "panels-flash-item-declined");
    Ok(())
}

/// Moves an item one place `up` or `down`.
#[server(prefix = "/do", endpoint = "panels/shift")]
pub async fn shift(slug: String, meeting: MeetingId, item: ItemId, way: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::shift(&cx, panel.id, meeting, item, way == "up").await?;
    RequestContext::current().redirect(paths::panels::Meeting(&slug, meeting).at(format!("item-{item}")));
    Ok(())
}

/// Takes an item off the agenda before the meeting.
#[server(prefix = "/do", endpoint = "panels/withdraw-item")]
pub async fn withdraw_item(
    slug: String,
    meeting: MeetingId,
    #[server(default)] withdraw_item: String,
    #[server(default)] withdraw_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let item = withdraw_item.parse().ok();
    if item.is_none() {
        problems.push("withdraw_item", Message::new("form-required"));
    }
    let reason = field::required(&mut problems, "withdraw_reason", &withdraw_reason, 1_000);
    problems.check()?;
    let Some(item) = item else { return Err(AppError::Internal) };
    store::panels::withdraw_item(&cx, panel.id, item, reason).await?;
    RequestContext::current()
        .redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-item-withdrawn");
    Ok(())
}

/// Stores outcomes after the meeting, by item: `choice[id]` is `discussed` with `outcome[id]`, `carry_over` with
/// `to[id]`, or `withdraw` with `reason[id]`. An item without a choice stays as it is.
#[server(prefix = "/do", endpoint = "panels/decide")]
pub async fn decide(
    slug: String,
    meeting: MeetingId,
    #[server(default)] choice: HashMap<String, String>,
    #[server(default)] outcome: HashMap<String, String>,
    #[server(default)] to: HashMap<String, String>,
    #[server(default)] reason: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let mut choices = Vec::new();
    let typed = |map: &HashMap<String, String>, id: &String| map.get(id).cloned().unwrap_or_default();
    let mut chosen: Vec<_> = choice.iter().collect();
    chosen.sort();
    for (id, chosen) in chosen {
        let mv = match chosen.as_str() {
            "discussed" => {
                let outcome = field::required(&mut problems, &format!("outcome[{id}]"), &typed(&outcome, id), 4_000);
                ItemMove::Discuss { outcome }
            }
            "carry_over" => {
                if let Ok(to) = typed(&to, id).parse() {
                    ItemMove::CarryOver(to)
                } else {
                    problems.push(&format!("to[{id}]"), Message::new("panels-to-missing"));
                    continue;
                }
            }
            "withdraw" => {
                let reason = field::required(&mut problems, &format!("reason[{id}]"), &typed(&reason, id), 1_000);
                ItemMove::Withdraw { reason }
            }
            _ => continue,
        };
        choices.push(store::panels::Choice { item: of_key(id)?, mv });
    }
    if choices.is_empty() && problems.0.is_empty() {
        problems.push("", Message::new("panels-nothing-chosen"));
    }
    problems.check()?;
    store::panels::decide(&cx, panel.id, meeting, choices).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-decided");
    Ok(())
}
