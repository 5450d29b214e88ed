//! Bursts (`domain::moderation::bursts`): many voices that came together are one row of the queue, and those that need
//! not be opened can be put aside in one step. Stored is which burst a voice belongs to, never where it came from.
//!
//! ```text
//! gathering   a voice that was just told is put into its burst
//! aside       what need not be opened, and putting it aside
//! ```

mod aside;
mod gathering;

use std::collections::HashMap;

use sea_orm::{
    Condition, QueryOrder, QuerySelect, Select,
    entity::prelude::*,
    sea_query::{ExprTrait as _, Query},
};

use self::aside::{fitting, named, still_open};
use super::{
    filter::{Filter, QueueTab},
    queue::{Queued, narrowed, queued, stepped_back},
};
use crate::voices::{entity::voice, open_to_me};
use domain::{
    error::AppError,
    ids::{BurstId, VoiceId},
    moderation::{bursts::Place, priority::step_back},
    time::DAY,
    voices::model::VoiceState,
};
use platform::{
    db::Tx,
    guard::{Cx, Officer, System},
};

pub use aside::put_aside;
pub use gathering::gather;

/// How many voices of a burst are looked at, and put aside, at once. The step can be repeated for the rest.
const MOST: u64 = 2_000;
/// How many are listed on its page.
const LISTED: usize = 200;

fn waits() -> Expr {
    voice::Column::State.is_in(QueueTab::Waiting.states().iter().copied())
}

/// Moves these behind the first of their burst (`way` 1), or back to where they would be alone (`way` -1).
async fn step(tx: &Tx, rows: &[&voice::Model], way: i64) -> Result<(), AppError> {
    for danger in [true, false] {
        let ids: Vec<_> = rows.iter().filter(|row| row.flagged == danger).map(|row| row.id).collect();
        if ids.is_empty() {
            continue;
        }
        voice::Entity::update_many()
            .col_expr(voice::Column::Rank, Expr::col(voice::Column::Rank).add(way * step_back(danger)))
            .filter(voice::Column::Id.is_in(ids))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// The bursts among some waiting voices: the first of each, and how many there are.
pub(super) struct Together(HashMap<BurstId, (Place, usize)>);

impl Together {
    /// The condition for rows to show: voices without a burst, and the first of each burst.
    pub(super) fn shown(&self) -> Condition {
        let firsts = self.0.values().map(|((_, id), _)| *id);
        Condition::any().add(voice::Column::Burst.is_null()).add(voice::Column::Id.is_in(firsts))
    }

    /// How many more there are besides the first; none if there are none.
    pub(super) fn more(&self, burst: BurstId) -> Option<(BurstId, usize)> {
        let (_, all) = self.0.get(&burst)?;
        all.checked_sub(1).filter(|more| *more > 0).map(|more| (burst, more))
    }
}

/// The bursts among the waiting voices of a filter. None for other parts of the queue, in which each voice is shown
/// alone.
pub(super) async fn together(cx: &Cx<Officer>, filter: &Filter) -> Result<Option<Together>, AppError> {
    if filter.pile != QueueTab::Waiting {
        return Ok(None);
    }
    let found: Vec<(BurstId, i64, VoiceId)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::Burst, voice::Column::Rank, voice::Column::Id])
        .filter(voice::Column::Burst.is_not_null())
        .filter(waits())
        .filter(narrowed(cx, filter))
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut all: HashMap<BurstId, (Place, usize)> = HashMap::new();
    for (burst, rank, id) in found {
        let (first, many) = all.entry(burst).or_insert(((rank, id), 0));
        *first = std::cmp::min(*first, (rank, id));
        *many += 1;
    }
    Ok(Some(Together(all)))
}

/// A burst, for its own page.
#[derive(Clone, Debug)]
pub struct Burst {
    /// Voices that wait or are on hold, in the order of the queue, as many as the page shows.
    pub open: Vec<Queued>,
    /// How many there are in any state, without those taken back.
    pub all: usize,
    /// How many can be put aside unopened.
    pub fit: usize,
    /// How many have to be opened one by one …
    pub left: usize,
    /// … and how many of those may tell of danger.
    pub danger: usize,
    /// How many are not shared.
    pub aside: usize,
    /// The ids of those that can be put aside unopened; the form carries them to `put_aside`.
    pub named: String,
}

