//! `/performance`: every indicator with its newest figure in a sentence and a small chart.

use leptos::prelude::*;

use super::{
    chart::chart,
    words::{Said, of, title},
};
use crate::page::{Guarded, PageResponse, html};
use domain::{
    error::AppError,
    paths,
    performance::{
        hiding::veiled,
        model::{Figure, Quarter},
    },
};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::{href, t},
};
use store::performance::{self, Indicator};
use ui::{ButtonKind, Empty, LinkButton, frame::Audience};

/// So many quarters are read, of which a chart draws the last.
const QUARTERS: usize = 8;

impl Guarded for paths::performance::List {
    type Grant = PanelReader;
}

pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let from = Quarter::of_day(cx.now().day()).back(QUARTERS - 1);
    let indicators = performance::indicators(&cx).await?;
    let figures = performance::of_council(&cx, from).await?;
    let fewest = cx.services().settings().await.fewest_inside;
    let keeps = cx.also::<PerformanceKeeper>().is_ok();
    let (used, ended): (Vec<_>, Vec<_>) = indicators.into_iter().partition(|one| one.ended_on.is_none());
    let heading = t("performance-title");
    let body = if used.is_empty() {
        view! { <Empty title=t("performance-none") text=t("performance-none-text")/> }.into_any()
    } else {
        let all = used.iter().map(|one| view! { <li class="card">{card(one, &figures, fewest)}</li> }).collect_view();
        view! { <ul class="plain stack">{all}</ul> }.into_any()
    };
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            <h1>{heading}</h1>
            <p>{t("performance-text")}</p>
            {keeps.then(ways)}
            <p><a href=href(paths::performance::Public)>{t("performance-public-link")}</a></p>
            {body}
            {(keeps && !ended.is_empty()).then(|| no_longer_used(&ended))}
        },
    )
}

/// Where figures are kept.
fn ways() -> impl IntoView {
    view! {
        <div class="row noprint">
            <LinkButton kind=ButtonKind::Quiet href=href(paths::performance::New)>{t("performance-add")}</LinkButton>
            <LinkButton kind=ButtonKind::Quiet href=href(paths::performance::File)>{t("performance-file-title")}</LinkButton>
            <LinkButton kind=ButtonKind::Quiet href=href(paths::performance::Release)>{t("performance-release")}</LinkButton>
        </div>
    }
}

fn card(indicator: &Indicator, figures: &[Figure], fewest: i64) -> impl IntoView + use<> {
    let unit = indicator.about.unit;
    let figures = of(figures, indicator.id);
    let series: Vec<_> = veiled(unit, &figures, fewest).iter().map(|one| (one.quarter, one.amount)).collect();
    let said = Said::of(&series, &figures);
    let to = href(paths::performance::Indicator(indicator.id));
    let name = title(indicator);
    let drawn = (!series.is_empty()).then(|| chart(name.clone(), unit, &series));
    view! {
        <h2><a href=to>{name}</a></h2>
        <p>{said.sentence(unit)}</p>
        <p>{said.tags(indicator.about.direction)}</p>
        {drawn}
    }
}

fn no_longer_used(ended: &[Indicator]) -> impl IntoView + use<> {
    let one = |indicator: &Indicator| {
        let to = href(paths::performance::Indicator(indicator.id));
        view! { <li><a href=to>{title(indicator)}</a></li> }
    };
    let items = ended.iter().map(one).collect_view();
    view! { <details><summary>{t("performance-ended")}</summary><ul>{items}</ul></details> }
}
