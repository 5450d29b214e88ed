//! The pledge: claims, verdicts, rounds and gaps.
//!
//! ```text
//! rules      editions, claims, rounds and what is found together      gaps       where claim and verdict differ
//! scope      what a round asks about, and whom                        published  what everybody may see of verdicts
//! outline, outline_file, order, readiness   an edition that is drafted
//! signing    who has signed                                           model      the words of all this
//! ```

pub mod gaps;
pub mod model;
pub mod order;
pub mod outline;
#[cfg(feature = "server")]
pub mod outline_file;
pub mod published;
pub mod readiness;
pub mod rules;
pub mod scope;
pub mod signing;
