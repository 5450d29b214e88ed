//! What the seats of a panel are after a file, and what is wrong with it beside the seats that there are. Pure, but for
//! how a day is said.

use std::collections::HashMap;

use super::Becomes;
use crate::panels::{
    members::{Member, OfficeTerm, SeatDetails},
    seat_changes::{mark_outside, outlasts, settle},
    seating::{NewMember, clash_said, clash_with, seated},
};
use domain::{
    error::Message,
    ids::{MembershipId, OfficeTermId},
    panels::{
        members_file::{FileOffice, FileSeat, Known, Match, RowProblem, matched},
        model::{ERASED, Office},
        rules::seats::doubled,
    },
    table::fold,
};
use platform::guard::{Clerk, Cx};

/// All seats as they are before and after a file, and which of them it has touched.
pub(super) struct After {
    pub before: Vec<Member>,
    pub all: Vec<Member>,
    /// The place of each seat of the file, its row, and what becomes of it.
    pub touched: Vec<(usize, usize, Becomes)>,
    pub problems: Vec<RowProblem>,
}

/// What a seat is after a file has changed it.
fn changed(before: &Member, seat: &FileSeat) -> Member {
    let mut after = before.clone();
    after.kind = seat.kind;
    if seat.ends_on.is_some() {
        after.ends_on = seat.days().to.map(str::to_owned);
    }
    if let Some((represents, represented, area)) = &seat.represents {
        after.details.represents = *represents;
        after.details.represented.clone_from(represented);
        after.details.area = *area;
    }
    if let Some(appointed_by) = &seat.appointed_by {
        after.details.appointed_by.clone_from(appointed_by);
    }
    for office in &seat.offices {
        hold(&mut after, office);
    }
    after
}

/// Gives a seat an office of the file, or changes the last day of the one that it has. Where the row does not say when
/// the office began, it is the newest one that the seat has.
fn hold(member: &mut Member, office: &FileOffice) {
    let is_it = |term: &&mut OfficeTerm| {
        term.office == office.office && office.starts_on.as_ref().is_none_or(|day| *day == term.starts_on)
    };
    let ends_on = office.ends_on.as_ref().map(|day| Some(day.clone()).filter(|day| !day.is_empty()));
    match member.offices.iter_mut().filter(is_it).max_by(|one, other| one.starts_on.cmp(&other.starts_on)) {
        Some(term) => {
            if let Some(ends_on) = ends_on {
                term.ends_on = ends_on;
            }
        }
        None => member.offices.push(OfficeTerm {
            id: OfficeTermId::new(),
            office: office.office,
            starts_on: office.starts_on.clone().unwrap_or_else(|| member.starts_on.clone()),
            ends_on: ends_on.flatten(),
        }),
    }
}

fn new(seat: &FileSeat) -> Member {
    let (represents, represented, area) = seat.represents.clone().unwrap_or_default();
    let appointed_by = seat.appointed_by.clone().unwrap_or_default();
    let mut member = seated(NewMember {
        person: None,
        name: seat.name.clone(),
        kind: seat.kind,
        office: None,
        details: SeatDetails { represents, represented, area, appointed_by, substitute_for: None },
        starts_on: seat.starts_on.clone(),
        ends_on: seat.days().to.map(str::to_owned),
    });
    for office in &seat.offices {
        hold(&mut member, office);
    }
    member
}

/// Whose substitute a row makes somebody: nobody's where the cell is empty.
///
/// # Errors
/// A sentence where nobody has that name in that time, or several have it; and for somebody who has a substitute.
fn instead_of(all: &[Member], at: usize, name: &str) -> Result<Option<MembershipId>, Message> {
    if name.is_empty() {
        return Ok(None);
    }
    let one = &all[at];
    if all.iter().any(|other| other.details.substitute_for == Some(one.id)) {
        return Err(Message::new("seats-file-substituted"));
    }
    let is_called = |other: &&Member| fold(&other.name) == fold(name);
    // Who is their substitute already is it, whoever else has that name.
    let before = all.iter().filter(|other| Some(other.id) == one.details.substitute_for).find(is_called);
    let can_be = |other: &&Member| {
        other.id != one.id
            && other.name != ERASED
            && other.details.substitute_for.is_none()
            && other.days().both(one.days()).is_some()
    };
    let mut found = all.iter().filter(is_called).filter(can_be);
    match (before, found.next(), found.next()) {
        (Some(before), ..) => Ok(Some(before.id)),
        (None, Some(one), None) => Ok(Some(one.id)),
        (None, None, _) => Err(Message::new("seats-file-member").with("cell", name)),
        (None, Some(_), Some(_)) => Err(Message::new("seats-file-members").with("cell", name)),
    }
}

