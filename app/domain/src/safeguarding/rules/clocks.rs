//! The two clocks of a concern, by its urgency (docs/domain.md, *Concerns*): until it is acknowledged, until it is
//! decided. Made from them: the order of lists, reminders, the bar on each page, the figures of the report. Pure.

use super::{
    super::model::{ConcernState, Urgency},
    is_unacknowledged,
};
use crate::time::{DAY, HOUR, MINUTE, Timestamp};

/// The time limit for acknowledging; after it every lead and administrator is told.
pub const fn acknowledged_within(urgency: Urgency) -> i64 {
    match urgency {
        Urgency::Now => 15 * MINUTE,
        Urgency::Today | Urgency::Week => HOUR,
    }
}

/// How often they are told again.
pub const TOLD_AGAIN: i64 = HOUR;

/// The time limit for a decision, from when it was raised or reopened.
pub const fn decided_within(urgency: Urgency) -> i64 {
    match urgency {
        Urgency::Now => 4 * HOUR,
        Urgency::Today => 24 * HOUR,
        Urgency::Week => 5 * DAY,
    }
}

/// The times that the clocks of a concern depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub urgency: Urgency,
    pub state: ConcernState,
    pub raised: Timestamp,
    /// When it was reopened, if it was.
    pub reopened: Option<Timestamp>,
    pub acknowledged: Option<Timestamp>,
    /// The time of the decision that counts now.
    pub decided: Option<Timestamp>,
}

impl Clock {
    pub const fn acknowledge_by(&self) -> Timestamp {
        self.raised.plus(acknowledged_within(self.urgency))
    }

    pub fn decide_by(&self) -> Timestamp {
        self.reopened.unwrap_or(self.raised).plus(decided_within(self.urgency))
    }

    /// Milliseconds until it must be acknowledged, negative if late; none once it is.
    pub fn until_acknowledged(&self, now: Timestamp) -> Option<i64> {
        is_unacknowledged(self.state).then(|| self.acknowledge_by().since(now))
    }

    /// Milliseconds until the decision is due. Negative: it is overdue, or was decided too late, by so much.
    pub fn left(&self, now: Timestamp) -> i64 {
        self.decide_by().since(self.decided.unwrap_or(now))
    }

    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.decided.is_none() && self.left(now) < 0
    }

    /// When the first of its time limits passed; none if none has, or if both were kept.
    pub fn late_since(&self, now: Timestamp) -> Option<Timestamp> {
        let acknowledge_by = is_unacknowledged(self.state).then(|| self.acknowledge_by());
        let decide_by = self.decided.is_none().then(|| self.decide_by());
        acknowledge_by.into_iter().chain(decide_by).filter(|due| *due < now).min()
    }

    /// Whether every lead and administrator is to be told, for the first time or again.
    pub fn must_escalate(&self, escalated: Option<Timestamp>, now: Timestamp) -> bool {
        let due = escalated.map_or(self.acknowledge_by(), |last| last.plus(TOLD_AGAIN));
        is_unacknowledged(self.state) && due <= now
    }

    /// Its place among open concerns: first the unacknowledged by urgency, then the overdue, then by when a decision is
    /// due.
    pub fn place(&self, now: Timestamp) -> (u8, u8, Timestamp) {
        if is_unacknowledged(self.state) {
            return (0, self.urgency as u8, self.raised);
        }
        (if self.is_overdue(now) { 1 } else { 2 }, 0, self.decide_by())
    }
}

/// What the bar shows to leads and officers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alarms {
    /// How many are unacknowledged.
    pub unacknowledged: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// The most alarming of these.
    pub first: Option<Clock>,
}

