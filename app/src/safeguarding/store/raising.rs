//! A concern's moves: raised, acknowledged, decided; `noting` has what is added. Each is one transaction with its entry in the
//! audit log and its mail.

use std::collections::HashSet;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::{
        entity::{concern, concern_voice},
        mails,
        model::{About, ConcernState, Urgency},
        rules::{self, Move},
    },
    noting, patterns,
};
use crate::{
    error::AppError,
    ids::{ConcernId, VoiceId},
    platform::{
        db::Tx,
        guard::{ConcernReader, Cx, Grant, Lead},
        once,
    },
    voices,
};

/// A concern to be raised.
#[derive(Clone, Debug)]
pub(crate) struct NewConcern {
    /// From where it is raised.
    pub voice: VoiceId,
    pub about: About,
    pub urgency: Urgency,
    /// What was seen or heard.
    pub what: String,
    /// Why it worries.
    pub why: String,
    /// What was done already; may be empty.
    pub done: String,
}

/// Raises a concern and tells every lead, in one transaction. The voices stay as they are.
/// Posted twice, the same form raises one.
///
/// # Errors
/// `NotFound` for no voice; `Invalid` where the voice has no picture, response or receipt to be about.
pub(crate) async fn raise(cx: &Cx<ConcernReader>, new: NewConcern, key: &str) -> Result<ConcernId, AppError> {
    voices::store::refuse_kept(cx, &[new.voice]).await?;
    let mut tx = cx.begin().await?;
    let kin = voices::store::kin(&*tx, new.voice).await?.ok_or(AppError::NotFound)?;
    let mut touched = match new.about {
        About::Voice => vec![new.voice],
        About::Picture if kin.pictures > 0 => vec![new.voice],
        About::Response => kin.response,
        About::Pattern => kin.under_receipt,
        About::Picture => Vec::new(),
    };
    if touched.is_empty() {
        return Err(AppError::invalid("about", "safeguarding-about-missing"));
    }
    // The one it was raised from may have been taken back.
    if !touched.contains(&new.voice) {
        touched.push(new.voice);
    }
    if let Some(before) = once::take(&tx, "concern", key, cx.now()).await? {
        return before.parse();
    }
    let id = ConcernId::new();
    let keys = &cx.services().keys;
    let row = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(ConcernState::Raised, Move::Notify)?),
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
    concern::Entity::insert(row).exec_without_returning(&*tx).await?;
    let voices = touched.iter().map(|voice| concern_voice::ActiveModel { concern_id: Set(id), voice_id: Set(*voice) });
    concern_voice::Entity::insert_many(voices).exec_without_returning(&*tx).await?;
    if let (About::Pattern, Some(receipt)) = (new.about, kin.receipt) {
        patterns::note(cx, &tx, receipt, kin.times).await?;
    }
    let told = mails::tell_leads(cx, &mut tx, id, new.urgency).await?;
    if told == 0 {
        tracing::error!(concern = %id, "there is no safeguarding lead and no administrator with an address");
    }
    once::done(&tx, "concern", key, &id.to_string()).await?;
    let detail = format!("{} {} voice {}", new.urgency.key(), new.about.key(), new.voice);
    cx.audit(&tx, "concern.raised", id, &detail).await?;
    for voice in touched {
        cx.audit(&tx, "voice.concern_raised", voice, "").await?;
    }
    cx.commit(tx).await?;
    Ok(id)
}

/// The lead has it in hand.
pub(crate) async fn acknowledge(cx: &Cx<Lead>, id: ConcernId) -> Result<(), AppError> {
    super::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let save = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(row.state, Move::Acknowledge)?),
        acknowledged_by: Set(Some(cx.me()?)),
        acknowledged_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::update(save).exec(&*tx).await?;
    cx.audit(&tx, "concern.acknowledged", id, "").await?;
    cx.commit(tx).await
}

/// The lead writes down what was decided.
pub(crate) async fn decide(cx: &Cx<Lead>, id: ConcernId, outcome: &str) -> Result<(), AppError> {
    super::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let save = concern::ActiveModel {
        id: Set(id),
        state: Set(rules::step(row.state, Move::Decide)?),
        outcome: Set(Some(cx.services().keys.seal(id.0, outcome))),
        decided_by: Set(Some(cx.me()?)),
        decided_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::update(save).exec(&*tx).await?;
    cx.audit(&tx, "concern.decided", id, "").await?;
    cx.commit(tx).await
}

pub(super) async fn locked(tx: &Tx, id: ConcernId) -> Result<concern::Model, AppError> {
    concern::Entity::find_by_id(id).lock_exclusive().one(&**tx).await?.ok_or(AppError::NotFound)
}

/// Forgets what staff wrote about concerns that touch these voices and no others; their times stay for
/// the report. For an erasure, which has made sure that none of them is open.
pub(crate) async fn forget<R: Grant>(cx: &Cx<R>, tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    let touching = concern_voice::Entity::find()
        .filter(concern_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .all(&**tx)
        .await?;
    let ids: HashSet<_> = touching.into_iter().map(|one| one.concern_id).collect();
    let all = concern_voice::Entity::find()
        .filter(concern_voice::Column::ConcernId.is_in(ids.iter().copied()))
        .all(&**tx)
        .await?;
    let others: HashSet<_> =
        all.into_iter().filter(|one| !voices.contains(&one.voice_id)).map(|one| one.concern_id).collect();
    let ids: Vec<_> = ids.difference(&others).copied().collect();
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
        concern::Entity::update(save).exec(&**tx).await?;
    }
    Ok(())
}
