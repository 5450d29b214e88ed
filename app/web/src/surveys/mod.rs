//! Surveys: building them, having them checked, opening and closing them.
//!
//! ```text
//! model     the document: sections, questions and options with ids, words in both languages
//! rules     states, what may still change; gaps: what is missing; logic: who is asked what; wording
//! editing   changing a document: permanent ids, limits, positions   template  documents to start from
//! asking    shows the questions, on the phone and in the preview
//! forms     reads forms                   actions  create, change, submit, open, close …
//! who       who may answer, and its page  schedule when it opens and closes, by the clock
//! cards     one-time codes on cards       mails    mail to authors and members
//! definition  a survey as a file, written and read (`import`)
//! store     the draft, the frozen versions, who may work on it
//! pages     /surveys /surveys/new /surveys/{code} …/details …/question/{id} …/question/{id}/words …/sound
//!           …/section/{id} …/when/{id} …/paths …/comment …/preview …/poster
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
