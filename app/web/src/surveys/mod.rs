//! Surveys: building them, having them checked, opening and closing them.
//!
//! ```text
//! /surveys /surveys/new /surveys/{code} …/details …/question/{id} …/question/{id}/words …/sound
//! …/section/{id} …/when/{id} …/paths …/comment …/preview …/poster
//! asking    shows the questions, on the phone and in the preview
//! actions   create, change, submit, open, close …      import    a survey from another council's file
//! who       who may answer, and its page               cards     one-time codes on cards
//! answered  how many have answered, as it may be shown
//! ```
//! Opening a survey freezes the document as a version. Changing its words while it is open makes another version;
//! responses keep the version they were given to.

pub(crate) mod actions;
pub(crate) mod answered;
pub(crate) mod asking;
pub(crate) mod cards;
pub(crate) mod import;
pub(crate) mod pages;
pub(crate) mod who;

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/surveys", pages::list::list),
        page("/surveys/new", pages::list::new),
        page("/surveys/new/file", pages::definition::import),
        page("/surveys/{code}", pages::overview::overview),
        page("/surveys/{code}/details", pages::details::details),
        page("/surveys/{code}/question/new", pages::question::new),
        page("/surveys/{code}/question/{id}", pages::question::edit),
        page("/surveys/{code}/question/{id}/words", pages::words::words),
        page("/surveys/{code}/question/{id}/sound", pages::sounds::sound),
        page("/surveys/sounds/{id}", pages::sounds::heard),
        page("/surveys/pictures/{id}", pages::pictures::picture),
        page("/surveys/{code}/pictures", pages::pictures::pictures),
        page("/surveys/{code}/section/new", pages::parts::new),
        page("/surveys/{code}/section/{id}", pages::parts::edit),
        page("/surveys/{code}/when/{id}", pages::when::when),
        page("/surveys/{code}/paths", pages::when::paths),
        page("/surveys/{code}/comment", pages::comment::comment),
        page("/surveys/{code}/definition.json", pages::definition::file),
        page("/surveys/{code}/preview", pages::preview::preview),
        page("/surveys/{code}/paper", pages::paper::paper),
        page("/surveys/{code}/poster", pages::preview::poster),
        page("/surveys/{code}/who", pages::who::who),
        page("/surveys/{code}/cards", pages::cards::cards),
        page("/surveys/{code}/cards/sheet", pages::cards::sheet),
    ]
}
