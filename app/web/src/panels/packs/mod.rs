//! The pack of a meeting to take away, what has changed since it was published, and what a reader notes for themselves.
//!
//! ```text
//! /panels/{slug}/meetings/{id}/pack.pdf           contents, items, papers bound in   paper, content
//! /panels/{slug}/meetings/{id}/pack.zip           the agenda, each paper, the calendar entry   zip
//! /panels/{slug}/meetings/{id}/supplement/{n}     what has changed, on a page of its own   paper
//! ```
//! With `?for=public` what everybody may have: of restricted items the number and the legal reason, and of what young people
//! said what they let everybody read. On the page of the pack itself (`pages::pack`) are `status` and `notes`.

pub(crate) mod actions;
pub(crate) mod content;
pub(crate) mod notes;
pub(crate) mod paper;
pub(crate) mod status;
pub(crate) mod zip;

use crate::page::{Page, page};
use domain::paths;

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::PackPdf>(paper::whole),
        page::<paths::panels::Supplement>(paper::supplement),
        page::<paths::panels::PackZip>(zip::zip),
    ]
}
