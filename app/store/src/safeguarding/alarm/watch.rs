//! What is done every minute: mail about alarms, and about voices that nobody opens.

use super::{Alarm, mails};
use crate::voices::Bare;
use domain::{
    error::AppError,
    ids::AlarmId,
    safeguarding::alarm::rules::{Ringing, told_now},
    time::{DAY, MINUTE},
};
use platform::{
    guard::{Cx, System},
    retention::Expired,
};

/// Sends the mail that is due. Several servers may run this at once: each mail is put in the outbox by one of them.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    ring(cx).await?;
    forget(cx).await?;
    unopened(cx).await
}

/// Deletes the moments of alarms that ring no more.
async fn forget(cx: &Cx<System>) -> Result<(), AppError> {
    // The moments are read first, so that an alarm which begins to ring after this is not taken for a settled one.
    let mut settled = crate::safeguarding::alarm::moments(cx.db()).await?;
    if settled.is_empty() {
        return Ok(());
    }
    for alarm in crate::safeguarding::alarm::running(cx).await? {
        settled.remove(&alarm.id());
    }
    if settled.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    crate::safeguarding::alarm::forget_moments(&tx, &settled).await?;
    cx.commit(tx).await
}

async fn ring(cx: &Cx<System>) -> Result<(), AppError> {
    let patience = cx.services().settings().await.alarm_minutes * MINUTE;
    let due = |alarms: &[Alarm]| {
        let ringing: Vec<Ringing> = alarms.iter().map(Alarm::ringing).collect();
        told_now(&ringing, patience, cx.now())
    };
    let alarms = crate::safeguarding::alarm::running(cx).await?;
    if due(&alarms).is_empty() {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let alarms = crate::safeguarding::alarm::held(&tx, &alarms).await?;
    let told: Vec<AlarmId> = due(&alarms).into_iter().map(|n| alarms[n].id()).collect();
    if told.is_empty() {
        return Ok(());
    }
    let people = mails::ring(cx, &mut tx, told.len()).await?;
    if people == 0 {
        tracing::error!(alarms = told.len(), "an alarm rings and nobody can be told: there is nobody with an address");
    }
    crate::safeguarding::alarm::note_mailed(&tx, &told, cx.now()).await?;
    cx.audit(&tx, "alarms.mailed", "alarms", &format!("{} to {people}", told.len())).await?;
    cx.commit(tx).await
}

/// How many alarms are late, and since when the first of them.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    let patience = cx.services().settings().await.alarm_minutes * MINUTE;
    let ringing = crate::safeguarding::alarm::running(cx).await?;
    let from = ringing.iter().map(|alarm| alarm.ringing().late_from(patience));
    Ok(from.filter(|late| *late <= cx.now()).collect())
}

/// How many voices nobody has opened after one working day, and after two; and since when the first of each is late.
pub async fn late_voices(cx: &Cx<System>) -> Result<[Expired; 2], AppError> {
    let hours = cx.services().settings().await.duty_hours;
    let said = crate::voices::said_unopened(cx.db(), cx.now().plus(-DAY / 2)).await?;
    let after = |days: u8| -> Expired {
        let due = said.iter().map(|said| hours.working_days_after(*said, days));
        due.filter(|due| *due <= cx.now()).collect()
    };
    Ok([after(1), after(2)])
}

/// Tells officers after one working day and leads after two, each once for each voice.
async fn unopened(cx: &Cx<System>) -> Result<(), AppError> {
    let hours = cx.services().settings().await.duty_hours;
    let (now, due) = (cx.now(), |voice: &Bare, days| hours.working_days_after(voice.said, days) <= cx.now());
    let waiting =
        crate::voices::unopened(cx.db(), now.plus(-DAY / 2), crate::safeguarding::alarm::leads_told()).await?;
    let waiting: Vec<_> = waiting.into_iter().filter(|voice| due(voice, 1)).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let told = crate::safeguarding::alarm::told_of(&tx, &waiting).await?;
    let row = |voice: &&Bare| told.iter().find(|row| row.voice_id == voice.id);
    let of = |voices: Vec<&Bare>| voices.into_iter().map(|voice| voice.id).collect::<Vec<_>>();
    let officers = of(waiting.iter().filter(|voice| row(voice).is_some_and(|row| row.officers_at.is_none())).collect());
    let late = waiting.iter().filter(|voice| due(voice, 2));
    let leads = of(late.filter(|voice| row(voice).is_some_and(|row| row.leads_at.is_none())).collect());
    for (voices, to_leads) in [(officers, false), (leads, true)] {
        if !voices.is_empty() {
            mails::unopened(cx, &mut tx, to_leads, voices.len()).await?;
            crate::safeguarding::alarm::note_told(&tx, &voices, to_leads, now).await?;
        }
    }
    cx.commit(tx).await
}
