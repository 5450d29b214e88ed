//! Noting what somebody has achieved, reading what a young person has noted, releasing and erasing it.

use leptos::prelude::*;

use domain::{
    celebrations::{Typed, read},
    error::AppError,
    ids::CelebrationId,
    lang::{Localized, TypedText},
    paths,
    text::normalize,
};
use platform::{
    guard::{CelebrationKeeper, Celebrator, Officer, require},
    i18n::langs,
    request::RequestContext,
};

/// Words in the languages that the form has a field for.
fn words(typed: TypedText) -> Localized {
    let typed = typed.tidied(normalize).words();
    langs().into_iter().fold(Localized::default(), |text, lang| text.with(lang, typed.of(lang)))
}

/// Notes what somebody has achieved.
#[server(prefix = "/do", endpoint = "celebrations/note")]
pub async fn note_celebration(
    once: String,
    #[server(default)] whose: String,
    #[server(default)] what: TypedText,
    #[server(default)] consent: String,
    #[server(default)] agreed_by: String,
    #[server(default)] first_name: String,
) -> Result<(), AppError> {
    let cx = require::<Celebrator>().await?;
    let lang = cx.lang();
    let typed = Typed { whose: &whose, consent: &consent, agreed_by: &agreed_by, first_name: &first_name, lang };
    let of = read(typed, words(what))?;
    store::celebrations::note(&cx, of, &once).await?;
    RequestContext::current().redirect_with_flash(paths::celebrations::New, "celebrations-flash-noted");
    Ok(())
}

/// Hands on to the panels what a young person has noted, in the words that the officer leaves.
#[server(prefix = "/do", endpoint = "celebrations/check")]
pub async fn check_celebration(
    celebration: CelebrationId,
    #[server(default)] whose: String,
    #[server(default)] what: TypedText,
    #[server(default)] consent: String,
    #[server(default)] agreed_by: String,
    #[server(default)] first_name: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let lang = cx.lang();
    let typed = Typed { whose: &whose, consent: &consent, agreed_by: &agreed_by, first_name: &first_name, lang };
    let of = read(typed, words(what))?;
    store::celebrations::check(&cx, celebration, of).await?;
    RequestContext::current().redirect_with_flash(paths::celebrations::Noted, "celebrations-flash-checked");
    Ok(())
}

/// Erases what a young person has noted and is not to be handed on.
#[server(prefix = "/do", endpoint = "celebrations/discard")]
pub async fn discard_celebration(celebration: CelebrationId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    store::celebrations::discard(&cx, celebration).await?;
    RequestContext::current().redirect_with_flash(paths::celebrations::Noted, "celebrations-flash-gone");
    Ok(())
}

/// Lets everybody read it, or no longer.
#[server(prefix = "/do", endpoint = "celebrations/publish")]
pub async fn publish_celebration(
    celebration: CelebrationId,
    #[server(default)] public: String,
    #[server(default)] seen: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<CelebrationKeeper>().await?;
    let public = public == "yes";
    store::celebrations::publish(&cx, celebration, public, &seen).await?;
    let said = if public { "celebrations-flash-released" } else { "celebrations-flash-hidden" };
    RequestContext::current().redirect_with_flash(paths::celebrations::Noted, said);
    Ok(())
}

/// Erases it, since somebody no longer agrees to it.
#[server(prefix = "/do", endpoint = "celebrations/withdraw")]
pub async fn withdraw_celebration(celebration: CelebrationId) -> Result<(), AppError> {
    let cx = require::<CelebrationKeeper>().await?;
    store::celebrations::withdraw(&cx, celebration).await?;
    RequestContext::current().redirect_with_flash(paths::celebrations::Noted, "celebrations-flash-gone");
    Ok(())
}
