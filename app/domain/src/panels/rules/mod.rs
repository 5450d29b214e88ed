//! The rules of bodies and seats, meetings, agenda items and who may see them, actions and attendance, and how long voices
//! wait. Pure: no
//! clock, no database.

pub mod access;
pub mod action;
pub mod attendance;
pub mod clear_days;
pub mod correcting;
pub mod following;
pub mod item;
pub mod meeting;
pub mod minutes;
pub mod quorum;
pub mod reporting;
pub mod running;
pub mod seats;
pub mod series;
pub mod size;
pub mod timetable;
pub mod waiting;
pub mod year;

/// A move that this state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IllegalPanelMove {
    #[error("not possible in this state")]
    State,
    #[error("the day has not come yet")]
    TooEarly,
    #[error("items are left without a choice")]
    ItemsLeft,
}

impl From<IllegalPanelMove> for crate::error::AppError {
    fn from(illegal: IllegalPanelMove) -> Self {
        Self::conflict(match illegal {
            IllegalPanelMove::State => "panels-illegal",
            IllegalPanelMove::TooEarly => "panels-too-early",
            IllegalPanelMove::ItemsLeft => "panels-items-left",
        })
    }
}
