//! The two languages, of equal weight.

use serde::{Deserialize, Serialize};

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

    pub fn is_complete(&self) -> bool {
        !self.en.trim().is_empty() && !self.cy.trim().is_empty()
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
}
