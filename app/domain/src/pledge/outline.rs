//! An edition as it is typed in, comes from a file or is exported: outcomes with their statements. Pure.

use serde::{Deserialize, Serialize};

use crate::lang::Localized;

/// The most outcomes of one edition.
pub const MOST_OUTCOMES: usize = 20;
/// The most statements of one edition.
pub const MOST_STATEMENTS: usize = 200;
/// The longest name of an outcome, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest statement, in characters.
pub const LONGEST_STATEMENT: usize = 400;
/// The longest *what this means*, in characters.
pub const LONGEST_PLAIN: usize = 1_000;
/// The longest name of a service, in characters.
pub const LONGEST_SERVICE: usize = 120;

/// All of an edition, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    pub outcomes: Vec<OutlineOutcome>,
}

/// An outcome and the statements under it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineOutcome {
    pub name: Localized,
    pub statements: Vec<OutlineStatement>,
}

/// One statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineStatement {
    pub text: Localized,
    /// *What this means*, in plain words; may be empty.
    pub plain: Localized,
    /// The key of a symbol of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    /// The service responsible, or empty.
    pub service: String,
}

impl Outline {
    pub fn statements(&self) -> impl Iterator<Item = &OutlineStatement> {
        self.outcomes.iter().flat_map(|outcome| &outcome.statements)
    }
}
