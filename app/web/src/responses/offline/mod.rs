//! Answering without signal, on a phone that its owner says is their own.
//!
//! ```text
//! /s/{code}/all             every question on one page: long without script, one at a time with it
//! /do/responses/answer-all  keeps all of it, without script
//! /do/responses/parcel      opens what a phone sealed, keeps it, and sends it once
//! ```
//! The phone's side is `public/offline.js` (the page) and `public/sw.js` (keeps the page, delivers). What a
//! phone keeps of the answers is sealed (`platform::parcel`): docs/decisions/0011-answers-without-signal.md.

pub(crate) mod actions;
pub(crate) mod own_phone;
pub(crate) mod page;
pub(crate) mod sealed;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use domain::responses::model::Posted;

pub(super) use own_phone::own_phone;
pub(super) use page::all;

/// What is in a parcel: the questions that were touched in one sitting, as they stand at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// The sitting's key: however often it comes, it counts once.
    pub once: String,
    /// The how-manieth of the sitting: an older one never undoes a newer.
    pub n: u32,
    /// They pressed *Send*.
    #[serde(default)]
    pub send: bool,
    #[serde(default)]
    pub answers: HashMap<String, Posted>,
    /// A picture comes by itself: it is heavy, and words that change do not carry it again.
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
