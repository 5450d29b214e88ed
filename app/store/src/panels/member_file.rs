//! The members of a panel from a file, and as one: nothing goes in that has not been looked at, and all or nothing.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, entity::prelude::*, sea_query::OnConflict};

use super::{
    correcting::said_before,
    excesses,
    members::{Member, OfficeTerm, SeatDetails, in_tx},
    seating::{NewMember, clash_said, clash_with, lock, office_row, row_of, seated},
};
use crate::panels::entity::{attendance, meeting, membership, office_term};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, OfficeTermId, PanelId},
    panels::{
        members_file::{FileOffice, FileSeat, Known, Match, RowProblem, matched},
        rules::correcting::orphaned,
    },
    table::fold,
};
use platform::{
    guard::{Clerk, Cx},
    i18n::day_text,
};

/// What a file would do, or has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// What each seat of the file is, by its row.
    pub rows: HashMap<usize, Becomes>,
    pub problems: Vec<RowProblem>,
}

/// What becomes of a seat of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    New,
    Changed,
    Same,
}

impl Looked {
    pub fn count(&self, of: Becomes) -> usize {
        self.rows.values().filter(|one| **one == of).count()
    }
}

/// The seats of a panel as a file has them.
pub fn file_seats(members: &[Member]) -> Vec<FileSeat> {
    let name = |id: MembershipId| members.iter().find(|member| member.id == id).map(|member| member.name.clone());
    let office = |term: &OfficeTerm| FileOffice {
        office: term.office,
        starts_on: term.starts_on.clone(),
        ends_on: term.ends_on.clone(),
    };
    let one = |member: &Member| FileSeat {
        row: 0,
        name: member.name.clone(),
        starts_on: member.starts_on.clone(),
        kind: member.kind,
        ends_on: Some(member.ends_on.clone().unwrap_or_default()),
        represents: Some((member.details.represents, member.details.represented.clone(), member.details.area)),
        appointed_by: Some(member.details.appointed_by.clone()),
        substitute_for: member.details.substitute_for.and_then(name).unwrap_or_default(),
        offices: member.offices.iter().map(office).collect(),
    };
    members.iter().map(one).collect()
}

/// What the form remembers of the seats that a file was looked at beside.
pub fn as_read(members: &[Member]) -> String {
    let mut lines: Vec<_> = members.iter().map(|member| format!("{member:?}")).collect();
    lines.sort_unstable();
    lines.join("\n")
}

/// All seats as they are after a file, and which of them it has touched.
struct After {
    all: Vec<Member>,
    /// The place of each seat of the file, its row, and what becomes of it.
    touched: Vec<(usize, usize, Becomes)>,
    problems: Vec<RowProblem>,
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
        let same = |term: &&mut OfficeTerm| term.office == office.office && term.starts_on == office.starts_on;
        match after.offices.iter_mut().find(same) {
            Some(term) => term.ends_on.clone_from(&office.ends_on),
            None => after.offices.push(held(office)),
        }
    }
    after
}

