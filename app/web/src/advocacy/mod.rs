//! *Get me an advocate*: somebody outside the council who is on the young person's side (docs/advocacy.md).
//!
//! ```text
//! /advocate                asks for one: what to call them, one way to reach them, and when that is safe
//! /advocate/done           it is on its way; the words of a receipt, if there was none
//! /advocate/{id}/{token}   the advocacy service's own link, from its mail: whom to reach, and *we have been in touch*
//! /advocates               how many wait and how many are late, and nothing else (officers, leads, administrators)
//! ```
//! A request is no voice: nobody at the council reads it. How to reach somebody is sealed for its row and shown to the
//! link alone; the link's key is in the mail as it goes out and nowhere else (`platform::outbox::keyed_link`). What
//! is late is told again to the service, and as a number to officers and administrators
//! (`store::advocacy::purge_expired`).

pub(crate) mod actions;
pub(crate) mod pages;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::advocacy::Ask>(pages::ask),
        page::<paths::advocacy::Done>(pages::done),
        page::<paths::advocacy::Service>(pages::service),
        page::<paths::advocacy::Counts>(pages::counts),
    ]
}
