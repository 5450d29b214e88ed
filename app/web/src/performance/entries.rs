//! `/performance/{id}/entries`: everything that was entered of an indicator, with who and when.

use leptos::prelude::*;

use super::words::{amount_said, title, what_word};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
    pledge::evidence::shown::period_text,
};
use domain::{error::AppError, ids::AreaId, paths, performance::model::Unit};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::{InWords as _, lang, t},
    request::RequestContext,
};
use store::{
    panels::areas::{self, Area},
    performance::{self, Entered},
};
use ui::{Empty, Head, Table, frame::Audience};

pub(super) async fn entries() -> Result<PageResponse, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let reader = cx.also::<PanelReader>()?;
    let id = RequestContext::current().parse("id")?;
    let indicator = performance::indicator(&reader, id).await?;
    let all = performance::entries(&cx, id).await?;
    let areas = areas::areas(&reader).await?;
    let heading = t("performance-entries");
    let shown = if all.is_empty() {
        view! { <Empty title=t("performance-entries-none") text=t("performance-said-none")/> }.into_any()
    } else {
        let rows = all.iter().map(|one| row(one, indicator.about.unit, &areas)).collect();
        let keys = ["when", "period", "place", "figure", "by", "way", "state"];
        let head = keys.map(|key| Head::new(t(&format!("performance-entry-{key}")))).into();
        view! { <Table caption=heading.clone() head=head rows=rows/> }.into_any()
    };
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            <div class="wide">
                {up(paths::performance::Indicator(id), title(&indicator))}
                <h1>{heading}</h1>
                <p>{t("performance-entries-text")}</p>
                {shown}
            </div>
        },
    )
}

fn row(one: &Entered, unit: Unit, areas: &[Area]) -> Vec<AnyView> {
    let figure = match one.entry {
        None => t("performance-entry-gone"),
        Some(entry) => match entry.base {
            None => amount_said(unit, entry.amount),
            Some(base) => format!("{} {} {base}", amount_said(unit, entry.amount), t("performance-of")),
        },
    };
    let state = t(if one.is_newest { "performance-entry-counts" } else { "performance-entry-replaced" });
    let by = if one.by.is_empty() { t("performance-entry-nobody") } else { one.by.clone() };
    let period = if one.what.is_of_year() {
        format!("{}, {}", what_word(one.what), period_text(one.when.period()))
    } else {
        period_text(one.when.period())
    };
    vec![
        one.at.moment_text(lang()).into_any(),
        period.into_any(),
        place(one.area, areas).into_any(),
        figure.into_any(),
        by.into_any(),
        t(&format!("performance-way-{}", one.way.key())).into_any(),
        state.into_any(),
    ]
}

fn place(area: Option<AreaId>, areas: &[Area]) -> String {
    let Some(id) = area else { return t("performance-whole") };
    areas.iter().find(|area| area.id == id).map(|area| area.name.get(lang()).to_owned()).unwrap_or_default()
}
