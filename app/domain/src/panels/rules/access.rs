//! Who may see what an agenda item is about (docs/domain.md, *Restricted items*).

use crate::panels::{
    body::{BodyKind, Session},
    model::{Access, MeetingKind, MeetingState},
};

/// Who reads an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemReader {
    Clerk,
    /// Has a seat on the panel today, of whichever kind.
    Seated,
    /// Everybody else: visitors, holders of a link, members of other panels, officers.
    Other,
}

/// Whether this reader may see title, papers, voices, outcome, minutes and actions of an item. Who may not knows its
/// number and the legal reason.
pub const fn may_see(access: Access, reader: ItemReader) -> bool {
    match access {
        Access::Public => true,
        Access::Restricted => matches!(reader, ItemReader::Clerk | ItemReader::Seated),
    }
}

/// Whether everybody may read of a meeting without an account: a formal or an extraordinary one, whose agenda is out, of a
/// body whose sessions are public. Where children meet, and which homes a panel visits, is nobody else's to know.
pub fn is_public(body: BodyKind, session: Session, kind: MeetingKind, state: MeetingState) -> bool {
    is_public_body(body, session) && is_public_kind(kind) && is_public_state(state)
}

/// The part of `is_public` that the body decides.
pub fn is_public_body(body: BodyKind, session: Session) -> bool {
    session == Session::Public && body != BodyKind::ChildrenInCareCouncil
}

/// The part of `is_public` that the kind of the meeting decides.
pub const fn is_public_kind(kind: MeetingKind) -> bool {
    matches!(kind, MeetingKind::Formal | MeetingKind::Extraordinary)
}

/// The part of `is_public` that the state of the meeting decides.
pub fn is_public_state(state: MeetingState) -> bool {
    state.is_published() || state == MeetingState::Cancelled
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Access::Public, ItemReader::Other, true)]
    #[case(Access::Public, ItemReader::Seated, true)]
    #[case(Access::Restricted, ItemReader::Clerk, true)]
    #[case(Access::Restricted, ItemReader::Seated, true)]
    #[case(Access::Restricted, ItemReader::Other, false)]
    fn a_restricted_item_is_for_its_panel(#[case] access: Access, #[case] reader: ItemReader, #[case] sees: bool) {
        assert_eq!(may_see(access, reader), sees);
    }

    #[rstest]
    #[case(BodyKind::Panel, Session::Public, MeetingKind::Formal, MeetingState::AgendaPublished, true)]
    #[case(BodyKind::Board, Session::Public, MeetingKind::Extraordinary, MeetingState::Approved, true)]
    #[case(BodyKind::Panel, Session::Public, MeetingKind::Formal, MeetingState::Cancelled, true)]
    #[case(BodyKind::Panel, Session::Public, MeetingKind::Formal, MeetingState::Planned, false)]
    #[case(BodyKind::Panel, Session::Private, MeetingKind::Formal, MeetingState::AgendaPublished, false)]
    #[case(BodyKind::Panel, Session::Public, MeetingKind::Visit, MeetingState::AgendaPublished, false)]
    #[case(BodyKind::Panel, Session::Public, MeetingKind::Takeover, MeetingState::AgendaPublished, false)]
    #[case(BodyKind::ChildrenInCareCouncil, Session::Public, MeetingKind::Formal, MeetingState::Held, false)]
    fn what_everybody_may_read_of(
        #[case] body: BodyKind,
        #[case] session: Session,
        #[case] kind: MeetingKind,
        #[case] state: MeetingState,
        #[case] public: bool,
    ) {
        assert_eq!(is_public(body, session, kind, state), public);
    }
}
