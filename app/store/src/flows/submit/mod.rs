//! Sending a response: it is counted, its texts and pictures become voices, its worrying answers ring, its card or pass
//! is used up, and it gets its receipt.
//!
//! ```text
//! correcting  a correction in the place of what was sent
//! delivering  parcels of phones without signal; sheets of paper
//! later       a receipt with which to go on elsewhere
//! ```

pub mod correcting;
pub mod delivering;
pub mod later;

pub use delivering::{Delivered, Delivery, deliver, type_in};
pub use later::later;

use crate::{
    receipts,
    responses::{self, Form, Outcome, Said, Sending},
    surveys::{self, SurveySummary},
    voices::{self, NewVoice},
};
use correcting::Corrected;
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, ResponseId, SurveyId},
    responses::entitlement::Entitlement,
    surveys::model::Privacy,
    voices::model::Source,
};
use platform::{
    db::Tx,
    guard::{Cx, System, Visitor},
    idempotency,
};

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
        voices::erase_files(cx, &gone).await;
    }
    Ok(outcome)
}

/// Adds the token by which the browser is to hold the receipt of what was sent.
async fn hold(cx: &Cx<Visitor>, tx: &Tx, outcome: Outcome) -> Result<Outcome, AppError> {
    match outcome {
        Outcome::Sent { words: Some(words), made, alarming, .. } => {
            let held = match made {
                Some(made) => Some(receipts::keep(cx, tx, made, &words)),
                None => receipts::keep_words(cx, tx, &words).await?,
            };
            Ok(Outcome::Sent { words: Some(words), made, held, alarming })
        }
        other => Ok(other),
    }
}

/// The result, and the pictures whose files are to be erased after the commit.
type SentIn = (Outcome, Vec<PictureId>);

/// As `submit`, in `tx`; `hold` adds the token.
async fn submit_in(cx: &Cx<Visitor>, tx: &Tx, sending: Sending<'_>) -> Result<SentIn, AppError> {
    let nothing = || Ok((Outcome::Nothing, Vec::new()));
    let Sending { survey, token, once: key, name, pass } = sending;
    let name = name.filter(|_| survey.privacy == Privacy::Named);
    idempotency::check(key)?;
    let form = Form::of(cx, survey.privacy, key);
    if let Some(result) = form.take(cx, tx).await? {
        let words = receipts::again_of(cx, key, &result);
        return Ok((Outcome::Sent { words, made: None, held: None, alarming: false }, Vec::new()));
    }
    responses::may_send(cx, survey)?;
    let Some(token) = token else { return nothing() };
    let Some(response) = responses::to_send(cx, tx, survey.id, token).await? else { return nothing() };
    if response.replaces() {
        let Some(corrected) = correcting::correct(cx, tx, survey, response, name).await? else { return nothing() };
        let Corrected { receipt, gone, alarming } = corrected;
        form.done(cx, tx, None).await?;
        return Ok((Outcome::of(receipt, None, alarming), gone));
    }
    match pass {
        Entitlement::Free => {}
        Entitlement::Missing => return Err(AppError::conflict("responses-card-needed-text")),
        Entitlement::Once(hash) => {
            if !surveys::spend(tx, survey.id, survey.invited, hash).await? {
                return Ok((Outcome::Spent, Vec::new()));
            }
        }
    }
    // Of many who fill a step at the same moment one draws: the others would wait for it, each in turn.
    let full = response.fills_a_step(tx) && surveys::hold_if_free(tx, survey.id).await?;
    let mut alarming = response.rings(cx, tx, survey).await?;
    let made = match (survey.privacy, response.receipt()) {
        (Privacy::Anonymous, _) | (_, Some(_)) => None,
        _ => Some(receipts::make_once(cx, tx, cx.lang(), key).await?),
    };
    let known = response.receipt().filter(|_| survey.privacy != Privacy::Anonymous);
    let receipt = known.or(made.as_ref().map(|made| made.id));
    let speaker = Speaker { survey, response: response.id(), receipt, name };
    alarming |= speaker.speak(cx, tx, response.said(cx, tx).await?).await?;
    response.sent(cx, tx, survey, (receipt, name), full).await?;
    // A parcel has a key of its own, so the response's key is marked as used too.
    if key != responses::sitting::once_of(token) {
        responses::is_over(cx, tx, token).await?;
    }
    form.done(cx, tx, made.as_ref().map(|made| made.tries)).await?;
    Ok((Outcome::of(known, made, alarming), Vec::new()))
}

/// The writer of an answer that becomes a voice.
#[derive(Clone, Copy)]
struct Speaker<'a> {
    survey: &'a SurveySummary,
    response: ResponseId,
    receipt: Option<ReceiptId>,
    name: Option<&'a str>,
}

impl Speaker<'_> {
    /// Makes the text and picture of each answer a voice, if it has any. Returns whether any of it sounds of danger.
    async fn speak(self, cx: &Cx<Visitor>, tx: &Tx, said: Vec<Said<'_>>) -> Result<bool, AppError> {
        let (mut new, mut pictures, mut alarming) = (Vec::new(), Vec::new(), false);
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
            alarming |= crate::alert_words::known(cx.services(), tx).await.phrases.alarm(&voice.text);
            new.push(voice);
            pictures.push(picture);
        }
        let ids = voices::add_all(cx, tx, new, self.name).await?;
        for (id, picture) in ids.into_iter().zip(pictures) {
            if let Some(picture) = picture {
                voices::add_picture(cx, tx, (id, self.survey.privacy), 0, picture).await?;
            }
        }
        Ok(alarming)
    }
}

/// Draws for surveys in which many responses were sent at once, none of which saw the others.
///
/// # Errors
/// The database does not answer.
pub async fn draw_late(cx: &Cx<System>) -> Result<(), AppError> {
    for survey in responses::undrawn(cx).await? {
        draw(cx, survey).await?;
    }
    Ok(())
}

async fn draw(cx: &Cx<System>, survey: SurveyId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    surveys::hold(&tx, survey, cx.now()).await?;
    responses::draw(&tx, survey).await?;
    cx.commit(tx).await
}
