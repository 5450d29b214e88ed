//! What a response is made of.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// Where a response stands (domain.md, States).
    ResponseState { Started = "started", Submitted = "submitted", Withdrawn = "withdrawn" }
}

/// One question, answered. A skipped question has no answer at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Ids of options: one, several, or in order with what matters most first; a face from `1` to `5`, a
    /// number, `statement:level` of an agree scale, a month (`2026-11`).
    pub chosen: Vec<String>,
    /// Their own words: the whole answer, what *something else* is, or what a picture shows.
    pub text: String,
    /// A picture is kept with it. Once sent: there was a text or a picture, which is a voice now.
    pub picture: bool,
    /// "May we show your words to others, without your name?"
    pub may_publish: bool,
}

impl Answer {
    /// One or several of the options.
    pub fn chosen(ids: Vec<String>) -> Self {
        Self { chosen: ids, ..Self::default() }
    }

    /// Their own words.
    pub fn said(text: String, may_publish: bool) -> Self {
        Self { text, may_publish, ..Self::default() }
    }

    /// Something becomes a voice when it is sent.
    pub fn speaks(&self) -> bool {
        self.picture || !self.text.is_empty()
    }

    /// Nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && !self.speaks()
    }
}

/// What somebody has answered, by question id.
pub type Answers = BTreeMap<String, Answer>;

/// What a question's fields post (see `surveys::asking`). Files come beside it, as `picture`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Posted {
    /// Of one choice; `rather-not` of a question that has no options to choose from.
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
    /// The picture that is kept is to go.
    pub no_picture: String,
}
