//! The pledge: claims, verdicts, rounds and gaps.

pub mod gaps;
pub mod model;
pub mod order;
pub mod outline;
#[cfg(feature = "server")]
pub mod outline_file;
pub mod published;
pub mod readiness;
pub mod report;
pub mod rules;
pub mod signing;
