//! A panel's replies to voices, and the voices that wait for one.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    Condition, QueryOrder as _, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{meeting_in, routing::with_voices, sits_in};
use crate::{
    panels::entity::{item, item_voice, reply, reply_voice},
    release::{Subject, Words},
};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, ReplyId, VoiceId},
    lang::Localized,
    panels::model::{ItemKind, ItemState, PublishedReply},
    release::model::{Kind, State},
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader, Releaser},
    idempotency,
};

/// The voices on the agenda of a meeting.
pub async fn voices_of<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<VoiceId>, AppError> {
    voices_in(cx.db(), meeting).await
}

/// As `voices_of`, inside a transaction.
async fn voices_in(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<VoiceId>, AppError> {
    let found = item_voice::Entity::find()
        .find_also_related(item::Entity)
        .filter(item::Column::MeetingId.eq(meeting))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .order_by_asc(item_voice::Column::RoutedAt)
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(voice, _)| voice.voice_id).collect())
}

/// Public replies to any of these voices, oldest first.
pub async fn replies_to<R: Grant>(cx: &Cx<R>, voices: &[VoiceId]) -> Result<Vec<PublishedReply>, AppError> {
    in_state(cx, (&[], voices), State::Released).await
}

/// Public replies to any of these voices, or about any of these items, oldest first.
pub async fn replies_on<R: Grant>(
    cx: &Cx<R>,
    items: &[ItemId],
    voices: &[VoiceId],
) -> Result<Vec<PublishedReply>, AppError> {
    in_state(cx, (items, voices), State::Released).await
}

/// Drafts of replies to any of these voices, or about any of these items, as `drafts_to`.
pub async fn drafts_on(
    cx: &Cx<PanelReader>,
    items: &[ItemId],
    voices: &[VoiceId],
) -> Result<Vec<PublishedReply>, AppError> {
    in_state(cx, (items, voices), State::Draft).await
}

/// Drafts of replies to any of these voices, oldest first, without their words (`saying::reply`).
pub async fn drafts_to(cx: &Cx<PanelReader>, voices: &[VoiceId]) -> Result<Vec<PublishedReply>, AppError> {
    in_state(cx, (&[], voices), State::Draft).await
}

async fn in_state<R: Grant>(
    cx: &Cx<R>,
    (items, voices): (&[ItemId], &[VoiceId]),
    state: State,
) -> Result<Vec<PublishedReply>, AppError> {
    let links = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .all(cx.db())
        .await?;
    let found = reply::Entity::find()
        .filter(
            Condition::any()
                .add(reply::Column::Id.is_in(links.into_iter().map(|l| l.reply_id)))
                .add(reply::Column::ItemId.is_in(items.iter().copied())),
        )
        .filter(reply::Column::State.eq(state))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// The voices that have a public reply.
pub(super) fn answered() -> SelectStatement {
    let public = Query::select()
        .column(reply::Column::Id)
        .from(reply::Entity)
        .and_where(reply::Column::State.eq(State::Released))
        .to_owned();
    Query::select()
        .column(reply_voice::Column::VoiceId)
        .from(reply_voice::Entity)
        .and_where(reply_voice::Column::ReplyId.in_subquery(public))
        .to_owned()
}

/// A new reply. One language may be empty until it is translated.
#[derive(Clone, Debug)]
pub struct NewReply {
    pub meeting: MeetingId,
    /// The item about a statement of the pledge that it answers, with or without voices.
    pub item: Option<ItemId>,
    pub theme: Option<String>,
    pub text: Localized,
    pub changed: Localized,
    pub voices: Vec<VoiceId>,
}

/// Whether the reader may begin a reply: whoever sits on the panel, and its clerk, who writes down what is said in the
/// room.
pub async fn may_begin_reply<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<bool, AppError> {
    may_begin_reply_in(cx, cx.db(), panel).await
}

/// As `may_begin_reply`, inside a transaction.
async fn may_begin_reply_in<R: Grant>(cx: &Cx<R>, db: &impl ConnectionTrait, panel: PanelId) -> Result<bool, AppError> {
    Ok(cx.is(Role::Clerk) || cx.is(Role::PanelMember) && sits_in(cx, db, panel).await?)
}

/// Writes a reply to voices of a meeting with a published agenda. Nobody is told before it is released.
///
/// # Errors
/// `Forbidden` for somebody who may not (`may_begin_reply`); `Conflict` before the agenda is published; `Invalid` for
/// voices that are not on it; `NotFound` for an item of the pledge that is not.
pub async fn add_reply<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, new: NewReply) -> Result<ReplyId, AppError> {
    let author = cx.me()?;
    if !may_begin_reply_in(cx, tx, panel).await? {
        return Err(AppError::Forbidden);
    }
    if !meeting_in(tx, panel, new.meeting).await?.state.is_published() {
        return Err(AppError::conflict("panels-illegal"));
    }
    let on_agenda: HashSet<_> = voices_in(tx, new.meeting).await?.into_iter().collect();
    let voices: HashSet<_> = new.voices.iter().copied().collect();
    if !voices.is_subset(&on_agenda) || voices.is_empty() && new.item.is_none() {
        return Err(AppError::invalid("voices", "panels-reply-voices"));
    }
    if let Some(item) = new.item {
        about(tx, panel, new.meeting, item).await?;
    }
    let id = ReplyId::new();
    let row = reply::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        meeting_id: Set(Some(new.meeting)),
        item_id: Set(new.item),
        theme: Set(new.theme),
        author_id: Set(author),
        text: Set(Localized::default()),
        changed: Set(Localized::default()),
        created_at: Set(cx.now().0),
        state: Set(State::Draft),
    };
    reply::Entity::insert(row).exec_without_returning(tx).await?;
    if !voices.is_empty() {
        let rows = voices.iter().map(|voice| reply_voice::ActiveModel { reply_id: Set(id), voice_id: Set(*voice) });
        reply_voice::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    let words = Words { text: new.text, changed: new.changed, ..Words::default() };
    let subject = Subject { kind: Kind::Reply, id: id.0 };
    crate::release::write(cx, tx, subject, (0, None), (words, Localized::default())).await?;
    Ok(id)
}

