//! `/panels/{slug}/visits`: what is to come, a year's visits, who has been on none, where nobody came.

use leptos::prelude::*;

use super::{keeping::PlanVisit, kind_word, names, state_tag};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, panel_path, up},
};
use domain::{
    error::AppError,
    panels::{model::PanelName, rules::year::Year},
    paths::{self, Path as _},
    role::Role,
    visits::VisitKind,
};
use platform::{
    guard::{Cx, PanelReader, VisitKeeper, require},
    i18n::{date_text, href, lang, t, tr},
    request::RequestContext,
};
use store::{
    panels::Member,
    visits::{Visit, YearOfVisits, figures::Unvisited, places},
};
use ui::{
    Button, ButtonKind, ChoiceOption, Empty, Fact, Facts, Head, Input, Kind, LinkButton, Select, Table, form::Form,
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let asked = req.query("year").map(|year| year.parse().map_err(|()| AppError::NotFound)).transpose()?;
    let this = Year::of(cx.now().day());
    let year = asked.unwrap_or(this);
    let all = store::visits::visits(&cx, panel.id).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let of_year = store::visits::of_year(&cx, panel.id, year).await?;
    let today = store::panels::today(&cx);
    let keeper = cx.also::<VisitKeeper>().ok();
    let planning = match &keeper {
        Some(keeper) => Some(planning(keeper, &panel).await?),
        None => None,
    };
    let mut coming: Vec<_> = all.iter().filter(|visit| visit.is_coming(&today)).collect();
    coming.reverse();
    let waiting: Vec<_> = all.iter().filter(|visit| waits_for_note(visit, &today)).collect();
    let title = t("visits-title");
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    let years = years(&panel, &all, this, year);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("visits-text")}</p>
            {keeper.is_some().then(|| view! {
                <div class="row noprint">
                    {link(href(paths::visits::Places), "visits-places")}
                    {link(href(paths::visits::Checks(&panel.slug)), "visits-checks")}
                </div>
            })}
            <section>
                <h2>{t("visits-coming")}</h2>
                {list(&panel, &coming, &members, "visits-none-coming")}
            </section>
            {(!waiting.is_empty()).then(|| view! {
                <section>
                    <h2>{t("visits-without-note")}</h2>
                    {list(&panel, &waiting, &members, "visits-none-coming")}
                </section>
            })}
            {years}
            {the_year(&panel, &of_year, &members)}
            {planning}
        },
    )
}

/// It is over, and nobody has written down what was seen.
fn waits_for_note(visit: &Visit, today: &str) -> bool {
    visit.state == domain::visits::VisitState::Planned && visit.held_on.as_str() < today
}

fn list(panel: &PanelName, visits: &[&Visit], members: &[Member], none: &str) -> AnyView {
    if visits.is_empty() {
        return view! { <p>{t(none)}</p> }.into_any();
    }
    let row = |visit: &&Visit| {
        let to = href(paths::visits::Visit(&panel.slug, visit.id));
        let goers = names(members, &visit.goers).join(", ");
        let goers = if goers.is_empty() { t("visits-nobody") } else { goers };
        vec![
            view! { <a href=to>{day(&visit.held_on)}", "{visit.starts_at.clone()}</a> }.into_any(),
            view! { <span dir="auto">{visit.code.clone()}</span> }.into_any(),
            kind_word(visit.kind).into_any(),
            view! { <span dir="auto">{goers}</span> }.into_any(),
            view! { <span dir="auto">{visit.officer_name.clone()}</span> }.into_any(),
        ]
    };
    let rows = visits.iter().map(row).collect();
    let head = ["panels-day", "visits-place", "visits-kind", "visits-goers", "visits-officer"];
    let head = head.map(|key| Head::new(t(key)));
    view! { <Table caption=t("visits-title") head=head.into() rows=rows/> }.into_any()
}

/// Links to each year with a visit.
fn years(panel: &PanelName, all: &[Visit], this: Year, shown: Year) -> impl IntoView + use<> {
    let mut years: Vec<Year> = all.iter().filter_map(|visit| Year::of_stored(&visit.held_on)).chain([this]).collect();
    years.sort_unstable();
    years.dedup();
    let links = years.into_iter().rev().map(|year| {
        let to = href(paths::visits::Rota(&panel.slug).with("year", year));
        let here = year == shown;
        view! { <li><a href=to aria-current=here.then_some("page")>{year.to_string()}</a></li> }
    });
    let links = links.collect_view();
    view! { <nav class="noprint" aria-label=t("panels-years")><ul class="row plain">{links}</ul></nav> }
}

