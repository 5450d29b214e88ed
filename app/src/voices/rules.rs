//! What can be said of voices without a database: what brings one to the front, how a receipt is
//! read, when one may be withdrawn.

use std::sync::LazyLock;

use super::model::VoiceState;

/// The most characters of a voice.
pub const LONGEST: usize = 2_000;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;

/// Phrases of danger, as `flat` has them.
static DANGER: LazyLock<Vec<String>> = LazyLock::new(|| {
    [include_str!("../../words/danger-en.txt"), include_str!("../../words/danger-cy.txt")]
        .into_iter()
        .flat_map(str::lines)
        .map(flat)
        .filter(|phrase| phrase.len() > 2)
        .collect()
});

/// Whether an officer should read it before the others. Both languages are looked for: people mix
/// them. It only ever brings a voice forward and decides nothing.
pub fn is_alarming(text: &str) -> bool {
    let text = flat(text);
    DANGER.iter().any(|phrase| text.contains(phrase.as_str()))
}

/// Letters and digits in small, one space between words and around all of it, apostrophes gone.
fn flat(text: &str) -> String {
    let kept = text.chars().filter(|c| !matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`'));
    let spaced: String = kept.flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<_> = spaced.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

/// A receipt as it is compared: its letters alone, in small. `Otter - LAMP cloud` is `otterlampcloud`.
pub fn plain_receipt(words: &str) -> String {
    words.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether somebody may still take back what they said: always, once.
pub const fn may_withdraw(state: VoiceState) -> bool {
    !matches!(state, VoiceState::Withdrawn)
}

/// Text as it is kept: line ends of one kind, nothing invisible that could end a field.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("my uncle HIT me", true)]
    #[case("He hit\n  me!", true)]
    #[case("I don\u{2019}t feel safe here", true)]
    #[case("i dont feel safe", true)]
    #[case("a white mesh on the window", false)]
    #[case("I like the pool", false)]
    #[case("", false)]
    fn danger_is_found_as_whole_words(#[case] text: &str, #[case] alarming: bool) {
        assert_eq!(is_alarming(text), alarming, "{text}");
    }

    #[test]
    fn every_phrase_of_danger_is_found_in_a_sentence() {
        for list in [include_str!("../../words/danger-en.txt"), include_str!("../../words/danger-cy.txt")] {
            for phrase in list.lines().filter(|p| !p.trim().is_empty()) {
                assert!(is_alarming(&format!("Well, {}.", phrase.to_uppercase())), "{phrase}");
            }
        }
    }

    #[rstest]
    #[case("otter lamp cloud")]
    #[case("  Otter-LAMP – cloud. ")]
    #[case("otterlampcloud")]
    fn a_receipt_is_read_as_people_write_it(#[case] typed: &str) {
        assert_eq!(plain_receipt(typed), "otterlampcloud");
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_so(text in ".{0,200}") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            let ends_a_field = once.contains('\u{1f}');
            prop_assert!(!ends_a_field);
        }

        #[test]
        fn nothing_typed_upsets_the_search_for_danger(text in "\\PC{0,300}") {
            is_alarming(&text);
        }
    }
}
