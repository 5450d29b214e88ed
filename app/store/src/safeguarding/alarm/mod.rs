//! Which alarms ring, who is told of them, and how they end. `answers` has alarms of responses, `moments` the moments
//! of anonymous alarms, `duty` the rota, `mails` the mail about them; `watch` is what is done every minute. How an
//! alarm begins is in `concerns::alarms`.

pub mod answers;
pub mod duty;
pub mod entity;
pub mod mails;
pub mod moments;
pub mod watch;

use std::collections::HashMap;

use sea_orm::{
    QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

pub(crate) use answers::answered;
pub use answers::has_alarm;
pub(crate) use duty::on_call;
pub use duty::{on_call_on, put_on_call, rota};
pub(super) use moments::{forget_moments, moments};

pub use crate::concerns::alarms::Of;
use crate::{
    concerns::{
        alarms::{locked, note_opened, over},
        entity::alarm,
    },
    voices::Bare,
};
use domain::{
    error::AppError,
    ids::{AlarmId, PersonId, VoiceId},
    safeguarding::alarm::rules::Ringing,
    time::Timestamp,
};
use entity::unopened;
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Grant},
};

/// An alarm that rings.
#[derive(Clone, Copy, Debug)]
pub struct Alarm {
    pub of: Of,
    pub said: Timestamp,
    pub opened: Option<(PersonId, Timestamp)>,
    pub mailed: Option<Timestamp>,
}

impl Alarm {
    pub fn id(&self) -> AlarmId {
        match self.of {
            Of::Voice(voice) => voice.into(),
            Of::Response(response) => response.into(),
        }
    }

    pub fn ringing(&self) -> Ringing {
        Ringing { said: self.said, opened: self.opened.map(|one| one.1), mailed: self.mailed }
    }

    /// The alarm with what its row says.
    fn with(self, row: Option<&alarm::Model>) -> Self {
        Self {
            opened: row.and_then(|row| row.opened_by.zip(row.opened_at.map(Timestamp))),
            mailed: row.and_then(|row| row.mailed_at.map(Timestamp)),
            ..self
        }
    }

    /// The name of an action in the audit log: of a voice, or of a response.
    const fn action(&self, of_voice: &'static str, of_response: &'static str) -> &'static str {
        match self.of {
            Of::Voice(_) => of_voice,
            Of::Response(_) => of_response,
        }
    }
}

impl From<Bare> for Alarm {
    fn from(voice: Bare) -> Self {
        Self { of: Of::Voice(voice.id), said: voice.said, opened: None, mailed: None }
    }
}

/// How an alarm was settled without a concern.
#[derive(Clone, Debug)]
pub struct NoDanger {
    pub by: PersonId,
    pub at: Timestamp,
    pub because: String,
}

/// Alarms that ring, without those of voices in `kept`, oldest first; only the alarm `only`, if given. Their rows are
/// not read here (`running`, `find`).
async fn ringing(
    db: &impl ConnectionTrait,
    only: Option<AlarmId>,
    kept: Option<SelectStatement>,
) -> Result<Vec<Alarm>, AppError> {
    let voice = only.map(|id| VoiceId(id.0));
    let voices = crate::voices::flagged(db, kept, voice).await?;
    let mut alarms: Vec<Alarm> = voices.into_iter().map(Alarm::from).collect();
    alarms.extend(answers::ringing(db, only).await?);
    moments::timed(db, alarms).await
}

/// All alarms that ring and are not kept from the reader, oldest first.
pub async fn running<R: Grant>(cx: &Cx<R>) -> Result<Vec<Alarm>, AppError> {
    let kept = crate::voices::kept_from_me(cx);
    together(cx.db(), ringing(cx.db(), None, Some(kept)).await?).await
}

/// One alarm, if it rings.
pub async fn find<R: Grant>(cx: &Cx<R>, id: AlarmId) -> Result<Option<Alarm>, AppError> {
    Ok(together(cx.db(), ringing(cx.db(), Some(id), None).await?).await?.pop())
}

/// These alarms, with what their rows say.
async fn together(db: &impl ConnectionTrait, alarms: Vec<Alarm>) -> Result<Vec<Alarm>, AppError> {
    let ids = alarms.iter().map(Alarm::id);
    let rows = alarm::Entity::find().filter(alarm::Column::Id.is_in(ids)).all(db).await?;
    let rows: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(alarms.into_iter().map(|alarm| alarm.with(rows.get(&alarm.id()))).collect())
}

/// Why there was no danger, if somebody has said so. The audit log says who had opened the alarm.
pub async fn no_danger_in(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<Option<NoDanger>, AppError> {
    refuse_kept(cx, id).await?;
    let Some(row) = alarm::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(None) };
    let Some(((by, at), sealed)) = row.ended_by.zip(row.ended_at).zip(row.because) else { return Ok(None) };
    let because = cx.services().keys.open(id.0, &sealed)?;
    Ok(Some(NoDanger { by, at: Timestamp(at), because }))
}

