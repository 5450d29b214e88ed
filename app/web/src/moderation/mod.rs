//! Moderation: the officers read what was said, protect whoever said it, and share it.
//!
//! ```text
//! /moderation              one queue of everything people wrote: flagged first, then oldest
//! /moderation/{id}         one voice: its words, what to take out, what becomes of it
//! /moderation/{id}/preview exactly what others will read and see
//! /moderation/{id}/picture/{picture}  covering a part of a picture
//! /moderation/burst/{id}   a burst: put aside in one step, but for what has to be opened
//! /moderation/shared       shared voices by theme, on their way to a panel
//! /moderation/times        how long people wait, week by week
//! history     what was done with a voice, from the audit log
//! translation an officer's translation of a shared voice
//! ```
//! The rules are `domain::moderation`, the rows are moved in `store::voices::moderation`. The words are read in the
//! original only through `store::voices::original`, which writes the audit log.

pub(crate) mod actions;
pub(crate) mod history;
pub(crate) mod pages;
pub(crate) mod translation;

use crate::page::page;
use domain::paths;

/// How many shared voices are looked through for those that are on no agenda.
const LOOKED_THROUGH: u64 = 500;

/// Shared voices that are on no panel's agenda and have no reply, newest first.
async fn unrouted(
    cx: &platform::guard::Cx<platform::guard::Officer>,
) -> Result<Vec<store::voices::moderation::Routable>, domain::error::AppError> {
    let mut ready = store::voices::moderation::routable(cx, LOOKED_THROUGH).await?;
    let ids: Vec<_> = ready.iter().map(|voice| voice.id).collect();
    let routed = store::panels::progress_of_voices(cx, &ids).await?;
    ready.retain(|voice| !routed.contains_key(&voice.id));
    Ok(ready)
}

/// The cookie with the panel that an officer chose last, so that it need not be chosen for every voice.
const LAST_PANEL: &str = "noise-last-panel";

/// Stores the panel that was chosen, or that none was, for ninety days.
fn remember_panel(panel: Option<domain::ids::PanelId>) {
    let chosen = panel.map(|panel| panel.to_string()).unwrap_or_default();
    platform::request::RequestContext::current().set_cookie(LAST_PANEL, &chosen, Some(90 * 24 * 3_600));
}

/// The panel that was chosen last, if it still exists.
fn last_panel(panels: &[domain::panels::model::PanelName]) -> Option<domain::ids::PanelId> {
    let last = platform::request::RequestContext::current().cookie(LAST_PANEL)?.parse().ok()?;
    panels.iter().map(|panel| panel.id).find(|id| *id == last)
}

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::moderation::Queue>(pages::queue::show),
        page::<paths::moderation::Shared>(pages::routing::show),
        page::<paths::moderation::Times>(pages::times::show),
        page::<paths::moderation::Burst>(pages::burst::show),
        page::<paths::moderation::Voice>(pages::item::show),
        page::<paths::moderation::Preview>(pages::preview::show),
        page::<paths::moderation::Picture>(pages::picture::show),
    ]
}
