//! Concerns: the only files that change them. Which voices and responses they touch is read in `concerns` too.
//!
//! ```text
//! mod       reading concerns               raising   their moves
//! clocks    their time limits              patterns  several voices of one person
//! noting    notes, referrals, reopening    mails     mail about a concern
//! span      a span of time in words        desk      what waits for a lead
//! alarm     which alarms ring              opening   from a voice to a person, by two people
//! ```

pub mod alarm;
pub mod clocks;
pub mod desk;
pub mod entity;
pub mod mails;
pub mod noting;
pub mod opening;
pub mod patterns;
pub mod raising;
pub mod span;

use sea_orm::{JoinType, QueryOrder, QuerySelect, QueryTrait as _, entity::prelude::*};

pub use clocks::{alarms, every_minute, late, note_export, raised_between};
pub use desk::desk;
pub use noting::{NewReferral, Note, add_note, refer, referrals, reopen};
pub use patterns::{looked, patterns};
pub use raising::{NewConcern, Origin, acknowledge, decide, forget, raise};

use crate::concerns::{
    OPEN,
    entity::{concern, concern_response, concern_voice},
};
use domain::{
    error::AppError,
    ids::{ConcernId, PersonId, ResponseId, VoiceId},
    safeguarding::{
        model::{About, ConcernState, Urgency},
        rules::Clock,
    },
    time::Timestamp,
};
use platform::guard::{ConcernReader, Cx, Grant, Officer};

/// How many concerns a page has.
pub const PAGE: u64 = 25;

/// A concern without its words.
#[derive(Clone, Debug)]
pub struct ConcernSummary {
    pub id: ConcernId,
    pub about: About,
    pub state: ConcernState,
    pub urgency: Urgency,
    pub raised_by: PersonId,
    pub raised_at: Timestamp,
    /// When mail to the leads was put in the outbox.
    pub told_at: Option<Timestamp>,
    pub acknowledged: Option<(PersonId, Timestamp)>,
    pub decided: Option<(PersonId, Timestamp)>,
    pub escalated_at: Option<Timestamp>,
    /// When it was last opened again.
    pub reopened_at: Option<Timestamp>,
}

impl ConcernSummary {
    pub fn clock(&self) -> Clock {
        Clock {
            urgency: self.urgency,
            state: self.state,
            raised: self.raised_at,
            reopened: self.reopened_at,
            acknowledged: self.acknowledged.map(|one| one.1),
            decided: self.decided.map(|one| one.1),
        }
    }
}

impl From<concern::Model> for ConcernSummary {
    fn from(m: concern::Model) -> Self {
        Self {
            id: m.id,
            about: m.about,
            state: m.state,
            urgency: m.urgency,
            raised_by: m.raised_by,
            raised_at: Timestamp(m.raised_at),
            told_at: m.notified_at.map(Timestamp),
            acknowledged: m.acknowledged_by.zip(m.acknowledged_at.map(Timestamp)),
            decided: m.decided_by.zip(m.decided_at.map(Timestamp)),
            escalated_at: m.escalated_at.map(Timestamp),
            reopened_at: m.reopened_at.map(Timestamp),
        }
    }
}

/// One page of the open concerns, most alarming first, or of the decided ones, newest first; and how many there are.
pub async fn list(cx: &Cx<ConcernReader>, open: bool, page: u64) -> Result<(Vec<ConcernSummary>, u64), AppError> {
    let skip = page.saturating_sub(1).saturating_mul(PAGE);
    if open {
        // All are read: there are never many, and which are alarming changes every minute.
        let all = concern::Entity::find()
            .filter(concern::Column::State.is_in(OPEN))
            .filter(open_to_me(cx))
            .all(cx.db())
            .await?;
        let total = all.len() as u64;
        let mut summaries: Vec<ConcernSummary> = all.into_iter().map(ConcernSummary::from).collect();
        summaries.sort_by_key(|one| (one.clock().place(cx.now()), one.id));
        let skip = usize::try_from(skip).unwrap_or(usize::MAX);
        return Ok((
            summaries.into_iter().skip(skip).take(usize::try_from(PAGE).unwrap_or(usize::MAX)).collect(),
            total,
        ));
    }
    let decided =
        concern::Entity::find().filter(concern::Column::State.eq(ConcernState::Decided)).filter(open_to_me(cx));
    let total = decided.clone().count(cx.db()).await?;
    let rows = decided
        .order_by_desc(concern::Column::DecidedAt)
        .order_by_asc(concern::Column::Id)
        .offset(skip)
        .limit(PAGE)
        .all(cx.db())
        .await?;
    Ok((rows.into_iter().map(ConcernSummary::from).collect(), total))
}