fn of(cx: &Cx<Officer>, burst: BurstId) -> Select<voice::Entity> {
    voice::Entity::find().filter(voice::Column::Burst.eq(burst)).filter(open_to_me(cx))
}

/// A burst, without voices that are kept from the reader.
///
/// # Errors
/// `NotFound` if there is no such burst, or a day after all of it was decided.
pub async fn burst(cx: &Cx<Officer>, id: BurstId) -> Result<Burst, AppError> {
    let there = || of(cx, id).filter(voice::Column::State.ne(VoiceState::Withdrawn));
    let all = there().count(cx.db()).await?;
    if all == 0 {
        return Err(AppError::NotFound);
    }
    let aside = there().filter(voice::Column::State.eq(VoiceState::NotShared)).count(cx.db()).await?;
    let open = still_open(cx, id).all(cx.db()).await?;
    let fit = fitting(cx, cx.db(), id, &open).await?;
    let many = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    Ok(Burst {
        all: many(all),
        fit: fit.len(),
        left: open.len() - fit.len(),
        danger: open.iter().filter(|row| row.flagged).count(),
        aside: many(aside),
        named: named(&fit),
        open: open.into_iter().take(LISTED).map(queued).collect(),
    })
}

/// Takes a burst apart: its voices are shown alone, and are never put into a burst again. Repeating it changes nothing.
pub async fn part_burst(cx: &Cx<Officer>, id: BurstId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let rows = voice::Entity::find()
        .filter(voice::Column::Burst.eq(id))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let behind: Vec<_> = rows.iter().filter(|row| stepped_back(row)).collect();
    step(&tx, &behind, -1).await?;
    voice::Entity::update_many()
        .col_expr(voice::Column::Burst, Expr::value(Option::<uuid::Uuid>::None))
        .col_expr(voice::Column::Bulk, Expr::value(Option::<uuid::Uuid>::None))
        .col_expr(voice::Column::Alone, Expr::value(true))
        .filter(voice::Column::Burst.eq(id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "burst.parted", id, "").await?;
    cx.commit(tx).await
}

/// The burst of a voice, and how many others are in it.
pub async fn came_with(
    cx: &Cx<Officer>,
    id: VoiceId,
    burst: Option<BurstId>,
) -> Result<Option<(BurstId, u64)>, AppError> {
    let Some(burst) = burst else { return Ok(None) };
    let others = of(cx, burst)
        .filter(voice::Column::Id.ne(id))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .count(cx.db())
        .await?;
    Ok((others > 0).then_some((burst, others)))
}

/// Forgets recent sources, and ends bursts a day after the last of their voices was decided.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    cx.services().lately.forget(cx.now());
    let open = Condition::any()
        .add(voice::Column::State.is_in([VoiceState::New, VoiceState::InReview, VoiceState::Held]))
        .add(voice::Column::DecidedAt.gt(cx.now().plus(-DAY).0));
    let known = Query::select()
        .column(voice::Column::Burst)
        .from(voice::Entity)
        .cond_where(Condition::all().add(voice::Column::Burst.is_not_null()).add(open))
        .to_owned();
    let over: Vec<BurstId> = voice::Entity::find()
        .select_only()
        .column(voice::Column::Burst)
        .distinct()
        .filter(voice::Column::Burst.is_not_null())
        .filter(voice::Column::Burst.not_in_subquery(known))
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    if over.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    voice::Entity::update_many()
        .col_expr(voice::Column::Burst, Expr::value(Option::<uuid::Uuid>::None))
        .col_expr(voice::Column::Bulk, Expr::value(Option::<uuid::Uuid>::None))
        .filter(voice::Column::Burst.is_in(over))
        .exec(&tx)
        .await?;
    cx.commit(tx).await
}
