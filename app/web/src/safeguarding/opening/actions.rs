//! Asking for a link to be opened, answering, opening it.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{OpeningId, VoiceId},
    paths,
};
use platform::{
    guard::{ConcernReader, require},
    request::RequestContext,
};

/// Asks a second person to agree that the link between a voice and a person is opened.
#[server(prefix = "/do", endpoint = "safeguarding/ask-opening")]
pub async fn ask_opening(voice: VoiceId, #[server(default)] reason: String, once: String) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    let reason = domain::text::normalize(&reason);
    if reason.is_empty() {
        return Err(AppError::invalid("reason", "safeguarding-opening-reason-empty"));
    }
    domain::text::require_max_chars("reason", &reason, 2_000)?;
    let id = store::safeguarding::opening::ask(&cx, voice, &reason, &once).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Opening(id), "safeguarding-opening-flash-asked");
    Ok(())
}

/// The second person agrees (`answer` is `agree`), or not.
#[server(prefix = "/do", endpoint = "safeguarding/answer-opening")]
pub async fn answer_opening(opening: OpeningId, answer: String) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    store::safeguarding::opening::answer(&cx, opening, answer == "agree").await?;
    RequestContext::current()
        .redirect_with_flash(paths::safeguarding::Opening(opening), "safeguarding-opening-flash-answered");
    Ok(())
}

/// Opens the link for one hour, once.
#[server(prefix = "/do", endpoint = "safeguarding/open")]
pub async fn open_now(opening: OpeningId) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    store::safeguarding::opening::open(&cx, opening).await?;
    RequestContext::current().redirect(paths::safeguarding::Opening(opening));
    Ok(())
}
