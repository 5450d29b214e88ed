//! People: who is who, how they sign in, what the administrator looks after.
//!
//! ```text
//! /sign-in                 ask for a link, or password and code (staff)
//! /sign-in/{token}         the link in the mail: one press signs in, once
//! /people /settings /outbox /audit   for the administrator
//! ```
//! A link is good for ten minutes and once (domain.md, Retention). Opening it changes nothing:
//! mail scanners open links, so signing in takes a press of a button.

pub mod actions;

#[cfg(feature = "ssr")]
mod entity;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![page("/sign-in", pages::sign_in), page("/sign-in/{token}", pages::sign_in_link)]
}
