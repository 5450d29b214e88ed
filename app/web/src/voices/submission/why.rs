//! Taking in why somebody finds a statement of the pledge kept or not: a voice as every other, under the receipt that the
//! browser holds, or under a new one.

use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{
    error::AppError,
    surveys::model::Privacy,
    voices::rules::{self, LONGEST},
};
use platform::{
    guard::{Cx, Visitor},
    request::RequestContext,
};
use store::{
    flows::tell::{self, ValidSubmission, Why},
    voices::moderation,
};

/// Takes it in, once for each form.
///
/// # Errors
/// `Invalid` for a text that is empty or too long, where no round asks about the statement (any more), and of somebody
/// who has given no verdict on it.
pub(crate) async fn say_why(
    cx: &Cx<Visitor>,
    key: &str,
    why: Why,
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
        about: Some(why),
        under_held: true,
        comment: None,
    };
    let taken = tell::tell(cx, receipt_cookie::token().as_deref(), key, told).await?;
    receipt_cookie::keep(taken.held);
    if let Some(voice) = taken.voice {
        moderation::gather(cx, RequestContext::current().source, voice, &text).await;
    }
    leading::show_help_next_if(alarming);
    Ok(())
}
