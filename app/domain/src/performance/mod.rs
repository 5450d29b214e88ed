//! The council's figures: what an indicator is, how its figures are read, what is said of them, and what is hidden. Pure.
//!
//! ```text
//! model    indicators, quarters and years, figures       cells    what somebody types as a figure
//! hiding   what is hidden where people are few           saying   the newest figure, and where it goes
//! file/    figures from a spreadsheet, and as one
//! ```

pub mod cells;
#[cfg(feature = "server")]
pub mod file;
pub mod hiding;
pub mod model;
pub mod saying;
