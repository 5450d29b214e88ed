//! Called to account: one page for each service and partner, across the panels that the reader may open.
//!
//! ```text
//! /panels/services                 every service
//! /panels/services?service=…       one: sections has what is known of it
//! ```
//! The rules are `domain::panels::services`, the rows `store::panels::services`.

mod list;
mod sections;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    panels::services::key,
    paths::{self, Address, Path as _},
};
use platform::i18n::href;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Services>(list::show)]
}

/// The page of a service, whatever its spelling.
pub(crate) fn address(service: &str) -> Address {
    paths::panels::Services.with("service", key(service))
}

/// A link to the page of a service under these words; the words alone for no service.
pub(crate) fn link(service: &str, words: String) -> AnyView {
    if key(service).is_empty() {
        return words.into_any();
    }
    view! { <a href=href(address(service))>{words}</a> }.into_any()
}
