//! Events to which everybody on a panel is invited in one step, such as a Make A Noise afternoon.
//!
//! ```text
//! /panels/{slug}/events          the events of a panel, and a new one, for officers and clerks
//! /panels/{slug}/events/{id}     who comes; another day or place; cancelling it
//! /event/{id}/{seat}/{key}       the link in somebody's invitation: they say whether they come, without signing in
//! ```
//! The rules are `domain::panels::events`, the rows `store::panels::events`.

pub(crate) mod actions;
mod list;
mod one;
mod say;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Events>(list::show),
        page::<paths::panels::Event>(one::show),
        page::<paths::panels::EventComing>(say::show),
    ]
}
