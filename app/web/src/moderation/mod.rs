//! Moderation: the officers read what was said, protect whoever said it, and share it.
//!
//! ```text
//! /moderation              one queue of everything people wrote: flagged first, then oldest
//! /moderation/{id}         one voice: its words, what to take out, what becomes of it
//! /moderation/{id}/preview exactly what others will read and see
//! /moderation/{id}/picture/{picture}  covering a part of a picture
//! /moderation/burst/{id}   what came together: put aside in one step, but for what has to be opened
//! /moderation/shared       shared voices by theme, on their way to a panel
//! /moderation/times        how long people wait, week by week
//! rules       where a voice may go from where it stands        (pure)
//! cover       what of a picture nobody else sees               (pure)
//! draft       how an officer means to share a voice            (pure)
//! similar     whether two voices say nearly the same           (pure)
//! bursts      what came together, and has one row of the queue (pure)
//! times       how long people wait                             (pure)
//! lifts       what lifts a voice in the queue                  (pure)
//! redaction   spans that are taken out; the words that remain  (pure)
//! illegal     why something cannot be done                     (pure)
//! history     what was done with a voice, from the audit log
//! forms       other forms of a name in the same text           (pure)
//! names       words by which a capital is told from a name
//! suggestions what looks like a name, a place, a number: shown, never taken out by itself (pure)
//! translation what was shared in the other language, by an officer
//! ```
//! The rows are moved in `voices::review`. The words are read in the original only through
//! `voices::store::original`, which writes the audit log.

pub(crate) mod actions;
pub(crate) mod history;
pub(crate) mod pages;
pub(crate) mod translation;

/// How many shared voices are looked through for those that are on no agenda yet.
const LOOKED_THROUGH: u64 = 500;

/// Shared voices that are on no panel's agenda and have no reply, newest first.
async fn unrouted(
    cx: &platform::guard::Cx<platform::guard::Router>,
) -> Result<Vec<store::voices::review::Ready>, domain::error::AppError> {
    let mut ready = store::voices::review::ready(cx, LOOKED_THROUGH).await?;
    let ids: Vec<_> = ready.iter().map(|voice| voice.id).collect();
    let routed = store::panels::way_of_voices(cx, &ids).await?;
    ready.retain(|voice| !routed.contains_key(&voice.id));
    Ok(ready)
}

/// In the officer's browser: the panel that was chosen last, so that it need not be chosen for every voice.
const LAST_PANEL: &str = "noise-last-panel";

/// Remembers the panel that was chosen, or that none was, for ninety days.
fn remember_panel(panel: Option<domain::ids::PanelId>) {
    let chosen = panel.map(|panel| panel.to_string()).unwrap_or_default();
    platform::request::Req::current().set_cookie(LAST_PANEL, &chosen, Some(90 * 24 * 3_600));
}

/// The panel that was chosen last, where there still is one.
fn last_panel(panels: &[domain::panels::model::PanelName]) -> Option<domain::ids::PanelId> {
    let last = platform::request::Req::current().cookie(LAST_PANEL)?.parse().ok()?;
    panels.iter().map(|panel| panel.id).find(|id| *id == last)
}

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/moderation", pages::queue::show),
        page("/moderation/shared", pages::routing::show),
        page("/moderation/times", pages::times::show),
        page("/moderation/burst/{id}", pages::burst::show),
        page("/moderation/{id}", pages::item::show),
        page("/moderation/{id}/preview", pages::preview::show),
        page("/moderation/{id}/picture/{picture}", pages::picture::show),
    ]
}
