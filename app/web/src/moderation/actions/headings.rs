//! Voices that say nearly the same, under one heading.

use leptos::prelude::*;

use domain::{error::AppError, ids::VoiceId, paths};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::voices::moderation;

/// Puts a voice under the heading of another; if that has none, both are put under a new one called `title`.
#[server(prefix = "/do", endpoint = "moderation/join")]
pub async fn join(
    voice: VoiceId,
    with: VoiceId,
    #[server(default)] title: String,
    #[server(default)] queue: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let title = domain::text::normalize(&title);
    domain::text::require_max_chars("title", &title, 120)?;
    moderation::join(&cx, voice, with, title).await?;
    let looked_at = moderation::Filter::read(&queue).unwrap_or_default();
    RequestContext::current()
        .redirect_with_flash(looked_at.on(paths::moderation::Voice(voice)), "moderation-flash-joined");
    Ok(())
}

/// Takes a voice out from under its heading.
#[server(prefix = "/do", endpoint = "moderation/part")]
pub async fn part(voice: VoiceId, #[server(default)] queue: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    moderation::part(&cx, voice).await?;
    let looked_at = moderation::Filter::read(&queue).unwrap_or_default();
    RequestContext::current()
        .redirect_with_flash(looked_at.on(paths::moderation::Voice(voice)), "moderation-flash-parted");
    Ok(())
}
