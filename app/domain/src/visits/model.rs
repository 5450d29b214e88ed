//! The words of visits.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{closed_enum::closed_enum, error::AppError};

closed_enum! {
    /// What a place is, and so what a visit there is for.
    VisitKind {
        /// A children's home, where an independent visitor comes each month.
        Home = "home",
        /// An independent provider, whose quality is looked at.
        Provider = "provider",
        /// Where children in foster homes and their carers are met.
        Carers = "carers",
    }
}

closed_enum! {
    VisitState {
        Planned = "planned",
        /// Somebody has been there and has written down what was seen.
        Held = "held",
        Cancelled = "cancelled",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitMove {
    /// Its note is saved, for the first time or again.
    Note,
    Cancel,
}

/// It has been held or cancelled already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalVisitMove;

impl From<IllegalVisitMove> for AppError {
    fn from(_: IllegalVisitMove) -> Self {
        Self::conflict("visits-over")
    }
}

/// The state after a move.
///
/// # Errors
/// It has been cancelled; or it has been held and is to be cancelled.
pub const fn step(state: VisitState, mv: VisitMove) -> Result<VisitState, IllegalVisitMove> {
    match (state, mv) {
        (VisitState::Planned | VisitState::Held, VisitMove::Note) => Ok(VisitState::Held),
        (VisitState::Planned | VisitState::Cancelled, VisitMove::Cancel) => Ok(VisitState::Cancelled),
        _ => Err(IllegalVisitMove),
    }
}

/// What is known of a place and sealed: where children live is theirs to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceDetails {
    /// What it is really called; may be empty.
    pub name: String,
    pub address: String,
    /// Whom to ask for there, and how to reach them; may be empty.
    pub contact: String,
}

/// A DBS check of somebody: that it was seen, by whom, and how long it counts. Never the certificate, nor what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub checked_on: Date,
    /// The last day on which it counts.
    pub expires_on: Date,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(VisitState::Planned, VisitMove::Note, Some(VisitState::Held))]
    #[case(VisitState::Held, VisitMove::Note, Some(VisitState::Held))]
    #[case(VisitState::Cancelled, VisitMove::Note, None)]
    #[case(VisitState::Planned, VisitMove::Cancel, Some(VisitState::Cancelled))]
    #[case(VisitState::Cancelled, VisitMove::Cancel, Some(VisitState::Cancelled))]
    #[case(VisitState::Held, VisitMove::Cancel, None)]
    fn a_visit_is_held_or_cancelled(#[case] from: VisitState, #[case] mv: VisitMove, #[case] to: Option<VisitState>) {
        assert_eq!(step(from, mv).ok(), to);
    }
}
