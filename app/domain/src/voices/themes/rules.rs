//! Rules for a theme's name, key, colour and place. Pure.

use crate::{
    closed_enum::closed_enum,
    error::{FieldErrors, Message},
    lang::{Languages, Localized},
};

closed_enum! {
    /// The colour of a theme: a name of `style/tokens.css`. Its words are always beside it.
    Colour { Teal = "teal", Amber = "amber", Sky = "sky", Plum = "plum", Leaf = "leaf", Rose = "rose" }
}

/// The longest name, in characters.
pub const LONGEST: usize = 60;
/// The most themes that are offered; among more, nobody would find theirs.
pub const MOST: usize = 16;

/// Checks a name in these languages, also against the names of the other themes that are offered.
pub fn judge(problems: &mut FieldErrors, name: &Localized, others: &[&Localized], languages: Languages) {
    for lang in languages.all() {
        let (field, text) = (lang.field("name"), name.of(lang));
        if text.is_empty() {
            problems.push(&field, Message::new("form-required"));
        } else if text.chars().count() > LONGEST {
            problems.push(&field, Message::new("form-too-long").with("max", LONGEST));
        } else if text.chars().any(char::is_control) {
            problems.push(&field, Message::new("form-unreadable"));
        }
    }
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    for lang in languages.all() {
        if others.iter().any(|other| same(other.of(lang), name.of(lang))) {
            problems.push(&lang.field("name"), Message::new("themes-twin"));
        }
    }
}

/// A key for a new theme that is not in `taken`: `own-friends`, `own-friends-2`.
pub fn key_for(name: &str, taken: &[String]) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).take(24).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let first = if plain.is_empty() { "own".to_owned() } else { format!("own-{plain}") };
    let numbered = (2..=taken.len() + 2).map(|n| format!("{first}-{n}"));
    std::iter::once(first.clone()).chain(numbered).find(|key| !taken.contains(key)).unwrap_or(first)
}

/// The colour that is used least, the first of these in `Colour::ALL`.
pub fn rarest(used: &[Colour]) -> Colour {
    let count = |colour: &Colour| used.iter().filter(|one| *one == colour).count();
    Colour::ALL.into_iter().min_by_key(count).unwrap_or(Colour::Teal)
}

/// The order after moving a theme one place; none if it is at the end already or does not exist.
pub fn moved(order: &[String], key: &str, up: bool) -> Option<Vec<String>> {
    let at = order.iter().position(|one| one == key)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let mut order = order.to_vec();
    (to < order.len()).then(|| order.swap(at, to))?;
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("My friends", &[], "own-my-friends")]
    #[case("My friends", &["own-my-friends"], "own-my-friends-2")]
    #[case("Ffrindiau & thîm", &[], "own-ffrindiau-th-m")]
    #[case("???", &["own", "own-2"], "own-3")]
    fn a_new_theme_has_a_key_of_its_own(#[case] name: &str, #[case] taken: &[&str], #[case] key: &str) {
        let taken: Vec<_> = taken.iter().map(|&key| key.to_owned()).collect();
        assert_eq!(key_for(name, &taken), key);
    }

    #[rstest]
    #[case("", "Ffrindiau", &["name[en]"])]
    #[case("Friends", "", &["name[cy]"])]
    #[case("HOME", "Ffrindiau", &["name[en]"])]
    #[case("Friends", "cartref", &["name[cy]"])]
    #[case("Friends", "Ffrindiau", &[])]
    fn a_name_is_said_once_in_each_language(#[case] en: &str, #[case] cy: &str, #[case] wrong: &[&str]) {
        let mut problems = FieldErrors::default();
        judge(
            &mut problems,
            &Localized::en_cy(en, cy),
            &[&Localized::en_cy("Home", "Cartref")],
            Languages::ENGLISH_AND_WELSH,
        );
        assert_eq!(problems.0.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), wrong);
    }

    #[test]
    fn with_english_alone_a_name_has_no_welsh_to_be_missing_or_the_same() {
        let mut problems = FieldErrors::default();
        judge(&mut problems, &Localized::en_cy("Friends", ""), &[&Localized::en_cy("Home", "")], Languages::ENGLISH);
        judge(
            &mut problems,
            &Localized::en_cy("Friends", "Cartref"),
            &[&Localized::en_cy("Home", "Cartref")],
            Languages::ENGLISH,
        );
        assert_eq!(problems.0, []);
        judge(&mut problems, &Localized::en_cy("", "Cartref"), &[], Languages::ENGLISH);
        assert_eq!(problems.0[0].field, "name[en]");
    }

    #[test]
    fn a_new_theme_gets_the_colour_that_is_rarest() {
        assert_eq!(rarest(&[]), Colour::Teal);
        assert_eq!(rarest(&[Colour::Teal, Colour::Amber]), Colour::Sky);
        assert_eq!(rarest(&Colour::ALL), Colour::Teal);
    }

    proptest! {
        #[test]
        fn moving_there_and_back_changes_nothing(n in 1..9_usize, at in 0..9_usize, up: bool) {
            let order: Vec<_> = (0..n).map(|n| n.to_string()).collect();
            let key = at.to_string();
            if let Some(there) = moved(&order, &key, up) {
                prop_assert_eq!(there.len(), n);
                prop_assert_eq!(moved(&there, &key, !up), Some(order));
            } else {
                prop_assert!(at >= n || (up && at == 0) || (!up && at + 1 == n));
            }
        }
    }
}
