//! Where a concern may go, and its two clocks (domain.md, Concern). Pure.

use super::model::ConcernState;
use crate::{
    error::AppError,
    time::{HOUR, Timestamp},
};

/// A decision is due this long after the concern was raised.
pub const DECIDED_WITHIN: i64 = 24 * HOUR;
/// Not acknowledged for this long: every lead and administrator is told, and told again each time it passes.
pub const ACKNOWLEDGED_WITHIN: i64 = HOUR;

/// What is done with a concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The lead is told: mail is in the outbox.
    Notify,
    /// The lead has seen it and has it in hand.
    Acknowledge,
    /// The lead has written down what was decided.
    Decide,
}

/// A move that cannot be made from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this concern is past that, or not there yet")]
pub struct Illegal(pub ConcernState);

impl From<Illegal> for AppError {
    fn from(illegal: Illegal) -> Self {
        Self::conflict(match illegal.0 {
            ConcernState::Raised | ConcernState::Notified => "safeguarding-illegal-not-acknowledged",
            ConcernState::Acknowledged => "safeguarding-illegal-acknowledged",
            ConcernState::Decided => "safeguarding-illegal-decided",
        })
    }
}

/// Makes a move.
///
/// # Errors
/// It cannot be made from here.
pub const fn step(state: ConcernState, mv: Move) -> Result<ConcernState, Illegal> {
    match (state, mv) {
        (ConcernState::Raised, Move::Notify) => Ok(ConcernState::Notified),
        (ConcernState::Raised | ConcernState::Notified, Move::Acknowledge) => Ok(ConcernState::Acknowledged),
        (ConcernState::Acknowledged, Move::Decide) => Ok(ConcernState::Decided),
        (state, _) => Err(Illegal(state)),
    }
}

/// Whether the lead has yet to say that they have it.
pub const fn is_unacknowledged(state: ConcernState) -> bool {
    matches!(state, ConcernState::Raised | ConcernState::Notified)
}

/// Milliseconds until the decision is due; negative: overdue by that.
pub const fn left(raised: Timestamp, now: Timestamp) -> i64 {
    raised.plus(DECIDED_WITHIN).since(now)
}

/// Whether every lead and administrator is to be told (again).
pub fn must_escalate(state: ConcernState, raised: Timestamp, escalated: Option<Timestamp>, now: Timestamp) -> bool {
    is_unacknowledged(state) && now.since(escalated.unwrap_or(raised)) >= ACKNOWLEDGED_WITHIN
}

#[cfg(test)]
mod tests {
    use ConcernState::{Acknowledged, Decided, Notified, Raised};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::time::MINUTE;

    #[rstest]
    #[case(Raised, Move::Notify, Some(Notified))]
    #[case(Raised, Move::Acknowledge, Some(Acknowledged))]
    #[case(Raised, Move::Decide, None)]
    #[case(Notified, Move::Notify, None)]
    #[case(Notified, Move::Acknowledge, Some(Acknowledged))]
    #[case(Notified, Move::Decide, None)]
    #[case(Acknowledged, Move::Notify, None)]
    #[case(Acknowledged, Move::Acknowledge, None)]
    #[case(Acknowledged, Move::Decide, Some(Decided))]
    #[case(Decided, Move::Notify, None)]
    #[case(Decided, Move::Acknowledge, None)]
    #[case(Decided, Move::Decide, None)]
    fn every_move_from_every_state(#[case] from: ConcernState, #[case] mv: Move, #[case] to: Option<ConcernState>) {
        assert_eq!(step(from, mv).ok(), to);
    }

    #[rstest]
    #[case(Notified, None, 59, false)]
    #[case(Notified, None, 60, true)]
    #[case(Notified, Some(60), 61, false)]
    #[case(Notified, Some(60), 119, false)]
    #[case(Notified, Some(60), 120, true)]
    #[case(Raised, None, 60, true)]
    #[case(Acknowledged, None, 600, false)]
    #[case(Decided, None, 600, false)]
    fn everybody_is_told_after_an_hour_and_each_hour_again(
        #[case] state: ConcernState,
        #[case] told_at: Option<i64>,
        #[case] now: i64,
        #[case] told: bool,
    ) {
        let at = |minutes: i64| Timestamp(minutes * MINUTE);
        assert_eq!(must_escalate(state, at(0), told_at.map(at), at(now)), told);
    }

    #[test]
    fn a_decision_is_due_within_a_day() {
        assert_eq!(left(Timestamp(0), Timestamp(HOUR)), 23 * HOUR);
        assert_eq!(left(Timestamp(0), Timestamp(25 * HOUR)), -HOUR);
    }

    proptest! {
        #[test]
        fn nothing_is_decided_that_nobody_acknowledged(moves in proptest::collection::vec(0..3, 0..12)) {
            let (mut state, mut acknowledged) = (Raised, false);
            for n in moves {
                let mv = [Move::Notify, Move::Acknowledge, Move::Decide][usize::try_from(n).expect("small")];
                if let Ok(next) = step(state, mv) {
                    state = next;
                    acknowledged |= mv == Move::Acknowledge;
                }
                prop_assert!(state != Decided || acknowledged);
            }
        }
    }
}
