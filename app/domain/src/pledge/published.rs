//! How much of the verdicts of one round everybody may see: one rule for pages and for what is taken away from them.

use super::{
    model::{Finding, RoundState},
    rules::Findings,
};
use crate::responses::rules::disclosure::{self, Shown};

/// The verdicts of one round, in the order of `Finding::ALL`; a small count, and what would give it away, is none.
///
/// There are none at all while the round is open, or somebody who looks before and after a verdict would see what it
/// was; and none of fewer than `fewest` people.
pub fn published(state: RoundState, findings: &Findings, fewest: i64) -> Option<Vec<Shown>> {
    if state.takes_verdicts() || findings.people() < fewest {
        return None;
    }
    Some(disclosure::parts(&Finding::ALL.map(|finding| findings.count(finding)), fewest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_open_round_says_nothing() {
        let findings = Findings { kept: 50, partly: 50, not_kept: 50, dont_know: 50 };
        assert_eq!(published(RoundState::Open, &findings, 10), None);
        assert_eq!(published(RoundState::Closed, &findings, 10), Some(vec![Some(50); 4]));
    }

    proptest! {
        #[test]
        fn no_small_count_is_published(n in prop::array::uniform4(0..40_i64), fewest in 1..20_i64) {
            let findings = Findings { kept: n[0], partly: n[1], not_kept: n[2], dont_know: n[3] };
            let shown = published(RoundState::Closed, &findings, fewest);
            prop_assert_eq!(shown.is_some(), findings.people() >= fewest);
            prop_assert!(shown.into_iter().flatten().flatten().all(|count| count >= fewest));
        }
    }
}
