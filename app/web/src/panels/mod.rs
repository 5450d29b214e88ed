//! Panels: their members, meetings, agendas with what young people said, and replies.
//!
//! ```text
//! actions/   what clerks and panel members can do
//! bodies/    what a panel is, its terms of reference, and whom it reports to
//! members_file/  members from a spreadsheet, and as one
//! room/      on the day: what is written down, and what the room sees
//! minutes/   minutes, on the page, on paper and for a word processor
//! following/ actions: the page of their owner
//! takeover/  young people prepare the meeting that they chair
//! pages/     list · panel · members · meeting · pack · reply · attendance · calendar file; *what was done*; and for
//!            everybody how long each panel leaves young people waiting
//! ```
//! The rules are `domain::panels::rules`, the rows `store::panels`.
//!
//! Own panels only for members and panel members; voices come here through `store::panels::route` alone.

pub(crate) mod actions;
pub(crate) mod bodies;
pub(crate) mod following;
pub(crate) mod members_file;
pub(crate) mod minutes;
pub(crate) mod pages;
pub(crate) mod room;
pub(crate) mod takeover;

pub fn pages() -> Vec<crate::page::Page> {
    let all = [
        pages::pages(),
        bodies::pages(),
        members_file::pages(),
        room::pages(),
        minutes::pages(),
        following::pages(),
        takeover::pages(),
    ];
    all.into_iter().flatten().collect()
}
