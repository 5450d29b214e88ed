//! For other features: routing voices to an agenda, how far they have come, and the replies to them.

use std::collections::HashMap;

use sea_orm::{ExprTrait as _, QueryOrder as _, QuerySelect as _, Set, SqlErr, entity::prelude::*};

use super::{changes, completed_actions::since, names, saying, today};
use crate::{
    panels::entity::{history, item, item_voice, meeting, panel, reply, reply_voice},
    release::Head,
};
use domain::{
    error::AppError,
    ids::{HistoryId, ItemId, MeetingId, PanelId, ReplyId, VoiceId},
    panels::{
        model::{AgendaChange, Corrected, Done, ItemKind, ItemState, MeetingState, Progress, PublishedReply, Reply},
        rules,
    },
    release::model::{Kind, State},
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer},
    i18n::in_each,
};

/// What belongs to replies: what was done since, and corrections.
struct Beside {
    done: HashMap<ReplyId, Vec<Done>>,
    changed: HashMap<uuid::Uuid, Head>,
}

impl Beside {
    async fn of<R: Grant>(cx: &Cx<R>, replies: &[reply::Model]) -> Result<Self, AppError> {
        let ids: Vec<_> = replies.iter().map(|r| r.id).collect();
        let done = since(cx, &ids).await?;
        let changed = crate::release::changed(cx, Kind::Reply, ids.iter().map(|id| id.0)).await?;
        Ok(Self { done, changed })
    }

    fn corrected(&self, id: ReplyId) -> Option<Corrected> {
        self.changed.get(&id.0).and_then(saying::corrected)
    }

    /// A reply with what belongs to it.
    fn put(&mut self, r: reply::Model) -> Reply {
        Reply {
            id: r.id,
            text: r.text,
            changed: r.changed,
            at: Timestamp(r.created_at),
            corrected: self.corrected(r.id),
            done: self.done.remove(&r.id).unwrap_or_default(),
        }
    }
}

/// Adds shared voices to the *voice of the child* item of the panel's next planned meeting, which is made if there is
/// none. The caller has checked that they are shared.
///
/// # Errors
/// `Conflict` if no meeting is planned, or if one of them was routed before.
pub async fn route(cx: &Cx<Officer>, tx: &Tx, panel: PanelId, voices: &[VoiceId]) -> Result<MeetingId, AppError> {
    // Locks the panel's row, so that two officers who route at once use one item.
    panel::Entity::find_by_id(panel).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let next = next_planned(cx, tx, panel).await?.ok_or_else(|| AppError::conflict("panels-no-meeting"))?;
    if voices.is_empty() {
        return Ok(next.id);
    }
    let item = voices_item(cx, tx, panel, next.id).await?;
    put_voices(cx, tx, item, voices).await?;
    cx.audit(tx, "voices.routed", item, &format!("{} voices", voices.len())).await?;
    Ok(next.id)
}

/// The panel's next meeting whose agenda is not published yet.
pub(super) async fn next_planned<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
) -> Result<Option<meeting::Model>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.eq(panel))
        .filter(meeting::Column::State.eq(MeetingState::Planned))
        .filter(meeting::Column::HeldOn.gte(today(cx)))
        .order_by_asc(meeting::Column::HeldOn)
        .order_by_asc(meeting::Column::StartsAt)
        .one(tx)
        .await?;
    Ok(found)
}

/// The same meeting, for what another feature puts on its agenda.
///
/// # Errors
/// `Conflict` if no meeting is planned.
pub async fn next_agenda<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId) -> Result<MeetingId, AppError> {
    let next = next_planned(cx, tx, panel).await?.ok_or_else(|| AppError::conflict("panels-no-meeting"))?;
    Ok(next.id)
}

/// Puts voices on an item.
///
/// # Errors
/// `Conflict` if one of them is on an agenda already.
pub(super) async fn put_voices<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    item: ItemId,
    voices: &[VoiceId],
) -> Result<(), AppError> {
    if voices.is_empty() {
        return Ok(());
    }
    let rows = voices.iter().map(|voice| item_voice::ActiveModel {
        item_id: Set(item),
        voice_id: Set(*voice),
        routed_at: Set(cx.now().0),
    });
    item_voice::Entity::insert_many(rows).exec_without_returning(tx).await.map_err(|error| {
        if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            AppError::conflict("panels-routed-before")
        } else {
            error.into()
        }
    })?;
    Ok(())
}

