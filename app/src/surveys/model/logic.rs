//! When a question is asked: rules over earlier answers.

use serde::{Deserialize, Serialize};

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// This, and nothing else, was chosen.
    Is,
    /// This was not chosen; so also if nothing was.
    IsNot,
    /// This was among what was chosen.
    Includes,
    /// A face or number of at least this.
    AtLeast,
}

impl Op {
    pub const ALL: [Self; 4] = [Self::Is, Self::IsNot, Self::Includes, Self::AtLeast];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is_not",
            Self::Includes => "includes",
            Self::AtLeast => "at_least",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|op| op.key() == key)
    }
}

/// One comparison with an earlier answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// The earlier question, by id.
    pub question: String,
    pub op: Op,
    /// An option's id, or a number.
    pub value: String,
}

/// Asked only if these comparisons hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// All of them; else any.
    pub all: bool,
    pub tests: Vec<Test>,
}
