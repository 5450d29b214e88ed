//! Minutes: begun, written on, checked, published, approved.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, MinutesSectionId},
    lang::TypedText,
    panels::room::LONGEST_SECTION,
    paths::{self, Path},
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::minutes;

/// Closes the meeting and begins its minutes.
#[server(prefix = "/do", endpoint = "panels/draft-minutes")]
pub async fn draft_minutes(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    minutes::draft(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Minutes(&slug, meeting), "minutes-flash-begun");
    Ok(())
}

/// Changes a section; once it is published, with a reason that readers see.
#[server(prefix = "/do", endpoint = "panels/save-section")]
pub async fn save_section(
    slug: String,
    meeting: MeetingId,
    section: MinutesSectionId,
    #[server(default)] read: String,
    #[server(default)] text: TypedText,
    #[server(default)] amend_reason: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let text = field::texts(&mut problems, "text", text, LONGEST_SECTION);
    if text.words().is_empty() {
        problems.push(&cx.lang().field("text"), Message::new("form-required"));
    }
    let reason = field::text(&mut problems, "amend_reason", &amend_reason, 500);
    problems.check()?;
    minutes::save_section(&cx, panel.id, meeting, section, (text, reason), &read).await?;
    let to = paths::panels::Minutes(&slug, meeting).at(format!("section-{section}"));
    RequestContext::current().redirect_with_flash(to, "minutes-flash-saved");
    Ok(())
}

/// Says that the minutes are right.
#[server(prefix = "/do", endpoint = "panels/check-minutes")]
pub async fn check_minutes(slug: String, meeting: MeetingId, #[server(default)] read: String) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    minutes::check(&cx, panel.id, meeting, &read).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Minutes(&slug, meeting), "minutes-flash-checked");
    Ok(())
}

/// Publishes the minutes as a draft.
#[server(prefix = "/do", endpoint = "panels/publish-draft")]
pub async fn publish_draft(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    minutes::publish(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Minutes(&slug, meeting), "minutes-flash-published");
    Ok(())
}

/// Notes that a later meeting has approved the minutes.
#[server(prefix = "/do", endpoint = "panels/approve-minutes")]
pub async fn approve_minutes(
    slug: String,
    meeting: MeetingId,
    #[server(default)] approved_at: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let at = approved_at.parse().map_err(|_| AppError::invalid("approved_at", "form-required"))?;
    minutes::approve(&cx, panel.id, meeting, at).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Minutes(&slug, meeting), "minutes-flash-approved");
    Ok(())
}
