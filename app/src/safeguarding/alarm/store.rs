//! The only file that touches alarms and the rota.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use sea_orm::{
    QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{
    entity::{alarm, on_call, unopened},
    rules::{PAUSE, Ringing},
};
use crate::{
    error::AppError,
    ids::{PersonId, VoiceId},
    platform::{
        db::Tx,
        guard::{ConcernReader, Cx, DutyKeeper, Grant},
    },
    safeguarding::store::concerned_voices,
    time::Timestamp,
    voices::{self, store::Bare},
};

/// Something that rings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alarm {
    pub voice: Bare,
    pub opened: Option<(PersonId, Timestamp)>,
    pub mailed: Option<Timestamp>,
}

impl Alarm {
    pub fn ringing(&self) -> Ringing {
        Ringing { said: self.voice.said, opened: self.opened.map(|one| one.1), mailed: self.mailed }
    }
}

/// How an alarm ended without a concern.
#[derive(Clone, Debug)]
pub(crate) struct NoDanger {
    pub by: PersonId,
    pub at: Timestamp,
    pub because: String,
}

/// The voices whose alarm has ended, to be asked within another question.
fn ended() -> SelectStatement {
    Query::select()
        .column(alarm::Column::VoiceId)
        .from(alarm::Entity)
        .and_where(alarm::Column::EndedAt.is_not_null())
        .to_owned()
}

async fn ringing_voices(db: &impl ConnectionTrait, only: Option<VoiceId>) -> Result<Vec<Bare>, AppError> {
    voices::store::flagged(db, [ended(), concerned_voices()], only).await
}

/// Everything that rings and is not kept from the person who asks, the oldest first.
pub(crate) async fn running<R: Grant>(cx: &Cx<R>) -> Result<Vec<Alarm>, AppError> {
    let but = [ended(), concerned_voices(), voices::store::kept_from_me(cx)];
    let voices = voices::store::flagged(cx.db(), but, None).await?;
    let rows = alarm::Entity::find()
        .filter(alarm::Column::VoiceId.is_in(voices.iter().map(|voice| voice.id)))
        .all(cx.db())
        .await?;
    Ok(together(voices, rows))
}

fn together(voices: Vec<Bare>, rows: Vec<alarm::Model>) -> Vec<Alarm> {
    let mut rows: HashMap<_, _> = rows.into_iter().map(|row| (row.voice_id, row)).collect();
    let alarm = |voice: Bare| {
        let row = rows.remove(&voice.id);
        Alarm {
            opened: row.as_ref().and_then(|row| row.opened_by.zip(row.opened_at.map(Timestamp))),
            mailed: row.and_then(|row| row.mailed_at.map(Timestamp)),
            voice,
        }
    };
    voices.into_iter().map(alarm).collect()
}

/// The alarm of one voice, if it rings.
pub(crate) async fn of_voice<R: Grant>(cx: &Cx<R>, voice: VoiceId) -> Result<Option<Alarm>, AppError> {
    let voices = ringing_voices(cx.db(), Some(voice)).await?;
    let rows = alarm::Entity::find_by_id(voice).all(cx.db()).await?;
    Ok(together(voices, rows).pop())
}

/// Why there was no danger in a voice, if somebody has said so. The audit log says who reads it.
pub(crate) async fn no_danger_in(cx: &Cx<ConcernReader>, voice: VoiceId) -> Result<Option<NoDanger>, AppError> {
    voices::store::refuse_kept(cx, &[voice]).await?;
    let Some(row) = alarm::Entity::find_by_id(voice).one(cx.db()).await? else { return Ok(None) };
    let Some(((by, at), sealed)) = row.ended_by.zip(row.ended_at).zip(row.because) else { return Ok(None) };
    let because = cx.services().keys.open(voice.0, &sealed)?;
    Ok(Some(NoDanger { by, at: Timestamp(at), because }))
}

/// The row of an alarm, made if there is none, locked.
async fn locked(tx: &Tx, voice: VoiceId) -> Result<alarm::Model, AppError> {
    locked_all(tx, &[voice]).await?.pop().ok_or(AppError::Internal)
}

