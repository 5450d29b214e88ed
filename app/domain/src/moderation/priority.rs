//! The rank of a voice in the queue. Pure.
//!
//! The queue has one order, the *rank*: the time at which a voice was said, less a head start for danger, for a picture
//! or for words that tell who somebody is. So danger comes before everything else, a picture or a telephone number
//! before other voices of the same day, and a voice that has waited very long before all of these but danger. In a
//! burst (`bursts`) all but the first are ranked behind: dangerous ones behind danger outside of bursts, and before
//! everything else.

use super::suggestions::{Why, suggest};
use crate::{
    closed_enum::closed_enum,
    time::{DAY, Timestamp},
};

closed_enum! {
    /// What an officer can filter the queue by.
    Flag { Danger = "danger", Personal = "personal", Picture = "picture", Wait = "wait", Passed = "passed" }
}

/// After this time a voice has waited very long.
pub const LONG_WAIT: i64 = 3 * DAY;

/// The head start of a voice that may tell of danger.
const HEAD_START_OF_DANGER: i64 = 365 * DAY;
/// The head start of a voice with a picture, or with words that tell who somebody is.
const HEAD_START: i64 = DAY;

/// What gives a voice a head start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Priority {
    pub danger: bool,
    pub personal: bool,
    pub picture: bool,
}

impl Priority {
    /// `danger`: the text has words of danger. Whether there are pictures is set later.
    pub fn of(text: &str, danger: bool) -> Self {
        // Names are left out: every second text has a word with a capital.
        let personal = suggest(text).iter().any(|found| found.why != Why::Name);
        Self { danger, personal, picture: false }
    }

    /// The rank of a voice behind the first of its burst.
    pub const fn rank_behind(self, said_at: Timestamp) -> i64 {
        self.rank(said_at) + step_back(self.danger)
    }

    /// The rank of a voice.
    pub const fn rank(self, said_at: Timestamp) -> i64 {
        let start = if self.danger {
            HEAD_START_OF_DANGER
        } else if self.personal || self.picture {
            HEAD_START
        } else {
            0
        };
        said_at.0 - start
    }
}

/// How much a voice is ranked behind if it is not the first of its burst.
pub const fn step_back(danger: bool) -> i64 {
    if danger { HEAD_START_OF_DANGER / 2 } else { LONG_WAIT }
}

/// Whether a voice said at `said_at` has waited very long.
pub const fn is_long(said_at: Timestamp, now: Timestamp) -> bool {
    now.since(said_at) >= LONG_WAIT
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("call me on 07700 900123", true)]
    #[case("I live in CF10 4UW", true)]
    #[case("Megan is nice", false)]
    #[case("I like the pool", false)]
    fn what_tells_who_somebody_is(#[case] text: &str, #[case] personal: bool) {
        assert_eq!(Priority::of(text, true), Priority { danger: true, personal, picture: false });
    }

    fn any_lifts() -> impl Strategy<Value = Priority> {
        any::<[bool; 3]>().prop_map(|[danger, personal, picture]| Priority { danger, personal, picture })
    }

    proptest! {
        #[test]
        fn danger_comes_first_for_a_year(one in any_lifts(), other in any_lifts(), apart in 0..300 * DAY) {
            let (older, newer) = (Timestamp(0), Timestamp(apart));
            if one.danger && !other.danger {
                prop_assert!(one.rank(newer) < other.rank(older));
            }
        }

        #[test]
        fn danger_that_came_with_many_is_behind_all_that_came_alone_and_before_everything_else(
            many in any_lifts(), alone in any_lifts(), apart in -150 * DAY..150 * DAY,
        ) {
            let many = Priority { danger: true, ..many };
            prop_assert_eq!(many.rank_behind(Timestamp(0)) > alone.rank(Timestamp(apart)), alone.danger);
        }

        #[test]
        fn what_came_with_many_is_behind_what_is_said_alone_in_the_next_two_days(
            many in any_lifts(), alone in any_lifts(), later in 0..2 * DAY,
        ) {
            prop_assume!(!many.danger);
            prop_assert!(many.rank_behind(Timestamp(0)) > alone.rank(Timestamp(later)));
        }

        #[test]
        fn what_waits_very_long_is_before_all_but_danger(one in any_lifts(), other in any_lifts(), since in LONG_WAIT..99 * DAY) {
            let (said, now) = (Timestamp(0), Timestamp(since));
            prop_assert!(is_long(said, now));
            if !other.danger {
                prop_assert!(one.rank(said) < other.rank(now));
            }
        }
    }
}
