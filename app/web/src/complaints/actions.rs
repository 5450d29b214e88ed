//! Offering the way, saying yes or no to it, and what the complaints manager says by their link.

use leptos::prelude::*;

use crate::receipt_cookie;
use domain::{
    advocacy::rules::read_contact,
    complaints::{
        model::{Details, Whom},
        rules::ComplaintMove,
    },
    error::{AppError, FieldErrors, Message},
    ids::VoiceId,
    paths,
    text::{max_chars, normalize},
};
use platform::{
    guard::{Officer, Visitor, require},
    request::RequestContext,
};

/// An officer offers the way to whoever said it.
#[server(prefix = "/do", endpoint = "complaints/offer")]
pub async fn offer_complaint(voice: VoiceId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    store::complaints::offer(&cx, voice).await?;
    RequestContext::current().redirect_with_flash(paths::moderation::Voice(voice), "complaints-flash-offered");
    Ok(())
}

/// An officer or a lead keeps a voice from one of us, whom it is about.
#[server(prefix = "/do", endpoint = "complaints/keep-from")]
pub async fn keep_from(voice: VoiceId, #[server(default)] person: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let person = person.parse().map_err(|_| AppError::invalid("person", "complaints-keep-empty"))?;
    store::flows::complain::keep_from(&cx, voice, person).await?;
    let to = if cx.me()? == person {
        paths::moderation::Queue.to_string()
    } else {
        paths::moderation::Voice(voice).to_string()
    };
    RequestContext::current().redirect_with_flash(to, "complaints-flash-kept");
    Ok(())
}

/// Whoever said it says yes (`answer` is `yes`): it is passed on. Or no.
#[server(prefix = "/do", endpoint = "complaints/answer")]
pub async fn answer_offer(
    voice: VoiceId,
    #[server(default)] answer: String,
    #[server(default)] whom: String,
    #[server(default)] who: String,
    #[server(default)] name: String,
    #[server(default)] way: String,
    #[server(default)] reach: String,
    #[server(default)] safe: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    if answer == "no" {
        store::complaints::decline(&cx, receipt, voice).await?;
        RequestContext::current().redirect_with_flash(paths::voices::Follow, "complaints-flash-declined");
        return Ok(());
    }
    let mut problems = FieldErrors::default();
    let whom = Whom::parse(&whom);
    if whom.is_none() {
        problems.push("whom", Message::new("complaints-whom-empty"));
    }
    let who = normalize(&who);
    max_chars(&mut problems, "who", &who, 200);
    // How to be reached is theirs to give, whole or not at all.
    let typed = [&name, &way, &reach, &safe].into_iter().any(|text| !text.trim().is_empty());
    let contact = match typed.then(|| read_contact(&name, &way, &reach, &safe)) {
        Some(Err(AppError::Invalid(more))) => {
            problems.0.extend(more);
            None
        }
        Some(read) => Some(read?),
        None => None,
    };
    problems.check()?;
    let whom = whom.ok_or(AppError::Internal)?;
    store::flows::complain::pass(&cx, receipt, voice, whom, &Details { who, contact }).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "complaints-flash-passed");
    Ok(())
}

/// Whoever complained takes it back; their words stay where they are.
#[server(prefix = "/do", endpoint = "complaints/take-back")]
pub async fn take_back_complaint(voice: VoiceId) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    store::complaints::take_back(&cx, receipt, voice).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "complaints-flash-taken-back");
    Ok(())
}

/// The complaints manager, with their link: `act` is `longer` or `answered`.
#[server(prefix = "/do", endpoint = "complaints/manage")]
pub async fn manage_complaint(voice: VoiceId, token: String, #[server(default)] act: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let mv = match act.as_str() {
        "longer" => ComplaintMove::Longer,
        "answered" => ComplaintMove::Answer,
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    store::complaints::manage(&cx, voice, &token, mv).await?;
    RequestContext::current()
        .redirect_with_flash(paths::complaints::Manager(voice, &token), "complaints-manager-flash");
    Ok(())
}
