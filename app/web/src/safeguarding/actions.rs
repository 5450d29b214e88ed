//! Raising, acknowledging and deciding a concern, and adding to it.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ConcernId, ResponseId, VoiceId},
    paths,
    role::Role,
    safeguarding::model::{About, ReferredTo, Urgency},
    surveys::schedule::{End, moment},
};
use platform::{
    guard::{ConcernReader, Lead, Officer, require},
    request::RequestContext,
};
use store::safeguarding::Origin;

/// Raises a concern about a voice, or about a response with an alarm; every lead gets mail at once. `about` empty: the
/// voice itself.
#[server(prefix = "/do", endpoint = "safeguarding/raise")]
pub async fn raise(
    #[server(default)] voice: Option<VoiceId>,
    #[server(default)] response: Option<ResponseId>,
    #[server(default)] about: String,
    #[server(default)] urgency: String,
    #[server(default)] what: String,
    #[server(default)] why: String,
    #[server(default)] done: String,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    let (what, why, done) =
        (domain::text::normalize(&what), domain::text::normalize(&why), domain::text::normalize(&done));
    let about = if about.is_empty() { Some(About::Voice) } else { About::parse(&about) };
    let urgency = Urgency::parse(&urgency);
    let mut problems = FieldErrors::default();
    if about.is_none() {
        problems.push("about", Message::new("safeguarding-about-missing"));
    }
    if urgency.is_none() {
        problems.push("urgency", Message::new("safeguarding-urgency-missing"));
    }
    for (field, text, empty) in [
        ("what", &what, Some("safeguarding-what-empty")),
        ("why", &why, Some("safeguarding-why-empty")),
        ("done", &done, None),
    ] {
        if let Some(key) = empty.filter(|_| text.is_empty()) {
            problems.push(field, Message::new(key));
        }
        domain::text::max_chars(&mut problems, field, text, 4_000);
    }
    problems.check()?;
    let (Some(about), Some(urgency)) = (about, urgency) else { return Err(AppError::Internal) };
    let from = match (voice, response) {
        (Some(voice), _) => Origin::Voice(voice),
        (None, Some(response)) => Origin::Response(response),
        (None, None) => return Err(AppError::NotFound),
    };
    let new = store::safeguarding::NewConcern { from, about, urgency, what, why, done };
    let concern = store::safeguarding::raise(&cx, new, &once).await?;
    let back = match from {
        Origin::Voice(voice) if cx.is(Role::Officer) => paths::moderation::Voice(voice).to_string(),
        _ => paths::safeguarding::Concern(concern).to_string(),
    };
    RequestContext::current().redirect_with_flash(back, "safeguarding-flash-raised");
    Ok(())
}

/// An officer has looked at a pattern and sees no concern.
#[server(prefix = "/do", endpoint = "safeguarding/looked")]
pub async fn looked(voice: VoiceId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    store::safeguarding::looked(&cx, voice).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Concerns, "safeguarding-flash-looked");
    Ok(())
}

/// A lead acknowledges a concern.
#[server(prefix = "/do", endpoint = "safeguarding/acknowledge")]
pub async fn acknowledge(concern: ConcernId) -> Result<(), AppError> {
    let cx = require::<Lead>().await?;
    store::safeguarding::acknowledge(&cx, concern).await?;
    RequestContext::current()
        .redirect_with_flash(paths::safeguarding::Concern(concern), "safeguarding-flash-acknowledged");
    Ok(())
}

/// A lead records what was decided.
#[server(prefix = "/do", endpoint = "safeguarding/decide")]
pub async fn decide(concern: ConcernId, outcome: String) -> Result<(), AppError> {
    let cx = require::<Lead>().await?;
    let outcome = domain::text::normalize(&outcome);
    if outcome.is_empty() {
        return Err(AppError::invalid("outcome", "safeguarding-outcome-empty"));
    }
    domain::text::require_max_chars("outcome", &outcome, 4_000)?;
    store::safeguarding::decide(&cx, concern, &outcome).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Concern(concern), "safeguarding-flash-decided");
    Ok(())
}

/// A lead adds a note, which is sealed and never changed.
#[server(prefix = "/do", endpoint = "safeguarding/note")]
pub async fn add_note(concern: ConcernId, note: String, once: String) -> Result<(), AppError> {
    let cx = require::<Lead>().await?;
    let note = domain::text::normalize(&note);
    if note.is_empty() {
        return Err(AppError::invalid("note", "safeguarding-note-empty"));
    }
    domain::text::require_max_chars("note", &note, 4_000)?;
    store::safeguarding::add_note(&cx, concern, &note, &once).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Concern(concern), "safeguarding-flash-noted");
    Ok(())
}

/// A lead records a referral: to whom, when, and their reference.
#[server(prefix = "/do", endpoint = "safeguarding/refer")]
pub async fn refer(
    concern: ConcernId,
    #[server(default)] to: String,
    #[server(default)] day: String,
    #[server(default)] time: String,
    #[server(default)] reference: String,
    #[server(default)] referral: String,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Lead>().await?;
    let (reference, words) = (domain::text::normalize(&reference), domain::text::normalize(&referral));
    let mut problems = FieldErrors::default();
    let to = ReferredTo::parse(&to);
    if to.is_none() {
        problems.push("to", Message::new("safeguarding-refer-to-missing"));
    }
    let typed = day.trim().parse::<Date>().ok().zip(time.trim().parse::<Time>().ok());
    let at = typed.map(|(day, time)| moment(day, time, End::Opens)).filter(|at| *at <= cx.now());
    if at.is_none() {
        problems.push("time", Message::new("safeguarding-refer-when-wrong"));
    }
    domain::text::max_chars(&mut problems, "reference", &reference, 100);
    domain::text::max_chars(&mut problems, "referral", &words, 4_000);
    problems.check()?;
    let (Some(to), Some(at)) = (to, at) else { return Err(AppError::Internal) };
    store::safeguarding::refer(&cx, concern, store::safeguarding::NewReferral { to, at, reference, words }, &once)
        .await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Concern(concern), "safeguarding-flash-referred");
    Ok(())
}

/// A lead reopens a decided concern, with a reason.
#[server(prefix = "/do", endpoint = "safeguarding/reopen")]
pub async fn reopen(concern: ConcernId, #[server(default)] reason: String) -> Result<(), AppError> {
    let cx = require::<Lead>().await?;
    let reason = domain::text::normalize(&reason);
    if reason.is_empty() {
        return Err(AppError::invalid("reason", "safeguarding-reopen-empty"));
    }
    domain::text::require_max_chars("reason", &reason, 4_000)?;
    store::safeguarding::reopen(&cx, concern, &reason).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Concern(concern), "safeguarding-flash-reopened");
    Ok(())
}
