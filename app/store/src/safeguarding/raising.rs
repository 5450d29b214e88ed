//! The moves of a concern: raised, acknowledged, decided; `noting` has the others. Each is one transaction with its
//! entry in the audit log and its mail.

use std::collections::HashSet;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{mails, noting, patterns};
use crate::concerns::entity::{concern, concern_response, concern_voice};
use domain::{
    error::AppError,
    ids::{ConcernId, ReceiptId, ResponseId, VoiceId},
    safeguarding::{
        model::{About, ConcernState, Urgency},
        rules::{self, ConcernMove},
    },
};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Grant, Lead},
    idempotency,
};

/// The page from which a concern is raised.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    Voice(VoiceId),
    /// A response that has or had an alarm.
    Response(ResponseId),
}

/// A concern to be raised.
#[derive(Clone, Debug)]
pub struct NewConcern {
    pub from: Origin,
    pub about: About,
    pub urgency: Urgency,
    /// What was seen or heard.
    pub what: String,
    /// Why it worries.
    pub why: String,
    /// What was done already; may be empty.
    pub done: String,
}

/// What a new concern touches.
struct Touched {
    voices: Vec<VoiceId>,
    response: Option<ResponseId>,
    /// For a pattern: the receipt, and how many things were said under it.
    pattern: Option<(ReceiptId, i64)>,
}

/// # Errors
/// `NotFound` if there is no such voice; `Invalid` if it has no picture, response or receipt for `about`.
async fn of_voice(tx: &Tx, voice: VoiceId, about: About) -> Result<Touched, AppError> {
    let kin = crate::voices::related(tx, voice).await?.ok_or(AppError::NotFound)?;
    let mut voices = match about {
        About::Voice => vec![voice],
        About::Picture if kin.pictures > 0 => vec![voice],
        About::Response => kin.response,
        About::Pattern => kin.under_receipt,
        About::Picture => Vec::new(),
    };
    if voices.is_empty() {
        return Err(AppError::invalid("about", "safeguarding-about-missing"));
    }
    // The voice from which it was raised may have been taken back, and is missing then.
    if !voices.contains(&voice) {
        voices.push(voice);
    }
    let response = kin.response_id.filter(|_| about == About::Response);
    let pattern = kin.receipt.filter(|_| about == About::Pattern).map(|receipt| (receipt, kin.times));
    Ok(Touched { voices, response, pattern })
}

/// # Errors
/// `NotFound` for a response without an alarm; `Invalid` if it is to be about anything but the response.
async fn of_response(tx: &Tx, response: ResponseId, about: About) -> Result<Touched, AppError> {
    if !crate::safeguarding::alarm::answered(tx, response).await? {
        return Err(AppError::NotFound);
    }
    if about != About::Response {
        return Err(AppError::invalid("about", "safeguarding-about-missing"));
    }
    let voices = crate::voices::with_response(tx, response).await?;
    Ok(Touched { voices, response: Some(response), pattern: None })
}

/// Raises a concern and tells every lead, in one transaction, once, however often the form is posted. The voices stay
/// as they are.
///
/// # Errors
/// As `of_voice` and `of_response`.
pub async fn raise(cx: &Cx<ConcernReader>, new: NewConcern, key: &str) -> Result<ConcernId, AppError> {
    if let Origin::Voice(voice) = new.from {
        crate::voices::refuse_kept(cx, &[voice]).await?;
    }
    let mut tx = cx.begin().await?;
    let (touched, from) = match new.from {
        Origin::Voice(voice) => (of_voice(&tx, voice, new.about).await?, format!("voice {voice}")),
        Origin::Response(response) => (of_response(&tx, response, new.about).await?, format!("response {response}")),
    };
    if let Some(before) = idempotency::begin(&tx, "concern", key, cx.now()).await? {
        return before.parse();
    }
    let id = ConcernId::new();
    let keys = &cx.services().keys;
    let row = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(ConcernState::Raised, ConcernMove::Notify)?),
        urgency: Set(new.urgency),
        about: Set(new.about),
        what: Set(Some(keys.seal(id.0, &new.what))),
        why: Set(keys.seal(id.0, &new.why)),
        done: Set(Some(new.done.as_str()).filter(|done| !done.is_empty()).map(|done| keys.seal(id.0, done))),
        raised_by: Set(cx.me()?),
        raised_at: Set(cx.now().0),
        notified_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::insert(row).exec_without_returning(&tx).await?;
    touch(&tx, id, &touched).await?;
    if let Some((receipt, times)) = touched.pattern {
        patterns::note(cx, &tx, receipt, times).await?;
    }
    let told = mails::tell_leads(cx, &mut tx, id, new.urgency).await?;
    if told == 0 {
        tracing::error!(concern = %id, "there is no safeguarding lead and no administrator with an address");
    }
    idempotency::complete(&tx, "concern", key, &id.to_string()).await?;
    let detail = format!("{} {} {from}", new.urgency.key(), new.about.key());
    cx.audit(&tx, "concern.raised", id, &detail).await?;
    for voice in touched.voices {
        cx.audit(&tx, "voice.concern_raised", voice, "").await?;
    }
    if let Some(response) = touched.response {
        cx.audit(&tx, "response.concern_raised", response, "").await?;
    }
    cx.commit(tx).await?;
    Ok(id)
}

