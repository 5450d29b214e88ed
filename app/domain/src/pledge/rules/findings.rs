//! What young people find of a statement together, and when that is a gap. Pure.

use crate::pledge::model::{Finding, RoundState, Standing};

/// The number of verdicts of each kind in one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    pub kept: i64,
    pub partly: i64,
    pub not_kept: i64,
    pub dont_know: i64,
}

/// What young people together find of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Fewer than the threshold gave a verdict other than *don't know*: nothing is shown.
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

    /// The number of verdicts.
    pub const fn people(&self) -> i64 {
        self.kept + self.partly + self.not_kept + self.dont_know
    }

    /// What they find together: *kept* if at least half of those who know say so, *not kept* if at least half say that,
    /// *partly* otherwise. One word about at least `fewest` people says nothing of any one of them.
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

/// Whether it is claimed met while young people do not find it kept.
pub const fn is_gap(claim: Option<Standing>, together: Together) -> bool {
    matches!(claim, Some(Standing::Met)) && matches!(together, Together::Partly | Together::NotKept)
}

/// The round that is shown of a statement, as an index of `rounds` (newest first), and its finding: the newest closed
/// round with enough verdicts. An open round changes nothing.
pub fn shown(rounds: impl IntoIterator<Item = (RoundState, Findings)>, fewest: i64) -> Option<(usize, Together)> {
    let closed = rounds.into_iter().enumerate().filter(|(_, (state, _))| !state.takes_verdicts());
    closed.map(|(n, (_, findings))| (n, findings.together(fewest))).find(|(_, together)| *together != Together::TooFew)
}

/// So many of so many; none if it is unknown of all.
pub type Known = Option<(usize, usize)>;

/// The figures of a pledge. What is unknown is none, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Claimed met, of all statements; none if there are no claims.
    pub met: Known,
    /// Found kept, of the statements with enough verdicts.
    pub kept: Known,
    /// Gaps, of the statements that are claimed met and have enough verdicts.
    pub gaps: Known,
}

impl Figures {
    pub fn of(statements: &[(Option<Standing>, Together)]) -> Self {
        let of = |n: usize, of: usize| (of > 0).then_some((n, of));
        let claimed = statements.iter().any(|(claim, _)| claim.is_some());
        let met = statements.iter().filter(|(claim, _)| *claim == Some(Standing::Met));
        let known = statements.iter().filter(|(_, found)| *found != Together::TooFew);
        let both = met.clone().filter(|(_, found)| *found != Together::TooFew);
        let gaps = both.clone().filter(|(claim, found)| is_gap(*claim, *found));
        let kept = known.clone().filter(|(_, found)| *found == Together::Kept);
        Self {
            met: of(met.count(), statements.len()).filter(|_| claimed),
            kept: of(kept.count(), known.count()),
            gaps: of(gaps.count(), both.count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const KEPT: Findings = Findings { kept: 10, partly: 0, not_kept: 0, dont_know: 0 };
    const NOT: Findings = Findings { kept: 0, partly: 0, not_kept: 10, dont_know: 0 };
    const FEW: Findings = Findings { kept: 0, partly: 0, not_kept: 9, dont_know: 50 };

    #[rstest]
    #[case(vec![], None)]
    #[case(vec![(RoundState::Open, NOT)], None)]
    #[case(vec![(RoundState::Closed, KEPT)], Some((0, Together::Kept)))]
    #[case::an_open_one_changes_nothing(vec![(RoundState::Open, NOT), (RoundState::Closed, KEPT)], Some((1, Together::Kept)))]
    #[case::too_few(vec![(RoundState::Closed, FEW), (RoundState::Closed, KEPT)], Some((1, Together::Kept)))]
    #[case::the_newest(vec![(RoundState::Closed, NOT), (RoundState::Closed, KEPT)], Some((0, Together::NotKept)))]
    fn what_is_shown(#[case] rounds: Vec<(RoundState, Findings)>, #[case] says: Option<(usize, Together)>) {
        assert_eq!(shown(rounds, 10), says);
    }

    #[rstest]
    #[case::nothing(vec![], [None, None, None])]
    #[case::nothing_known(vec![(None, Together::TooFew); 3], [None, None, None])]
    #[case::claimed_alone(vec![(Some(Standing::Met), Together::TooFew), (None, Together::TooFew)], [Some((1, 2)), None, None])]
    #[case::found_alone(vec![(None, Together::NotKept), (None, Together::TooFew)], [None, Some((0, 1)), None])]
    #[case::all(
        vec![(Some(Standing::Met), Together::Partly), (Some(Standing::Met), Together::Kept), (Some(Standing::NotMet), Together::NotKept)],
        [Some((2, 3)), Some((1, 3)), Some((1, 2))]
    )]
    fn what_is_not_known_is_never_zero(
        #[case] statements: Vec<(Option<Standing>, Together)>,
        #[case] figures: [Known; 3],
    ) {
        let Figures { met, kept, gaps } = Figures::of(&statements);
        assert_eq!([met, kept, gaps], figures);
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
