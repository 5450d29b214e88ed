//! A text in several languages, as it is stored and as it is typed.

use std::{
    collections::BTreeMap,
    fmt::{self, Formatter},
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{IgnoredAny, MapAccess, Visitor},
};

use super::Lang;

/// A text in several languages: stored as one column, `{"en":"Home","cy":"Cartref"}`. One that is empty in a language
/// does not have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "TypedText")]
#[cfg_attr(
    feature = "server",
    derive(sea_orm::DeriveValueType),
    sea_orm(
        value_type = "String",
        from_str = "Localized::from_stored",
        to_str = "Localized::stored",
        column_type = "Text"
    )
)]
pub struct Localized(BTreeMap<Lang, String>);

impl Localized {
    /// In English and in Welsh.
    pub fn en_cy(en: impl Into<String>, cy: impl Into<String>) -> Self {
        Self::default().with(Lang::En, en).with(Lang::Cy, cy)
    }

    #[must_use]
    pub fn with(mut self, lang: Lang, text: impl Into<String>) -> Self {
        self.set(lang, text);
        self
    }

    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(&lang);
        } else {
            self.0.insert(lang, text);
        }
    }

    /// The words in this language alone; empty where there are none.
    pub fn of(&self, lang: Lang) -> &str {
        self.0.get(&lang).map_or("", String::as_str)
    }

    /// The words for who reads in this language: where they are missing, the English ones, and else the first.
    pub fn get(&self, lang: Lang) -> &str {
        self.of(self.read_in(lang))
    }

    /// The language that `get` finds words in.
    pub fn read_in(&self, lang: Lang) -> Lang {
        let mut there = [lang, Lang::En].into_iter().chain(self.0.keys().copied());
        there.find(|lang| self.0.contains_key(lang)).unwrap_or(lang)
    }

    /// Whether it has words in no language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each language that it has words in, with them, English first.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// Whether it says the same in every language that both have words in, whatever their case; one at least.
    pub fn agrees_with(&self, other: &Self) -> bool {
        let mut shared = self.iter().filter(|(lang, _)| !other.of(*lang).is_empty()).peekable();
        shared.peek().is_some() && shared.all(|(lang, text)| other.of(lang).to_lowercase() == text.to_lowercase())
    }

    /// Puts its words in the place of the usual ones, in each language that it has any in.
    pub fn instead_of(&self, usual: &mut Self) {
        self.iter().for_each(|(lang, own)| usual.set(lang, own));
    }

    /// As it is stored: without the languages that it does not have.
    pub fn stored(&self) -> String {
        let fields: Vec<_> = self.iter().map(|(lang, text)| format!("\"{}\":{}", lang.tag(), quoted(text))).collect();
        format!("{{{}}}", fields.join(","))
    }

    /// As it was stored.
    ///
    /// # Errors
    /// It is not the JSON of a text in several languages.
    pub fn from_stored(stored: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(stored)
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// In a document it has English and Welsh also where they are empty: so documents have always been written.
impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let written = |lang: &Lang| Lang::SPOKEN.contains(lang) || !self.of(*lang).is_empty();
        to.collect_map(Lang::ALL.into_iter().filter(written).map(|lang| (lang.tag(), self.of(lang))))
    }
}

impl From<TypedText> for Localized {
    fn from(typed: TypedText) -> Self {
        typed.words()
    }
}

/// What was typed of a text in several languages: an argument of an action, `title[en]` and `title[cy]` in its form. A
/// language that the form had no field for is not among them, so that what is stored in it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TypedText(BTreeMap<Lang, String>);

impl TypedText {
    /// Whether the form had a field for this language.
    pub fn has(&self, lang: Lang) -> bool {
        self.0.contains_key(&lang)
    }

    /// With a field for this language.
    #[must_use]
    pub fn with(mut self, lang: Lang, typed: impl Into<String>) -> Self {
        self.0.insert(lang, typed.into());
        self
    }

    /// Each language that the form had a field for, with what was typed.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// The languages that the form had a field for.
    pub fn langs(&self) -> impl Iterator<Item = Lang> {
        self.0.keys().copied()
    }

