//! Visits of a panel's members to homes, providers and carers: who may go, what is kept of a place, what is missing in
//! a year. Pure.
//!
//! ```text
//! model    kinds and states, places and checks          ready   what somebody lacks who is to go
//! hiding   words that would give a place away           year    months in which nobody came
//! ```

pub mod hiding;
pub mod model;
pub mod ready;
pub mod year;

pub use hiding::gives_away;
pub use model::{Check, IllegalVisitMove, PlaceDetails, VisitKind, VisitMove, VisitState, step};
pub use ready::{Lack, lacks};
pub use year::missed;

/// How many members go on one visit at most: a home is no place for a crowd.
pub const MOST_GOERS: usize = 4;
/// So many days before it, who goes is reminded.
pub const REMINDED: i64 = 3;
/// How many days a check is kept that has run out.
pub const CHECK_KEPT: i64 = 182;
/// The longest code name of a place, in characters.
pub const LONGEST_CODE: usize = 40;
/// The longest real name of a place, and of somebody to ask for there.
pub const LONGEST_NAME: usize = 120;
/// The longest address, in characters.
pub const LONGEST_ADDRESS: usize = 300;
/// The longest note of a visit, and the longest of what the panel reads of it.
pub const LONGEST_SEEN: usize = 4_000;
pub const LONGEST_SUMMARY: usize = 600;
/// The longest reason for which a visit is cancelled.
pub const LONGEST_REASON: usize = 300;
