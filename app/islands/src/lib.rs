//! What runs in the browser as well: each drawn by the server, and woken up on the phone.

#[cfg(feature = "hydrate")]
mod watching;
pub mod words_help;

pub use words_help::WordsHelp;
