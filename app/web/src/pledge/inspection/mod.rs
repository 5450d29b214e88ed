//! Inspecting the pledge and the offer: packs for an inspection of a period, and accounts for those who inspect (decision 0049).
//!
//! ```text
//! /claims/inspection                 whoever keeps them: packs, to whom they were given, inspectors and until when
//! /claims/inspection/{id}/pack.zip   a pack, made anew of what is public; an inspector's if it was given to them
//! /desk                              an inspector's own page (`mine`)
//! ```
//! What everybody may read is all there is in a pack, beside files of evidence and part of the audit log.

pub(crate) mod actions;
mod desk;
mod mine;
mod pack;
mod sheets;

use crate::page::{Page, page};
use domain::paths;

pub(crate) use mine::mine;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::pledge::Inspections>(desk::desk), page::<paths::pledge::InspectionPack>(pack::pack)]
}
