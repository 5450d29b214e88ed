//! An agenda item: Proposed -accept-> Planned -table-> Tabled -discuss-> Discussed; Tabled -carry over-> Tabled (history
//! kept); -withdraw-> Withdrawn. A cancelled meeting returns its items to Planned.

use super::IllegalPanelMove;
use crate::{
    ids::MeetingId,
    panels::model::{ItemState, What},
};

/// What the rules need to know of an agenda item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub state: ItemState,
    pub meeting: Option<MeetingId>,
    pub outcome: Option<String>,
    pub reason: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemMove {
    /// The clerk takes it for the panel.
    Accept,
    Table(MeetingId),
    CarryOver(MeetingId),
    Discuss {
        outcome: String,
    },
    Withdraw {
        reason: String,
    },
    /// Its meeting was cancelled.
    Return,
}

/// The entry that a move leaves in the item's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    pub what: What,
    pub from: Option<MeetingId>,
    pub to: Option<MeetingId>,
}

impl Item {
    pub const fn planned() -> Self {
        Self { state: ItemState::Planned, meeting: None, outcome: None, reason: None }
    }

    /// One that somebody proposes to the panel, with the entry for its history.
    pub const fn proposed() -> (Self, Trace) {
        let item = Self { state: ItemState::Proposed, meeting: None, outcome: None, reason: None };
        (item, Trace { what: What::Proposed, from: None, to: None })
    }

    /// Makes the move; returns the item and the entry for its history.
    ///
    /// # Errors
    /// The state does not allow it, or it would be carried over to the same meeting.
    pub fn step(self, mv: ItemMove) -> Result<(Self, Trace), IllegalPanelMove> {
        use ItemState::{Discussed, Planned, Proposed, Tabled, Withdrawn};
        let from = self.meeting;
        match (self.state, mv) {
            (Proposed, ItemMove::Accept) => {
                Ok((Self { state: Planned, ..self }, Trace { what: What::Accepted, from: None, to: None }))
            }
            (Planned, ItemMove::Table(to)) => Ok((
                Self { state: Tabled, meeting: Some(to), ..self },
                Trace { what: What::Tabled, from: None, to: Some(to) },
            )),
            (Tabled, ItemMove::CarryOver(to)) if from != Some(to) => {
                Ok((Self { meeting: Some(to), ..self }, Trace { what: What::CarriedOver, from, to: Some(to) }))
            }
            (Tabled, ItemMove::Discuss { outcome }) => Ok((
                Self { state: Discussed, outcome: Some(outcome), ..self },
                Trace { what: What::Discussed, from, to: None },
            )),
            (Proposed | Planned | Tabled, ItemMove::Withdraw { reason }) => Ok((
                Self { state: Withdrawn, reason: Some(reason), ..self },
                Trace { what: What::Withdrawn, from, to: None },
            )),
            (Tabled, ItemMove::Return) => {
                Ok((Self { state: Planned, meeting: None, ..self }, Trace { what: What::Returned, from, to: None }))
            }
            _ => Err(IllegalPanelMove::State),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const MAY: MeetingId = MeetingId(uuid::Uuid::from_u128(5));
    const JUNE: MeetingId = MeetingId(uuid::Uuid::from_u128(6));

    fn tabled() -> Item {
        Item { state: ItemState::Tabled, meeting: Some(MAY), ..Item::planned() }
    }

    fn proposed() -> Item {
        Item::proposed().0
    }

    fn discuss() -> ItemMove {
        ItemMove::Discuss { outcome: "Noted".into() }
    }

    fn withdraw() -> ItemMove {
        ItemMove::Withdraw { reason: "Out of date".into() }
    }

    #[rstest]
    #[case(proposed(), ItemMove::Accept, Ok(ItemState::Planned))]
    #[case(proposed(), withdraw(), Ok(ItemState::Withdrawn))]
    #[case(proposed(), ItemMove::Table(MAY), Err(IllegalPanelMove::State))]
    #[case(proposed(), discuss(), Err(IllegalPanelMove::State))]
    #[case(Item::planned(), ItemMove::Accept, Err(IllegalPanelMove::State))]
    #[case(Item::planned(), ItemMove::Table(MAY), Ok(ItemState::Tabled))]
    #[case(Item::planned(), withdraw(), Ok(ItemState::Withdrawn))]
    #[case(Item::planned(), discuss(), Err(IllegalPanelMove::State))]
    #[case(Item::planned(), ItemMove::CarryOver(JUNE), Err(IllegalPanelMove::State))]
    #[case(tabled(), ItemMove::CarryOver(JUNE), Ok(ItemState::Tabled))]
    #[case(tabled(), ItemMove::CarryOver(MAY), Err(IllegalPanelMove::State))]
    #[case(tabled(), ItemMove::Table(JUNE), Err(IllegalPanelMove::State))]
    #[case(tabled(), discuss(), Ok(ItemState::Discussed))]
    #[case(tabled(), withdraw(), Ok(ItemState::Withdrawn))]
    #[case(tabled(), ItemMove::Return, Ok(ItemState::Planned))]
    fn an_item_moves(#[case] item: Item, #[case] mv: ItemMove, #[case] to: Result<ItemState, IllegalPanelMove>) {
        assert_eq!(item.step(mv).map(|(item, _)| item.state), to);
    }

    #[test]
    fn carrying_over_says_from_where_to_where() {
        let (item, trace) = tabled().step(ItemMove::CarryOver(JUNE)).expect("carried over");
        assert_eq!(item.meeting, Some(JUNE));
        assert_eq!(trace, Trace { what: What::CarriedOver, from: Some(MAY), to: Some(JUNE) });
    }

    fn any_move() -> impl Strategy<Value = ItemMove> {
        prop_oneof![
            Just(ItemMove::Accept),
            Just(ItemMove::Table(MAY)),
            Just(ItemMove::CarryOver(JUNE)),
            Just(ItemMove::CarryOver(MAY)),
            Just(discuss()),
            Just(withdraw()),
            Just(ItemMove::Return),
        ]
    }

    proptest! {
        /// The same conditions as the CHECKs in the database.
        #[test]
        fn whatever_happens_an_item_is_whole(
            begun in prop_oneof![Just(Item::planned()), Just(proposed())],
            moves in prop::collection::vec(any_move(), 0..16),
        ) {
            let mut item = begun;
            for mv in moves {
                let done = matches!(item.state, ItemState::Discussed | ItemState::Withdrawn);
                if let Ok((next, trace)) = item.clone().step(mv) {
                    prop_assert!(!done, "nothing happens to what is done");
                    prop_assert_eq!(trace.from, item.meeting);
                    item = next;
                }
                prop_assert!(item.state != ItemState::Tabled || item.meeting.is_some());
                prop_assert_eq!(item.state == ItemState::Discussed, item.outcome.is_some());
                prop_assert_eq!(item.state == ItemState::Withdrawn, item.reason.is_some());
                prop_assert!(!matches!(item.state, ItemState::Proposed | ItemState::Planned) || item.meeting.is_none());
            }
        }
    }
}
