//! What comes whole: parcels from phones that had no signal, each sitting kept as it comes and sent once;
//! and sheets of paper, typed in.

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
/// Longer than a phone keeps a parcel, so that none comes as if for the first time.
const REMEMBERED: i64 = 14 * DAY;

/// What came from a phone.
pub struct Delivery<'a> {
    pub survey: &'a SurveyFace,
    /// Of the response it belongs to.
    pub token: &'a str,
    /// The sitting's key.
    pub once: &'a str,
    /// The question whose picture comes by itself.
    pub of: Option<&'a str>,
    pub n: i64,
    pub send: bool,
    pub given: Vec<Saving>,
    /// What lets this browser answer (`admission::pass`).
    pub pass: &'a Pass,
}

/// What became of it.
pub struct Delivered {
    /// None: kept, not sent.
    pub outcome: Option<Outcome>,
    /// The token by which this browser goes on, where it is another one.
    pub token: Option<String>,
}

/// Keeps what a phone sealed, and sends it if they said so. What comes after the response was sent some other
/// way is kept as a correction of it.
pub async fn deliver(cx: &Cx<Visitor>, delivery: Delivery<'_>) -> Result<Delivered, AppError> {
    let Delivery { survey, token, once, of, n, send, given, pass } = delivery;
    once::check(once)?;
    let tx = cx.begin().await?;
    let before = taken(cx, &tx, once, of).await?;
    let sending = Sending { survey, token: Some(token), once, name: None, pass };
    if before.sent && survey.privacy == Privacy::Anonymous {
        // Nothing else is left of it that could be found, whether the survey is open still or not.
        return Ok(Delivered { outcome: Some(Outcome::Sent(None)), token: None });
    }
    if before.sent {
        let (outcome, _) = submit_in(cx, &tx, sending).await?;
        hold(cx, &tx, &outcome).await?;
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
    if let Some(outcome) = &outcome {
        hold(cx, &tx, outcome).await?;
    }
    let newest = n.max(before.newest);
    let row = parcel::ActiveModel { newest: Set(newest), sent: Set(send), ..before.into() };
    row.update(&*tx).await?;
    cx.commit(tx).await?;
    erase_files(cx, &gone).await;
    Ok(Delivered { outcome, token: anew })
}

/// Whether the response of `token` was sent.
async fn was_sent(tx: &Tx, survey: &SurveyFace, token: &str) -> Result<bool, AppError> {
    let sent = by_token(survey.id, token).filter(response::Column::State.eq(ResponseState::Submitted));
    Ok(sent.one(&**tx).await?.is_some())
}

/// Keeps and sends a sheet of paper that an officer types in, with its audit entry: all of it, or nothing.
/// The same form again changes nothing and has the same receipt.
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
    if !typed_before && matches!(outcome, Outcome::Sent(_)) {
        cx.audit(&tx, "survey.typed_in", survey.id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(outcome)
}

/// What is known of this sitting, or of one picture of it, held for this transaction: the same parcel waits here
/// for itself.
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
    parcel::Entity::insert(new).on_conflict_do_nothing_on([parcel::Column::Key]).exec_without_returning(&**tx).await?;
    parcel::Entity::find_by_id(key).lock_exclusive().one(&**tx).await?.ok_or(AppError::Internal)
}

/// Forgets sittings that were of long ago by then.
pub(super) async fn tidy(tx: &Tx, by: Timestamp) -> Result<(), AppError> {
    let before = by.plus(-REMEMBERED).0;
    parcel::Entity::delete_many().filter(parcel::Column::At.lte(before)).exec(&**tx).await?;
    Ok(())
}
