//! The rules of the pledge: editions, claims, rounds, and when a statement is a gap. Pure.

use super::model::{EditionState, Finding, RoundState, Standing};
use crate::time::{DAY, Timestamp};

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal;

impl EditionState {
    /// Draft → Consulting → Adopted → Superseded (domain.md, States).
    ///
    /// # Errors
    /// `Illegal` from Superseded, where an edition ends.
    pub const fn next(self) -> Result<Self, Illegal> {
        match self {
            Self::Draft => Ok(Self::Consulting),
            Self::Consulting => Ok(Self::Adopted),
            Self::Adopted => Ok(Self::Superseded),
            Self::Superseded => Err(Illegal),
        }
    }
}

impl RoundState {
    /// # Errors
    /// `Illegal` if it is closed already: a round never opens again.
    pub const fn close(self) -> Result<Self, Illegal> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Closed => Err(Illegal),
        }
    }

    pub const fn takes_verdicts(self) -> bool {
        matches!(self, Self::Open)
    }
}

impl Standing {
    /// *Met* and *not met* need evidence (domain.md, Claim).
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Met | Self::NotMet)
    }
}

/// A claim older than 12 months shows as stale.
pub const STALE_AFTER: i64 = 365 * DAY;

pub const fn is_stale(claimed: Timestamp, now: Timestamp) -> bool {
    now.since(claimed) > STALE_AFTER
}

/// How many people found what, in one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    pub kept: i64,
    pub partly: i64,
    pub not_kept: i64,
    pub dont_know: i64,
}

/// What young people find of a statement, all together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Fewer than the threshold gave a verdict that says something: nothing is shown.
    TooFew,
    Kept,
    Partly,
    NotKept,
}

impl Findings {
    pub const fn count(&self, finding: Finding) -> i64 {
        match finding {
            Finding::Kept => self.kept,
            Finding::Partly => self.partly,
            Finding::NotKept => self.not_kept,
            Finding::DontKnow => self.dont_know,
        }
    }

    pub const fn add(&mut self, finding: Finding, n: i64) {
        match finding {
            Finding::Kept => self.kept += n,
            Finding::Partly => self.partly += n,
            Finding::NotKept => self.not_kept += n,
            Finding::DontKnow => self.dont_know += n,
        }
    }

    /// Everybody who gave a verdict.
    pub const fn people(&self) -> i64 {
        self.kept + self.partly + self.not_kept + self.dont_know
    }

    /// What they find together: *kept* if at least half of those who know say so, *not kept* if at
    /// least half say that, *partly* otherwise. One word of three about at least `fewest` people
    /// tells nothing of any one of them.
    pub const fn together(&self, fewest: i64) -> Together {
        let know = self.kept + self.partly + self.not_kept;
        if know == 0 || know < fewest {
            Together::TooFew
        } else if 2 * self.kept >= know {
            Together::Kept
        } else if 2 * self.not_kept >= know {
            Together::NotKept
        } else {
            Together::Partly
        }
    }
}

/// The council says it is met, and young people do not find it kept.
pub const fn is_gap(claim: Option<Standing>, together: Together) -> bool {
    matches!(claim, Some(Standing::Met)) && matches!(together, Together::Partly | Together::NotKept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(EditionState::Draft, Ok(EditionState::Consulting))]
    #[case(EditionState::Consulting, Ok(EditionState::Adopted))]
    #[case(EditionState::Adopted, Ok(EditionState::Superseded))]
    #[case(EditionState::Superseded, Err(Illegal))]
    fn an_edition_goes_one_way(#[case] from: EditionState, #[case] to: Result<EditionState, Illegal>) {
        assert_eq!(from.next(), to);
    }

    #[test]
    fn a_closed_round_stays_closed() {
        assert_eq!(RoundState::Open.close(), Ok(RoundState::Closed));
        assert_eq!(RoundState::Closed.close(), Err(Illegal));
        assert!(!RoundState::Closed.takes_verdicts());
    }

    #[rstest]
    #[case(Standing::NotStarted, false)]
    #[case(Standing::InProgress, false)]
    #[case(Standing::Met, true)]
    #[case(Standing::NotMet, true)]
    fn evidence_is_needed_for_a_plain_yes_or_no(#[case] standing: Standing, #[case] needed: bool) {
        assert_eq!(standing.needs_evidence(), needed);
    }

    #[test]
    fn a_claim_is_stale_after_a_year() {
        let claimed = Timestamp(0);
        assert!(!is_stale(claimed, Timestamp(STALE_AFTER)));
        assert!(is_stale(claimed, Timestamp(STALE_AFTER + 1)));
    }

    #[rstest]
    #[case([6, 3, 3, 0], Together::Kept)]
    #[case([5, 4, 3, 0], Together::Partly)]
    #[case([3, 3, 6, 0], Together::NotKept)]
    #[case([3, 3, 3, 90], Together::TooFew)]
    #[case([0, 0, 0, 0], Together::TooFew)]
    #[case([10, 0, 0, 90], Together::Kept)]
    fn what_young_people_find_together(#[case] n: [i64; 4], #[case] together: Together) {
        let findings = Findings { kept: n[0], partly: n[1], not_kept: n[2], dont_know: n[3] };
        assert_eq!(findings.together(10), together);
    }

    #[rstest]
    #[case(Some(Standing::Met), Together::NotKept, true)]
    #[case(Some(Standing::Met), Together::Partly, true)]
    #[case(Some(Standing::Met), Together::Kept, false)]
    #[case(Some(Standing::Met), Together::TooFew, false)]
    #[case(Some(Standing::NotMet), Together::NotKept, false)]
    #[case(None, Together::NotKept, false)]
    fn a_gap_is_claimed_met_and_not_found_kept(
        #[case] claim: Option<Standing>,
        #[case] together: Together,
        #[case] gap: bool,
    ) {
        assert_eq!(is_gap(claim, together), gap);
    }

    proptest! {
        #[test]
        fn nothing_is_said_of_fewer_than_the_threshold(kept in 0..20_i64, partly in 0..20_i64, not_kept in 0..20_i64, dont_know in 0..50_i64, fewest in 1..40_i64) {
            let findings = Findings { kept, partly, not_kept, dont_know };
            if kept + partly + not_kept < fewest {
                prop_assert_eq!(findings.together(fewest), Together::TooFew);
            }
        }
    }
}
