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
use checking::{Told, check};
pub(super) use drawn::FIELDS;
pub(super) use mending::{Mending, mend};

use crate::{receipt_cookie, voices::danger::leading};
use domain::voices::model::{Source, Way};
use domain::{error::AppError, surveys::model::Privacy};
use platform::{
    guard::{Cx, Grant},
    once,
    request::Req,
};
use store::{
    receipts::{self, HeldToken},
    voices::{NewVoice, Telling, review},
};

const ONCE: &str = "tell";
const ANONYMOUS: &str = "minutes/tell";

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
    let lang = told.lang;
    let alarming = store::danger::known(cx.services(), cx.db()).await.phrases.alarm(&told.text);
    let tx = cx.begin().await?;
    let kind = if told.privacy == Privacy::Anonymous { ANONYMOUS } else { ONCE };
    if let Some(result) = once::take(&tx, kind, key, cx.now()).await? {
        let mut held = None;
        if teller == Teller::Writer {
            receipts::let_go(&tx, receipt_cookie::token().as_deref()).await?;
            held = receipts::keep_again_in(cx, &tx, key, &result).await?;
        }
        cx.commit(tx).await?;
        hold(held, teller);
        remember(receipts::again_of(cx, key, &result).as_deref(), alarming, teller);
        return Ok(());
    }
    let receipt = match told.privacy {
        Privacy::Anonymous => None,
        Privacy::Confidential | Privacy::Named => Some(receipts::make_once(cx, &tx, lang, key).await?),
    };
    let Told { text, theme, privacy, name, may_publish, pictures, email, people, .. } = told;
    let new = NewVoice {
        source: Source::Tell,
        privacy,
        theme,
        lang,
        may_publish,
        receipt_id: receipt.as_ref().map(|r| r.id),
        survey_id: None,
        response_id: None,
        question: None,
        // Only a member who speaks for a group is linked by account: otherwise whoever is signed in may not be the
        // writer.
        person_id: if people.is_some() { cx.me().ok() } else { None },
        text: text.clone(),
    };
    let voice = store::voices::add_named(cx, &tx, new, name.as_deref()).await?;
    let entered = match teller {
        Teller::Writer => None,
        Teller::Officer(way) => Some((way, cx.me()?)),
    };
    store::voices::note(&tx, voice, Telling { people, entered, ..Telling::default() }).await?;
    if entered.is_some() {
        cx.audit(&tx, "voice.entered", voice, "").await?;
    }
    for (position, picture) in pictures.into_iter().enumerate() {
        store::voices::add_picture(cx, &tx, (voice, privacy), position, picture).await?;
    }
    if let Some((email, receipt)) = email.zip(receipt.as_ref()) {
        store::voices::answer_by_mail(cx, &tx, voice, receipt.id, lang, email.as_str()).await?;
    }
    let result = receipt.as_ref().map_or_else(String::new, |r| format!("{} {}", lang.tag(), r.tries));
    once::done(&tx, kind, key, &result).await?;
    let held = match (&receipt, teller) {
        (Some(receipt), Teller::Writer) => Some(receipts::keep(cx, &tx, receipt.id, &receipt.words).await?),
        // An anonymous voice gets no receipt. This browser drops an earlier one, so that the page does not show its
        // words.
        (None, Teller::Writer) => {
            receipts::let_go(&tx, receipt_cookie::token().as_deref()).await?;
            None
        }
        (_, Teller::Officer(_)) => None,
    };
    cx.commit(tx).await?;
    hold(held, teller);
    // What an officer enters, and what a member says for a group, is no burst, though much of it comes from one source.
    if teller == Teller::Writer && people.is_none() {
        review::gather(cx, Req::current().source, voice, &text).await;
    }
    remember(receipt.as_ref().map(|r| r.words.as_str()), alarming, teller);
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
        Req::current().go("/moderation/enter/done");
        return;
    }
    leading::forget();
    leading::lead_if(alarming);
    Req::current().go("/tell/done");
}
