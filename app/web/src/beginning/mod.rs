//! The first steps of a council that has just installed this: what is still to be done, each a link to where.
//!
//! ```text
//! /first-steps      for the administrator, first in the menu while something is missing
//! ```
//! Which steps there are is `domain::beginning::rules` (`make-a-noise check` says the same); what there is,
//! `store::beginning`.
//!
//! Surveys do not open and *tell us* shows no form before somebody would read what children write: an officer
//! and a safeguarding lead who can sign in. A form that is open already is taken.

pub(crate) mod actions;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    vec![crate::page::page::<domain::paths::beginning::FirstSteps>(pages::show)]
}
