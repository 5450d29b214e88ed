//! `/performance/release`: which indicators everybody may read, and up to which quarter.

use leptos::prelude::*;

use super::{
    ReleaseFigures,
    words::{quarter_said, title},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{error::AppError, paths, performance::model::Quarter};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::{href, t, tr},
};
use store::performance::{self, Indicator};
use ui::{Button, ChoiceOption, Choices, Empty, Select, form::Form, frame::Audience};

/// So many quarters can be chosen.
const QUARTERS: usize = 8;

pub(super) async fn release() -> Result<PageResponse, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let mut all = performance::indicators(&cx.also::<PanelReader>()?).await?;
    all.retain(|indicator| indicator.ended_on.is_none());
    let now = Quarter::of_day(cx.now().day());
    let fewest = cx.services().settings().await.fewest_published;
    let heading = t("performance-release");
    let body = if all.is_empty() {
        view! { <Empty title=t("performance-none") text=t("performance-none-text")/> }.into_any()
    } else {
        form(&all, now).into_any()
    };
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            {up(paths::performance::List, t("performance-title"))}
            <h1>{heading}</h1>
            <p>{tr("performance-release-text", &[("n", fewest.into())])}</p>
            <p><a href=href(paths::performance::Public)>{t("performance-public-link")}</a></p>
            {body}
        },
    )
}

fn form(all: &[Indicator], now: Quarter) -> impl IntoView + use<> {
    let option = |indicator: &Indicator| {
        let hint = match indicator.released_through {
            Some(through) => tr("performance-released-through", &[("period", quarter_said(through).into())]),
            None => t("performance-not-released"),
        };
        ChoiceOption::new(indicator.id.to_string(), title(indicator)).hint(hint)
    };
    let options = all.iter().map(option).collect();
    // The quarter that goes on now is chosen by whoever means it.
    let quarters: Vec<_> = (0..QUARTERS).map(|n| now.back(n)).collect();
    let newest = now.before().to_string();
    let quarters = quarters.iter().map(|one| ChoiceOption::new(one.to_string(), quarter_said(*one))).collect();
    let ways = ["release", "take_back"]
        .map(|way| ChoiceOption::new(way, t(&format!("performance-release-{}", way.replace('_', "-")))))
        .into();
    view! {
        <Form<ReleaseFigures>>
            <Choices name="indicators" legend=t("performance-release-which") options=options multiple=true/>
            <Choices name="way" legend=t("performance-release-way") options=ways selected=vec!["release".to_owned()]/>
            <Select
                name="through"
                label=t("performance-release-quarter")
                hint=t("performance-release-quarter-hint")
                options=quarters
                selected=newest
            />
            <Button>{t("performance-release-button")}</Button>
        </Form<ReleaseFigures>>
    }
}
