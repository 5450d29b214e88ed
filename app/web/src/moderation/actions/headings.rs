//! Voices that say nearly the same, under one heading.

use leptos::prelude::*;

use domain::{error::AppError, ids::VoiceId, paths};

/// Puts a voice under the heading of another; if that has none, both are put under a new one called `title`.
#[server(prefix = "/do", endpoint = "moderation/join")]
pub async fn join(
    voice: VoiceId,
    with: VoiceId,
    #[server(default)] title: String,
    #[server(default)] queue: String,
) -> Result<(), AppError> {
    use platform::{
        guard::{Officer, require},
        request::Req,
    };
    use store::voices::review;

    let cx = require::<Officer>().await?;
    let title = domain::text::tidy(&title);
    domain::text::no_longer_than("title", &title, 120)?;
    review::join(&cx, voice, with, title).await?;
    let looked_at = review::Filter::read(&queue).unwrap_or_default();
    Req::current().go_saying(looked_at.on(paths::moderation::Voice(voice)), "moderation-flash-joined");
    Ok(())
}

/// Takes a voice out from under its heading.
#[server(prefix = "/do", endpoint = "moderation/part")]
pub async fn part(voice: VoiceId, #[server(default)] queue: String) -> Result<(), AppError> {
    use platform::{
        guard::{Officer, require},
        request::Req,
    };
    use store::voices::review;
    let cx = require::<Officer>().await?;
    review::part(&cx, voice).await?;
    let looked_at = review::Filter::read(&queue).unwrap_or_default();
    Req::current().go_saying(looked_at.on(paths::moderation::Voice(voice)), "moderation-flash-parted");
    Ok(())
}
