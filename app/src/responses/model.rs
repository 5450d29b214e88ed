//! What a response is made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where a response stands (domain.md, States).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum ResponseState {
    Started,
    Submitted,
    Withdrawn,
}

/// One question, answered. A skipped question has no answer at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Ids of options: one, several, or all in order with what matters most first; or a face from `1` to `5`.
    Chosen(Vec<String>),
    /// Their own words.
    Said {
        text: String,
        /// "May we show your words to others, without your name?"
        may_publish: bool,
    },
}

/// What somebody has answered, by question id.
pub type Answers = BTreeMap<String, Answer>;
