//! Which seats of a panel a file changes, and which are new. Pure.
//!
//! A name and a first day are one seat as a rule. Where two people share both, what they represent tells them apart;
//! where that says nothing either, nobody guesses: the row is named with the one that it is like.

use super::{FileSeat, RowProblem, same_spoken};
use crate::{
    error::Message,
    ids::AreaId,
    panels::{
        model::{ERASED, Represents},
        rules::seats::Days,
    },
    table::fold,
};

/// A seat that is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    pub name: &'a str,
    pub days: Days<'a>,
    /// What it represents.
    pub speaks: (Option<Represents>, &'a str, Option<AreaId>),
}

/// What becomes of a seat of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    New,
    /// The place of the stored seat that it is.
    Stored(usize),
}

impl Known<'_> {
    /// Whether it has the name of this row. Somebody who was erased has none.
    fn is_called(&self, seat: &FileSeat) -> bool {
        self.name != ERASED && fold(self.name) == fold(&seat.name)
    }

    fn speaks_as(&self, seat: &FileSeat) -> bool {
        seat.represents.as_ref().is_some_and(|(of, name, area)| same_spoken(self.speaks, (*of, name, *area)))
    }

    /// Whether both say what they represent, and it is not the same: they are two people.
    fn is_another_than(&self, seat: &FileSeat) -> bool {
        let says = seat.represents.as_ref().is_some_and(|(of, ..)| of.is_some());
        says && self.speaks.0.is_some() && !self.speaks_as(seat)
    }
}

/// What becomes of each seat of a file, in its order.
///
/// # Errors
/// For a seat that would be a second one of the same name in the same time: its first day is another than the stored
/// one, which is corrected on the page and not by a file. For one of which nobody can say whose it is.
pub fn matched(stored: &[Known<'_>], seats: &[FileSeat]) -> Result<Vec<Match>, Vec<RowProblem>> {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    for (at, seat) in seats.iter().enumerate() {
        match one(stored, seats, at) {
            Ok(is) => found.push(is),
            Err(sentence) => problems.push(RowProblem { row: seat.row, column: String::new(), sentence }),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn one(stored: &[Known<'_>], seats: &[FileSeat], at: usize) -> Result<Match, Message> {
    let seat = &seats[at];
    let named = || stored.iter().enumerate().filter(|(_, known)| known.is_called(seat));
    let alike: Vec<_> = named().filter(|(_, known)| known.days.from == seat.starts_on).collect();
    let twin = seats.iter().enumerate().find(|(n, other)| *n != at && other.is_alike(seat)).map(|(_, other)| other);
    if let ([(place, _)], None) = (&alike[..], twin) {
        return Ok(Match::Stored(*place));
    }
    let mut same = alike.iter().filter(|(_, known)| known.speaks_as(seat));
    match (same.next(), same.next()) {
        (Some((place, _)), None) => return Ok(Match::Stored(*place)),
        (Some(_), Some(_)) => return Err(unclear(twin, alike.len())),
        (None, _) => {}
    }
    // It is somebody else than all who are stored, or nobody knows.
    let is_taken = |known: &Known<'_>| seats.iter().any(|other| other.is_alike(seat) && known.speaks_as(other));
    let says = seat.represents.as_ref().is_some_and(|(of, ..)| of.is_some());
    if !alike.iter().all(|(_, known)| is_taken(known)) || (twin.is_some() && !says && !alike.is_empty()) {
        return Err(unclear(twin, alike.len()));
    }
    let beside = named().find(|(_, known)| {
        known.days.from != seat.starts_on && known.days.both(seat.days()).is_some() && !known.is_another_than(seat)
    });
    match beside {
        Some((_, known)) => Err(Message::new("seats-file-other-day").with("day", known.days.from)),
        None => Ok(Match::New),
    }
}

/// Nobody can say whose row it is: it names the row that it is like, or how many members it may be.
fn unclear(twin: Option<&FileSeat>, stored: usize) -> Message {
    match twin {
        Some(twin) => Message::new("seats-file-alike-rows").with("other", twin.row),
        None => Message::new("seats-file-alike").with("n", stored),
    }
}