fn known(member: &Member) -> Known<'_> {
    let speaks = (member.details.represents, member.details.represented.as_str(), member.details.area);
    Known { name: &member.name, days: member.days(), speaks }
}

/// Applies a file to the seats that are stored; `marked`: the days on which each was marked at a meeting.
pub(super) fn apply(
    cx: &Cx<Clerk>,
    before: Vec<Member>,
    seats: &[FileSeat],
    marked: &HashMap<MembershipId, Vec<String>>,
) -> After {
    let known: Vec<_> = before.iter().map(known).collect();
    let found = match matched(&known, seats) {
        Ok(found) => found,
        Err(problems) => return After { all: before.clone(), before, touched: Vec::new(), problems },
    };
    let (mut all, mut touched, mut problems) = (before.clone(), Vec::new(), Vec::new());
    for (seat, found) in seats.iter().zip(found) {
        match found {
            Match::New => {
                touched.push((all.len(), seat.row, Becomes::New));
                all.push(new(seat));
            }
            Match::Stored(at) => {
                all[at] = changed(&before[at], seat);
                touched.push((at, seat.row, Becomes::Same));
            }
        }
    }
    let wrong = |row, sentence| RowProblem { row, column: String::new(), sentence };
    for (seat, (at, row, _)) in seats.iter().zip(&touched) {
        let Some(name) = &seat.substitute_for else { continue };
        match instead_of(&all, *at, name) {
            Ok(of) => all[*at].details.substitute_for = of,
            Err(sentence) => problems.push(wrong(*row, sentence)),
        }
    }
    for (at, row, _) in &touched {
        let (member, was) = (&all[*at], before.get(*at));
        if member.offices.iter().any(|term| is_outside(member, term, was)) {
            problems.push(wrong(*row, Message::new("panels-office-outside")));
        }
        if !member.days().is_real() {
            problems.push(wrong(*row, Message::new("panels-end-before-start")));
        } else if let Err(sentence) = settle(&mut all, *at) {
            problems.push(wrong(*row, sentence));
        }
    }
    for (at, row, becomes) in &mut touched {
        if *becomes == Becomes::Same && before.get(*at).is_some_and(|was| *was != all[*at]) {
            *becomes = Becomes::Changed;
        }
        let id = all[*at].id;
        let mut of_it = all.iter().filter(|member| member.id == id || member.details.substitute_for == Some(id));
        let outside = of_it.find_map(|member| mark_outside(cx, marked, member, id));
        let twice = doubled(&all[*at].time().offices).map(|office| held_already(&before, id, office));
        let found = clash_with(&all, *at).map(|(found, name)| clash_said(found, name));
        let said = [outside, twice, outlasts(&all, *at), found];
        problems.extend(said.into_iter().flatten().map(|sentence| wrong(*row, sentence)));
    }
    After { before, all, touched, problems }
}

/// Whether an office would have no day of the seat. One that the seat had before ends with it instead.
fn is_outside(member: &Member, term: &OfficeTerm, was: Option<&Member>) -> bool {
    let had = was.is_some_and(|was| was.offices.iter().any(|other| other.id == term.id));
    !had && term.days().both(member.days()).is_none()
}

/// The sentence about an office that a row gives to somebody who holds it in that time.
fn held_already(before: &[Member], id: MembershipId, office: Office) -> Message {
    let terms = before.iter().filter(|member| member.id == id).flat_map(|member| &member.offices);
    match terms.filter(|term| term.office == office).map(|term| &term.starts_on).max() {
        Some(day) => Message::new("seats-file-office-day").with("day", day),
        None => Message::new("panels-office-held"),
    }
}