fn the_year(panel: &PanelName, year: &YearOfVisits, members: &[Member]) -> impl IntoView + use<> {
    let mut facts: Vec<_> = year
        .held
        .iter()
        .map(|(kind, n)| Fact::new(kind_word(*kind), tr("visits-held", &[("n", (*n).into())])))
        .collect();
    facts.push(Fact::new(t("visits-cancelled"), year.cancelled.to_string()));
    facts.push(Fact::new(t("visits-voices"), year.voices.to_string()));
    let told: Vec<_> = year.held_visits.iter().map(|visit| told(panel, visit, members)).collect();
    let not_been: Vec<_> = year.not_been.iter().map(|member| member.name.clone()).collect();
    let unvisited = year.unvisited.iter().map(|one| view! { <li>{unvisited_word(one)}</li> }).collect_view();
    let nobody_missing = year.unvisited.is_empty();
    view! {
        <section>
            <h2>{tr("panels-year", &[("year", year.year.to_string().into())])}</h2>
            <Facts facts=facts/>
            <h3>{t("visits-told")}</h3>
            {if told.is_empty() {
                view! { <Empty title=t("visits-none-held")/> }.into_any()
            } else {
                view! { <ul class="plain stack">{told}</ul> }.into_any()
            }}
            <h3>{t("visits-not-been")}</h3>
            {if not_been.is_empty() {
                view! { <p>{t("visits-all-been")}</p> }.into_any()
            } else {
                view! { <p dir="auto">{not_been.join(", ")}</p> }.into_any()
            }}
            <h3>{t("visits-unvisited")}</h3>
            {if nobody_missing {
                view! { <p>{t("visits-all-visited")}</p> }.into_any()
            } else {
                view! { <ul>{unvisited}</ul> }.into_any()
            }}
        </section>
    }
}

/// What the panel reads of a visit.
fn told(panel: &PanelName, visit: &Visit, members: &[Member]) -> AnyView {
    let to = href(paths::visits::Visit(&panel.slug, visit.id));
    let goers = names(members, &visit.goers).join(", ");
    view! {
        <li class="card">
            <a href=to>{day(&visit.held_on)}", "{visit.code.clone()}</a>" "{state_tag(visit.state)}
            <p class="soft" dir="auto">{goers}</p>
            <p class="written" dir="auto">{visit.summary.clone()}</p>
        </li>
    }
    .into_any()
}

/// `Oak: nobody came in June 2026, July 2026`
fn unvisited_word(one: &Unvisited) -> String {
    let place = ("place", one.place.code.clone().into());
    if one.place.kind != VisitKind::Home {
        return tr("visits-unvisited-year", &[place]);
    }
    // `1 June 2026` without its day.
    let month = |first: &jiff::civil::Date| {
        date_text(*first, lang()).split_once(' ').map(|(_, month)| month.to_owned()).unwrap_or_default()
    };
    let months: Vec<_> = one.months.iter().map(month).collect();
    tr("visits-unvisited-months", &[place, ("months", months.join(", ").into())])
}

/// The form by which whoever keeps the rota plans a visit.
async fn planning(cx: &Cx<VisitKeeper>, panel: &PanelName) -> Result<AnyView, AppError> {
    let places = places::places(cx).await?.into_iter().filter(|place| place.ended_on.is_none());
    let places: Vec<_> = places
        .map(|place| {
            let words = format!("{} ({})", place.code, kind_word(place.kind));
            ChoiceOption::new(place.id.to_string(), words)
        })
        .collect();
    if places.is_empty() {
        let to = href(paths::visits::Places);
        return Ok(view! {
            <section><h2>{t("visits-plan")}</h2><p>{t("visits-plan-no-place")}" "<a href=to>{t("visits-places")}</a></p></section>
        }
        .into_any());
    }
    let officers = officers(cx).await?;
    let slug = panel.slug.clone();
    Ok(view! {
        <section>
            <h2>{t("visits-plan")}</h2>
            <Form<PlanVisit> once=true>
                <input type="hidden" name="slug" value=slug/>
                <Select name="place" label=t("visits-place") options=places empty=t("panels-choose")/>
                <Input name="held_on" label=t("panels-day") kind=Kind::Date/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time/>
                <Select name="officer" label=t("visits-officer") hint=t("visits-officer-hint") options=officers empty=t("panels-choose")/>
                <Button>{t("visits-plan-button")}</Button>
            </Form<PlanVisit>>
        </section>
    }
    .into_any())
}

/// Every officer, to choose from.
pub(super) async fn officers(cx: &Cx<VisitKeeper>) -> Result<Vec<ChoiceOption>, AppError> {
    let all = store::people::holders(cx, Role::Officer).await?;
    Ok(all.into_iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name)).collect())
}
