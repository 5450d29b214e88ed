//! Alarms because of worrying answers, which begin when a response is sent.

use sea_orm::{QueryOrder, QuerySelect, Set, entity::prelude::*, sea_query::OnConflict};

use super::{super::alarm::entity::alarm, Alarm, Of};
use crate::safeguarding::concerned_responses;
use domain::{
    error::AppError,
    ids::{AlarmId, ResponseId},
    surveys::model::Privacy,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Grant},
};

/// How many are looked at; more at once is a flood, and one mail tells of that as well.
const MOST: u64 = 1_000;

/// The alarms of responses that are not settled; only the alarm `only`, if given. Without responses that were taken
/// back.
pub(super) async fn ringing(db: &impl ConnectionTrait, only: Option<AlarmId>) -> Result<Vec<Alarm>, AppError> {
    // A concern settles the answers that had been sent when it was raised.
    let concerned = concerned_responses(Expr::col((alarm::Entity, alarm::Column::AnsweredAt)));
    let mut found = alarm::Entity::find()
        .filter(alarm::Column::ResponseId.in_subquery(crate::responses::sent()))
        .filter(alarm::Column::EndedAt.is_null())
        .filter(alarm::Column::ResponseId.not_in_subquery(concerned));
    if let Some(id) = only {
        found = found.filter(alarm::Column::Id.eq(id));
    }
    let rows = found.order_by_asc(alarm::Column::AnsweredAt).limit(MOST).all(db).await?;
    let alarm = |row: alarm::Model| {
        let (response, at) = row.response_id.zip(row.answered_at)?;
        Some(Alarm { of: Of::Response(response), said: Timestamp(at), opened: None, mailed: None })
    };
    Ok(rows.into_iter().filter_map(alarm).collect())
}

/// Begins the alarm of a response that was sent with a worrying answer. If it has an alarm already, this is a
/// correction with other worrying answers: it rings anew, whatever was decided about the earlier ones.
pub async fn begin<R: Grant>(cx: &Cx<R>, tx: &Tx, response: ResponseId, privacy: Privacy) -> Result<(), AppError> {
    use alarm::Column;
    let answered = privacy.moment(cx.now());
    if answered != cx.now() {
        crate::safeguarding::alarm::note_moment(tx, response.into(), cx.now()).await?;
    }
    let row = alarm::ActiveModel {
        id: Set(response.into()),
        response_id: Set(Some(response)),
        answered_at: Set(Some(answered.0)),
        opened_by: Set(None),
        opened_at: Set(None),
        mailed_at: Set(None),
        ended_by: Set(None),
        ended_at: Set(None),
        because: Set(None),
        ..Default::default()
    };
    let anew = [
        Column::AnsweredAt,
        Column::OpenedBy,
        Column::OpenedAt,
        Column::MailedAt,
        Column::EndedBy,
        Column::EndedAt,
        Column::Because,
    ];
    alarm::Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Id).update_columns(anew).to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Ends the alarm of a response whose correction has no worrying answer. What was settled stays as it is.
pub async fn taken_back(tx: &Tx, response: ResponseId) -> Result<(), AppError> {
    alarm::Entity::delete_many()
        .filter(alarm::Column::ResponseId.eq(response))
        .filter(alarm::Column::EndedAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(())
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
