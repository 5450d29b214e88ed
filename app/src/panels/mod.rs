//! Panels: who sits on them, their meetings, what young people said on the agenda, and what is answered.
//!
//! ```text
//! rules/     meetings, agenda items and actions as states; attendance; the municipal year
//! store/     panels and memberships · meetings · agenda · replies · circle (for other features)
//! actions/   what a clerk and a panel member can do
//! pages/     list · panel · members · meeting · pack · reply · attendance · calendar file; telling what was
//!            done, and for everybody how long each panel leaves young people waiting
//! ```
//! Own panels only for members and panel members; voices come here through `store::route` alone.

pub mod actions;
pub mod model;

#[cfg(feature = "ssr")]
mod entity;
#[cfg(feature = "ssr")]
mod notice;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    pages::pages()
}

/// The key of something in a field like `mark[…]`. It begins with a letter: `serde_qs` takes a key that
/// begins with a digit for a place in a list.
#[cfg(feature = "ssr")]
fn field_key(id: impl std::fmt::Display) -> String {
    format!("id-{id}")
}

/// What `field_key` made a key of.
#[cfg(feature = "ssr")]
fn of_key<T: std::str::FromStr<Err = crate::error::AppError>>(key: &str) -> Result<T, crate::error::AppError> {
    key.strip_prefix("id-").ok_or(crate::error::AppError::NotFound)?.parse()
}
