//! Rules of voices that need no database: reading a receipt, taking back, and versions of what was said. Pure.

use std::{collections::HashMap, hash::Hash};

use super::model::VoiceState;
use crate::{
    error::{AppError, FieldErrors},
    plain,
    text::max_chars_with_key,
};

pub use crate::incoming::clean;

/// The most characters of a voice.
pub const LONGEST: usize = 2_000;
/// The most characters of what would make it better.
pub const LONGEST_BETTER: usize = 1_000;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// The most characters of the name of a group that a member speaks for.
pub const LONGEST_GROUP: usize = 100;
/// The most characters of a whole voice, for a form that changes its words.
pub const LONGEST_WHOLE: usize = 3_500;
/// The most people a member can speak for.
pub const MOST_PEOPLE: u16 = 200;

/// A receipt in the form in which it is compared: letters alone, in lower case. `Otter - LAMP cloud`: `otterlampcloud`.
pub fn plain_receipt(words: &str) -> String {
    plain::run_together(words).chars().filter(|c| c.is_alphabetic()).collect()
}

/// Everything that somebody wrote as one text, so that it is sealed, read and redacted as one: for whom they speak,
/// what they say, and under its label what would make it better.
pub fn composed(opening: Option<&str>, text: &str, label: &str, better: &str) -> String {
    let better = (!better.is_empty()).then(|| format!("{label}\n{better}"));
    let parts = opening.into_iter().chain((!text.is_empty()).then_some(text)).map(str::to_owned).chain(better);
    parts.collect::<Vec<_>>().join("\n\n")
}

/// Whether a voice can be taken back: always, once.
pub const fn may_withdraw(state: VoiceState) -> bool {
    !matches!(state, VoiceState::Withdrawn)
}

/// The `text` of a form, cleaned.
///
/// # Errors
/// `Invalid` for none, or for more than `most` characters.
pub fn written(typed: &str, most: usize) -> Result<String, AppError> {
    let text = clean(typed);
    if text.is_empty() {
        return Err(AppError::invalid("text", "voices-mend-empty"));
    }
    let mut problems = FieldErrors::default();
    max_chars_with_key(&mut problems, "text", &text, most, "voices-text-long");
    problems.check().map(|()| text)
}

/// What happens when somebody changes the words of what they said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// The new words replace the old.
    Replaces,
    /// The new words are a voice of their own, which replaces the old one when it is shared.
    NewVersion,
}

/// A voice is replaced if it is undecided and not `alarming`. Words that may tell of danger are kept for officers,
/// because somebody may be forced to take them back.
pub const fn correction(state: VoiceState, alarming: bool) -> Correction {
    match state {
        VoiceState::New | VoiceState::InReview | VoiceState::Held if !alarming => Correction::Replaces,
        _ => Correction::NewVersion,
    }
}

/// The index of the current version: the last that was not taken back. `versions` are oldest first.
pub fn newest(versions: &[VoiceState]) -> Option<usize> {
    versions.iter().rposition(|state| *state != VoiceState::Withdrawn)
}

/// Whether a version newer than `n` is shared; then `n` must not be shared any more.
pub fn overtaken(versions: &[VoiceState], n: usize) -> bool {
    versions.iter().skip(n + 1).any(|state| state.is_shared())
}

/// Whether an older version is withdrawn when a newer one is shared: if it was decided. An undecided one, kept because
/// it may tell of danger, still has to be read.
pub const fn steps_back(state: VoiceState) -> bool {
    matches!(state, VoiceState::Shared | VoiceState::SharedRedacted | VoiceState::NotShared)
}

/// If the current version `n` is taken back: the index of the version that becomes current again.
pub fn becomes_current_again(versions: &[VoiceState], n: usize) -> Option<usize> {
    (newest(versions) == Some(n)).then(|| newest(&versions[..n])).flatten()
}

