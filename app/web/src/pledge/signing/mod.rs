//! Signing the pledge, and with `?kind=offer` the offer to care leavers (`kinds`).
//!
//! ```text
//! /pledge/sign             with an account: sign, withdraw
//! /pledge/sign/{key}       without one, by a link of the pledge lead: it waits for them
//! /pledge/signatures       the wall, for everybody; a certificate for each
//! /pledge/poster.pdf       all promises and all names on one sheet, ?size=a3|a2
//! /claims/signatures       the pledge lead confirms, withdraws, makes links; chairs see who has not signed
//! /claims/signatures/{id}  a link to show at an event
//! ```

pub(crate) mod actions;
mod desk;
mod link;
mod papers;
mod sign;
mod wall;

use crate::page::page;
use domain::paths;
use platform::i18n::t;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::pledge::Sign>(sign::sign),
        page::<paths::pledge::SignByLink>(sign::by_link),
        page::<paths::pledge::Signatures>(wall::wall),
        page::<paths::pledge::Certificate>(papers::certificate),
        page::<paths::pledge::Poster>(papers::poster),
        page::<paths::pledge::SignaturesDesk>(desk::desk),
        page::<paths::pledge::SigningLink>(link::link),
    ]
}

/// A role as it is read: of a member it is not stored, and said in the reader's language.
pub(super) fn role_word(role: &str) -> String {
    if role.is_empty() { t("pledge-sign-role-member") } else { role.to_owned() }
}