/// The meeting to which a panel's voices would be routed now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextFor {
    /// The day of the meeting, if one is planned.
    pub on: Option<String>,
    /// The day of an earlier meeting, whose agenda is already published.
    pub skips: Option<String>,
}

/// The meeting to which voices would be routed now, for each of these panels.
pub async fn next_for(cx: &Cx<Officer>, panels: &[PanelId]) -> Result<HashMap<PanelId, NextFor>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(panels.iter().copied()))
        .filter(meeting::Column::State.is_in([MeetingState::Planned, MeetingState::AgendaPublished]))
        .filter(meeting::Column::HeldOn.gte(today(cx)))
        .order_by_asc(meeting::Column::HeldOn)
        .order_by_asc(meeting::Column::StartsAt)
        .all(cx.db())
        .await?;
    let mut next: HashMap<PanelId, NextFor> = HashMap::new();
    for meeting in found {
        let of = next.entry(meeting.panel_id).or_default();
        match (meeting.state, &of.on) {
            (MeetingState::Planned, None) => of.on = Some(meeting.held_on),
            (MeetingState::AgendaPublished, None) if of.skips.is_none() => of.skips = Some(meeting.held_on),
            _ => {}
        }
    }
    Ok(next)
}

/// Puts a new version of a voice in the place of the old one, on agendas and under replies. Returns whether it is on an
/// agenda.
pub async fn stand_for<R: Grant>(cx: &Cx<R>, tx: &Tx, old: VoiceId, new: VoiceId) -> Result<bool, AppError> {
    changes::forget(tx, old).await?;
    let listed = item_voice::Entity::update_many()
        .col_expr(item_voice::Column::VoiceId, Expr::value(new))
        .filter(item_voice::Column::VoiceId.eq(old))
        .exec(tx)
        .await?;
    reply_voice::Entity::update_many()
        .col_expr(reply_voice::Column::VoiceId, Expr::value(new))
        .filter(reply_voice::Column::VoiceId.eq(old))
        .exec(tx)
        .await?;
    changes::note(cx, tx, &[new], AgendaChange::Corrected).await?;
    Ok(listed.rows_affected > 0)
}

/// The meeting's item for voices: the existing one, one that has no meeting yet, or a new one.
async fn voices_item(cx: &Cx<Officer>, tx: &Tx, panel: PanelId, meeting: MeetingId) -> Result<ItemId, AppError> {
    let open = item::Entity::find()
        .filter(item::Column::PanelId.eq(panel))
        .filter(item::Column::Kind.eq(ItemKind::Voices))
        .filter(
            item::Column::State
                .eq(ItemState::Planned)
                .or(item::Column::State.eq(ItemState::Tabled).and(item::Column::MeetingId.eq(meeting))),
        )
        .order_by_asc(item::Column::CreatedAt)
        .all(tx)
        .await?;
    if let Some(there) = open.iter().find(|i| i.meeting_id == Some(meeting)) {
        return Ok(there.id);
    }
    let (tabled, trace) = rules::item::Item::planned().step(rules::item::ItemMove::Table(meeting))?;
    // First on the agenda; the clerk may move it down.
    let position = item::Entity::find()
        .filter(item::Column::MeetingId.eq(meeting))
        .order_by_asc(item::Column::Position)
        .one(tx)
        .await?
        .map_or(0, |first| first.position - 1);
    let waiting = open.into_iter().next();
    let id = waiting.as_ref().map_or_else(ItemId::new, |w| w.id);
    if waiting.is_some() {
        item::Entity::update_many()
            .set(item::ActiveModel {
                state: Set(tabled.state),
                meeting_id: Set(tabled.meeting),
                position: Set(position),
                ..Default::default()
            })
            .filter(item::Column::Id.eq(id))
            .exec(tx)
            .await?;
    } else {
        let row = item::ActiveModel {
            id: Set(id),
            panel_id: Set(panel),
            meeting_id: Set(tabled.meeting),
            position: Set(position),
            kind: Set(ItemKind::Voices),
            state: Set(tabled.state),
            title: Set(in_each("panels-voice-of-the-child")),
            outcome: Set(None),
            reason: Set(None),
            created_at: Set(cx.now().0),
            ..Default::default()
        };
        item::Entity::insert(row).exec_without_returning(tx).await?;
    }
    keep_traces(cx, tx, &[(id, trace)]).await?;
    Ok(id)
}

