//! The last figures of one place as a small chart, with the same in a table.

use leptos::prelude::*;

use super::words::{amount_said, quarter_said, seen};
use crate::pledge::evidence::shown::period_label;
use domain::performance::model::{Quarter, Unit};
use platform::i18n::t;
use ui::{Head, Table};

/// How many figures a chart has room for on a phone.
pub(super) const IN_CHART: usize = 5;

/// `figures`: oldest first, no amount where it is hidden.
pub(super) fn chart(title: String, unit: Unit, figures: &[(Quarter, Option<i64>)]) -> impl IntoView + use<> {
    let last = &figures[figures.len().saturating_sub(IN_CHART)..];
    let most = last.iter().filter_map(|(_, amount)| *amount).max().unwrap_or(0);
    let tallest = if unit.is_percent() { most.max(10_000) } else { most.max(1) };
    let column = |(quarter, amount): &(Quarter, Option<i64>)| {
        let (number, drawn) = match amount {
            None => ("?".to_owned(), r#"<path class="few" d="M50 0v100"/>"#.to_owned()),
            Some(amount) => {
                let height = amount.saturating_mul(100) / tallest;
                let drawn = format!(r#"<rect class="bar" y="{}%" width="100%" height="{height}%"/>"#, 100 - height);
                (amount_said(unit, *amount), drawn)
            }
        };
        let label = period_label(quarter.period());
        view! { <li><b>{number}</b><svg aria-hidden="true" focusable="false" inner_html=drawn></svg><span>{label}</span></li> }
    };
    let columns: Vec<_> = last.iter().map(column).collect();
    let row = |(quarter, amount): &(Quarter, Option<i64>)| {
        vec![quarter_said(*quarter).into_any(), seen(unit, *amount).into_any()]
    };
    let rows = last.iter().rev().map(row).collect();
    let head = vec![Head::new(t("performance-quarter")), Head::number(t("performance-figure"))];
    view! {
        <figure class="chart">
            <ol class="columns" aria-hidden="true">{columns}</ol>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                <Table caption=title head=head rows=rows/>
            </details>
        </figure>
    }
}
