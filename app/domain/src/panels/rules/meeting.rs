//! A meeting: `Planned -publish agenda-> AgendaPublished -hold-> Held -draft minutes-> DraftMinutes -publish minutes->
//! Minuted -approve minutes-> Approved`; `Planned` and `AgendaPublished` `-cancel-> Cancelled`, `-change->` themselves.
//! A panel that writes its minutes elsewhere goes from `Held` to `Minuted`, with the outcomes of its items alone.
//!
//! What needs other rows to decide is refused by `store::panels::tabling` besides: items are decided in a held meeting.

use super::IllegalPanelMove;
use crate::panels::model::MeetingState;

/// What the rules need to know of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub state: MeetingState,
    /// How often people were told of changes: `SEQUENCE` of the calendar file (RFC 5546, 2.1.4).
    pub sequence: i32,
    pub reason: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingMove {
    /// For the first time, or again: then it has the next number.
    PublishAgenda,
    /// Not before its day; days as `2026-11-22`.
    Hold {
        held_on: String,
        today: String,
    },
    /// Begins the minutes, for which every item must have an outcome.
    DraftMinutes {
        items_left: usize,
    },
    /// Publishes the minutes, or closes a meeting that has none, for which every item must have an outcome.
    PublishMinutes {
        items_left: usize,
    },
    /// The panel approves the minutes at a later meeting.
    ApproveMinutes,
    Cancel {
        reason: String,
    },
    /// Changes day, time or place; everybody who was told of it is told of the change.
    Change,
}

impl Meeting {
    pub const fn planned() -> Self {
        Self { state: MeetingState::Planned, sequence: 0, reason: None }
    }

    /// Makes the move.
    ///
    /// # Errors
    /// The state does not allow it, the day has not come, or items are left without an outcome.
    pub fn step(self, mv: MeetingMove) -> Result<Self, IllegalPanelMove> {
        use MeetingState::{AgendaPublished, Approved, Cancelled, DraftMinutes, Held, Minuted, Planned};
        match (self.state, mv) {
            (Planned, MeetingMove::PublishAgenda) => Ok(Self { state: AgendaPublished, ..self }),
            (AgendaPublished, MeetingMove::PublishAgenda | MeetingMove::Change) => {
                Ok(Self { sequence: self.sequence + 1, ..self })
            }
            (AgendaPublished, MeetingMove::Hold { held_on, today }) if held_on > today => {
                Err(IllegalPanelMove::TooEarly)
            }
            (AgendaPublished, MeetingMove::Hold { .. }) => Ok(Self { state: Held, ..self }),
            (Held, MeetingMove::DraftMinutes { items_left: 0 }) => Ok(Self { state: DraftMinutes, ..self }),
            (Held | DraftMinutes, MeetingMove::PublishMinutes { items_left: 0 }) => Ok(Self { state: Minuted, ..self }),
            (Held, MeetingMove::DraftMinutes { .. }) | (Held | DraftMinutes, MeetingMove::PublishMinutes { .. }) => {
                Err(IllegalPanelMove::ItemsLeft)
            }
            (Minuted, MeetingMove::ApproveMinutes) => Ok(Self { state: Approved, ..self }),
            (Planned, MeetingMove::Change) => Ok(self),
            (Planned | AgendaPublished, MeetingMove::Cancel { reason }) => {
                Ok(Self { state: Cancelled, sequence: self.sequence + 1, reason: Some(reason) })
            }
            _ => Err(IllegalPanelMove::State),
        }
    }
}

#[cfg(test)]
mod tests {
    use MeetingState::{AgendaPublished, Approved, Cancelled, DraftMinutes, Held, Minuted, Planned};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn at(state: MeetingState) -> Meeting {
        Meeting { state, ..Meeting::planned() }
    }

    fn hold() -> MeetingMove {
        MeetingMove::Hold { held_on: "2026-11-22".into(), today: "2026-11-22".into() }
    }

    fn cancel() -> MeetingMove {
        MeetingMove::Cancel { reason: "Snow".into() }
    }

