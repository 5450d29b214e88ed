//! The voices about a statement of the pledge: said beside a verdict, or an officer says so where a voice is shared.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, QueryTrait as _, Set, entity::prelude::*};

use super::shared::all_shared;
use crate::voices::entity::{statement, voice};
use domain::{
    error::AppError,
    ids::{StatementId, VoiceId},
    voices::model::Source,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// The shared voices about each of these statements; one query.
pub async fn about<R: Grant>(
    cx: &Cx<R>,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<HashMap<StatementId, Vec<VoiceId>>, AppError> {
    let mut about: HashMap<StatementId, Vec<VoiceId>> = HashMap::new();
    for row in shared_about(cx.db(), statements).await? {
        about.entry(row.statement_id).or_default().push(row.voice_id);
    }
    Ok(about)
}

/// The shared voices about any of these statements, each once.
pub async fn about_any(
    db: &impl ConnectionTrait,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<Vec<VoiceId>, AppError> {
    let mut ids: Vec<_> = shared_about(db, statements).await?.into_iter().map(|row| row.voice_id).collect();
    ids.dedup();
    Ok(ids)
}

async fn shared_about(
    db: &impl ConnectionTrait,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<Vec<statement::Model>, AppError> {
    let found = statement::Entity::find()
        .filter(statement::Column::StatementId.is_in(statements))
        .filter(statement::Column::VoiceId.in_subquery(all_shared()))
        .order_by_asc(statement::Column::VoiceId)
        .all(db)
        .await?;
    Ok(found)
}

/// Notes that a new voice was said beside a verdict on this statement. The officer who shares it decides what it is about.
pub async fn say_about(tx: &Tx, voice: VoiceId, about: StatementId) -> Result<(), AppError> {
    let row = statement::ActiveModel { voice_id: Set(voice), statement_id: Set(about) };
    statement::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What these voices are about, of those that were said beside a verdict, or about a draft and shared; one query.
pub async fn about_of<R: Grant>(cx: &Cx<R>, voices: &[VoiceId]) -> Result<Vec<(VoiceId, StatementId)>, AppError> {
    let said = voice::Entity::find()
        .select_only()
        .column(voice::Column::Id)
        .filter(voice::Column::Id.is_in(voices.iter().copied()))
        .filter(voice::Column::Source.eq(Source::Pledge))
        .into_query();
    let found = statement::Entity::find()
        .filter(statement::Column::VoiceId.in_subquery(said))
        .order_by_asc(statement::Column::VoiceId)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| (row.voice_id, row.statement_id)).collect())
}

/// Another version of a voice, or what its writer adds, is about the same statements.
pub(super) async fn about_the_same(tx: &Tx, of: VoiceId, new: VoiceId) -> Result<(), AppError> {
    let found = statement::Entity::find().filter(statement::Column::VoiceId.eq(of)).all(tx).await?;
    let rows =
        found.into_iter().map(|row| statement::ActiveModel { voice_id: Set(new), statement_id: Set(row.statement_id) });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        statement::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
