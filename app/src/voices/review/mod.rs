//! A voice's way through moderation: the queue, and every move of `moderation::rules` kept in the database.
//!
//! ```text
//! queue   what waits, and what was decided     case     one voice, for its own page
//! moves   claiming, sharing, holding …         routing  shared ones on their way to a panel
//! row     a row as the rules see it, and back
//! ```

mod case;
mod moves;
mod queue;
mod routing;
mod row;

pub use case::Case;
pub(crate) use case::case;
pub(crate) use moves::{claim_next, share, step};
pub use queue::{PAGE, Pile, Queued};
pub(crate) use queue::{piles, queue};
pub use routing::Ready;
pub(crate) use routing::{ready, route};
