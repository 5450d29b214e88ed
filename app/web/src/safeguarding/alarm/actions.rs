//! Opening and settling an alarm; hours on duty and the rota.

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};
use std::collections::HashMap;

use leptos::prelude::*;

use super::pages::can_be_on_call;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{AlarmId, PersonId, VoiceId},
    paths,
    role::Role,
};
use platform::{
    duty::{DAYS, Hours, Span},
    guard::{ConcernReader, DutyKeeper, require},
    request::RequestContext,
    settings::{self, ALARM_MINUTES, Settings},
};

/// Opens an alarm: the next page shows what was said, and the alarm pauses for everybody.
#[server(prefix = "/do", endpoint = "safeguarding/open-alarm")]
pub async fn open_alarm(alarm: AlarmId) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    store::safeguarding::alarm::open(&cx, alarm).await?;
    RequestContext::current().redirect(paths::safeguarding::Alarm(alarm));
    Ok(())
}

/// Settles an alarm: somebody who has read it says why there is no danger. `back`: return to the voice's page in
/// moderation.
#[server(prefix = "/do", endpoint = "safeguarding/no-danger")]
pub async fn no_danger(
    alarm: AlarmId,
    #[server(default)] because: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = require::<ConcernReader>().await?;
    let because = domain::text::normalize(&because);
    if because.is_empty() {
        return Err(AppError::invalid("because", "safeguarding-alarm-because-empty"));
    }
    domain::text::require_max_chars("because", &because, 1_000)?;
    store::safeguarding::alarm::no_danger(&cx, alarm, &because).await?;
    let to = if back == "moderation" && cx.is(Role::Officer) {
        paths::moderation::Voice(VoiceId(alarm.0)).to_string()
    } else {
        paths::safeguarding::Alarms.to_string()
    };
    RequestContext::current().redirect_with_flash(to, "safeguarding-flash-no-danger");
    Ok(())
}

/// Stores hours on duty (`from[mon]=09:00`, `to[mon]=17:00`, empty on a day off), and how many minutes an alarm may
/// wait to be opened.
#[server(prefix = "/do", endpoint = "safeguarding/save-duty")]
pub async fn save_duty(
    #[server(default)] minutes: String,
    #[server(default)] from: HashMap<String, String>,
    #[server(default)] to: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<DutyKeeper>().await?;
    let mut problems = FieldErrors::default();
    let minutes = minutes.trim().parse::<i64>().ok().filter(|n| ALARM_MINUTES.contains(n));
    if minutes.is_none() {
        let (least, most) = (*ALARM_MINUTES.start(), *ALARM_MINUTES.end());
        problems.push("minutes", Message::new("people-settings-number").with("least", least).with("most", most));
    }
    let mut hours = Hours([None; 7]);
    for (name, day) in DAYS.into_iter().zip(hours.0.iter_mut()) {
        let typed = |of: &HashMap<String, String>| of.get(name).map(|typed| typed.trim().to_owned());
        let (from, to) = (typed(&from).unwrap_or_default(), typed(&to).unwrap_or_default());
        if from.is_empty() && to.is_empty() {
            continue;
        }
        let span = from.parse::<Time>().ok().zip(to.parse::<Time>().ok());
        *day = span.filter(|(from, to)| from < to).map(|(from, to)| Span { from, to });
        if day.is_none() {
            problems.push(&format!("from[{name}]"), Message::new("safeguarding-duty-hours-wrong"));
        }
    }
    if hours.is_empty() && problems.0.is_empty() {
        problems.push("from[mon]", Message::new("safeguarding-duty-hours-none"));
    }
    problems.check()?;
    let before = cx.services().settings().await;
    let new = Settings {
        duty_hours: hours,
        alarm_minutes: minutes.unwrap_or(before.alarm_minutes),
        ..Settings::clone(&before)
    };
    settings::save_duty(&cx, &before, &new).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Duty, "safeguarding-flash-duty");
    Ok(())
}

/// Puts somebody on call from one day to another, both included; or nobody.
#[server(prefix = "/do", endpoint = "safeguarding/put-on-call")]
pub async fn put_on_call(
    #[server(default)] person: String,
    #[server(default)] first: String,
    #[server(default)] last: String,
) -> Result<(), AppError> {
    const MOST: usize = 92;
    let cx = require::<DutyKeeper>().await?;
    let mut problems = FieldErrors::default();
    let chosen = Some(person.trim()).filter(|person| !person.is_empty()).map(str::parse::<PersonId>);
    let known = can_be_on_call(&cx).await?;
    let person = chosen.clone().and_then(Result::ok).filter(|id| known.iter().any(|(contact, _)| contact.id == *id));
    if chosen.is_some() && person.is_none() {
        problems.push("person", Message::new("safeguarding-duty-person-wrong"));
    }
    let days = first.trim().parse::<Date>().ok().zip(last.trim().parse::<Date>().ok());
    let days: Vec<Date> = days
        .map(|(first, last)| first.series(1.day()).take(MOST + 1).take_while(|day| *day <= last).collect())
        .unwrap_or_default();
    if days.is_empty() || days.len() > MOST {
        problems.push("last", Message::new("safeguarding-duty-days-wrong").with("max", MOST));
    }
    problems.check()?;
    store::safeguarding::alarm::put_on_call(&cx, &days, person).await?;
    RequestContext::current().redirect_with_flash(paths::safeguarding::Duty, "safeguarding-flash-on-call");
    Ok(())
}
