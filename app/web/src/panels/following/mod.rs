//! Actions are followed up: the page of their owner, and the clerk's answer.
//!
//! ```text
//! /actions/{key}   for whoever is to do something, without an account: its key opens it
//! ```
//! The rules are `domain::panels::rules::following`, the rows `store::panels::following`.

pub(crate) mod actions;
mod owner;
mod said;

use crate::page::{Page, page};
use domain::paths;

pub(crate) use said::said;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::OwnedActions>(owner::owner)]
}
