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
pub(crate) mod danger;
pub(crate) mod entering;
pub(crate) mod pages;
pub(crate) mod telling;
pub(crate) mod themes;

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/", pages::home),
        page("/tell", pages::tell),
        page("/tell/done", pages::told),
        page("/follow", pages::follow),
        page("/follow/{id}/withdraw", pages::withdraw),
        page("/follow/{id}/more", pages::more),
        page("/follow/{id}/correct", pages::correct),
        page("/heard", pages::heard),
        page("/help", pages::help),
        page("/help/words", danger::words),
        page("/themes", themes::pages::show),
        page("/moderation/words", danger::show),
        page("/moderation/enter", entering::one::show),
        page("/moderation/enter/done", entering::one::done),
        page("/moderation/enter/batch", entering::batch::bring),
        page("/moderation/enter/batch/{id}", entering::batch::look),
        page("/moderation/enter/template.csv", entering::batch::template),
        page("/privacy", pages::privacy),
        page("/accessibility", pages::accessibility),
        page("/pictures/{id}/{size}", pages::picture),
    ]
}
