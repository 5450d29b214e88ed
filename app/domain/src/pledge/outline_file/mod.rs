//! An edition as a file for a spreadsheet: a row for each statement, with heads in either language. Pure.
//!
//! ```text
//! columns   what the columns are called, and which one a head names
//! reading   what a file says, with what is wrong in each row
//! writing   an edition as rows, which are read again as the same edition
//! ```
//! Nothing is left out silently: what is not understood is reported, and then nothing of the file is taken.

pub mod columns;
mod reading;
#[cfg(test)]
mod tests;
mod writing;

use super::outline::{MOST_OUTCOMES, MOST_STATEMENTS, Outline, OutlineStatement};
use crate::{error::Message, lang::Localized, table::Shape};
pub use columns::{Column, Part};
pub use reading::{read, understand};
pub use writing::{Written, write};

/// The most rows of one file: each outcome may have a row of its own above its statements.
pub const MOST_ROWS: usize = MOST_STATEMENTS + MOST_OUTCOMES;

/// What such a file looks like.
pub const SHAPE: Shape = Shape { most_rows: MOST_ROWS, is_head: |head| Column::of_head(head).is_some() };

/// A symbol: its key, and what it is called.
pub type SymbolWords = (String, Localized);

/// What is wrong at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The row's number in the spreadsheet, from 1.
    pub row: usize,
    /// The head of the column, as the file has it; empty where it is the row as a whole.
    pub column: String,
    pub sentence: Message,
}

/// A row of the file, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The row's number in the spreadsheet, from 1.
    pub number: usize,
    /// Its own, or the one above.
    pub outcome: Localized,
    pub statement: OutlineStatement,
    pub problems: Vec<RowProblem>,
}

/// A whole file, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// What is wrong with the file as a whole, or with its heads.
    pub problems: Vec<RowProblem>,
    pub rows: Vec<Row>,
    /// What the rows are together; to be taken only where nothing is wrong.
    pub outline: Outline,
}

impl Understood {
    /// Everything that is wrong, from above.
    pub fn all_problems(&self) -> impl Iterator<Item = &RowProblem> {
        self.problems.iter().chain(self.rows.iter().flat_map(|row| &row.problems))
    }
}
