//! Charts, each with its words and its numbers and the same figures in a table: bars lying down here,
//! the steps of a scale in one bar (`stacked`), numbers (`columns`), groups (`beside`).
//!
//! What is suppressed comes in as `None`: the chart says "fewer than N" and its bar has one width
//! whatever the figure was.

pub mod beside;
pub mod columns;
pub mod stacked;

use leptos::prelude::*;

pub use self::{
    beside::{Beside, BesideChart},
    columns::ColumnChart,
    stacked::StackedBar,
};
use super::{Head, Table};
use platform::i18n::{t, tr};

/// One bar: what it counts, and how many; `None` where that must not be shown.
pub struct Bar {
    pub label: String,
    pub count: Option<u64>,
}

impl Bar {
    pub fn new(label: impl Into<String>, count: Option<u64>) -> Self {
        Self { label: label.into(), count }
    }
}

/// `base` is how many people the shares are of; `None` where even that must not be shown:
/// then there are no percentages and the longest bar is the measure.
#[component]
pub fn BarChart(
    #[prop(into)] title: String,
    /// A sentence under the title: how many answered.
    #[prop(into, optional)]
    note: String,
    bars: Vec<Bar>,
    #[prop(into)] base: Option<u64>,
    /// Counts below this are suppressed: 5 inside the council, 10 in public.
    #[prop(default = 5)]
    threshold: u8,
    /// The counts are of every hundred already: no share beside them.
    #[prop(optional)]
    of_hundred: bool,
    /// What is said of a suppressed bar, where it may be more than a small number.
    #[prop(into, optional)]
    hidden: Option<String>,
) -> impl IntoView {
    let few = hidden.unwrap_or_else(|| tr("ui-chart-few", &[("n", threshold.into())]));
    let longest = bars.iter().filter_map(|bar| bar.count).max().unwrap_or(0);
    let whole = base.unwrap_or(longest).max(1);
    let table = figure_table(title.clone(), &bars, &few);
    let bars = bars.into_iter().map(|bar| {
        let (number, drawn) = match bar.count {
            None => (
                view! { <small>{few.clone()}</small> }.into_any(),
                r#"<path class="few" d="M0 12h44"/>"#.to_owned(),
            ),
            Some(n) => {
                let share = percent(n, whole);
                (
                    view! { {n}{base.filter(|_| !of_hundred).map(|_| view! { <small>{format!(" ({share}%)")}</small> })} }.into_any(),
                    format!(r#"<rect class="bar" width="{share}%" height="100%"/>"#),
                )
            }
        };
        view! { <li><span>{bar.label}</span><b>{number}</b><svg aria-hidden="true" focusable="false" inner_html=drawn></svg></li> }
    });
    let bars = bars.collect_view();
    view! {
        <figure class="chart">
            <figcaption>{title}</figcaption>
            {(!note.is_empty()).then(|| view! { <p class="base">{note}</p> })}
            <ul class="bars">{bars}</ul>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                {table}
            </details>
        </figure>
    }
}

/// The figures of a chart as a table.
fn figure_table(caption: String, bars: &[Bar], hidden: &str) -> AnyView {
    let row = |bar: &Bar| {
        let said = bar.count.map_or_else(|| hidden.to_owned(), |n| n.to_string());
        vec![bar.label.clone().into_any(), said.into_any()]
    };
    let head = vec![Head::new(t("ui-chart-answer")), Head::number(t("ui-chart-people"))];
    let rows = bars.iter().map(row).collect::<Vec<_>>();
    view! { <Table caption=caption head=head rows=rows/> }.into_any()
}

/// A whole number of percent.
const fn percent(n: u64, of: u64) -> u64 {
    (n * 100 + of / 2) / of
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    fn chart() -> String {
        html(|| {
            let bars = vec![Bar::new("My own space", Some(84)), Bar::new("A pet", Some(8)), Bar::new("Other", None)];
            view! { <BarChart title="What helps?" note="132 people answered" bars=bars base=132/> }
        })
    }

    #[test]
    fn the_same_figures_are_in_the_table() {
        let html = chart();
        assert!(
            html.contains(r#"<rect class="bar" width="64%" height="100%"/>"#)
                && html.contains("84<small> (64%)</small>"),
            "{html}"
        );
        assert!(
            html.contains("<tbody><tr><th scope=\"row\">My own space</th><td class=\"number\">84</td></tr>"),
            "{html}"
        );
    }

    #[test]
    fn a_suppressed_bar_tells_nothing_but_that() {
        let html = chart();
        assert_eq!(html.matches("fewer than 5").count(), 2, "{html}");
        assert!(html.contains(r#"<path class="few" d="M0 12h44"/>"#), "{html}");
    }
}
