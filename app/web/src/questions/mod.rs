//! Questions that panels put to officers, with their answers over the years, and what young people propose to ask.
//!
//! ```text
//! panel      /panels/{slug}/questions           what was put, what waits, the panel's own questions, and the bank
//! ask        /panels/{slug}/questions/ask       putting one to somebody for a period
//! one        /panels/{slug}/questions/{id}      one question, its periods beside each other; judging and releasing
//! answer     /questions/answer/{id}/{token}     where whoever is asked answers
//! public     /questions                         what everybody may read
//! propose    /questions/propose                 what a member proposes
//! proposed   /questions/proposed                what officers make of that
//! shown      figures, papers and states, as they are drawn
//! ```
//! The rules are `domain::questions`, the rows `store::questions`.

pub(crate) mod actions;
mod answer;
mod ask;
mod one;
mod panel;
mod propose;
mod proposed;
mod public;
mod shown;

use crate::page::{Page, page};
use domain::paths;

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::questions::Public>(public::list),
        page::<paths::questions::PublicPaper>(public::paper),
        page::<paths::questions::Answer>(answer::show),
        page::<paths::questions::Propose>(propose::show),
        page::<paths::questions::Proposed>(proposed::list),
        page::<paths::questions::Proposal>(proposed::one),
        page::<paths::questions::Panel>(panel::show),
        page::<paths::questions::Ask>(ask::show),
        page::<paths::questions::One>(one::show),
        page::<paths::questions::PanelPaper>(one::paper),
    ]
}
