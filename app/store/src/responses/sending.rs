//! Sending a response, and taking it back.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QuerySelect, Set, entity::prelude::*, sea_query::SelectStatement};

use super::{
    super::responses::entity::{answer, response},
    answers_of, by_token,
    changing::{Corrected, Correction, correct, hold_corrections, of_receipt},
    drawing,
    erasing::erase,
    locked, pictures, rows_of, worrying,
};
use crate::{
    receipts::{self, HeldToken},
    surveys::{SurveyFace, document_in, spend},
    tallies,
    voices::{NewVoice, add_all, add_picture, erase_files},
};
use domain::responses::{
    model::{Answer, Answers, ResponseState},
    pass::Pass,
    rules::{self, EVERYBODY, Move},
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, ResponseId, SurveyId, VersionId},
    lang::Lang,
    surveys::model::{Document, Privacy, SurveyState},
    time::Timestamp,
    voices::model::Source,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, System, Visitor},
    images::Redrawn,
    once, random,
};

const KIND: &str = "responses/submit";
/// For anonymous responses. The key of their form is derived from the browser's cookie: somebody with the phone and the
/// database could find out from it that this phone answered, and when.
const ANONYMOUS: &str = "minutes/responses/submit";
const OVER: &str = "responses/over";

/// The kind and key under which it is stored that a form was sent.
fn kept(cx: &Cx<Visitor>, privacy: Privacy, key: &str) -> (&'static str, String) {
    match privacy {
        Privacy::Anonymous => (ANONYMOUS, sealed(cx.services(), key)),
        Privacy::Confidential | Privacy::Named => (KIND, key.to_owned()),
    }
}

/// The key in a form that cannot be compared with a phone's cookie without the installation's key.
fn sealed(services: &Services, key: &str) -> String {
    let mut sealed = random::hex(&services.keys.fingerprint("responses/once", key));
    sealed.truncate(32);
    sealed
}

/// A response that somebody sends.
pub struct Sending<'a> {
    pub survey: &'a SurveyFace,
    /// The browser's token, if it still has one.
    pub token: Option<&'a str>,
    /// The key of the form.
    pub once: &'a str,
    pub name: Option<&'a str>,
    /// What entitles this browser to answer, if the survey is not for everybody (`web::responses::admission::pass`).
    pub pass: &'a Pass,
}

/// The result of sending. `alarming`: it was sent now and sounds of danger, so the next page begins with help.
pub enum Outcome {
    /// Sent, now or by the same form before.
    Sent {
        /// The words of the receipt, if there is one.
        words: Option<String>,
        /// The token by which the browser is to hold that receipt.
        held: Option<HeldToken>,
        alarming: bool,
    },
    /// Sent, with a receipt whose words its sender has already.
    Known { receipt: ReceiptId, alarming: bool },
    /// There was nothing to send.
    Nothing,
    /// The card or pass was used before.
    Spent,
}

impl Outcome {
    /// Sent with the receipt `known`, or with a new one of these `words`, or with none.
    fn of(known: Option<ReceiptId>, words: Option<String>, alarming: bool) -> Self {
        match known {
            Some(receipt) => Self::Known { receipt, alarming },
            None => Self::Sent { words, held: None, alarming },
        }
    }
}

/// Sends a response, in one transaction: counts it, makes each text and picture a voice, and makes the receipt. Answers
/// that are not asked any more are dropped. A correction replaces what was sent before. The same form posted again
/// changes nothing and has the same receipt.
pub async fn submit(cx: &Cx<Visitor>, sending: Sending<'_>) -> Result<Outcome, AppError> {
    let tx = cx.begin().await?;
    let (outcome, gone) = submit_in(cx, &tx, sending).await?;
    let outcome = hold(cx, &tx, outcome).await?;
    // If nothing was sent, the form's key is not used up.
    if matches!(outcome, Outcome::Sent { .. } | Outcome::Known { .. }) {
        cx.commit(tx).await?;
        erase_files(cx, &gone).await;
    }
    Ok(outcome)
}

/// Adds the token by which the browser is to hold the receipt of what was sent.
pub(super) async fn hold(cx: &Cx<Visitor>, tx: &Tx, outcome: Outcome) -> Result<Outcome, AppError> {
    match outcome {
        Outcome::Sent { words: Some(words), alarming, .. } => {
            let held = receipts::keep_words(cx, tx, &words).await?;
            Ok(Outcome::Sent { words: Some(words), held, alarming })
        }
        other => Ok(other),
    }
}

