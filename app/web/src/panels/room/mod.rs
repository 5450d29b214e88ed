//! On the day: what is written down while a meeting goes on, and what the room sees of it (docs/decisions/0057).
//!
//! ```text
//! /panels/{slug}/meetings/{id}/room           who is here, one item at a time, interests
//! /panels/{slug}/meetings/{id}/screen         the item now and young people's words, large
//! /panels/{slug}/meetings/{id}/screen/events  the same as it changes
//! ```
//! The rules are `domain::panels::rules::{running, quorum}`, the rows `store::panels::room`. The clerk writes, in a
//! takeover young people do.

pub(crate) mod actions;
mod declared;
mod item;
mod people;
mod screen;
mod show;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Room>(show::show),
        page::<paths::panels::Screen>(screen::show),
        page::<paths::panels::ScreenEvents>(screen::events),
    ]
}
