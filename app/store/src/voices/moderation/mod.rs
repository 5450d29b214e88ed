//! Moderation in the database: the queue, and every move of `domain::moderation::lifecycle`.
//!
//! ```text
//! filter  the filter of the queue                   case     one voice, for its own page
//! queue   what waits, and what was decided
//! moves   claiming, sharing, holding …              routing  shared voices on their way to a panel
//! covering  parts of pictures                       second_opinion  second opinions
//! sharing  sharing, and the draft of it
//! similar  voices that say nearly the same           headings  several under one
//! waiting_times  how long it takes                         translating  an officer's translation
//! bursts  voices that came together: one row of the queue, put aside in one step
//! draft   an officer's draft of how to share        desk     what waits for officers, and their search
//! ```

pub mod bursts;
pub mod case;
pub mod covering;
pub mod desk;
pub mod draft;
pub mod filter;
pub mod headings;
pub mod moves;
pub mod queue;
pub mod routing;
pub mod second_opinion;
pub mod sharing;
pub mod similar;
pub mod translating;
pub mod waiting_times;

pub use bursts::gather;
pub use bursts::{burst, came_with, every_minute, part_burst, put_aside};
pub use case::Case;
pub use case::case;
pub use covering::Shown;
pub use covering::cover;
pub(in crate::voices) use desk::in_text;
pub use desk::{FoundVoice, desk, search};
pub use filter::{After, Age, Filter, QueueTab};
pub use headings::{Heading, headings_among, headings_of, join, part, waiting_under};
pub use moves::{claim_next, step};
pub use queue::Queued;
pub use queue::{lift_anew, lift_for_picture, queue, tab_counts};
pub use routing::Routable;
pub use routing::{hold_shared, is_young, routable};
pub use second_opinion::ask_second_opinion;
pub(super) use sharing::forget_draft;
pub use sharing::{ShareOutcome, Sharing, about_of, draft_of, keep_draft, share};
pub use similar::{SimilarVoice, SimilarWaiting, similar, similar_waiting};
pub use translating::translate;
pub use waiting_times::{how_long, weeks};
