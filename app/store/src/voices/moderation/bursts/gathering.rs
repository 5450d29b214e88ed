//! A voice that was just told is put into its burst.

use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use super::{super::filter::QueueTab, step, waits};
use crate::voices::entity::voice;
use domain::{
    error::AppError,
    ids::{BulkId, BurstId, VoiceId},
    moderation::bursts::{self, Gathering, Member, Place, is_burst},
    source::Source,
    voices::model::VoiceState,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Puts a voice that was just told into its burst, if it came together with others. The voice is stored already: if
/// this fails, it only stays on its own in the queue.
pub async fn gather<R: Grant>(cx: &Cx<R>, source: Option<Source>, id: VoiceId, text: &str) {
    if let Err(error) = gather_in(cx, source, id, text).await {
        tracing::warn!(%error, "a voice stays on its own in the queue, whatever it came with");
    }
}

/// Does so in a transaction after the voice's own, so that each of many that are told at once sees all before it.
async fn gather_in<R: Grant>(cx: &Cx<R>, source: Option<Source>, id: VoiceId, text: &str) -> Result<(), AppError> {
    let told = source.map(|source| cx.services().lately.note(source, id, cx.now())).unwrap_or_default();
    let same = crate::voices::the_same_of_late(cx, id, text).await?;
    let [told, same] = [told, same].map(|lot| if is_burst(lot.len()) { lot } else { Vec::new() });
    if told.is_empty() && same.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(told.iter().chain(&same).copied()))
        .filter(voice::Column::Alone.eq(false))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let tellings = crate::voices::provenances(&tx, &ids).await?;
    let by_itself = |row: &&voice::Model| {
        tellings.get(&row.id).is_none_or(|telling| telling.people.is_none() && telling.entered.is_none())
    };
    let bulks = cx.services().lately.bulks(&ids, cx.now());
    let found: Vec<_> = rows.iter().filter(by_itself).map(|row| member(row, bulks.get(&row.id).copied())).collect();
    let same = if bursts::is_from_many(&same, &found) { same } else { Vec::new() };
    let is_bulk = is_burst(found.iter().filter(|member| told.contains(&member.id)).count());
    let lots = [told, same];
    let Some(Gathering { burst, joins }) = bursts::gather(&lots, &found) else { return Ok(()) };
    let (burst, first) = match burst {
        Some(burst) => (burst, first(&tx, burst).await?),
        None => (BurstId::new(), None),
    };
    let behind = bursts::behind(&joins, first);
    voice::Entity::update_many()
        .col_expr(voice::Column::Burst, Expr::value(Some(burst.0)))
        .filter(voice::Column::Id.is_in(joins.iter().map(|member| member.id)))
        .exec(&tx)
        .await?;
    if let Some(bulk) = bulks.get(&id).filter(|_| is_bulk) {
        let [told, _] = lots;
        voice::Entity::update_many()
            .col_expr(voice::Column::Bulk, Expr::value(Some(bulk.0)))
            .filter(voice::Column::Id.is_in(told))
            .filter(voice::Column::Burst.eq(burst))
            .exec(&tx)
            .await?;
    }
    let behind: Vec<_> = rows.iter().filter(|row| behind.contains(&row.id)).collect();
    step(&tx, &behind, 1).await?;
    cx.commit(tx).await
}

/// `told` is the bulk of its source, where that is not forgotten.
fn member(row: &voice::Model, told: Option<BulkId>) -> Member {
    Member {
        id: row.id,
        burst: row.burst,
        bulk: row.bulk.or(told),
        rank: row.rank,
        waits: QueueTab::Waiting.states().contains(&row.state),
    }
}

/// The first waiting voice of a burst.
async fn first(tx: &Tx, burst: BurstId) -> Result<Option<Place>, AppError> {
    let found: Option<(i64, VoiceId)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::Rank, voice::Column::Id])
        .filter(voice::Column::Burst.eq(burst))
        .filter(waits())
        .order_by_asc(voice::Column::Rank)
        .order_by_asc(voice::Column::Id)
        .limit(1)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(found)
}
