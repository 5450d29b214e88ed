//! Words of danger: phrases that bring a voice to the front of the queue, and *Help now* to whoever writes them.
//!
//! ```text
//! rules   whether a text has one of the phrases, however it is written (pure)
//! store   the two lists, as officers keep them; a council that has not touched them has ours (`app/words`)
//! pages   /moderation/words for officers; /help/words for `public/danger.js`; the help itself, within a page
//! ```
//! They decide nothing: nobody is ever kept from sending, and nothing typed leaves the page to be looked at.

mod pages;
mod rules;
mod store;

pub(crate) use pages::{help_first, help_while_typing, numbers};
pub use pages::{show, words};
pub(super) use rules::{LONGEST_PHRASE, MOST_PHRASES, read};
pub use store::Cache;
pub(crate) use store::{known, save};

use crate::page::Req;

const COOKIE: &str = "noise-help";
/// How long the page after sending leads with help.
const LEADS_SECONDS: i64 = 10 * 60;

/// The page after this leads with help: not in its address, which stays in a phone's memory.
pub(crate) fn lead_with_help() {
    Req::current().set_cookie(COOKIE, "1", Some(LEADS_SECONDS));
}

/// The next page is as it always is.
pub(crate) fn forget() {
    Req::current().drop_cookie(COOKIE);
}

/// Whether what was sent just now had words of danger in it.
pub(crate) fn leads() -> bool {
    Req::current().cookie(COOKIE).is_some_and(|kept| kept == "1")
}
