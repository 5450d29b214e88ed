//! The pledge: claims, verdicts, rounds and gaps.

pub mod model;
pub mod outline;
pub mod rules;
pub mod signing;
