//! The fictional council: everything in `app/demo` is played through the real rules, day by day.
//!
//! Each thing happens at its own time, by its own person, through the store that a press of a button
//! goes through; the clock is set to that time. So the demo cannot show what the product cannot do,
//! and its history, its audit log and its counters are true.
//!
//! ```text
//! data      the files, as they are written
//! day       what happens when
//! script    does it
//! attachments  what goes with a voice: pictures, for whom it speaks, other words for it, what its writer found
//! years     a pledge of ten years instead of the story's, to measure by
//! programme  the work programme of a panel
//! answers   makes up the responses of a survey
//! summary   who can sign in, which surveys and receipts there are
//! ```

pub mod answers;
pub mod attachments;
pub mod data;
pub mod day;
pub mod panels;
pub mod pledge;
mod programme;
pub mod script;
pub mod summary;
pub mod voices;
pub mod years;

pub use script::{fill, fill_with_years};
pub use summary::{Summary, summary};
