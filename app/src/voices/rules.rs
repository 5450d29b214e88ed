//! What can be said of voices without a database: how a receipt is read, when one may
//! be withdrawn.

use super::model::VoiceState;
use crate::error::{AppError, Problems, Sentence};

/// The most characters of a voice.
pub const LONGEST: usize = 2_000;
/// The most characters of what would make it better.
pub const LONGEST_BETTER: usize = 1_000;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// The most characters of whom a member speaks for.
pub const LONGEST_GROUP: usize = 100;
/// The most characters of all that was written, to be written anew.
pub const LONGEST_WHOLE: usize = 3_500;
/// The most people a member speaks for.
pub const MOST_PEOPLE: u16 = 200;

/// A receipt as it is compared: its letters alone, in small. `Otter - LAMP cloud` is `otterlampcloud`.
pub fn plain_receipt(words: &str) -> String {
    words.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// All that somebody wrote as one text, so that all of it is sealed, read and redacted as one: for whom they
/// speak, what they say, and under its label what would make it better.
pub fn composed(opening: Option<&str>, text: &str, label: &str, better: &str) -> String {
    let better = (!better.is_empty()).then(|| format!("{label}\n{better}"));
    let parts = opening.into_iter().chain((!text.is_empty()).then_some(text)).map(str::to_owned).chain(better);
    parts.collect::<Vec<_>>().join("\n\n")
}

/// Whether somebody may still take back what they said: always, once.
pub const fn may_withdraw(state: VoiceState) -> bool {
    !matches!(state, VoiceState::Withdrawn)
}

/// The `text` of a form, clean.
///
/// # Errors
/// `Invalid` for none, or for more than `most` characters.
pub fn written(typed: &str, most: usize) -> Result<String, AppError> {
    let text = clean(typed);
    if text.is_empty() {
        return Err(AppError::invalid("text", "voices-mend-empty"));
    }
    if text.chars().count() > most {
        return Err(Problems::default().add("text", Sentence::new("voices-text-long").with("max", most)).into());
    }
    Ok(text)
}

/// What becomes of what somebody says in other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// It takes the place of the old words.
    Replaces,
    /// It is read as a voice of its own, and takes the place of the old words once it is shared.
    NewVersion,
}

/// What nobody has decided about is replaced. What was decided is not, nor what may tell of danger (`alarming`):
/// nobody is to be made to unsay that.
pub const fn correction(state: VoiceState, alarming: bool) -> Correction {
    match state {
        VoiceState::New | VoiceState::InReview | VoiceState::Held if !alarming => Correction::Replaces,
        _ => Correction::NewVersion,
    }
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

    #[rstest]
    #[case(VoiceState::New, false, Correction::Replaces)]
    #[case(VoiceState::InReview, false, Correction::Replaces)]
    #[case(VoiceState::Held, false, Correction::Replaces)]
    #[case(VoiceState::New, true, Correction::NewVersion)]
    #[case(VoiceState::Shared, false, Correction::NewVersion)]
    #[case(VoiceState::SharedRedacted, false, Correction::NewVersion)]
    #[case(VoiceState::NotShared, false, Correction::NewVersion)]
    fn only_what_is_undecided_and_calm_is_replaced(
        #[case] state: VoiceState,
        #[case] alarming: bool,
        #[case] becomes: Correction,
    ) {
        assert_eq!(correction(state, alarming), becomes);
    }

    #[test]
    fn all_that_was_written_is_one_text() {
        assert_eq!(composed(None, "Cold.", "Better:", ""), "Cold.");
        assert_eq!(composed(None, "Cold.", "Better:", "Heat"), "Cold.\n\nBetter:\nHeat");
        assert_eq!(composed(Some("We:"), "", "Better:", "Heat"), "We:\n\nBetter:\nHeat");
        assert_eq!(composed(None, "", "Better:", ""), "");
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
