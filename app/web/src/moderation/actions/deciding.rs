//! Decisions other than sharing: holding, declining, and asking another officer.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PersonId, VoiceId},
    moderation::lifecycle::VoiceMove,
    voices::model::Reason,
};
use platform::guard::{Officer, require};
use store::voices::moderation;

/// Puts a voice on hold; `note` says why, to other officers.
#[server(prefix = "/do", endpoint = "moderation/hold")]
pub async fn hold(
    voice: VoiceId,
    note: String,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let note = domain::text::normalize(&note);
    if note.is_empty() {
        return Err(AppError::invalid("note", "moderation-note-empty"));
    }
    domain::text::require_max_chars("note", &note, 1_000)?;
    moderation::step(&cx, voice, VoiceMove::Hold { note }).await?;
    crate::moderation::actions::onward(&cx, &queue, &then, "moderation-flash-held").await
}

/// Declines a voice. The writer is told why, by the reason or in the officer's `words`.
#[server(prefix = "/do", endpoint = "moderation/decline")]
pub async fn decline(
    voice: VoiceId,
    #[server(default)] reason: String,
    #[server(default)] words: String,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let (reason, words) = why(&reason, &words)?;
    moderation::step(&cx, voice, VoiceMove::Decline { reason, words }).await?;
    crate::moderation::actions::onward(&cx, &queue, &then, "moderation-flash-declined").await
}

/// The reason of a form, and the officer's own words for the writer.
///
/// # Errors
/// `Invalid` for no reason, for *another reason* without words, and for words that are too long.
pub(super) fn why(reason: &str, words: &str) -> Result<(Reason, Option<String>), AppError> {
    let words = domain::text::normalize(words);
    let reason = Reason::parse(reason).ok_or_else(|| AppError::invalid("reason", "moderation-reason-missing"))?;
    if reason == Reason::Other && words.is_empty() {
        return Err(AppError::invalid("words", "moderation-words-empty"));
    }
    domain::text::require_max_chars("words", &words, 500)?;
    Ok((reason, Some(words).filter(|words| !words.is_empty())))
}

/// Asks another officer: the voice goes back into the queue for them, with a note for officers.
#[server(prefix = "/do", endpoint = "moderation/pass")]
pub async fn pass(
    voice: VoiceId,
    #[server(default)] to: String,
    #[server(default)] ask: String,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let ask = domain::text::normalize(&ask);
    let mut problems = FieldErrors::default();
    let to = to.parse::<PersonId>().ok();
    if to.is_none() {
        problems.push("to", Message::new("moderation-pass-whom"));
    }
    if ask.is_empty() {
        problems.push("ask", Message::new("moderation-pass-empty"));
    }
    problems.check()?;
    domain::text::require_max_chars("ask", &ask, 1_000)?;
    moderation::ask_second_opinion(&cx, voice, to.ok_or(AppError::NotFound)?, ask).await?;
    crate::moderation::actions::onward(&cx, &queue, &then, "moderation-flash-passed").await
}