    #[rstest]
    #[case(Planned, MeetingMove::PublishAgenda, Ok(AgendaPublished))]
    #[case(AgendaPublished, MeetingMove::PublishAgenda, Ok(AgendaPublished))]
    #[case(AgendaPublished, hold(), Ok(Held))]
    #[case(Held, MeetingMove::PublishMinutes { items_left: 0 }, Ok(Minuted))]
    #[case(Held, MeetingMove::DraftMinutes { items_left: 0 }, Ok(DraftMinutes))]
    #[case(Held, MeetingMove::DraftMinutes { items_left: 1 }, Err(IllegalPanelMove::ItemsLeft))]
    #[case(AgendaPublished, MeetingMove::DraftMinutes { items_left: 0 }, Err(IllegalPanelMove::State))]
    #[case(DraftMinutes, MeetingMove::DraftMinutes { items_left: 0 }, Err(IllegalPanelMove::State))]
    #[case(DraftMinutes, MeetingMove::PublishMinutes { items_left: 0 }, Ok(Minuted))]
    #[case(DraftMinutes, cancel(), Err(IllegalPanelMove::State))]
    #[case(DraftMinutes, MeetingMove::Change, Err(IllegalPanelMove::State))]
    #[case(DraftMinutes, MeetingMove::ApproveMinutes, Err(IllegalPanelMove::State))]
    #[case(Minuted, MeetingMove::ApproveMinutes, Ok(Approved))]
    #[case(Held, MeetingMove::ApproveMinutes, Err(IllegalPanelMove::State))]
    #[case(Approved, MeetingMove::ApproveMinutes, Err(IllegalPanelMove::State))]
    #[case(Approved, MeetingMove::PublishMinutes { items_left: 0 }, Err(IllegalPanelMove::State))]
    #[case(Planned, cancel(), Ok(Cancelled))]
    #[case(AgendaPublished, cancel(), Ok(Cancelled))]
    #[case(Planned, MeetingMove::Change, Ok(Planned))]
    #[case(AgendaPublished, MeetingMove::Change, Ok(AgendaPublished))]
    #[case(Held, MeetingMove::Change, Err(IllegalPanelMove::State))]
    #[case(Minuted, MeetingMove::Change, Err(IllegalPanelMove::State))]
    #[case(Cancelled, MeetingMove::Change, Err(IllegalPanelMove::State))]
    #[case(Planned, hold(), Err(IllegalPanelMove::State))]
    #[case(Planned, MeetingMove::PublishMinutes { items_left: 0 }, Err(IllegalPanelMove::State))]
    #[case(Held, MeetingMove::PublishMinutes { items_left: 1 }, Err(IllegalPanelMove::ItemsLeft))]
    #[case(Held, cancel(), Err(IllegalPanelMove::State))]
    #[case(Held, MeetingMove::PublishAgenda, Err(IllegalPanelMove::State))]
    #[case(Minuted, cancel(), Err(IllegalPanelMove::State))]
    #[case(Cancelled, MeetingMove::PublishAgenda, Err(IllegalPanelMove::State))]
    fn a_meeting_moves(
        #[case] from: MeetingState,
        #[case] mv: MeetingMove,
        #[case] to: Result<MeetingState, IllegalPanelMove>,
    ) {
        assert_eq!(at(from).step(mv).map(|m| m.state), to);
    }

    #[test]
    fn a_meeting_is_not_held_before_its_day() {
        let mv = MeetingMove::Hold { held_on: "2026-12-16".into(), today: "2026-11-22".into() };
        assert_eq!(at(AgendaPublished).step(mv), Err(IllegalPanelMove::TooEarly));
    }

    #[test]
    fn telling_people_anew_takes_the_next_number() {
        let first = Meeting::planned().step(MeetingMove::PublishAgenda).expect("published");
        let second = first.clone().step(MeetingMove::PublishAgenda).expect("again");
        let moved = second.clone().step(MeetingMove::Change).expect("moved");
        let off = moved.clone().step(cancel()).expect("cancelled");
        assert_eq!([first.sequence, second.sequence, moved.sequence, off.sequence], [0, 1, 2, 3]);
        assert_eq!(Meeting::planned().step(MeetingMove::Change).expect("moved").sequence, 0, "nobody was told before");
    }

    fn any_move() -> impl Strategy<Value = MeetingMove> {
        prop_oneof![
            Just(MeetingMove::PublishAgenda),
            Just(hold()),
            (0..3_usize).prop_map(|items_left| MeetingMove::DraftMinutes { items_left }),
            (0..3_usize).prop_map(|items_left| MeetingMove::PublishMinutes { items_left }),
            Just(MeetingMove::ApproveMinutes),
            Just(cancel()),
            Just(MeetingMove::Change),
        ]
    }

    proptest! {
        #[test]
        fn whatever_happens_a_meeting_that_ended_stays_as_it_ended(moves in prop::collection::vec(any_move(), 0..12)) {
            let mut meeting = Meeting::planned();
            for mv in moves {
                let before = meeting.clone();
                if let Ok(next) = meeting.clone().step(mv) {
                    prop_assert!(!matches!(before.state, Approved | Cancelled));
                    prop_assert!(before.state != Minuted || next.state == Approved, "minutes are not taken back");
                    prop_assert!(!before.state.was_held() || next.state.was_held(), "a meeting stays held");
                    prop_assert!(next.sequence >= before.sequence);
                    prop_assert_eq!(next.state == Cancelled, next.reason.is_some());
                    meeting = next;
                }
            }
        }
    }
}
