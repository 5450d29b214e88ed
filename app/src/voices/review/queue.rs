//! The queue: voices on their piles, everything but what was said.

use std::collections::{HashMap, HashSet};

use sea_orm::{FromQueryResult, QueryOrder, QuerySelect, entity::prelude::*};

use super::row::claim_of;
use crate::{
    error::AppError,
    ids::VoiceId,
    lang::Lang,
    moderation::rules::Claim,
    platform::guard::{Cx, Officer},
    time::Timestamp,
    voices::{
        entity::{picture, voice},
        model::{Source, VoiceState},
    },
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

    pub(super) const fn states(self) -> &'static [VoiceState] {
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
