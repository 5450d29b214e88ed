//! Words of danger: phrases that bring a voice to the front of the queue, and *Help now* to whoever writes them.
//!
//! ```text
//! families how families of words are written, and where a text has one (pure)
//! rules    whether a text has one of them or of the officers' phrases, however it is typed (pure)
//! store    the two lists, as officers keep them; a council that has not touched them has ours (`app/words`)
//! leading  help at the head of the page after sending
//! pages    /moderation/words for officers; /help/words for the phone; the help itself, within a page
//! ```
//! They decide nothing: nobody is ever kept from sending, and nothing typed leaves the page to be looked at.

pub(crate) mod pages;

pub(crate) use self::pages::{help_first, help_while_typing, numbers, room, watch};
pub use self::pages::{show, words};
