//! Surveys: building them, having them checked, opening and closing them.
//!
//! ```text
//! model    the document: questions and options with ids, words in both languages
//! rules    states, what may still change, what is missing before it can be checked
//! asking   how a survey is put to somebody; the preview and the phone draw the same
//! store    the draft, the frozen versions, who may work on it
//! ```
//! Opening freezes the document into a version. A change of words while it is open makes the next
//! version; answers keep the one they were given to.

pub mod model;

#[cfg(feature = "ssr")]
pub mod asking;
#[cfg(feature = "ssr")]
mod entity;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
