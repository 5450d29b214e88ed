//! What a young person can do here: tell us, follow what became of it, take it back, leave.

use leptos::prelude::*;

use super::submission::{Amendment, Submitter, TellForm, amend, submit};
use crate::receipt_cookie;
use domain::{
    alert_words::rules::{LONGEST_PHRASE, MOST_PHRASES},
    error::{AppError, FieldErrors, Message},
    ids::{ReplyId, VoiceId},
    lang::{Lang, TypedText},
    paths,
    voices::model::Finding,
};
use platform::{
    guard::{Officer, Visitor, require},
    request::RequestContext,
    retention::Period,
};

/// Takes in what somebody tells us. Pictures come beside the form, as `picture`, `picture2`, `picture3`.
#[server(prefix = "/do", endpoint = "voices/tell")]
pub async fn tell(once: String, #[server(flatten)] typed: TellForm) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // It is in the language of its page.
    let typed = TellForm { lang: String::new(), ..typed };
    submit(&cx, &once, typed, Submitter::Writer).await
}

/// Stores the lists of words of danger, one phrase a line.
#[server(prefix = "/do", endpoint = "voices/danger-words")]
pub async fn keep_danger_words(revision: i64, #[server(default)] phrases: TypedText) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let mut problems = FieldErrors::default();
    let mut read = |lang: Lang, typed: &str| match domain::alert_words::rules::read(typed) {
        // What ends up empty is not looked for; in a language that we have no phrases in, there may be none.
        Ok(phrases) if phrases.is_empty() && Lang::SPOKEN.contains(&lang) => {
            problems.push(&lang.field("phrases"), Message::new("voices-danger-empty"));
            phrases
        }
        Ok(phrases) if phrases.len() > MOST_PHRASES => {
            problems.push(&lang.field("phrases"), Message::new("voices-danger-many").with("max", MOST_PHRASES));
            phrases
        }
        Ok(phrases) => phrases,
        Err(phrase) => {
            let sentence = Message::new("voices-danger-phrase").with("phrase", phrase).with("max", LONGEST_PHRASE);
            problems.push(&lang.field("phrases"), sentence);
            Vec::new()
        }
    };
    let typed: Vec<_> = phrases.iter().map(|(lang, typed)| (lang, read(lang, typed))).collect();
    problems.check()?;
    store::alert_words::save(&cx, revision, &typed).await?;
    RequestContext::current().redirect_with_flash(paths::voices::DangerWords, "voices-danger-saved");
    Ok(())
}

/// Opens what was said under a receipt; this browser holds the receipt for half an hour.
#[server(prefix = "/do", endpoint = "voices/follow")]
pub async fn follow(#[server(default)] words: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    if words.trim().is_empty() {
        return Err(AppError::invalid("words", "voices-follow-empty"));
    }
    if receipt_cookie::open(&cx, &words).await?.is_none() {
        let lasts = cx.services().settings().await.retention.words(Period::Receipts);
        let unknown = Message::new("voices-follow-unknown").with("for", lasts);
        return Err(FieldErrors::default().add("words", unknown).into());
    }
    RequestContext::current().redirect(paths::voices::Follow);
    Ok(())
}

/// Adds something to a voice under the receipt that this browser holds.
#[server(prefix = "/do", endpoint = "voices/say-more")]
pub async fn say_more(once: String, voice: VoiceId, #[server(default)] text: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    amend(&cx, Amendment::SayMore, &once, voice, &text).await
}

/// Replaces the words of a voice under the receipt that this browser holds.
#[server(prefix = "/do", endpoint = "voices/correct")]
pub async fn correct(once: String, voice: VoiceId, #[server(default)] text: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    amend(&cx, Amendment::Correct, &once, voice, &text).await
}

/// Records what a writer thinks of a reply: `finding` is `thanks` or `disagrees`.
#[server(prefix = "/do", endpoint = "voices/find")]
pub async fn find(voice: VoiceId, reply: ReplyId, finding: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    let finding = Finding::parse(&finding).ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    store::voices::record_feedback(&cx, receipt, voice, reply, finding).await?;
    RequestContext::current().redirect(paths::voices::Follow);
    Ok(())
}

/// Makes this browser forget the receipt.
#[server(prefix = "/do", endpoint = "voices/leave")]
pub async fn leave() -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    receipt_cookie::forget(&cx).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "voices-mine-left");
    Ok(())
}

/// Takes back a voice under the receipt that this browser holds.
#[server(prefix = "/do", endpoint = "voices/withdraw")]
pub async fn withdraw(voice: VoiceId) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    store::flows::withdraw::voice(&cx, receipt, voice).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "voices-withdrawn");
    Ok(())
}

/// Puts back a voice that was taken back, under the receipt that this browser holds.
#[server(prefix = "/do", endpoint = "voices/put-back")]
pub async fn put_back(voice: VoiceId) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    store::flows::withdraw::put_back(&cx, receipt, voice).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "voices-put-back-done");
    Ok(())
}
