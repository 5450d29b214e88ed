//! Translating a shared voice.

use leptos::prelude::*;

use crate::moderation::translation;
use domain::{error::AppError, ids::VoiceId, paths, release::found};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::voices::moderation;

/// Stores an officer's translation of a shared voice; an empty one removes it. `seen` says that they have looked at the
/// names that were found in it.
#[server(prefix = "/do", endpoint = "moderation/translate")]
pub async fn translate(
    voice: VoiceId,
    #[server(default)] text: String,
    #[server(default)] seen: Vec<String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let case = moderation::case(&cx, voice).await?;
    let text = domain::text::normalize(&text);
    domain::text::require_max_chars("text", &text, translation::LONGEST)?;
    found::looked("seen", &[translation::part(&text, case.lang)], &seen)?;
    let flash = if text.is_empty() { "moderation-flash-untranslated" } else { "moderation-flash-translated" };
    moderation::translate(&cx, voice, text, &read).await?;
    RequestContext::current().redirect_with_flash(paths::moderation::Voice(voice), flash);
    Ok(())
}
