//! A voice's way through moderation: the queue, and every move of `moderation::rules` kept in the database.
//!
//! A move loads the row under a lock, asks the rules, and saves with its audit entry in the same
//! transaction: two officers can never decide the same voice.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    Condition, FromQueryResult, QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType},
};

use super::{
    entity::{picture, redaction, voice},
    model::{Reason, Source, VoiceState},
};
use crate::{
    error::AppError,
    ids::{PanelId, PersonId, PictureId, SurveyId, VoiceId},
    lang::Lang,
    moderation::{
        redaction::Spans,
        rules::{Claim, Move, Voice},
    },
    panels,
    platform::{
        db::Tx,
        guard::{Cx, Grant, Officer, Router},
    },
    surveys::model::Privacy,
    time::Timestamp,
};

/// How many voices stand on one page of the queue.
pub const PAGE: u64 = 25;

/// Which part of the queue is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pile {
    /// New, or in somebody's hands.
    #[default]
    Waiting,
    Held,
    Shared,
    NotShared,
}

impl Pile {
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Held, Self::Shared, Self::NotShared];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Shared => "shared",
            Self::NotShared => "not-shared",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.key() == key)
    }

    const fn states(self) -> &'static [VoiceState] {
        match self {
            Self::Waiting => &[VoiceState::New, VoiceState::InReview],
            Self::Held => &[VoiceState::Held],
            Self::Shared => &[VoiceState::Shared, VoiceState::SharedRedacted],
            Self::NotShared => &[VoiceState::NotShared],
        }
    }
}

/// A voice in the queue: everything about it but what was said.
#[derive(Clone, Debug)]
pub struct Queued {
    pub id: VoiceId,
    pub source: Source,
    pub state: VoiceState,
    pub theme: Option<String>,
    pub lang: Lang,
    pub flagged: bool,
    pub has_picture: bool,
    pub claim: Option<Claim>,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
}

/// One page of a pile: flagged first, then oldest; decided ones newest first. With how many there are in all.
pub(crate) async fn queue(cx: &Cx<Officer>, pile: Pile, page: u64) -> Result<(Vec<Queued>, u64), AppError> {
    let all = voice::Entity::find().filter(voice::Column::State.is_in(pile.states().iter().copied()));
    let total = all.clone().count(cx.db()).await?;
    let ordered = match pile {
        Pile::Waiting | Pile::Held => all.order_by_desc(voice::Column::Flagged).order_by_asc(voice::Column::CreatedAt),
        Pile::Shared | Pile::NotShared => all.order_by_desc(voice::Column::DecidedAt),
    };
    let rows =
        ordered.order_by_asc(voice::Column::Id).offset(page.saturating_sub(1) * PAGE).limit(PAGE).all(cx.db()).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let pictured: HashSet<VoiceId> = picture::Entity::find()
        .filter(picture::Column::VoiceId.is_in(ids))
        .filter(picture::Column::LeftOut.eq(false))
        .all(cx.db())
        .await?
        .into_iter()
        .map(|picture| picture.voice_id)
        .collect();
    let queued = rows.into_iter().map(|row| Queued {
        has_picture: pictured.contains(&row.id),
        claim: claim_of(&row),
        id: row.id,
        source: row.source,
        state: row.state,
        theme: row.theme,
        lang: row.lang,
        flagged: row.flagged,
        created_at: Timestamp(row.created_at),
        decided_at: row.decided_at.map(Timestamp),
    });
    Ok((queued.collect(), total))
}

/// How many voices lie on each pile.
pub(crate) async fn piles(cx: &Cx<Officer>) -> Result<HashMap<Pile, i64>, AppError> {
    #[derive(FromQueryResult)]
    struct Counted {
        state: VoiceState,
        n: i64,
    }
    let counted: Vec<Counted> = voice::Entity::find()
        .select_only()
        .column(voice::Column::State)
        .column_as(voice::Column::Id.count(), "n")
        .group_by(voice::Column::State)
        .into_model()
        .all(cx.db())
        .await?;
    let mut piles = HashMap::new();
    for one in counted {
        if let Some(pile) = Pile::ALL.into_iter().find(|pile| pile.states().contains(&one.state)) {
            *piles.entry(pile).or_default() += one.n;
        }
    }
    Ok(piles)
}