/// The state of version `n` when it is put back after being taken back; none if it cannot be put back. Normally it is
/// the state it `was` in. It waits as new if an officer had it in hand, or if it was shared and an older version is
/// shared by now. It cannot be put back if a newer version is shared, or if it would wait while a newer version exists;
/// but one that may tell of danger (`alarming`) can wait beside a newer one.
pub fn after_putting_back(versions: &[VoiceState], n: usize, was: VoiceState, alarming: bool) -> Option<VoiceState> {
    let newer = || versions.iter().skip(n + 1).filter(|state| **state != VoiceState::Withdrawn);
    let shared = versions.iter().take(n).any(|state| state.is_shared());
    let state = if was == VoiceState::InReview || (was.is_shared() && shared) { VoiceState::New } else { was };
    let waits = matches!(state, VoiceState::New | VoiceState::Held);
    let overtaken = newer().any(|state| state.is_shared()) || (waits && !alarming && newer().next().is_some());
    (!overtaken).then_some(state)
}

/// How many people said these. Each writer counts once, as the largest number of people they spoke for.
pub fn people<W: Eq + Hash>(said: impl Iterator<Item = (W, i64)>) -> i64 {
    let mut by: HashMap<W, i64> = HashMap::new();
    for (who, many) in said {
        let most = by.entry(who).or_default();
        *most = many.max(*most);
    }
    by.values().sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("one\rtwo", "one\ntwo")]
    #[case("he\u{92}ll hit me\u{97}every night", "he’ll hit me—every night")]
    #[case("a\u{b}b\u{1}", "a\nb")]
    fn no_letter_is_lost_in_keeping(#[case] typed: &str, #[case] kept: &str) {
        assert_eq!(clean(typed), kept);
    }

    #[rstest]
    #[case("otter lamp cloud")]
    #[case("  Otter-LAMP – cloud. ")]
    #[case("otterlampcloud")]
    #[case("ｏｔｔｅｒ l\u{430}mp clo\u{200b}ud")]
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

    use VoiceState::{Held, InReview, New, NotShared, Shared, SharedRedacted, Withdrawn};

    #[rstest]
    #[case(&[New], Some(0))]
    #[case(&[Shared, New], Some(1))]
    #[case(&[Shared, NotShared], Some(1))]
    #[case(&[Shared, NotShared, Withdrawn], Some(1))]
    #[case(&[Withdrawn, Withdrawn], None)]
    fn the_newest_that_stands_is_said_anew(#[case] versions: &[VoiceState], #[case] which: Option<usize>) {
        assert_eq!(newest(versions), which);
    }

    #[rstest]
    #[case(&[Held, Shared], 0, true)]
    #[case(&[Held, NotShared, SharedRedacted], 1, true)]
    #[case(&[Held, NotShared, SharedRedacted], 2, false)]
    #[case(&[Held, NotShared, New], 0, false)]
    #[case(&[Shared, InReview], 1, false)]
    fn nothing_older_is_shared_over_a_newer(#[case] versions: &[VoiceState], #[case] n: usize, #[case] refused: bool) {
        assert_eq!(overtaken(versions, n), refused);
    }

    #[rstest]
    #[case(&[Shared, New], 1, Some(0))]
    #[case(&[Shared, NotShared], 1, Some(0))]
    #[case(&[Shared, NotShared, New], 2, Some(1))]
    #[case(&[Shared, NotShared, New], 1, None)]
    #[case(&[Shared, NotShared, New], 0, None)]
    #[case(&[Shared, Withdrawn, New], 2, Some(0))]
    #[case(&[Withdrawn, Shared], 1, None)]
    fn what_stood_before_is_put_back(#[case] versions: &[VoiceState], #[case] n: usize, #[case] which: Option<usize>) {
        assert_eq!(becomes_current_again(versions, n), which);
    }

    #[test]
    fn people_are_counted_once_and_groups_with_their_number() {
        assert_eq!(people([("a", 1), ("a", 1), ("b", 9), ("b", 1), ("c", 1)].into_iter()), 11);
        assert_eq!(people::<u8>([].into_iter()), 0);
    }

    #[test]
    fn all_that_was_written_is_one_text() {
        assert_eq!(composed(None, "Cold.", "Better:", ""), "Cold.");
        assert_eq!(composed(None, "Cold.", "Better:", "Heat"), "Cold.\n\nBetter:\nHeat");
        assert_eq!(composed(Some("We:"), "", "Better:", "Heat"), "We:\n\nBetter:\nHeat");
        assert_eq!(composed(None, "", "Better:", ""), "");
    }

    #[derive(Clone, Debug)]
    enum Move {
        Correct { alarming: bool },
        Share(usize),
        Decline(usize),
        TakeBack(usize),
        PutBack(usize),
    }

    fn a_move() -> impl Strategy<Value = Move> {
        let which = || 0..6_usize;
        prop_oneof![
            any::<bool>().prop_map(|alarming| Move::Correct { alarming }),
            which().prop_map(Move::Share),
            which().prop_map(Move::Decline),
            which().prop_map(Move::TakeBack),
            which().prop_map(Move::PutBack),
        ]
    }

    #[derive(Clone, Copy, Debug)]
    struct Version {
        state: VoiceState,
        alarming: bool,
        /// The state before its writer took it back.
        was: Option<VoiceState>,
    }

    impl Version {
        fn new(alarming: bool) -> Self {
            Self { state: New, alarming, was: None }
        }
    }

    /// The versions of one thing after a move, as these rules allow it.
    fn moved(mut versions: Vec<Version>, step: &Move) -> Vec<Version> {
        let states: Vec<_> = versions.iter().map(|version| version.state).collect();
        let undecided = |n: usize| states.get(n).is_some_and(|state| *state == New);
        match *step {
            Move::Correct { alarming } => {
                if let Some(n) = newest(&states) {
                    match correction(states[n], versions[n].alarming) {
                        Correction::Replaces => versions[n].alarming = alarming,
                        Correction::NewVersion => versions.push(Version::new(alarming)),
                    }
                }
            }
            Move::Share(n) if undecided(n) && !overtaken(&states, n) => {
                for version in versions.iter_mut().take(n).filter(|version| steps_back(version.state)) {
                    version.state = Withdrawn;
                }
                versions[n].state = Shared;
            }
            Move::Decline(n) if undecided(n) => versions[n].state = NotShared,
            Move::TakeBack(n) if states.get(n).is_some_and(|state| may_withdraw(*state)) => {
                versions[n].was = Some(states[n]);
                versions[n].state = Withdrawn;
            }
            Move::PutBack(n) if states.get(n) == Some(&Withdrawn) => {
                let (was, alarming) = (versions[n].was, versions[n].alarming);
                if let Some(state) = was.and_then(|was| after_putting_back(&states, n, was, alarming)) {
                    versions[n] = Version { state, alarming, was: None };
                }
            }
            _ => {}
        }
        versions
    }

    #[rstest]
    #[case(&[Withdrawn], 0, NotShared, Some(NotShared))]
    #[case(&[Withdrawn], 0, InReview, Some(New))]
    #[case(&[Withdrawn], 0, Held, Some(Held))]
    #[case(&[NotShared, Withdrawn], 1, Shared, Some(Shared))]
    #[case(&[Shared, Withdrawn], 1, Shared, Some(New))]
    #[case(&[Shared, Withdrawn], 1, New, Some(New))]
    #[case(&[Withdrawn, Withdrawn], 0, Shared, Some(Shared))]
    #[case::the_newer_waits_to_take_its_place(&[Withdrawn, New], 0, Shared, Some(Shared))]
    #[case::the_newer_has_taken_its_place(&[Withdrawn, Shared], 0, NotShared, None)]
    #[case::the_newer_waits_in_its_stead(&[Withdrawn, New], 0, New, None)]
    fn what_was_taken_back_is_what_it_was(
        #[case] versions: &[VoiceState],
        #[case] n: usize,
        #[case] was: VoiceState,
        #[case] is: Option<VoiceState>,
    ) {
        assert_eq!(after_putting_back(versions, n, was, false), is);
        if versions == [Withdrawn, New] {
            assert_eq!(after_putting_back(versions, n, was, true), Some(was), "danger waits beside it");
        }
    }

    proptest! {
        #[test]
        fn of_all_versions_one_is_shared_and_one_calm_one_waits(
            alarming in any::<bool>(),
            steps in proptest::collection::vec(a_move(), 1..30),
        ) {
            let mut versions = vec![Version::new(alarming)];
            for step in &steps {
                versions = moved(versions, step);
                let shared = versions.iter().filter(|version| version.state.is_shared()).count();
                let waiting = versions.iter().filter(|version| version.state == New && !version.alarming).count();
                prop_assert!(shared <= 1 && waiting <= 1, "{versions:?} after {steps:?}");
            }
        }

        #[test]
        fn what_is_clean_stays_so(text in ".{0,200}") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            let ends_a_field = once.contains('\u{1f}');
            prop_assert!(!ends_a_field);
        }
    }
}
