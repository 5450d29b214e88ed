//! Taking in what somebody tells us. All that is wrong with the form is said at once, and posting it twice adds one
//! voice.
//!
//! ```text
//! checking   the form, checked                    drawn   its pictures
//! mending    additions and changed words
//! ```

pub(crate) mod checking;
pub(crate) mod drawn;
pub(crate) mod mending;

pub(super) use checking::Typed;
use checking::check;
pub(super) use drawn::FIELDS;
pub(super) use mending::{Mending, mend};

use crate::{receipt_cookie, voices::danger::leading};
use domain::error::AppError;
use domain::paths;
use domain::voices::model::Way;
use platform::{
    guard::{Cx, Grant, Officer},
    request::Req,
};
use store::{flows::tell, receipts::HeldToken, voices::review};

/// Who fills in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Teller {
    /// The person who says it, or a member for their group.
    Writer,
    /// An officer, for something that reached them.
    Officer(Way),
}

/// Adds the voice and leads to the page after sending. The words of the receipt go into a cookie.
pub(super) async fn take_in<R: Grant>(cx: &Cx<R>, key: &str, typed: Typed, teller: Teller) -> Result<(), AppError> {
    let told = check(cx, typed).await?;
    let alarming = store::danger::lists(cx).await.phrases.alarm(&told.text);
    let (text, group) = (told.text.clone(), told.people.is_some());
    let taken = match teller {
        Teller::Writer => tell::tell(cx, receipt_cookie::token().as_deref(), key, told).await?,
        Teller::Officer(way) => tell::enter(&cx.also::<Officer>()?, key, told, way).await?,
    };
    hold(taken.held, teller);
    // What an officer enters, and what a member says for a group, is no burst, though much of it comes from one source.
    if let Some(voice) = taken.voice
        && teller == Teller::Writer
        && !group
    {
        review::gather(cx, Req::current().source, voice, &text).await;
    }
    remember(taken.words.as_deref(), alarming, teller);
    Ok(())
}

/// A writer's browser holds the receipt of what was said now and no earlier one; an officer's holds what it held.
fn hold(held: Option<HeldToken>, teller: Teller) {
    if teller == Teller::Writer {
        receipt_cookie::keep_only(held);
    }
}

/// Leads to the page after sending, with help first if `alarming`. An officer gets the words to hand over.
fn remember(words: Option<&str>, alarming: bool, teller: Teller) {
    if let Teller::Officer(_) = teller {
        // An officer's browser does not hold the receipt.
        receipt_cookie::hand_over(words);
        Req::current().go(paths::voices::Entered);
        return;
    }
    leading::forget();
    leading::lead_if(alarming);
    Req::current().go(paths::voices::Told);
}
