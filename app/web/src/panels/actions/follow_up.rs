//! Actions: what a panel has asked somebody to do.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ActionId, MeetingId},
    lang::TypedText,
    panels::rules::action::ActionMove,
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::{
    panels::following::{self, NewOwned},
    release::Words,
};

/// Adds an action, from an item of a meeting.
#[server(prefix = "/do", endpoint = "panels/add-action")]
pub async fn add_action(
    slug: String,
    meeting: MeetingId,
    #[server(default)] item: String,
    what: String,
    owner: String,
    #[server(default)] owner_mail: String,
    due_on: String,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let item = item.parse().ok();
    if item.is_none() {
        problems.push("item", Message::new("form-required"));
    }
    let what = field::required(&mut problems, "what", &what, 1_000);
    let owner = field::required(&mut problems, "owner", &owner, 120);
    let mail = field::email_or_none(&mut problems, "owner_mail", &owner_mail);
    let due_on = field::day(&mut problems, "due_on", &due_on);
    problems.check()?;
    let Some(item) = item else { return Err(AppError::Internal) };
    following::add(&cx, panel.id, NewOwned { item, what, owner, mail, due_on }, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "panels-flash-action-added");
    Ok(())
}

/// Marks an action as done.
#[server(prefix = "/do", endpoint = "panels/action-done")]
pub async fn action_done(slug: String, action: ActionId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::end_action(&cx, panel.id, action, ActionMove::Done).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "panels-flash-action-ended");
    Ok(())
}

/// Drops an action, with a reason.
#[server(prefix = "/do", endpoint = "panels/drop-action")]
pub async fn drop_action(
    slug: String,
    #[server(default)] dropped: String,
    #[server(default)] drop_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let action = dropped.parse().ok();
    if action.is_none() {
        problems.push("dropped", Message::new("form-required"));
    }
    let reason = field::required(&mut problems, "drop_reason", &drop_reason, 1_000);
    problems.check()?;
    let Some(action) = action else { return Err(AppError::Internal) };
    store::panels::end_action(&cx, panel.id, action, ActionMove::Drop { reason }).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "panels-flash-action-ended");
    Ok(())
}

/// Writes what young people are told was done, in at least one language, under the replies it belongs to. It is
/// released later.
#[server(prefix = "/do", endpoint = "panels/tell-done")]
pub async fn tell_done(
    slug: String,
    action: ActionId,
    revision: i64,
    #[server(default)] replies: Vec<String>,
    #[server(default)] text: TypedText,
    #[server(default)] reason: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let replies: Vec<_> = replies.iter().filter_map(|id| id.parse().ok()).collect();
    if replies.is_empty() {
        problems.push("replies", Message::new("panels-tell-whom-empty"));
    }
    let text = field::texts(&mut problems, "text", text, 2_000);
    if text.words().is_empty() {
        problems.push(&cx.lang().field("text"), Message::new("panels-tell-empty"));
    }
    let reason = field::texts(&mut problems, "reason", reason, 1_000);
    problems.check()?;
    let (before, why) = store::panels::to_tell(&cx, panel.id, action).await?.in_form();
    let words = Words { text: text.keeping(&before.text), under: replies, ..Words::default() };
    store::panels::tell(&cx, panel.id, action, revision, (words, reason.keeping(&why))).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Action(&slug, action), "release-flash-written");
    Ok(())
}
