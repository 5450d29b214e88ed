//! Role descriptions of a panel, and its letter to areas.
//!
//! ```text
//! /panels/{slug}/roles         every role, for everybody on the panel
//! /panels/{slug}/roles/{what}  where a clerk words one anew, or the letter
//! ```
//! The rules are `domain::panels::texts`, the rows `store::panels::texts`.

pub(crate) mod actions;
mod show;
mod word;

use crate::{
    page::{Page, page},
    panels::pages::dashed,
};
use domain::{panels::texts::PanelText, paths};
use platform::i18n::t;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Roles>(show::roles), page::<paths::panels::RoleText>(word::word)]
}

fn name(what: PanelText) -> String {
    t(&format!("role-name-{}", dashed(what.key())))
}
