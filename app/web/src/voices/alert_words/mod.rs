//! Words of danger: phrases that bring a voice to the front of the queue, and *Help now* to whoever writes them.
//!
//! ```text
//! leading  help at the top of the page after sending
//! pages    /moderation/words for officers; /help/words for the phone; the help itself, within a page
//! ```
//! The rules are `domain::alert_words`, the officers' lists `store::alert_words`.
//!
//! The words decide nothing: nobody is kept from sending, and nothing that is typed leaves the phone before it is sent.

pub(crate) mod leading;
pub(crate) mod pages;

pub(crate) use self::pages::{help_first, help_while_typing, numbers, room, watch};
pub use self::pages::{show, words};
