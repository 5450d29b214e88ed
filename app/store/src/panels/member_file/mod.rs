//! The members of a panel from a file, and as one: nothing goes in that has not been looked at, and all or nothing.

mod applying;

use std::collections::HashMap;

use self::applying::{After, apply};
use super::{
    excesses,
    members::{Member, OfficeTerm, in_tx},
    seat_changes::{self, marked},
    seat_history::{Said, keep_said, said},
    seating::lock,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, PanelId},
    panels::{
        members_file::{FileOffice, FileSeat, RowProblem},
        model::ERASED,
    },
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
    /// What the seat of a row says otherwise, by the row.
    pub said: HashMap<usize, Vec<Said>>,
    /// The names of substitutes whose seats end with one of the file.
    pub ended: Vec<String>,
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

/// The seats of a panel as a file has them. Those of people who were erased are none: a file knows nobody without a name.
pub fn file_seats(members: &[Member]) -> Vec<FileSeat> {
    let name = |id: MembershipId| members.iter().find(|member| member.id == id).map(|member| member.name.clone());
    let office = |term: &OfficeTerm| FileOffice {
        office: term.office,
        starts_on: Some(term.starts_on.clone()),
        ends_on: Some(term.ends_on.clone().unwrap_or_default()),
    };
    let one = |member: &Member| FileSeat {
        row: 0,
        name: member.name.clone(),
        starts_on: member.starts_on.clone(),
        kind: member.kind,
        ends_on: Some(member.ends_on.clone().unwrap_or_default()),
        represents: Some((member.details.represents, member.details.represented.clone(), member.details.area)),
        appointed_by: Some(member.details.appointed_by.clone()),
        substitute_for: Some(member.details.substitute_for.and_then(name).unwrap_or_default()),
        offices: member.offices.iter().map(office).collect(),
    };
    members.iter().filter(|member| member.name != ERASED).map(one).collect()
}

/// What the form remembers of the seats that a file was looked at beside.
pub fn as_read(members: &[Member]) -> String {
    let mut lines: Vec<_> = members.iter().map(|member| format!("{member:?}")).collect();
    lines.sort_unstable();
    lines.join("\n")
}

fn looked(cx: &Cx<Clerk>, after: &After) -> Looked {
    let mut problems = after.problems.clone();
    problems.sort_by_key(|problem| problem.row);
    let is_day = |sentence: &Message| sentence.key.starts_with("seats-file-");
    for (gap, filling) in
        problems.iter_mut().filter(|one| is_day(&one.sentence)).flat_map(|problem| &mut problem.sentence.args)
    {
        if gap == "day" {
            *filling = day_text(filling, cx.lang());
        }
    }
    let of_row = |(at, row, _): &(usize, usize, Becomes)| {
        let all = said(after.before.get(*at)?, &after.all[*at]);
        Some((*row, all.into_iter().map(|one| named(one, &after.all)).collect()))
    };
    let places: Vec<_> = after.touched.iter().map(|(at, ..)| after.all[*at].id).collect();
    let others = seat_changes::changed(&after.before, &after.all).into_iter();
    let ended = others.filter(|(_, member)| !places.contains(&member.id)).map(|(_, member)| member.name.clone());
    Looked {
        rows: after.touched.iter().map(|(_, row, becomes)| (*row, *becomes)).collect(),
        said: after.touched.iter().filter_map(of_row).collect(),
        ended: ended.collect(),
        problems,
    }
}

/// The same with the names of members, of whom some are in the file alone, instead of their ids.
fn named(mut one: Said, all: &[Member]) -> Said {
    if one.field == "substitute_for" {
        for text in [&mut one.before, &mut one.after] {
            if let Some(member) = all.iter().find(|member| member.id.to_string() == *text) {
                text.clone_from(&member.name);
            }
        }
    }
    one
}

/// What these seats of a file would do to a panel, beside the seats that it has.
pub async fn look(cx: &Cx<Clerk>, panel: PanelId, seats: &[FileSeat]) -> Result<Looked, AppError> {
    let before = super::members(cx, panel).await?;
    Ok(looked(cx, &apply(cx, before, seats, &marked(cx.db(), panel).await?)))
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
    let after = apply(cx, in_tx(&tx, panel).await?, seats, &marked(&tx, panel).await?);
    let done = looked(cx, &after);
    if done.problems.is_empty() && after.before == after.all {
        return Ok(done);
    }
    platform::as_read::unchanged(cx.services(), read, &as_read(&after.before))?;
    let mut problems = FieldErrors::default();
    for problem in &done.problems {
        problems.push(&format!("row-{}", problem.row), problem.sentence.clone());
    }
    problems.check()?;
    excesses::asked(cx, &tx, panel, (&after.before, &after.all), excess).await?;
    seat_changes::store(&tx, panel, &after.before, &after.all).await?;
    let pairs = seat_changes::changed(&after.before, &after.all);
    keep_said(cx, &tx, panel, &pairs, "").await?;
    let changed: Vec<_> = pairs.iter().map(|(_, member)| member.id).collect();
    let new: Vec<_> = after.all.iter().skip(after.before.len()).map(|member| member.id).collect();
    if !new.is_empty() {
        cx.audit_all(&tx, "membership.added", &new, "file").await?;
    }
    if !changed.is_empty() {
        cx.audit_all(&tx, "membership.changed", &changed, "file").await?;
    }
    cx.commit(tx).await?;
    Ok(done)
}
