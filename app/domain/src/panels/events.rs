//! Events to which everybody on a panel is invited, such as a Make A Noise afternoon. Pure.

use crate::closed_enum::closed_enum;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 120;
/// The longest of what is said of it.
pub const LONGEST_ABOUT: usize = 2_000;

closed_enum! {
    /// Whether it takes place.
    EventState { Invited = "invited", Cancelled = "cancelled" }
}

/// Whether it can still be changed, and people can say whether they come: until its day is over.
pub fn is_open(state: EventState, held_on: &str, today: &str) -> bool {
    state == EventState::Invited && today <= held_on
}

/// Whether people are asked anew: another place changes nobody's mind.
pub fn asks_anew(before: (&str, &str), after: (&str, &str)) -> bool {
    before != after
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(EventState::Invited, "2026-12-15", true)]
    #[case(EventState::Invited, "2026-12-16", true)]
    #[case(EventState::Invited, "2026-12-17", false)]
    #[case(EventState::Cancelled, "2026-12-15", false)]
    fn it_is_open_until_its_day_is_over(#[case] state: EventState, #[case] today: &str, #[case] open: bool) {
        assert_eq!(is_open(state, "2026-12-16", today), open);
    }

    #[rstest]
    #[case(("2026-12-16", "14:00"), false)]
    #[case(("2026-12-17", "14:00"), true)]
    #[case(("2026-12-16", "15:00"), true)]
    fn another_day_or_time_asks_anew(#[case] after: (&str, &str), #[case] anew: bool) {
        assert_eq!(asks_anew(("2026-12-16", "14:00"), after), anew);
    }
}
