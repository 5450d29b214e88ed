//! A takeover from the side of the young people or foster carers whose it is: its day, what it is about, who comes
//! (docs/domain.md, *Takeover*). On the day they chair with the room's page, and afterwards they write the record (`room`,
//! `minutes`).
//!
//! ```text
//! /panels/{slug}/meetings/{id}/takeover
//! ```

pub(crate) mod actions;
mod show;

use crate::page::{Page, page};
use domain::{panels::model::MeetingKind, paths};

/// The key of a text: foster carers are spoken to as adults are.
pub(crate) fn key(kind: MeetingKind, what: &str) -> String {
    match kind {
        MeetingKind::CarerTakeover => format!("takeover-carers-{what}"),
        _ => format!("takeover-{what}"),
    }
}

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Takeover>(show::show)]
}
