//! Alarms: the list, one alarm, the alarm on a voice's page in moderation; hours on duty and the rota.

pub(crate) mod answers;
pub(crate) mod duty;

use leptos::prelude::*;

pub use duty::{can_be_on_call, duty, now_on_call};

use super::actions::{NoDanger, OpenAlarm};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    ids::{AlarmId, VoiceId},
    moderation::lifecycle::reference,
    paths,
    role::Role,
    safeguarding::alarm::rules::Ringing,
    time::{MINUTE, Timestamp},
};
use platform::{
    guard::{ConcernReader, Cx, Officer, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use store::safeguarding::alarm::{Alarm, Of};
use ui::{
    Banner, Button, ButtonKind, Empty, Fact, Facts, Head, LinkButton, Mood, Pagination, Panes, Quote, Table, TextArea,
    form::Form, frame::Audience,
};

/// How many alarms a page of the list has.
const PAGE: usize = 50;

/// `/alarms`
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let alarms = store::safeguarding::alarm::running(&cx).await?;
    let page = RequestContext::current().query("page").and_then(|n| n.parse().ok()).unwrap_or(1_usize).max(1);
    let pages = alarms.len().div_ceil(PAGE);
    let openers: Vec<_> = alarms.iter().filter_map(|alarm| alarm.opened.map(|one| one.0)).collect();
    let names = store::people::names_of(&cx, &openers).await?;
    let (now, lang) = (cx.now(), cx.lang());
    let patience = cx.services().settings().await.alarm_minutes;
    let head = ["what", "said", "opened", "next"].map(|key| Head::new(t(&format!("safeguarding-alarm-head-{key}"))));
    let rows = alarms.iter().skip((page - 1).saturating_mul(PAGE)).take(PAGE).map(|alarm| {
        let id = alarm.id();
        let opened = alarm.opened.map_or_else(
            || view! { <strong class="problem">{t("safeguarding-alarm-unopened")}</strong> }.into_any(),
            |(by, at)| {
                let name = names.get(&by).cloned().unwrap_or_default();
                tr("safeguarding-alarm-opened", &[("name", name.into()), ("ago", at.ago_text(now, lang).into())])
                    .into_any()
            },
        );
        vec![
            view! { <a href=href(paths::safeguarding::Alarm(id))>{what(alarm)}</a> }.into_any(),
            alarm.said.ago_text(now, lang).into_any(),
            opened,
            next(&alarm.ringing(), patience, now).into_any(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let list = if rows.is_empty() {
        view! { <Empty title=t("safeguarding-alarm-none")/> }.into_any()
    } else {
        view! { <Table caption=t("safeguarding-alarm-caption") head=head.into() rows/> }.into_any()
    };
    let title = t("safeguarding-alarm-title");
    let on_call = now_on_call(&cx).await?;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{tr("safeguarding-alarm-lead", &[("n", patience.into())])}</p>
            {on_call}
            {list}
            <Pagination page=page as u64 pages=pages as u64 path=href(paths::safeguarding::Alarms)/>
            <p><a href=href(paths::safeguarding::Concerns)>{t("safeguarding-title")}</a></p>
        },
    )
}

/// The name of an alarm in the list: the voice's, or that it is an answer to a survey.
fn what(alarm: &Alarm) -> String {
    match alarm.of {
        Of::Voice(id) => reference(id),
        Of::Response(id) => format!("{} {}", t("safeguarding-alarm-answer"), reference(id)),
    }
}

/// When mail about it is sent next.
fn next(ringing: &Ringing, patience: i64, now: Timestamp) -> String {
    let minutes = ringing.rings_at(patience * MINUTE).since(now).max(0) / MINUTE;
    tr("safeguarding-alarm-next", &[("n", minutes.into())])
}

/// `/alarms/{id}`
pub async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let id: AlarmId = RequestContext::current().parse("id")?;
    store::voices::refuse_kept(&cx, &[VoiceId(id.0)]).await?;
    let Some(alarm) = store::safeguarding::alarm::find(&cx, id).await? else { return over(&cx, id).await };
    let open = store::safeguarding::alarm::is_open_to(&cx, id).await?;
    let said = match alarm.of {
        _ if !open => opening(id).into_any(),
        Of::Voice(voice) => said(&cx, voice).await?,
        Of::Response(response) => answers::chosen(&cx, response).await?,
    };
    let first_reader: Vec<_> = alarm.opened.iter().map(|one| one.0).collect();
    let name = store::people::names_of(&cx, &first_reader).await?.into_values().next().unwrap_or_default();
    let (now, lang) = (cx.now(), cx.lang());
    let patience = cx.services().settings().await.alarm_minutes;
    let opened = alarm.opened.map_or_else(
        || t("safeguarding-alarm-unopened"),
        |(_, at)| tr("safeguarding-alarm-opened", &[("name", name.into()), ("ago", at.ago_text(now, lang).into())]),
    );
    let facts = vec![
        Fact::new(t("safeguarding-alarm-head-said"), alarm.said.moment_text(lang)),
        Fact::new(t("safeguarding-alarm-head-opened"), opened),
        Fact::new(t("safeguarding-alarm-head-next"), next(&alarm.ringing(), patience, now)),
    ];
    let title = format!("{} {}", t("safeguarding-alarm-one"), reference(id));
    let (concern, queue) = match alarm.of {
        Of::Voice(voice) => {
            let queue = cx.is(Role::Officer).then(|| href(paths::moderation::Voice(voice)));
            (paths::safeguarding::Raise(voice).to_string(), queue)
        }
        Of::Response(response) => (paths::safeguarding::RaiseAboutAnswers(response).to_string(), None),
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Alarms)>{t("safeguarding-alarm-back")}</a></p>
            <h1>{title}</h1>
            <Facts facts/>
            <Panes beside=move || settle(id, open, Some(concern.clone()))>
                {said}
                {queue.map(|href| view! { <p><a href=href>{t("safeguarding-to-voice")}</a></p> })}
            </Panes>
        },
    )
}

