//! What everybody is told of how long a panel leaves voices waiting (docs/decisions/0018).

use jiff::civil::Date;

use crate::time::DAY;

/// The public figure of one panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Fewer than the threshold, perhaps none. `late`: one has waited longer than the council promises.
    Few { late: bool },
    /// At least `least`; half of them have waited up to `half`, all of them up to `all`.
    Many { least: usize, half: Wait, all: Wait },
}

/// A wait in words: whole days up to a fortnight, then weeks, always rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    Days(i64),
    Weeks(i64),
}

impl Wait {
    fn of(millis: i64) -> Self {
        let days = up(millis, DAY).max(1);
        if days < 15 { Self::Days(days) } else { Self::Weeks(up(days, 7)) }
    }
}

const fn up(n: i64, by: i64) -> i64 {
    (n + by - 1).div_euclid(by)
}

/// Whether a meeting on `meets` is later than a reply is promised for what is routed to it today.
pub fn later_than_promised(today: Date, meets: Date, answer_days: i64) -> bool {
    today.until(meets).is_ok_and(|span| i64::from(span.get_days()) > answer_days)
}

/// The figure for these waits, in milliseconds. The number moves in full steps of `fewest`, so that no single voice is
/// seen coming or going; below one step only whether the council keeps its promise is told.
pub fn told(mut waits: Vec<i64>, fewest: i64, answer_days: i64) -> Told {
    waits.sort_unstable();
    let step = usize::try_from(fewest).unwrap_or(1).max(1);
    let longest = waits.last().copied().unwrap_or_default();
    if waits.len() < step {
        return Told::Few { late: longest > answer_days * DAY };
    }
    let half = waits[(waits.len() - 1) / 2];
    Told::Many { least: waits.len() - waits.len() % step, half: Wait::of(half), all: Wait::of(longest) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::panels::rules::waiting::{Told::*, Wait::*};

    #[rstest]
    #[case::nobody(vec![], Few { late: false })]
    #[case::one_on_time(vec![28 * DAY], Few { late: false })]
    #[case::one_late(vec![28 * DAY + 1], Few { late: true })]
    #[case::nine(vec![40 * DAY; 9], Few { late: true })]
    #[case::ten(vec![DAY; 10], Many { least: 10, half: Days(1), all: Days(1) })]
    #[case::just_now(vec![0; 10], Many { least: 10, half: Days(1), all: Days(1) })]
    #[case::nineteen(vec![14 * DAY; 19], Many { least: 10, half: Days(14), all: Days(14) })]
    #[case::a_fortnight_and_more(vec![14 * DAY + 1; 20], Many { least: 20, half: Weeks(3), all: Weeks(3) })]
    fn what_is_told(#[case] waits: Vec<i64>, #[case] says: Told) {
        assert_eq!(told(waits, 10, 28), says);
    }

    #[rstest]
    #[case("2026-12-20", false)]
    #[case("2026-12-21", true)]
    #[case("2026-11-01", false)]
    fn the_day_after_the_last_promised_one_is_late(#[case] meets: &str, #[case] late: bool) {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(later_than_promised(day("2026-11-22"), day(meets), 28), late);
    }

    #[test]
    fn half_and_all_are_of_the_same_voices() {
        let waits = (1..=11).map(|n| n * 7 * DAY).rev().collect();
        assert_eq!(told(waits, 10, 28), Many { least: 10, half: Weeks(6), all: Weeks(11) });
    }

    proptest! {
        /// No voice, one, or too few: all look the same to the public.
        #[test]
        fn few_are_told_alike(waits in prop::collection::vec(0_i64..28 * DAY, 0..10)) {
            prop_assert_eq!(told(waits, 10, 28), Few { late: false });
        }

        #[test]
        fn half_never_outwait_all(waits in prop::collection::vec(0_i64..900 * DAY, 10..60)) {
            let n = waits.len();
            let Many { least, half, all } = told(waits, 10, 28) else { return Err(TestCaseError::fail("many")) };
            prop_assert!(least <= n && least % 10 == 0 && n - least < 10);
            let days = |wait| match wait { Days(n) => n, Weeks(n) => n * 7 };
            prop_assert!(days(half) <= days(all));
        }
    }
}
