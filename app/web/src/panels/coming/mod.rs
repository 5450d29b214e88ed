//! Whether people come to a meeting.
//!
//! ```text
//! /coming/{id}/{seat}/{key}   the link in somebody's invitation: they say whether they come, without signing in
//! ```
//! The clerk and whoever chairs see on the meeting's page what was said; the marks of attendance begin with it. The rules
//! are `domain::panels::coming`, the rows `store::panels::coming`.

pub(crate) mod actions;
mod say;
mod seen;

use crate::page::{Page, page};
use domain::{panels::coming::Coming, paths};
use platform::i18n::t;

pub(crate) use seen::seen;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Coming>(say::say)]
}

fn word(coming: Coming) -> String {
    t(&format!("coming-{}", coming.key()))
}
