//! Who was at a meeting, and the attendance of a municipal year.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use sea_orm::{Set, entity::prelude::*};

use super::{
    Meeting, Member, meetings,
    meetings::{locked, step},
    members,
    members::{on_day, sort},
    today,
};
use crate::panels::entity::{attendance, meeting, panel};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, MembershipId, PanelId},
    panels::{
        keys::field_key,
        model::{Mark, MeetingState, Office},
        rules::{
            attendance::{Figure, Span, figure},
            meeting::MeetingMove,
            quorum::{Quorum, quorum},
            seats::Days,
            year::Year,
        },
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// The marks of a meeting.
pub async fn marks<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<HashMap<MembershipId, Mark>, AppError> {
    let found = attendance::Entity::find().filter(attendance::Column::MeetingId.eq(meeting)).all(cx.db()).await?;
    Ok(found.into_iter().map(|a| (a.membership_id, a.mark)).collect())
}

/// What a form remembers of the marks it was drawn from.
pub fn as_read(marks: &HashMap<MembershipId, Mark>) -> String {
    let mut lines: Vec<_> = marks.iter().map(|(id, mark)| format!("{id} {}", mark.key())).collect();
    lines.sort_unstable();
    lines.join("\n")
}

/// Marks a meeting as held, with everybody's mark; for a held meeting, corrects the marks. `read` is the stamp of the
/// marks that the clerk has seen; none for the demo.
///
/// # Errors
/// `Invalid` naming everybody on the panel that day who has no mark; `Conflict` before the day, and if somebody else
/// has changed the marks since.
pub async fn record(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MeetingId,
    marks: &HashMap<MembershipId, Mark>,
    read: Option<&str>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    let held_on = found.held_on.clone();
    let before = attendance::Entity::find().filter(attendance::Column::MeetingId.eq(id)).all(&tx).await?;
    // What was noted in the room beside a mark stays with it.
    let kept: HashMap<_, _> = before.into_iter().map(|row| (row.membership_id, row)).collect();
    let before: HashMap<_, _> = kept.iter().map(|(id, row)| (*id, row.mark)).collect();
    // The same form sent twice is no conflict.
    if let Some(read) = read.filter(|_| before != *marks) {
        platform::as_read::unchanged(cx.services(), read, &as_read(&before))?;
    }
    if found.state == MeetingState::Held {
        cx.audit(&tx, "attendance.corrected", id, "").await?;
    } else {
        step(cx, &tx, found, MeetingMove::Hold { held_on: held_on.clone(), today: today(cx) }).await?;
        keep_quorum(&tx, panel, id).await?;
    }
    let there = on_day(&tx, panel, &held_on).await?;
    let mut problems = FieldErrors::default();
    // Officers in attendance, advisers and substitutes are there without counting, and may be left out.
    for member in there.iter().filter(|m| m.counts() && !marks.contains_key(&m.id)) {
        let sentence = Message::new("panels-mark-missing").with("name", &member.name);
        problems.push(&format!("mark[{}]", field_key(member.id)), sentence);
    }
    problems.check()?;
    attendance::Entity::delete_many().filter(attendance::Column::MeetingId.eq(id)).exec(&tx).await?;
    let rows: Vec<_> = there
        .iter()
        .filter_map(|member| {
            let mark = *marks.get(&member.id)?;
            let kept = kept.get(&member.id).filter(|row| row.mark == mark);
            Some(attendance::ActiveModel {
                meeting_id: Set(id),
                membership_id: Set(member.id),
                mark: Set(mark),
                at_time: Set(kept.and_then(|row| row.at_time.clone())),
                came: Set(kept.map(|row| row.came.clone()).unwrap_or_default()),
            })
        })
        .collect();
    if !rows.is_empty() {
        attendance::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    cx.commit(tx).await
}

/// Keeps the quorum of the day: what is minuted stays true when the panel is given another one.
pub(super) async fn keep_quorum(tx: &Tx, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    let quorum = panel::Entity::find_by_id(panel).one(tx).await?.and_then(|row| row.quorum);
    if quorum.is_some() {
        let row = meeting::ActiveModel { id: Set(id), quorum: Set(quorum), ..Default::default() };
        meeting::Entity::update(row).exec(tx).await?;
    }
    Ok(())
}

/// Whether enough members were at a meeting that was held, by these marks; none where the panel had no quorum. `members`:
/// those of that day.
pub fn quorum_of(meeting: &Meeting, members: &[Member], marks: &HashMap<MembershipId, Mark>) -> Option<Quorum> {
    let present = members.iter().filter(|member| marks.get(&member.id).is_some_and(|mark| mark.attended()));
    quorum(meeting.quorum, present.map(Member::counts))
}

/// Somebody's line in the annual report.
#[derive(Clone, Debug)]
pub struct Line {
    pub member: Member,
    pub figure: Figure,
    /// Those that they held in the year.
    pub offices: Vec<Office>,
}

/// The attendance of a municipal year.
#[derive(Clone, Debug)]
pub struct Report {
    pub year: Year,
    /// Years in which the panel has meetings, newest first.
    pub years: Vec<Year>,
    /// Meetings of the year that were held, oldest first.
    pub held: Vec<Meeting>,
    /// Whether enough members were at each of them, in their order.
    pub quorums: Vec<Option<Quorum>>,
    pub lines: Vec<Line>,
}

/// The attendance of a municipal year; if none is asked for, of the newest with a held meeting.
pub async fn report<R: Grant>(cx: &Cx<R>, panel: PanelId, asked: Option<Year>) -> Result<Report, AppError> {
    let mut all = meetings(cx, panel).await?;
    all.reverse();
    let year_of = |m: &Meeting| Year::of_stored(&m.held_on);
    let mut years: Vec<_> = all.iter().filter_map(year_of).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let year = asked
        .or_else(|| all.iter().filter(|m| m.state.was_held()).filter_map(year_of).max())
        .unwrap_or_else(|| Year::of(cx.now().day()));
    let held: Vec<_> = all.into_iter().filter(|m| m.state.was_held() && year_of(m) == Some(year)).collect();
    let present = attendance::Entity::find()
        .filter(attendance::Column::MeetingId.is_in(held.iter().map(|m| m.id)))
        .filter(attendance::Column::Mark.is_in(Mark::ATTENDED))
        .all(cx.db())
        .await?;
    let days: HashMap<MeetingId, Date> = held.iter().filter_map(|m| Some((m.id, m.held_on.parse().ok()?))).collect();
    let held_days: Vec<_> = held.iter().filter_map(|m| days.get(&m.id).copied()).collect();
    let (first, last) = (year.first_day().to_string(), year.last_day().to_string());
    let of_year = Days { from: &first, to: Some(&last) };
    let mut members = members(cx, panel).await?;
    sort(&mut members, of_year);
    let counts: HashSet<_> = members.iter().filter(|member| member.counts()).map(|member| member.id).collect();
    let quorum_at = |m: &Meeting| {
        let there = present.iter().filter(|a| a.meeting_id == m.id);
        quorum(m.quorum, there.map(|a| counts.contains(&a.membership_id)))
    };
    let quorums = held.iter().map(quorum_at).collect();
    let lines = members
        .into_iter()
        .filter(Member::counts)
        .filter_map(|member| {
            let span = Span {
                from: member.starts_on.parse().ok()?,
                to: member.ends_on.as_deref().and_then(|to| to.parse().ok()),
            };
            let was_there: Vec<_> = present
                .iter()
                .filter(|a| a.membership_id == member.id)
                .filter_map(|a| days.get(&a.meeting_id).copied())
                .collect();
            let figure = figure(span, &held_days, &was_there);
            let offices = member.offices_in(of_year);
            (figure.possible > 0).then_some(Line { member, figure, offices })
        })
        .collect();
    Ok(Report { year, years, held, quorums, lines })
}
