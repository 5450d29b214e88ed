//! The only files that touch concerns.
//!
//! ```text
//! mod       reading concerns               raising   their moves
//! clocks    their time limits              patterns  several voices of one person
//! noting    notes, referrals, reopening    answers   the responses they touch
//! ```

pub mod alarm;
pub mod answers;
pub mod clocks;
pub mod desk;
pub mod entity;
pub mod mails;
pub mod noting;
pub mod opening;
pub mod patterns;
pub mod raising;
pub mod span;

use std::collections::HashSet;

use sea_orm::{
    JoinType, QueryOrder, QuerySelect, QueryTrait as _,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

pub(super) use answers::concerned_responses;
pub use answers::{any_open_about, is_concerned_response, responses_of, settled_responses};
pub use clocks::{alarms, late, note_export, raised_between, tidy};
pub use desk::desk;
pub use noting::{NewReferral, Note, add_note, refer, referrals, reopen};
pub use patterns::{looked, patterns};
pub use raising::{NewConcern, Origin, acknowledge, decide, forget, raise};

use domain::safeguarding::{
    model::{About, ConcernState, Urgency},
    rules::Clock,
};
use domain::{
    error::AppError,
    ids::{ConcernId, PersonId, VoiceId},
    time::Timestamp,
};
use entity::{concern, concern_voice};
use platform::guard::{ConcernReader, Cx, Grant, Officer};

/// How many concerns a page has.
pub const PAGE: u64 = 25;

const OPEN: [ConcernState; 3] = [ConcernState::Raised, ConcernState::Notified, ConcernState::Acknowledged];

/// A concern without its words.
#[derive(Clone, Debug)]
pub struct Face {
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

impl Face {
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

impl From<concern::Model> for Face {
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
pub async fn list(cx: &Cx<ConcernReader>, open: bool, page: u64) -> Result<(Vec<Face>, u64), AppError> {
    let skip = page.saturating_sub(1).saturating_mul(PAGE);
    if open {
        // All are read: there are never many, and which are alarming changes every minute.
        let all = concern::Entity::find()
            .filter(concern::Column::State.is_in(OPEN))
            .filter(open_to_me(cx))
            .all(cx.db())
            .await?;
        let total = all.len() as u64;
        let mut faces: Vec<Face> = all.into_iter().map(Face::from).collect();
        faces.sort_by_key(|face| (face.clock().place(cx.now()), face.id));
        let skip = usize::try_from(skip).unwrap_or(usize::MAX);
        return Ok((faces.into_iter().skip(skip).take(usize::try_from(PAGE).unwrap_or(usize::MAX)).collect(), total));
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
    Ok((rows.into_iter().map(Face::from).collect(), total))
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
pub async fn face(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Face, AppError> {
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

/// The concerns about a voice, newest first.
pub async fn of_voice(cx: &Cx<Officer>, voice: VoiceId) -> Result<Vec<Face>, AppError> {
    let rows = concern::Entity::find()
        .join(JoinType::InnerJoin, touching())
        .filter(concern_voice::Column::VoiceId.eq(voice))
        .order_by_desc(concern::Column::RaisedAt)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(Face::from).collect())
}

/// The join from concerns to the voices they touch.
fn touching() -> RelationDef {
    concern::Entity::belongs_to(concern_voice::Entity)
        .from(concern::Column::Id)
        .to(concern_voice::Column::ConcernId)
        .into()
}

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
pub(super) fn concerned_voices() -> SelectStatement {
    Query::select().column(concern_voice::Column::VoiceId).from(concern_voice::Entity).to_owned()
}

fn open_concerns() -> SelectStatement {
    Query::select()
        .column(concern::Column::Id)
        .from(concern::Entity)
        .and_where(concern::Column::State.is_in(OPEN))
        .to_owned()
}
