//! Receipts: the words that somebody meant, and how often words may be tried.

pub mod guesses;
pub mod nearest;
