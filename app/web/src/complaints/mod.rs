//! A voice that is a complaint: the statutory way, offered in plain words and gone only with the child's yes
//! (docs/advocacy.md).
//!
//! ```text
//! /follow/{id}/complaint    what the way is; yes or no; who it is about; how to be reached (with the receipt's words)
//! /complaint/{id}/{token}   the complaints manager's own link, from their mail: what was said, and its clock
//! ```
//! An officer may offer it (`actions::offer_complaint`), and so may whoever said it. The manager reads the words by the
//! link alone. Who it is about cannot open the voice from then on, whatever they are here (`store::voices::keep_from`):
//! it goes round them, to the complaints manager, to the other leads and, if the child likes, to an advocate.

pub(crate) mod actions;
pub(crate) mod pages;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![page::<paths::complaints::Ask>(pages::ask), page::<paths::complaints::Manager>(pages::manager)]
}
