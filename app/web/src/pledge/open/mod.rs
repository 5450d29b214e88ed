//! What everybody may take away of the pledge and of the offer to care leavers: data, a picture of its figures, and a piece of HTML to put on a site.
//!
//! ```text
//! /open                     what there is, and what each field says
//! /open/pledge.json .csv    the adopted pledge and the care leaver offer; any site may read them
//! /open/offer.json .csv     the offer alone, in the same shape
//! /open/pledge.schema.json  the schema of the JSON
//! /open/pledge.svg, offer.svg  the figures of each as a picture, for any site
//! /open/widget              HTML to copy, ?kind=offer
//! ```
//! They are read through the same store functions as the pages for everybody, and hide what those hide
//! (`domain::pledge::published`, docs/decisions/0046).

mod badge;
mod data;
mod files;
mod page;
mod widget;

use crate::page::{Page, page};
use domain::paths;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::pledge::Open>(page::open),
        page::<paths::pledge::OpenJson>(files::json),
        page::<paths::pledge::OpenCsv>(files::csv),
        page::<paths::pledge::OpenOfferJson>(files::offer_json),
        page::<paths::pledge::OpenOfferCsv>(files::offer_csv),
        page::<paths::pledge::OpenSchema>(files::schema),
        page::<paths::pledge::OpenBadge>(badge::badge),
        page::<paths::pledge::OpenOfferBadge>(badge::offer_badge),
        page::<paths::pledge::OpenWidget>(widget::widget),
    ]
}
