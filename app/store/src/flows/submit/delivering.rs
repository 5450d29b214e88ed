//! Responses that come as a whole: parcels from phones without signal, each sitting saved as it comes and sent once;
//! and sheets of paper.

use super::{hold, submit_in};
use crate::{
    responses::{self, Outcome, Saving, Sending, Which},
    surveys::SurveySummary,
    voices,
};
use domain::{
    error::AppError,
    responses::{entitlement::Entitlement, rules::late::Save},
    surveys::model::{Privacy, SurveyState},
};
use platform::{
    guard::{Cx, Officer, Visitor},
    idempotency, random,
};

const PAPER: &str = "responses/paper";

/// A parcel from a phone.
pub struct Delivery<'a> {
    pub survey: &'a SurveySummary,
    /// The token of its response.
    pub token: &'a str,
    /// The sitting's key.
    pub once: &'a str,
    /// The question whose picture it has, if it has one.
    pub of: Option<&'a str>,
    pub n: i64,
    pub send: bool,
    pub given: Vec<Saving>,
    /// What entitles this browser to answer (`web::responses::eligibility::entitlement`).
    pub pass: &'a Entitlement,
}

/// The result of a delivery.
pub struct Delivered {
    /// None: saved, not sent.
    pub outcome: Option<Outcome>,
    /// The token with which this browser goes on, if it is a new one.
    pub token: Option<String>,
}

/// Saves what a phone sealed, and sends it if *Send* was pressed. If the response has been sent in another way
/// meanwhile, it is saved as a correction.
pub async fn deliver(cx: &Cx<Visitor>, delivery: Delivery<'_>) -> Result<Delivered, AppError> {
    let Delivery { survey, token, once, of, n, send, given, pass } = delivery;
    idempotency::check(once)?;
    let tx = cx.begin().await?;
    let before = responses::sitting(cx, &tx, once, of).await?;
    let sending = Sending { survey, token: Some(token), once, name: None, pass };
    if before.sent && survey.privacy == Privacy::Anonymous {
        // This sitting was sent before, and nothing can be opened of it, whether the survey is still open or not.
        return Ok(Delivered {
            outcome: Some(Outcome::Sent { words: None, made: None, held: None, alarming: false }),
            token: None,
        });
    }
    if before.sent {
        let (outcome, _) = submit_in(cx, &tx, sending).await?;
        // If nothing was sent, the form's key is not used up.
        if matches!(outcome, Outcome::Nothing | Outcome::Spent) {
            return Ok(Delivered { outcome: Some(outcome), token: None });
        }
        let outcome = hold(cx, &tx, outcome).await?;
        cx.commit(tx).await?;
        return Ok(Delivered { outcome: Some(outcome), token: None });
    }
    if survey.state != SurveyState::Open {
        return Err(AppError::gone("responses-closed-text"));
    }
    if survey.opens_at.is_some_and(|opens| cx.now() < opens) || *pass == Entitlement::Missing {
        return Err(AppError::conflict("responses-not-yet-refused"));
    }
    let mut anew = None;
    if n > before.newest {
        if responses::was_sent(&tx, survey, token).await? {
            let correcting = random::hex(&cx.services().keys.fingerprint("parcel-correction", once));
            responses::reopen_in(cx, &tx, survey, Which::By(token), &correcting).await?;
            anew = Some(correcting);
        }
        responses::save_in(cx, &tx, survey, anew.as_deref().unwrap_or(token), given, Save::Pressed(0)).await?;
    }
    let sending = Sending { token: Some(anew.as_deref().unwrap_or(token)), ..sending };
    let (outcome, gone) =
        if send { submit_in(cx, &tx, sending).await.map(|(o, gone)| (Some(o), gone))? } else { (None, Vec::new()) };
    if matches!(outcome, Some(Outcome::Nothing | Outcome::Spent)) {
        return Ok(Delivered { outcome, token: None });
    }
    let outcome = match outcome {
        Some(outcome) => Some(hold(cx, &tx, outcome).await?),
        None => None,
    };
    let newest = n.max(before.newest);
    responses::note_sitting(&tx, before, newest, send).await?;
    cx.commit(tx).await?;
    voices::erase_files(cx, &gone).await;
    Ok(Delivered { outcome, token: anew })
}

/// Saves and sends a sheet of paper that an officer typed in, with its audit entry, in one transaction. The same form
/// posted again changes nothing and has the same receipt.
pub async fn type_in(
    cx: &Cx<Officer>,
    visitor: &Cx<Visitor>,
    survey: &SurveySummary,
    once: &str,
    given: Vec<Saving>,
) -> Result<Outcome, AppError> {
    let token = random::hex(&random::hash(&format!("paper {once}")));
    let tx = cx.begin().await?;
    let typed_before = idempotency::begin(&tx, PAPER, once, cx.now()).await?.is_some();
    if !typed_before {
        responses::save_in(visitor, &tx, survey, &token, given, Save::Pressed(0)).await?;
    }
    let sending = Sending { survey, token: Some(&token), once, name: None, pass: &Entitlement::Free };
    let (outcome, _) = submit_in(visitor, &tx, sending).await?;
    if !typed_before && matches!(outcome, Outcome::Sent { .. }) {
        cx.audit(&tx, "survey.typed_in", survey.id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(outcome)
}
