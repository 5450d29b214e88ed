//! What witnesses agree to whose account an item is, and taking it back.
//!
//! ```text
//! /panels/{slug}/witnesses        the witness accounts of a panel, for officers and the clerk
//! /panels/{slug}/witnesses/{id}   what one witness agrees to, and the link by which they take it back
//! /witness/{id}/{key}             that link: what they have agreed to, and a button, without an account
//! ```
//! The rules are `domain::panels::witnesses`, the rows `store::panels::witnesses`.

pub(crate) mod actions;
mod agreement;
mod list;
mod own;

pub(crate) use agreement::beside;

use crate::page::{Page, page};
use domain::{
    panels::witnesses::{Agreement, Readers, Recording, WitnessKind},
    paths,
};
use platform::i18n::{t, tr};

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Witnesses>(list::show),
        page::<paths::panels::Witness>(agreement::show),
        page::<paths::panels::OwnAccount>(own::show),
    ]
}

fn who_word(who: WitnessKind) -> String {
    t(&format!("witness-who-{}", super::pages::dashed(who.key())))
}

fn recording_word(recording: Recording) -> String {
    t(&format!("witness-recording-{}", recording.key()))
}

fn readers_word(readers: Readers) -> String {
    t(&format!("witness-readers-{}", readers.key()))
}

/// What was agreed, in a sentence: for the room, and beside an item.
pub(crate) fn sentence(agreed: &Agreement) -> String {
    let gaps = [
        ("recording", recording_word(agreed.recording).into()),
        ("readers", readers_word(agreed.readers).into()),
        ("day", super::pages::day(&agreed.kept_until).into()),
    ];
    tr("witness-agreed", &gaps)
}
