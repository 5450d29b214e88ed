//! Surveys: the document, and what may be changed of it.
//!
//! ```text
//! model       the document: sections, questions and options with ids, words in both languages
//! rules       states, what may still change; gaps: what is missing; logic: who is asked what; wording
//! editing     changing a document: permanent ids, limits, positions   template  documents to start from
//! definition  a survey as a file                                     schedule  when it opens and closes
//! forms       reads the builder's forms                              invited   who may answer
//! frozen      the documents of frozen versions in memory             brief     what decides, for the phone
//! ```

pub mod brief;
pub mod definition;
pub mod editing;
pub mod forms;
pub mod frozen;
pub mod invited;
pub mod model;
pub mod rules;
pub mod schedule;
pub mod template;
