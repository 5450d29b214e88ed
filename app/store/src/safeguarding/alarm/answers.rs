//! Alarms because of worrying answers, which begin when a response is sent.

use sea_orm::entity::prelude::*;

use super::{Alarm, Of};
use crate::concerns::{alarms::of_responses, entity::alarm};
use domain::{
    error::AppError,
    ids::{AlarmId, ResponseId},
    time::Timestamp,
};
use platform::guard::{ConcernReader, Cx};

/// The alarms of responses that are not settled; only the alarm `only`, if given. Without responses that were taken
/// back.
pub(super) async fn ringing(db: &impl ConnectionTrait, only: Option<AlarmId>) -> Result<Vec<Alarm>, AppError> {
    let rows = of_responses(db, crate::responses::sent(), only).await?;
    let alarm = |row: alarm::Model| {
        let (response, at) = row.response_id.zip(row.answered_at)?;
        Some(Alarm { of: Of::Response(response), said: Timestamp(at), opened: None, mailed: None })
    };
    Ok(rows.into_iter().filter_map(alarm).collect())
}

/// Whether this response has or had an alarm, so that a concern can be raised about it.
pub async fn has_alarm(cx: &Cx<ConcernReader>, response: ResponseId) -> Result<bool, AppError> {
    answered(cx.db(), response).await
}

/// As `has_alarm`, within a transaction.
pub(crate) async fn answered(db: &impl ConnectionTrait, response: ResponseId) -> Result<bool, AppError> {
    let of = alarm::Entity::find_by_id(AlarmId::from(response)).filter(alarm::Column::ResponseId.eq(response));
    Ok(of.count(db).await? > 0)
}
