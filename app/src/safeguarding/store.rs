//! The only file that touches concerns.

use std::collections::HashSet;

use sea_orm::{
    QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType, Query, SelectStatement},
};

use super::{
    entity::concern,
    mails,
    model::{ConcernState, Urgency},
    rules::{self, ACKNOWLEDGED_WITHIN, Move},
};
use crate::{
    error::AppError,
    ids::{ConcernId, PersonId, VoiceId},
    platform::{
        db::Tx,
        guard::{ConcernReader, Cx, Lead, Officer, System},
        once,
    },
    time::Timestamp,
    voices::review,
};

/// How many concerns stand on one page.
pub const PAGE: u64 = 25;

const OPEN: [ConcernState; 3] = [ConcernState::Raised, ConcernState::Notified, ConcernState::Acknowledged];

/// A concern, but for its words.
#[derive(Clone, Debug)]
pub struct Face {
    pub id: ConcernId,
    pub voice: VoiceId,
    pub state: ConcernState,
    pub urgency: Urgency,
    pub raised_by: PersonId,
    pub raised_at: Timestamp,
    pub acknowledged: Option<(PersonId, Timestamp)>,
    pub decided: Option<(PersonId, Timestamp)>,
    pub escalated_at: Option<Timestamp>,
}

impl From<concern::Model> for Face {
    fn from(m: concern::Model) -> Self {
        Self {
            id: m.id,
            voice: m.voice_id,
            state: m.state,
            urgency: m.urgency,
            raised_by: m.raised_by,
            raised_at: Timestamp(m.raised_at),
            acknowledged: m.acknowledged_by.zip(m.acknowledged_at.map(Timestamp)),
            decided: m.decided_by.zip(m.decided_at.map(Timestamp)),
            escalated_at: m.escalated_at.map(Timestamp),
        }
    }
}

