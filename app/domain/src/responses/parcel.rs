//! What a phone puts together while it has no signal, and the server opens: docs/decisions/0011-answers-without-signal.md.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::model::Posted;

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
