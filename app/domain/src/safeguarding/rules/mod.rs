//! The moves of a concern (docs/domain.md, *Concerns*); its time limits are in `clocks`. Pure.

pub mod clocks;

pub use clocks::{Alarms, Clock, Figures, TOLD_AGAIN, acknowledged_within, alarms, decided_within, figures};

use super::model::ConcernState;
use crate::error::AppError;

/// So many things said under one receipt are a pattern, which is shown to officers.
pub const PATTERN: i64 = 3;

/// Whether a pattern is shown: there are `PATTERN` things, or as many more since an officer looked.
pub fn is_pattern(times: i64, looked_at: Option<i64>) -> bool {
    times - looked_at.unwrap_or(0) >= PATTERN
}

/// A move of a concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConcernMove {
    /// The leads are told: mail is in the outbox.
    Notify,
    /// A lead has taken it on.
    Acknowledge,
    /// The lead adds a note or a referral.
    Note,
    /// The lead records the decision.
    Decide,
    /// The lead reopens it.
    Reopen,
}

/// A move that cannot be made from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this concern is past that, or not there yet")]
pub struct IllegalConcernMove(pub ConcernState, pub ConcernMove);

impl From<IllegalConcernMove> for AppError {
    fn from(illegal: IllegalConcernMove) -> Self {
        Self::conflict(match illegal {
            IllegalConcernMove(_, ConcernMove::Reopen) => "safeguarding-illegal-nothing-to-reopen",
            IllegalConcernMove(ConcernState::Raised | ConcernState::Notified, _) => {
                "safeguarding-illegal-not-acknowledged"
            }
            IllegalConcernMove(ConcernState::Acknowledged, _) => "safeguarding-illegal-acknowledged",
            IllegalConcernMove(ConcernState::Decided, _) => "safeguarding-illegal-decided",
        })
    }
}

/// Makes a move.
///
/// # Errors
/// It cannot be made from here.
pub const fn step(state: ConcernState, mv: ConcernMove) -> Result<ConcernState, IllegalConcernMove> {
    match (state, mv) {
        (ConcernState::Raised, ConcernMove::Notify) => Ok(ConcernState::Notified),
        (ConcernState::Raised | ConcernState::Notified, ConcernMove::Acknowledge)
        | (ConcernState::Acknowledged, ConcernMove::Note)
        | (ConcernState::Decided, ConcernMove::Reopen) => Ok(ConcernState::Acknowledged),
        (ConcernState::Acknowledged, ConcernMove::Decide) => Ok(ConcernState::Decided),
        (state, mv) => Err(IllegalConcernMove(state, mv)),
    }
}

/// Whether no lead has acknowledged it yet.
pub const fn is_unacknowledged(state: ConcernState) -> bool {
    matches!(state, ConcernState::Raised | ConcernState::Notified)
}

#[cfg(test)]
mod tests {
    use ConcernState::{Acknowledged, Decided, Notified, Raised};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const MOVES: [ConcernMove; 5] =
        [ConcernMove::Notify, ConcernMove::Acknowledge, ConcernMove::Note, ConcernMove::Decide, ConcernMove::Reopen];

    /// Where each move leads, in the order of `MOVES`.
    #[rstest]
    #[case(Raised, [Some(Notified), Some(Acknowledged), None, None, None])]
    #[case(Notified, [None, Some(Acknowledged), None, None, None])]
    #[case(Acknowledged, [None, None, Some(Acknowledged), Some(Decided), None])]
    #[case(Decided, [None, None, None, None, Some(Acknowledged)])]
    fn every_move_from_every_state(#[case] from: ConcernState, #[case] to: [Option<ConcernState>; 5]) {
        assert_eq!(MOVES.map(|mv| step(from, mv).ok()), to);
    }

    #[rstest]
    #[case(2, None, false)]
    #[case(3, None, true)]
    #[case(5, Some(3), false)]
    #[case(6, Some(3), true)]
    fn a_pattern_is_shown_once_and_again_when_it_goes_on(
        #[case] times: i64,
        #[case] looked: Option<i64>,
        #[case] shown: bool,
    ) {
        assert_eq!(is_pattern(times, looked), shown);
    }

    proptest! {
        #[test]
        fn nothing_is_noted_or_decided_that_nobody_acknowledged(moves in proptest::collection::vec(0..5_usize, 0..16)) {
            let (mut state, mut acknowledged) = (Raised, false);
            for mv in moves.into_iter().map(|n| MOVES[n]) {
                if let Ok(next) = step(state, mv) {
                    state = next;
                    acknowledged |= mv == ConcernMove::Acknowledge;
                    prop_assert!(acknowledged || mv == ConcernMove::Notify);
                }
                prop_assert!(state != Decided || acknowledged);
                prop_assert!(!(acknowledged && is_unacknowledged(state)), "what somebody has stays in hand");
            }
        }
    }
}