/// Stores what a concern touches.
async fn touch(tx: &Tx, id: ConcernId, touched: &Touched) -> Result<(), AppError> {
    let voice = |voice: &VoiceId| concern_voice::ActiveModel { concern_id: Set(id), voice_id: Set(*voice) };
    if !touched.voices.is_empty() {
        let voices = touched.voices.iter().map(voice);
        concern_voice::Entity::insert_many(voices).exec_without_returning(tx).await?;
    }
    if let Some(response) = touched.response {
        let row = concern_response::ActiveModel { concern_id: Set(id), response_id: Set(response) };
        concern_response::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A lead acknowledges it.
pub async fn acknowledge(cx: &Cx<Lead>, id: ConcernId) -> Result<(), AppError> {
    crate::safeguarding::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let save = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(row.state, ConcernMove::Acknowledge)?),
        acknowledged_by: Set(Some(cx.me()?)),
        acknowledged_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "concern.acknowledged", id, "").await?;
    cx.commit(tx).await
}

/// A lead records the decision.
pub async fn decide(cx: &Cx<Lead>, id: ConcernId, outcome: &str) -> Result<(), AppError> {
    crate::safeguarding::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let save = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(row.state, ConcernMove::Decide)?),
        outcome: Set(Some(cx.services().keys.seal(id.0, outcome))),
        decided_by: Set(Some(cx.me()?)),
        decided_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "concern.decided", id, "").await?;
    cx.commit(tx).await
}

pub(super) async fn locked(tx: &Tx, id: ConcernId) -> Result<concern::Model, AppError> {
    concern::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// Deletes what staff wrote about concerns that touch only these voices and responses, for an erasure; their times stay
/// for the report. The caller has checked that none of them is open.
pub async fn forget<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voices: &[VoiceId],
    responses: &[ResponseId],
) -> Result<(), AppError> {
    let ids = about_these_alone(tx, voices, responses).await?;
    noting::forget(cx, tx, &ids).await?;
    // Each is sealed for its own row.
    for id in &ids {
        let nothing = cx.services().keys.seal(id.0, "");
        let save = concern::ActiveModel {
            id: Set(*id),
            what: Set(None),
            why: Set(nothing.clone()),
            done: Set(None),
            outcome: Set(Some(nothing)),
            ..Default::default()
        };
        concern::Entity::update(save).exec(tx).await?;
    }
    Ok(())
}

/// The concerns that touch some of these and nothing else.
async fn about_these_alone(tx: &Tx, voices: &[VoiceId], responses: &[ResponseId]) -> Result<Vec<ConcernId>, AppError> {
    let of_voices = concern_voice::Entity::find()
        .filter(concern_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .all(tx)
        .await?;
    let of_responses = concern_response::Entity::find()
        .filter(concern_response::Column::ResponseId.is_in(responses.iter().copied()))
        .all(tx)
        .await?;
    let mut ids: HashSet<_> = of_voices.into_iter().map(|one| one.concern_id).collect();
    ids.extend(of_responses.into_iter().map(|one| one.concern_id));
    let all_voices = concern_voice::Entity::find()
        .filter(concern_voice::Column::ConcernId.is_in(ids.iter().copied()))
        .all(tx)
        .await?;
    let all_responses = concern_response::Entity::find()
        .filter(concern_response::Column::ConcernId.is_in(ids.iter().copied()))
        .all(tx)
        .await?;
    for one in all_voices.iter().filter(|one| !voices.contains(&one.voice_id)) {
        ids.remove(&one.concern_id);
    }
    for one in all_responses.iter().filter(|one| !responses.contains(&one.response_id)) {
        ids.remove(&one.concern_id);
    }
    Ok(ids.into_iter().collect())
}
