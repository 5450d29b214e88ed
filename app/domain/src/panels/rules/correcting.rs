//! Correcting what staff typed: freely until it is published or minuted, afterwards by an amendment with a reason that
//! every reader sees.

use crate::panels::model::MeetingState;

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, or a text, of at most so many characters.
    Line {
        most: usize,
        needed: bool,
    },
    Words {
        most: usize,
    },
    /// `2026-11-22`
    Day {
        needed: bool,
    },
    /// `14:00`
    Time,
    /// An email address, or nothing. What it was before is kept nowhere.
    Mail,
    /// One of these keys; `words` is the prefix of their labels' keys.
    One {
        of: &'static [&'static str],
        words: &'static str,
    },
}

impl Shape {
    /// The same, and it may be empty.
    #[must_use]
    pub const fn optional(self) -> Self {
        match self {
            Self::Line { most, .. } => Self::Line { most, needed: false },
            other => other,
        }
    }
}

/// Whether a change of something that belongs to a meeting is an amendment. `came_of_it`: an outcome, which is free to
/// change until the minutes are published; otherwise something on the agenda, until that is.
pub const fn amends(meeting: Option<MeetingState>, came_of_it: bool) -> bool {
    match meeting {
        Some(state) if came_of_it => state.is_minuted(),
        Some(state) => state.is_published(),
        None => false,
    }
}

/// The first marked day that a membership from `starts` to `ends` would leave out.
pub fn orphaned<'a>(marked: impl IntoIterator<Item = &'a str>, starts: &str, ends: Option<&str>) -> Option<&'a str> {
    marked.into_iter().find(|day| *day < starts || ends.is_some_and(|ends| *day > ends))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, false, false)]
    #[case(Some(MeetingState::Planned), false, false)]
    #[case(Some(MeetingState::AgendaPublished), false, true)]
    #[case(Some(MeetingState::Held), true, false)]
    #[case(Some(MeetingState::DraftMinutes), true, false)]
    #[case(Some(MeetingState::Minuted), true, true)]
    #[case(Some(MeetingState::Approved), true, true)]
    #[case(Some(MeetingState::Cancelled), false, false)]
    fn what_is_out_is_amended(#[case] meeting: Option<MeetingState>, #[case] came: bool, #[case] amended: bool) {
        assert_eq!(amends(meeting, came), amended);
    }

    #[rstest]
    #[case("2026-05-01", None, None)]
    #[case("2026-06-10", None, None)]
    #[case("2026-06-11", None, Some("2026-06-10"))]
    #[case("2026-05-01", Some("2026-09-09"), None)]
    #[case("2026-05-01", Some("2026-09-08"), Some("2026-09-09"))]
    fn a_mark_is_never_left_outside(#[case] starts: &str, #[case] ends: Option<&str>, #[case] left: Option<&str>) {
        assert_eq!(orphaned(["2026-06-10", "2026-09-09"], starts, ends), left);
    }
}
