//! The versions of a voice whose writer changed the words (docs/decisions/0014).

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect as _, entity::prelude::*, sea_query::Query};

use super::provenance::provenances;
use crate::voices::entity::{telling, voice};
use domain::{
    error::AppError,
    ids::VoiceId,
    voices::{model::VoiceState, rules},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Every version of the thing that `id` is a version of, with its number, the first one first.
async fn numbered(db: &impl ConnectionTrait, id: VoiceId) -> Result<Vec<(VoiceId, i64)>, AppError> {
    let root = provenances(db, &[id]).await?.remove(&id).and_then(|telling| telling.corrects).map_or(id, |of| of.root);
    let later = telling::Entity::find()
        .filter(telling::Column::Corrects.eq(root))
        .order_by_asc(telling::Column::Version)
        .all(db)
        .await?;
    let later = later.into_iter().filter_map(|row| Some((row.voice_id, row.version?)));
    Ok(std::iter::once((root, 0)).chain(later).collect())
}

/// A version's row and its number.
pub(super) type Version = (voice::Model, i64);

/// Every version, locked. Rows are locked newest first, the order in which sharing a version locks them.
pub(super) async fn held(tx: &Tx, id: VoiceId) -> Result<Vec<Version>, AppError> {
    let numbers: HashMap<_, _> = numbered(tx, id).await?.into_iter().collect();
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(numbers.keys().copied()))
        .order_by_desc(voice::Column::CreatedAt)
        .order_by_desc(voice::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut versions: Vec<_> =
        rows.into_iter().filter_map(|row| numbers.get(&row.id).map(|number| (row, *number))).collect();
    versions.sort_by_key(|(_, number)| *number);
    Ok(versions)
}

/// Locks shared voices, so that nobody takes one back or shares other words in its place until the transaction ends. In
/// the order of `held`, so that two who hold several wait for one another in one order.
///
/// # Errors
/// `Conflict` if one of them is not shared (any more).
pub async fn hold_readable(tx: &Tx, ids: &[VoiceId], gone: &'static str) -> Result<(), AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(voice::Column::CreatedAt)
        .order_by_desc(voice::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let there = rows.len() == ids.len() && rows.iter().all(|row| row.state.is_shared());
    if there { Ok(()) } else { Err(AppError::conflict(gone)) }
}

pub(super) fn states(versions: &[Version]) -> Vec<VoiceState> {
    versions.iter().map(|(row, _)| row.state).collect()
}

/// The later versions of these, without those that were taken back.
pub(super) async fn later(db: &impl ConnectionTrait, roots: &[VoiceId]) -> Result<Vec<VoiceId>, AppError> {
    let withdrawn = Query::select()
        .column(voice::Column::Id)
        .from(voice::Entity)
        .and_where(voice::Column::State.eq(VoiceState::Withdrawn))
        .to_owned();
    let found = telling::Entity::find()
        .filter(telling::Column::Corrects.is_in(roots.iter().copied()))
        .filter(telling::Column::VoiceId.not_in_subquery(withdrawn))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|row| row.voice_id).collect())
}

/// The current version: `id` itself, a newer one, or none if all were taken back. For everybody: an id opens nothing.
pub async fn newest<R: Grant>(cx: &Cx<R>, id: VoiceId) -> Result<Option<VoiceId>, AppError> {
    let (ids, states) = standing(cx.db(), id).await?;
    Ok(rules::newest(&states).map(|n| ids[n]))
}

async fn standing(db: &impl ConnectionTrait, id: VoiceId) -> Result<(Vec<VoiceId>, Vec<VoiceState>), AppError> {
    let ids: Vec<_> = numbered(db, id).await?.into_iter().map(|(id, _)| id).collect();
    let rows = voice::Entity::find().filter(voice::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    let states: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row.state)).collect();
    Ok(ids.into_iter().filter_map(|id| states.get(&id).map(|state| (id, *state))).unzip())
}

/// Checks that no newer version is shared. The caller, who shares this one, has locked its row.
///
/// # Errors
/// `Conflict` if a newer version is shared.
pub async fn not_overtaken(tx: &Tx, id: VoiceId) -> Result<(), AppError> {
    let (ids, states) = standing(tx, id).await?;
    match ids.iter().position(|one| *one == id) {
        Some(n) if rules::overtaken(&states, n) => Err(AppError::conflict("voices-mend-newer")),
        _ => Ok(()),
    }
}

/// Notes that `id` is not public, so that it is not made public again when a newer version is taken back.
pub async fn keep_from_everybody(tx: &Tx, id: VoiceId) -> Result<(), AppError> {
    let newer: Vec<_> = numbered(tx, id).await?.into_iter().map(|(id, _)| id).skip_while(|one| *one != id).collect();
    telling::Entity::update_many()
        .col_expr(telling::Column::WasPublic, Expr::value(false))
        .filter(telling::Column::VoiceId.is_in(newer.into_iter().skip(1)))
        .exec(tx)
        .await?;
    Ok(())
}

/// Makes a voice public, or limits it to those who read papers.
pub(super) async fn open_to_everybody(tx: &Tx, id: VoiceId, to: bool) -> Result<(), AppError> {
    voice::Entity::update_many()
        .col_expr(voice::Column::MayPublish, Expr::value(to))
        .filter(voice::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