/// A voice as its own page shows it: everything but the original.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: VoiceId,
    pub voice: Voice,
    pub source: Source,
    pub privacy: Privacy,
    pub theme: Option<String>,
    pub lang: Lang,
    pub may_publish: bool,
    pub flagged: bool,
    pub survey: Option<SurveyId>,
    /// The id of the question it answers.
    pub question: Option<String>,
    pub pictures: Vec<PictureId>,
    pub created_at: Timestamp,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
}

/// One voice.
pub(crate) async fn case(cx: &Cx<Officer>, id: VoiceId) -> Result<Case, AppError> {
    let row = voice::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let pictures = picture::Entity::find()
        .filter(picture::Column::VoiceId.eq(id))
        .filter(picture::Column::LeftOut.eq(false))
        .order_by_asc(picture::Column::Id)
        .all(cx.db())
        .await?;
    Ok(Case {
        voice: load(&row)?,
        id: row.id,
        source: row.source,
        privacy: row.privacy,
        theme: row.theme,
        lang: row.lang,
        may_publish: row.may_publish,
        flagged: row.flagged,
        survey: row.survey_id,
        question: row.question,
        pictures: pictures.into_iter().map(|picture| picture.id).collect(),
        created_at: Timestamp(row.created_at),
        decided_by: row.decided_by,
        decided_at: row.decided_at.map(Timestamp),
    })
}

/// Makes a move, as the officer asking.
///
/// # Errors
/// `Conflict` where the rules do not allow it (any more).
pub(crate) async fn step(cx: &Cx<Officer>, id: VoiceId, mv: Move) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    step_row(cx, &tx, row, mv).await?;
    cx.commit(tx).await
}

/// Shares a voice: `text` is what `spans` leave of the original. `left_out` are pictures that are not shared.
///
/// # Errors
/// `Conflict` where the rules do not allow it (any more).
pub(crate) async fn share(
    cx: &Cx<Officer>,
    id: VoiceId,
    text: String,
    spans: &Spans,
    left_out: &[PictureId],
) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let redacted = !spans.is_empty() || !left_out.is_empty();
    step_row(cx, &tx, row, Move::Share { text, redacted }).await?;
    let whole = |n: usize| i32::try_from(n).map_err(|_| AppError::Internal);
    let mut rows = Vec::new();
    for span in spans.iter() {
        rows.push(redaction::ActiveModel {
            voice_id: Set(id),
            starts: Set(whole(span.start)?),
            ends: Set(whole(span.end)?),
            kind: Set(span.kind.key().to_owned()),
            by_person: Set(me),
            at: Set(cx.now().0),
        });
    }
    if !rows.is_empty() {
        redaction::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    let erased = super::store::leave_out(&tx, id, left_out).await?;
    cx.commit(tx).await?;
    super::store::erase_files(cx, &erased).await;
    Ok(())
}

/// Claims the first voice that waits and nobody has. None: nothing waits.
/// Of several officers asking at once, each gets another one.
pub(crate) async fn claim_next(cx: &Cx<Officer>) -> Result<Option<VoiceId>, AppError> {
    let tx = cx.begin().await?;
    let lapsed = Condition::all()
        .add(voice::Column::State.eq(VoiceState::InReview))
        .add(voice::Column::ClaimedUntil.lte(cx.now().0));
    let free = Condition::any().add(voice::Column::State.eq(VoiceState::New)).add(lapsed);
    let row = voice::Entity::find()
        .filter(free)
        .order_by_desc(voice::Column::Flagged)
        .order_by_asc(voice::Column::CreatedAt)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(&*tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let id = row.id;
    step_row(cx, &tx, row, Move::Claim).await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

/// A shared voice on its way to a panel.
#[derive(Clone, Debug)]
pub struct Ready {
    pub id: VoiceId,
    pub theme: Option<String>,
    pub text: String,
    pub lang: Lang,
}

/// The newest `limit` shared voices.
pub(crate) async fn ready(cx: &Cx<Router>, limit: u64) -> Result<Vec<Ready>, AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::State.is_in(Pile::Shared.states().iter().copied()))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(limit)
        .all(cx.db())
        .await?;
    let ready = rows
        .into_iter()
        .filter_map(|row| Some(Ready { id: row.id, theme: row.theme, text: row.shared_text?, lang: row.lang }));
    Ok(ready.collect())
}

