//! What helps staff in their work. Drawn by the server, and woken up in their browser.

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod marking;
pub mod redactor;
pub mod wording_hints;
#[cfg(feature = "hydrate")]
mod wordings;

pub use redactor::Redactor;
pub use wording_hints::WordingHints;