/// Raises a concern about a voice and tells every lead, in one transaction. The voice stays as it is.
/// Posted twice, the same form raises one.
pub(crate) async fn raise(
    cx: &Cx<ConcernReader>,
    voice: VoiceId,
    urgency: Urgency,
    why: &str,
    key: &str,
) -> Result<ConcernId, AppError> {
    let mut tx = cx.begin().await?;
    if !review::exists(&*tx, voice).await? {
        return Err(AppError::NotFound);
    }
    if let Some(before) = once::take(&tx, "concern", key, cx.now()).await? {
        return before.parse();
    }
    let id = ConcernId::new();
    let state = rules::step(ConcernState::Raised, Move::Notify)?;
    let row = concern::ActiveModel {
        id: Set(id),
        voice_id: Set(voice),
        state: Set(state),
        urgency: Set(urgency),
        why: Set(cx.services().keys.seal(id.0, why)),
        raised_by: Set(cx.me()?),
        raised_at: Set(cx.now().0),
        notified_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::insert(row).exec_without_returning(&*tx).await?;
    let told = mails::tell_leads(cx, &mut tx, id, urgency).await?;
    if told == 0 {
        tracing::error!(concern = %id, "there is no safeguarding lead and no administrator with an address");
    }
    once::done(&tx, "concern", key, &id.to_string()).await?;
    cx.audit(&tx, "concern.raised", id, &format!("{} voice {voice}", urgency.key())).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// The lead has it in hand.
pub(crate) async fn acknowledge(cx: &Cx<Lead>, id: ConcernId) -> Result<(), AppError> {
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

/// One page of the open concerns, the oldest first, or of the decided ones, the newest first; and how many there are.
pub(crate) async fn list(cx: &Cx<ConcernReader>, open: bool, page: u64) -> Result<(Vec<Face>, u64), AppError> {
    let all = if open {
        concern::Entity::find().filter(concern::Column::State.is_in(OPEN)).order_by_asc(concern::Column::RaisedAt)
    } else {
        concern::Entity::find()
            .filter(concern::Column::State.eq(ConcernState::Decided))
            .order_by_desc(concern::Column::DecidedAt)
    };
    let total = all.clone().count(cx.db()).await?;
    let rows =
        all.order_by_asc(concern::Column::Id).offset(page.saturating_sub(1) * PAGE).limit(PAGE).all(cx.db()).await?;
    Ok((rows.into_iter().map(Face::from).collect(), total))
}

/// A concern without its words.
pub(crate) async fn face(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Face, AppError> {
    Ok(concern::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?.into())
}

/// The sealed words of a concern: why it was raised, and what was decided. The audit log says who read them.
pub(crate) async fn words(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<(String, Option<String>), AppError> {
    let row = concern::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let keys = &cx.services().keys;
    let why = keys.open(id.0, &row.why)?;
    let outcome = row.outcome.map(|outcome| keys.open(id.0, &outcome)).transpose()?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "concern.read", id, "").await?;
    cx.commit(tx).await?;
    Ok((why, outcome))
}

/// The concerns about a voice, newest first.
pub(crate) async fn of_voice(cx: &Cx<Officer>, voice: VoiceId) -> Result<Vec<Face>, AppError> {
    let rows = concern::Entity::find()
        .filter(concern::Column::VoiceId.eq(voice))
        .order_by_desc(concern::Column::RaisedAt)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(Face::from).collect())
}

/// Those of `voices` about which there is or was a concern.
pub(crate) async fn concerned(cx: &Cx<Officer>, voices: &[VoiceId]) -> Result<HashSet<VoiceId>, AppError> {
    let ids = concern::Entity::find()
        .select_only()
        .column(concern::Column::VoiceId)
        .filter(concern::Column::VoiceId.is_in(voices.iter().copied()))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(ids.into_iter().collect())
}

/// Whether there is or was a concern about a voice: then the lead may read its original.
pub(crate) async fn is_concerned(db: &impl ConnectionTrait, voice: VoiceId) -> Result<bool, AppError> {
    Ok(concern::Entity::find().filter(concern::Column::VoiceId.eq(voice)).count(db).await? > 0)
}

/// Those of `voices` about which a concern is still open: their originals are not erased.
pub(crate) async fn open_among(db: &impl ConnectionTrait, voices: &[VoiceId]) -> Result<HashSet<VoiceId>, AppError> {
    let ids = concern::Entity::find()
        .select_only()
        .column(concern::Column::VoiceId)
        .filter(concern::Column::VoiceId.is_in(voices.iter().copied()))
        .filter(concern::Column::State.is_in(OPEN))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().collect())
}

/// The voices about which a concern is open, to be asked within another question.
pub(crate) fn open_voices() -> SelectStatement {
    Query::select()
        .column(concern::Column::VoiceId)
        .from(concern::Entity)
        .and_where(concern::Column::State.is_in(OPEN))
        .to_owned()
}

/// Tells every lead and administrator of what nobody has acknowledged for an hour, each hour again.
pub(crate) async fn tidy(cx: &Cx<System>) -> Result<(), AppError> {
    let now = cx.now();
    let mut tx = cx.begin().await?;
    // Rows that another server has in hand are its to tell.
    let late = concern::Entity::find()
        .filter(concern::Column::State.is_in([ConcernState::Raised, ConcernState::Notified]))
        .filter(concern::Column::RaisedAt.lte(now.plus(-ACKNOWLEDGED_WITHIN).0))
        .order_by_asc(concern::Column::RaisedAt)
        .limit(100)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&*tx)
        .await?;
    for row in late {
        let escalated = row.escalated_at.map(Timestamp);
        if !rules::must_escalate(row.state, Timestamp(row.raised_at), escalated, now) {
            continue;
        }
        mails::tell_everybody(cx, &mut tx, row.id, row.urgency).await?;
        let save = concern::ActiveModel { id: Set(row.id), escalated_at: Set(Some(now.0)), ..Default::default() };
        concern::Entity::update(save).exec(&*tx).await?;
        cx.audit(&tx, "concern.escalated", row.id, "").await?;
    }
    cx.commit(tx).await
}

async fn locked(tx: &Tx, id: ConcernId) -> Result<concern::Model, AppError> {
    concern::Entity::find_by_id(id).lock_exclusive().one(&**tx).await?.ok_or(AppError::NotFound)
}
