//! A state in a word, a shape and a colour; or what something is about.

use leptos::prelude::*;

use super::{Icon, icon};
use platform::i18n::LangText;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    #[default]
    Plain,
    Done,
    Waiting,
    Alarm,
    /// What it is about.
    Theme,
}

/// One tag; the words say it all without the colour.
#[component]
pub fn Tag(
    #[prop(optional)] kind: TagKind,
    /// Of a theme: its colour (`domain::voices::themes`), plum if nothing is said.
    #[prop(optional)]
    colour: &'static str,
    #[prop(into)] text: LangText,
) -> impl IntoView {
    let (class, sign) = match kind {
        TagKind::Plain => ("tag", Icon::Plain),
        TagKind::Done => ("tag done", Icon::Done),
        TagKind::Waiting => ("tag waiting", Icon::Waiting),
        TagKind::Alarm => ("tag alarm", Icon::Alert),
        TagKind::Theme => ("tag theme", Icon::Sound),
    };
    let class = if colour.is_empty() { class.to_owned() } else { format!("{class} {colour}") };
    view! { <span class=class>{icon(sign)}{text}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, html_cy};
    use domain::lang::Localized;

    #[test]
    fn a_name_in_another_language_says_so() {
        let draw = || view! { <Tag kind=TagKind::Theme text=&Localized::en_cy("Home", "")/> };
        assert!(html(draw).ends_with("Home</span>") && !html(draw).contains("lang="), "{}", html(draw));
        let welsh = html_cy(draw);
        assert!(welsh.contains(r#"<span dir="auto" lang="en">Home</span>"#), "{welsh}");
    }
}
