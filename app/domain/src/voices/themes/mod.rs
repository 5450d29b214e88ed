//! What voices can be about.

pub mod rules;
