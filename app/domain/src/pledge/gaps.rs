//! Where the council and young people differ about a statement, and how what is found of it has moved. Pure.

use super::{
    model::{Gap, Movement, RoundState, Standing},
    rules::{Findings, Together, is_gap},
};

/// How claim and verdict of a statement differ, if they do:
///
/// - *claimed met and not found kept*: fewer than half of those who know say that it is kept;
/// - *kept but not claimed*: young people find it kept, and the council does not say *met*, or says nothing;
/// - *no claim at all*, whatever is found of it otherwise.
///
/// What is not known (`TooFew`) contradicts no claim.
pub const fn gap(claim: Option<Standing>, together: Together) -> Option<Gap> {
    match (claim, together) {
        _ if is_gap(claim, together) => Some(Gap::NotKept),
        (None | Some(Standing::NotStarted | Standing::InProgress | Standing::NotMet), Together::Kept) => {
            Some(Gap::NotClaimed)
        }
        (None, _) => Some(Gap::NoClaim),
        _ => None,
    }
}

/// How far *kept* it is found.
const fn rank(together: Together) -> Option<u8> {
    match together {
        Together::TooFew => None,
        Together::NotKept => Some(0),
        Together::Partly => Some(1),
        Together::Kept => Some(2),
    }
}

/// How the round that is shown of a statement (`rules::shown`) differs from the round before it, of rounds that are
/// newest first. Only closed rounds with enough verdicts are compared: the movement says no more than the two words.
pub fn movement(rounds: impl IntoIterator<Item = (RoundState, Findings)>, fewest: i64) -> Option<Movement> {
    let closed = rounds.into_iter().filter(|(state, _)| !state.takes_verdicts());
    let mut known = closed.filter_map(|(_, findings)| rank(findings.together(fewest)));
    let (now, before) = (known.next()?, known.next()?);
    Some(match now.cmp(&before) {
        std::cmp::Ordering::Less => Movement::Worse,
        std::cmp::Ordering::Equal => Movement::Same,
        std::cmp::Ordering::Greater => Movement::Better,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const CLAIMS: [Option<Standing>; 5] = [
        None,
        Some(Standing::NotStarted),
        Some(Standing::InProgress),
        Some(Standing::NotMet),
        Some(Standing::Met),
    ];

    #[rstest]
    #[case(Together::TooFew, [Some(Gap::NoClaim), None, None, None, None])]
    #[case(Together::Kept, [Some(Gap::NotClaimed), Some(Gap::NotClaimed), Some(Gap::NotClaimed), Some(Gap::NotClaimed), None])]
    #[case(Together::Partly, [Some(Gap::NoClaim), None, None, None, Some(Gap::NotKept)])]
    #[case(Together::NotKept, [Some(Gap::NoClaim), None, None, None, Some(Gap::NotKept)])]
    fn a_gap_is_where_claim_and_verdict_differ(#[case] together: Together, #[case] gaps: [Option<Gap>; 5]) {
        assert_eq!(CLAIMS.map(|claim| gap(claim, together)), gaps);
    }

    #[test]
    fn the_public_gap_is_the_first_kind() {
        for claim in CLAIMS {
            for together in [Together::TooFew, Together::Kept, Together::Partly, Together::NotKept] {
                assert_eq!(is_gap(claim, together), gap(claim, together) == Some(Gap::NotKept));
            }
        }
    }

    const KEPT: Findings = Findings { kept: 10, partly: 0, not_kept: 0, dont_know: 0 };
    const PARTLY: Findings = Findings { kept: 3, partly: 6, not_kept: 1, dont_know: 0 };
    const NOT: Findings = Findings { kept: 0, partly: 0, not_kept: 10, dont_know: 0 };
    const FEW: Findings = Findings { kept: 0, partly: 0, not_kept: 9, dont_know: 50 };
    const OPEN: RoundState = RoundState::Open;
    const CLOSED: RoundState = RoundState::Closed;

    #[rstest]
    #[case::nothing_before(vec![(CLOSED, KEPT)], None)]
    #[case::nothing_at_all(vec![], None)]
    #[case::better(vec![(CLOSED, KEPT), (CLOSED, PARTLY)], Some(Movement::Better))]
    #[case::worse(vec![(CLOSED, NOT), (CLOSED, PARTLY)], Some(Movement::Worse))]
    #[case::same(vec![(CLOSED, NOT), (CLOSED, NOT)], Some(Movement::Same))]
    #[case::an_open_one_changes_nothing(vec![(OPEN, NOT), (CLOSED, KEPT), (CLOSED, NOT)], Some(Movement::Better))]
    #[case::one_with_too_few_is_passed_over(vec![(CLOSED, KEPT), (CLOSED, FEW), (CLOSED, NOT)], Some(Movement::Better))]
    #[case::too_few_before(vec![(CLOSED, KEPT), (CLOSED, FEW)], None)]
    fn how_it_has_moved(#[case] rounds: Vec<(RoundState, Findings)>, #[case] says: Option<Movement>) {
        assert_eq!(movement(rounds, 10), says);
    }
}
