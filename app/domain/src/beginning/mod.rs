//! The first steps of a council, and what is not open before them.

pub mod rules;
