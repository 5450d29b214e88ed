//! The pledge: claims, verdicts, rounds and gaps.

pub mod evidence;
pub mod figures;
pub mod issuing;
pub mod model;
pub mod order;
pub mod outline;
#[cfg(feature = "server")]
pub mod outline_file;
pub mod readiness;
pub mod rules;
pub mod signing;