/// The same of several.
async fn locked_all(tx: &Tx, voices: &[VoiceId]) -> Result<Vec<alarm::Model>, AppError> {
    let rows = voices.iter().map(|voice| alarm::ActiveModel { voice_id: Set(*voice), ..Default::default() });
    alarm::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([alarm::Column::VoiceId])
        .exec_without_returning(&**tx)
        .await?;
    let rows = alarm::Entity::find()
        .filter(alarm::Column::VoiceId.is_in(voices.iter().copied()))
        .order_by_asc(alarm::Column::VoiceId)
        .lock_exclusive()
        .all(&**tx)
        .await?;
    Ok(rows)
}

/// Somebody has it before their eyes: it pauses for everybody. `review` calls this when an officer takes a voice in
/// hand.
pub(crate) async fn note_opened<R: Grant>(cx: &Cx<R>, tx: &Tx, voice: VoiceId) -> Result<(), AppError> {
    locked(tx, voice).await?;
    let save = alarm::ActiveModel {
        voice_id: Set(voice),
        opened_by: Set(Some(cx.me()?)),
        opened_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    alarm::Entity::update(save).exec(&**tx).await?;
    Ok(())
}

/// Opens what rings: its words are this person's to read while it is paused.
///
/// # Errors
/// `Conflict` where it does not ring any more.
pub(crate) async fn open(cx: &Cx<ConcernReader>, voice: VoiceId) -> Result<(), AppError> {
    voices::store::refuse_kept(cx, &[voice]).await?;
    let tx = cx.begin().await?;
    rings(&tx, voice).await?;
    note_opened(cx, &tx, voice).await?;
    cx.audit(&tx, "voice.alarm_opened", voice, "").await?;
    cx.commit(tx).await
}

async fn rings(tx: &Tx, voice: VoiceId) -> Result<(), AppError> {
    if ringing_voices(&**tx, Some(voice)).await?.is_empty() {
        return Err(AppError::conflict("safeguarding-alarm-over"));
    }
    Ok(())
}

/// Whether this person has opened it and may still read it.
pub(crate) async fn is_open_to(cx: &Cx<ConcernReader>, voice: VoiceId) -> Result<bool, AppError> {
    let me = cx.me()?;
    let mine = |alarm: Alarm| alarm.opened.is_some_and(|(by, at)| by == me && cx.now() < at.plus(PAUSE));
    Ok(of_voice(cx, voice).await?.is_some_and(mine))
}

/// Ends an alarm: there is no danger, because …. Whoever says so has read it.
///
/// # Errors
/// `Conflict` where it does not ring any more, or somebody else opened it last.
pub(crate) async fn no_danger(cx: &Cx<ConcernReader>, voice: VoiceId, because: &str) -> Result<(), AppError> {
    voices::store::refuse_kept(cx, &[voice]).await?;
    let tx = cx.begin().await?;
    rings(&tx, voice).await?;
    let row = locked(&tx, voice).await?;
    if row.ended_at.is_some() {
        return Err(AppError::conflict("safeguarding-alarm-over"));
    }
    if row.opened_by != Some(cx.me()?) {
        return Err(AppError::conflict("safeguarding-alarm-open-first"));
    }
    let save = alarm::ActiveModel {
        voice_id: Set(voice),
        ended_by: Set(Some(cx.me()?)),
        ended_at: Set(Some(cx.now().0)),
        because: Set(Some(cx.services().keys.seal(voice.0, because))),
        ..Default::default()
    };
    alarm::Entity::update(save).exec(&*tx).await?;
    cx.audit(&tx, "voice.no_danger", voice, "").await?;
    cx.commit(tx).await
}

/// Forgets why there was no danger in these: for an erasure.
pub(crate) async fn forget(tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    alarm::Entity::update_many()
        .col_expr(alarm::Column::Because, Expr::value(Option::<Vec<u8>>::None))
        .filter(alarm::Column::VoiceId.is_in(voices.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Those of these alarms that ring still, with what other servers have done meanwhile; nobody else mails about them
/// until this is done.
pub(super) async fn held(tx: &Tx, alarms: &[Alarm]) -> Result<Vec<Alarm>, AppError> {
    let ids: Vec<_> = alarms.iter().map(|alarm| alarm.voice.id).collect();
    let rows = locked_all(tx, &ids).await?;
    let over: Vec<_> = rows.iter().filter(|row| row.ended_at.is_some()).map(|row| row.voice_id).collect();
    let voices = alarms.iter().map(|alarm| alarm.voice).filter(|voice| !over.contains(&voice.id)).collect();
    Ok(together(voices, rows))
}

/// Mail about these is in the outbox.
pub(super) async fn note_mailed(tx: &Tx, voices: &[VoiceId], now: Timestamp) -> Result<(), AppError> {
    alarm::Entity::update_many()
        .col_expr(alarm::Column::MailedAt, Expr::value(Some(now.0)))
        .filter(alarm::Column::VoiceId.is_in(voices.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Voices of which the leads were told already that nobody has opened them.
pub(super) fn leads_told() -> SelectStatement {
    Query::select()
        .column(unopened::Column::VoiceId)
        .from(unopened::Entity)
        .and_where(unopened::Column::LeadsAt.is_not_null())
        .to_owned()
}

/// Who was told of these, locked: officers when, leads when.
pub(super) async fn told_of(tx: &Tx, voices: &[Bare]) -> Result<Vec<unopened::Model>, AppError> {
    let rows = voices.iter().map(|voice| unopened::ActiveModel { voice_id: Set(voice.id), ..Default::default() });
    unopened::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([unopened::Column::VoiceId])
        .exec_without_returning(&**tx)
        .await?;
    let rows = unopened::Entity::find()
        .filter(unopened::Column::VoiceId.is_in(voices.iter().map(|voice| voice.id)))
        .order_by_asc(unopened::Column::VoiceId)
        .lock_exclusive()
        .all(&**tx)
        .await?;
    Ok(rows)
}

/// These were told that nobody has opened these.
pub(super) async fn note_told(tx: &Tx, voices: &[VoiceId], leads: bool, now: Timestamp) -> Result<(), AppError> {
    let column = if leads { unopened::Column::LeadsAt } else { unopened::Column::OfficersAt };
    unopened::Entity::update_many()
        .col_expr(column, Expr::value(Some(now.0)))
        .filter(unopened::Column::VoiceId.is_in(voices.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Who is on call on a day.
pub(crate) async fn on_call(db: &impl ConnectionTrait, day: Date) -> Result<Option<PersonId>, AppError> {
    Ok(on_call::Entity::find_by_id(day.to_string()).one(db).await?.map(|row| row.person_id))
}

/// The rota from a day on, in the order of the days.
pub(crate) async fn rota<R: Grant>(cx: &Cx<R>, from: Date) -> Result<BTreeMap<String, PersonId>, AppError> {
    let rows = on_call::Entity::find().filter(on_call::Column::Day.gte(from.to_string())).all(cx.db()).await?;
    Ok(rows.into_iter().map(|row| (row.day, row.person_id)).collect())
}

/// Puts somebody on call on these days in the place of whoever was; nobody, to leave them free.
pub(crate) async fn put_on_call(cx: &Cx<DutyKeeper>, days: &[Date], person: Option<PersonId>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let keys: Vec<_> = days.iter().map(Date::to_string).collect();
    on_call::Entity::delete_many().filter(on_call::Column::Day.is_in(keys.iter().cloned())).exec(&*tx).await?;
    if let Some(person) = person {
        let rows = keys.iter().map(|day| on_call::ActiveModel { day: Set(day.clone()), person_id: Set(person) });
        on_call::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    let span = format!("{} {}", keys.first().cloned().unwrap_or_default(), keys.last().cloned().unwrap_or_default());
    let subject = person.map_or_else(|| "nobody".to_owned(), |person| person.to_string());
    cx.audit(&tx, "duty.on_call", subject, &span).await?;
    cx.commit(tx).await
}
