//! Finding meetings, items, decisions, actions and papers by words: how words are compared, and what is shown of a text
//! around them. Pure.
//!
//! Both databases part words at every sign and know no marks on letters, as `fold` does, so that `dwr` finds *dŵr*
//! (`migrations/src/search.rs`).

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What was found.
    FoundKind {
        Meeting = "meeting", Item = "item", Decision = "decision", Action = "action", Paper = "paper",
        Minutes = "minutes", Note = "note",
    }
}

impl FoundKind {
    /// Whether it is of one meeting, wherever its item is now.
    pub const fn is_of_a_meeting(self) -> bool {
        matches!(self, Self::Minutes | Self::Note)
    }
}

/// More words than this are not looked for.
pub const MOST_WORDS: usize = 8;
/// Longer words are looked for by their beginning.
const LONGEST: usize = 40;
/// How many are on a page.
pub const PER_PAGE: u64 = 20;
/// So many words are shown on either side of the first that was found.
const AROUND: usize = 14;

/// Words as they are compared: small, without marks on letters.
pub fn fold(words: &str) -> String {
    words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The words to look for, of whatever was typed. The last may be the beginning of one.
pub fn words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MOST_WORDS).map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// Whether `at` of the words to look for is meant as a beginning: the last, and one that was cut.
fn is_beginning(words: &[String], at: usize) -> bool {
    at + 1 == words.len() || words[at].chars().count() == LONGEST
}

/// As SQLite's FTS5 takes them: each in quotes, so that none is an operator.
pub fn for_sqlite(words: &[String]) -> String {
    let one = |(at, word): (usize, &String)| format!("\"{word}\"{}", if is_beginning(words, at) { "*" } else { "" });
    words.iter().enumerate().map(one).collect::<Vec<_>>().join(" AND ")
}

/// As PostgreSQL's `to_tsquery` takes them.
pub fn for_postgres(words: &[String]) -> String {
    let one = |(at, word): (usize, &String)| format!("'{word}'{}", if is_beginning(words, at) { ":*" } else { "" });
    words.iter().enumerate().map(one).collect::<Vec<_>>().join(" & ")
}

/// The words of a text, where they are.
fn places(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || is_combining_mark(c);
        let end = at + c.len_utf8();
        match all.last_mut() {
            Some(last) if inside && open => last.end = end,
            _ if inside => all.push(at..end),
            _ => {}
        }
        open = inside;
    }
    all
}

/// Whether a word of a text is one that was looked for.
fn is_hit(word: &str, sought: &[String]) -> bool {
    let word = fold(word);
    sought.iter().enumerate().any(
        |(at, one)| {
            if is_beginning(sought, at) { word.starts_with(one.as_str()) } else { word == *one }
        },
    )
}

/// Whether a text has any of these words.
pub fn has_hit(text: &str, sought: &[String]) -> bool {
    places(text).into_iter().any(|place| is_hit(&text[place], sought))
}

/// A part of a text, and whether it was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub hit: bool,
}

/// What a text says around the first of these words; its beginning if it has none of them.
pub fn excerpt(text: &str, sought: &[String]) -> Vec<Piece> {
    let places = places(text);
    let first = places.iter().position(|place| is_hit(&text[place.clone()], sought)).unwrap_or_default();
    let (from, to) = (first.saturating_sub(AROUND), (first + AROUND + 1).min(places.len()));
    let Some(shown) = places.get(from..to).filter(|shown| !shown.is_empty()) else { return Vec::new() };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, hit: bool| {
        let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        match pieces.last_mut() {
            Some(last) if last.hit == hit => last.text.push_str(&spaced),
            _ => pieces.push(Piece { text: spaced, hit }),
        }
    };
    if from > 0 {
        push("… ", false);
    }
    let mut at = shown.first().map_or(0, |place| place.start);
    for place in shown {
        push(&text[at..place.start], false);
        push(&text[place.clone()], is_hit(&text[place.clone()], sought));
        at = place.end;
    }
    if to < places.len() {
        push(" …", false);
    } else {
        push(text[at..].trim_end(), false);
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("  Tŷ  Gŵyr ", &["ty", "gwyr"])]
    #[case("children’s homes", &["children", "s", "homes"])]
    #[case("NEAR(a b) OR \"c\" -d* col:e", &["near", "a", "b", "or", "c", "d", "col", "e"])]
    #[case("'); DROP TABLE x; --", &["drop", "table", "x"])]
    #[case("\" * ( ^ : ' \\ & | !", &[])]
    #[case("1 2 3 4 5 6 7 8 9 10", &["1", "2", "3", "4", "5", "6", "7", "8"])]
    fn what_was_typed_is_words_and_nothing_else(#[case] typed: &str, #[case] is: &[&str]) {
        assert_eq!(words(typed), is);
    }

    #[test]
    fn each_database_is_asked_for_all_words_and_the_beginning_of_the_last() {
        let sought = words("foster care");
        assert_eq!(for_sqlite(&sought), r#""foster" AND "care"*"#);
        assert_eq!(for_postgres(&sought), "'foster' & 'care':*");
    }

    #[rstest]
    #[case("The tŷ was cold", "ty", &[("The ", false), ("tŷ", true), (" was cold", false)])]
    #[case("Carers and care", "care", &[("Carers", true), (" and ", false), ("care", true)])]
    #[case("Nothing of it", "house", &[("Nothing of it", false)])]
    #[case("", "house", &[])]
    fn an_excerpt_marks_what_was_looked_for(#[case] text: &str, #[case] typed: &str, #[case] is: &[(&str, bool)]) {
        let pieces: Vec<_> = excerpt(text, &words(typed)).into_iter().map(|piece| (piece.text, piece.hit)).collect();
        let is: Vec<_> = is.iter().map(|(text, hit)| ((*text).to_owned(), *hit)).collect();
        assert_eq!(pieces, is);
    }

    #[test]
    fn of_a_long_text_there_is_what_is_around_the_word() {
        let text = format!("{}needle{}", "before ".repeat(100), " after".repeat(100));
        let said: String = excerpt(&text, &words("needle")).into_iter().map(|piece| piece.text).collect();
        assert!(said.starts_with("… before") && said.ends_with("after …") && said.contains(" needle "), "{said}");
        assert!(said.len() < 300, "{said}");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_few_short_words_without_signs(typed in ".{0,400}") {
            let sought = words(&typed);
            prop_assert!(sought.len() <= MOST_WORDS);
            for word in &sought {
                prop_assert!(word.chars().all(char::is_alphanumeric) && word.chars().count() <= LONGEST);
            }
        }

        #[test]
        fn an_excerpt_of_anything_is_made(text in ".{0,200}", typed in ".{0,40}") {
            excerpt(&text, &words(&typed));
        }
    }
}
