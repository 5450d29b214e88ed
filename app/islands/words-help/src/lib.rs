//! Where a young person writes: who can be called once a text sounds like danger, and how much room is left. Drawn by
//! the server, and woken up on the phone.

#[cfg(feature = "hydrate")]
mod watching;
mod words_help;

pub use words_help::*;
