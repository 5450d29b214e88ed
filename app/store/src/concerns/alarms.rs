//! The rows of alarms: when a voice or a response begins one, and who has opened it. Which alarms ring, and who is
//! told, is in `safeguarding::alarm`.

use sea_orm::{
    QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{OnConflict, Query, SelectStatement},
};

use super::{
    concerned_responses,
    entity::{alarm, moment},
};
use domain::{
    error::AppError,
    ids::{AlarmId, ResponseId, VoiceId},
    safeguarding::alarm::rules::PAUSE,
    surveys::model::Privacy,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Grant},
};

/// How many are looked at; more at once is a flood, and one mail tells of that as well.
const MOST: u64 = 1_000;

/// The subject of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A voice with words of danger.
    Voice(VoiceId),
    /// A response with worrying answers.
    Response(ResponseId),
}

/// The voices whose alarm has ended, as a subquery.
pub fn ended() -> SelectStatement {
    Query::select()
        .column(alarm::Column::VoiceId)
        .from(alarm::Entity)
        .and_where(alarm::Column::VoiceId.is_not_null())
        .and_where(alarm::Column::EndedAt.is_not_null())
        .to_owned()
}

/// The alarms of those of the responses `sent` that are not settled, oldest first; only the alarm `only`, if given.
pub async fn of_responses(
    db: &impl ConnectionTrait,
    sent: SelectStatement,
    only: Option<AlarmId>,
) -> Result<Vec<alarm::Model>, AppError> {
    // A concern settles the answers that had been sent when it was raised.
    let concerned = concerned_responses(Expr::col((alarm::Entity, alarm::Column::AnsweredAt)));
    let mut found = alarm::Entity::find()
        .filter(alarm::Column::ResponseId.in_subquery(sent))
        .filter(alarm::Column::EndedAt.is_null())
        .filter(alarm::Column::ResponseId.not_in_subquery(concerned));
    if let Some(id) = only {
        found = found.filter(alarm::Column::Id.eq(id));
    }
    Ok(found.order_by_asc(alarm::Column::AnsweredAt).limit(MOST).all(db).await?)
}

/// Stores the moment of an anonymous alarm, as long as it rings (`safeguarding::alarm::moments`).
pub async fn note_moment(tx: &Tx, id: AlarmId, at: Timestamp) -> Result<(), AppError> {
    let row = moment::ActiveModel { id: Set(id), at: Set(at.0) };
    let anew = OnConflict::column(moment::Column::Id).update_column(moment::Column::At).to_owned();
    moment::Entity::insert(row).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

/// Begins the alarm of a response that was sent with a worrying answer. If it has an alarm already, this is a
/// correction with other worrying answers: it rings anew, whatever was decided about the earlier ones.
pub async fn begin<R: Grant>(cx: &Cx<R>, tx: &Tx, response: ResponseId, privacy: Privacy) -> Result<(), AppError> {
    use alarm::Column;
    let answered = privacy.moment(cx.now());
    if answered != cx.now() {
        note_moment(tx, response.into(), cx.now()).await?;
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
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Ends the alarm of a response whose correction has no worrying answer. What was settled stays as it is.
pub async fn taken_back(tx: &Tx, response: ResponseId) -> Result<(), AppError> {
    alarm::Entity::delete_many()
        .filter(alarm::Column::ResponseId.eq(response))
        .filter(alarm::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// The locked rows of these alarms; missing rows of voices are made.
pub async fn locked(tx: &Tx, of: &[Of]) -> Result<Vec<alarm::Model>, AppError> {
    let mut ids = Vec::new();
    let mut rows = Vec::new();
    for of in of {
        match *of {
            Of::Voice(voice) => {
                ids.push(AlarmId::from(voice));
                rows.push(alarm::ActiveModel {
                    id: Set(voice.into()),
                    voice_id: Set(Some(voice)),
                    ..Default::default()
                });
            }
            Of::Response(response) => ids.push(response.into()),
        }
    }
    if !rows.is_empty() {
        alarm::Entity::insert_many(rows)
            .on_conflict_do_nothing_on([alarm::Column::Id])
            .exec_without_returning(tx)
            .await?;
    }
    let rows = alarm::Entity::find()
        .filter(alarm::Column::Id.is_in(ids))
        .order_by_asc(alarm::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(rows)
}

/// Notes that this person has opened the alarm: it pauses for everybody. `voices::moderation` calls this when an
/// officer claims a voice.
pub async fn note_opened<R: Grant>(cx: &Cx<R>, tx: &Tx, of: Of) -> Result<(), AppError> {
    let row = locked(tx, &[of]).await?.pop().ok_or_else(over)?;
    let save = alarm::ActiveModel {
        id: Set(row.id),
        opened_by: Set(Some(cx.me()?)),
        opened_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    alarm::Entity::update(save).exec(tx).await?;
    Ok(())
}

/// Whether this person has opened the alarm last, just now. The caller knows whether it rings.
pub async fn is_open_to(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<bool, AppError> {
    let me = cx.me()?;
    let Some(row) = alarm::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(false) };
    let opened = row.opened_by.zip(row.opened_at);
    Ok(opened.is_some_and(|(by, at)| by == me && cx.now() < Timestamp(at).plus(PAUSE)))
}

/// The conflict of whoever comes when an alarm rings no more.
pub fn over() -> AppError {
    AppError::conflict("safeguarding-alarm-over")
}