/// What was said, once the alarm is open.
async fn said(cx: &Cx<ConcernReader>, id: VoiceId) -> Result<AnyView, AppError> {
    let (text, name) = store::voices::original_for_alarm(cx, id).await?;
    let words =
        if text.is_empty() { t("safeguarding-alarm-no-words").into_any() } else { view! { <Quote text/> }.into_any() };
    Ok(view! {
        <section class="stack">
            <h2>{t("safeguarding-said")}</h2>
            {words}
            {name.map(|name| view! { <Facts facts=vec![Fact::new(t("safeguarding-name"), name)]/> })}
        </section>
    }
    .into_any())
}

/// The button that opens it.
fn opening(id: AlarmId) -> impl IntoView {
    view! {
        <Form<OpenAlarm> class="card">
            <h2>{t("safeguarding-alarm-open-title")}</h2>
            <p>{t("safeguarding-alarm-open-text")}</p>
            <input type="hidden" name="alarm" value=id.to_string()/>
            <Button>{t("safeguarding-alarm-open")}</Button>
        </Form<OpenAlarm>>
    }
}

/// The two ways to settle it: a concern, and *no danger*. On a voice's page in moderation there is a link to a concern
/// already, so `concern` is none, and the form returns to that page.
fn settle(id: AlarmId, read: bool, concern: Option<String>) -> AnyView {
    let back = if concern.is_none() { "moderation" } else { "" };
    let concern = concern.map(|path| {
        let href = href(path);
        view! { <p><LinkButton href kind=ButtonKind::Danger>{t("safeguarding-raise-title")}</LinkButton></p> }
    });
    view! {
        <section class="card danger">
            <h2>{t("safeguarding-alarm-settle")}</h2>
            <p>{t("safeguarding-alarm-settle-text")}</p>
            {concern}
            {if read {
                view! {
                    <Form<NoDanger> carried=true>
                        <input type="hidden" name="alarm" value=id.to_string()/>
                        <input type="hidden" name="back" value=back/>
                        <TextArea name="because" label=t("safeguarding-alarm-because") hint=t("safeguarding-alarm-because-hint") rows=3/>
                        <Button kind=ButtonKind::Quiet>{t("safeguarding-alarm-end")}</Button>
                    </Form<NoDanger>>
                }.into_any()
            } else {
                view! { <p class="soft">{t("safeguarding-alarm-open-first")}</p> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// The page of an alarm that rings no more: why there was no danger, or a link to the concerns.
async fn over(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<PageResponse, AppError> {
    let ended = ended(cx, id).await?;
    let title = format!("{} {}", t("safeguarding-alarm-one"), reference(id));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Alarms)>{t("safeguarding-alarm-back")}</a></p>
            <h1>{title}</h1>
            <p>{t("safeguarding-alarm-over")}</p>
            {ended}
            <p><a href=href(paths::safeguarding::Concerns)>{t("safeguarding-title")}</a></p>
        },
    )
}

async fn ended(cx: &Cx<ConcernReader>, id: AlarmId) -> Result<Option<AnyView>, AppError> {
    let Some(no) = store::safeguarding::alarm::no_danger_in(cx, id).await? else { return Ok(None) };
    let name = store::people::names_of(cx, &[no.by]).await?.remove(&no.by).unwrap_or_default();
    let gaps = [("name", name.into()), ("when", no.at.moment_text(cx.lang()).into())];
    let words = tr("safeguarding-alarm-ended", &gaps);
    Ok(Some(view! { <Banner><p>{words}</p><p class="written" dir="auto">{no.because}</p></Banner> }.into_any()))
}

/// For a voice's page in moderation: that it rings and how to settle it, or why there was no danger.
pub(crate) async fn beside(cx: &Cx<Officer>, id: VoiceId, read: bool) -> Result<Option<AnyView>, AppError> {
    let id = AlarmId::from(id);
    let Some(alarm) = store::safeguarding::alarm::find(cx, id).await? else {
        return ended(&cx.also::<ConcernReader>()?, id).await;
    };
    let mine = read && alarm.opened.is_some_and(|(by, _)| cx.me().is_ok_and(|me| me == by));
    let next = next(&alarm.ringing(), cx.services().settings().await.alarm_minutes, cx.now());
    Ok(Some(
        view! {
            <Banner mood=Mood::Bad><p>{t("safeguarding-alarm-rings")}" "{next}</p></Banner>
            {settle(id, mine, None)}
        }
        .into_any(),
    ))
}

/// How many alarms ring, and how many of them nobody has opened, for the bar.
pub(crate) async fn counts(cx: &Cx<ConcernReader>) -> Result<(usize, usize), AppError> {
    let alarms = store::safeguarding::alarm::running(cx).await?;
    let unopened = |alarm: &&Alarm| alarm.opened.is_none();
    Ok((alarms.len(), alarms.iter().filter(unopened).count()))
}
