//! A list seen through one of a few filters: links like pills, one of them pressed.

use leptos::prelude::*;

use super::NavLink;

/// `label` says to the ear what is filtered.
#[component]
pub fn Filters(#[prop(into)] label: String, links: Vec<NavLink>) -> impl IntoView {
    let links = links.into_iter().map(|link| {
        view! { <li><a href=link.href aria-current=link.here.then_some("true")>{link.label}</a></li> }
    });
    view! { <nav class="filters" aria-label=label><ul>{links.collect_view()}</ul></nav> }
}
