//! Opening the link between a voice and the person who said it: never by one person alone.
//!
//! ```text
//! /openings             what was asked for, and what became of it
//! /openings/ask/{id}    asks, with a reason (officer, or lead for a concerned voice)
//! /openings/{id}        a second person agrees or not; opened once, for one hour
//! ```
//! Of an officer and a lead, one asks and the other agrees: never the same person, which the table
//! refuses too. Unanswered for 24 hours it lapses. An anonymous voice has no link to open. Every step
//! and every look is in the audit log, and each step is mailed to every lead.

pub mod actions;

#[cfg(feature = "ssr")]
mod entity;
#[cfg(feature = "ssr")]
mod mails;
#[cfg(feature = "ssr")]
pub(super) mod pages;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;

use crate::words::words;

words! {
    /// Where an opening stands.
    OpeningState { Asked = "asked", Agreed = "agreed", Refused = "refused", Opened = "opened" }
}
