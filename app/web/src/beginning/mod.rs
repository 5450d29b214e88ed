//! The first steps of a council that has just installed this: what is still to be done, each a link to where.
//!
//! ```text
//! /first-steps      for the administrator, first in the menu while something is missing
//! rules             which steps there are and how far each is (`make-a-noise check` says the same)
//! store             what there is: names, numbers, mail, people, a backup
//! ```
//! Surveys do not open and *tell us* shows no form before somebody would read what children write: an officer
//! and a safeguarding lead who can sign in. A form that is open already is taken.

pub(crate) mod actions;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    vec![crate::page::page("/first-steps", pages::show)]
}