/// Puts shared voices on the agenda of a panel's next meeting.
///
/// # Errors
/// `Conflict` if one is not shared (any more), was routed before, or no meeting is planned.
pub(crate) async fn route(cx: &Cx<Router>, panel: PanelId, voices: &[VoiceId]) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(voices.iter().copied()))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(&*tx)
        .await?;
    if rows.len() != voices.len() || rows.iter().any(|row| !row.state.is_shared()) {
        return Err(AppError::conflict("moderation-voices-gone"));
    }
    panels::store::route(cx, &tx, panel, voices).await?;
    cx.commit(tx).await
}

/// Whether there is such a voice.
pub(crate) async fn exists(db: &impl ConnectionTrait, id: VoiceId) -> Result<bool, AppError> {
    Ok(voice::Entity::find_by_id(id).count(db).await? > 0)
}

async fn locked(tx: &Tx, id: VoiceId) -> Result<voice::Model, AppError> {
    voice::Entity::find_by_id(id).lock_exclusive().one(&**tx).await?.ok_or(AppError::NotFound)
}

async fn step_row<R: Grant>(cx: &Cx<R>, tx: &Tx, row: voice::Model, mv: Move) -> Result<(), AppError> {
    let (me, now) = (cx.me()?, cx.now());
    let id = row.id;
    let action = action_of(&mv);
    let next = load(&row)?.step(mv, me, now)?;
    let detail = match &next {
        Voice::Shared { redacted: true, .. } => "redacted",
        Voice::NotShared { reason, .. } => reason.key(),
        _ => "",
    };
    save(tx, row, next, me, now).await?;
    cx.audit(tx, action, id, detail).await
}

const fn action_of(mv: &Move) -> &'static str {
    match mv {
        Move::Claim => "voice.claimed",
        Move::Release => "voice.released",
        Move::Share { .. } => "voice.shared",
        Move::Hold { .. } => "voice.held",
        Move::Decline { .. } => "voice.declined",
        Move::Withdraw => "voice.withdrawn",
    }
}

fn claim_of(row: &voice::Model) -> Option<Claim> {
    row.claimed_by.zip(row.claimed_until).map(|(by, until)| Claim { by, until: Timestamp(until) })
}

fn load(row: &voice::Model) -> Result<Voice, AppError> {
    let voice = match row.state {
        VoiceState::New => Voice::New,
        VoiceState::InReview => {
            Voice::InReview { claim: claim_of(row).ok_or(AppError::Internal)?, held: row.note.clone() }
        }
        VoiceState::Shared | VoiceState::SharedRedacted => Voice::Shared {
            text: row.shared_text.clone().ok_or(AppError::Internal)?,
            redacted: row.state == VoiceState::SharedRedacted,
        },
        VoiceState::Held => Voice::Held { note: row.note.clone().unwrap_or_default() },
        VoiceState::NotShared => {
            Voice::NotShared { reason: row.reason.unwrap_or(Reason::Other), words: row.note.clone() }
        }
        VoiceState::Withdrawn => Voice::Withdrawn,
    };
    Ok(voice)
}

async fn save(tx: &Tx, row: voice::Model, next: Voice, by: PersonId, now: Timestamp) -> Result<(), AppError> {
    let mut save = voice::ActiveModel {
        id: Set(row.id),
        state: Set(next.state()),
        claimed_by: Set(None),
        claimed_until: Set(None),
        note: Set(None),
        reason: Set(None),
        shared_text: Set(None),
        ..Default::default()
    };
    let mut decided = || {
        save.decided_by = Set(Some(by));
        save.decided_at = Set(Some(now.0));
    };
    match next {
        Voice::New | Voice::Withdrawn => {}
        Voice::InReview { claim, held } => {
            save.claimed_by = Set(Some(claim.by));
            save.claimed_until = Set(Some(claim.until.0));
            save.note = Set(held);
        }
        Voice::Held { note } => save.note = Set(Some(note)),
        Voice::Shared { text, .. } => {
            decided();
            save.shared_text = Set(Some(text));
        }
        Voice::NotShared { reason, words } => {
            decided();
            save.reason = Set(Some(reason));
            save.note = Set(words);
        }
    }
    voice::Entity::update(save).exec(&**tx).await?;
    Ok(())
}
