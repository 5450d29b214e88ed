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

pub(crate) mod actions;
pub(crate) mod pages;
