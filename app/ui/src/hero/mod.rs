//! The loud place on top of a page that may be loud: the first page and the finish page.

use leptos::prelude::*;

use super::noise::LoudNoise;

/// The page's heading, a sentence, and what to press (as children).
#[component]
pub fn Hero(
    #[prop(into)] title: String,
    #[prop(into, optional)] text: String,
    /// What follows is the hero of the page: this one makes room for it.
    #[prop(optional)]
    brief: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=if brief { "hero brief" } else { "hero" }>
            <h1>{title}</h1>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
            <LoudNoise/>
        </div>
    }
}
