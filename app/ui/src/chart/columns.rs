//! Columns beside each other, for numbers: how many people stand at each.

use leptos::prelude::*;

use super::{Bar, figure_table};
use platform::i18n::t;

/// Every column has its number on top and its words below; it fits a phone with eleven of them.
#[component]
pub fn ColumnChart(
    #[prop(into)] title: String,
    #[prop(into, optional)] note: String,
    bars: Vec<Bar>,
    /// What is said of a hidden column in the table.
    #[prop(into)]
    hidden: String,
) -> impl IntoView {
    let tallest = bars.iter().filter_map(|bar| bar.count).max().unwrap_or(0).max(1);
    let columns = bars.iter().map(|bar| {
        let (number, drawn) = match bar.count {
            None => ("?".to_owned(), r#"<path class="few" d="M50 0v100"/>"#.to_owned()),
            Some(n) => {
                let height = crate::chart::percent(n, tallest);
                (n.to_string(), format!(r#"<rect class="bar" y="{}%" width="100%" height="{height}%"/>"#, 100 - height))
            }
        };
        view! {
            <li>
                <b>{number}</b>
                <svg aria-hidden="true" focusable="false" inner_html=drawn></svg>
                <span>{bar.label.clone()}</span>
            </li>
        }
    });
    let columns = columns.collect_view();
    view! {
        <figure class="chart">
            <figcaption>{title.clone()}</figcaption>
            {(!note.is_empty()).then(|| view! { <p class="base">{note}</p> })}
            <ol class="columns" aria-hidden="true">{columns}</ol>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                {figure_table(title, &bars, &hidden)}
            </details>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn the_tallest_fills_its_place() {
        let html = html(|| {
            let bars = vec![Bar::new("0", Some(10)), Bar::new("1", Some(5)), Bar::new("2", None)];
            view! { <ColumnChart title="How many?" bars=bars hidden="not shown"/> }
        });
        assert!(html.contains(r#"<rect class="bar" y="0%" width="100%" height="100%"/>"#), "{html}");
        assert!(html.contains(r#"<rect class="bar" y="50%" width="100%" height="50%"/>"#), "{html}");
        assert!(html.contains("<th scope=\"row\">2</th><td class=\"number\">not shown</td>"), "{html}");
    }
}
