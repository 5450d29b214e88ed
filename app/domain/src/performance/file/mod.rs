//! Figures as a file for a spreadsheet, or as what was copied out of one, with heads in either language. Pure.
//!
//! ```text
//! columns   what the columns are called
//! reading   what a file says, with what is wrong in each row
//! writing   figures as rows, which are read again as the same figures
//! ```
//! A row is of an indicator and a place. Its figures are in a column for each quarter or year, or it names one and has one
//! figure. An empty cell changes nothing.

pub mod columns;
mod reading;
#[cfg(test)]
mod tests;
mod writing;

use super::model::{Entry, Quarter, Unit, What, When};
use crate::{
    error::Message,
    ids::{AreaId, IndicatorId},
    lang::{Lang, Localized},
    table::Shape,
};
pub use columns::Column;
pub use reading::understand;
pub use writing::{Cell, Written, write};

/// The most rows of one file.
pub const MOST_ROWS: usize = 3_000;
/// The years that a file is written of, the newest: as many as there is room for in the columns that are read.
pub const YEARS: usize = 10;

/// What such a file looks like.
pub const SHAPE: Shape = Shape { most_rows: MOST_ROWS, is_head: |head| Column::of_head(head).is_some() };

/// An indicator as files know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: IndicatorId,
    pub code: String,
    pub name: Localized,
    pub unit: Unit,
}

/// What indicators, areas and the like are called in each language.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language of whoever reads what is wrong.
    pub reader: Lang,
    pub indicators: Vec<Known>,
    /// The one of which all rows are, where the file does not say.
    pub chosen: Option<IndicatorId>,
    pub areas: Vec<(AreaId, Localized)>,
    pub whole: Localized,
    pub whats: Vec<(What, Localized)>,
    pub units: Vec<(Unit, Localized)>,
    /// Between a figure and of how many it is.
    pub of: Localized,
    pub now: Quarter,
}

/// A figure as a file has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFigure {
    /// The number of its row in the spreadsheet, from 1.
    pub row: usize,
    pub indicator: IndicatorId,
    pub what: What,
    pub when: When,
    pub area: Option<AreaId>,
    pub entry: Entry,
}

/// What is wrong at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The row's number in the spreadsheet, from 1.
    pub row: usize,
    /// The head of the column, as the file has it; empty where it is the row as a whole.
    pub column: String,
    pub sentence: Message,
}

/// A whole file, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    pub problems: Vec<RowProblem>,
    /// How it was read, for whoever checks it.
    pub notes: Vec<Message>,
    /// To be taken only where nothing is wrong.
    pub figures: Vec<FileFigure>,
}
