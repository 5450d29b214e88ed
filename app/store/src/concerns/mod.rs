//! What the stores below `safeguarding` must know of concerns and alarms: while a concern is open, originals and answers
//! are not erased. Raising and deciding concerns, watching alarms, and their mails and pages are in `safeguarding`.
//!
//! ```text
//! mod        the voices that concerns touch      alarms   beginning and opening alarms
//! responses  the responses that concerns touch
//! ```

pub mod alarms;
pub mod entity;
pub mod responses;

use std::collections::HashSet;

use sea_orm::{
    QuerySelect,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

pub use responses::{any_open_about, concerned_responses, is_concerned_response, settled_responses};

use domain::{error::AppError, ids::VoiceId, safeguarding::model::ConcernState};
use entity::{concern, concern_voice};
use platform::guard::{Cx, Officer};

/// The states of open concerns.
pub const OPEN: [ConcernState; 3] = [ConcernState::Raised, ConcernState::Notified, ConcernState::Acknowledged];

/// Those of `voices` with a concern, open or decided.
pub async fn with_concern(cx: &Cx<Officer>, voices: &[VoiceId]) -> Result<HashSet<VoiceId>, AppError> {
    concerned(cx.db(), voices).await
}

/// As `with_concern`, for what other features decide by it.
pub(crate) async fn concerned(db: &impl ConnectionTrait, voices: &[VoiceId]) -> Result<HashSet<VoiceId>, AppError> {
    let ids = concern_voice::Entity::find()
        .select_only()
        .column(concern_voice::Column::VoiceId)
        .filter(concern_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().collect())
}

/// Whether there is or was a concern about a voice, so that the lead may read its original.
pub async fn is_concerned(db: &impl ConnectionTrait, voice: VoiceId) -> Result<bool, AppError> {
    Ok(concern_voice::Entity::find().filter(concern_voice::Column::VoiceId.eq(voice)).count(db).await? > 0)
}

/// Those of `voices` with an open concern: their originals are not erased.
pub async fn open_among(db: &impl ConnectionTrait, voices: &[VoiceId]) -> Result<HashSet<VoiceId>, AppError> {
    let ids = concern_voice::Entity::find()
        .select_only()
        .column(concern_voice::Column::VoiceId)
        .filter(concern_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .filter(concern_voice::Column::ConcernId.in_subquery(open_concerns()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().collect())
}

/// The voices with an open concern, as a subquery.
pub fn open_voices() -> SelectStatement {
    Query::select()
        .column(concern_voice::Column::VoiceId)
        .from(concern_voice::Entity)
        .and_where(concern_voice::Column::ConcernId.in_subquery(open_concerns()))
        .to_owned()
}

/// The voices with a concern, open or decided, as a subquery.
pub fn concerned_voices() -> SelectStatement {
    Query::select().column(concern_voice::Column::VoiceId).from(concern_voice::Entity).to_owned()
}

fn open_concerns() -> SelectStatement {
    Query::select()
        .column(concern::Column::Id)
        .from(concern::Entity)
        .and_where(concern::Column::State.is_in(OPEN))
        .to_owned()
}
