//! Where a list would stand and there is nothing yet: a quiet mouth, a sentence, a way on.

use leptos::prelude::*;

use super::Noise;

/// Children are the way on, if there is one.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into, optional)] text: String,
    /// It is the page's heading (error pages).
    #[prop(optional)]
    heading: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Noise on=0 of=4/>
            {if heading { view! { <h1>{title}</h1> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() }}
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