/// The result, and the pictures whose files are to be erased after the commit.
pub(super) type SentIn = (Outcome, Vec<PictureId>);

/// As `submit`, in `tx`; `hold` adds the token.
pub(super) async fn submit_in(cx: &Cx<Visitor>, tx: &Tx, sending: Sending<'_>) -> Result<SentIn, AppError> {
    let nothing = || Ok((Outcome::Nothing, Vec::new()));
    let Sending { survey, token, once: key, name, pass } = sending;
    let name = name.filter(|_| survey.privacy == Privacy::Named);
    once::check(key)?;
    let (kind, kept) = kept(cx, survey.privacy, key);
    // Words of a receipt are hardly ever in use, so mostly the first try is the result.
    let expected = match survey.privacy {
        Privacy::Anonymous => String::new(),
        Privacy::Confidential | Privacy::Named => receipts::result(cx.lang(), 0),
    };
    if let Some(result) = once::take_with(tx, kind, &kept, cx.now(), &expected).await? {
        let words = receipts::again_of(cx, key, &result);
        return Ok((Outcome::Sent { words, held: None, alarming: false }, Vec::new()));
    }
    if survey.state != SurveyState::Open {
        return Err(AppError::gone("responses-closed-text"));
    }
    if survey.opens_at.is_some_and(|opens| cx.now() < opens) {
        return Err(AppError::conflict("responses-not-yet-refused"));
    }
    let Some(token) = token else { return nothing() };
    let Some(found) = locked(cx, tx, survey.id, token).await? else { return nothing() };
    let state = found.state.step(Move::Submit)?;
    let document = document_in(cx.services(), tx, found.version_id).await?;
    let given = answers_of(tx, &cx.services().keys, found.id).await?;
    let answered: Vec<String> = given.keys().cloned().collect();
    let answers = rules::asked(&document, given);
    if answers.is_empty() {
        return nothing();
    }
    if found.replaces.is_some() {
        let correction = Correction { survey, document: &document, draft: found, answers, name };
        let Some(Corrected { receipt, gone, alarming }) = correct(cx, tx, correction).await? else { return nothing() };
        if !expected.is_empty() {
            once::done(tx, kind, &kept, "").await?;
        }
        return Ok((Outcome::of(receipt, None, alarming), gone));
    }
    match pass {
        Pass::Free => {}
        Pass::Missing => return Err(AppError::conflict("responses-card-needed-text")),
        Pass::Once(hash) => {
            if !spend(tx, survey.id, survey.invited, hash).await? {
                return Ok((Outcome::Spent, Vec::new()));
            }
        }
    }
    let full = drawing::hold_if_full(cx, tx, survey.id).await?;
    tallies::change(tx, survey.id, rules::counts(&document, &answers), true).await?;
    let mut alarming =
        worrying::ring(cx, tx, (found.id, survey.privacy), &document, [&Answers::new(), &answers]).await?;
    let made = match (survey.privacy, found.receipt_id) {
        (Privacy::Anonymous, _) | (_, Some(_)) => None,
        _ => Some(receipts::make_once(cx, tx, cx.lang(), key).await?),
    };
    let known = found.receipt_id.filter(|_| survey.privacy != Privacy::Anonymous);
    let receipt_id = known.or(made.as_ref().map(|r| r.id));
    let draws = document.questions.iter().any(|question| question.kind.is_picture());
    let mut pictures = if draws { pictures::of(tx, &cx.services().keys, found.id).await? } else { HashMap::default() };
    let said = answers.iter().map(|(question, answer)| {
        let picture = pictures.remove(question).map(|picture| picture.drawn);
        Said { question, answer, picture }
    });
    let said = said.collect();
    let speaker = Speaker { survey, response: found.id, receipt: receipt_id, name };
    alarming |= speaker.speak(cx, tx, said).await?;
    if draws {
        pictures::forget(tx, found.id).await?;
    }
    let anonymous = survey.privacy == Privacy::Anonymous;
    leave_choices(tx, found.id, anonymous.then_some(&*document), &answered, &answers).await?;
    let (id, had) = (found.id, found.token.clone());
    let mut row: response::ActiveModel = found.into();
    row.state = Set(state);
    row.submitted_at = Set(Some(survey.privacy.moment(cx.now()).0));
    if anonymous {
        let day = survey.privacy.moment(cx.now()).0;
        (row.started_at, row.expires_at) = (Set(day), Set(day));
    }
    // Few answer in Welsh, so the language would tell which texts belong to the response.
    row.lang = Set(if anonymous { Lang::En } else { cx.lang() });
    row.receipt_id = Set(receipt_id);
    row.name = Set(name.map(|name| cx.services().keys.seal(id.0, name)));
    // An anonymous response has no link to the browser any more.
    row.token = Set(had.filter(|_| !anonymous));
    row.saves = Set(String::new());
    response::Entity::update(row).exec_without_returning(tx).await?;
    if full {
        drawing::draw(tx, survey.id).await?;
    }
    // A parcel has a key of its own, so the response's key is marked as used too.
    if key != crate::responses::sitting::once_of(token) {
        is_over(cx, tx, token).await?;
    }
    let result = made.as_ref().map_or_else(String::new, |r| receipts::result(cx.lang(), r.tries));
    if result != expected {
        once::done(tx, kind, &kept, &result).await?;
    }
    Ok((Outcome::of(known, made.map(|r| r.words), alarming), Vec::new()))
}

