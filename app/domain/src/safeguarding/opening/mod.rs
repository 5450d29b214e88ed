//! Opening the link from a voice to a person: two people, for a while.

pub mod model;
pub mod rules;
