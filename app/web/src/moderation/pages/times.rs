//! How long people wait: to the first reading and to the decision, week by week.

use leptos::prelude::*;

use super::under_queue;
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Lang,
    moderation::times::{Week, hours},
};
use platform::{
    guard::{Officer, require},
    i18n::{date_text, t, tr},
};
use store::voices::moderation::weeks;
use ui::{Empty, Head, Table};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let weeks = weeks(&cx).await?;
    let lang = cx.lang();
    let body = if weeks.iter().all(|week| week.said == 0) {
        view! { <Empty title=t("moderation-times-empty")/> }.into_any()
    } else {
        view! { {chart(&weeks, lang)} {table(&weeks, lang)} }.into_any()
    };
    under_queue(t("moderation-times-title"), t("moderation-times-lead"), body)
}

/// A wait in words: in hours, or from two days on in days.
fn wait_words(wait: Option<i64>) -> String {
    match wait.map(hours) {
        None => t("moderation-times-none"),
        Some(n) if n < 48 => tr("moderation-times-hours", &[("n", n.into())]),
        Some(n) => tr("moderation-times-days", &[("n", (n / 24).into())]),
    }
}

/// Two bars a week; the table under it has the same figures.
fn chart(weeks: &[Week], lang: Lang) -> impl IntoView + use<> {
    let longest = weeks.iter().flat_map(|week| [week.to_reading, week.to_decision]).flatten().max().unwrap_or(0).max(1);
    let bar = |key: &str, wait: Option<i64>| {
        let share = wait.map_or(0, |wait| (wait * 100 + longest / 2) / longest);
        let drawn = format!(r#"<rect class="bar" width="{share}%" height="100%"/>"#);
        view! {
            <li>
                <span>{t(key)}</span>
                <b>{wait_words(wait)}</b>
                <svg aria-hidden="true" focusable="false" inner_html=drawn></svg>
            </li>
        }
    };
    let weeks: Vec<_> = weeks
        .iter()
        .filter(|week| week.said > 0)
        .map(|week| {
            let from = tr("moderation-times-week", &[("day", date_text(week.begins, lang).into())]);
            view! {
                <li>
                    <p>{from}</p>
                    <ul class="bars thin">
                        {bar("moderation-times-reading", week.to_reading)}
                        {bar("moderation-times-decision", week.to_decision)}
                    </ul>
                </li>
            }
        })
        .collect();
    view! {
        <figure class="chart" aria-hidden="true">
            <figcaption>{t("moderation-times-chart")}</figcaption>
            <ul class="beside">{weeks}</ul>
        </figure>
    }
}

fn table(weeks: &[Week], lang: Lang) -> impl IntoView + use<> {
    let head = vec![
        Head::new(t("moderation-times-head-week")),
        Head::number(t("moderation-times-head-said")),
        Head::number(t("moderation-times-head-waiting")),
        Head::number(t("moderation-times-reading")),
        Head::number(t("moderation-times-decision")),
    ];
    let rows = weeks.iter().map(|week| {
        vec![
            date_text(week.begins, lang).into_any(),
            week.said.into_any(),
            week.waiting.into_any(),
            wait_words(week.to_reading).into_any(),
            wait_words(week.to_decision).into_any(),
        ]
    });
    view! { <Table caption=t("moderation-times-table") head=head rows=rows.collect()/> }
}
