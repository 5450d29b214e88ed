//! `/panels/{slug}/visits/{id}`: one visit, and its calendar file.

use leptos::prelude::*;

use super::{
    about, asked, going,
    keeping::{CancelVisit, ChangeVisit},
    kind_word,
    places::known,
    rota::officers,
    state_tag,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
};
use domain::{
    error::AppError,
    panels::model::PanelName,
    paths,
    visits::{LONGEST_REASON, VisitState},
};
use platform::{
    documents,
    guard::{Cx, PanelReader, VisitKeeper, require},
    i18n::{href, lang, t, tr},
};
use store::{
    panels::mails::Method,
    visits::{Visit, mails, noting, rota::whereabouts},
};
use ui::{
    Banner, Button, ButtonKind, Fact, Facts, Input, Kind, LinkButton, Mood, Select,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, visit) = asked(&cx).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let keeper = cx.also::<VisitKeeper>().ok();
    let there = whereabouts(&cx, &visit).await?;
    let may_note = noting::may_note(&cx, &visit).await?;
    let going = going::section(&cx, &panel, &visit, &members, &today).await?;
    let coming = visit.is_coming(&today);
    let changing = match &keeper {
        Some(keeper) if coming => Some(changing(keeper, &panel, &visit).await?),
        _ => None,
    };
    let title = tr("visits-one", &[("place", visit.code.clone().into()), ("day", day(&visit.held_on).into())]);
    let facts = vec![
        Fact::new(t("visits-kind"), kind_word(visit.kind)),
        Fact::new(t("panels-day"), day(&visit.held_on)),
        Fact::new(t("panels-time"), visit.starts_at.clone()),
        Fact::new(t("visits-officer"), visit.officer_name.clone()),
        Fact::new(t("panels-state"), state_tag(visit.state)),
    ];
    let cancelled = (visit.state == VisitState::Cancelled).then(|| {
        let gaps = [("reason", visit.reason.clone().into())];
        view! { <Banner mood=Mood::Warn>{tr("visits-cancelled-because", &gaps)}</Banner> }
    });
    let to_note = href(paths::visits::Note(&panel.slug, visit.id));
    let file = href(paths::visits::Calendar(&panel.slug, visit.id));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::visits::Rota(&panel.slug), t("visits-title"))}
            <h1 dir="auto">{title}</h1>
            {cancelled}
            <Facts facts=facts/>
            <div class="row noprint">
                {may_note.then(|| view! { <LinkButton href=to_note>{t("visits-note-link")}</LinkButton> })}
                {coming.then(|| view! { <LinkButton href=file kind=ButtonKind::Quiet>{t("panels-calendar")}</LinkButton> })}
            </div>
            {there.map(|details| view! {
                <section class="card">
                    <h2>{t("visits-where")}</h2>
                    {known(&details)}
                    <p class="soft">{t("visits-where-text")}</p>
                </section>
            })}
            {told(&visit)}
            {going}
            {changing}
        },
    )
}

/// What the panel reads of a visit that was held.
fn told(visit: &Visit) -> impl IntoView + use<> {
    let summary = visit.summary.clone();
    let voices = tr("visits-voices-n", &[("n", visit.voices.into())]);
    (visit.state == VisitState::Held).then(|| {
        view! {
            <section>
                <h2>{t("visits-summary")}</h2>
                <p class="written" dir="auto">{summary}</p>
                <p>{voices}</p>
            </section>
        }
    })
}

/// Where whoever keeps the rota moves or cancels a visit.
async fn changing(cx: &Cx<VisitKeeper>, panel: &PanelName, visit: &Visit) -> Result<AnyView, AppError> {
    let officers = officers(cx).await?;
    let (of_change, of_cancel) = (about(&panel.slug, visit.id), about(&panel.slug, visit.id));
    let (read, held_on, starts_at) = (visit.as_read(), visit.held_on.clone(), visit.starts_at.clone());
    let officer = visit.officer.map(|id| id.to_string()).unwrap_or_default();
    Ok(view! {
        <section>
            <h2>{t("visits-change")}</h2>
            <p>{t("visits-change-text")}</p>
            <Form<ChangeVisit>>
                {of_change}
                <AsRead of=read/>
                <Input name="held_on" label=t("panels-day") kind=Kind::Date value=held_on/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value=starts_at/>
                <Select name="officer" label=t("visits-officer") options=officers selected=officer empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("visits-change-button")}</Button>
            </Form<ChangeVisit>>
        </section>
        <section>
            <h2>{t("visits-cancel")}</h2>
            <Form<CancelVisit>>
                {of_cancel}
                <Input name="reason" label=t("panels-reason") maxlength=LONGEST_REASON/>
                <Button kind=ButtonKind::Danger>{t("visits-cancel-button")}</Button>
            </Form<CancelVisit>>
        </section>
    }
    .into_any())
}

/// `/panels/{slug}/visits/{id}/visit.ics`: by its code name, as everybody on the panel may have it.
pub(super) async fn calendar() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, visit) = asked(&cx).await?;
    let method = if visit.state == VisitState::Cancelled { Method::Cancel } else { Method::Publish };
    let file = mails::calendar(cx.services(), &panel, &visit, (lang(), cx.now()), method, None);
    let file = file.ok_or(AppError::NotFound)?;
    let name = format!("{}.ics", visit.held_on);
    Ok(PageResponse::Raw(documents::file("text/calendar; charset=utf-8", &name, file.into_bytes())))
}
