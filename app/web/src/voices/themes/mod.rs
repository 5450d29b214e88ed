//! The themes of voices, which the council chooses: names in both languages, a colour, an order. Voices about a theme
//! that is no longer offered keep it.
//!
//! ```text
//! /themes   for the administrator: add, change, move, no longer offer
//! ```

pub(crate) mod actions;
pub(crate) mod pages;
