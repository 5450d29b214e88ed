//! Where somebody starts: what waits for them, the oldest first, and what they may search.
//!
//! ```text
//! /desk          what waits for whoever is signed in, by their roles; each a link with its age
//! /desk/search   people and shared words, as far as each role may read them
//! ```
//! Each feature says itself what waits in it (the `desk` of each feature in `store`, as `store::waits::Waits`), by few
//! counts over an index. Words to look for: `domain::desk::rules`.

pub(crate) mod pages;
pub(crate) mod search;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![page::<paths::desk::Desk>(pages::show), page::<paths::desk::Search>(search::show)]
}
