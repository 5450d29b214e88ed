//! Asks before sharing whether another form of a name that was taken out may stay.

use leptos::prelude::*;

use domain::moderation::{
    forms::{left, written},
    redaction::Spans,
};
use platform::i18n::t;
use ui::{ChoiceOption, Choices, form};

/// The places in question, each with a tick that it may stay; none if sharing was not refused because of them.
pub fn still_there(original: &str, spans: &Spans) -> Option<impl IntoView + use<>> {
    form::field_error("still")?;
    let picks: Vec<_> = left(original, spans)
        .into_iter()
        .map(|(start, end)| {
            let words = |from: usize, to: usize| original.chars().skip(from).take(to - from).collect::<String>();
            let around = (words(start.saturating_sub(AROUND), start), words(end, end + AROUND));
            ChoiceOption::new(written(&[(start, end)]), words(start, end)).hint(format!(
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

/// How many characters around such a place are shown.
const AROUND: usize = 20;
