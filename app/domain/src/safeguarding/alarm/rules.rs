//! When an alarm is mailed about, paused and late (docs/domain.md, *Alarms*). Pure.

use crate::time::{MINUTE, Timestamp};

/// How long opening an alarm pauses it.
pub const PAUSE: i64 = 15 * MINUTE;
/// How often mail is sent again until somebody settles the alarm.
pub const AGAIN: i64 = 30 * MINUTE;
/// For monitoring, the time at which an alarm became late is rounded up to this.
const QUARTER: i64 = 15 * MINUTE;

/// The times that matter to an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ringing {
    pub said: Timestamp,
    pub opened: Option<Timestamp>,
    pub mailed: Option<Timestamp>,
}

impl Ringing {
    /// When mail about it is sent next. `patience`: how long it may wait to be opened, in milliseconds.
    pub fn rings_at(&self, patience: i64) -> Timestamp {
        let next = self.mailed.map_or(self.said.plus(patience), |last| last.plus(AGAIN));
        self.opened.map_or(next, |opened| next.max(opened.plus(PAUSE)))
    }

    /// When it became late: nobody had opened it, or whoever did had not settled it. Rounded up to a quarter of an
    /// hour, because the monitoring program stores it, and the moment of something anonymous must not be stored.
    pub fn late_from(&self, patience: i64) -> Timestamp {
        let waits = self.said.plus(patience);
        let due = self.opened.map_or(waits, |opened| waits.max(opened.plus(PAUSE)));
        due.plus((-due.0).rem_euclid(QUARTER))
    }

    /// Whether it is paused, because somebody is reading it.
    pub fn is_paused(&self, now: Timestamp) -> bool {
        self.opened.is_some_and(|opened| now < opened.plus(PAUSE))
    }
}

/// Which alarms one mail tells of now: none while none is due; otherwise all that are not paused, so that many at once
/// are one mail with a number.
pub fn told_now(all: &[Ringing], patience: i64, now: Timestamp) -> Vec<usize> {
    if !all.iter().any(|one| one.rings_at(patience) <= now) {
        return Vec::new();
    }
    (0..all.len()).filter(|n| !all[*n].is_paused(now)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const PATIENCE: i64 = 15 * MINUTE;

    const fn at(minutes: i64) -> Timestamp {
        Timestamp(minutes * MINUTE)
    }

    fn ringing(said: i64, opened: Option<i64>, mailed: Option<i64>) -> Ringing {
        Ringing { said: at(said), opened: opened.map(at), mailed: mailed.map(at) }
    }

    #[rstest]
    #[case(None, None, 15)]
    #[case(None, Some(15), 45)]
    #[case(Some(5), None, 20)]
    #[case(Some(14), None, 29)]
    #[case(Some(16), Some(15), 45)]
    #[case(Some(40), Some(15), 55)]
    fn it_rings_until_it_is_settled_and_opening_only_pauses_it(
        #[case] opened: Option<i64>,
        #[case] mailed: Option<i64>,
        #[case] next: i64,
    ) {
        assert_eq!(ringing(0, opened, mailed).rings_at(PATIENCE), at(next));
    }

    #[rstest]
    #[case::at_a_full_quarter(0, None, 15)]
    #[case::between_two(1, None, 30)]
    #[case::just_before_one(14, None, 30)]
    #[case::opened(0, Some(3), 30)]
    #[case::opened_late_and_not_settled(0, Some(50), 75)]
    fn it_is_past_its_time_from_a_full_quarter_on(#[case] said: i64, #[case] opened: Option<i64>, #[case] late: i64) {
        assert_eq!(ringing(said, opened, Some(15)).late_from(PATIENCE), at(late));
    }

    #[test]
    fn a_burst_is_one_mail_with_a_count() {
        let mut all = vec![ringing(0, None, None), ringing(3, None, None), ringing(10, Some(14), None)];
        assert_eq!(told_now(&all, PATIENCE, at(14)), [0_usize; 0]);
        assert_eq!(told_now(&all, PATIENCE, at(15)), [0, 1], "the second is told of with the first");
        all[0].mailed = Some(at(15));
        all[1].mailed = Some(at(15));
        assert_eq!(told_now(&all, PATIENCE, at(18)), [0_usize; 0], "and not once more when its own time comes");
        assert_eq!(told_now(&all, PATIENCE, at(29)), [0, 1, 2], "nobody has settled the third");
    }

    proptest! {
        /// However often alarms are opened, somebody is told within the pause and half an hour after it.
        #[test]
        fn an_alarm_that_nobody_settles_is_never_silent_for_long(opens in proptest::collection::vec(0..300_i64, 0..6)) {
            let mut one = ringing(0, None, None);
            let mut last = 0;
            for minute in 0..600 {
                if opens.contains(&minute) {
                    one.opened = Some(at(minute));
                }
                if told_now(&[one], PATIENCE, at(minute)) == [0] {
                    one.mailed = Some(at(minute));
                    last = minute;
                }
                let opened = one.opened.map_or(0, |opened| opened.0 / MINUTE);
                prop_assert!(minute - last.max(opened) <= 30, "silent at {minute}");
            }
        }

        #[test]
        fn nobody_is_told_more_often_than_every_quarter_of_an_hour(said in proptest::collection::vec(0..200_i64, 1..40)) {
            let mut all: Vec<Ringing> = Vec::new();
            let mut mails: Vec<i64> = Vec::new();
            for minute in 0..300 {
                all.extend(said.iter().filter(|at| **at == minute).map(|_| ringing(minute, None, None)));
                let told = told_now(&all, PATIENCE, at(minute));
                for n in &told {
                    all[*n].mailed = Some(at(minute));
                }
                if !told.is_empty() {
                    prop_assert!(mails.last().is_none_or(|last| minute - last >= 15));
                    mails.push(minute);
                }
            }
        }
    }
}
