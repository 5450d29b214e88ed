//! Flagged voices, and voices that nobody has opened, for `safeguarding::alarm`. No words are read here.

use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*, sea_query::SelectStatement};

use super::super::voices::entity::voice;
use crate::concerns::{alarms, concerned_voices};
use domain::{error::AppError, ids::VoiceId, time::Timestamp, voices::model::VoiceState};

/// A voice without its words.
#[derive(Clone, Copy, Debug)]
pub struct Bare {
    pub id: VoiceId,
    pub said: Timestamp,
}

impl From<voice::Model> for Bare {
    fn from(row: voice::Model) -> Self {
        Self { id: row.id, said: Timestamp(row.created_at) }
    }
}

/// How many are looked at; more at once is a flood, and one mail tells of that as well.
const MOST: u64 = 1_000;

/// Flagged voices whose alarm rings: it has not ended, and there is no concern. Without those in `kept`, oldest first;
/// only the voice `only`, if given. Without those taken back.
pub async fn flagged(
    db: &impl ConnectionTrait,
    kept: Option<SelectStatement>,
    only: Option<VoiceId>,
) -> Result<Vec<Bare>, AppError> {
    let mut found = voice::Entity::find()
        .filter(voice::Column::Flagged.eq(true))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn));
    for these in [alarms::ended(), concerned_voices()].into_iter().chain(kept) {
        found = found.filter(voice::Column::Id.not_in_subquery(these));
    }
    if let Some(id) = only {
        found = found.filter(voice::Column::Id.eq(id));
    }
    let rows = found.order_by_asc(voice::Column::CreatedAt).order_by_asc(voice::Column::Id).limit(MOST).all(db).await?;
    Ok(rows.into_iter().map(Bare::from).collect())
}

/// Voices said before `before` that no officer has ever claimed, oldest first.
fn never_opened(before: Timestamp) -> Select<voice::Entity> {
    voice::Entity::find()
        .filter(voice::Column::State.eq(VoiceState::New))
        .filter(voice::Column::ReadAt.is_null())
        .filter(voice::Column::CreatedAt.lte(before.0))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Id)
        .limit(MOST)
}

/// The rows of `never_opened`, without those in `but`.
pub async fn unopened(
    db: &impl ConnectionTrait,
    before: Timestamp,
    but: SelectStatement,
) -> Result<Vec<Bare>, AppError> {
    let rows = never_opened(before).filter(voice::Column::Id.not_in_subquery(but)).all(db).await?;
    Ok(rows.into_iter().map(Bare::from).collect())
}

/// When each of them was said; of an anonymous one only the day.
pub async fn said_unopened(db: &impl ConnectionTrait, before: Timestamp) -> Result<Vec<Timestamp>, AppError> {
    let said: Vec<i64> =
        never_opened(before).select_only().column(voice::Column::CreatedAt).into_tuple().all(db).await?;
    Ok(said.into_iter().map(Timestamp).collect())
}
