//! How long people wait: to the first reading and to the decision, week by week. Pure.

use jiff::{ToSpan as _, civil::Date};

use crate::time::{DAY, HOUR, Timestamp};

/// When one voice was said, first read and decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestones {
    pub said: Timestamp,
    pub read: Option<Timestamp>,
    pub decided: Option<Timestamp>,
}

/// The voices of one week, and the median waits; `None` if there is no such wait yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday, in London.
    pub begins: Date,
    pub said: usize,
    pub waiting: usize,
    pub to_reading: Option<i64>,
    pub to_decision: Option<i64>,
}

/// The median: half of the waits are at most this long.
pub fn median(mut waits: Vec<i64>) -> Option<i64> {
    waits.sort_unstable();
    let last = waits.len().checked_sub(1)?;
    Some(i64::midpoint(waits[last / 2], waits[last.div_ceil(2)]))
}

/// The Monday of the week of a day.
fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The last `weeks` weeks, this one last.
pub fn weekly(ways: &[Milestones], weeks: i64, now: Timestamp) -> Vec<Week> {
    let this = monday(now.day());
    (0..weeks)
        .rev()
        .map(|back| {
            let begins = this.saturating_sub((7 * back).days());
            let of: Vec<_> = ways.iter().filter(|way| monday(way.said.day()) == begins).collect();
            let waits = |end: fn(&Milestones) -> Option<Timestamp>| {
                median(of.iter().filter_map(|way| Some(end(way)?.since(way.said).max(0))).collect())
            };
            Week {
                begins,
                said: of.len(),
                waiting: of.iter().filter(|way| way.decided.is_none()).count(),
                to_reading: waits(|way| way.read),
                to_decision: waits(|way| way.decided),
            }
        })
        .collect()
}

/// What everybody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicWait {
    /// Half of the voices are decided within so many days; at least one.
    pub days: i64,
    /// It takes longer than before, or the voices that wait now have waited longer than that.
    pub slow: bool,
}

/// With fewer voices a median would say something about one of them.
const FEWEST: usize = 5;
/// Up to this wait nothing is called slow.
const QUICK: i64 = 3 * DAY;

/// What everybody is told. `month`: waits until the decision in the last month; `before`: those of the three months
/// before it; `waiting`: how long undecided voices have waited so far. None: too few to say anything.
pub fn public_wait(month: Vec<i64>, before: Vec<i64>, waiting: Vec<i64>) -> Option<PublicWait> {
    if month.len() < FEWEST {
        return None;
    }
    let now = median(month)?;
    let slower = before.len() >= FEWEST && median(before).is_some_and(|then| now > then + then / 2);
    // Undecided voices are not in the median, so a standstill would look quick without this.
    let stuck = waiting.len() >= FEWEST && median(waiting).is_some_and(|wait| wait > now.max(QUICK));
    Some(PublicWait { days: (now + DAY - 1).div_euclid(DAY).max(1), slow: (slower && now > QUICK) || stuck })
}

/// A wait in whole hours for a table, rounded up.
pub const fn hours(wait: i64) -> i64 {
    (wait + HOUR - 1) / HOUR
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// Sunday 22 November 2026, 12:00 in London.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[rstest]
    #[case(vec![], None)]
    #[case(vec![7], Some(7))]
    #[case(vec![9, 1], Some(5))]
    #[case(vec![100, 1, 3], Some(3))]
    fn the_middle(#[case] waits: Vec<i64>, #[case] middle: Option<i64>) {
        assert_eq!(median(waits), middle);
    }

    #[test]
    fn a_week_begins_on_monday_in_london() {
        let way = |said: i64, read: Option<i64>| Milestones {
            said: NOON.plus(said),
            read: read.map(|n| NOON.plus(said + n)),
            decided: None,
        };
        let ways = [way(0, Some(HOUR)), way(-6 * DAY, Some(3 * HOUR)), way(-7 * DAY, None), way(-30 * DAY, None)];
        let weeks = weekly(&ways, 3, NOON);
        let days: Vec<_> = weeks.iter().map(|week| week.begins.to_string()).collect();
        assert_eq!(days, ["2026-11-02", "2026-11-09", "2026-11-16"]);
        assert_eq!(weeks.iter().map(|week| week.said).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!((weeks[2].to_reading, weeks[2].to_decision, weeks[2].waiting), (Some(2 * HOUR), None, 2));
    }

    #[rstest]
    #[case(vec![DAY; 4], vec![], vec![], None)]
    #[case(vec![DAY; 5], vec![], vec![], Some(PublicWait { days: 1, slow: false }))]
    #[case(vec![HOUR; 5], vec![], vec![], Some(PublicWait { days: 1, slow: false }))]
    #[case(vec![2 * DAY; 5], vec![HOUR; 9], vec![], Some(PublicWait { days: 2, slow: false }))]
    #[case(vec![9 * DAY; 5], vec![2 * DAY; 9], vec![], Some(PublicWait { days: 9, slow: true }))]
    #[case(vec![9 * DAY; 5], vec![8 * DAY; 9], vec![], Some(PublicWait { days: 9, slow: false }))]
    #[case(vec![DAY; 5], vec![DAY; 9], vec![20 * DAY; 6], Some(PublicWait { days: 1, slow: true }))]
    #[case(vec![DAY; 5], vec![DAY; 9], vec![20 * DAY; 4], Some(PublicWait { days: 1, slow: false }))]
    fn what_everybody_is_told(
        #[case] month: Vec<i64>,
        #[case] before: Vec<i64>,
        #[case] waiting: Vec<i64>,
        #[case] says: Option<PublicWait>,
    ) {
        assert_eq!(public_wait(month, before, waiting), says);
    }

    proptest! {
        #[test]
        fn half_wait_no_longer_than_the_middle(waits in proptest::collection::vec(0_i64..1_000_000, 1..50)) {
            let middle = median(waits.clone()).expect("one at least");
            let quicker = waits.iter().filter(|wait| **wait <= middle).count();
            prop_assert!(quicker * 2 >= waits.len());
        }
    }
}
