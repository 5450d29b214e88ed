//! Searching from the first page: the words that are looked for.

pub mod rules;
