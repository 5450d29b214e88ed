//! Complaints are kept from the people they are about: those cannot open the voice in any way, whatever roles they
//! have.

use sea_orm::{
    ConnectionTrait, PaginatorTrait as _, Set,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::super::voices::entity::{kept_from, voice};
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// The voices that are kept from the reader, for a filter: `Column::VoiceId.not_in_subquery(…)`.
pub fn kept_from_me<R: Grant>(cx: &Cx<R>) -> SelectStatement {
    let me = cx.me().map_or_else(|_| uuid::Uuid::nil(), |me| me.0);
    Query::select()
        .column(kept_from::Column::VoiceId)
        .from(kept_from::Entity)
        .and_where(kept_from::Column::PersonId.eq(me))
        .to_owned()
}

/// The condition for voices that the reader may open.
pub fn open_to_me<R: Grant>(cx: &Cx<R>) -> Expr {
    voice::Column::Id.not_in_subquery(kept_from_me(cx))
}

/// Refuses voices that are kept from the reader. Every function that opens a voice calls it first.
///
/// # Errors
/// `NotFound`, as if there were no such voice.
pub async fn refuse_kept<R: Grant>(cx: &Cx<R>, ids: &[VoiceId]) -> Result<(), AppError> {
    refuse_kept_in(cx, cx.db(), ids).await
}

/// As `refuse_kept`, in a transaction.
pub async fn refuse_kept_in<R: Grant>(cx: &Cx<R>, db: &impl ConnectionTrait, ids: &[VoiceId]) -> Result<(), AppError> {
    if kept_among(cx, db, ids).await? { Err(AppError::NotFound) } else { Ok(()) }
}

/// Whether one of these is kept from the reader.
pub async fn is_kept<R: Grant>(cx: &Cx<R>, ids: &[VoiceId]) -> Result<bool, AppError> {
    kept_among(cx, cx.db(), ids).await
}

async fn kept_among<R: Grant>(cx: &Cx<R>, db: &impl ConnectionTrait, ids: &[VoiceId]) -> Result<bool, AppError> {
    let Ok(me) = cx.me() else { return Ok(false) };
    let kept = kept_from::Entity::find()
        .filter(kept_from::Column::PersonId.eq(me))
        .filter(kept_from::Column::VoiceId.is_in(ids.iter().copied()));
    Ok(kept.count(db).await? > 0)
}

/// Keeps a voice from these people.
pub async fn keep_from<R: Grant>(cx: &Cx<R>, tx: &Tx, id: VoiceId, who: &[PersonId]) -> Result<(), AppError> {
    if who.is_empty() {
        return Ok(());
    }
    let rows = who.iter().map(|person| kept_from::ActiveModel {
        voice_id: Set(id),
        person_id: Set(*person),
        at: Set(cx.now().0),
    });
    kept_from::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([kept_from::Column::VoiceId, kept_from::Column::PersonId])
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
