//! A notice across the page: what has just happened, or what to know first.

use leptos::prelude::*;

use super::{Icon, icon};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    Good,
    #[default]
    Info,
    Warn,
    Bad,
}

/// Read out by screen readers when the page opens if `live`: for what has just happened.
#[component]
pub fn Banner(#[prop(optional)] mood: Mood, #[prop(optional)] live: bool, children: Children) -> impl IntoView {
    let (class, sign) = match mood {
        Mood::Good => ("banner good", Icon::Done),
        Mood::Info => ("banner info", Icon::Info),
        Mood::Warn => ("banner warn", Icon::Waiting),
        Mood::Bad => ("banner bad", Icon::Alert),
    };
    view! { <div class=class role=live.then_some("status")>{icon(sign)}<div>{children()}</div></div> }
}
