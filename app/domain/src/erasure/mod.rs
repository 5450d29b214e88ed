//! Erasing one person's things: its states.

pub mod model;
pub mod rules;
