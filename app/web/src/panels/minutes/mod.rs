//! Minutes: the page, one section to be changed, the same on paper and for a word processor.
//!
//! ```text
//! /panels/{slug}/meetings/{id}/minutes              the minutes, and what may be done with them
//! /panels/{slug}/meetings/{id}/minutes/{section}    where a section is changed
//! /panels/{slug}/meetings/{id}/minutes.pdf, .docx   public sections; with ?part=restricted those of restricted items
//! ```
//! The rules are `domain::panels::rules::minutes`, the rows `store::panels::minutes`.

pub(crate) mod actions;
pub(crate) mod content;
pub(crate) mod files;
mod section;
mod show;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Minutes>(show::show),
        page::<paths::panels::MinutesSection>(section::show),
        page::<paths::panels::MinutesPdf>(files::pdf),
        page::<paths::panels::MinutesDocx>(files::docx),
    ]
}