    /// What was typed, made tidy.
    #[must_use]
    pub fn tidied(self, tidy: impl Fn(&str) -> String) -> Self {
        Self(self.0.into_iter().map(|(lang, text)| (lang, tidy(&text))).collect())
    }

    /// The words that were typed, in the languages that have any.
    pub fn words(&self) -> Localized {
        Localized(
            self.0.iter().filter(|(_, text)| !text.is_empty()).map(|(lang, text)| (*lang, text.clone())).collect(),
        )
    }

    /// What was typed, with what is stored in the languages that the form had no field for. Whoever empties all that
    /// they were shown takes the whole text away: a translation would be shown in its place, and nobody could remove
    /// it.
    #[must_use]
    pub fn keeping(&self, stored: &Localized) -> Localized {
        let mut text = self.words();
        let there = |text: &Localized| self.0.keys().any(|lang| !text.of(*lang).trim().is_empty());
        if there(&text) || !there(stored) {
            stored.iter().filter(|(lang, _)| !self.has(*lang)).for_each(|(lang, kept)| text.set(lang, kept));
        }
        text
    }
}

/// What is of no language that is known is passed over: an answer's label has its id beside it.
impl<'de> Deserialize<'de> for TypedText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(ByLang)
    }
}

struct ByLang;

impl<'de> Visitor<'de> for ByLang {
    type Value = TypedText;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("a text in several languages")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<TypedText, M::Error> {
        let mut typed = TypedText::default();
        while let Some(tag) = map.next_key::<String>()? {
            match Lang::parse(&tag) {
                Some(lang) => typed = typed.with(lang, map.next_value::<String>()?),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(typed)
    }
}

/// A text that is there as a whole, with an empty field where it lacks a language.
impl From<&Localized> for TypedText {
    fn from(text: &Localized) -> Self {
        Self(Lang::ALL.into_iter().map(|lang| (lang, text.of(lang).to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_stored_as_it_is_read() {
        for text in [Localized::default(), Localized::en_cy("\"Home\"\n", "Tŷ"), Localized::en_cy("", "Tŷ")] {
            assert_eq!(Localized::from_stored(&text.stored()).expect("read"), text);
        }
        assert_eq!(Localized::default().stored(), "{}");
        let (home, written) = (Localized::en_cy("Home", ""), r#"{"en":"Home","cy":""}"#);
        assert_eq!(Localized::from_stored(written).expect("read"), home);
        assert_eq!(serde_json::to_string(&home).expect("written"), written);
    }

    fn typed(fields: &[(Lang, &str)]) -> TypedText {
        TypedText(fields.iter().map(|(lang, text)| (*lang, (*text).to_owned())).collect())
    }

    #[test]
    fn a_form_without_welsh_keeps_it_and_one_with_an_empty_field_clears_it() {
        let stored = Localized::en_cy("Home", "Cartref");
        let english = typed(&[(Lang::En, "House")]);
        assert_eq!(english.keeping(&stored), Localized::en_cy("House", "Cartref"));
        let emptied = typed(&[(Lang::En, "House"), (Lang::Cy, "")]);
        assert_eq!(emptied.keeping(&stored), Localized::en_cy("House", ""));
        let read: TypedText = serde_json::from_str(r#"{"en":"House","cy":"Tŷ","xx":"?"}"#).expect("read");
        assert_eq!(read.keeping(&stored), Localized::en_cy("House", "Tŷ"));
        assert_eq!(TypedText::default().keeping(&stored), stored);
    }

    #[test]
    fn a_text_that_is_emptied_in_english_alone_is_gone_and_one_in_welsh_alone_stays() {
        let emptied = |stored: Localized| typed(&[(Lang::En, "")]).keeping(&stored);
        assert_eq!(emptied(Localized::en_cy("Home", "Cartref")), Localized::default());
        assert_eq!(emptied(Localized::en_cy("", "Cartref")), Localized::en_cy("", "Cartref"));
    }
}
