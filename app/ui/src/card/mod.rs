//! A paper card, and the facts that often stand on one.

use leptos::prelude::*;

use platform::i18n::LangText;

/// With `href` its heading is a link and the whole card the target. `quiet` lies lower; `inner`
/// stands under a heading of its own section.
#[component]
pub fn Card(
    #[prop(into, optional)] title: LangText,
    #[prop(into, optional)] href: Option<String>,
    #[prop(optional)] quiet: bool,
    #[prop(optional)] inner: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let heading = (!title.is_empty()).then(|| {
        let title = match href {
            Some(href) => view! { <a href=href>{title}</a> }.into_any(),
            None => title.into_any(),
        };
        if inner { view! { <h3>{title}</h3> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() }
    });
    view! { <div class=if quiet { "card sunk" } else { "card" }>{heading}{children.map(|children| children())}</div> }
}

/// A name and what it is.
pub struct Fact {
    name: String,
    what: AnyView,
}

impl Fact {
    pub fn new(name: impl Into<String>, what: impl IntoView + 'static) -> Self {
        Self { name: name.into(), what: what.into_view().into_any() }
    }
}

/// Facts under each other: when, where, who.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| view! { <dt>{fact.name}</dt><dd dir="auto">{fact.what}</dd> });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}
