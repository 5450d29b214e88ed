//! What somebody looks for. Pure.

/// More words than this are not looked for.
pub const MOST_WORDS: usize = 6;
/// So many are shown of people, and of voices.
pub const MOST_FOUND: u64 = 50;

/// The words of what was typed, in small letters; those of one letter are left out, they are everywhere.
pub fn words(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in typed.split_whitespace().map(str::to_lowercase) {
        if word.chars().count() > 1 && !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(MOST_WORDS);
    words
}

/// A pattern for `LIKE … ESCAPE '\'` that finds `word` anywhere: what it holds itself means nothing else.
pub fn like(word: &str) -> String {
    let mut pattern = String::from("%");
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("  My  Bedroom ", &["my", "bedroom"])]
    #[case("a I x", &[])]
    #[case("cold Cold COLD", &["cold"])]
    #[case("", &[])]
    #[case("aa bb cc dd ee ff gg", &["aa", "bb", "cc", "dd", "ee", "ff"])]
    fn what_was_typed_is_taken_word_by_word(#[case] typed: &str, #[case] is: &[&str]) {
        assert_eq!(words(typed), is);
    }

    #[rstest]
    #[case("cold", "%cold%")]
    #[case("100%", r"%100\%%")]
    #[case("a_b", r"%a\_b%")]
    #[case(r"a\b", r"%a\\b%")]
    fn a_sign_of_the_pattern_stands_for_itself(#[case] word: &str, #[case] pattern: &str) {
        assert_eq!(like(word), pattern);
    }

    proptest! {
        #[test]
        fn every_sign_between_the_ends_is_escaped(word in ".{0,20}") {
            let pattern = like(&word);
            let mut inside = pattern[1..pattern.len() - 1].chars();
            let mut back = String::new();
            while let Some(c) = inside.next() {
                prop_assert!(!matches!(c, '%' | '_'));
                back.push(if c == '\\' { inside.next().expect("something is escaped") } else { c });
            }
            prop_assert_eq!(back, word);
        }
    }
}