fn held(office: &FileOffice) -> OfficeTerm {
    OfficeTerm {
        id: OfficeTermId::new(),
        office: office.office,
        starts_on: office.starts_on.clone(),
        ends_on: office.ends_on.clone(),
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
    member.offices = seat.offices.iter().map(held).collect();
    member
}

/// Applies a file to the seats that are stored; `marked`: the days on which each was marked at a meeting.
fn apply(before: Vec<Member>, seats: &[FileSeat], marked: &HashMap<MembershipId, Vec<String>>) -> After {
    let known: Vec<_> = before.iter().map(|member| Known { name: &member.name, days: member.days() }).collect();
    let found = match matched(&known, seats) {
        Ok(found) => found,
        Err(problems) => return After { all: before, touched: Vec::new(), problems },
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
        if !seat.substitute_for.is_empty() {
            let is_it = |other: &&Member| {
                fold(&other.name) == fold(&seat.substitute_for)
                    && other.details.substitute_for.is_none()
                    && other.days().both(all[*at].days()).is_some()
            };
            let of = all.iter().find(is_it).map(|other| other.id).filter(|id| *id != all[*at].id);
            if of.is_none() {
                let sentence = Message::new("seats-file-member").with("cell", &seat.substitute_for);
                problems.push(wrong(*row, sentence));
            }
            all[*at].details.substitute_for = of;
        }
    }
    for (at, row, becomes) in &mut touched {
        let member = &all[*at];
        if *becomes == Becomes::Same && before.get(*at).is_some_and(|before| before != member) {
            *becomes = Becomes::Changed;
        }
        if !member.days().is_real() {
            problems.push(wrong(*row, Message::new("panels-end-before-start")));
        }
        let days = marked.get(&member.id).into_iter().flatten().map(String::as_str);
        if let Some(day) = orphaned(days, &member.starts_on, member.ends_on.as_deref()) {
            problems.push(wrong(*row, Message::new("correct-mark-outside").with("day", day)));
        }
        if member.offices.iter().any(|term| term.days().both(member.days()).is_none()) {
            problems.push(wrong(*row, Message::new("panels-office-outside")));
        }
        if let Some((found, name)) = clash_with(&all, *at) {
            problems.push(wrong(*row, clash_said(found, name)));
        }
    }
    After { all, touched, problems }
}

/// The days of the meetings at which somebody of this panel was marked.
async fn marked<C: ConnectionTrait>(db: &C, panel: PanelId) -> Result<HashMap<MembershipId, Vec<String>>, AppError> {
    let meetings = meeting::Entity::find().filter(meeting::Column::PanelId.eq(panel)).all(db).await?;
    let marks = attendance::Entity::find()
        .filter(attendance::Column::MeetingId.is_in(meetings.iter().map(|meeting| meeting.id)))
        .all(db)
        .await?;
    let days: HashMap<_, _> = meetings.into_iter().map(|meeting| (meeting.id, meeting.held_on)).collect();
    let mut marked: HashMap<MembershipId, Vec<String>> = HashMap::new();
    for mark in marks {
        if let Some(day) = days.get(&mark.meeting_id) {
            marked.entry(mark.membership_id).or_default().push(day.clone());
        }
    }
    for days in marked.values_mut() {
        days.sort_unstable();
    }
    Ok(marked)
}

fn looked(cx: &Cx<Clerk>, after: &After) -> Looked {
    let mut problems = after.problems.clone();
    problems.sort_by_key(|problem| problem.row);
    for (gap, filling) in problems.iter_mut().flat_map(|problem| &mut problem.sentence.args) {
        if gap == "day" {
            *filling = day_text(filling, cx.lang());
        }
    }
    Looked { rows: after.touched.iter().map(|(_, row, becomes)| (*row, *becomes)).collect(), problems }
}

/// What these seats of a file would do to a panel, beside the seats that it has.
pub async fn look(cx: &Cx<Clerk>, panel: PanelId, seats: &[FileSeat]) -> Result<Looked, AppError> {
    let before = super::members(cx, panel).await?;
    Ok(looked(cx, &apply(before, seats, &marked(cx.db(), panel).await?)))
}

/// Puts them in, all or none; `excess`: why there are more members than the terms allow, where somebody says it.
///
/// # Errors
/// `Conflict` if a seat was changed since it was `read`; `Invalid` where something is wrong with a row, and at
/// `excess_reason`.
pub async fn put(
    cx: &Cx<Clerk>,
    panel: PanelId,
    seats: &[FileSeat],
    (excess, read): (&str, &str),
) -> Result<Looked, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let before = in_tx(&tx, panel).await?;
    let after = apply(before.clone(), seats, &marked(&tx, panel).await?);
    let done = looked(cx, &after);
    let of = |becomes: Becomes| after.touched.iter().filter(move |(_, _, is)| *is == becomes).map(|(at, ..)| *at);
    let (new, changed): (Vec<_>, Vec<_>) = (of(Becomes::New).collect(), of(Becomes::Changed).collect());
    if done.problems.is_empty() && new.is_empty() && changed.is_empty() {
        return Ok(done);
    }
    platform::as_read::unchanged(cx.services(), read, &as_read(&before))?;
    let mut problems = FieldErrors::default();
    for problem in &done.problems {
        problems.push(&format!("row-{}", problem.row), problem.sentence.clone());
    }
    problems.check()?;
    let counted: Vec<_> = new.iter().filter_map(|at| after.all[*at].counted()).collect();
    excesses::asked(cx, &tx, panel, &counted, excess).await?;
    let rows: Vec<_> = new.iter().chain(&changed).map(|at| &after.all[*at]).collect();
    let update = OnConflict::column(membership::Column::Id)
        .update_columns([
            membership::Column::Kind,
            membership::Column::Represents,
            membership::Column::Represented,
            membership::Column::AreaId,
            membership::Column::AppointedBy,
            membership::Column::SubstituteFor,
            membership::Column::EndsOn,
        ])
        .to_owned();
    membership::Entity::insert_many(rows.iter().map(|member| row_of(panel, member)).collect::<Vec<_>>())
        .on_conflict(update)
        .exec_without_returning(&tx)
        .await?;
    let terms = rows.iter().flat_map(|member| member.offices.iter().map(|term| office_row(member.id, term)));
    let terms: Vec<_> = terms.collect();
    if !terms.is_empty() {
        let update = OnConflict::column(office_term::Column::Id).update_column(office_term::Column::EndsOn).to_owned();
        office_term::Entity::insert_many(terms).on_conflict(update).exec_without_returning(&tx).await?;
    }
    let pairs: Vec<_> = changed.iter().map(|at| (&before[*at], &after.all[*at])).collect();
    said_before(cx, &tx, panel, &pairs).await?;
    let ids = |of: &[usize]| of.iter().map(|at| after.all[*at].id).collect::<Vec<_>>();
    if !new.is_empty() {
        cx.audit_all(&tx, "membership.added", &ids(&new), "file").await?;
    }
    if !changed.is_empty() {
        cx.audit_all(&tx, "membership.changed", &ids(&changed), "file").await?;
    }
    cx.commit(tx).await?;
    Ok(done)
}
