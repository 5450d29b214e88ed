//! Opening the link between a voice and the person who said it: never by one person alone.
//!
//! ```text
//! /openings             what was asked for, and what became of it
//! /openings/ask/{id}    asks, with a reason (officer, or lead if there is a concern about the voice)
//! /openings/{id}        a second person agrees or refuses; opened once, for one hour
//! ```
//! Of an officer and a lead, one asks and the other agrees; the table also refuses one person in both parts. A request
//! that nobody answers lapses after 24 hours. An anonymous voice has no link to open. Every step and every reading is
//! in the audit log, and every lead is mailed about each step.

pub(crate) mod actions;
pub(crate) mod pages;
