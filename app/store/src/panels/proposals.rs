//! Items about a statement of the pledge (docs/decisions/0047): a member, an officer or the pledge lead proposes one to
//! a panel, and its clerk accepts it. One is open until the panel's reply is public.

use std::collections::HashMap;

use sea_orm::{
    Condition, QueryOrder as _, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{
    routing::{keep_traces, meetings_by_id, next_planned, put_voices, with_voices},
    tabling::{ends, item_of, save, step},
};
use crate::panels::entity::{item, item_statement, item_voice, meeting, panel, reply};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, StatementId, VoiceId},
    lang::Localized,
    panels::{
        model::{ItemKind, ItemState, MeetingState, PanelName, PublishedReply},
        rules::item::{Item, ItemMove},
    },
    release::model::State,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant, Officer, Proposer},
};

/// Where a statement is with a panel.
#[derive(Clone, Debug)]
pub struct OnAgenda {
    pub statement: StatementId,
    pub item: ItemId,
    pub panel: PanelName,
    pub state: ItemState,
    pub meeting: Option<MeetingId>,
    /// The day of the meeting, `2026-12-16`.
    pub on: Option<String>,
    /// The agenda is published.
    pub published: bool,
    /// What came of it at a meeting with published minutes.
    pub outcome: Option<String>,
    /// The panel's public replies, oldest first.
    pub replies: Vec<PublishedReply>,
}

impl OnAgenda {
    /// Whether the panel still owes a reply.
    pub fn is_open(&self) -> bool {
        self.state != ItemState::Withdrawn && self.replies.is_empty()
    }
}

/// The items about any of these statements, newest first; ten queries at most, however many there are.
pub async fn of_statements<R: Grant>(
    cx: &Cx<R>,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<Vec<OnAgenda>, AppError> {
    let found = item_statement::Entity::find()
        .find_also_related(item::Entity)
        .filter(item_statement::Column::StatementId.is_in(statements))
        .order_by_desc(item::Column::CreatedAt)
        .order_by_desc(item::Column::Id)
        .all(cx.db())
        .await?;
    let found: Vec<_> = found.into_iter().filter_map(|(link, item)| Some((link.statement_id, item?))).collect();
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let panels = panel::Entity::find()
        .filter(panel::Column::Id.is_in(found.iter().map(|(_, item)| item.panel_id)))
        .all(cx.db())
        .await?;
    let panels: HashMap<PanelId, PanelName> = panels.into_iter().map(|row| (row.id, row.into())).collect();
    let meetings = meetings_by_id(cx.db(), found.iter().filter_map(|(_, item)| item.meeting_id).collect()).await?;
    let public = reply::Entity::find()
        .filter(reply::Column::ItemId.is_in(found.iter().map(|(_, item)| item.id)))
        .filter(reply::Column::State.eq(State::Released))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    let public = if public.is_empty() { Vec::new() } else { with_voices(cx, public).await? };
    let mut replies: HashMap<ItemId, Vec<PublishedReply>> = HashMap::new();
    for reply in public {
        if let Some(item) = reply.item {
            replies.entry(item).or_default().push(reply);
        }
    }
    let on_agenda = |(statement, item): (StatementId, item::Model)| {
        let meeting = item.meeting_id.and_then(|id| meetings.get(&id));
        let minuted = meeting.is_some_and(|meeting| meeting.state.is_minuted());
        Some(OnAgenda {
            statement,
            item: item.id,
            panel: panels.get(&item.panel_id)?.clone(),
            state: item.state,
            meeting: item.meeting_id,
            on: meeting.map(|meeting| meeting.held_on.clone()),
            published: meeting.is_some_and(|meeting| meeting.state.is_published()),
            outcome: item.outcome.filter(|_| minuted),
            replies: replies.remove(&item.id).unwrap_or_default(),
        })
    };
    Ok(found.into_iter().filter_map(on_agenda).collect())
}

/// The statement that this item of the panel is about.
///
/// # Errors
/// `NotFound` for an item of another panel, and for one that is about no statement.
pub async fn statement_of<R: Grant>(cx: &Cx<R>, panel: PanelId, id: ItemId) -> Result<StatementId, AppError> {
    let found = item_statement::Entity::find_by_id(id)
        .find_also_related(item::Entity)
        .filter(item::Column::PanelId.eq(panel))
        .one(cx.db())
        .await?;
    found.map(|(link, _)| link.statement_id).ok_or(AppError::NotFound)
}

/// The items that have a public reply.
fn answered() -> SelectStatement {
    Query::select()
        .column(reply::Column::ItemId)
        .from(reply::Entity)
        .and_where(reply::Column::State.eq(State::Released))
        .and_where(reply::Column::ItemId.is_not_null())
        .to_owned()
}

/// Of these statements the items that wait for a panel's reply.
fn open(statements: &[StatementId]) -> Select<item_statement::Entity> {
    item_statement::Entity::find()
        .inner_join(item::Entity)
        .filter(item_statement::Column::StatementId.is_in(statements.iter().copied()))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .filter(item::Column::Id.not_in_subquery(answered()))
}

/// Proposes an item about a statement to a panel, under the words of the statement. `family`: the statement and what
/// it came from. Returns none if one of them waits for this panel's reply already: two at once make one.
///
/// # Errors
/// `NotFound` without such a panel.
pub async fn propose(
    cx: &Cx<Proposer>,
    tx: &Tx,
    panel: PanelId,
    (statement, family): (StatementId, &[StatementId]),
    title: Localized,
) -> Result<Option<ItemId>, AppError> {
    // Locks the panel's row: the second of two who propose at once finds the item of the first.
    panel::Entity::find_by_id(panel).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    if open(family).filter(item::Column::PanelId.eq(panel)).one(tx).await?.is_some() {
        return Ok(None);
    }
    let (new, trace) = Item::proposed();
    let id = ItemId::new();
    let row = item::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        meeting_id: Set(new.meeting),
        position: Set(0),
        kind: Set(ItemKind::Statement),
        state: Set(new.state),
        title: Set(title),
        outcome: Set(new.outcome),
        reason: Set(new.reason),
        created_at: Set(cx.now().0),
        ..Default::default()
    };
    item::Entity::insert(row).exec_without_returning(tx).await?;
    let about = item_statement::ActiveModel { item_id: Set(id), statement_id: Set(statement) };
    item_statement::Entity::insert(about).exec_without_returning(tx).await?;
    keep_traces(cx, tx, &[(id, trace)]).await?;
    cx.audit(tx, "item.proposed", id, "statement").await?;
    Ok(Some(id))
}

