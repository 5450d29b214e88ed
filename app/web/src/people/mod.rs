//! People: who is who, how they sign in, what the administrator looks after.
//!
//! ```text
//! /sign-in                 ask for a link      /sign-in/password   password and code (staff)
//! /sign-in/{token}         the link in the mail: one press signs a member in, once; staff set up here
//! /account                 who I am, my language, signing out
//! /people /people/{id} /settings /outbox /audit   for the administrator; officers invite members
//! /roles /roles/{id}       roles that two people give: asked for by one, agreed to by another
//! ```
//! `audit_words` makes sentences of the audit log. `going_on` says where somebody goes after signing in;
//! `known_browser` is the cookie of a browser with which they have signed in before.
//!
//! A link is good for ten minutes and once (docs/domain.md, *Roles*). Opening it changes nothing: mail scanners open
//! links, so signing in takes a press of a button. Who signs in in which way is `domain::people`; passwords and codes are
//! kept by `store::people::secrets`.

pub(crate) mod actions;
pub(crate) mod audit_words;
pub mod going_on;
pub(crate) mod known_browser;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/sign-in", pages::sign_in::ask),
        page("/sign-in/sent", pages::sign_in::sent),
        page("/sign-in/password", pages::sign_in::password),
        page("/sign-in/{token}", pages::sign_in::link),
        page("/account", pages::account::show),
        page("/people", pages::people::list),
        page("/people/{id}", pages::people::one),
        page("/roles", pages::roles::list),
        page("/roles/{id}", pages::roles::show),
        page("/settings", pages::settings::show),
        page("/outbox", pages::outbox::show),
        page("/audit", pages::audit::show),
        page("/audit.csv", pages::audit::csv),
    ]
}
