//! What waits for officers, and their search among shared words.

use sea_orm::{
    Condition, ExprTrait as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    entity::prelude::*,
    sea_query::{Func, LikeExpr},
};

use super::QueueTab;
use crate::{
    voices::entity::{about, voice},
    waits::Waits,
};
use domain::{
    error::AppError,
    ids::VoiceId,
    lang::Lang,
    paths::{self, Path},
    time::Timestamp,
    voices::model::{Source, VoiceState},
};
use platform::{
    guard::{Cx, Officer},
    retention::Expired,
};

/// Six counts, each over an index.
pub async fn desk(cx: &Cx<Officer>) -> Result<Vec<Waits>, AppError> {
    let (db, me, now) = (cx.db(), cx.me()?, cx.now().0);
    let lapsed =
        Condition::all().add(voice::Column::State.eq(VoiceState::InReview)).add(voice::Column::ClaimedUntil.lt(now));
    let unread = Condition::any().add(voice::Column::State.eq(VoiceState::New)).add(lapsed);
    let new = |flagged: bool| voice::Entity::find().filter(unread.clone()).filter(voice::Column::Flagged.eq(flagged));
    let said = voice::Column::CreatedAt;
    let danger = Expired::of(db, new(true), said).await?;
    let others = Expired::of(db, new(false), said).await?;
    let mine = voice::Entity::find()
        .filter(voice::Column::ClaimedBy.eq(me))
        .filter(voice::Column::State.eq(VoiceState::InReview))
        .filter(voice::Column::ClaimedUntil.gte(now));
    let passed = voice::Entity::find()
        .filter(voice::Column::PassedTo.eq(me))
        .filter(voice::Column::State.is_in(QueueTab::Waiting.states().iter().copied()));
    let held = voice::Entity::find().filter(voice::Column::State.eq(VoiceState::Held));
    // What adults say of a draft of the pledge goes to no panel.
    let mut unrouted = voice::Entity::find()
        .filter(voice::Column::State.is_in(QueueTab::Shared.states().iter().copied()))
        .filter(voice::Column::Source.ne(Source::PledgeAdult));
    for on in crate::panels::routed_or_answered() {
        unrouted = unrouted.filter(voice::Column::Id.not_in_subquery(on));
    }
    let found = [
        Waits::of("desk-wait-danger", paths::moderation::Queue.with("flag", "danger"), danger).map(Waits::urgent),
        Waits::of("desk-wait-unread", paths::moderation::Queue, others),
        Waits::of("desk-wait-mine", paths::moderation::Queue.with("officer", me), Expired::of(db, mine, said).await?),
        Waits::of("desk-wait-passed", paths::moderation::Queue, Expired::of(db, passed, said).await?),
        Waits::of("desk-wait-held", paths::moderation::Queue.with("state", "held"), Expired::of(db, held, said).await?),
        Waits::of(
            "desk-wait-unrouted",
            paths::moderation::Shared,
            Expired::of(db, unrouted, voice::Column::DecidedAt).await?,
        ),
    ];
    Ok(found.into_iter().flatten().collect())
}

/// A shared voice that was found, with its shared words.
#[derive(Clone, Debug)]
pub struct FoundVoice {
    pub id: VoiceId,
    pub text: String,
    pub lang: Lang,
    pub theme: Option<String>,
    pub decided_at: Timestamp,
}

/// The condition that the shared text has every pattern, in any case. `patterns` are made by
/// `domain::desk::rules::like`.
pub fn in_text(patterns: &[String]) -> Condition {
    patterns.iter().fold(Condition::all(), |all, pattern| {
        let text: Expr = Func::lower(Expr::col((voice::Entity, voice::Column::SharedText))).into();
        all.add(text.like(LikeExpr::new(pattern.as_str()).escape('\\')))
    })
}

/// Shared voices with all these words, of this theme if one is given, newest first.
pub async fn search(
    cx: &Cx<Officer>,
    patterns: &[String],
    theme: Option<&str>,
    most: u64,
) -> Result<Vec<FoundVoice>, AppError> {
    let mut query = voice::Entity::find()
        .filter(voice::Column::State.is_in(QueueTab::Shared.states().iter().copied()))
        .filter(in_text(patterns));
    if let Some(theme) = theme {
        let others = about::Entity::find()
            .select_only()
            .column(about::Column::VoiceId)
            .filter(about::Column::Theme.eq(theme))
            .into_query();
        query = query.filter(voice::Column::Theme.eq(theme).or(voice::Column::Id.in_subquery(others)));
    }
    let rows = query.order_by_desc(voice::Column::DecidedAt).limit(most).all(cx.db()).await?;
    let found = rows.into_iter().map(|row| FoundVoice {
        id: row.id,
        text: row.shared_text.unwrap_or_default(),
        lang: row.lang,
        theme: row.theme,
        decided_at: Timestamp(row.decided_at.unwrap_or(row.created_at)),
    });
    Ok(found.collect())
}
