//! The exact moments of anonymous alarms. Everything else of them has only the day, so a moment is stored only as long
//! as its alarm rings.

use std::collections::{HashMap, HashSet};

use sea_orm::entity::prelude::*;

use super::Alarm;
use crate::concerns::entity::{alarm, moment};
use domain::{error::AppError, ids::AlarmId, time::Timestamp};
use platform::db::Tx;

/// These alarms with their moments, oldest first.
pub(super) async fn timed(db: &impl ConnectionTrait, mut alarms: Vec<Alarm>) -> Result<Vec<Alarm>, AppError> {
    let ids = alarms.iter().map(Alarm::id);
    let rows = moment::Entity::find().filter(moment::Column::Id.is_in(ids)).all(db).await?;
    let moments: HashMap<_, _> = rows.into_iter().map(|row| (row.id, Timestamp(row.at))).collect();
    for alarm in &mut alarms {
        if let Some(at) = moments.get(&alarm.id()) {
            alarm.said = *at;
        }
    }
    alarms.sort_by_key(|alarm| (alarm.said, alarm.id()));
    Ok(alarms)
}

/// The alarms with a stored moment.
pub async fn moments(db: &impl ConnectionTrait) -> Result<HashSet<AlarmId>, AppError> {
    Ok(moment::Entity::find().all(db).await?.into_iter().map(|row| row.id).collect())
}

/// Deletes the moments of these alarms, which ring no more, and the times of their last mail, which are nearly the
/// same.
pub async fn forget_moments(tx: &Tx, settled: &HashSet<AlarmId>) -> Result<(), AppError> {
    let these = || settled.iter().copied();
    alarm::Entity::update_many()
        .col_expr(alarm::Column::MailedAt, Expr::value(Option::<i64>::None))
        .filter(alarm::Column::Id.is_in(these()))
        .exec(tx)
        .await?;
    moment::Entity::delete_many().filter(moment::Column::Id.is_in(these())).exec(tx).await?;
    Ok(())
}
