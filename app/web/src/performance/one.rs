//! `/performance/{id}`: one indicator, with all its figures by quarter and area.

use std::collections::{BTreeMap, HashMap};

use leptos::prelude::*;

use super::{
    EndIndicator, ReuseIndicator,
    chart::chart,
    words::{Said, amount_said, direction_word, quarter_said, seen, title, unit_word, what_word},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::AreaId,
    paths,
    performance::{
        hiding::{Seen, veiled},
        model::{Figure, Quarter, Unit, What, When, Year},
    },
};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::{LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::{
    panels::areas::{self, Area},
    performance::{self, Indicator},
};
use ui::{Button, ButtonKind, Fact, Facts, Head, LinkButton, Table, form::Form, frame::Audience};

pub(super) async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let id = RequestContext::current().parse("id")?;
    let indicator = performance::indicator(&cx, id).await?;
    let figures = performance::of_indicator(&cx, id).await?;
    let areas = areas::areas(&cx).await?;
    let fewest = cx.services().settings().await.fewest_inside;
    let unit = indicator.about.unit;
    let all = veiled(unit, &figures, fewest);
    let whole: Vec<_> = all.iter().filter(|one| one.area.is_none()).map(|one| (one.quarter, one.amount)).collect();
    let said = Said::of(&whole, &figures);
    let heading = title(&indicator);
    let keeps = cx.also::<PerformanceKeeper>().is_ok();
    let is_hidden = all.iter().any(|one| one.amount.is_none());
    let hidden =
        is_hidden.then(|| view! { <p class="small">{tr("performance-hidden-why", &[("n", fewest.into())])}</p> });
    let drawn = (!whole.is_empty()).then(|| chart(heading.clone(), unit, &whole));
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            {up(paths::performance::List, t("performance-title"))}
            <h1>{heading}</h1>
            <p class="callout">{said.sentence(unit)}</p>
            <p>{said.tags(indicator.about.direction)}</p>
            {keeps.then(|| ways(&indicator))}
            {drawn}
            {facts(&indicator)}
            {(!all.is_empty()).then(|| by_area(unit, &all, &areas))}
            {hidden}
            {by_year(unit, &figures)}
            {keeps.then(|| ending(&indicator))}
        },
    )
}

fn ways(indicator: &Indicator) -> impl IntoView + use<> {
    let id = indicator.id;
    let used = indicator.ended_on.is_none();
    view! {
        <div class="row noprint">
            {used.then(|| view! {
                <LinkButton kind=ButtonKind::Quiet href=href(paths::performance::Figures(id))>{t("performance-type")}</LinkButton>
            })}
            <LinkButton kind=ButtonKind::Quiet href=href(paths::performance::Change(id))>{t("performance-change")}</LinkButton>
            <LinkButton kind=ButtonKind::Plain href=href(paths::performance::Entries(id))>{t("performance-entries")}</LinkButton>
        </div>
    }
}

fn facts(indicator: &Indicator) -> impl IntoView + use<> {
    let about = &indicator.about;
    let mut facts = Vec::new();
    if !about.definition.is_empty() {
        facts.push(Fact::new(t("performance-definition"), LangText::of(&about.definition).into_any()));
    }
    if !about.source.is_empty() {
        facts.push(Fact::new(t("performance-source"), LangText::of(&about.source).into_any()));
    }
    facts.push(Fact::new(t("performance-unit"), unit_word(about.unit)));
    facts.push(Fact::new(t("performance-direction"), direction_word(about.direction)));
    if let Some(through) = indicator.released_through {
        facts.push(Fact::new(t("performance-released"), quarter_said(through)));
    }
    view! { <section><h2>{t("performance-about")}</h2><Facts facts=facts/></section> }
}

/// A row for each quarter, the newest first, and a column for each area that has a figure.
fn by_area(unit: Unit, all: &[Seen], areas: &[Area]) -> impl IntoView + use<> {
    let mut quarters: BTreeMap<Quarter, HashMap<Option<AreaId>, Option<i64>>> = BTreeMap::new();
    for one in all {
        quarters.entry(one.quarter).or_default().insert(one.area, one.amount);
    }
    let has_figures = |area: &&Area| all.iter().any(|one| one.area == Some(area.id));
    let shown: Vec<&Area> = areas.iter().filter(has_figures).collect();
    let places: Vec<_> = std::iter::once(None).chain(shown.iter().map(|area| Some(area.id))).collect();
    let cell = |found: Option<&Option<i64>>| match found {
        None => String::new(),
        Some(amount) => seen(unit, *amount),
    };
    let row = |(quarter, of): (&Quarter, &HashMap<Option<AreaId>, Option<i64>>)| {
        let cells = places.iter().map(|place| cell(of.get(place)).into_any());
        std::iter::once(quarter_said(*quarter).into_any()).chain(cells).collect::<Vec<AnyView>>()
    };
    let rows = quarters.iter().rev().map(row).collect();
    let names = shown.iter().map(|area| area.name.get(lang()).to_owned());
    let head = [t("performance-quarter"), t("performance-whole")].into_iter().chain(names);
    let head = head.enumerate().map(|(n, name)| if n == 0 { Head::new(name) } else { Head::number(name) }).collect();
    view! {
        <section>
            <h2>{t("performance-by-area")}</h2>
            <Table caption=t("performance-by-area") head=head rows=rows/>
        </section>
    }
}

/// Targets and the figures of others, by the year.
fn by_year(unit: Unit, figures: &[Figure]) -> Option<impl IntoView + use<>> {
    let mut years: BTreeMap<Year, HashMap<What, i64>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.what.is_of_year()) {
        if let When::Year(year) = figure.when {
            years.entry(year).or_default().insert(figure.what, figure.entry.amount);
        }
    }
    let cell =
        |of: &HashMap<What, i64>, what| of.get(&what).map(|amount| amount_said(unit, *amount)).unwrap_or_default();
    let row = |(year, of): (&Year, &HashMap<What, i64>)| {
        let cells = What::OF_YEAR.map(|what| cell(of, what).into_any());
        std::iter::once(year.to_string().into_any()).chain(cells).collect::<Vec<AnyView>>()
    };
    let rows: Vec<Vec<AnyView>> = years.iter().rev().map(row).collect();
    (!rows.is_empty()).then(|| {
        let heads = What::OF_YEAR.map(|what| Head::number(what_word(what)));
        let head = std::iter::once(Head::new(t("performance-year"))).chain(heads).collect();
        view! {
            <section>
                <h2>{t("performance-by-year")}</h2>
                <Table caption=t("performance-by-year") head=head rows=rows/>
            </section>
        }
    })
}

/// Taking an indicator off the list, and putting it back.
fn ending(indicator: &Indicator) -> AnyView {
    let id = indicator.id.to_string();
    if indicator.ended_on.is_some() {
        return view! {
            <section class="noprint">
                <h2>{t("performance-ended-one")}</h2>
                <Form<ReuseIndicator>>
                    <input type="hidden" name="indicator" value=id/>
                    <Button kind=ButtonKind::Quiet>{t("performance-reuse")}</Button>
                </Form<ReuseIndicator>>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="noprint">
            <h2>{t("performance-end-title")}</h2>
            <p>{t("performance-end-text")}</p>
            <Form<EndIndicator>>
                <input type="hidden" name="indicator" value=id/>
                <Button kind=ButtonKind::Plain>{t("performance-end")}</Button>
            </Form<EndIndicator>>
        </section>
    }
    .into_any()
}
