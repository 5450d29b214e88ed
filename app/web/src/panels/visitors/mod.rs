//! Public meetings, for everybody: no account, no names, and of restricted items their number and the legal reason.
//!
//! ```text
//! /meetings                      the public meetings
//! /meetings/{id}                 agenda, files, supplements and published minutes of one
//! /meetings/{id}/pack.pdf        the public pack, its supplements, and the minutes, to take away
//! /meetings/{id}/pack.zip
//! /meetings/{id}/supplement/{n}
//! /meetings/{id}/minutes.pdf
//! ```
//! Which meetings are public says `domain::panels::rules::access::is_public`; the rows are `store::panels::visitors`.

mod files;
mod list;
mod one;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::PublicMeetings>(list::show),
        page::<paths::panels::PublicMeeting>(one::show),
        page::<paths::panels::PublicPack>(files::pack),
        page::<paths::panels::PublicZip>(files::zip),
        page::<paths::panels::PublicSupplement>(files::supplement),
        page::<paths::panels::PublicMinutes>(files::minutes),
    ]
}
