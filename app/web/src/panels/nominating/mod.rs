//! The areas that have a representative on a panel, and letters that ask one for a nomination.
//!
//! ```text
//! /panels/{slug}/areas       every area: who represents it, since when nobody does, how far it was asked
//! /panels/{slug}/areas/{id}  one of them: a clerk writes, reads the answer, seats whoever was nominated
//! /nominate/{key}            where an area answers, without an account
//! ```
//! The rules are `domain::panels::nominating`, the rows `store::panels::nominating`.

pub(crate) mod actions;
mod answer;
mod area;
pub(crate) mod areas;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::PanelAreas>(areas::areas),
        page::<paths::panels::PanelArea>(area::area),
        page::<paths::panels::Nominate>(answer::answer),
    ]
}
