//! Bursts (`domain::moderation::bursts`): many voices that came together are one row of the queue, and those that need
//! not be opened can be put aside in one step. Stored is which burst a voice belongs to, never where it came from.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    Condition, QueryOrder, QuerySelect, Select,
    entity::prelude::*,
    sea_query::{ExprTrait as _, Query},
};

use super::{
    filter::{Filter, QueueTab},
    queue::{Queued, narrowed, queued, stepped_back},
};
use crate::voices::{
    entity::{draft, voice},
    lifecycle::{self, action_of, load},
    open_to_me,
};
use domain::{
    error::AppError,
    ids::{BulkId, BurstId, VoiceId},
    moderation::{
        bursts::{self, Gathering, Member, Place, is_burst},
        lifecycle::VoiceMove,
        priority::step_back,
    },
    source::Source,
    time::DAY,
    voices::model::{Reason, VoiceState},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer, System},
};

/// How many voices of a burst are looked at, and put aside, at once. The step can be repeated for the rest.
const MOST: u64 = 2_000;
/// How many are listed on its page.
const LISTED: usize = 200;

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

fn waits() -> Expr {
    voice::Column::State.is_in(QueueTab::Waiting.states().iter().copied())
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

/// Its voices that wait or are on hold, in the order of the queue, up to `MOST`.
fn still_open(cx: &Cx<Officer>, burst: BurstId) -> Select<voice::Entity> {
    of(cx, burst)
        .filter(voice::Column::State.is_in([VoiceState::New, VoiceState::InReview, VoiceState::Held]))
        .order_by_asc(voice::Column::Rank)
        .order_by_asc(voice::Column::Id)
        .limit(MOST)
}

/// What of a burst came behind others of the same source. Whoever says the same as a child, before or after, has only
/// what is their own put aside.
async fn behind_their_own(db: &impl ConnectionTrait, burst: BurstId) -> Result<BTreeSet<VoiceId>, AppError> {
    let told: Vec<(VoiceId, Option<BulkId>)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::Id, voice::Column::Bulk])
        .filter(voice::Column::Burst.eq(burst))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Rank)
        .order_by_asc(voice::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(bursts::behind_their_own(told))
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

/// Those of these of a burst that may be put aside unopened: what waits and is in nobody else's hands, may not tell of
/// danger (an alarm rings of nothing else), and about which no concern is open and no other officer has been asked or
/// has agreed to share it. Of each source one has to be opened, and so has what came from nobody knows where.
async fn fitting(
    cx: &Cx<Officer>,
    db: &impl ConnectionTrait,
    burst: BurstId,
    rows: &[voice::Model],
) -> Result<Vec<VoiceId>, AppError> {
    let (me, now) = (cx.me()?, cx.now());
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let concerned = crate::concerns::open_among(db, &ids).await?;
    let behind = behind_their_own(db, burst).await?;
    let fits = |row: &voice::Model| {
        if row.read_at.is_none() && !behind.contains(&row.id) {
            return false;
        }
        let asked = row.passed_to.is_some() || row.agreed_by.is_some();
        if row.flagged || asked || concerned.contains(&row.id) || !QueueTab::Waiting.states().contains(&row.state) {
            return false;
        }
        load(row).is_ok_and(|voice| voice.step(VoiceMove::Claim, Some(me), now).is_ok())
    };
    Ok(rows.iter().filter(|row| fits(row)).map(|row| row.id).collect())
}

/// Their ids as one sorted text.
fn named(fit: &[VoiceId]) -> String {
    let mut ids: Vec<_> = fit.iter().map(ToString::to_string).collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// Puts aside what can be put aside unopened: each voice is claimed and not shared, with the usual entry in the audit
/// log and the usual words for its writer. `read` is the stamp of those that the officer's page named. Repeating it
/// changes nothing.
///
/// # Errors
/// `NotFound` if there is no such burst, `Conflict` if other voices can be put aside now than the page named.
pub async fn put_aside(
    cx: &Cx<Officer>,
    id: BurstId,
    reason: Reason,
    words: Option<String>,
    read: &str,
) -> Result<(), AppError> {
    let me = cx.me()?;
    let decline = VoiceMove::Decline { reason, words };
    let tx = cx.begin().await?;
    if of(cx, id).limit(1).one(&tx).await?.is_none() {
        return Err(AppError::NotFound);
    }
    let seen: Vec<VoiceId> = still_open(cx, id).select_only().column(voice::Column::Id).into_tuple().all(&tx).await?;
    let rows = of(cx, id)
        .filter(voice::Column::Id.is_in(seen))
        .order_by_asc(voice::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let fit = fitting(cx, &tx, id, &rows).await?;
    // If all are put aside already, the form was sent twice: that is no conflict.
    if !fit.is_empty() && read != platform::as_read::stamp(cx.services(), &named(&fit)) {
        return Err(AppError::conflict("moderation-burst-moved-on"));
    }
    if fit.is_empty() {
        return Ok(());
    }
    let action = action_of(&decline);
    let aside: Vec<_> = rows.iter().filter(|row| fit.contains(&row.id)).collect();
    lifecycle::apply_to_all(&tx, &aside, &[VoiceMove::Claim, decline], Some(me), cx.now()).await?;
    draft::Entity::delete_many().filter(draft::Column::VoiceId.is_in(fit.iter().copied())).exec(&tx).await?;
    cx.audit_all(&tx, action, &fit, reason.key()).await?;
    cx.commit(tx).await
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
