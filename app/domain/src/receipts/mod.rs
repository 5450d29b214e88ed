pub mod guesses;
pub mod nearest;
