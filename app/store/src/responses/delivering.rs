//! Responses that come as a whole: parcels from phones without signal, each sitting saved as it comes and sent once;
//! and sheets of paper.

use sea_orm::{QuerySelect, Set, entity::prelude::*};

use super::{
    super::responses::entity::{parcel, response},
    Outcome, Saving, Sending, by_token,
    changing::{Which, reopen_in},
    keep,
    sending::{hold, submit_in},
};
use crate::{surveys::SurveyFace, voices::erase_files};
use domain::responses::{model::ResponseState, pass::Pass, rules::late::Save};
use domain::{
    error::AppError,
    surveys::model::{Privacy, SurveyState},
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Officer, Visitor},
    once, random,
};

const PAPER: &str = "responses/paper";
/// Longer than a phone keeps a parcel, so that no parcel is taken for a new one.
const REMEMBERED: i64 = 14 * DAY;

/// A parcel from a phone.
pub struct Delivery<'a> {
    pub survey: &'a SurveyFace,
    /// The token of its response.
    pub token: &'a str,
    /// The sitting's key.
    pub once: &'a str,
    /// The question whose picture it has, if it has one.
    pub of: Option<&'a str>,
    pub n: i64,
    pub send: bool,
    pub given: Vec<Saving>,
    /// What entitles this browser to answer (`web::responses::admission::pass`).
    pub pass: &'a Pass,
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
    once::check(once)?;
    let tx = cx.begin().await?;
    let before = taken(cx, &tx, once, of).await?;
    let sending = Sending { survey, token: Some(token), once, name: None, pass };
    if before.sent && survey.privacy == Privacy::Anonymous {
        // This sitting was sent before, and nothing can be opened of it, whether the survey is still open or not.
        return Ok(Delivered {
            outcome: Some(Outcome::Sent { words: None, held: None, alarming: false }),
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
    if survey.opens_at.is_some_and(|opens| cx.now() < opens) || *pass == Pass::Missing {
        return Err(AppError::conflict("responses-not-yet-refused"));
    }
    let mut anew = None;
    if n > before.newest {
        if was_sent(&tx, survey, token).await? {
            let correcting = random::hex(&cx.services().keys.fingerprint("parcel-correction", once));
            reopen_in(cx, &tx, survey, Which::By(token), &correcting).await?;
            anew = Some(correcting);
        }
        keep(cx, &tx, survey, anew.as_deref().unwrap_or(token), given, Save::Pressed(0)).await?;
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
    let row = parcel::ActiveModel { newest: Set(newest), sent: Set(send), ..before.into() };
    parcel::Entity::update(row).exec_without_returning(&tx).await?;
    cx.commit(tx).await?;
    erase_files(cx, &gone).await;
    Ok(Delivered { outcome, token: anew })
}

/// Whether the response of `token` was sent.
async fn was_sent(tx: &Tx, survey: &SurveyFace, token: &str) -> Result<bool, AppError> {
    let sent = by_token(survey.id, token).filter(response::Column::State.eq(ResponseState::Submitted));
    Ok(sent.one(tx).await?.is_some())
}

/// Saves and sends a sheet of paper that an officer typed in, with its audit entry, in one transaction. The same form
/// posted again changes nothing and has the same receipt.
pub async fn type_in(
    cx: &Cx<Officer>,
    visitor: &Cx<Visitor>,
    survey: &SurveyFace,
    once: &str,
    given: Vec<Saving>,
) -> Result<Outcome, AppError> {
    let token = random::hex(&random::hash(&format!("paper {once}")));
    let tx = cx.begin().await?;
    let typed_before = once::take(&tx, PAPER, once, cx.now()).await?.is_some();
    if !typed_before {
        keep(visitor, &tx, survey, &token, given, Save::Pressed(0)).await?;
    }
    let sending = Sending { survey, token: Some(&token), once, name: None, pass: &Pass::Free };
    let (outcome, _) = submit_in(visitor, &tx, sending).await?;
    if !typed_before && matches!(outcome, Outcome::Sent { .. }) {
        cx.audit(&tx, "survey.typed_in", survey.id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(outcome)
}

/// The locked row of this sitting, or of one picture of it, so that the same parcel, sent twice, waits here.
async fn taken(cx: &Cx<Visitor>, tx: &Tx, once: &str, of: Option<&str>) -> Result<parcel::Model, AppError> {
    let key = match of {
        Some(question) => cx.services().keys.fingerprint("parcel-picture", &format!("{once} {question}")),
        None => cx.services().keys.fingerprint("parcel", once),
    };
    let new = parcel::ActiveModel {
        key: Set(key.clone()),
        newest: Set(-1),
        sent: Set(false),
        at: Set(cx.now().start_of_day().0),
    };
    parcel::Entity::insert(new).on_conflict_do_nothing_on([parcel::Column::Key]).exec_without_returning(tx).await?;
    parcel::Entity::find_by_id(key).lock_exclusive().one(tx).await?.ok_or(AppError::Internal)
}

/// Deletes the rows of old sittings.
pub(super) async fn tidy(tx: &Tx, by: Timestamp) -> Result<(), AppError> {
    let before = by.plus(-REMEMBERED).0;
    parcel::Entity::delete_many().filter(parcel::Column::At.lte(before)).exec(tx).await?;
    Ok(())
}
