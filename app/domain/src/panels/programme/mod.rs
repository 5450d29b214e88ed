//! The work programme of a panel for a municipal year. Pure.
//!
//! ```text
//! model      why an item is there, and how far it came      months     the months of a municipal year
//! carrying   what goes on into the next year                arranging  months and order, as numbers are typed
//! ```

pub mod arranging;
pub mod carrying;
pub mod model;
pub mod months;

/// The longest title of an item, objective or priority, in characters.
pub const LONGEST_TITLE: usize = 200;
/// The longest note on why an item is there.
pub const LONGEST_NOTE: usize = 1_000;
/// The longest name of a service, of a person, and of a body that approves.
pub const LONGEST_NAME: usize = 120;
/// The longest reason for dropping an item.
pub const LONGEST_REASON: usize = 500;
/// The longest legal reason for which an item is restricted.
pub const LONGEST_LEGAL_REASON: usize = 300;
/// The most items of a year's programme.
pub const MOST_ITEMS: usize = 200;
/// The most objectives of a strategy, and the most priorities of a planning workshop.
pub const MOST_LINES: usize = 40;
