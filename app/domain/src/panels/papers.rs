//! Papers of an agenda: how many, how long, and until when they may be put, asked for and replaced.

use crate::{panels::model::MeetingState, time::Timestamp};

/// The most papers of one item.
pub const MOST_PAPERS: u64 = 20;
/// The most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// The largest paper, in bytes; the edge refuses what is larger.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// Whether a paper may be put with an item, or arrive late: as long as its meeting is not over. `meeting` is none for
/// an item that waits for one.
pub const fn may_arrive(meeting: Option<MeetingState>) -> bool {
    matches!(meeting, None | Some(MeetingState::Planned | MeetingState::AgendaPublished))
}

/// Whether a paper that is there may be replaced or taken away: until the agenda is published.
pub const fn may_change(meeting: Option<MeetingState>) -> bool {
    matches!(meeting, None | Some(MeetingState::Planned))
}

/// Whether somebody who was asked for a paper and has not sent it is reminded today: from the day before it is due, and
/// once more after that day. Days as `2026-12-09`.
pub fn reminds(due_on: &str, reminded: Option<Timestamp>, now: Timestamp) -> bool {
    let today = now.day().to_string();
    let tomorrow = now.day().tomorrow().map(|day| day.to_string()).unwrap_or_default();
    match reminded.map(|at| at.day().to_string()) {
        None => due_on <= tomorrow.as_str(),
        Some(last) => due_on < today.as_str() && last.as_str() <= due_on,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Noon of a day of December 2026.
    fn noon(day: i64) -> Timestamp {
        // 1 December 2026, 12:00 in London.
        Timestamp(1_796_126_400_000 + (day - 1) * crate::time::DAY)
    }

    #[rstest]
    #[case::days_before(7, None, false)]
    #[case::the_day_before(8, None, true)]
    #[case::only_once(9, Some(8), false)]
    #[case::nobody_looked_before(9, None, true)]
    #[case::late(10, Some(8), true)]
    #[case::late_and_told(11, Some(10), false)]
    fn who_was_asked_is_reminded_twice(#[case] today: i64, #[case] reminded: Option<i64>, #[case] again: bool) {
        assert_eq!(reminds("2026-12-09", reminded.map(noon), noon(today)), again);
    }

    #[rstest]
    #[case(None, true, true)]
    #[case(Some(MeetingState::Planned), true, true)]
    #[case(Some(MeetingState::AgendaPublished), true, false)]
    #[case(Some(MeetingState::Held), false, false)]
    #[case(Some(MeetingState::Cancelled), false, false)]
    fn what_is_published_is_not_replaced(
        #[case] meeting: Option<MeetingState>,
        #[case] arrives: bool,
        #[case] changes: bool,
    ) {
        assert_eq!((may_arrive(meeting), may_change(meeting)), (arrives, changes));
    }
}
