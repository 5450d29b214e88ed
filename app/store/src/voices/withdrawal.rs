//! Taking back what was said, and erasing it after the retention period (docs/domain.md, *Retention*).

use std::collections::HashSet;

use sea_orm::{
    Condition, QueryOrder as _, QuerySelect,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{
    super::voices::entity::{draft, original, picture, redaction, voice},
    covered,
    lifecycle::{self, action_of},
    mails,
    pictures::{discard, erase_files, hide},
    provenance::provenances,
    putting_back, reply_feedback,
    versions::{self, open_to_everybody},
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, ResponseId, VoiceId},
    moderation::lifecycle::VoiceMove,
    panels::model::AgendaChange,
    time::Timestamp,
    voices::{model::VoiceState, rules},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System, system},
    retention::{Erased, Expired, Gone, Period, Retention},
};

const SHARED: [VoiceState; 2] = [VoiceState::Shared, VoiceState::SharedRedacted];
/// How many are erased at once; the next run erases others.
const AT_ONCE: u64 = 500;

/// A locked voice that its writer takes back.
pub struct Leaving {
    row: voice::Model,
    needed: bool,
}

/// Locks a voice of this receipt that is about to be taken back. If it was to replace an older version, that one is
/// public again if it was.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back before.
pub async fn leaving(tx: &Tx, receipt: ReceiptId, id: VoiceId) -> Result<Leaving, AppError> {
    let mut all = versions::held(tx, id).await?;
    let of = |(row, _): &versions::Version| row.id == id && row.receipt_id == Some(receipt);
    let n = all.iter().position(of).ok_or(AppError::NotFound)?;
    if !rules::may_withdraw(all[n].0.state) {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    if let Some(before) = rules::becomes_current_again(&versions::states(&all), n) {
        let corrects = provenances(tx, &[id]).await?.remove(&id).and_then(|telling| telling.corrects);
        open_to_everybody(tx, all[before].0.id, corrects.is_some_and(|of| of.was_public)).await?;
    }
    let needed = crate::concerns::open_among(tx, &[id]).await?.contains(&id);
    Ok(Leaving { row: all.swap_remove(n).0, needed })
}

/// Stores for a day what `flows::withdraw::put_back` needs. `became` is what an agenda says of the voice.
pub async fn keep_for_a_day<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    leaving: &Leaving,
    became: Option<(AgendaChange, Timestamp)>,
) -> Result<(), AppError> {
    putting_back::keep(cx, tx, &leaving.row, leaving.needed, became).await
}

/// The voices of a response that is taken back.
pub struct OfResponse {
    /// Those that are taken back with it, and later versions of them, which are the same answer.
    pub ids: Vec<VoiceId>,
    /// Those that came from it, also what was taken back before.
    pub roots: Vec<VoiceId>,
}

/// Locks the voices of a response that is about to be taken back.
pub async fn leaving_with(tx: &Tx, response: ResponseId) -> Result<OfResponse, AppError> {
    let found = voice::Entity::find().filter(voice::Column::ResponseId.eq(response)).lock_exclusive().all(tx).await?;
    let mut ids: Vec<_> = found.iter().filter(|v| v.state != VoiceState::Withdrawn).map(|v| v.id).collect();
    let roots: Vec<_> = found.iter().map(|v| v.id).collect();
    ids.extend(versions::later(tx, &roots).await?);
    Ok(OfResponse { ids, roots })
}

/// Voices that were just marked as withdrawn, and those of them with an open concern.
pub struct Withdrawn {
    pub ids: Vec<VoiceId>,
    needed: HashSet<VoiceId>,
}

