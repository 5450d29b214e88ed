//! Safeguarding: a concern about what somebody said goes to the safeguarding lead at once.
//!
//! ```text
//! /moderation/{id}/concern  raises one (officer, lead)
//! /concerns                 all of them, each with its clock (lead; officers read)
//! /concerns/{id}            what it is about; acknowledged and decided by the lead
//! ```
//! Whoever wrote the voice never sees that there is a concern, and neither do members or panels.
//! A concern changes nothing about the voice. No mail carries a child's words.
//! Unacknowledged after an hour, every lead and administrator is told, each hour again
//! (`store::tidy`); it is to be decided within 24 hours (domain.md, Concern).

pub mod actions;
pub mod model;

#[cfg(feature = "ssr")]
mod entity;
#[cfg(feature = "ssr")]
mod mails;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/moderation/{id}/concern", pages::raise),
        page("/concerns", pages::list),
        page("/concerns/{id}", pages::show),
    ]
}
