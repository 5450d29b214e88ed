//! The languages that texts can be in, and a text in several of them (`text`). English comes first and is always there;
//! where a council has others they are of equal weight.

mod text;

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

pub use text::{Localized, TypedText};

/// What the program knows of a language.
struct Known {
    /// As its speakers call it.
    name: &'static str,
    /// The letters that it is written with beside those of English and of its neighbours (`is_near`).
    letters: &'static str,
    /// The folder of `app/locales` is there: menus, buttons and sentences are in it too. Otherwise they are in English,
    /// and what the council writes is in the language.
    spoken: bool,
}

/// Declares the languages: a line for each. A line stays, since a language may be stored.
macro_rules! languages {
    ($($(#[$attribute:meta])* $lang:ident: $tag:literal, $name:literal, $letters:literal, $spoken:literal;)*) => {
        closed_enum! {
            /// A language, by its BCP 47 tag: so it is stored, posted and written in `<html lang>`.
            #[derive(Default, PartialOrd, Ord)]
            Lang { $($(#[$attribute])* $lang = $tag),* }
        }

        impl Lang {
            const fn known(self) -> Known {
                match self {
                    $(Self::$lang => Known { name: $name, letters: $letters, spoken: $spoken }),*
                }
            }
        }
    };
}

languages! {
    // tag, its name, its own letters, whether `app/locales` has it
    #[default]
    En: "en", "English", "", true;
    Cy: "cy", "Cymraeg", "", true;
    Pl: "pl", "Polski", "ĄąĆćĘęŁłŃńŚśŹźŻż", false;
    Ro: "ro", "Română", "ĂăȘșȚțŞşŢţ", false;
}

impl Lang {
    /// Those that the whole program speaks.
    pub const SPOKEN: [Self; 2] = [Self::En, Self::Cy];

    /// The BCP 47 tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        self.key()
    }

    /// As its speakers call it.
    pub const fn name(self) -> &'static str {
        self.known().name
    }

    /// The language of menus, buttons and sentences for who reads in this one.
    #[must_use]
    pub const fn of_sentences(self) -> Self {
        if self.known().spoken { self } else { Self::En }
    }

    /// The language that a path begins with, and the path without it: `/cy/tell` is `/tell` in Welsh.
    pub fn of_path(path: &str) -> Option<(Self, &str)> {
        let (first, _) = path.strip_prefix('/')?.split_once(['/', '?']).unwrap_or((path.get(1..)?, ""));
        let lang = Self::parse(first).filter(|lang| *lang != Self::En)?;
        let rest = path.get(1 + first.len()..)?;
        Some((lang, if rest.is_empty() { "/" } else { rest }))
    }

    /// The field of a form for a text in this language: `title[cy]`.
    pub fn field(self, name: &str) -> String {
        format!("{name}[{}]", self.tag())
    }

    /// The tag of words that were written on a page in this language; empty, which says that it is not known, where
    /// more than a tenth of their letters are of neither. A name in other letters does not make a text foreign.
    pub fn tag_of(self, words: &str) -> &'static str {
        let letters = || words.chars().filter(|c| c.is_alphabetic());
        let foreign = letters().filter(|&c| !is_near(c) && !self.known().letters.contains(c)).count();
        if foreign * 10 > letters().count() { "" } else { self.tag() }
    }
}

/// Whether English or Welsh is written with this letter.
const fn is_near(letter: char) -> bool {
    letter.is_ascii()
        || matches!(letter, 'À'..='Å' | 'È'..='Ï' | 'Ò'..='Ö' | 'Ù'..='Ý' | 'à'..='å' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ý' | 'ÿ')
        || matches!(letter, 'Ŵ' | 'ŵ' | 'Ŷ' | 'ŷ' | 'Ÿ' | 'Ẁ'..='ẅ' | 'Ỳ' | 'ỳ')
}

/// The languages of a council: what its texts must be in, and what its pages can be read in. English is always one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Languages([bool; Lang::ALL.len()]);

/// Until a council has chosen.
impl Default for Languages {
    fn default() -> Self {
        Self::ENGLISH_AND_WELSH
    }
}

impl Languages {
    pub const ENGLISH: Self = Self([false; Lang::ALL.len()]).with(Lang::En);
    pub const ENGLISH_AND_WELSH: Self = Self::ENGLISH.with(Lang::Cy);

    #[must_use]
    pub const fn with(mut self, lang: Lang) -> Self {
        self.0[lang as usize] = true;
        self
    }

    pub const fn has(self, lang: Lang) -> bool {
        self.0[lang as usize]
    }

    pub const fn has_welsh(self) -> bool {
        self.has(Lang::Cy)
    }

    /// Whether English is the only one.
    pub fn english_alone(self) -> bool {
        self == Self::ENGLISH
    }

    /// Every language, English first.
    pub fn all(self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(move |lang| self.has(*lang))
    }

    /// Every language, the reader's own first.
    pub fn read_in(self, lang: Lang) -> Vec<Lang> {
        std::iter::once(self.spoken(lang)).chain(self.beside(lang)).collect()
    }

    /// The languages beside the reader's own.
    pub fn beside(self, lang: Lang) -> impl Iterator<Item = Lang> {
        let own = self.spoken(lang);
        self.all().filter(move |lang| *lang != own)
    }

    /// The language in which somebody is spoken to who would choose `lang`.
    #[must_use]
    pub const fn spoken(self, lang: Lang) -> Lang {
        if self.has(lang) { lang } else { Lang::En }
    }

    /// Whether a text is there in every language.
    pub fn is_complete(self, text: &Localized) -> bool {
        self.missing(text).next().is_none()
    }

    /// The languages in which a text is missing.
    pub fn missing(self, text: &Localized) -> impl Iterator<Item = Lang> {
        self.all().filter(|lang| text.of(*lang).trim().is_empty())
    }

    /// As they are stored: `en`, `en,cy`.
    pub fn key(self) -> String {
        self.all().map(Lang::tag).collect::<Vec<_>>().join(",")
    }

    /// As they were stored; none unless each is known and English is one of them.
    pub fn parse(key: &str) -> Option<Self> {
        let known: Option<Vec<_>> = key.split(',').map(Lang::parse).collect();
        let known = known.filter(|known| known.contains(&Lang::En))?;
        Some(known.into_iter().fold(Self::ENGLISH, Self::with))
    }
}

impl TryFrom<String> for Languages {
    type Error = &'static str;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::parse(&key).ok_or("languages that are not known")
    }
}

impl From<Languages> for String {
    fn from(languages: Languages) -> Self {
        languages.key()
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
        assert_eq!(Lang::Pl.tag_of("Żółć, źdźbło"), "pl");
    }

    #[test]
    fn a_council_with_english_alone_misses_no_welsh() {
        let (english, both) = (Languages::ENGLISH, Languages::ENGLISH_AND_WELSH);
        for (text, alone, in_both) in [
            (Localized::en_cy("Home", ""), true, false),
            (Localized::en_cy("Home", "Cartref"), true, true),
            (Localized::en_cy(" ", "Cartref"), false, false),
            (Localized::default(), false, false),
        ] {
            assert_eq!([english.is_complete(&text), both.is_complete(&text)], [alone, in_both], "{text:?}");
        }
        assert_eq!(both.read_in(Lang::Cy), [Lang::Cy, Lang::En]);
        assert_eq!(english.read_in(Lang::Cy), [Lang::En]);
        assert_eq!([english.spoken(Lang::Cy), both.spoken(Lang::Cy)], [Lang::En, Lang::Cy]);
        assert_eq!([english.beside(Lang::En).next(), both.beside(Lang::En).next()], [None, Some(Lang::Cy)]);
    }

    #[test]
    fn a_third_language_is_of_the_same_weight() {
        let three = Languages::parse("en,cy,pl").expect("three languages");
        assert_eq!(three.key(), "en,cy,pl");
        assert_eq!(three.read_in(Lang::Pl), [Lang::Pl, Lang::En, Lang::Cy]);
        let text = Localized::en_cy("Home", "Cartref");
        assert_eq!(three.missing(&text).collect::<Vec<_>>(), [Lang::Pl]);
        assert_eq!([text.get(Lang::Pl), text.clone().with(Lang::Pl, "Dom").get(Lang::Pl)], ["Home", "Dom"]);
        assert_eq!([Languages::parse(""), Languages::parse("cy"), Languages::parse("en,xx")], [None; 3]);
    }

    #[test]
    fn the_whole_program_speaks_what_it_says_it_speaks() {
        assert_eq!(Lang::ALL.into_iter().filter(|lang| lang.of_sentences() == *lang).collect::<Vec<_>>(), Lang::SPOKEN);
    }
}
