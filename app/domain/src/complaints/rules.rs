//! The moves of a complaint, its clock, and whom it is kept from. Pure.

use super::model::{ComplaintState, Whom};
use crate::ids::PersonId;

/// The council answers within so many working days (Children Act 1989 Representations Procedure, stage 1),
pub const WITHIN: i64 = 10;
/// or, where it says that it needs longer, within so many at most.
pub const AT_MOST: i64 = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplaintMove {
    Offer,
    Decline,
    Pass,
    /// The manager needs longer.
    Longer,
    Answer,
    TakeBack,
}

/// What a move makes of a complaint, or of none yet; none where it may not be.
pub const fn step(state: Option<ComplaintState>, mv: ComplaintMove) -> Option<ComplaintState> {
    use ComplaintState::{Answered, Declined, Offered, Passed, TakenBack};
    match (state, mv) {
        (None, ComplaintMove::Offer) => Some(Offered),
        (None | Some(Offered), ComplaintMove::Decline) => Some(Declined),
        // Whoever said no, or took it back, may say yes all the same; one that takes longer is still with the manager.
        (None | Some(Offered | Declined | TakenBack), ComplaintMove::Pass) | (Some(Passed), ComplaintMove::Longer) => {
            Some(Passed)
        }
        (Some(Passed), ComplaintMove::Answer) => Some(Answered),
        (Some(Passed), ComplaintMove::TakeBack) => Some(TakenBack),
        _ => None,
    }
}

/// Of those it could be about, whom it is kept from: whose name was given, or all of them where none was. A name
/// counts by any of its words of three letters and more, however it is written.
pub fn kept_from(whom: Whom, who: &str, those: &[(PersonId, String)]) -> Vec<PersonId> {
    let plain = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() >= 3).collect()
    };
    let given = plain(who);
    let named = |name: &str| plain(name).iter().any(|word| given.contains(word));
    match whom {
        Whom::Council => Vec::new(),
        Whom::Worker => those.iter().filter(|(_, name)| named(name)).map(|(id, _)| *id).collect(),
        Whom::Reader | Whom::Lead => {
            let found: Vec<_> = those.iter().filter(|(_, name)| named(name)).map(|(id, _)| *id).collect();
            if found.is_empty() { those.iter().map(|(id, _)| *id).collect() } else { found }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const STATES: [ComplaintState; 5] = ComplaintState::ALL;
    const MOVES: [ComplaintMove; 6] = [
        ComplaintMove::Offer,
        ComplaintMove::Decline,
        ComplaintMove::Pass,
        ComplaintMove::Longer,
        ComplaintMove::Answer,
        ComplaintMove::TakeBack,
    ];

    #[rstest]
    #[case(None, ComplaintMove::Offer, Some(ComplaintState::Offered))]
    #[case(None, ComplaintMove::Pass, Some(ComplaintState::Passed))]
    #[case(Some(ComplaintState::Offered), ComplaintMove::Decline, Some(ComplaintState::Declined))]
    #[case(Some(ComplaintState::Declined), ComplaintMove::Pass, Some(ComplaintState::Passed))]
    #[case(Some(ComplaintState::Declined), ComplaintMove::Offer, None)]
    #[case(Some(ComplaintState::Offered), ComplaintMove::Answer, None)]
    #[case(Some(ComplaintState::Answered), ComplaintMove::TakeBack, None)]
    #[case(Some(ComplaintState::Answered), ComplaintMove::Pass, None)]
    fn moves(#[case] from: Option<ComplaintState>, #[case] mv: ComplaintMove, #[case] to: Option<ComplaintState>) {
        assert_eq!(step(from, mv), to);
    }

    proptest! {
        #[test]
        fn nothing_is_passed_on_or_answered_without_a_yes(moves in proptest::collection::vec(0..MOVES.len(), 0..12)) {
            let (mut state, mut yes) = (None, false);
            for mv in moves.into_iter().map(|n| MOVES[n]) {
                if let Some(next) = step(state, mv) {
                    yes |= mv == ComplaintMove::Pass;
                    state = Some(next);
                }
                let passed = matches!(state, Some(ComplaintState::Passed | ComplaintState::Answered));
                prop_assert!(!passed || yes);
            }
            prop_assert!(state.is_none_or(|state| STATES.contains(&state)));
        }
    }

    #[rstest]
    #[case(Whom::Council, "Olwen", &[])]
    // One family name is enough to be kept from it: too many rather than too few.
    #[case(Whom::Worker, "Olwen Price", &[0, 1])]
    #[case(Whom::Worker, "somebody else", &[])]
    #[case(Whom::Reader, "it's olwen", &[0])]
    #[case(Whom::Reader, "PRICE", &[0, 1])]
    #[case(Whom::Reader, "", &[0, 1, 2])]
    #[case(Whom::Lead, "nobody you know", &[0, 1, 2])]
    fn it_goes_round(#[case] whom: Whom, #[case] who: &str, #[case] kept: &[usize]) {
        let those: Vec<_> =
            ["Olwen Price", "Gwen Price", "Li Wu"].map(|name| (PersonId::new(), name.to_owned())).into();
        let expected: Vec<_> = kept.iter().map(|n| those[*n].0).collect();
        assert_eq!(kept_from(whom, who, &those), expected);
    }
}
