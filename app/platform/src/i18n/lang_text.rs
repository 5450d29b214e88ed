//! Words that a council wrote, as one reader gets them.

use std::fmt::{self, Display, Formatter};

use leptos::prelude::*;

use super::{lang, lang_of};
use domain::lang::Localized;

/// Words with the language that they are in, where it is not that of the page around them: a title that nobody has put
/// into the reader's language yet is read out as what it is (WCAG 3.1.2). Drawn, they are the words alone, or a `<span>`
/// that says the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LangText {
    text: String,
    lang: Option<&'static str>,
}

impl LangText {
    /// In the reader's language; where it lacks them, as `Localized::get` finds them.
    pub fn of(text: &Localized) -> Self {
        Self { text: text.get(lang()).to_owned(), lang: lang_of(text).filter(|_| !text.is_empty()) }
    }

    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// For an element of its own that cannot have another in it, as `<option>`.
    pub const fn lang(&self) -> Option<&'static str> {
        self.lang
    }

    pub fn into_any(self) -> AnyView {
        let Self { text, lang } = self;
        match lang {
            Some(lang) => view! { <span dir="auto" lang=lang>{text}</span> }.into_any(),
            None => text.into_any(),
        }
    }
}

impl IntoRender for LangText {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

/// The words alone, for a sentence or an attribute.
impl Display for LangText {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text)
    }
}

impl From<&Localized> for LangText {
    fn from(text: &Localized) -> Self {
        Self::of(text)
    }
}

/// Words in the language of the page.
impl From<String> for LangText {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&String> for LangText {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<&str> for LangText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;

    fn read(reader: Lang, text: &Localized) -> (String, Option<&'static str>) {
        Owner::new().with(|| {
            provide_context(reader);
            let read = LangText::of(text);
            (read.to_string(), read.lang())
        })
    }

    #[test]
    fn words_say_their_language_where_it_is_not_the_pages() {
        let both = Localized::en_cy("Home", "Cartref");
        let welsh = Localized::en_cy("", "Cartref");
        let polish = both.clone().with(Lang::Pl, "Dom");
        for (reader, text, words, lang) in [
            (Lang::En, &both, "Home", None),
            (Lang::Cy, &both, "Cartref", None),
            // The sentences around it are in English.
            (Lang::Pl, &both, "Home", None),
            (Lang::Pl, &polish, "Dom", Some("pl")),
            (Lang::En, &welsh, "Cartref", Some("cy")),
            (Lang::Pl, &Localized::default(), "", None),
        ] {
            assert_eq!(read(reader, text), (words.to_owned(), lang), "{reader:?}");
        }
    }
}
