//! Up to which quarter everybody reads an indicator.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{entity::indicator, indicators::Indicator};
use domain::{error::AppError, ids::IndicatorId, performance::model::Quarter};
use platform::{
    db::Tx,
    guard::{Cx, PerformanceKeeper, Visitor},
};

/// The indicators that everybody may read, by their code.
pub async fn released(cx: &Cx<Visitor>) -> Result<Vec<Indicator>, AppError> {
    let found = indicator::Entity::find()
        .filter(indicator::Column::ReleasedThrough.is_not_null())
        .filter(indicator::Column::EndedOn.is_null())
        .order_by_asc(indicator::Column::CodeKey)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Indicator::from).collect())
}

/// Locks those of these that are used and say something else, in the order of their ids.
async fn others(tx: &Tx, ids: &[IndicatorId], through: Option<Quarter>) -> Result<Vec<IndicatorId>, AppError> {
    let found = indicator::Entity::find()
        .filter(indicator::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(indicator::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    if !ids.iter().all(|id| found.iter().any(|row| row.id == *id)) {
        return Err(AppError::NotFound);
    }
    let stored = through.map(|quarter| quarter.to_string());
    let differs =
        |row: &&indicator::Model| row.released_through != stored && (row.ended_on.is_none() || stored.is_none());
    Ok(found.iter().filter(differs).map(|row| row.id).collect())
}

async fn set(
    cx: &Cx<PerformanceKeeper>,
    ids: &[IndicatorId],
    through: Option<Quarter>,
    said: &str,
) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    let changed = others(&tx, ids, through).await?;
    if changed.is_empty() {
        return Ok(0);
    }
    let stored = through.map(|quarter| quarter.to_string());
    indicator::Entity::update_many()
        .set(indicator::ActiveModel { released_through: Set(stored.clone()), ..Default::default() })
        .filter(indicator::Column::Id.is_in(changed.iter().copied()))
        .exec(&tx)
        .await?;
    cx.audit_all(&tx, said, &changed, stored.as_deref().unwrap_or_default()).await?;
    cx.commit(tx).await?;
    Ok(changed.len())
}

/// Lets everybody read these up to a quarter; returns how many were not read so before.
pub async fn release(cx: &Cx<PerformanceKeeper>, ids: &[IndicatorId], through: Quarter) -> Result<usize, AppError> {
    set(cx, ids, Some(through), "indicator.released").await
}

/// Lets nobody outside read these any more.
pub async fn take_back(cx: &Cx<PerformanceKeeper>, ids: &[IndicatorId]) -> Result<usize, AppError> {
    set(cx, ids, None, "indicator.taken_back").await
}
