//! Taking in why somebody finds a statement of the pledge kept or not: a voice as every other, under the receipt that the
//! browser holds, or under a new one.

use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{
    error::AppError,
    ids::StatementId,
    surveys::model::Privacy,
    voices::rules::{self, LONGEST},
};
use platform::{
    guard::{Cx, Visitor},
    request::RequestContext,
};
use store::{
    flows::tell::{self, ValidSubmission},
    voices::moderation,
};

/// Takes it in, once for each form.
///
/// # Errors
/// `Invalid` for a text that is empty or too long, and where no round asks about the statement (any more).
pub(crate) async fn say_why(
    cx: &Cx<Visitor>,
    key: &str,
    about: StatementId,
    typed: &str,
    may_publish: bool,
) -> Result<(), AppError> {
    let text = rules::written(typed, LONGEST)?;
    let alarming = store::alert_words::lists(cx).await.phrases.alarm(&text);
    let told = ValidSubmission {
        text: text.clone(),
        lang: cx.lang(),
        theme: None,
        privacy: Privacy::Confidential,
        name: None,
        may_publish,
        pictures: Vec::new(),
        email: None,
        people: None,
        about: Some(about),
        under_held: true,
        comment: None,
    };
    let taken = tell::tell(cx, receipt_cookie::token().as_deref(), key, told).await?;
    receipt_cookie::renew();
    receipt_cookie::keep(taken.held);
    if let Some(voice) = taken.voice {
        moderation::gather(cx, RequestContext::current().source, voice, &text).await;
    }
    leading::show_help_next_if(alarming);
    Ok(())
}
