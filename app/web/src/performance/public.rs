//! `/figures`: the council's figures, as far as everybody may read them.

use leptos::prelude::*;

use super::{
    chart::chart,
    words::{Said, of},
};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    performance::{
        hiding::veiled,
        model::{Figure, Quarter},
    },
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, lang, t, tr},
};
use store::performance::{self, Indicator};
use ui::{Empty, frame::Audience};

/// So many quarters are read, of which a chart draws the last.
const QUARTERS: usize = 12;

pub(super) async fn public() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let indicators = performance::released(&cx).await?;
    let from = Quarter::of_day(cx.now().day()).back(QUARTERS - 1);
    let ids: Vec<_> = indicators.iter().map(|one| one.id).collect();
    let figures = if ids.is_empty() { Vec::new() } else { performance::of_released(&cx, &ids, from).await? };
    let fewest = cx.services().settings().await.fewest_published;
    let heading = t("performance-public-title");
    let body = if indicators.is_empty() {
        view! { <Empty title=t("performance-public-none") text=t("performance-public-none-text")/> }.into_any()
    } else {
        let all = indicators.iter().map(|one| view! { <li class="card">{card(one, &figures, fewest)}</li> });
        view! { <ul class="plain stack">{all.collect_view()}</ul> }.into_any()
    };
    html(
        heading.clone(),
        Audience::Public,
        view! {
            <h1>{heading}</h1>
            <p>{tr("performance-public-text", &[("n", fewest.into())])}</p>
            {body}
        },
    )
}

fn card(indicator: &Indicator, figures: &[Figure], fewest: i64) -> impl IntoView + use<> {
    let about = &indicator.about;
    let figures = of(figures, indicator.id);
    let through = indicator.released_through;
    let seen = veiled(about.unit, &figures, fewest);
    let open = seen.iter().filter(|one| through.is_some_and(|through| one.quarter <= through));
    let series: Vec<_> = open.map(|one| (one.quarter, one.amount)).collect();
    let said = Said::of(&series, &figures);
    let name = LangText::of(&about.name);
    let caption = about.name.get(lang()).to_owned();
    let definition = (!about.definition.is_empty()).then(|| LangText::of(&about.definition));
    let source = (!about.source.is_empty()).then(|| LangText::of(&about.source));
    let drawn = (!series.is_empty()).then(|| chart(caption, about.unit, &series));
    view! {
        <h2>{name}</h2>
        <p>{said.sentence(about.unit)}</p>
        {definition.map(|words| view! { <p>{words}</p> })}
        {drawn}
        {source.map(|words| view! { <p class="small">{t("performance-source")}": "{words}</p> })}
    }
}
