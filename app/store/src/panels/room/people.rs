//! Who is here: one tap for each, while the meeting goes on.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    super::{coming::said_of, members::on_day},
    recording,
};
use crate::panels::entity::attendance;
use domain::{
    error::AppError,
    ids::{MeetingId, MembershipId, PanelId},
    panels::{coming::Coming, model::Mark},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

/// What was noted of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tapped {
    pub mark: Mark,
    /// When they came, or left: `14:20`.
    pub at: Option<String>,
    /// Who came in their place.
    pub came: String,
}

/// One tap.
#[derive(Clone, Debug)]
pub struct Tap {
    pub member: MembershipId,
    pub is: Tapped,
}

/// What was noted of everybody so far.
pub async fn tapped<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<HashMap<MembershipId, Tapped>, AppError> {
    tapped_in(cx.db(), meeting).await
}

/// As `tapped`, inside a transaction.
pub(in crate::panels) async fn tapped_in(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<HashMap<MembershipId, Tapped>, AppError> {
    let found = attendance::Entity::find().filter(attendance::Column::MeetingId.eq(meeting)).all(db).await?;
    let one = |row: attendance::Model| (row.membership_id, Tapped { mark: row.mark, at: row.at_time, came: row.came });
    Ok(found.into_iter().map(one).collect())
}

/// Notes, when the meeting begins, who has said beforehand that they do not come, and who comes in their place. Whoever
/// said that they come is tapped once they are there.
pub(super) async fn note_absent<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    (panel, meeting): (PanelId, MeetingId),
    day: &str,
) -> Result<(), AppError> {
    let mut said = said_of(tx, meeting).await?;
    let row = |member: MembershipId| {
        let said = said.remove(&member)?;
        let mark = match said.coming {
            Coming::Comes => return None,
            Coming::Apologies => Mark::Apologies,
            Coming::Substitute => Mark::Substitute,
        };
        Some(attendance::ActiveModel {
            meeting_id: Set(meeting),
            membership_id: Set(member),
            mark: Set(mark),
            at_time: Set(None),
            came: Set(said.substitute),
        })
    };
    let there = on_day(tx, panel, day).await?;
    let rows: Vec<_> = there.into_iter().map(|member| member.id).filter_map(row).collect();
    if rows.is_empty() {
        return Ok(());
    }
    attendance::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(tx).await?;
    cx.audit(tx, "meeting.attendance", meeting, "").await
}

/// Notes it. The last tap counts, whoever made it.
///
/// # Errors
/// `NotFound` for somebody who is not on the panel that day.
pub async fn tap(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId, tap: Tap) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = recording(cx, &tx, panel, id).await?;
    let there = on_day(&tx, panel, &found.held_on).await?;
    if !there.iter().any(|member| member.id == tap.member) {
        return Err(AppError::NotFound);
    }
    let before = attendance::Entity::find_by_id((id, tap.member)).one(&tx).await?;
    let is = Tapped {
        at: tap.is.at.filter(|_| tap.is.mark.has_time()),
        came: if tap.is.mark == Mark::Substitute { tap.is.came } else { String::new() },
        ..tap.is
    };
    if before.is_some_and(|row| (row.mark, &row.at_time, &row.came) == (is.mark, &is.at, &is.came)) {
        return Ok(());
    }
    let row = attendance::ActiveModel {
        meeting_id: Set(id),
        membership_id: Set(tap.member),
        mark: Set(is.mark),
        at_time: Set(is.at),
        came: Set(is.came),
    };
    let again = OnConflict::columns([attendance::Column::MeetingId, attendance::Column::MembershipId])
        .update_columns([attendance::Column::Mark, attendance::Column::AtTime, attendance::Column::Came])
        .to_owned();
    attendance::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    cx.audit(&tx, "meeting.attendance", id, is.mark.key()).await?;
    cx.commit(tx).await
}
