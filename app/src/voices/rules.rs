//! What can be said of voices without a database: how a receipt is read, when one may
//! be withdrawn.

use super::model::VoiceState;

/// The most characters of a voice.
pub const LONGEST: usize = 2_000;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;

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
    }
}