/// Counts what is alarming among the open concerns.
pub fn alarms(open: &[Clock], now: Timestamp) -> Alarms {
    let undecided = || open.iter().filter(|one| one.state != ConcernState::Decided);
    let alarming = |one: &&Clock| is_unacknowledged(one.state) || one.is_overdue(now);
    Alarms {
        unacknowledged: undecided().filter(|one| is_unacknowledged(one.state)).count(),
        overdue: undecided().filter(|one| one.is_overdue(now)).count(),
        first: undecided().filter(alarming).min_by_key(|one| one.place(now)).copied(),
    }
}

/// The figures of many concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub raised: usize,
    /// How many were acknowledged, and decided, within the time of their urgency.
    pub acknowledged_in_time: usize,
    pub decided_in_time: usize,
    /// How many are not decided, with their time over.
    pub overdue: usize,
    /// The median waits, in milliseconds; none if there is no such wait.
    pub until_acknowledged: Option<i64>,
    pub until_decided: Option<i64>,
}

/// The figures of these concerns.
pub fn figures(all: &[Clock], now: Timestamp) -> Figures {
    let waits = |at: fn(&Clock) -> Option<Timestamp>| -> Vec<i64> {
        all.iter().filter_map(|one| Some(at(one)?.since(one.raised))).collect()
    };
    let soon = |one: &&Clock| one.acknowledged.is_some_and(|at| at < one.acknowledge_by());
    Figures {
        raised: all.len(),
        acknowledged_in_time: all.iter().filter(soon).count(),
        decided_in_time: all.iter().filter(|one| one.decided.is_some() && one.left(now) >= 0).count(),
        overdue: all.iter().filter(|one| one.is_overdue(now)).count(),
        until_acknowledged: middle(waits(|one| one.acknowledged)),
        until_decided: middle(waits(|one| one.decided)),
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
    use Urgency::{Now, Today, Week};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const fn at(minutes: i64) -> Timestamp {
        Timestamp(minutes * MINUTE)
    }

    fn clock(urgency: Urgency, state: ConcernState, raised: i64) -> Clock {
        Clock { urgency, state, raised: at(raised), reopened: None, acknowledged: None, decided: None }
    }

    #[rstest]
    #[case(Now, Notified, None, 14, false)]
    #[case(Now, Notified, None, 15, true)]
    #[case(Now, Notified, Some(15), 74, false)]
    #[case(Now, Notified, Some(15), 75, true)]
    #[case(Today, Notified, None, 59, false)]
    #[case(Today, Notified, None, 60, true)]
    #[case(Week, Raised, None, 60, true)]
    #[case(Week, Notified, Some(60), 119, false)]
    #[case(Week, Notified, Some(60), 120, true)]
    #[case(Now, Acknowledged, None, 6000, false)]
    #[case(Now, Decided, None, 6000, false)]
    fn everybody_is_told_when_nobody_has_it_in_hand_and_each_hour_again(
        #[case] urgency: Urgency,
        #[case] state: ConcernState,
        #[case] told: Option<i64>,
        #[case] now: i64,
        #[case] tell: bool,
    ) {
        assert_eq!(clock(urgency, state, 0).must_escalate(told.map(at), at(now)), tell);
    }

    #[rstest]
    #[case(Now, 4 * 60)]
    #[case(Today, 24 * 60)]
    #[case(Week, 5 * 24 * 60)]
    fn a_decision_is_due_by_urgency(#[case] urgency: Urgency, #[case] minutes: i64) {
        let open = clock(urgency, Acknowledged, 0);
        assert_eq!(open.left(at(0)), minutes * MINUTE);
        assert!(!open.is_overdue(at(minutes)) && open.is_overdue(at(minutes + 1)));
        assert_eq!(open.left(at(minutes + 5)), -5 * MINUTE);
        // Opened again, the time begins anew; decided, it stops.
        let again = Clock { reopened: Some(at(10_000)), ..open };
        assert_eq!(again.left(at(10_000)), minutes * MINUTE);
        let decided = Clock { decided: Some(at(minutes - 1)), state: Decided, ..open };
        assert_eq!((decided.left(at(99_999)), decided.is_overdue(at(99_999))), (MINUTE, false));
    }

    #[rstest]
    #[case::in_time(Notified, 15, None)]
    #[case::nobody_has_it_in_hand(Notified, 16, Some(15))]
    #[case::nor_decided_it(Notified, 300, Some(15))]
    #[case::in_hand(Acknowledged, 240, None)]
    #[case::not_decided(Acknowledged, 241, Some(240))]
    fn it_is_late_since_the_first_clock_ran_out(
        #[case] state: ConcernState,
        #[case] now: i64,
        #[case] since: Option<i64>,
    ) {
        assert_eq!(clock(Now, state, 0).late_since(at(now)), since.map(at));
        let decided = Clock { decided: Some(at(9_000)), ..clock(Now, Decided, 0) };
        assert_eq!(decided.late_since(at(99_999)), None, "decided too late, and not late any more");
    }

    #[test]
    fn what_is_alarming_comes_first() {
        let all = [
            clock(Week, Acknowledged, 0),
            clock(Now, Acknowledged, 0),
            clock(Today, Acknowledged, 0),
            clock(Week, Notified, 0),
            clock(Now, Notified, 200),
            clock(Now, Notified, 100),
            clock(Today, Raised, 290),
        ];
        let now = at(300);
        let mut order: Vec<_> = (0..all.len()).collect();
        order.sort_by_key(|n| all[*n].place(now));
        assert_eq!(order, [5, 4, 6, 3, 1, 2, 0]);
        let said = alarms(&all, now);
        assert_eq!((said.unacknowledged, said.overdue, said.first), (4, 1, Some(all[5])));
        assert_eq!(alarms(&[], now), Alarms::default());
        assert_eq!(alarms(&all[..1], now).first, None, "what is in hand and in time alarms nobody");
    }

    #[test]
    fn a_report_says_what_was_in_time() {
        let times = |urgency, acknowledged: Option<i64>, decided: Option<i64>| Clock {
            acknowledged: acknowledged.map(at),
            decided: decided.map(at),
            ..clock(urgency, if decided.is_some() { Decided } else { Acknowledged }, 0)
        };
        let all = [
            times(Now, Some(14), Some(240)),
            times(Now, Some(15), Some(241)),
            times(Today, Some(59), None),
            times(Week, Some(180), None),
        ];
        let expected = Figures {
            raised: 4,
            acknowledged_in_time: 2,
            decided_in_time: 1,
            overdue: 1,
            until_acknowledged: Some(59 * MINUTE),
            until_decided: Some(241 * MINUTE),
        };
        assert_eq!(figures(&all, at(25 * 60)), expected);
        assert_eq!(figures(&[], at(0)), Figures::default());
    }

    fn any_clock() -> impl Strategy<Value = Clock> {
        let (urgency, state) = (proptest::sample::select(&Urgency::ALL), proptest::sample::select(&ConcernState::ALL));
        (urgency, state, 0..9000_i64).prop_map(|(urgency, state, raised)| clock(urgency, state, raised))
    }

    proptest! {
        #[test]
        fn nobody_is_told_before_the_time_or_of_what_somebody_has(one in any_clock(), now in 0..20_000_i64) {
            if one.must_escalate(None, at(now)) {
                prop_assert!(is_unacknowledged(one.state) && at(now).since(one.raised) >= 15 * MINUTE);
            }
        }

        #[test]
        fn nothing_stands_before_what_nobody_has_in_hand(one in any_clock(), other in any_clock(), now in 0..20_000_i64) {
            if is_unacknowledged(one.state) && !is_unacknowledged(other.state) {
                prop_assert!(one.place(at(now)) < other.place(at(now)));
            }
            if one.is_overdue(at(now)) && other.left(at(now)) >= 0 && !is_unacknowledged(other.state) {
                prop_assert!(one.place(at(now)) < other.place(at(now)));
            }
        }
    }
}
