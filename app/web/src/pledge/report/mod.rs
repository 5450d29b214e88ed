//! Progress reports on the pledge, and with `?kind=offer` on the offer to care leavers: what moved in a period, what young people said and panels answered, where
//! council and young people differ, a foreword and a word by members.
//!
//! ```text
//! /pledge/report                  everybody: the reports; staff and members: those that wait; the pledge lead begins one
//! /pledge/report/{id}             one of them; its two texts are written here, and somebody else releases it
//! /pledge/report/{id}/report.pdf  the same on paper
//! /pledge/report/{id}/report.docx the same for a word processor
//! ```
//! The texts are stored, and everything else is read anew from what is public (`store::pledge::reporting`).

pub(crate) mod actions;
mod content;
mod heard;
mod list;
mod one;
mod packed;
mod shown;
mod word;

pub(super) use packed::made;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::pledge::Reports>(list::reports),
        page::<paths::pledge::Report>(one::report),
        page::<paths::pledge::ReportPdf>(one::pdf),
        page::<paths::pledge::ReportDocx>(one::docx),
    ]
}
