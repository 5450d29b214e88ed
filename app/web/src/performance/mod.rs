//! The council's figures.
//!
//! ```text
//! list      /performance: every indicator with a sentence and a small chart
//! one       /performance/{id}: all figures of one, by quarter and area
//! change    where an indicator is added and changed
//! grid      /performance/{id}/figures: a year of figures to type
//! entries   /performance/{id}/entries: everything that was entered, with who and when
//! file      /performance/file: from a spreadsheet or pasted, and as one
//! release   which of them everybody may read
//! public    /figures: what everybody reads
//! area      /panels/{slug}/areas/{id}/page: an area before a meeting, as a page and on one sheet
//! words     units, periods and the sentence about a figure        chart   a small chart with its table
//! ```
//! The rules are `domain::performance`, the rows `store::performance`. Small numbers are hidden for everybody but those who
//! enter figures, and for them too but where they enter (`domain::performance::hiding`).

mod actions;
pub(crate) mod area;
mod change;
mod chart;
mod entries;
mod file;
mod grid;
mod list;
mod one;
mod public;
mod release;
mod words;

use crate::page::{Page, page};
use domain::paths;

pub(crate) use actions::{AddIndicator, ChangeIndicator, EndIndicator, PutFigures, ReleaseFigures, ReuseIndicator};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::performance::List>(list::list),
        page::<paths::performance::New>(change::new),
        page::<paths::performance::File>(file::page::file),
        page::<paths::performance::Csv>(file::downloads::csv),
        page::<paths::performance::Xlsx>(file::downloads::xlsx),
        page::<paths::performance::Release>(release::release),
        page::<paths::performance::Public>(public::public),
        page::<paths::performance::Indicator>(one::one),
        page::<paths::performance::Change>(change::change),
        page::<paths::performance::Figures>(grid::figures),
        page::<paths::performance::Entries>(entries::entries),
        page::<paths::performance::Area>(area::page::area),
        page::<paths::performance::AreaPdf>(area::paper::pdf),
    ]
}
