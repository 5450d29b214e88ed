//! The moves of moderation. A move loads the row under a lock, asks the rules, and saves with its
//! audit entry in the same transaction: two officers can never decide the same voice.

use sea_orm::{
    Condition, QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{ExprTrait as _, LockBehavior, LockType},
};

use super::{
    filter::{Filter, QueueTab},
    queue::narrowed,
};
use crate::{
    concerns::alarms::{Of, note_opened},
    voices::{
        entity::{draft, voice},
        lifecycle::{self, action_of, load},
        refuse_kept, refuse_kept_in,
    },
};
use domain::{
    error::AppError,
    ids::VoiceId,
    moderation::lifecycle::{IllegalVoiceMove, Voice, VoiceMove},
    voices::model::VoiceState,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer},
};

/// Makes a move, as the officer who asks.
///
/// # Errors
/// `Conflict` if the rules do not allow it, or not any more.
pub async fn step(cx: &Cx<Officer>, id: VoiceId, mv: VoiceMove) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    refuse_kept_in(cx, &tx, &[id]).await?;
    let row = locked(&tx, id).await?;
    step_row(cx, &tx, row, mv).await?;
    cx.commit(tx).await
}

/// The locked row of a voice that this officer has claimed.
///
/// # Errors
/// `Conflict` if somebody else or nobody has claimed it, or it is decided.
pub(super) async fn held(cx: &Cx<Officer>, tx: &Tx, id: VoiceId) -> Result<voice::Model, AppError> {
    refuse_kept_in(cx, tx, &[id]).await?;
    let row = locked(tx, id).await?;
    in_hand(cx, &row)?;
    Ok(row)
}

/// Checks the same before a longer piece of work, without a lock.
pub(super) async fn may_decide(cx: &Cx<Officer>, id: VoiceId) -> Result<(), AppError> {
    refuse_kept(cx, &[id]).await?;
    let row = voice::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    in_hand(cx, &row)
}

fn in_hand(cx: &Cx<Officer>, row: &voice::Model) -> Result<(), AppError> {
    let voice = load(row)?;
    if voice.is_held_by(cx.me()?) { Ok(()) } else { Err(IllegalVoiceMove::of(&voice).into()) }
}

/// Claims the first waiting voice of a filter that nobody has claimed. None: nothing waits. Of several officers at
/// once, each gets another voice. Left out are voices on which another officer was asked for an opinion, and voices
/// that this officer has agreed to share: those need a second officer.
pub async fn claim_next(cx: &Cx<Officer>, filter: &Filter) -> Result<Option<VoiceId>, AppError> {
    let me = cx.me()?;
    let filter = Filter { pile: QueueTab::Waiting, officer: None, after: None, ..filter.clone() };
    let mine = Condition::all()
        .add(voice::Column::PassedTo.is_null().or(voice::Column::PassedTo.eq(me)))
        .add(voice::Column::AgreedBy.is_null().or(voice::Column::AgreedBy.ne(me)));
    let tx = cx.begin().await?;
    let lapsed = Condition::all()
        .add(voice::Column::State.eq(VoiceState::InReview))
        .add(voice::Column::ClaimedUntil.lte(cx.now().0));
    let free = Condition::any().add(voice::Column::State.eq(VoiceState::New)).add(lapsed);
    let row = voice::Entity::find()
        .filter(free)
        .filter(mine)
        .filter(narrowed(cx, &filter))
        .order_by_asc(voice::Column::Rank)
        .order_by_asc(voice::Column::Id)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(&tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let id = row.id;
    step_row(cx, &tx, row, VoiceMove::Claim).await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

pub(super) async fn locked(tx: &Tx, id: VoiceId) -> Result<voice::Model, AppError> {
    voice::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

pub(super) async fn step_row<R: Grant>(cx: &Cx<R>, tx: &Tx, row: voice::Model, mv: VoiceMove) -> Result<(), AppError> {
    let (me, now) = (cx.me()?, cx.now());
    let id = row.id;
    let action = action_of(&mv);
    let opens = row.flagged && matches!(mv, VoiceMove::Claim);
    let next = lifecycle::apply(tx, &row, mv, me, now).await?;
    let detail = match &next {
        Voice::Shared { redacted: true, .. } => "redacted",
        Voice::NotShared { reason, .. } => reason.key(),
        _ => "",
    };
    let decided = matches!(next, Voice::Shared { .. } | Voice::NotShared { .. });
    if decided {
        draft::Entity::delete_many().filter(draft::Column::VoiceId.eq(id)).exec(tx).await?;
    }
    if opens {
        note_opened(cx, tx, Of::Voice(id)).await?;
    }
    cx.audit(tx, action, id, detail).await
}
