//! A voice's way through moderation: the queue, and every move of `moderation::rules` kept in the database.
//!
//! ```text
//! filter  what is looked at of the queue        case     one voice, for its own page
//! queue   what waits, and what was decided
//! moves   claiming, sharing, holding …         routing  shared ones on their way to a panel
//! row     a row as the rules see it, and back       sharing  how it is shared, and how an officer means to
//! covering  parts of pictures                       passing  second opinions
//! alike   voices that say nearly the same           headings  several under one
//! waits   how long it takes                         translating  in the other language, by an officer
//! bursts  what came together: one row of the queue, put aside in one step
//! ```

mod alike;
mod bursts;
mod case;
mod covering;
mod desk;
mod filter;
mod headings;
mod moves;
mod passing;
mod queue;
mod routing;
mod row;
mod sharing;
mod translating;
mod waits;

pub(crate) use alike::{Alike, AlikeWaiting, alike, alike_waiting};
pub(super) use bursts::gather;
pub(crate) use bursts::{burst, came_with, part_burst, put_aside, tidy};
pub use case::Case;
pub(crate) use case::case;
pub use covering::Shown;
pub(crate) use covering::cover;
pub(in crate::voices) use desk::in_text;
pub(crate) use desk::{FoundVoice, desk, search};
pub use filter::{After, Age, Filter, Pile};
pub(crate) use headings::{Heading, headings_among, headings_of, join, part, waiting_under};
pub(crate) use moves::{claim_next, step};
pub(crate) use passing::pass;
pub use queue::Queued;
pub(crate) use queue::{lift_anew, lift_for_picture, piles, queue};
pub use routing::Ready;
pub(crate) use routing::{ready, route};
pub(super) use sharing::forget_draft;
pub(crate) use sharing::{Became, Sharing, about_of, draft_of, keep_draft, share};
pub(crate) use translating::translate;
pub(crate) use waits::{how_long, weeks};
