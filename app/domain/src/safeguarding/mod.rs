//! Concerns: their states, their clocks; alarms and openings below.

pub mod alarm;
pub mod model;
pub mod opening;
pub mod rules;
