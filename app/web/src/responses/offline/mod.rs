//! Answering without signal, on a phone whose owner says that it is their own.
//!
//! ```text
//! /s/{code}/all             every question on one page: long without script, one at a time with it
//! /do/responses/answer-all  saves all of it, without script
//! /do/responses/parcel      opens what a phone sealed, saves it, and sends it once
//! ```
//! The phone's side is `public/offline.js` (the page) and `public/sw.js` (stores the page, delivers parcels). Answers
//! on a phone are sealed (`platform::parcel`): docs/decisions/0011-answers-without-signal.md.

pub(crate) mod actions;
pub(crate) mod own_phone;
pub(crate) mod page;
pub(crate) mod sealed;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use domain::responses::model::Posted;

pub(super) use own_phone::own_phone;
pub(super) use page::all;

/// The content of a parcel: the questions that were changed in one sitting, with their last answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// The sitting's key: the sitting counts once, however often its parcel comes.
    pub once: String,
    /// The parcel's number within the sitting: an older one never overwrites a newer.
    pub n: u32,
    /// *Send* was pressed.
    #[serde(default)]
    pub send: bool,
    #[serde(default)]
    pub answers: HashMap<String, Posted>,
    /// The question whose picture is in this parcel. Pictures come alone, because they are large and words are sent
    /// often.
    #[serde(default)]
    pub picture: Option<Carried>,
}

/// A picture in a parcel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub question: String,
    /// The file, in base64.
    pub file: String,
}
