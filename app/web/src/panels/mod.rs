//! Panels: their members, meetings, agendas with what young people said, and replies.
//!
//! ```text
//! actions/   what clerks and panel members can do
//! bodies/    what a panel is, its terms of reference, and whom it reports to
//! members_file/  members from a spreadsheet, and as one
//! coming/    who comes to a meeting, as they say it by the link in their invitation
//! events/    events to which everybody on a panel is invited
//! champions/ who champions a theme
//! nominating/  areas, and letters that ask them for a representative; where they answer
//! training/  who has done what training, and what is offered
//! roles/     role descriptions, and the letter, as a clerk words them
//! room/      on the day: what is written down, and what the room sees
//! minutes/   minutes, on the page, on paper and for a word processor
//! following/ actions: the page of their owner
//! programme/ the work programme of a year, and the strategy that it serves
//! services/  services that are called to account, and what came of it
//! takeover/  young people prepare the meeting that they chair
//! visitors/  public meetings, for everybody
//! witnesses/ what witnesses agree to, and taking their accounts back
//! pages/     list · finding · panel · members · meeting · pack · reply · attendance · calendar file; *what was done*; and for
//!            everybody how long each panel leaves young people waiting
//! packs/     a pack to take away, supplements, what a reader notes for themselves
//! ```
//! The rules are `domain::panels::rules`, the rows `store::panels`.
//!
//! Own panels only for members and panel members; voices come here through `store::panels::route` alone.

pub(crate) mod actions;
pub(crate) mod bodies;
pub(crate) mod champions;
pub(crate) mod coming;
pub(crate) mod events;
pub(crate) mod following;
pub(crate) mod members_file;
pub(crate) mod minutes;
pub(crate) mod nominating;
pub(crate) mod packs;
pub(crate) mod pages;
pub(crate) mod programme;
pub(crate) mod roles;
pub(crate) mod room;
pub(crate) mod services;
pub(crate) mod takeover;
pub(crate) mod training;
pub(crate) mod visitors;
pub(crate) mod witnesses;

pub fn pages() -> Vec<crate::page::Page> {
    let all = [
        pages::pages(),
        bodies::pages(),
        members_file::pages(),
        champions::pages(),
        coming::pages(),
        events::pages(),
        following::pages(),
        minutes::pages(),
        nominating::pages(),
        packs::pages(),
        programme::pages(),
        roles::pages(),
        room::pages(),
        services::pages(),
        takeover::pages(),
        training::pages(),
        visitors::pages(),
        witnesses::pages(),
    ];
    all.into_iter().flatten().collect()
}
