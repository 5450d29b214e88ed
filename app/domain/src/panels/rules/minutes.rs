//! Minutes: who may check them, and when they may go out (docs/domain.md, *Minutes*).

use crate::panels::model::MeetingState;

/// What the rules need to know of a meeting's minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: MeetingState,
    /// Somebody has checked them as they are now.
    pub checked: bool,
    /// Every section is there in every language of the council.
    pub complete: bool,
}

/// Why minutes do not go out yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    State,
    Incomplete,
    Unchecked,
}

/// Whether somebody may say that the minutes are right: who chairs the panel, or for one whose chair has no account here
/// the clerk, whom the chair has told.
pub const fn may_check(chairs: bool, clerk: bool, a_chair_has_an_account: bool) -> bool {
    chairs || clerk && !a_chair_has_an_account
}

/// Whether a section is changed freely, only with a reason, or not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Free,
    /// They are published: the text before stays, and readers see why it was changed.
    Amendment,
    /// The panel has approved them.
    Closed,
}

/// What a change of a section is.
pub const fn edit(state: MeetingState) -> Edit {
    match state {
        MeetingState::DraftMinutes => Edit::Free,
        MeetingState::Minuted => Edit::Amendment,
        _ => Edit::Closed,
    }
}

/// Whether the minutes may be published as a draft.
///
/// # Errors
/// What is missing, the first thing first.
pub const fn publishable(standing: Standing) -> Result<(), NotYet> {
    match standing {
        Standing { state: MeetingState::DraftMinutes, checked: true, complete: true } => Ok(()),
        Standing { state: MeetingState::DraftMinutes, complete: false, .. } => Err(NotYet::Incomplete),
        Standing { state: MeetingState::DraftMinutes, .. } => Err(NotYet::Unchecked),
        _ => Err(NotYet::State),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(true, false, true, true)]
    #[case(false, true, true, false)]
    #[case(false, true, false, true)]
    #[case(false, false, false, false)]
    #[case(true, true, true, true)]
    fn the_chair_checks(#[case] chairs: bool, #[case] clerk: bool, #[case] account: bool, #[case] may: bool) {
        assert_eq!(may_check(chairs, clerk, account), may);
    }

    #[test]
    fn nothing_goes_out_unchecked_or_half() {
        for state in MeetingState::ALL {
            for (checked, complete) in [(true, true), (true, false), (false, true), (false, false)] {
                let may = publishable(Standing { state, checked, complete });
                assert_eq!(may.is_ok(), state == MeetingState::DraftMinutes && checked && complete, "{state:?}");
            }
        }
    }

    #[test]
    fn what_was_approved_is_not_changed() {
        let kinds: Vec<_> = MeetingState::ALL.into_iter().map(edit).collect();
        assert_eq!(kinds.iter().filter(|kind| **kind != Edit::Closed).count(), 2);
        assert_eq!(edit(MeetingState::Approved), Edit::Closed);
        assert_eq!(edit(MeetingState::Minuted), Edit::Amendment);
    }
}
