//! Voices: what young people tell us, and how they follow what becomes of it.
//!
//! ```text
//! /                 what this is, and the two ways in
//! /tell             say something: with or without a picture, with or without a name
//! /tell/done        the four words of the receipt, and what happens next
//! /follow           by receipt: what became of it, and the reply; taking it back; adding to it, or changing the words
//! /heard            you said, we did: shared voices with the replies
//! /help /privacy /accessibility
//! /help/words      phrases that bring up help while somebody types; /moderation/words, where officers keep them
//! /moderation/enter, /batch   what reached an officer on paper, by phone or at an event
//! /themes          what voices can be about, for the administrator
//! /pictures/{id}/{size}
//! ```
//! The words stand in two places: sealed, as they were written (`store::voices::original`), and as an
//! officer shared them. Only the second is ever shown to anybody but officers and the writer.

pub(crate) mod actions;
pub(crate) mod alert_words;
pub(crate) mod entering;
pub(crate) mod pages;
pub(crate) mod submission;
pub(crate) mod themes;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::voices::Home>(pages::home),
        page::<paths::voices::Tell>(pages::tell),
        page::<paths::voices::Told>(pages::told),
        page::<paths::voices::Follow>(pages::follow),
        page::<paths::voices::Withdraw>(pages::withdraw),
        page::<paths::voices::More>(pages::more),
        page::<paths::voices::Correct>(pages::correct),
        page::<paths::voices::Heard>(pages::heard),
        page::<paths::voices::Help>(pages::help),
        page::<paths::voices::HelpWords>(alert_words::words),
        page::<paths::voices::Themes>(themes::pages::show),
        page::<paths::voices::DangerWords>(alert_words::show),
        page::<paths::voices::Enter>(entering::one::show),
        page::<paths::voices::Entered>(entering::one::done),
        page::<paths::voices::EnterMany>(entering::batch::bring),
        page::<paths::voices::Batch>(entering::batch::look),
        page::<paths::voices::BatchTemplate>(entering::batch::template),
        page::<paths::voices::Privacy>(pages::privacy),
        page::<paths::voices::Accessibility>(pages::accessibility),
        page::<paths::voices::Picture>(pages::picture),
    ]
}
