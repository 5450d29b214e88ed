//! A young person's own words, and what was said back to them.

use leptos::prelude::*;

use super::{
    Tag, TagKind,
    drawing::{arc, drawing},
};
use domain::lang::Lang;
use platform::i18n::{self, other_lang, t};

/// A voice. Arcs of sound stand where others put quotation marks; children are notes under it.
#[component]
pub fn Quote(
    #[prop(into)] text: String,
    /// What it is about.
    #[prop(into, optional)]
    theme: String,
    /// The language of the page that it was said on; none: this page's.
    #[prop(optional)]
    lang: Option<Lang>,
    /// What an officer made of it in the page's language.
    #[prop(optional_no_strip)]
    translation: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let arcs: String = [(1, 14.0), (2, 24.0), (3, 34.0)]
        .map(|(n, radius)| format!(r#"<path class="q{n}" d="{}"/>"#, arc(9.0, 39.0, radius, 82.0, 8.0)))
        .concat();
    let lang = other_lang(lang.unwrap_or_else(i18n::lang), &text);
    let noted = !theme.is_empty() || children.is_some();
    let tag = (!theme.is_empty()).then(|| view! { <Tag kind=TagKind::Theme text=theme/> });
    view! {
        <figure class="quote">
            {drawing("", "0 0 48 48", format!(r#"<circle class="q0" cx="9" cy="39" r="6"/>{arcs}"#))}
            <blockquote dir="auto" lang=lang>{text}</blockquote>
            {translation.map(|words| view! { <p class="translation" dir="auto"><small>{t("ui-quote-translation")}</small>{words}</p> })}
            {noted.then(|| view! { <figcaption>{tag}{children.map(|children| children())}</figcaption> })}
        </figure>
    }
}

/// What was said back: who said it, and their words as children.
#[component]
pub fn Reply(#[prop(into)] from: String, children: Children) -> impl IntoView {
    view! { <div class="reply"><b>{from}</b>{children()}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn words_are_quoted_and_escaped() {
        let html = html(|| view! { <Quote text="I <b>want</b> a key" theme="Where I live" lang=Lang::Cy/> });
        assert!(
            html.contains(r#"<blockquote dir="auto" lang="cy">I &lt;b&gt;want&lt;/b&gt; a key</blockquote>"#),
            "{html}"
        );
        assert!(html.contains("tag theme") && html.contains("Where I live"), "{html}");
    }

    #[test]
    fn no_voice_reads_words_that_are_not_in_its_language() {
        let html = html(|| view! { <Quote text="أريد أختي" lang=Lang::En/> });
        assert!(html.contains(r#"<blockquote dir="auto" lang="">أريد أختي</blockquote>"#), "{html}");
    }
}
