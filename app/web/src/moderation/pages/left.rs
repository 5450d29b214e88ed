//! A name that was taken out is still there in another form: asked once, before it is shared.

use leptos::prelude::*;

use domain::moderation::{
    forms::{left, written},
    redaction::Spans,
};
use platform::i18n::t;
use ui::{Choices, Pick, form};

/// The words that are still there, with a tick that they may stay; if sharing was refused because of them.
pub fn still_there(original: &str, spans: &Spans) -> Option<impl IntoView + use<>> {
    form::problem("still")?;
    let picks: Vec<_> = left(original, spans)
        .into_iter()
        .map(|(start, end)| {
            let words = |from: usize, to: usize| original.chars().skip(from).take(to - from).collect::<String>();
            let around = (words(start.saturating_sub(AROUND), start), words(end, end + AROUND));
            Pick::new(written(&[(start, end)]), words(start, end)).hint(format!(
                "… {}[{}]{} …",
                around.0,
                words(start, end),
                around.1
            ))
        })
        .collect();
    Some(view! {
        <Choices name="still" legend=t("moderation-still-title") hint=t("moderation-still-hint") options=picks multiple=true/>
    })
}

/// So many characters before and after show where it is.
const AROUND: usize = 20;
