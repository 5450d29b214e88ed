//! The only files that touch typed counts of reach, and which answers are of which group.
//!
//! ```text
//! typed     counts that officers type          answers   which answers of surveys are of which group
//! picture   a year: who is looked after, who was heard, and the gaps
//! ```

pub mod answers;
mod entity;
pub mod picture;
pub mod typed;

pub use answers::{AboutQuestion, group, groupable, questions};
pub use picture::{Look, gap_text, gaps, picture};
pub use typed::{Entry, NewEntry, add, entries, remove};
