//! How long voices waited: for officers by week, for everybody in one sentence.

use sea_orm::{Condition, QueryOrder, QuerySelect, entity::prelude::*};

use crate::voices::entity::voice;
use domain::{
    error::AppError,
    moderation::times::{Milestones, PublicWait, Week, public_wait, weekly},
    time::{DAY, Timestamp},
    voices::model::{Source, VoiceState},
};
use platform::guard::{Cx, Grant, Officer};

/// How many weeks are shown.
const WEEKS: i64 = 12;
/// The most rows that are read for a median; the newest are enough for it.
const MOST: u64 = 5_000;

/// The last weeks, oldest first, with this one.
pub async fn weeks(cx: &Cx<Officer>) -> Result<Vec<Week>, AppError> {
    let rows: Vec<(i64, Option<i64>, Option<i64>)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::CreatedAt, voice::Column::ReadAt, voice::Column::DecidedAt])
        .filter(voice::Column::CreatedAt.gte(cx.now().plus(-7 * WEEKS * DAY).0))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .order_by_desc(voice::Column::CreatedAt)
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    let way = |(said, read, decided): (i64, Option<i64>, Option<i64>)| Milestones {
        said: Timestamp(said),
        read: read.map(Timestamp),
        decided: decided.map(Timestamp),
    };
    Ok(weekly(&rows.into_iter().map(way).collect::<Vec<_>>(), WEEKS, cx.now()))
}

/// How long it takes until a voice is read and decided, as everybody is told.
pub async fn how_long<R: Grant>(cx: &Cx<R>) -> Result<Option<PublicWait>, AppError> {
    let now = cx.now();
    let decided = |from: i64, to: i64| {
        Condition::all()
            .add(voice::Column::DecidedAt.gte(now.plus(-from * DAY).0))
            .add(voice::Column::DecidedAt.lt(now.plus(-to * DAY).0))
    };
    let month = waits(cx, decided(30, -1)).await?;
    let before = waits(cx, decided(120, 30)).await?;
    let waiting: Vec<i64> = voice::Entity::find()
        .select_only()
        .column(voice::Column::CreatedAt)
        .filter(voice::Column::Source.ne(Source::PledgeAdult))
        .filter(voice::Column::State.is_in([VoiceState::New, VoiceState::InReview, VoiceState::Held]))
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(public_wait(month, before, waiting.into_iter().map(|said| now.since(Timestamp(said))).collect()))
}

async fn waits<R: Grant>(cx: &Cx<R>, which: Condition) -> Result<Vec<i64>, AppError> {
    let rows: Vec<(i64, i64)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::CreatedAt, voice::Column::DecidedAt])
        .filter(which)
        .filter(voice::Column::Source.ne(Source::PledgeAdult))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|(said, decided)| (decided - said).max(0)).collect())
}