/// The condition for concerns that touch no voice which is kept from the reader.
pub(super) fn open_to_me<R: Grant>(cx: &Cx<R>) -> Expr {
    let kept = concern_voice::Entity::find()
        .select_only()
        .column(concern_voice::Column::ConcernId)
        .filter(concern_voice::Column::VoiceId.in_subquery(crate::voices::kept_from_me(cx)))
        .into_query();
    concern::Column::Id.not_in_subquery(kept)
}

/// # Errors
/// `NotFound` for a concern that touches a voice which is kept from the reader.
pub(super) async fn refuse_kept<R: Grant>(cx: &Cx<R>, id: ConcernId) -> Result<(), AppError> {
    let found = concern::Entity::find_by_id(id).filter(open_to_me(cx)).one(cx.db()).await?;
    found.map(drop).ok_or(AppError::NotFound)
}

/// A concern without its words.
pub async fn summary(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<ConcernSummary, AppError> {
    Ok(concern::Entity::find_by_id(id).filter(open_to_me(cx)).one(cx.db()).await?.ok_or(AppError::NotFound)?.into())
}

/// What staff wrote about a concern.
#[derive(Clone, Debug)]
pub struct Words {
    /// None in concerns from before this was asked.
    pub what: Option<String>,
    pub why: String,
    pub done: Option<String>,
    pub outcome: Option<String>,
    /// Oldest first.
    pub notes: Vec<Note>,
}

/// The sealed words of a concern. The audit log says who read them.
pub async fn words(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Words, AppError> {
    let row = concern::Entity::find_by_id(id).filter(open_to_me(cx)).one(cx.db()).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let open = |sealed: Option<Vec<u8>>| sealed.map(|sealed| cx.services().keys.open(id.0, &sealed)).transpose();
    let words = Words {
        what: open(row.what)?,
        why: cx.services().keys.open(id.0, &row.why)?,
        done: open(row.done)?,
        outcome: open(row.outcome)?,
        notes: noting::notes(cx, id).await?,
    };
    let tx = cx.begin().await?;
    cx.audit(&tx, "concern.read", id, "").await?;
    cx.commit(tx).await?;
    Ok(words)
}

/// Every voice that a concern touches, in the order in which they were said.
pub async fn voices_of(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Vec<VoiceId>, AppError> {
    let found = concern_voice::Entity::find().filter(concern_voice::Column::ConcernId.eq(id)).all(cx.db()).await?;
    crate::voices::as_said(cx.db(), &found.into_iter().map(|one| one.voice_id).collect::<Vec<_>>()).await
}

/// Every response that a concern touches.
pub async fn responses_of(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Vec<ResponseId>, AppError> {
    let found =
        concern_response::Entity::find().filter(concern_response::Column::ConcernId.eq(id)).all(cx.db()).await?;
    Ok(found.into_iter().map(|one| one.response_id).collect())
}

/// The concerns about a voice, newest first.
pub async fn of_voice(cx: &Cx<Officer>, voice: VoiceId) -> Result<Vec<ConcernSummary>, AppError> {
    let rows = concern::Entity::find()
        .join(JoinType::InnerJoin, touching())
        .filter(concern_voice::Column::VoiceId.eq(voice))
        .order_by_desc(concern::Column::RaisedAt)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(ConcernSummary::from).collect())
}

/// The join from concerns to the voices they touch.
fn touching() -> RelationDef {
    concern::Entity::belongs_to(concern_voice::Entity)
        .from(concern::Column::Id)
        .to(concern_voice::Column::ConcernId)
        .into()
}
