//! Voices: what young people tell us, and the way back to whoever said it.

pub mod model;

#[cfg(feature = "ssr")]
mod entity;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
