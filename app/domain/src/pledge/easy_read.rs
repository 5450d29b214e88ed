//! A promise in Easy Read. Pure.

use crate::lang::{Lang, Localized};

/// What a promise says in Easy Read in this language: what it means in plain words, where somebody has written that, and
/// the promise itself otherwise. Empty where it is not there in this language.
pub fn words<'w>(text: &'w Localized, plain: &'w Localized, lang: Lang) -> &'w str {
    let plain = plain.of(lang);
    if plain.is_empty() { text.of(lang) } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_words_are_read_where_there_are_any() {
        let text = Localized::en_cy("You can see your family", "Gelli di weld dy deulu");
        let plain = Localized::en_cy("We help you to meet", "");
        assert_eq!(words(&text, &plain, Lang::En), "We help you to meet");
        assert_eq!(words(&text, &plain, Lang::Cy), "Gelli di weld dy deulu");
        assert_eq!(words(&text, &plain, Lang::Pl), "", "no language stands in for another");
    }
}
