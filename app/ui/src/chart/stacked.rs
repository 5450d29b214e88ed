//! One bar made of the steps of a scale, from little to much, with each step's words and number under it.

use leptos::prelude::*;

use super::{Bar, figure_table, percent};
use platform::i18n::t;

/// The steps stand in their order; those that are hidden come together as one hatched end, so that nobody
/// sees which of them is how long.
#[component]
pub fn StackedBar(
    #[prop(into)] title: String,
    /// A sentence under the title: how many answered, and the mean.
    #[prop(into, optional)]
    note: String,
    bars: Vec<Bar>,
    base: u64,
    /// What is said of a hidden step.
    #[prop(into)]
    hidden: String,
) -> impl IntoView {
    let whole = base.max(1);
    let steps = bars.len();
    let mut at = 0;
    let mut drawn: Vec<String> = Vec::new();
    for (n, bar) in bars.iter().enumerate() {
        let Some(count) = bar.count.filter(|count| *count > 0) else { continue };
        let (x, width) = (tenths(at, whole), tenths(count, whole));
        drawn.push(format!(r#"<rect class="{}" x="{x}%" width="{width}%" height="100%"/>"#, shade(n, steps)));
        at += count;
    }
    if at < whole && bars.iter().any(|bar| bar.count.is_none()) {
        let y = r#"y1="50%" y2="50%""#;
        drawn.push(format!(r#"<line class="few" x1="{}%" x2="100%" {y}/>"#, tenths(at, whole)));
    }
    let drawn = drawn.concat();
    let key = bars.iter().enumerate().map(|(n, bar)| {
        let said = match bar.count {
            None => view! { <small>{hidden.clone()}</small> }.into_any(),
            Some(count) => view! { {count}<small>{format!(" ({}%)", percent(count, whole))}</small> }.into_any(),
        };
        let swatch = format!(r#"<rect class="{}" width="100%" height="100%"/>"#, shade(n, steps));
        view! {
            <li>
                <svg aria-hidden="true" focusable="false" inner_html=swatch></svg>
                <span>{bar.label.clone()}</span>
                <b>{said}</b>
            </li>
        }
    });
    let key = key.collect_view();
    view! {
        <figure class="chart">
            <figcaption>{title.clone()}</figcaption>
            {(!note.is_empty()).then(|| view! { <p class="base">{note}</p> })}
            <svg class="stacked" aria-hidden="true" focusable="false" inner_html=drawn></svg>
            <ol class="key">{key}</ol>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                {figure_table(title, &bars, &hidden)}
            </details>
        </figure>
    }
}

/// Five steps have five shades; three have the outer two and the middle.
const fn shade(n: usize, steps: usize) -> &'static str {
    const SHADES: [&str; 5] = ["s1", "s2", "s3", "s4", "s5"];
    SHADES[if steps == 3 {
        n * 2
    } else if n < 5 {
        n
    } else {
        4
    }]
}

/// Percent with one place, as svg reads it.
fn tenths(n: u64, of: u64) -> String {
    let tenths = (n * 1_000 + of / 2) / of;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    fn faces(counts: &[Option<u64>]) -> String {
        let bars = counts.iter().map(|n| Bar::new("A face", *n)).collect::<Vec<_>>();
        html(move || view! { <StackedBar title="How is it?" bars=bars base=40 hidden="not shown"/> })
    }

    #[test]
    fn the_steps_stand_one_after_the_other() {
        let html = faces(&[Some(10), Some(20), Some(10)]);
        assert!(html.contains(r#"<rect class="s3" x="25.0%" width="50.0%" height="100%"/>"#), "{html}");
        assert!(html.contains("10<small> (25%)</small>") && html.contains("<td class=\"number\">20</td>"), "{html}");
        assert!(!html.contains("few") && !html.contains("style="), "{html}");
    }

    #[test]
    fn what_is_hidden_stands_together_at_the_end() {
        let html = faces(&[None, None, Some(28)]);
        assert!(html.contains(r#"<rect class="s5" x="0.0%" width="70.0%" height="100%"/>"#), "{html}");
        assert!(html.contains(r#"<line class="few" x1="70.0%" x2="100%" y1="50%" y2="50%"/>"#), "{html}");
    }
}