/// The writer of an answer that becomes a voice.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub survey: &'a SurveyFace,
    pub response: ResponseId,
    pub receipt: Option<ReceiptId>,
    pub name: Option<&'a str>,
}

/// An answer, and the picture that belongs to it.
pub(super) struct Said<'a> {
    pub question: &'a str,
    pub answer: &'a Answer,
    pub picture: Option<Redrawn>,
}

impl Speaker<'_> {
    /// Makes the text and picture of each answer a voice, if it has any. Returns whether any of it sounds of danger.
    pub async fn speak(self, cx: &Cx<Visitor>, tx: &Tx, said: Vec<Said<'_>>) -> Result<bool, AppError> {
        let (mut voices, mut pictures, mut alarming) = (Vec::new(), Vec::new(), false);
        for Said { question, answer, picture } in said {
            if answer.text.is_empty() && picture.is_none() {
                continue;
            }
            let voice = NewVoice {
                source: Source::Survey,
                privacy: self.survey.privacy,
                theme: None,
                lang: cx.lang(),
                may_publish: answer.may_publish,
                receipt_id: self.receipt,
                survey_id: Some(self.survey.id),
                response_id: Some(self.response),
                question: Some(question.to_owned()),
                person_id: None,
                text: answer.text.clone(),
            };
            alarming |= crate::danger::known(cx.services(), tx).await.phrases.alarm(&voice.text);
            voices.push(voice);
            pictures.push(picture);
        }
        let ids = add_all(cx, tx, voices, self.name).await?;
        for (id, picture) in ids.into_iter().zip(pictures) {
            if let Some(picture) = picture {
                add_picture(cx, tx, (id, self.survey.privacy), 0, picture).await?;
            }
        }
        Ok(alarming)
    }
}

