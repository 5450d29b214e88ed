//! What a round asks about, and whom. Pure.

use super::model::{About, Invited, VoterKind};
use crate::ids::StatementId;

/// The most statements that are chosen one by one: what somebody says in two minutes on a phone.
pub const MOST_CHOSEN: usize = 10;

/// Why nothing can be asked like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeProblem {
    /// No outcome is chosen, or one without statements.
    NoOutcome,
    NothingChosen,
    TooMany,
}

/// The statements that a round asks about; empty: every statement of the edition. `outcome` has the statements of the
/// chosen outcome, `chosen` those that were chosen one by one.
///
/// # Errors
/// `ScopeProblem` where nothing, or too much, is chosen.
pub fn asked(about: About, outcome: &[StatementId], chosen: &[StatementId]) -> Result<Vec<StatementId>, ScopeProblem> {
    match about {
        About::All => Ok(Vec::new()),
        About::Outcome if outcome.is_empty() => Err(ScopeProblem::NoOutcome),
        About::Outcome => Ok(outcome.to_vec()),
        About::Chosen => {
            let mut asked: Vec<StatementId> = Vec::new();
            for one in chosen {
                if !asked.contains(one) {
                    asked.push(*one);
                }
            }
            match asked.len() {
                0 => Err(ScopeProblem::NothingChosen),
                n if n > MOST_CHOSEN => Err(ScopeProblem::TooMany),
                _ => Ok(asked),
            }
        }
    }
}

impl Invited {
    /// Whether a round for these takes a verdict of somebody who is known like this. In a round of cards a member has a
    /// card as everybody has: otherwise they would say it twice.
    pub const fn admits(self, voter: VoterKind) -> bool {
        matches!(
            (self, voter),
            (Self::Receipts, VoterKind::Member | VoterKind::Receipt)
                | (Self::Members, VoterKind::Member)
                | (Self::Cards, VoterKind::Card)
        )
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn ids(n: u128) -> Vec<StatementId> {
        (0..n).map(|n| StatementId(uuid::Uuid::from_u128(n))).collect()
    }

    #[rstest]
    #[case(About::All, 0, 0, Ok(0))]
    #[case::all_whatever_else_is_ticked(About::All, 3, 12, Ok(0))]
    #[case(About::Outcome, 30, 0, Ok(30))]
    #[case(About::Outcome, 0, 3, Err(ScopeProblem::NoOutcome))]
    #[case(About::Chosen, 3, 1, Ok(1))]
    #[case(About::Chosen, 0, 10, Ok(10))]
    #[case(About::Chosen, 0, 11, Err(ScopeProblem::TooMany))]
    #[case(About::Chosen, 3, 0, Err(ScopeProblem::NothingChosen))]
    fn a_round_asks_about(
        #[case] about: About,
        #[case] outcome: u128,
        #[case] chosen: u128,
        #[case] asks: Result<usize, ScopeProblem>,
    ) {
        assert_eq!(asked(about, &ids(outcome), &ids(chosen)).map(|asked| asked.len()), asks);
    }

    #[test]
    fn one_that_is_ticked_twice_counts_once() {
        let twice = [ids(10), ids(10)].concat();
        assert_eq!(asked(About::Chosen, &[], &twice), Ok(ids(10)));
    }

    #[rstest]
    #[case(Invited::Receipts, [true, true, false])]
    #[case(Invited::Members, [true, false, false])]
    #[case(Invited::Cards, [false, false, true])]
    fn who_may_answer(#[case] invited: Invited, #[case] may: [bool; 3]) {
        assert_eq!(VoterKind::ALL.map(|voter| invited.admits(voter)), may);
    }
}
