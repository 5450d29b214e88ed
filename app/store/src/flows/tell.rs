//! Telling us something: a new voice, with its receipt, its pictures and the wish for mail; adding to it, and changing
//! its words. Posted twice, a form does it once. A comment on a draft of the pledge is told in the same way.

use crate::{
    pledge::{
        self, Voter,
        consulting::{self, NewComment},
    },
    receipts::{self, HeldToken},
    visits,
    voices::{self, NewVoice, Provenance},
};
use domain::{
    error::AppError,
    ids::{PersonId, ReceiptId, StatementId, VisitId, VoiceId},
    lang::Lang,
    people::rules::Email,
    surveys::model::Privacy,
    voices::model::{Channel, Source},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer, Visitor},
    idempotency,
    images::ReencodedImage,
};

const ONCE: &str = "tell";
const ANONYMOUS: &str = "minutes/tell";

/// The form, checked.
pub struct ValidSubmission {
    /// Everything that was written, as one text to be sealed.
    pub text: String,
    pub lang: Lang,
    pub theme: Option<String>,
    pub privacy: Privacy,
    pub name: Option<String>,
    pub may_publish: bool,
    pub pictures: Vec<ReencodedImage>,
    pub email: Option<Email>,
    pub people: Option<u16>,
    /// It is a comment on a draft of the pledge.
    pub comment: Option<NewComment>,
    /// It was said beside a verdict.
    pub about: Option<Why>,
    /// Under the receipt that the browser holds, if it holds one, and not under a new one.
    pub under_held: bool,
}

/// Why somebody finds a statement of the pledge kept or not.
#[derive(Clone, Copy, Debug)]
pub struct Why {
    pub about: StatementId,
    /// Whoever gave the verdict; under their receipt it is said, if it was given by one. None if nobody knows.
    pub voter: Option<Voter>,
}

/// What became of the form.
pub struct Submitted {
    /// The new voice; none if the form was posted before.
    pub voice: Option<VoiceId>,
    /// The words of its receipt, if it has one.
    pub words: Option<String>,
    /// What the writer's browser is to hold; without it, no receipt. Of an officer's browser nothing changes.
    pub held: Option<HeldToken>,
}

/// Adds the voice of the person who filled in the form: anybody, or a member for their group. `browser` is the token of
/// the receipt that their browser holds.
///
/// # Errors
/// `Invalid` for a comment on what is not open for comment (any more), and for what is said beside a verdict where no
/// round asks for one (any more) or none was given.
pub async fn tell<R: Grant>(
    cx: &Cx<R>,
    browser: Option<&str>,
    key: &str,
    told: ValidSubmission,
) -> Result<Submitted, AppError> {
    submit(cx, browser, key, told, None).await
}

/// Adds the voice of somebody who reached an officer in this way. The officer's browser does not hold the receipt. A
/// visit after which it is entered keeps how many there were, and not which.
///
/// # Errors
/// `NotFound` for a visit that is none, `Conflict` for one that has not begun or was cancelled.
pub async fn enter(
    cx: &Cx<Officer>,
    key: &str,
    told: ValidSubmission,
    way: Channel,
    visit: Option<VisitId>,
) -> Result<Submitted, AppError> {
    let by = cx.me()?;
    if let Some(visit) = visit {
        visits::of_voices(cx, visit).await?;
    }
    submit(cx, None, key, told, Some(Entered { way, by, visit })).await
}

/// How a voice reached an officer, who that is, and after which visit.
#[derive(Clone, Copy, Debug)]
struct Entered {
    way: Channel,
    by: PersonId,
    visit: Option<VisitId>,
}