/// Deletes what does not stay of a response that was sent: answers that are not asked any more, and texts. `answered`
/// are all its questions that have rows, `answers` those that are asked. With the document of an `anonymous` response
/// also the marks of texts and pictures, and whether words may be shown: if only one person wrote something, a mark
/// would tell whose choices belong to the words. The counters know how many there are.
async fn leave_choices(
    tx: &Tx,
    id: ResponseId,
    anonymous: Option<&Document>,
    answered: &[String],
    answers: &Answers,
) -> Result<(), AppError> {
    let is_mark = |question: &str| {
        let asked = anonymous.and_then(|document| document.question(question));
        asked.is_some_and(|question| question.kind.is_text() || question.kind.is_picture())
    };
    let stays = |question: &str| answers.contains_key(question) && !is_mark(question);
    let gone: Vec<_> = answered.iter().map(String::as_str).filter(|question| !stays(question)).collect();
    if !gone.is_empty() {
        answer::Entity::delete_many()
            .filter(answer::Column::ResponseId.eq(id))
            .filter(answer::Column::Question.is_in(gone))
            .exec(tx)
            .await?;
    }
    let left: Vec<_> = answers.iter().filter(|(question, _)| stays(question)).map(|(_, answer)| answer).collect();
    if left.iter().any(|answer| !answer.text.is_empty()) {
        texts_have_gone(tx, id).await?;
    }
    if anonymous.is_some() && left.iter().any(|answer| answer.may_publish) {
        answer::Entity::update_many()
            .col_expr(answer::Column::MayPublish, Expr::value(false))
            .filter(answer::Column::ResponseId.eq(id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Deletes the texts, which are voices now; a mark in the response says that there was one.
pub(super) async fn texts_have_gone(tx: &Tx, id: ResponseId) -> Result<(), AppError> {
    answer::Entity::update_many()
        .col_expr(answer::Column::Choice, Expr::value(EVERYBODY))
        .col_expr(answer::Column::Text, Expr::value(Option::<Vec<u8>>::None))
        .filter(answer::Column::ResponseId.eq(id))
        .filter(answer::Column::Text.is_not_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that this token's response is over, so that a late save does not begin it anew.
pub(super) async fn is_over(cx: &Cx<Visitor>, tx: &Tx, token: &str) -> Result<(), AppError> {
    let key = sealed(cx.services(), &crate::responses::sitting::once_of(token));
    once::take(tx, OVER, &key, cx.now().start_of_day()).await.map(drop)
}

/// Whether the response with this key was sent, taken back or left.
pub(super) async fn was_over(services: &Services, db: &impl ConnectionTrait, sitting: &str) -> Result<bool, AppError> {
    let sealed = sealed(services, sitting);
    once::known(db, &[(KIND, sitting), (ANONYMOUS, &sealed), (OVER, &sealed)]).await
}

/// As `was_over`, as a subquery: it has rows if it was.
pub(super) fn over_if_any(services: &Services, sitting: &str) -> SelectStatement {
    let sealed = sealed(services, sitting);
    once::among(&[(KIND, sitting), (ANONYMOUS, &sealed), (OVER, &sealed)])
}

/// Whether the response of a page is over; false if the page does not say which it is.
pub async fn sitting_over(cx: &Cx<Visitor>, sitting: &str) -> Result<bool, AppError> {
    if sitting.is_empty() {
        return Ok(false);
    }
    was_over(cx.services(), cx.db(), sitting).await
}

/// Takes back the started or sent response of the browser with `token`. False if there is none.
pub async fn withdraw(cx: &Cx<Visitor>, survey: SurveyId, token: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    hold_corrections(&tx, by_token(survey, token)).await?;
    let Some(found) = locked(cx, &tx, survey, token).await? else { return Ok(false) };
    let gone = erase(cx, &tx, found).await?;
    is_over(cx, &tx, token).await?;
    cx.commit(tx).await?;
    erase_files(cx, &gone).await;
    Ok(true)
}

/// Takes back the response of this receipt. Repeating it changes nothing.
pub async fn withdraw_by_receipt(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let mut gone = Vec::new();
    hold_corrections(&tx, of_receipt(receipt)).await?;
    if let Some(found) = of_receipt(receipt).lock_exclusive().one(&tx).await? {
        gone = erase(cx, &tx, found).await?;
    }
    cx.commit(tx).await?;
    erase_files(cx, &gone).await;
    Ok(())
}

/// A whole response, for the demo. Its texts are voices already.
pub struct NewResponse<'a> {
    pub survey: SurveyId,
    pub version: VersionId,
    pub document: &'a Document,
    pub lang: Lang,
    pub at: Timestamp,
    pub receipt: Option<ReceiptId>,
    pub answers: Answers,
}

/// Inserts a sent response, and counts it.
pub async fn put(cx: &Cx<System>, tx: &Tx, new: NewResponse<'_>) -> Result<ResponseId, AppError> {
    let id = ResponseId::new();
    let row = response::ActiveModel {
        id: Set(id),
        survey_id: Set(new.survey),
        version_id: Set(new.version),
        state: Set(ResponseState::Started.step(Move::Submit)?),
        token: Set(None),
        receipt_id: Set(new.receipt),
        replaces: Set(None),
        name: Set(None),
        lang: Set(new.lang),
        started_at: Set(new.at.0),
        submitted_at: Set(Some(new.at.0)),
        expires_at: Set(new.at.plus(rules::STARTED_LASTS).0),
        saves: Set(String::new()),
    };
    response::Entity::insert(row).exec_without_returning(tx).await?;
    let answers = rules::asked(new.document, new.answers);
    tallies::change(tx, new.survey, rules::counts(new.document, &answers), true).await?;
    let rows: Vec<_> = answers
        .into_iter()
        .flat_map(|(question, answer)| rows_of(&cx.services().keys, id, &question, answer))
        .collect();
    if !rows.is_empty() {
        answer::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    texts_have_gone(tx, id).await?;
    Ok(id)
}
