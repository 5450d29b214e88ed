//! The parts of a response.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// The state of a response (docs/domain.md, *Responses*).
    ResponseState { Started = "started", Submitted = "submitted", Withdrawn = "withdrawn" }
}

/// The answer to one question. A skipped question has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Ids of options: one, several, or in order with the most important first; a face from `1` to `5`, a number,
    /// `statement:level` of an agree scale, a month (`2026-11`).
    pub chosen: Vec<String>,
    /// Own words: the whole answer, the text of *something else*, or the description of a picture.
    pub text: String,
    /// It has a picture. Once sent: there was a text or a picture, which is a voice now.
    pub picture: bool,
    /// "May we show your words to others, without your name?"
    pub may_publish: bool,
}

impl Answer {
    /// An answer that is one or several options.
    pub fn chosen(ids: Vec<String>) -> Self {
        Self { chosen: ids, ..Self::default() }
    }

    /// An answer in own words.
    pub fn said(text: String, may_publish: bool) -> Self {
        Self { text, may_publish, ..Self::default() }
    }

    /// Whether it becomes a voice when it is sent.
    pub fn speaks(&self) -> bool {
        self.picture || !self.text.is_empty()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && !self.speaks()
    }
}

/// What somebody has answered, by question id.
pub type Answers = BTreeMap<String, Answer>;

/// The posted fields of a question (see `web::surveys::asking`). A file comes beside them, as `picture`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Posted {
    /// A single choice; also `rather-not` of a question without options.
    pub choice: String,
    pub choices: Vec<String>,
    /// Option id to place, `1` being what matters most.
    pub rank: HashMap<String, String>,
    /// Place to option id, from `1` to `3`.
    pub top: HashMap<String, String>,
    /// Statement to how much somebody agrees, from `1` to `5`.
    pub level: HashMap<String, String>,
    pub month: String,
    pub year: String,
    pub text: String,
    pub may_publish: String,
    /// The stored picture is to be removed.
    pub no_picture: String,
}