/// Writes entries into the history of items.
pub(super) async fn keep_traces<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    traces: &[(ItemId, rules::item::Trace)],
) -> Result<(), AppError> {
    if traces.is_empty() {
        return Ok(());
    }
    let rows = traces.iter().map(|(id, trace)| history::ActiveModel {
        id: Set(HistoryId::new()),
        item_id: Set(*id),
        what: Set(trace.what),
        from_meeting: Set(trace.from),
        to_meeting: Set(trace.to),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    });
    history::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// How far each of these voices has come with its panel; voices that were never routed are left out.
pub async fn progress_of_voices<R: Grant>(
    cx: &Cx<R>,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, Progress>, AppError> {
    let routed = item_voice::Entity::find()
        .filter(item_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .find_also_related(item::Entity)
        .all(cx.db())
        .await?;
    let items: Vec<_> = routed.into_iter().filter_map(|(voice, item)| Some((voice.voice_id, item?))).collect();
    let meetings = meetings_by_id(cx.db(), items.iter().filter_map(|(_, item)| item.meeting_id).collect()).await?;
    let panels: Vec<_> = items.iter().map(|(_, item)| item.panel_id).collect();
    let panels = names(cx.db(), &panels).await?;
    let (mut replies, mut taken_back) = newest_replies(cx, voices).await?;
    Ok(items
        .into_iter()
        .map(|(voice, item)| {
            let meeting = item.meeting_id.and_then(|id| meetings.get(&id));
            let way = Progress {
                panel: panels.get(&item.panel_id).cloned().unwrap_or_default(),
                meeting: item.meeting_id,
                meeting_on: meeting.map(|m| m.held_on.clone()),
                agenda_published: meeting.is_some_and(|m| m.state.is_published()),
                discussed: item.state == ItemState::Discussed,
                reply: replies.remove(&voice),
                taken_back: taken_back.remove(&voice),
            };
            (voice, way)
        })
        .collect())
}

pub(super) async fn meetings_by_id(
    db: &impl ConnectionTrait,
    ids: Vec<MeetingId>,
) -> Result<HashMap<MeetingId, meeting::Model>, AppError> {
    let found = meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|m| (m.id, m)).collect())
}

/// The newest public reply to each voice; and the voices whose newest reply was taken back.
async fn newest_replies<R: Grant>(
    cx: &Cx<R>,
    voices: &[VoiceId],
) -> Result<(HashMap<VoiceId, Reply>, HashMap<VoiceId, Corrected>), AppError> {
    let links = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .all(cx.db())
        .await?;
    let found = reply::Entity::find()
        .filter(reply::Column::Id.is_in(links.iter().map(|l| l.reply_id)))
        .filter(reply::Column::State.ne(State::Draft))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    let mut beside = Beside::of(cx, &found).await?;
    let (mut newest, mut taken_back) = (HashMap::new(), HashMap::new());
    for row in found {
        let (id, public) = (row.id, row.state == State::Released);
        let reply = beside.put(row);
        for link in links.iter().filter(|l| l.reply_id == id) {
            if public {
                newest.insert(link.voice_id, reply.clone());
                taken_back.remove(&link.voice_id);
            } else {
                taken_back.insert(link.voice_id, reply.corrected.clone().unwrap_or_default());
            }
        }
    }
    Ok((newest, taken_back))
}

pub(super) async fn with_voices<R: Grant>(
    cx: &Cx<R>,
    found: Vec<reply::Model>,
) -> Result<Vec<PublishedReply>, AppError> {
    let panels: Vec<_> = found.iter().map(|r| r.panel_id).collect();
    let panels = names(cx.db(), &panels).await?;
    let mut beside = Beside::of(cx, &found).await?;
    let ids = found.iter().map(|r| r.id);
    let links = reply_voice::Entity::find().filter(reply_voice::Column::ReplyId.is_in(ids)).all(cx.db()).await?;
    let mut voices: HashMap<ReplyId, Vec<VoiceId>> = HashMap::new();
    for link in links {
        voices.entry(link.reply_id).or_default().push(link.voice_id);
    }
    Ok(found
        .into_iter()
        .map(|r| PublishedReply {
            theme: r.theme.clone(),
            panel: panels.get(&r.panel_id).cloned().unwrap_or_default(),
            voices: voices.remove(&r.id).unwrap_or_default(),
            item: r.item_id,
            reply: beside.put(r),
        })
        .collect())
}
