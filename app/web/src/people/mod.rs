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

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::people::SignIn>(pages::sign_in::ask),
        page::<paths::people::LinkSent>(pages::sign_in::sent),
        page::<paths::people::Password>(pages::sign_in::password),
        page::<paths::people::Link>(pages::sign_in::link),
        page::<paths::people::Account>(pages::account::show),
        page::<paths::people::People>(pages::people::list),
        page::<paths::people::Person>(pages::people::one),
        page::<paths::people::Roles>(pages::roles::list),
        page::<paths::people::Role>(pages::roles::show),
        page::<paths::people::Settings>(pages::settings::show),
        page::<paths::people::Outbox>(pages::outbox::show),
        page::<paths::people::Audit>(pages::audit::show),
        page::<paths::people::AuditCsv>(pages::audit::csv),
    ]
}
