//! When a question is asked: rules over earlier answers.

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

closed_enum! {
    /// How an answer is compared.
    Op {
        /// Exactly this was chosen.
        Is = "is",
        /// This was not chosen; true also if nothing was.
        IsNot = "is_not",
        /// This was among the choices.
        Includes = "includes",
        /// A face or number of at least this.
        AtLeast = "at_least",
        /// A face or number of at most this.
        AtMost = "at_most",
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
    /// All must hold; otherwise any one.
    pub all: bool,
    pub tests: Vec<Test>,
}
