//! The pledge: claims, verdicts, rounds and gaps.

pub mod model;
pub mod rules;