/// Checks that this is an item about a statement of the pledge, on the agenda of that meeting.
async fn about(tx: &Tx, panel: PanelId, meeting: MeetingId, id: ItemId) -> Result<(), AppError> {
    let found = item::Entity::find_by_id(id)
        .filter(item::Column::PanelId.eq(panel))
        .filter(item::Column::MeetingId.eq(meeting))
        .filter(item::Column::Kind.eq(ItemKind::Statement))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .one(tx)
        .await?;
    found.map(|_| ()).ok_or(AppError::NotFound)
}

/// As `add_reply`, in a transaction of its own, and once however often the form is posted. Returns the reply's id.
pub async fn add_reply_once(cx: &Cx<Releaser>, panel: PanelId, new: NewReply, key: &str) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let id = if let Some(before) = idempotency::begin(&tx, "reply", key, cx.now()).await? {
        before
    } else {
        let id = add_reply(cx, &tx, panel, new).await?.to_string();
        idempotency::complete(&tx, "reply", key, &id).await?;
        id
    };
    cx.commit(tx).await?;
    Ok(id)
}

/// The times since which voices wait for a panel's reply, oldest first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting(Vec<Timestamp>);

impl Waiting {
    pub fn voices(&self) -> usize {
        self.0.len()
    }

    /// When the oldest of them was routed.
    pub fn since(&self) -> Timestamp {
        self.0.first().copied().unwrap_or_default()
    }

    /// How long each of them has waited.
    pub fn waits(&self, now: Timestamp) -> Vec<i64> {
        self.0.iter().map(|since| now.since(*since).clamp(0, i64::MAX)).collect()
    }
}

/// The voices that wait for a reply, for each of these panels. Staff's and public figures both come from here.
/// Only those of the voices `shared` wait: withdrawn ones do not (`flows::reply::unanswered`).
pub async fn unanswered<R: Grant>(
    cx: &Cx<R>,
    panels: &[PanelId],
    shared: SelectStatement,
) -> Result<HashMap<PanelId, Waiting>, AppError> {
    let found: Vec<(PanelId, i64)> = item_voice::Entity::find()
        .select_only()
        .column(item::Column::PanelId)
        .column(item_voice::Column::RoutedAt)
        .inner_join(item::Entity)
        .filter(item::Column::PanelId.is_in(panels.iter().copied()))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .filter(item_voice::Column::VoiceId.not_in_subquery(answered()))
        .filter(item_voice::Column::VoiceId.in_subquery(shared))
        .order_by_asc(item_voice::Column::RoutedAt)
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut waiting: HashMap<PanelId, Waiting> = HashMap::new();
    for (panel, since) in found {
        waiting.entry(panel).or_insert_with(|| Waiting(Vec::new())).0.push(Timestamp(since));
    }
    Ok(waiting)
}
