//! The rules of meetings, agenda items, actions and attendance, and how long voices wait. Pure: no clock, no database.

pub mod action;
pub mod attendance;
pub mod correcting;
pub mod item;
pub mod meeting;
pub mod waiting;
pub mod year;

/// A move that this state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    #[error("not possible in this state")]
    State,
    #[error("the day has not come yet")]
    TooEarly,
    #[error("items are left without a choice")]
    ItemsLeft,
}

impl From<Illegal> for crate::error::AppError {
    fn from(illegal: Illegal) -> Self {
        Self::conflict(match illegal {
            Illegal::State => "panels-illegal",
            Illegal::TooEarly => "panels-too-early",
            Illegal::ItemsLeft => "panels-items-left",
        })
    }
}
