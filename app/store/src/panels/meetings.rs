//! Meetings: planning, announcing, holding, minutes; or cancelling.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{room, standing, today};
use crate::panels::entity::{item, meeting, panel};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, PanelId},
    lang::Localized,
    panels::{
        keys::field_key,
        model::{ItemState, MeetingKind, MeetingState},
        rules::{self, IllegalPanelMove, meeting::MeetingMove},
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
    idempotency,
};

/// A meeting. `held_on` as `2026-12-16`, `starts_at` as `14:00` in London.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub panel: PanelId,
    pub kind: MeetingKind,
    pub state: MeetingState,
    pub held_on: String,
    pub starts_at: String,
    /// When it is planned to end, `16:00`.
    pub ends_at: Option<String>,
    pub place: String,
    /// For invited people alone.
    pub video_link: String,
    pub theme: Localized,
    /// Why it was cancelled.
    pub reason: Option<String>,
    pub sequence: i32,
    /// When its agenda was last published.
    pub published_at: Option<Timestamp>,
    /// How many members had to be there when it was held; none before, and where the panel had no quorum.
    pub quorum: Option<i32>,
}

impl From<meeting::Model> for Meeting {
    fn from(m: meeting::Model) -> Self {
        Self {
            id: m.id,
            panel: m.panel_id,
            kind: m.kind,
            state: m.state,
            held_on: m.held_on,
            starts_at: m.starts_at,
            ends_at: m.ends_at,
            place: m.place,
            video_link: m.video_link,
            theme: m.theme,
            reason: m.reason,
            sequence: m.sequence,
            published_at: m.published_at.map(Timestamp),
            quorum: m.quorum,
        }
    }
}

/// A new meeting.
#[derive(Clone, Debug)]
pub struct NewMeeting {
    pub kind: MeetingKind,
    pub held_on: String,
    pub starts_at: String,
    pub ends_at: Option<String>,
    pub place: String,
    /// May be empty.
    pub video_link: String,
    pub theme: Localized,
}

/// Every meeting of the panel, newest first.
pub async fn meetings<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Meeting>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.eq(panel))
        .order_by_desc(meeting::Column::HeldOn)
        .order_by_desc(meeting::Column::StartsAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Meeting::from).collect())
}

/// The next meeting of each of these panels.
pub async fn upcoming<R: Grant>(cx: &Cx<R>, panels: &[PanelId]) -> Result<HashMap<PanelId, Meeting>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(panels.iter().copied()))
        .filter(meeting::Column::State.is_in([MeetingState::Planned, MeetingState::AgendaPublished]))
        .filter(meeting::Column::HeldOn.gte(today(cx)))
        .order_by_desc(meeting::Column::HeldOn)
        .order_by_desc(meeting::Column::StartsAt)
        .all(cx.db())
        .await?;
    // Sorted latest first, so the last one that the map keeps for each panel is its next meeting.
    Ok(found.into_iter().map(|m| (m.panel_id, Meeting::from(m))).collect())
}

/// Whether there is any panel, and whether there is or was any meeting.
pub async fn begun<R: Grant>(cx: &Cx<R>) -> Result<(bool, bool), AppError> {
    let panel = panel::Entity::find().select_only().column(panel::Column::Id).into_tuple::<PanelId>();
    let meeting = meeting::Entity::find().select_only().column(meeting::Column::Id).into_tuple::<MeetingId>();
    Ok((panel.one(cx.db()).await?.is_some(), meeting.one(cx.db()).await?.is_some()))
}

/// A meeting of this panel.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn meeting<R: Grant>(cx: &Cx<R>, panel: PanelId, id: MeetingId) -> Result<Meeting, AppError> {
    meeting_in(cx.db(), panel, id).await
}

/// As `meeting`, inside a transaction.
pub(super) async fn meeting_in(db: &impl ConnectionTrait, panel: PanelId, id: MeetingId) -> Result<Meeting, AppError> {
    let found = meeting::Entity::find_by_id(id).one(db).await?.filter(|m| m.panel_id == panel);
    found.map(Meeting::from).ok_or(AppError::NotFound)
}

fn row_of<R: Grant>(cx: &Cx<R>, panel: PanelId, state: MeetingState, new: NewMeeting) -> meeting::ActiveModel {
    meeting::ActiveModel {
        id: Set(MeetingId::new()),
        panel_id: Set(panel),
        kind: Set(new.kind),
        state: Set(state),
        held_on: Set(new.held_on),
        starts_at: Set(new.starts_at),
        ends_at: Set(new.ends_at),
        place: Set(new.place),
        video_link: Set(new.video_link),
        theme: Set(new.theme),
        reason: Set(None),
        sequence: Set(0),
        published_at: Set(None),
        created_at: Set(cx.now().0),
        quorum: Set(None),
    }
}

/// Plans a meeting. A formal one begins with the panel's standing agenda.
pub async fn plan<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, new: NewMeeting) -> Result<MeetingId, AppError> {
    let kind = new.kind;
    let row = row_of(cx, panel, MeetingState::Planned, new);
    let id = *row.id.as_ref();
    meeting::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "meeting.planned", id, kind.key()).await?;
    if kind == MeetingKind::Formal {
        standing::begin(cx, tx, panel, &[id]).await?;
    }
    Ok(id)
}

