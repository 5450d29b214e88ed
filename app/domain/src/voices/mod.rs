//! Voices: what somebody tells us, the themes it can be about, and what comes in as a spreadsheet.

pub mod entering;
pub mod model;
pub mod rules;
pub mod themes;
