//! Who runs a meeting: says who is there, opens items, writes what was said and decided. The clerk does; in a takeover
//! the young people, or the foster carers, with a seat on the panel do too, and choose its day, its items and its guests
//! beforehand (docs/domain.md, *Takeover*).

use crate::panels::model::{MeetingKind, MeetingState, MemberKind};

/// What the rule needs to know of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Runner {
    pub clerk: bool,
    /// The kind of the seat that they have on this panel today.
    pub seat: Option<MemberKind>,
}

impl Runner {
    /// Whether the meeting is theirs to run.
    pub fn runs(self, kind: MeetingKind) -> bool {
        self.clerk || self.takes_over(kind)
    }

    /// Whether they are one of those whose meeting it is.
    pub fn takes_over(self, kind: MeetingKind) -> bool {
        self.seat.is_some() && self.seat == kind.taken_over_by()
    }
}

/// Whether somebody can be marked, an interest declared, or notes taken.
pub const fn is_recorded(state: MeetingState) -> bool {
    matches!(state, MeetingState::Held)
}

/// Whether day, items and guests are still to be chosen.
pub const fn is_prepared(state: MeetingState) -> bool {
    matches!(state, MeetingState::Planned | MeetingState::AgendaPublished)
}

#[cfg(test)]
mod tests {
    use MeetingKind::{CarerTakeover, Formal, Takeover, Visit, Workshop};
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(true, None, Formal, true)]
    #[case(true, None, Takeover, true)]
    #[case(false, Some(MemberKind::YoungPerson), Takeover, true)]
    #[case(false, Some(MemberKind::YoungPerson), Formal, false)]
    #[case(false, Some(MemberKind::YoungPerson), Workshop, false)]
    #[case(false, Some(MemberKind::YoungPerson), Visit, false)]
    #[case(false, Some(MemberKind::Elected), Takeover, false)]
    #[case(false, Some(MemberKind::Officer), Takeover, false)]
    #[case(false, None, Takeover, false)]
    #[case(false, None, Formal, false)]
    #[case(true, None, CarerTakeover, true)]
    #[case(false, Some(MemberKind::FosterCarer), CarerTakeover, true)]
    #[case(false, Some(MemberKind::FosterCarer), Takeover, false)]
    #[case(false, Some(MemberKind::FosterCarer), Formal, false)]
    #[case(false, Some(MemberKind::YoungPerson), CarerTakeover, false)]
    fn a_takeover_is_run_by_those_whose_it_is(
        #[case] clerk: bool,
        #[case] seat: Option<MemberKind>,
        #[case] kind: MeetingKind,
        #[case] runs: bool,
    ) {
        assert_eq!(Runner { clerk, seat }.runs(kind), runs);
    }

    #[test]
    fn a_meeting_is_prepared_or_recorded_and_never_both() {
        for state in MeetingState::ALL {
            assert!(!(is_prepared(state) && is_recorded(state)), "{state:?}");
        }
    }
}
