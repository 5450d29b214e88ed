//! Issuing the pledge, and with `?kind=offer` the offer to care leavers: a leaflet for everybody it is for, and the count
//! of who has had it.
//!
//! ```text
//! /pledge/leaflet.pdf   A5, ?for=young|easy|adults
//! /claims/issuing/pack.pdf  leaflets and a covering sheet for a social worker
//! /claims/issuing       the pledge lead sends it by mail where there is an address, and notes what was handed out
//! ```

pub(crate) mod actions;
mod desk;
mod leaflet;
mod pack;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::pledge::Leaflet>(leaflet::leaflet),
        page::<paths::pledge::Issuing>(desk::desk),
        page::<paths::pledge::Pack>(pack::pack),
    ]
}
