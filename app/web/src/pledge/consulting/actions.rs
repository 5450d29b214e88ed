//! Opening a draft for comment and closing that; commenting; saying which comments led to a change.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ConsultationId, PledgeId, VoiceId},
    paths::{self, Path as _},
    pledge::consulting::{About, Phase, read_new},
    surveys::model::Privacy,
    text::max_chars_with_key,
    voices::rules::{LONGEST, clean},
};
use platform::{
    guard::{Drafter, Visitor, require},
    i18n::languages,
    request::RequestContext,
};
use store::{
    flows::{
        reasons,
        tell::{self, ValidSubmission},
    },
    pledge::consulting,
    voices::moderation,
};

/// Opens a draft for comment, from a day to a day.
#[server(prefix = "/do", endpoint = "pledge/open-consultation")]
pub async fn open_consultation(
    edition: PledgeId,
    revision: i64,
    once: String,
    #[server(default)] first: String,
    #[server(default)] last: String,
    #[server(default)] groups: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let new = read_new(&first, &last, &groups, cx.now().day())?;
    consulting::open_consultation(&cx, edition, revision, new, languages(), &once).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Consultation(edition), "pledge-ask-opened");
    Ok(())
}

/// Closes it today, or calls it off before its first day.
#[server(prefix = "/do", endpoint = "pledge/close-consultation")]
pub async fn close_consultation(
    consultation: ConsultationId,
    revision: i64,
    /// `yes` on a page on which nobody had been asked yet.
    #[server(default)]
    calls_off: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let (edition, was) = consulting::close_consultation(&cx, consultation, revision, calls_off == "yes").await?;
    let said = if was == Phase::Planned { "pledge-ask-called-off" } else { "pledge-ask-closed" };
    RequestContext::current().redirect_with_flash(paths::pledge::Consultation(edition), said);
    Ok(())
}

/// A comment as it was posted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    /// `statement-{id}`, `outcome-{id}` or `missing`.
    pub about: String,
    /// The key of a group.
    pub as_who: String,
    pub text: String,
    /// Empty: confidential.
    pub privacy: String,
    /// `yes`, or empty.
    pub publish: String,
    /// `same`: under the receipt that this browser holds, if it still does; else under a new one.
    pub receipt: String,
}

/// Takes in a comment on a draft: a voice, with everything that is done with a voice.
#[server(prefix = "/do", endpoint = "pledge/comment")]
pub async fn comment(key: String, once: String, #[server(flatten)] typed: CommentForm) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let asked = consulting::by_code(&cx, &key).await?;
    let mut problems = FieldErrors::default();
    let comment = asked.comment(&mut problems, &typed.as_who, &typed.about);
    let text = clean(&typed.text);
    if text.is_empty() {
        problems.push("text", Message::new("pledge-comment-empty"));
    }
    max_chars_with_key(&mut problems, "text", &text, LONGEST, "voices-text-long");
    problems.check()?;
    let privacy = match typed.privacy.as_str() {
        "" | "confidential" => Privacy::Confidential,
        "anonymous" => Privacy::Anonymous,
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    // Nothing leads to who said something anonymous, not a receipt either.
    let under_held = typed.receipt == "same" && privacy == Privacy::Confidential;
    let told = ValidSubmission {
        text: text.clone(),
        lang: cx.lang(),
        theme: None,
        privacy,
        name: None,
        may_publish: typed.publish == "yes",
        pictures: Vec::new(),
        email: None,
        people: None,
        comment,
        about: None,
        under_held,
    };
    let alarming = store::alert_words::lists(&cx).await.phrases.alarm(&text);
    let taken = tell::tell(&cx, receipt_cookie::token().as_deref(), &once, told).await?;
    if under_held {
        // It holds what it held, and goes on to hold it.
        receipt_cookie::renew();
        receipt_cookie::keep(taken.held);
    } else {
        receipt_cookie::keep_only(taken.held);
    }
    if let Some(voice) = taken.voice {
        moderation::gather(&cx, RequestContext::current().source, voice, &text).await;
    }
    leading::forget();
    leading::show_help_next_if(alarming);
    RequestContext::current().redirect(paths::pledge::CommentSent(&asked.code));
    Ok(())
}

/// Says which comments led to a change: `changed` is `statement-{id}` or `outcome-{id}`.
#[server(prefix = "/do", endpoint = "pledge/pick-reasons")]
pub async fn pick_reasons(
    consultation: ConsultationId,
    changed: String,
    #[server(default)] comments: Vec<VoiceId>,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let of = About::parse(&changed).ok_or(AppError::NotFound)?;
    let edition = reasons::pick(&cx, consultation, of, &comments).await?;
    let place = paths::pledge::EditionChanges(edition).at(of.key());
    RequestContext::current().redirect_with_flash(place, "pledge-changed-picked");
    Ok(())
}
