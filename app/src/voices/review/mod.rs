//! A voice's way through moderation: the queue, and every move of `moderation::rules` kept in the database.
//!
//! ```text
//! filter  what is looked at of the queue        case     one voice, for its own page
//! queue   what waits, and what was decided
//! moves   claiming, sharing, holding …         routing  shared ones on their way to a panel
//! row     a row as the rules see it, and back
//! ```

mod case;
mod filter;
mod moves;
mod queue;
mod routing;
mod row;

pub use case::Case;
pub(crate) use case::case;
pub use filter::{After, Age, Filter, Pile};
pub(crate) use moves::{claim_next, share, step};
pub use queue::Queued;
pub(crate) use queue::{lift_for_picture, piles, queue};
pub use routing::Ready;
pub(crate) use routing::{ready, route};
