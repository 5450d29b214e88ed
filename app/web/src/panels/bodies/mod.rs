//! What a panel is, its terms of reference, and whom it reports to.
//!
//! ```text
//! /panels/tree                  every panel under the one it reports to
//! /panels/{slug}/about          its kind, what it is for, limits and quorum; more members than its terms allow
//! /panels/{slug}/about/change   where a clerk says it
//! /panels/{slug}/terms          every version of its terms of reference, and the next one
//! ```
//! The rules are `domain::panels::rules::{reporting, size}`, the rows `store::panels::{bodies, terms, excesses}`.

mod about;
pub(crate) mod actions;
mod change;
pub(crate) mod excess;
mod terms;
mod tree;

use crate::{
    page::{Page, page},
    panels::pages::dashed,
};
use domain::{panels::body::BodyKind, paths};
use platform::i18n::t;
use ui::ChoiceOption;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Tree>(tree::tree),
        page::<paths::panels::About>(about::about),
        page::<paths::panels::ChangeAbout>(change::change),
        page::<paths::panels::Terms>(terms::terms),
    ]
}

pub(crate) fn kind_word(kind: BodyKind) -> String {
    t(&format!("body-kind-{}", dashed(kind.key())))
}

/// The kinds of bodies to choose from.
pub(crate) fn kinds() -> Vec<ChoiceOption> {
    BodyKind::ALL.into_iter().map(|kind| ChoiceOption::new(kind.key(), kind_word(kind))).collect()
}