/// Locks a panel, so that nobody routes to it, or shares a voice for one of its items, until the transaction ends.
///
/// # Errors
/// `NotFound` without such a panel.
pub async fn hold(tx: &Tx, panel: PanelId) -> Result<(), AppError> {
    panel::Entity::find_by_id(panel).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    Ok(())
}

/// Accepts a proposed item: it goes on the panel's next agenda if a meeting is planned, and waits for one otherwise.
/// Those of `voices` that are on no agenda yet go with it, for the panel to answer. The caller has locked them and the
/// panel, and checked that they are shared (`flows::gap::accept`).
///
/// # Errors
/// `NotFound` for an item of another panel; `Conflict` if it was accepted or declined before.
pub async fn accept(
    cx: &Cx<Clerk>,
    tx: &Tx,
    panel: PanelId,
    id: ItemId,
    voices: &[VoiceId],
) -> Result<Option<MeetingId>, AppError> {
    let row = item_of(tx, panel, id).await?;
    let (mut row, accepted) = step(row, ItemMove::Accept, &mut HashMap::new())?;
    let mut traces = vec![(id, accepted)];
    if let Some(next) = next_planned(cx, tx, panel).await? {
        let (tabled, trace) = step(row, ItemMove::Table(next.id), &mut ends(tx, &[next.id]).await?)?;
        row = tabled;
        traces.push((id, trace));
    }
    let meeting = row.meeting_id;
    save(tx, vec![row]).await?;
    keep_traces(cx, tx, &traces).await?;
    let listed =
        item_voice::Entity::find().filter(item_voice::Column::VoiceId.is_in(voices.iter().copied())).all(tx).await?;
    let free = voices.iter().filter(|voice| !listed.iter().any(|row| row.voice_id == **voice));
    put_voices(cx, tx, id, &free.copied().collect::<Vec<_>>()).await?;
    cx.audit(tx, "item.accepted", id, "").await?;
    Ok(meeting)
}

/// How often `join` looks again where an item has moved on before its row was locked.
const LOOKS: usize = 3;

/// Puts a voice that was just shared beside the claim, where an item about one of these statements was accepted and its
/// agenda is not published yet. Returns whether there is one. A clerk who accepts or publishes at the same time comes
/// before or after: either the voice goes with the item, or it is on no agenda.
pub async fn join(cx: &Cx<Officer>, tx: &Tx, statements: &[StatementId], voice: VoiceId) -> Result<bool, AppError> {
    if statements.is_empty() {
        return Ok(false);
    }
    // Of items that wait to be accepted too: whoever accepts one holds the panel, and is waited for.
    let panels: Vec<PanelId> =
        open(statements).select_only().column(item::Column::PanelId).distinct().into_tuple().all(tx).await?;
    if panels.is_empty() {
        return Ok(false);
    }
    panel::Entity::find()
        .filter(panel::Column::Id.is_in(panels))
        .order_by_asc(panel::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    for _ in 0..LOOKS {
        let Some(found) = accepted(statements).one(tx).await? else { return Ok(false) };
        if let Some(item) = still_so(tx, found.item_id).await? {
            put_voices(cx, tx, item, &[voice]).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Of these statements the items that were accepted and whose agenda is not published, oldest first.
fn accepted(statements: &[StatementId]) -> Select<item_statement::Entity> {
    let unpublished = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::State.eq(MeetingState::Planned))
        .to_owned();
    open(statements)
        .filter(item::Column::State.is_in([ItemState::Planned, ItemState::Tabled]))
        .filter(
            Condition::any()
                .add(item::Column::MeetingId.is_null())
                .add(item::Column::MeetingId.in_subquery(unpublished)),
        )
        .order_by_asc(item::Column::CreatedAt)
}

/// The item, once it and its meeting are locked, in the order in which clerks lock them; none if one of them has moved
/// on meanwhile.
async fn still_so(tx: &Tx, id: ItemId) -> Result<Option<ItemId>, AppError> {
    let before = item::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?.meeting_id;
    if let Some(meeting) = before {
        let meeting = meeting::Entity::find_by_id(meeting).lock_exclusive().one(tx).await?;
        if meeting.is_none_or(|meeting| meeting.state != MeetingState::Planned) {
            return Ok(None);
        }
    }
    let now = item::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    let same =
        |now: &item::Model| now.meeting_id == before && matches!(now.state, ItemState::Planned | ItemState::Tabled);
    Ok(now.filter(same).map(|now| now.id))
}
