//! Where a concern may go, its two clocks (domain.md, Concern), and what they come to. Pure.

use super::model::ConcernState;
use crate::{
    error::AppError,
    time::{HOUR, Timestamp},
};

/// A decision is due this long after the concern was raised.
pub const DECIDED_WITHIN: i64 = 24 * HOUR;
/// Not acknowledged for this long: every lead and administrator is told, and told again each time it passes.
pub const ACKNOWLEDGED_WITHIN: i64 = HOUR;

/// So often something was told us under one receipt: a pattern that an officer looks at.
pub const PATTERN: i64 = 3;

/// Whether a pattern is shown to officers: often enough, and as often again since somebody looked.
pub fn is_pattern(times: i64, looked_at: Option<i64>) -> bool {
    times - looked_at.unwrap_or(0) >= PATTERN
}

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

/// What every lead and officer is shown on each page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alarms {
    /// Nobody has it in hand yet.
    pub unacknowledged: usize,
    /// Not decided in time.
    pub overdue: usize,
}

/// What is alarming about the open concerns, each by its state and when it was raised.
pub fn alarms(open: &[(ConcernState, Timestamp)], now: Timestamp) -> Alarms {
    let undecided = || open.iter().filter(|(state, _)| *state != ConcernState::Decided);
    Alarms {
        unacknowledged: undecided().filter(|(state, _)| is_unacknowledged(*state)).count(),
        overdue: undecided().filter(|(_, raised)| left(*raised, now) < 0).count(),
    }
}

/// When what happened to a concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub raised: Timestamp,
    pub acknowledged: Option<Timestamp>,
    pub decided: Option<Timestamp>,
}

/// What the times of many concerns come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub raised: usize,
    /// Within an hour.
    pub acknowledged_in_time: usize,
    /// Within 24 hours.
    pub decided_in_time: usize,
    /// Not decided yet, and its time is over.
    pub overdue: usize,
    /// The middle one, in milliseconds; none if nothing was.
    pub until_acknowledged: Option<i64>,
    pub until_decided: Option<i64>,
}

/// What these times come to.
pub fn figures(all: &[Times], now: Timestamp) -> Figures {
    let waits = |at: fn(&Times) -> Option<Timestamp>| -> Vec<i64> {
        all.iter().filter_map(|one| Some(at(one)?.since(one.raised))).collect()
    };
    let (acknowledged, decided) = (waits(|one| one.acknowledged), waits(|one| one.decided));
    Figures {
        raised: all.len(),
        acknowledged_in_time: acknowledged.iter().filter(|wait| **wait < ACKNOWLEDGED_WITHIN).count(),
        decided_in_time: decided.iter().filter(|wait| **wait <= DECIDED_WITHIN).count(),
        overdue: all.iter().filter(|one| one.decided.is_none() && left(one.raised, now) < 0).count(),
        until_acknowledged: middle(acknowledged),
        until_decided: middle(decided),
    }
}

/// The median; of two in the middle the longer, so that nothing looks quicker than it was.
fn middle(mut waits: Vec<i64>) -> Option<i64> {
    waits.sort_unstable();
    waits.get(waits.len() / 2).copied()
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

    #[test]
    fn what_is_alarming_is_counted() {
        let at = |hours: i64| Timestamp(hours * HOUR);
        let open = [(Notified, at(0)), (Acknowledged, at(0)), (Acknowledged, at(20)), (Decided, at(0))];
        assert_eq!(alarms(&open, at(24)), Alarms { unacknowledged: 1, overdue: 0 });
        assert_eq!(alarms(&open, at(25)), Alarms { unacknowledged: 1, overdue: 2 });
        assert_eq!(alarms(&[], at(25)), Alarms::default());
    }

    #[test]
    fn a_report_says_what_was_in_time() {
        let at = |hours: i64| Timestamp(hours * HOUR);
        let times = |acknowledged: Option<i64>, decided: Option<i64>| Times {
            raised: at(0),
            acknowledged: acknowledged.map(at),
            decided: decided.map(at),
        };
        let all = [times(Some(0), Some(24)), times(Some(1), Some(30)), times(Some(3), None), times(None, None)];
        let said = figures(&all, at(25));
        let expected = Figures {
            raised: 4,
            acknowledged_in_time: 1,
            decided_in_time: 1,
            overdue: 2,
            until_acknowledged: Some(HOUR),
            until_decided: Some(30 * HOUR),
        };
        assert_eq!(said, expected);
        assert_eq!(figures(&[], at(0)), Figures::default());
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
