//! `/settings/duty`: hours on duty week by week, who is on call from day to day, how long an alarm waits.

use jiff::ToSpan as _;
use leptos::prelude::*;

use super::super::actions::{PutOnCall, SaveDuty};
use crate::{
    page::{PageResponse, html},
    people,
};
use domain::{
    error::AppError,
    paths::{self, Path},
    role::Role,
};
use platform::{
    duty::{DAYS, Hours, Span},
    guard::{ConcernReader, Cx, DutyKeeper, require},
    i18n::{day_text, href, t, tr},
    settings::ALARM_MINUTES,
};
use store::people::{Contact, holders};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Empty, Head, Input, Kind, Mood, Select, Table, form::Form,
    frame::Audience,
};

/// How many days of the rota are shown.
const SHOWN: i64 = 28;

/// Everybody who can be on call: leads and officers, with their role.
pub async fn can_be_on_call(cx: &Cx<DutyKeeper>) -> Result<Vec<(Contact, Role)>, AppError> {
    let mut all = Vec::new();
    for role in [Role::Lead, Role::Officer] {
        all.extend(holders(cx, role).await?.into_iter().map(|contact| (contact, role)));
    }
    Ok(all)
}

/// Says who is on call now, or that nobody is; none during duty hours.
pub async fn now_on_call(cx: &Cx<ConcernReader>) -> Result<Option<AnyView>, AppError> {
    let hours = cx.services().settings().await.duty_hours;
    if hours.is_on_duty(cx.now()) {
        return Ok(None);
    }
    let person = store::safeguarding::alarm::on_call_on(cx, hours.on_call_day(cx.now())).await?;
    let name = match person {
        Some(person) => store::people::names_of(cx, &[person]).await?.remove(&person),
        None => None,
    };
    let words = name.map_or_else(
        || t("safeguarding-duty-nobody-now"),
        |name| tr("safeguarding-duty-now", &[("name", name.into())]),
    );
    Ok(Some(view! { <p>{words}</p> }.into_any()))
}

pub async fn duty() -> Result<PageResponse, AppError> {
    let cx = require::<DutyKeeper>().await?;
    let settings = cx.services().settings().await;
    let rota = rota(&cx, settings.duty_hours).await?;
    let missing = store::safeguarding::alarm::mails::alarm_recipients_missing(&cx).await?;
    let title = t("safeguarding-duty-title");
    let back = if cx.is(Role::Admin) {
        (paths::people::Settings.address(), "people-settings-title")
    } else {
        (paths::safeguarding::Concerns.address(), "safeguarding-title")
    };
    let limits = [("least", (*ALARM_MINUTES.start()).into()), ("most", (*ALARM_MINUTES.end()).into())];
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(back.0)>{t(back.1)}</a></p>
            <h1>{title}</h1>
            <p>{t("safeguarding-duty-lead")}</p>
            {(!missing.is_empty()).then(|| view! { <Banner mood=Mood::Bad><p>{t("safeguarding-duty-missing")}</p></Banner> })}
            <Form<SaveDuty> class="measure">
                <h2>{t("safeguarding-duty-hours")}</h2>
                <p>{t("safeguarding-duty-hours-text")}</p>
                {week(&settings.duty_hours)}
                <h2>{t("safeguarding-duty-wait")}</h2>
                <Input
                    name="minutes"
                    label=t("safeguarding-duty-minutes")
                    hint=tr("safeguarding-duty-minutes-hint", &limits)
                    kind=Kind::Number
                    value=settings.alarm_minutes.to_string()
                />
                <Button>{t("people-save")}</Button>
            </Form<SaveDuty>>
            {rota}
        },
    )
}

fn week(hours: &Hours) -> impl IntoView + use<> {
    let days = hours.0.into_iter().zip(DAYS).zip(1..).map(|((span, name), n)| {
        let day = t(&format!("safeguarding-duty-day-{n}"));
        let text = |of: fn(Span) -> jiff::civil::Time| span.map(|span| of(span).strftime("%H:%M").to_string()).unwrap_or_default();
        let label = |key: &str| format!("{day}, {}", t(key));
        view! {
            <div class="row">
                <Input name=format!("from[{name}]") label=label("safeguarding-duty-from") kind=Kind::Time value=text(|span| span.from)/>
                <Input name=format!("to[{name}]") label=label("safeguarding-duty-to") kind=Kind::Time value=text(|span| span.to)/>
            </div>
        }
    });
    days.collect_view()
}

/// The rota of the next weeks, and the form that changes it.
async fn rota(cx: &Cx<DutyKeeper>, hours: Hours) -> Result<AnyView, AppError> {
    let today = hours.on_call_day(cx.now());
    let rota = store::safeguarding::alarm::rota(cx, today).await?;
    let people: Vec<_> = rota.values().copied().collect();
    let names = store::people::names_of(cx, &people).await?;
    let lang = cx.lang();
    let rows: Vec<_> = (0..SHOWN)
        .map(|n| {
            let day = today.saturating_add(n.days());
            let name = rota.get(&day.to_string()).and_then(|person| names.get(person).cloned());
            let weekday = t(&format!("safeguarding-duty-day-{}", day.weekday().to_monday_one_offset()));
            let who = name.map_or_else(
                || view! { <span class="soft">{t("safeguarding-duty-nobody")}</span> }.into_any(),
                IntoAny::into_any,
            );
            vec![format!("{weekday} {}", day_text(&day.to_string(), lang)).into_any(), who]
        })
        .collect();
    let picks: Vec<_> = can_be_on_call(cx)
        .await?
        .into_iter()
        .map(|(contact, role)| {
            let label = format!("{} ({})", contact.name, people::pages::role_name(role));
            ChoiceOption::new(contact.id.to_string(), label)
        })
        .collect();
    let head = vec![Head::new(t("safeguarding-duty-day")), Head::new(t("safeguarding-duty-who"))];
    let (first, last) = (today.to_string(), today.saturating_add(6.days()).to_string());
    let form = if picks.is_empty() {
        view! { <Empty title=t("safeguarding-duty-no-people")/> }.into_any()
    } else {
        view! {
            <Form<PutOnCall> class="card">
                <Select name="person" label=t("safeguarding-duty-who") options=picks empty=t("safeguarding-duty-nobody")/>
                <div class="row">
                    <Input name="first" label=t("safeguarding-duty-first") kind=Kind::Date value=first/>
                    <Input name="last" label=t("safeguarding-duty-last") kind=Kind::Date value=last/>
                </div>
                <Button kind=ButtonKind::Quiet>{t("safeguarding-duty-put")}</Button>
            </Form<PutOnCall>>
        }
        .into_any()
    };
    Ok(view! {
        <h2>{t("safeguarding-duty-rota")}</h2>
        <p>{t("safeguarding-duty-rota-text")}</p>
        {form}
        <Table caption=t("safeguarding-duty-rota-caption") head rows/>
    }
    .into_any())
}
