//! The two languages, of equal weight where a council has both.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::words::words;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "server",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum Lang {
    #[default]
    En,
    Cy,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The BCP 47 tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// The one with this tag.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The tag of words that were written on a page in this language; empty, which says that it is not known, where
    /// more than a tenth of their letters are of neither. A name in other letters does not make a text foreign.
    pub fn tag_of(self, words: &str) -> &'static str {
        let letters = || words.chars().filter(|c| c.is_alphabetic());
        let foreign = letters().filter(|&c| !is_own(c)).count();
        if foreign * 10 > letters().count() { "" } else { self.tag() }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Cy,
            Self::Cy => Self::En,
        }
    }

    /// The words of a text in this language alone.
    pub fn of(self, text: &Both) -> &str {
        match self {
            Self::En => &text.en,
            Self::Cy => &text.cy,
        }
    }

    /// Of a text in both languages, the one for this reader; the other where this one is missing.
    pub fn pick<'a>(self, en: &'a str, cy: &'a str) -> &'a str {
        match self {
            Self::En if en.is_empty() => cy,
            Self::Cy if !cy.is_empty() => cy,
            _ => en,
        }
    }
}

/// Whether English or Welsh is written with this letter.
const fn is_own(letter: char) -> bool {
    letter.is_ascii()
        || matches!(letter, 'À'..='Å' | 'È'..='Ï' | 'Ò'..='Ö' | 'Ù'..='Ý' | 'à'..='å' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ý' | 'ÿ')
        || matches!(letter, 'Ŵ' | 'ŵ' | 'Ŷ' | 'ŷ' | 'Ÿ' | 'Ẁ'..='ẅ' | 'Ỳ' | 'ỳ')
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    #[serde(default)]
    pub en: String,
    #[serde(default)]
    pub cy: String,
}

impl Both {
    pub fn new(en: impl Into<String>, cy: impl Into<String>) -> Self {
        Self { en: en.into(), cy: cy.into() }
    }

    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.en, &self.cy)
    }

    /// Puts its words in the place of the usual ones, in each language that it has any in.
    pub fn instead_of(&self, usual: &mut Self) {
        for (own, usual) in [(&self.en, &mut usual.en), (&self.cy, &mut usual.cy)] {
            if !own.is_empty() {
                usual.clone_from(own);
            }
        }
    }

    /// The text as typed, with its Welsh as it is stored where the form had no field for it.
    #[must_use]
    pub fn keeping(self, typed: &Welsh, stored: &Self) -> Self {
        if typed.is_there() { self } else { self.without_a_field_for_welsh(stored) }
    }

    /// The text as typed in English, with its Welsh as it is stored. Whoever empties the English takes the whole text
    /// away: its translation would be shown in its place, and nobody could remove it.
    #[must_use]
    pub fn without_a_field_for_welsh(mut self, stored: &Self) -> Self {
        let emptied = self.en.trim().is_empty() && !stored.en.trim().is_empty();
        self.cy = if emptied { String::new() } else { stored.cy.clone() };
        self
    }
}

words! {
    /// The languages of a council: what its texts must be in, and what its pages can be read in.
    #[derive(Default)]
    Languages {
        English = "english",
        #[default]
        EnglishAndWelsh = "english_and_welsh",
    }
}

