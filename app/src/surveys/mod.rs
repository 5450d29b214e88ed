//! Surveys: building them, having them checked, opening and closing them.

pub mod model;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