/// Marks voices as withdrawn. `flows::withdraw` goes on with their agendas and with `erase_words`.
pub async fn mark_withdrawn<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: &[VoiceId]) -> Result<Withdrawn, AppError> {
    // Locked newest first, as where versions are held.
    let rows = voice::Entity::find()
        .filter(voice::Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(voice::Column::CreatedAt)
        .order_by_desc(voice::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    // What its writer took back while this waited for the lock is taken back already.
    let rows: Vec<_> = rows.iter().filter(|row| rules::may_withdraw(row.state)).collect();
    lifecycle::apply_to_all(tx, &rows, &[VoiceMove::Withdraw], None, cx.now()).await?;
    let ids: Vec<_> = ids.iter().copied().filter(|id| rows.iter().any(|row| row.id == *id)).collect();
    let needed = crate::concerns::open_among(tx, &ids).await?;
    Ok(Withdrawn { ids, needed })
}

/// Erases the words of withdrawn voices. Returns the pictures whose files are to be erased after the commit. While a
/// concern is open the sealed original and the pictures stay for the lead (docs/domain.md, *Retention*);
/// `purge_expired` erases them once the concern is decided.
pub async fn erase_words<R: Grant>(cx: &Cx<R>, tx: &Tx, gone: &Withdrawn) -> Result<Vec<PictureId>, AppError> {
    let Withdrawn { ids, needed } = gone;
    let ids = || ids.iter().copied();
    mails::forget(cx, tx, ids().collect()).await?;
    reply_feedback::forget(tx, &ids().collect::<Vec<_>>()).await?;
    let unneeded = || ids().filter(|id| !needed.contains(id));
    original::Entity::delete_many().filter(original::Column::VoiceId.is_in(unneeded())).exec(tx).await?;
    draft::Entity::delete_many().filter(draft::Column::VoiceId.is_in(ids())).exec(tx).await?;
    redaction::Entity::delete_many().filter(redaction::Column::VoiceId.is_in(ids())).exec(tx).await?;
    hide(tx, Condition::all().add(picture::Column::VoiceId.is_in(needed.iter().copied()))).await?;
    let pictures = picture::Entity::find().filter(picture::Column::VoiceId.is_in(unneeded())).all(tx).await?;
    let pictures: Vec<_> = pictures.into_iter().map(|p| p.id).collect();
    picture::Entity::delete_many().filter(picture::Column::VoiceId.is_in(unneeded())).exec(tx).await?;
    // Audited as done by the program: the person signed in on this phone might be taken for the writer.
    for id in ids() {
        system(cx.services()).audit(tx, action_of(&VoiceMove::Withdraw), id, "").await?;
    }
    discard(cx, tx, &pictures).await?;
    Ok(pictures)
}

/// Pictures whose rows are gone and whose files are to be erased after the commit: all their files, or the whole ones
/// alone.
#[must_use = "the files are erased after the commit"]
pub struct Files {
    pictures: Vec<PictureId>,
    whole: Vec<PictureId>,
}

impl Files {
    /// Erases them.
    pub async fn erase<R: Grant>(&self, cx: &Cx<R>) {
        erase_files(cx, &self.pictures).await;
        covered::erase_whole(cx, &self.whole).await;
    }
}

/// Erases what has had its time by `by`: batches, sealed originals of decided or withdrawn voices, and pictures that
/// are not shared; nothing of voices with an open concern.
pub async fn purge_expired(cx: &Cx<System>, tx: &Tx, by: Timestamp, erased: &mut Erased) -> Result<Files, AppError> {
    let before = before(&tx.settings().retention, by);
    erased.add(Gone::Batches, crate::voices::entering::purge_expired(tx, by).await?);
    let found: Vec<VoiceId> = original::Entity::find()
        .select_only()
        .column(original::Column::VoiceId)
        .filter(original::Column::VoiceId.in_subquery(voices(over(before))))
        .limit(AT_ONCE)
        .into_tuple()
        .all(tx)
        .await?;
    let needed = crate::concerns::open_among(tx, &found).await?;
    let found = found.into_iter().filter(|id| !needed.contains(id));
    let originals = original::Entity::delete_many().filter(original::Column::VoiceId.is_in(found)).exec(tx).await?;
    erased.add(Gone::Originals, originals.rows_affected);
    let (rows, mut pictures) = tidy_pictures(cx, tx, before).await?;
    erased.add(Gone::Pictures, rows);
    let (rows, files) = putting_back::purge_expired(cx, tx, by).await?;
    erased.add(Gone::TakenBack, rows);
    pictures.extend(files);
    let whole = covered::purge_expired(cx, tx, voices(decided(&SHARED, before)), AT_ONCE).await?;
    erased.add(Gone::Pictures, whole.len() as u64);
    Ok(Files { pictures, whole })
}

/// Originals that were decided before this are to be erased.
fn before(kept: &Retention, by: Timestamp) -> Timestamp {
    by.plus(-kept.millis(Period::Originals))
}

/// Deletes the rows of pictures that were left out, or whose voices were declined before. Returns how many, and those
/// whose files are to be erased.
async fn tidy_pictures(cx: &Cx<System>, tx: &Tx, before: Timestamp) -> Result<(u64, Vec<PictureId>), AppError> {
    let found = picture::Entity::find().filter(over_pictures(before)).limit(AT_ONCE).all(tx).await?;
    let of: Vec<_> = found.iter().map(|p| p.voice_id).collect();
    let needed = crate::concerns::open_among(tx, &of).await?;
    let gone: Vec<_> = found.into_iter().filter(|p| !needed.contains(&p.voice_id)).map(|p| p.id).collect();
    let these = picture::Column::Id.is_in(gone.iter().copied());
    let rows = picture::Entity::delete_many().filter(these).exec(tx).await?.rows_affected;
    let kept = putting_back::pictures(tx).await?;
    let gone: Vec<_> = gone.into_iter().filter(|id| !kept.contains(id)).collect();
    discard(cx, tx, &gone).await?;
    Ok((rows, gone))
}

/// How many originals and pictures `purge_expired` would erase in all its runs.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let before = before(&cx.services().settings().await.retention, cx.now());
    let originals = original::Entity::find()
        .filter(original::Column::VoiceId.in_subquery(voices(over(before))))
        .filter(original::Column::VoiceId.not_in_subquery(crate::concerns::open_voices()));
    let pictures = picture::Entity::find()
        .filter(over_pictures(before))
        .filter(picture::Column::VoiceId.not_in_subquery(crate::concerns::open_voices()));
    let whole = picture::Entity::find()
        .filter(covered::over(voices(decided(&SHARED, before))))
        .filter(picture::Column::VoiceId.not_in_subquery(crate::concerns::open_voices()));
    let originals = Expired::of(cx.db(), originals, original::Column::SealedAt).await?;
    let pictures = Expired::of(cx.db(), pictures, picture::Column::CreatedAt).await?;
    Ok(originals.and(pictures).and(Expired::of(cx.db(), whole, picture::Column::CreatedAt).await?))
}

fn over_pictures(before: Timestamp) -> Condition {
    let never = voices(decided(&[VoiceState::NotShared], before));
    Condition::any().add(picture::Column::LeftOut.eq(true)).add(picture::Column::VoiceId.in_subquery(never))
}

/// Voices whose original is to be erased.
fn over(before: Timestamp) -> Condition {
    let states = [VoiceState::Shared, VoiceState::SharedRedacted, VoiceState::NotShared];
    Condition::any().add(decided(&states, before)).add(voice::Column::State.eq(VoiceState::Withdrawn))
}

/// Voices in one of these states that were decided before `before`.
fn decided(states: &[VoiceState], before: Timestamp) -> Condition {
    Condition::all().add(voice::Column::State.is_in(states.iter().copied())).add(voice::Column::DecidedAt.lt(before.0))
}

fn voices(which: Condition) -> SelectStatement {
    Query::select().column(voice::Column::Id).from(voice::Entity).cond_where(which).to_owned()
}
