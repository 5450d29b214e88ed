//! The members of a panel as a file for a spreadsheet: a row for each seat, with heads in either language. Pure.
//!
//! ```text
//! columns   what the columns are called
//! reading   what a file says, with what is wrong in each row
//! writing   seats as rows, which are read again as the same seats
//! matching  which seats of the panel a file changes, and which are new
//! ```
//! A seat is known by its name and its first day; of two people who share both, by what they represent. Somebody with
//! several offices has a row for each. A column that a file does not have leaves what is stored as it is; nobody is taken
//! off a panel by not being in a file.

pub mod columns;
mod matching;
mod reading;
#[cfg(test)]
mod tests;
mod writing;

use crate::{
    error::Message,
    ids::AreaId,
    lang::{Lang, Localized},
    panels::{
        model::{MemberKind, Office, Represents},
        rules::seats::Days,
    },
    table::{Shape, fold},
};
pub use columns::Column;
pub use matching::{Known, Match, matched};
pub use reading::understand;
pub use writing::{Written, write};

/// The most rows of one file.
pub const MOST_ROWS: usize = 300;
/// The most characters of a name, of what is represented and of who has appointed somebody.
pub const LONGEST: usize = 120;

/// What such a file looks like.
pub const SHAPE: Shape = Shape { most_rows: MOST_ROWS, is_head: |head| Column::of_head(head).is_some() };

/// What kinds of seats, offices and the like are called in each language, and the council's areas.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The language of whoever reads what is wrong.
    pub reader: Lang,
    pub kinds: Vec<(MemberKind, Localized)>,
    pub offices: Vec<(Office, Localized)>,
    pub represents: Vec<(Represents, Localized)>,
    pub areas: Vec<(AreaId, Localized)>,
}

/// Somebody's time in an office. Days as `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOffice {
    pub office: Office,
    /// None where the row does not say: that of the office as it is stored, or else the seat's first day.
    pub starts_on: Option<String>,
    /// Empty for no last day; none where the file has no such column.
    pub ends_on: Option<String>,
}

/// What somebody speaks for: what kind of thing, its name, and the area if it is one.
pub type Spoken = (Option<Represents>, String, Option<AreaId>);

/// A seat as a file has it. Days as `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSeat {
    /// The number of its first row in the spreadsheet, from 1.
    pub row: usize,
    pub name: String,
    pub starts_on: String,
    pub kind: MemberKind,
    /// Empty for no last day; none where the file has no such column. The same of the next ones.
    pub ends_on: Option<String>,
    pub represents: Option<Spoken>,
    pub appointed_by: Option<String>,
    /// The name of the member in whose place they may come; empty for a member.
    pub substitute_for: Option<String>,
    pub offices: Vec<FileOffice>,
}

impl FileSeat {
    /// The days that the file gives it.
    pub fn days(&self) -> Days<'_> {
        Days { from: &self.starts_on, to: self.ends_on.as_deref().filter(|day| !day.is_empty()) }
    }

    /// Whether both rows have one name and one first day.
    fn is_alike(&self, other: &Self) -> bool {
        fold(&self.name) == fold(&other.name) && self.starts_on == other.starts_on
    }

    /// Whether both rows represent the same, or the file does not say what anybody represents.
    fn speaks_as(&self, other: &Self) -> bool {
        match (&self.represents, &other.represents) {
            (Some(one), Some(other)) => same_spoken((one.0, &one.1, one.2), (other.0, &other.1, other.2)),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// Whether both speak for the same, however its name is written.
fn same_spoken(
    one: (Option<Represents>, &str, Option<AreaId>),
    other: (Option<Represents>, &str, Option<AreaId>),
) -> bool {
    one.0 == other.0 && fold(one.1) == fold(other.1) && one.2 == other.2
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
    /// To be taken only where nothing is wrong.
    pub seats: Vec<FileSeat>,
}
