//! Moderation in the database: the queue, and every move of `domain::moderation::rules`.
//!
//! ```text
//! filter  the filter of the queue                   case     one voice, for its own page
//! queue   what waits, and what was decided
//! moves   claiming, sharing, holding …              routing  shared voices on their way to a panel
//! covering  parts of pictures                       passing  second opinions
//! sharing  sharing, and the draft of it
//! alike   voices that say nearly the same           headings  several under one
//! waits   how long it takes                         translating  an officer's translation
//! bursts  voices that came together: one row of the queue, put aside in one step
//! draft   an officer's draft of how to share        desk     what waits for officers, and their search
//! ```

pub mod alike;
pub mod bursts;
pub mod case;
pub mod covering;
pub mod desk;
pub mod draft;
pub mod filter;
pub mod headings;
pub mod moves;
pub mod passing;
pub mod queue;
pub mod routing;
pub mod sharing;
pub mod translating;
pub mod waits;

pub use alike::{Alike, AlikeWaiting, alike, alike_waiting};
pub use bursts::gather;
pub use bursts::{burst, came_with, part_burst, put_aside, tidy};
pub use case::Case;
pub use case::case;
pub use covering::Shown;
pub use covering::cover;
pub(in crate::voices) use desk::in_text;
pub use desk::{FoundVoice, desk, search};
pub use filter::{After, Age, Filter, Pile};
pub use headings::{Heading, headings_among, headings_of, join, part, waiting_under};
pub use moves::{claim_next, step};
pub use passing::pass;
pub use queue::Queued;
pub use queue::{lift_anew, lift_for_picture, piles, queue};
pub use routing::Ready;
pub use routing::{hold_shared, ready};
pub(super) use sharing::forget_draft;
pub use sharing::{Became, Sharing, about_of, draft_of, keep_draft, share};
pub use translating::translate;
pub use waits::{how_long, weeks};
