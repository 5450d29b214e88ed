//! What a panel says back to voices, and to which it has not yet.

use std::collections::{HashMap, HashSet};

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{circle::with_voices, meeting, sits_on};
use crate::{
    error::AppError,
    ids::{MeetingId, PanelId, ReplyId, VoiceId},
    lang::Both,
    panels::{
        entity::{item, item_voice, reply, reply_voice},
        model::{Answered, ItemState},
    },
    platform::{
        db::Tx,
        guard::{Cx, Grant, PanelMember, PanelReader, Role},
    },
    time::Timestamp,
    voices,
};

/// The voices on the agenda of a meeting.
pub(crate) async fn voices_of<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<VoiceId>, AppError> {
    let found = item_voice::Entity::find()
        .find_also_related(item::Entity)
        .filter(item::Column::MeetingId.eq(meeting))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .order_by_asc(item_voice::Column::RoutedAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|(voice, _)| voice.voice_id).collect())
}

/// Replies to any of these voices, oldest first.
pub(crate) async fn replies_to<R: Grant>(cx: &Cx<R>, voices: &[VoiceId]) -> Result<Vec<Answered>, AppError> {
    let links = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(voices.iter().copied()))
        .all(cx.db())
        .await?;
    let found = reply::Entity::find()
        .filter(reply::Column::Id.is_in(links.into_iter().map(|l| l.reply_id)))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// A reply to be given. One language may be empty until it is translated.
#[derive(Clone, Debug)]
pub(crate) struct NewReply {
    pub meeting: MeetingId,
    pub theme: Option<String>,
    pub text: Both,
    pub changed: Both,
    pub voices: Vec<VoiceId>,
}

/// Answers voices of a meeting whose agenda is out.
///
/// # Errors
/// `Forbidden` for who does not sit on the panel; `Conflict` before the agenda is out; `Invalid` for
/// voices that are not on it.
pub(crate) async fn add_reply(
    cx: &Cx<PanelMember>,
    tx: &mut Tx,
    panel: PanelId,
    new: NewReply,
) -> Result<ReplyId, AppError> {
    let author = cx.me()?;
    if !sits_on(cx, panel).await? {
        return Err(AppError::Forbidden);
    }
    if !meeting(cx, panel, new.meeting).await?.state.is_published() {
        return Err(AppError::conflict("panels-illegal"));
    }
    let on_agenda: HashSet<_> = voices_of(cx, new.meeting).await?.into_iter().collect();
    let voices: HashSet<_> = new.voices.iter().copied().collect();
    if voices.is_empty() || !voices.is_subset(&on_agenda) {
        return Err(AppError::invalid("voices", "panels-reply-voices"));
    }
    let id = ReplyId::new();
    let row = reply::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        meeting_id: Set(Some(new.meeting)),
        theme: Set(new.theme),
        author_id: Set(author),
        text_en: Set(new.text.en),
        text_cy: Set(new.text.cy),
        changed_en: Set(new.changed.en),
        changed_cy: Set(new.changed.cy),
        created_at: Set(cx.now().0),
    };
    reply::Entity::insert(row).exec_without_returning(&**tx).await?;
    let rows = voices.iter().map(|voice| reply_voice::ActiveModel { reply_id: Set(id), voice_id: Set(*voice) });
    reply_voice::Entity::insert_many(rows).exec_without_returning(&**tx).await?;
    cx.audit(tx, "reply.given", id, &format!("{} voices", voices.len())).await?;
    let voices: Vec<_> = voices.into_iter().collect();
    voices::store::tell_writers(cx, tx, &voices).await?;
    Ok(id)
}

/// Adds the language that a reply has not been written in; what stands is never overwritten.
///
/// # Errors
/// `Forbidden` for who is neither the clerk nor a panel member on the panel.
pub(crate) async fn translate(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: ReplyId,
    text: Both,
    changed: Both,
) -> Result<(), AppError> {
    if !(cx.is(Role::Clerk) || cx.is(Role::PanelMember) && sits_on(cx, panel).await?) {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let found = reply::Entity::find_by_id(id).lock_exclusive().one(&*tx).await?;
    let found = found.filter(|r| r.panel_id == panel).ok_or(AppError::NotFound)?;
    let keep = |old: String, new: String| if old.is_empty() { new } else { old };
    reply::Entity::update_many()
        .set(reply::ActiveModel {
            text_en: Set(keep(found.text_en, text.en)),
            text_cy: Set(keep(found.text_cy, text.cy)),
            changed_en: Set(keep(found.changed_en, changed.en)),
            changed_cy: Set(keep(found.changed_cy, changed.cy)),
            ..Default::default()
        })
        .filter(reply::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    cx.audit(&tx, "reply.translated", id, "").await?;
    cx.commit(tx).await
}

/// Voices a panel has been given and has not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub voices: usize,
    /// When the oldest of them was routed.
    pub since: Timestamp,
}

/// Of each of these panels, what waits for an answer. Withdrawn voices wait for none.
pub(crate) async fn unanswered<R: Grant>(
    cx: &Cx<R>,
    panels: &[PanelId],
) -> Result<HashMap<PanelId, Waiting>, AppError> {
    let routed = item_voice::Entity::find()
        .find_also_related(item::Entity)
        .filter(item::Column::PanelId.is_in(panels.iter().copied()))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .all(cx.db())
        .await?;
    let ids: Vec<_> = routed.iter().map(|(voice, _)| voice.voice_id).collect();
    let answered: HashSet<_> = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(ids.iter().copied()))
        .all(cx.db())
        .await?
        .into_iter()
        .map(|link| link.voice_id)
        .collect();
    let open: Vec<_> = ids.into_iter().filter(|id| !answered.contains(id)).collect();
    let open: HashSet<_> =
        voices::store::shared(cx, &open).await?.into_iter().filter(|v| !v.withdrawn).map(|v| v.id).collect();
    let mut waiting: HashMap<PanelId, Waiting> = HashMap::new();
    for (voice, item) in routed.into_iter().filter(|(voice, _)| open.contains(&voice.voice_id)) {
        let Some(item) = item else { continue };
        let since = Timestamp(voice.routed_at);
        let waits = waiting.entry(item.panel_id).or_insert(Waiting { voices: 0, since });
        waits.voices += 1;
        waits.since = waits.since.min(since);
    }
    Ok(waiting)
}
