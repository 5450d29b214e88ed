//! What voices can be about, as the council has decided: names in both languages, a colour, an order. A theme that
//! is not offered any more stays on what was said about it.
//!
//! ```text
//! /themes   for the administrator: add, change, move, no longer offer
//! ```

pub(crate) mod actions;
pub(crate) mod pages;
