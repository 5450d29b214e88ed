//! The pledge: claims, verdicts, rounds and gaps.

pub mod model;
pub mod order;
pub mod outline;
pub mod readiness;
pub mod rules;
pub mod signing;
