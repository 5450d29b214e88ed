//! Panels: their members, meetings, agendas with what young people said, and replies.
//!
//! ```text
//! actions/   what clerks and panel members can do
//! bodies/    what a panel is, its terms of reference, and whom it reports to
//! members_file/  members from a spreadsheet, and as one
//! pages/     list · finding · panel · members · meeting · pack · reply · attendance · calendar file; *what was done*; and for
//!            everybody how long each panel leaves young people waiting
//! packs/     a pack to take away, supplements, what a reader notes for themselves
//! ```
//! The rules are `domain::panels::rules`, the rows `store::panels`.
//!
//! Own panels only for members and panel members; voices come here through `store::panels::route` alone.

pub(crate) mod actions;
pub(crate) mod bodies;
pub(crate) mod members_file;
pub(crate) mod packs;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    [pages::pages(), bodies::pages(), members_file::pages(), packs::pages()].into_iter().flatten().collect()
}
