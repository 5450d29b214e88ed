//! A takeover from young people's side: its day, what it is about, who comes (docs/domain.md, *Takeover*). On the day
//! they chair with the room's page, and afterwards they write the record (`room`, `minutes`).
//!
//! ```text
//! /panels/{slug}/meetings/{id}/takeover
//! ```

pub(crate) mod actions;
mod show;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Takeover>(show::show)]
}