/// `entered`: by an officer; none if the writer filled in the form.
async fn submit<R: Grant>(
    cx: &Cx<R>,
    browser: Option<&str>,
    key: &str,
    told: ValidSubmission,
    entered: Option<Entered>,
) -> Result<Submitted, AppError> {
    let ValidSubmission {
        text,
        lang,
        theme,
        privacy,
        name,
        may_publish,
        pictures,
        email,
        people,
        comment,
        about,
        under_held,
    } = told;
    let known = match about.and_then(|why| why.voter) {
        Some(Voter::Receipt(receipt)) => Some(receipt),
        _ if under_held => receipts::mine(cx, browser).await?,
        _ => None,
    };
    let tx = cx.begin().await?;
    let kind = if privacy == Privacy::Anonymous { ANONYMOUS } else { ONCE };
    if let Some(result) = idempotency::begin(&tx, kind, key, cx.now()).await? {
        let mut held = None;
        if entered.is_none() && known.is_none() {
            receipts::let_go(&tx, browser).await?;
            held = receipts::keep_again_in(cx, &tx, key, &result).await?;
        }
        cx.commit(tx).await?;
        return Ok(Submitted { voice: None, words: receipts::again_of(cx, key, &result), held });
    }
    if let Some(comment) = &comment {
        consulting::take_comment(cx, &tx, comment).await?;
    }
    if let Some(known) = known {
        receipts::hold(&tx, known).await?;
    }
    if let Some(why) = about {
        // After the receipt, as where a verdict is given under one.
        pledge::take_why(cx, &tx, why.about, why.voter).await?;
    }
    let receipt = match privacy {
        _ if known.is_some() => None,
        Privacy::Anonymous => None,
        Privacy::Confidential | Privacy::Named => Some(receipts::make_once(cx, &tx, lang, key).await?),
    };
    let new = NewVoice {
        source: comment
            .as_ref()
            .map_or(if about.is_some() { Source::Pledge } else { Source::Tell }, NewComment::source),
        privacy,
        theme,
        lang,
        may_publish,
        receipt_id: known.or(receipt.as_ref().map(|r| r.id)),
        survey_id: None,
        response_id: None,
        question: None,
        // Only a member who speaks for a group is linked by account: otherwise whoever is signed in may not be the
        // writer.
        person_id: if people.is_some() { cx.me().ok() } else { None },
        text,
    };
    let voice = voices::add_named(cx, &tx, new, name.as_deref()).await?;
    let by = entered.map(|entered| (entered.way, entered.by));
    voices::note(&tx, voice, Provenance { people, entered: by, ..Provenance::default() }).await?;
    if let Some(visit) = entered.and_then(|entered| entered.visit) {
        visits::count_voice(&tx, visit).await?;
    }
    if let Some(comment) = &comment {
        consulting::note_comment(&tx, voice, comment).await?;
    }
    if let Some(why) = about {
        voices::say_about(&tx, voice, why.about).await?;
    }
    if entered.is_some() {
        cx.audit(&tx, "voice.entered", voice, "").await?;
    }
    for (position, picture) in pictures.into_iter().enumerate() {
        voices::add_picture(cx, &tx, (voice, privacy), position, picture).await?;
    }
    if let Some((email, receipt)) = email.zip(receipt.as_ref()) {
        voices::answer_by_mail(cx, &tx, voice, receipt.id, lang, email.as_str()).await?;
    }
    let result = receipt.as_ref().map_or_else(String::new, |r| receipts::result(lang, r.tries));
    idempotency::complete(&tx, kind, key, &result).await?;
    let held = match (&receipt, entered) {
        (Some(receipt), None) => Some(receipts::keep(cx, &tx, receipt.id, &receipt.words)),
        // An anonymous voice gets no receipt. This browser drops an earlier one, so that the page does not show its
        // words.
        // The browser holds it still.
        (None, None) if known.is_some() => None,
        (None, None) => {
            receipts::let_go(&tx, browser).await?;
            None
        }
        (_, Some(_)) => None,
    };
    cx.commit(tx).await?;
    Ok(Submitted { voice: Some(voice), words: receipt.map(|r| r.words), held })
}

/// Adds a new voice to a voice of this receipt, with the same privacy and theme. Returns its id; none if the form was
/// posted before.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back.
pub async fn say_more(
    cx: &Cx<Visitor>,
    key: &str,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Option<VoiceId>, AppError> {
    let Some(tx) = begin_once(cx, "say-more", key, receipt).await? else { return Ok(None) };
    let new = voices::say_more(cx, &tx, receipt, id, text).await?;
    consulting::note_later(&tx, id, new).await?;
    cx.commit(tx).await?;
    Ok(Some(new))
}

/// Changes the words of a voice of this receipt (`voices::correct`). Returns the new version, if there is one and the
/// form was not posted before.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back.
pub async fn correct(
    cx: &Cx<Visitor>,
    key: &str,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Option<VoiceId>, AppError> {
    let Some(tx) = begin_once(cx, "correct", key, receipt).await? else { return Ok(None) };
    let new = voices::correct(cx, &tx, receipt, id, text).await?;
    if let Some(new) = new {
        consulting::note_later(&tx, id, new).await?;
    }
    cx.commit(tx).await?;
    Ok(new)
}

/// Begins a change under this receipt, which others of the same receipt wait for; none if the form was posted before.
async fn begin_once(cx: &Cx<Visitor>, kind: &str, key: &str, receipt: ReceiptId) -> Result<Option<Tx>, AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, kind, key, cx.now()).await?.is_some() {
        return Ok(None);
    }
    receipts::hold(&tx, receipt).await?;
    Ok(Some(tx))
}

/// As `correct`, in `tx`.
///
/// # Errors
/// As `correct`.
pub async fn correct_in<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Option<VoiceId>, AppError> {
    receipts::hold(tx, receipt).await?;
    voices::correct(cx, tx, receipt, id, text).await
}
