//! Which seats of a panel a file changes, and which are new. Pure.

use super::{FileSeat, RowProblem};
use crate::{error::Message, panels::rules::seats::Days, table::fold};

/// A seat that is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    pub name: &'a str,
    pub days: Days<'a>,
}

/// What becomes of a seat of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    New,
    /// The place of the stored seat with its name and its first day.
    Stored(usize),
}

/// What becomes of each seat of a file, in its order.
///
/// # Errors
/// For a seat that would be a second one of the same name in the same time: its first day is another than the stored
/// one, which is corrected on the page and not by a file.
pub fn matched(stored: &[Known<'_>], seats: &[FileSeat]) -> Result<Vec<Match>, Vec<RowProblem>> {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    for seat in seats {
        let named = || stored.iter().enumerate().filter(|(_, known)| fold(known.name) == fold(&seat.name));
        if let Some((at, _)) = named().find(|(_, known)| known.days.from == seat.starts_on) {
            found.push(Match::Stored(at));
            continue;
        }
        match named().find(|(_, known)| known.days.both(seat.days()).is_some()) {
            Some((_, known)) => {
                let sentence = Message::new("seats-file-other-day").with("day", known.days.from);
                problems.push(RowProblem { row: seat.row, column: String::new(), sentence });
            }
            None => found.push(Match::New),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}
