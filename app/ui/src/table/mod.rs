//! A dense table whose heads stay while the page scrolls.

use leptos::prelude::*;

/// The head of a column.
pub struct Head {
    text: String,
    number: bool,
}

impl Head {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: false }
    }

    /// Of a column of numbers: they stand to the right.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: true }
    }

    const fn class(&self) -> Option<&'static str> {
        if self.number { Some("number") } else { None }
    }
}

/// With more columns than this, on a phone each row stands by itself with its heads beside the cells.
const FIT: usize = 3;

/// With more columns than this it goes sideways where there is no room, and its heads do not stay.
const MANY: usize = 8;

/// The first cell of a row is its head. `caption` is read and seen.
#[component]
pub fn Table(#[prop(into)] caption: String, head: Vec<Head>, rows: Vec<Vec<AnyView>>) -> impl IntoView {
    let classes: Vec<_> = head.iter().map(Head::class).collect();
    let stacks = head.len() > FIT;
    let labels: Vec<_> = head.iter().map(|head| stacks.then(|| head.text.clone())).collect();
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(n, cell)| {
            if n == 0 {
                return view! { <th scope="row">{cell}</th> }.into_any();
            }
            let (class, label) = (classes.get(n).copied().flatten(), labels.get(n).cloned().flatten());
            view! { <td class=class data-label=label>{cell}</td> }.into_any()
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let heads = head.into_iter().map(|head| {
        let class = head.class();
        view! { <th scope="col" class=class>{head.text}</th> }
    });
    let label = caption.clone();
    let class = match (stacks, labels.len() > MANY) {
        (_, true) => "scroll stacks many",
        (true, _) => "scroll stacks",
        _ => "scroll",
    };
    view! {
        <div class="table-room">
            <div class=class tabindex="0" role="region" aria-label=label>
                <table>
                    <caption>{caption}</caption>
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}
