//! The pledge: what the council claims, what young people find, and the gap.

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