/// Plans meetings on several days, alike but for the day, in one step. A day on which the panel meets already is left
/// out. Returns how many were planned.
pub async fn plan_series(
    cx: &Cx<Clerk>,
    panel: PanelId,
    new: &NewMeeting,
    days: &[String],
    key: &str,
) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    if let Some(before) = idempotency::begin(&tx, "plan-series", key, cx.now()).await? {
        return Ok(before.parse().unwrap_or_default());
    }
    super::hold(&tx, panel).await?;
    let there: Vec<String> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::HeldOn)
        .filter(meeting::Column::PanelId.eq(panel))
        .filter(meeting::Column::HeldOn.is_in(days))
        .filter(meeting::Column::State.ne(MeetingState::Cancelled))
        .into_tuple()
        .all(&tx)
        .await?;
    let free = days.iter().filter(|day| !there.contains(day));
    let rows: Vec<_> = free
        .map(|day| row_of(cx, panel, MeetingState::Planned, NewMeeting { held_on: day.clone(), ..new.clone() }))
        .collect();
    let ids: Vec<MeetingId> = rows.iter().map(|row| *row.id.as_ref()).collect();
    if !rows.is_empty() {
        meeting::Entity::insert_many(rows).exec_without_returning(&tx).await?;
        cx.audit_all(&tx, "meeting.planned", &ids, new.kind.key()).await?;
        if new.kind == MeetingKind::Formal {
            standing::begin(cx, &tx, panel, &ids).await?;
        }
    }
    idempotency::complete(&tx, "plan-series", key, &ids.len().to_string()).await?;
    cx.commit(tx).await?;
    Ok(ids.len())
}

/// Enters a meeting that was held before. Its agenda, who was there, outcomes and minutes are entered as of any other,
/// and nobody is told. Returns its id; once however often the form is posted.
pub async fn enter_held_once(cx: &Cx<Clerk>, panel: PanelId, new: NewMeeting, key: &str) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let id = if let Some(before) = idempotency::begin(&tx, "enter-held", key, cx.now()).await? {
        before
    } else {
        let kind = new.kind;
        let row = row_of(cx, panel, MeetingState::AgendaPublished, new);
        let id = *row.id.as_ref();
        meeting::Entity::insert(row).exec_without_returning(&tx).await?;
        cx.audit(&tx, "meeting.entered", id, kind.key()).await?;
        idempotency::complete(&tx, "enter-held", key, &id.to_string()).await?;
        id.to_string()
    };
    cx.commit(tx).await?;
    Ok(id)
}

/// As `plan`, in a transaction of its own, and once however often the form is posted. Returns the meeting's id.
pub async fn plan_once(cx: &Cx<Clerk>, panel: PanelId, new: NewMeeting, key: &str) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let id = if let Some(before) = idempotency::begin(&tx, "plan", key, cx.now()).await? {
        before
    } else {
        let id = plan(cx, &tx, panel, new).await?.to_string();
        idempotency::complete(&tx, "plan", key, &id).await?;
        id
    };
    cx.commit(tx).await?;
    Ok(id)
}

/// The meeting, locked until the transaction ends.
pub(super) async fn locked(tx: &Tx, panel: PanelId, id: MeetingId) -> Result<meeting::Model, AppError> {
    let found = meeting::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    found.filter(|m| m.panel_id == panel).ok_or(AppError::NotFound)
}

/// Makes the move and saves it.
pub(super) async fn step<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    found: meeting::Model,
    mv: MeetingMove,
) -> Result<Meeting, AppError> {
    let publishes = matches!(mv, MeetingMove::PublishAgenda);
    let before = rules::meeting::Meeting { state: found.state, sequence: found.sequence, reason: None };
    let after = before.step(mv)?;
    let mut row = meeting::ActiveModel {
        state: Set(after.state),
        sequence: Set(after.sequence),
        reason: Set(after.reason.clone()),
        ..Default::default()
    };
    if publishes {
        row.published_at = Set(Some(cx.now().0));
    }
    meeting::Entity::update_many().set(row).filter(meeting::Column::Id.eq(found.id)).exec(tx).await?;
    cx.audit(tx, "meeting.moved", found.id, after.state.key()).await?;
    Ok(Meeting { state: after.state, sequence: after.sequence, reason: after.reason, ..Meeting::from(found) })
}

/// The items on its agenda that have no outcome yet, in order.
pub(super) async fn tabled(tx: &Tx, meeting: MeetingId) -> Result<Vec<item::Model>, AppError> {
    Ok(item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .filter(item::Column::State.eq(ItemState::Tabled))
        .order_by_asc(item::Column::Position)
        .all(tx)
        .await?)
}

/// Publishes the minutes.
///
/// # Errors
/// `Invalid` naming each item without an outcome.
pub async fn publish_minutes(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    // Minutes that are being written are checked first (`minutes::publish`).
    if found.state == MeetingState::DraftMinutes {
        return Err(IllegalPanelMove::State.into());
    }
    // What was noted in the room would be on no page any more: minutes are made of it.
    if found.state == MeetingState::Held && room::has_notes(&tx, id).await? {
        return Err(AppError::conflict("minutes-begin-instead"));
    }
    let left = tabled(&tx, id).await?;
    match step(cx, &tx, found, MeetingMove::PublishMinutes { items_left: left.len() }).await {
        Ok(_) => cx.commit(tx).await,
        Err(error) if error == IllegalPanelMove::ItemsLeft.into() => {
            let mut problems = FieldErrors::default();
            for item in left {
                let title = item.title.get(cx.lang());
                problems.push(
                    &format!("choice[{}]", field_key(item.id)),
                    Message::new("panels-item-left").with("title", title),
                );
            }
            Err(problems.into())
        }
        Err(error) => Err(error),
    }
}
