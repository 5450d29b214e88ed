//! The same answers of several groups beside each other, with a table of all of them.

use leptos::prelude::*;

use super::{Bar, Head, Table, percent};
use platform::i18n::t;

/// One group: what it is called, of how many people its shares are (if that may be shown), and its count of
/// each answer.
pub struct Beside {
    pub label: String,
    pub base: Option<u64>,
    pub counts: Vec<Option<u64>>,
}

/// Under each answer a bar for each group. Where a group's base is known, bars are shares of it; else
/// they are drawn against the longest.
#[component]
pub fn BesideChart(
    #[prop(into)] title: String,
    #[prop(into, optional)] note: String,
    /// The answers, in order.
    answers: Vec<String>,
    groups: Vec<Beside>,
    #[prop(into)] hidden: String,
) -> impl IntoView {
    let longest = groups.iter().flat_map(|group| group.counts.iter().flatten()).max().copied().unwrap_or(0).max(1);
    let shares = groups.iter().all(|group| group.base.is_some_and(|base| base > 0));
    let cell = |group: &Beside, at: usize| match (group.counts.get(at).copied().flatten(), group.base) {
        (None, _) => hidden.clone(),
        (Some(n), Some(base)) if base > 0 => format!("{n} ({}%)", percent(n, base)),
        (Some(n), _) => n.to_string(),
    };
    let rows = (answers.iter().enumerate())
        .map(|(at, answer)| {
            std::iter::once(answer.clone().into_any())
                .chain(groups.iter().map(|group| cell(group, at).into_any()))
                .collect()
        })
        .collect();
    let head = std::iter::once(Head::new(t("ui-chart-answer")))
        .chain(groups.iter().map(|group| Head::number(group.label.clone())))
        .collect();
    let drawn = (answers.iter().enumerate())
        .map(|(at, answer)| {
            let bars = groups.iter().map(|group| {
                let bar = Bar::new(group.label.clone(), group.counts.get(at).copied().flatten());
                let whole = if shares { group.base.unwrap_or(longest) } else { longest };
                let svg = bar.count.map_or_else(
                    || r#"<path class="few" d="M0 6h44"/>"#.to_owned(),
                    |n| format!(r#"<rect class="bar" width="{}%" height="100%"/>"#, percent(n, whole)),
                );
                view! {
                    <li>
                        <span>{bar.label}</span>
                        <b>{cell(group, at)}</b>
                        <svg aria-hidden="true" focusable="false" inner_html=svg></svg>
                    </li>
                }
            });
            view! { <li><p>{answer.clone()}</p><ul class="bars thin">{bars.collect_view()}</ul></li> }
        })
        .collect_view();
    view! {
        <figure class="chart">
            <figcaption>{title.clone()}</figcaption>
            {(!note.is_empty()).then(|| view! { <p class="base">{note}</p> })}
            <ul class="beside">{drawn}</ul>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                <Table caption=title head=head rows=rows/>
            </details>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn shares_are_of_each_group() {
        let html = html(|| {
            let groups = vec![
                Beside { label: "Under 12".into(), base: Some(40), counts: vec![Some(10), Some(30)] },
                Beside { label: "Over 12".into(), base: Some(20), counts: vec![Some(15), None] },
            ];
            view! { <BesideChart title="Who helps?" answers=vec!["A friend".into(), "A worker".into()] groups=groups hidden="not shown"/> }
        });
        assert!(html.contains(r#"width="25%""#) && html.contains(r#"width="75%""#), "{html}");
        let row =
            "<th scope=\"row\">A worker</th><td class=\"number\">30 (75%)</td><td class=\"number\">not shown</td>";
        assert!(html.contains(row), "{html}");
    }
}
