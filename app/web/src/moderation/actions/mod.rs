//! What officers do with a voice. Claiming, releasing and routing are here, the rest is in the other files.

pub(crate) mod bursts;
pub(crate) mod deciding;
pub(crate) mod headings;
pub(crate) mod sharing;
pub(crate) mod translating;

use leptos::prelude::*;

pub use self::{
    bursts::{PartBurst, PutAside},
    deciding::{Decline, Hold, Pass},
    headings::{Join, Part},
    sharing::{CoverPicture, Share},
    translating::Translate,
};
use crate::moderation::unrouted;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PanelId, VoiceId},
    moderation::lifecycle::VoiceMove,
    paths,
};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::{flows::share, voices::moderation};

/// Claims a voice for half an hour.
#[server(prefix = "/do", endpoint = "moderation/claim")]
pub async fn claim(voice: VoiceId, #[server(default)] queue: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    moderation::step(&cx, voice, VoiceMove::Claim).await?;
    let looked_at = moderation::Filter::read(&queue).unwrap_or_default();
    RequestContext::current().redirect(looked_at.on(paths::moderation::Voice(voice)));
    Ok(())
}

/// Claims the first waiting voice of the filter.
#[server(prefix = "/do", endpoint = "moderation/next")]
pub async fn next(#[server(default)] queue: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    onward(&cx, &queue, "next", "moderation-flash-nothing").await
}

/// Leads back to the part of the queue the officer came from, or claims its next voice and leads there.
pub(crate) async fn onward(
    cx: &platform::guard::Cx<platform::guard::Officer>,
    queue: &str,
    then: &str,
    says: &str,
) -> Result<(), AppError> {
    let looked_at = moderation::Filter::read(queue).unwrap_or_default();
    let next = if then == "next" { moderation::claim_next(cx, &looked_at).await? } else { None };
    let req = RequestContext::current();
    match next {
        Some(voice) if says == "moderation-flash-nothing" => {
            req.redirect(looked_at.on(paths::moderation::Voice(voice)));
        }
        Some(voice) => req.redirect_with_flash(looked_at.on(paths::moderation::Voice(voice)), says),
        None => req.redirect_with_flash(looked_at.on(paths::moderation::Queue), says),
    }
    Ok(())
}

/// Releases a voice, as it was.
#[server(prefix = "/do", endpoint = "moderation/release")]
pub async fn release(
    voice: VoiceId,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    moderation::step(&cx, voice, VoiceMove::Release).await?;
    onward(&cx, &queue, &then, "moderation-flash-released").await
}

/// Puts shared voices on the agenda of a panel's next meeting: those ticked, and all of each ticked theme.
#[server(prefix = "/do", endpoint = "moderation/route")]
pub async fn route(
    #[server(default)] panel: String,
    #[server(default)] themes: Vec<String>,
    #[server(default)] voices: Vec<VoiceId>,
) -> Result<(), AppError> {
    // Routing is an officer's; from there on the clerk sees to it (docs/domain.md, *Roles*).
    let cx = require::<Officer>().await?;
    let ready = unrouted(&cx).await?;
    let theme_of = |theme: &Option<String>| theme.clone().unwrap_or_default();
    let chosen: Vec<VoiceId> = ready
        .iter()
        .filter(|voice| voices.contains(&voice.id) || themes.contains(&theme_of(&voice.theme)))
        .map(|voice| voice.id)
        .collect();
    let mut problems = FieldErrors::default();
    if chosen.is_empty() {
        // None is left that was ticked: another officer has routed them, or their writers have taken them back.
        let key =
            if voices.is_empty() && themes.is_empty() { "moderation-voices-none" } else { "moderation-voices-gone" };
        problems.push("voices", Message::new(key));
    }
    let panel = panel.parse::<PanelId>().ok();
    if panel.is_none() {
        problems.push("panel", Message::new("moderation-panel-missing"));
    }
    problems.check()?;
    if let Some(panel) = panel {
        share::route(&cx, panel, &chosen).await?;
        crate::moderation::remember_panel(Some(panel));
    }
    RequestContext::current().redirect_with_flash(paths::moderation::Shared, "moderation-flash-routed");
    Ok(())
}

/// Those of the pledge's statements that were chosen, or that came of one that was: an edition may have been adopted since
/// the page was read.
async fn known_statements(
    cx: &platform::guard::Cx<platform::guard::Officer>,
    chosen: Vec<domain::ids::StatementId>,
) -> Result<Vec<domain::ids::StatementId>, AppError> {
    if chosen.is_empty() {
        return Ok(chosen);
    }
    let editions = store::pledge::every_current(cx).await?;
    let kin = store::pledge::kin(cx, &chosen).await?;
    let known: Vec<_> = editions.iter().flat_map(store::pledge::Pledge::statements).map(|one| one.id).collect();
    Ok(known.into_iter().filter(|id| kin.contains(id)).collect())
}
