//! Two panes for staff: the thing itself, and beside it what can be done with it.

use leptos::prelude::*;

/// Children are the thing; `beside` stands to the right where there is room, below on a phone.
#[component]
pub fn Panes(#[prop(into)] beside: ViewFn, children: Children) -> impl IntoView {
    view! {
        <div class="panes">
            <div class="stack">{children()}</div>
            <aside class="stack">{beside.run()}</aside>
        </div>
    }
}
