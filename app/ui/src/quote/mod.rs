//! A young person's own words, and what was said back to them.

use leptos::prelude::*;

use super::{
    Tag, TagKind,
    drawing::{arc, drawing},
};
use domain::lang::Lang;
use platform::i18n::{self, LangText, lang_name, naming, other_lang, tr};

/// A voice. Arcs of sound stand where others put quotation marks; children are notes under it.
#[component]
pub fn Quote(
    #[prop(into)] text: String,
    /// What it is about.
    #[prop(into, optional)]
    theme: LangText,
    /// The language of the page that it was said on; none: this page's.
    #[prop(optional)]
    lang: Option<Lang>,
    /// What an officer made of it in another language.
    #[prop(optional_no_strip)]
    translation: Option<(Lang, String)>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let arcs: String = [(1, 14.0), (2, 24.0), (3, 34.0)]
        .map(|(n, radius)| format!(r#"<path class="q{n}" d="{}"/>"#, arc(9.0, 39.0, radius, 82.0, 8.0)))
        .concat();
    let (said, tag) = (lang.unwrap_or_else(i18n::lang), other_lang(lang.unwrap_or_else(i18n::lang), &text));
    // English is not named: a council's every page is there in it. Neither is a language that nobody knows.
    let names = said != Lang::En && said != i18n::lang() && tag.is_some_and(|tag| !tag.is_empty());
    let name = names.then(|| view! { <Tag text=lang_name(said)/> });
    let noted = !theme.is_empty() || children.is_some() || names;
    let translation = translation.map(|(into, words)| {
        let (says, tag) = (tr("ui-quote-translation", &naming(into)), other_lang(into, &words));
        view! { <p class="translation" dir="auto"><small>{says}</small><span lang=tag>{words}</span></p> }
    });
    let theme = (!theme.is_empty()).then(|| view! { <Tag kind=TagKind::Theme text=theme/> });
    view! {
        <figure class="quote">
            {drawing("", "0 0 48 48", format!(r#"<circle class="q0" cx="9" cy="39" r="6"/>{arcs}"#))}
            <blockquote dir="auto" lang=tag>{text}</blockquote>
            {translation}
            {noted.then(|| view! { <figcaption>{theme}{name}{children.map(|children| children())}</figcaption> })}
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
