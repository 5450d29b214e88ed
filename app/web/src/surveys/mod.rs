//! Surveys: building them, having them checked, opening and closing them.
//!
//! ```text
//! /surveys /surveys/new /surveys/{code} …/details …/question/{id} …/question/{id}/words …/sound
//! …/section/{id} …/when/{id} …/paths …/comment …/preview …/poster
//! question_view  shows the questions, on the phone and in the preview
//! actions   create, change, submit, open, close …      import    a survey from another council's file
//! who       who may answer, and its page               cards     one-time codes on cards
//! answered  how many have answered, as it may be shown
//! ```
//! Opening a survey freezes the document as a version. Changing its words while it is open makes another version;
//! responses keep the version they were given to.

pub(crate) mod actions;
pub(crate) mod answered;
pub(crate) mod cards;
pub(crate) mod import;
pub(crate) mod pages;
pub(crate) mod question_view;
pub(crate) mod who;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::surveys::List>(pages::list::list),
        page::<paths::surveys::New>(pages::list::new),
        page::<paths::surveys::Import>(pages::definition::import),
        page::<paths::surveys::Overview>(pages::overview::overview),
        page::<paths::surveys::Details>(pages::details::details),
        page::<paths::surveys::NewQuestion>(pages::question::new),
        page::<paths::surveys::Question>(pages::question::edit),
        page::<paths::surveys::Words>(pages::words::words),
        page::<paths::surveys::Recording>(pages::sounds::sound),
        page::<paths::surveys::Sound>(pages::sounds::heard),
        page::<paths::surveys::Picture>(pages::pictures::picture),
        page::<paths::surveys::Pictures>(pages::pictures::pictures),
        page::<paths::surveys::NewSection>(pages::parts::new),
        page::<paths::surveys::Section>(pages::parts::edit),
        page::<paths::surveys::When>(pages::when::when),
        page::<paths::surveys::Ways>(pages::when::paths),
        page::<paths::surveys::Comment>(pages::comment::comment),
        page::<paths::surveys::Definition>(pages::definition::file),
        page::<paths::surveys::Preview>(pages::preview::preview),
        page::<paths::surveys::Paper>(pages::paper::paper),
        page::<paths::surveys::Poster>(pages::preview::poster),
        page::<paths::surveys::Who>(pages::who::who),
        page::<paths::surveys::Cards>(pages::cards::cards),
        page::<paths::surveys::CardSheet>(pages::cards::sheet),
    ]
}
