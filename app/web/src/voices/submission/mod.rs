//! Taking in what somebody tells us. All that is wrong with the form is said at once, and posting it twice adds one
//! voice.
//!
//! ```text
//! checking   the form, checked                    uploads  its pictures
//! amendments  additions and changed words         why      said beside a verdict
//! ```

pub(crate) mod amendments;
pub(crate) mod checking;
pub(crate) mod uploads;
mod why;

pub(super) use amendments::{Amendment, amend};
pub(super) use checking::TellForm;
use checking::check;
pub(super) use uploads::FIELDS;
pub(crate) use why::say_why;

use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{
    error::AppError,
    ids::VisitId,
    paths::{self, Path as _},
    voices::model::Channel,
};
use platform::{
    guard::{Cx, Grant, Officer},
    request::RequestContext,
};
use store::{flows::tell, receipts::HeldToken, voices::moderation};

/// Who fills in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Submitter {
    /// The person who says it, or a member for their group.
    Writer,
    /// An officer, for something that reached them.
    /// With the visit after which it is entered, if it was said on one.
    Officer(Channel, Option<VisitId>),
}

/// Adds the voice and leads to the page after sending. The words of the receipt go into a cookie.
pub(super) async fn submit<R: Grant>(
    cx: &Cx<R>,
    key: &str,
    typed: TellForm,
    teller: Submitter,
) -> Result<(), AppError> {
    let told = check(cx, typed).await?;
    let alarming = store::alert_words::lists(cx).await.phrases.alarm(&told.text);
    let (text, group) = (told.text.clone(), told.people.is_some());
    let taken = match teller {
        Submitter::Writer => tell::tell(cx, receipt_cookie::token().as_deref(), key, told).await?,
        Submitter::Officer(way, visit) => tell::enter(&cx.also::<Officer>()?, key, told, way, visit).await?,
    };
    hold(taken.held, teller);
    // What an officer enters, and what a member says for a group, is no burst, though much of it comes from one source.
    if let Some(voice) = taken.voice
        && teller == Submitter::Writer
        && !group
    {
        moderation::gather(cx, RequestContext::current().source, voice, &text).await;
    }
    remember(taken.words.as_deref(), alarming, teller);
    Ok(())
}

/// A writer's browser holds the receipt of what was said now and no earlier one; an officer's holds what it held.
fn hold(held: Option<HeldToken>, teller: Submitter) {
    if teller == Submitter::Writer {
        receipt_cookie::keep_only(held);
    }
}

/// Leads to the page after sending, with help first if `alarming`. An officer gets the words to hand over.
fn remember(words: Option<&str>, alarming: bool, teller: Submitter) {
    if let Submitter::Officer(_, visit) = teller {
        // An officer's browser does not hold the receipt.
        receipt_cookie::hand_over(words);
        let done = paths::voices::Entered;
        let to = visit.map_or_else(|| done.address(), |visit| done.with("visit", visit));
        RequestContext::current().redirect(to);
        return;
    }
    leading::forget();
    leading::show_help_next_if(alarming);
    RequestContext::current().redirect(paths::voices::Told);
}