/// # Errors
/// `NotFound` for the alarm of a voice that is kept from the reader. Responses are kept from nobody.
async fn refuse_kept(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<(), AppError> {
    crate::voices::refuse_kept(cx, &[VoiceId(id.0)]).await
}

/// Opens an alarm: this person may read what was said or answered while it is paused.
///
/// # Errors
/// `Conflict` if it rings no more.
pub async fn open(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<(), AppError> {
    refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let alarm = rings(&tx, id).await?;
    note_opened(cx, &tx, alarm.of).await?;
    cx.audit(&tx, alarm.action("voice.alarm_opened", "response.alarm_opened"), id, "").await?;
    cx.commit(tx).await
}

async fn rings(tx: &Tx, id: AlarmId) -> Result<Alarm, AppError> {
    ringing(tx, Some(id), None).await?.pop().ok_or_else(over)
}

/// Whether this person has opened it and may still read it.
pub async fn is_open_to(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<bool, AppError> {
    Ok(crate::concerns::alarms::is_open_to(cx, id).await? && find(cx, id).await?.is_some())
}

/// Settles an alarm with the reason why there is no danger. Only who has opened it last, and so has read it, may do
/// this.
///
/// # Errors
/// `Conflict` if it rings no more, or somebody else opened it last.
pub async fn no_danger(cx: &Cx<ConcernReader>, id: AlarmId, because: &str) -> Result<(), AppError> {
    refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    let alarm = rings(&tx, id).await?;
    let row = locked(&tx, &[alarm.of]).await?.pop().ok_or_else(over)?;
    if row.ended_at.is_some() {
        return Err(over());
    }
    if row.opened_by != Some(cx.me()?) {
        return Err(AppError::conflict("safeguarding-alarm-open-first"));
    }
    let save = alarm::ActiveModel {
        id: Set(id),
        ended_by: Set(Some(cx.me()?)),
        ended_at: Set(Some(cx.now().0)),
        because: Set(Some(cx.services().keys.seal(id.0, because))),
        ..Default::default()
    };
    alarm::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, alarm.action("voice.no_danger", "response.no_danger"), id, "").await?;
    cx.commit(tx).await
}

/// Deletes the reasons why there was no danger in these voices, for an erasure. Those of responses go with the
/// responses.
pub async fn forget(tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    alarm::Entity::update_many()
        .col_expr(alarm::Column::Because, Expr::value(Option::<Vec<u8>>::None))
        .filter(alarm::Column::VoiceId.is_in(voices.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Those of these alarms that still ring, locked and with what other servers have done since: until the transaction
/// ends no other server mails about them.
pub(super) async fn held(tx: &Tx, alarms: &[Alarm]) -> Result<Vec<Alarm>, AppError> {
    let of: Vec<_> = alarms.iter().map(|alarm| alarm.of).collect();
    let rows = locked(tx, &of).await?;
    let rows: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    let rings = |alarm: &Alarm| {
        let row = rows.get(&alarm.id()).filter(|row| row.ended_at.is_none())?;
        Some(alarm.with(Some(row)))
    };
    Ok(alarms.iter().filter_map(rings).collect())
}

/// Notes that mail about these was put in the outbox.
pub(super) async fn note_mailed(tx: &Tx, alarms: &[AlarmId], now: Timestamp) -> Result<(), AppError> {
    alarm::Entity::update_many()
        .col_expr(alarm::Column::MailedAt, Expr::value(Some(now.0)))
        .filter(alarm::Column::Id.is_in(alarms.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// The voices of which leads have been told that nobody has opened them.
pub(super) fn leads_told() -> SelectStatement {
    Query::select()
        .column(unopened::Column::VoiceId)
        .from(unopened::Entity)
        .and_where(unopened::Column::LeadsAt.is_not_null())
        .to_owned()
}

/// When officers and leads were told of these voices; the rows are locked.
pub(super) async fn told_of(tx: &Tx, voices: &[Bare]) -> Result<Vec<unopened::Model>, AppError> {
    let rows = voices.iter().map(|voice| unopened::ActiveModel { voice_id: Set(voice.id), ..Default::default() });
    unopened::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([unopened::Column::VoiceId])
        .exec_without_returning(tx)
        .await?;
    let rows = unopened::Entity::find()
        .filter(unopened::Column::VoiceId.is_in(voices.iter().map(|voice| voice.id)))
        .order_by_asc(unopened::Column::VoiceId)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(rows)
}

/// Notes that officers, or `leads`, were told that nobody has opened these voices.
pub(super) async fn note_told(tx: &Tx, voices: &[VoiceId], leads: bool, now: Timestamp) -> Result<(), AppError> {
    let column = if leads { unopened::Column::LeadsAt } else { unopened::Column::OfficersAt };
    unopened::Entity::update_many()
        .col_expr(column, Expr::value(Some(now.0)))
        .filter(unopened::Column::VoiceId.is_in(voices.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