impl Languages {
    /// Every language, English first.
    pub const fn all(self) -> &'static [Lang] {
        match self {
            Self::English => &[Lang::En],
            Self::EnglishAndWelsh => &Lang::ALL,
        }
    }

    pub const fn has(self, lang: Lang) -> bool {
        matches!((self, lang), (_, Lang::En) | (Self::EnglishAndWelsh, Lang::Cy))
    }

    pub const fn has_welsh(self) -> bool {
        self.has(Lang::Cy)
    }

    /// Every language, the reader's own first.
    pub fn read_in(self, lang: Lang) -> Vec<Lang> {
        let other = self.beside(lang);
        std::iter::once(self.spoken(lang)).chain(other).collect()
    }

    /// The other language, where there is one.
    pub fn beside(self, lang: Lang) -> Option<Lang> {
        (self == Self::EnglishAndWelsh).then(|| lang.other())
    }

    /// The language in which somebody is spoken to who would choose `lang`.
    #[must_use]
    pub const fn spoken(self, lang: Lang) -> Lang {
        if self.has(lang) { lang } else { Lang::En }
    }

    /// Whether a text is there in every language.
    pub fn is_complete(self, text: &Both) -> bool {
        self.all().iter().all(|lang| !lang.of(text).trim().is_empty())
    }
}

/// What was typed in the Welsh field of a form; nothing where the form had none, so that what is stored is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Welsh(Option<String>);

impl Welsh {
    /// Of a text that is there as a whole.
    pub fn of(text: &Both) -> Self {
        Self(Some(text.cy.clone()))
    }

    /// Whether the form had the field.
    pub const fn is_there(&self) -> bool {
        self.0.is_some()
    }
}

impl From<String> for Welsh {
    fn from(typed: String) -> Self {
        Self(Some(typed))
    }
}

impl From<Welsh> for String {
    fn from(typed: Welsh) -> Self {
        typed.0.unwrap_or_default()
    }
}

impl Deref for Welsh {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_said_only_of_words_that_can_be_in_it() {
        for (words, tag) in [
            ("Dw i eisiau gweld fy mrawd, ŵyr fy nain", "cy"),
            ("My friend Zoë is called Błażej", "cy"),
            ("", "cy"),
            ("😀 123", "cy"),
            ("أريد أن أبقى", ""),
            ("Я хочу жити з братом", ""),
            ("ምስ ሓወይ", ""),
            ("Tôi muốn sống với anh trai của tôi", ""),
        ] {
            assert_eq!(Lang::Cy.tag_of(words), tag, "{words}");
        }
    }

    #[test]
    fn a_council_with_english_alone_misses_no_welsh() {
        let (english, both) = (Languages::English, Languages::EnglishAndWelsh);
        for (text, alone, in_both) in [
            (Both::new("Home", ""), true, false),
            (Both::new("Home", "Cartref"), true, true),
            (Both::new(" ", "Cartref"), false, false),
            (Both::default(), false, false),
        ] {
            assert_eq!([english.is_complete(&text), both.is_complete(&text)], [alone, in_both], "{text:?}");
        }
        assert_eq!(both.read_in(Lang::Cy), [Lang::Cy, Lang::En]);
        assert_eq!(english.read_in(Lang::Cy), [Lang::En]);
        assert_eq!([english.spoken(Lang::Cy), both.spoken(Lang::Cy)], [Lang::En, Lang::Cy]);
        assert_eq!([english.beside(Lang::En), both.beside(Lang::En)], [None, Some(Lang::Cy)]);
    }

    #[test]
    fn a_form_without_welsh_keeps_it_and_one_with_an_empty_field_clears_it() {
        let stored = Both::new("Home", "Cartref");
        let typed = |cy: Welsh| Both::new("House", &*cy).keeping(&cy, &stored);
        assert_eq!(typed(Welsh::default()), Both::new("House", "Cartref"));
        assert_eq!(typed(Welsh::from(String::new())), Both::new("House", ""));
        let read: Welsh = serde_json::from_str(r#""Tŷ""#).expect("read");
        assert_eq!(typed(read), Both::new("House", "Tŷ"));
    }

    #[test]
    fn a_text_that_is_emptied_in_english_alone_is_gone_and_one_in_welsh_alone_stays() {
        let emptied = |stored: Both| Both::default().keeping(&Welsh::default(), &stored);
        assert_eq!(emptied(Both::new("Home", "Cartref")), Both::default());
        assert_eq!(emptied(Both::new("", "Cartref")), Both::new("", "Cartref"));
    }
}
