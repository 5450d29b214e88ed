//! What writers think of the reply they got: thank you, or it is not so.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, JoinType, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::super::voices::entity::{finding, voice};
use domain::{
    error::AppError,
    ids::{ReceiptId, ReplyId, VoiceId},
    voices::model::{Finding, VoiceState},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, system},
};

/// Stores what the writer of a voice thinks of a reply to it; a later opinion replaces an earlier one.
///
/// # Errors
/// `NotFound` for a voice of somebody else, or a reply to something else.
pub async fn record_feedback<R: Grant>(
    cx: &Cx<R>,
    receipt: ReceiptId,
    voice: VoiceId,
    reply: ReplyId,
    finding: Finding,
) -> Result<(), AppError> {
    if !crate::panels::replies_to(cx, &[voice]).await?.iter().any(|answered| answered.reply.id == reply) {
        return Err(AppError::NotFound);
    }
    let tx = cx.begin().await?;
    let own = voice::Entity::find_by_id(voice)
        .filter(voice::Column::ReceiptId.eq(receipt))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .lock_exclusive()
        .one(&tx)
        .await?;
    if own.is_none() {
        return Err(AppError::NotFound);
    }
    let row =
        finding::ActiveModel { reply_id: Set(reply), voice_id: Set(voice), finding: Set(finding), at: Set(cx.now().0) };
    finding::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([finding::Column::ReplyId, finding::Column::VoiceId])
                .update_columns([finding::Column::Finding, finding::Column::At])
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
    // Audited as done by the program: the person signed in on this phone may not be the writer.
    system(cx.services()).audit(&tx, "reply.found", reply, finding.key()).await?;
    cx.commit(tx).await
}

/// What the writer of these voices thought of the replies.
pub async fn feedback_of<R: Grant>(
    cx: &Cx<R>,
    voices: &[VoiceId],
) -> Result<HashMap<(VoiceId, ReplyId), Finding>, AppError> {
    let found =
        finding::Entity::find().filter(finding::Column::VoiceId.is_in(voices.iter().copied())).all(cx.db()).await?;
    Ok(found.into_iter().map(|row| ((row.voice_id, row.reply_id), row.finding)).collect())
}

/// How many say thank you for each of these replies, and how many disagree. Exact numbers, not to be shown as they are.
pub async fn feedback_counts<R: Grant>(
    cx: &Cx<R>,
    replies: &[ReplyId],
) -> Result<HashMap<(ReplyId, Finding), i64>, AppError> {
    #[derive(FromQueryResult)]
    struct Counted {
        reply_id: ReplyId,
        finding: Finding,
        n: i64,
    }
    let counted: Vec<Counted> = finding::Entity::find()
        .select_only()
        .columns([finding::Column::ReplyId, finding::Column::Finding])
        // A reply may answer several voices of one person, who counts once.
        .column_as(
            Expr::cust("COUNT(DISTINCT COALESCE(voices.person_id, voices.receipt_id, voices.response_id, voices.id))"),
            "n",
        )
        .join(
            JoinType::InnerJoin,
            finding::Entity::belongs_to(voice::Entity).from(finding::Column::VoiceId).to(voice::Column::Id).into(),
        )
        .filter(finding::Column::ReplyId.is_in(replies.iter().copied()))
        .group_by(finding::Column::ReplyId)
        .group_by(finding::Column::Finding)
        .into_model()
        .all(cx.db())
        .await?;
    Ok(counted.into_iter().map(|one| ((one.reply_id, one.finding), one.n)).collect())
}

/// Deletes the opinions on replies to voices that are taken back.
pub(super) async fn forget(tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    finding::Entity::delete_many().filter(finding::Column::VoiceId.is_in(voices.iter().copied())).exec(tx).await?;
    Ok(())
}
