//! The words for a work programme's items.

use crate::{closed_enum::closed_enum, panels::model::ItemState};

closed_enum! {
    /// Why an item is on the programme.
    Why {
        /// The chair's, or of a planning workshop.
        Priority = "priority",
        CarriedOver = "carried_over",
        /// Council and young people differ about a promise.
        Gap = "gap",
        /// Young people have raised its theme more than others.
        Raised = "raised",
        /// It comes every year.
        Standing = "standing",
    }
}

impl Why {
    /// Those that somebody can choose: the others come from what is proposed.
    pub const CHOSEN: [Self; 2] = [Self::Priority, Self::Standing];
}

/// How far an item of the programme came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reached {
    /// On no agenda yet.
    Open,
    OnAgenda,
    /// The panel has discussed it.
    Met,
    Dropped,
    /// The next year's programme has it.
    CarriedOn,
}

/// What is known of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Of the agenda item that was made of it.
    pub agenda: Option<ItemState>,
    pub dropped: bool,
    /// A later year's programme has it.
    pub carried_on: bool,
}

impl Standing {
    /// How far it came. An agenda item that was withdrawn leaves it open.
    pub const fn reached(self) -> Reached {
        match self {
            Self { carried_on: true, .. } => Reached::CarriedOn,
            Self { dropped: true, .. } => Reached::Dropped,
            Self { agenda: Some(ItemState::Discussed), .. } => Reached::Met,
            Self { agenda: None | Some(ItemState::Withdrawn), .. } => Reached::Open,
            Self { agenda: Some(_), .. } => Reached::OnAgenda,
        }
    }
}

impl Reached {
    /// Whether it was not reached, and goes on into the next year.
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Open | Self::OnAgenda)
    }

    /// Whether it may still be put on an agenda or dropped.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }

    /// What is met, dropped or carried on keeps its words.
    pub const fn may_change(self) -> bool {
        self.goes_on()
    }

    /// As a key of the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OnAgenda => "on-agenda",
            Self::Met => "met",
            Self::Dropped => "dropped",
            Self::CarriedOn => "carried-on",
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, false, false, Reached::Open)]
    #[case(Some(ItemState::Withdrawn), false, false, Reached::Open)]
    #[case(Some(ItemState::Tabled), false, false, Reached::OnAgenda)]
    #[case(Some(ItemState::Planned), false, false, Reached::OnAgenda)]
    #[case(Some(ItemState::Discussed), false, false, Reached::Met)]
    #[case(None, true, false, Reached::Dropped)]
    #[case(Some(ItemState::Withdrawn), true, false, Reached::Dropped)]
    #[case(None, false, true, Reached::CarriedOn)]
    #[case(Some(ItemState::Discussed), false, true, Reached::CarriedOn)]
    fn an_item_is_as_far_as_its_agenda_item(
        #[case] agenda: Option<ItemState>,
        #[case] dropped: bool,
        #[case] carried_on: bool,
        #[case] reached: Reached,
    ) {
        assert_eq!(Standing { agenda, dropped, carried_on }.reached(), reached);
    }

    #[test]
    fn nothing_that_is_done_goes_on() {
        let all = [Reached::Open, Reached::OnAgenda, Reached::Met, Reached::Dropped, Reached::CarriedOn];
        let goes_on: Vec<_> = all.into_iter().filter(|reached| reached.goes_on()).collect();
        assert_eq!(goes_on, [Reached::Open, Reached::OnAgenda]);
    }
}
