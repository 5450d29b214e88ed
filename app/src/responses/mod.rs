//! Responses: answering a survey, and what the answers add up to.

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
