//! Asking for an erasure, and answering.

use leptos::prelude::*;

use domain::{error::AppError, ids::ErasureId, paths};
use platform::{
    guard::{Eraser, require},
    request::RequestContext,
};
use store::erasure::What;

/// Asks for one person's things to be erased: `words` of a receipt, or a `voice`, or a `person`.
#[server(prefix = "/do", endpoint = "erasure/ask")]
pub async fn ask(
    #[server(default)] words: String,
    #[server(default)] voice: String,
    #[server(default)] person: String,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Eraser>().await?;
    let what = if let Ok(person) = person.parse() {
        What::Person(person)
    } else if let Ok(voice) = voice.parse() {
        What::Voice(voice)
    } else if words.trim().is_empty() {
        return Err(AppError::invalid("words", "erasure-words-empty"));
    } else {
        What::Words(words, RequestContext::current().source)
    };
    store::erasure::ask(&cx, what, &once).await?;
    RequestContext::current().redirect_with_flash(paths::erasure::Erasures, "erasure-flash-asked");
    Ok(())
}

/// The second person agrees (`answer` is `agree`): it is erased at once. Or not: it stays.
#[server(prefix = "/do", endpoint = "erasure/answer")]
pub async fn answer(erasure: ErasureId, answer: String) -> Result<(), AppError> {
    let cx = require::<Eraser>().await?;
    if answer == "agree" {
        store::flows::erase::agree(&cx, erasure).await?;
        RequestContext::current().redirect_with_flash(paths::erasure::Erasures, "erasure-flash-done");
    } else {
        store::erasure::refuse(&cx, erasure).await?;
        RequestContext::current().redirect_with_flash(paths::erasure::Erasures, "erasure-flash-refused");
    }
    Ok(())
}
