//! Asking people about a draft of the pledge (decision 0045).
//!
//! ```text
//! /editions/{id}/consultation   members and the pledge lead: opening, the code to show, closing
//! /editions/{id}/changes        what has changed since, word by word, and the comments that led to it
//! /c/{code}                     everybody who is asked: the draft, and a form to say what they think
//! /c/{code}/done                after sending
//! /c/{code}/record, .pdf        once it is closed: who was asked, how many answered, what they said, what changed
//! ```
//! A comment is told like everything else that young people tell us (`store::flows::tell`): sealed, read by an officer
//! first, with a receipt.

pub(crate) mod actions;
mod changes;
mod desk;
mod done;
pub(super) mod paper;
mod public;
mod record;
mod words;

use crate::page::{Page, page};
use domain::paths;

pub(super) use desk::asked;
pub(super) use public::invitations;
pub(crate) use words::{about_words, group_word};

/// In the query of the page on which somebody comments: they have just sent a comment, and are the same person still.
const SAME: &str = "same";

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::pledge::Consultation>(desk::desk),
        page::<paths::pledge::EditionChanges>(changes::changes),
        page::<paths::pledge::Consulted>(public::consulted),
        page::<paths::pledge::CommentSent>(done::done),
        page::<paths::pledge::ConsultationRecord>(record::record),
        page::<paths::pledge::ConsultationPaper>(paper::paper),
    ]
}
