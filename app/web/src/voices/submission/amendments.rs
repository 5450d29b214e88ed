//! Taking in an addition to a voice, or a change of its words.

use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{error::AppError, ids::VoiceId, paths, voices::rules};
use platform::{
    guard::{Cx, Visitor},
    request::RequestContext,
};
use store::{flows::tell, voices::moderation};

/// What a writer does with what they said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::voices) enum Amendment {
    SayMore,
    Correct,
}

impl Amendment {
    pub(in crate::voices) const fn most(self) -> usize {
        match self {
            Self::SayMore => rules::LONGEST,
            Self::Correct => rules::LONGEST_WHOLE,
        }
    }

    const fn thanks(self) -> &'static str {
        match self {
            Self::SayMore => "voices-more-sent",
            Self::Correct => "voices-correct-sent",
        }
    }
}

/// Takes it in once, under the receipt that this browser holds, and leads back to the voice.
///
/// # Errors
/// `Invalid`, with the typed words kept, if the receipt has run out or the voice was taken back.
pub(in crate::voices) async fn amend(
    cx: &Cx<Visitor>,
    mending: Amendment,
    key: &str,
    voice: VoiceId,
    typed: &str,
) -> Result<(), AppError> {
    let receipt = receipt_cookie::mine(cx).await?.ok_or_else(|| AppError::invalid("text", "voices-mend-lapsed"))?;
    let text = rules::written(typed, mending.most())?;
    let alarming = store::alert_words::lists(cx).await.phrases.alarm(&text);
    let done = match mending {
        Amendment::SayMore => tell::say_more(cx, key, receipt, voice, text.clone()).await,
        Amendment::Correct => tell::correct(cx, key, receipt, voice, text.clone()).await,
    };
    let new = done.map_err(|error| match error {
        AppError::Gone(_) => AppError::invalid("text", "voices-mend-gone"),
        other => other,
    })?;
    if let Some(new) = new {
        moderation::gather(cx, RequestContext::current().source, new, &text).await;
    }
    leading::show_help_next_if(alarming);
    RequestContext::current().redirect_with_flash(paths::voices::Follow, mending.thanks());
    Ok(())
}
