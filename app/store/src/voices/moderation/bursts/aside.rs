//! What of a burst need not be opened, and putting it aside.

use std::collections::BTreeSet;

use sea_orm::{QueryOrder, QuerySelect, Select, entity::prelude::*};

use super::{super::filter::QueueTab, MOST, of};
use crate::voices::{
    entity::{draft, voice},
    lifecycle::{self, action_of, load},
};
use domain::{
    error::AppError,
    ids::{BulkId, BurstId, VoiceId},
    moderation::{bursts, lifecycle::VoiceMove},
    voices::model::{Reason, VoiceState},
};
use platform::guard::{Cx, Officer};

/// Its voices that wait or are on hold, in the order of the queue, up to `MOST`.
pub(super) fn still_open(cx: &Cx<Officer>, burst: BurstId) -> Select<voice::Entity> {
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

/// Those of these of a burst that may be put aside unopened: what waits and is in nobody else's hands, may not tell of
/// danger (an alarm rings of nothing else), and about which no concern is open and no other officer has been asked or
/// has agreed to share it. Of each source one has to be opened, and so has what came from nobody knows where.
pub(super) async fn fitting(
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
pub(super) fn named(fit: &[VoiceId]) -> String {
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
