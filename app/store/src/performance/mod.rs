//! The council's figures.
//!
//! ```text
//! indicators  what the council counts: added, changed, no longer used
//! figures     figures that are there now, for each kind of page
//! entering    figures that are typed, pasted or from a file; two people at once lose nothing
//! entries     everything that was entered, with who and when
//! releasing   up to which quarter everybody reads an indicator
//! ```

pub mod entering;
mod entity;
pub mod entries;
pub mod figures;
pub mod indicators;
pub mod releasing;

pub use entering::{Put, put, put_file};
pub use entries::{Entered, entries};
pub use figures::{all, as_read, of_areas, of_council, of_indicator, of_released};
pub use indicators::{Indicator, add, change, end, indicator, indicators, reuse};
pub use releasing::{release, released, take_back};
