//! Meetings: planning, announcing, holding, minutes, cancelling.

use std::collections::HashMap;

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::MeetingId,
    lang::TypedText,
    panels::{
        keys::of_key,
        model::{Mark, MeetingKind},
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::When;

/// Plans a meeting.
#[server(prefix = "/do", endpoint = "panels/plan")]
pub async fn plan(
    slug: String,
    #[server(default)] kind: String,
    held_on: String,
    starts_at: String,
    #[server(default)] ends_at: String,
    place: String,
    #[server(default)] video_link: String,
    #[server(default)] theme: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let kind = MeetingKind::parse(&kind);
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let held_on = field::day(&mut problems, "held_on", &held_on);
    if !held_on.is_empty() && held_on < store::panels::today(&cx) {
        problems.push("held_on", Message::new("panels-day-past"));
    }
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let ends_at = field::end_time(&mut problems, "ends_at", &ends_at, &starts_at);
    let place = field::required(&mut problems, "place", &place, 200);
    let video_link = field::web_link(&mut problems, "video_link", &video_link);
    let theme = field::texts(&mut problems, "theme", theme, 200).words();
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let new = store::panels::NewMeeting { kind, held_on, starts_at, ends_at, place, video_link, theme };
    let id = store::panels::plan_once(&cx, panel.id, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, id.parse()?), "panels-flash-planned");
    Ok(())
}

/// Moves a planned meeting to another day, time or place; everybody who was told of it gets mail.
#[server(prefix = "/do", endpoint = "panels/change")]
pub async fn change(
    slug: String,
    meeting: MeetingId,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] place: String,
    #[server(default)] video_link: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let before = store::panels::meeting(&cx, panel.id, meeting).await?;
    let mut problems = FieldErrors::default();
    let held_on = field::day(&mut problems, "held_on", &held_on);
    if !held_on.is_empty() && held_on != before.held_on && held_on < store::panels::today(&cx) {
        problems.push("held_on", Message::new("panels-day-past"));
    }
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let ends_at = field::end_time(&mut problems, "ends_at", &ends_at, &starts_at);
    let place = field::required(&mut problems, "place", &place, 200);
    let video_link = field::web_link(&mut problems, "video_link", &video_link);
    problems.check()?;
    let to = When { held_on, starts_at, ends_at, place, video_link };
    let changed = store::panels::change(&cx, panel.id, meeting, to, &read).await?;
    let said = match (changed, before.state.is_published()) {
        (false, _) => "panels-flash-same",
        (true, false) => "panels-flash-changed",
        (true, true) => "panels-flash-moved",
    };
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), said);
    Ok(())
}

/// Publishes the agenda, for the first time or again; the panel gets mail.
#[server(prefix = "/do", endpoint = "panels/publish-agenda")]
pub async fn publish_agenda(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::publish_agenda(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-published");
    Ok(())
}

/// Marks the meeting as held; `mark[membership]` says for everybody (see `field_key`): present, apologies or absent.
#[server(prefix = "/do", endpoint = "panels/record")]
pub async fn record(
    slug: String,
    meeting: MeetingId,
    #[server(default)] mark: HashMap<String, String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let marks = mark.iter().filter_map(|(id, mark)| Some((of_key(id).ok()?, Mark::parse(mark)?))).collect();
    store::panels::record(&cx, panel.id, meeting, &marks, Some(&read)).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-held");
    Ok(())
}

/// Publishes the minutes: every item must have its outcome.
#[server(prefix = "/do", endpoint = "panels/publish-minutes")]
pub async fn publish_minutes(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::publish_minutes(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-minuted");
    Ok(())
}

/// Cancels the meeting; its items are planned again.
#[server(prefix = "/do", endpoint = "panels/cancel")]
pub async fn cancel(slug: String, meeting: MeetingId, cancel_reason: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let reason = field::required(&mut problems, "cancel_reason", &cancel_reason, 1_000);
    problems.check()?;
    store::panels::cancel(&cx, panel.id, meeting, reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-cancelled");
    Ok(())
}
