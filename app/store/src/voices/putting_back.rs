//! Putting back what was taken back: for a day, with the words of its receipt. For that day it is stored as one sealed
//! row, which no page and no other query reads; its pictures have files but no rows.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};
use serde::{Deserialize, Serialize};

use super::{
    super::voices::entity::{answer_mail, heading, original, picture, redaction, taken_back, telling, voice},
    lifecycle, mails,
    pictures::discard,
    versions::{self, Version, open_to_everybody},
};
use domain::{
    error::AppError,
    ids::{HeadingId, PictureId, ReceiptId, VoiceId},
    lang::Lang,
    panels::model::AgendaChange,
    time::{DAY, Timestamp},
    voices::{model::VoiceState, rules},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System, system},
};

/// How long a voice can be put back.
const LASTS: i64 = DAY;
/// How many are erased at once; the next run erases others.
const AT_ONCE: u64 = 500;

/// Everything of a voice that taking it back erases, except an officer's draft and the opinions on replies.
#[derive(Serialize, Deserialize)]
struct Kept {
    state: VoiceState,
    shared_text: Option<String>,
    translation: Option<String>,
    note: Option<String>,
    passed_note: Option<String>,
    heading: Option<HeadingId>,
    original: Option<original::Model>,
    redactions: Vec<redaction::Model>,
    pictures: Vec<picture::Model>,
    answer_to: Option<(Lang, String)>,
    /// What an agenda said of it before it was taken back.
    became: Option<(AgendaChange, Timestamp)>,
}

/// Stores what is about to be erased of a voice that its writer takes back. Nothing is stored of a voice without a
/// receipt, since nobody could put it back. `needed`: a concern is open about it, so its pictures keep their rows.
pub(super) async fn keep<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voice: &voice::Model,
    needed: bool,
    became: Option<(AgendaChange, Timestamp)>,
) -> Result<(), AppError> {
    if voice.receipt_id.is_none() {
        return Ok(());
    }
    let (id, keys) = (voice.id, &cx.services().keys);
    let these = || picture::Entity::find().filter(picture::Column::VoiceId.eq(id));
    let pictures = these().filter(picture::Column::LeftOut.eq(false)).all(tx).await?;
    let answer_to = match answer_mail::Entity::find_by_id(id).one(tx).await? {
        Some(row) => Some((row.lang, keys.open(id.0, &row.sealed)?)),
        None => None,
    };
    let files: Vec<_> = pictures.iter().map(|one| one.id.to_string()).collect();
    let kept = Kept {
        state: voice.state,
        shared_text: voice.shared_text.clone(),
        translation: voice.translation.clone(),
        note: voice.note.clone(),
        passed_note: voice.passed_note.clone(),
        heading: voice.heading_id,
        original: original::Entity::find_by_id(id).one(tx).await?,
        redactions: redaction::Entity::find().filter(redaction::Column::VoiceId.eq(id)).all(tx).await?,
        pictures,
        answer_to,
        became,
    };
    let row = taken_back::ActiveModel {
        voice_id: Set(id),
        sealed: Set(keys.seal(id.0, &serde_json::to_string(&kept).map_err(|_| AppError::Internal)?)),
        pictures: Set(files.join(" ")),
        until: Set(cx.now().plus(LASTS).0),
    };
    taken_back::Entity::insert(row).exec_without_returning(tx).await?;
    if !needed {
        // The rows are deleted here, so that erasing the voice does not find their files, which must stay for a day.
        picture::Entity::delete_many()
            .filter(picture::Column::Id.is_in(kept.pictures.iter().map(|one| one.id)))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Until when each of these can be put back, and the state it was in.
pub(super) async fn until<R: Grant>(
    cx: &Cx<R>,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, (Timestamp, VoiceState)>, AppError> {
    if voices.is_empty() {
        return Ok(HashMap::new());
    }
    let found = taken_back::Entity::find()
        .filter(taken_back::Column::VoiceId.is_in(voices.iter().copied()))
        .filter(taken_back::Column::Until.gt(cx.now().0))
        .all(cx.db())
        .await?;
    found.iter().map(|row| Ok((row.voice_id, (Timestamp(row.until), opened(cx, row)?.state)))).collect()
}

fn opened<R: Grant>(cx: &Cx<R>, row: &taken_back::Model) -> Result<Kept, AppError> {
    let kept = cx.services().keys.open(row.voice_id.0, &row.sealed)?;
    serde_json::from_str(&kept).map_err(|_| AppError::Internal)
}

/// A voice whose words and pictures are back.
pub struct Back {
    id: VoiceId,
    /// What an agenda said of it before it was taken back.
    pub became: Option<(AgendaChange, Timestamp)>,
    /// The version before it, and whether that one is public.
    before: Option<(VoiceId, bool)>,
}

/// Puts back the words and pictures of a voice of this receipt. None if it was not taken back.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` once it is too late; `Conflict` if a newer version is in its place.
pub async fn put_back<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
) -> Result<Option<Back>, AppError> {
    let all = versions::held(tx, id).await?;
    let of = |(row, _): &Version| row.id == id && row.receipt_id == Some(receipt);
    let n = all.iter().position(of).ok_or(AppError::NotFound)?;
    if all[n].0.state != VoiceState::Withdrawn {
        return Ok(None);
    }
    let found = taken_back::Entity::find_by_id(id).one(tx).await?;
    let found = found.filter(|row| row.until > cx.now().0).ok_or_else(|| AppError::gone("voices-put-back-late"))?;
    let mut kept = opened(cx, &found)?;
    let states = versions::states(&all);
    let state = rules::after_putting_back(&states, n, kept.state, all[n].0.flagged)
        .ok_or_else(|| AppError::conflict("voices-put-back-newer"))?;
    let became = kept.became.take();
    restore(cx, tx, &all[n].0, kept, state).await?;
    let before = rules::newest(&states[..n]).map(|before| (all[before].0.id, all[before].0.may_publish));
    Ok(Some(Back { id, became, before }))
}

/// Closes the version before a voice that is back, and writes that down.
pub async fn is_back<R: Grant>(cx: &Cx<R>, tx: &Tx, back: &Back) -> Result<(), AppError> {
    let id = back.id;
    if let Some((before, is_public)) = back.before {
        // As when it was said: it may replace the version before it, which is not public meanwhile.
        telling::Entity::update_many()
            .col_expr(telling::Column::WasPublic, Expr::value(is_public))
            .filter(telling::Column::VoiceId.eq(id))
            .exec(tx)
            .await?;
        open_to_everybody(tx, before, false).await?;
    }
    taken_back::Entity::delete_by_id(id).exec(tx).await?;
    // Audited as done by the program: the person signed in on this phone might be taken for the writer.
    system(cx.services()).audit(tx, "voice.put_back", id, "").await
}

async fn restore<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voice: &voice::Model,
    kept: Kept,
    state: VoiceState,
) -> Result<(), AppError> {
    let id = voice.id;
    let heading = match kept.heading {
        Some(heading) => heading::Entity::find_by_id(heading).one(tx).await?.map(|heading| heading.id),
        None => None,
    };
    let as_it_was = state == kept.state;
    let to = voice::Model {
        state,
        shared_text: kept.shared_text.filter(|_| as_it_was),
        translation: kept.translation.filter(|_| as_it_was),
        decided_by: voice.decided_by.filter(|_| as_it_was),
        decided_at: voice.decided_at.filter(|_| as_it_was),
        note: kept.note,
        passed_note: kept.passed_note,
        heading_id: heading,
        ..voice.clone()
    };
    lifecycle::put_back(tx, voice, to, cx.now()).await?;
    if let Some(row) = kept.original {
        original::Entity::insert_many([original::ActiveModel::from(row)])
            .on_conflict_do_nothing_on([original::Column::VoiceId])
            .exec_without_returning(tx)
            .await?;
    }
    let redactions: Vec<redaction::ActiveModel> = kept.redactions.into_iter().map(Into::into).collect();
    if !redactions.is_empty() {
        redaction::Entity::insert_many(redactions).exec_without_returning(tx).await?;
    }
    if !kept.pictures.is_empty() {
        // Where a concern was open the rows are still there, hidden from everybody but the lead.
        let shown = OnConflict::column(picture::Column::Id).update_column(picture::Column::LeftOut).to_owned();
        picture::Entity::insert_many(kept.pictures.into_iter().map(picture::ActiveModel::from))
            .on_conflict(shown)
            .exec_without_returning(tx)
            .await?;
    }
    if let Some(((lang, to), receipt)) = kept.answer_to.zip(voice.receipt_id) {
        mails::answer_by_mail(cx, tx, id, receipt, lang, &to).await?;
    }
    Ok(())
}

/// Erases what was not put back by `by`. Returns how many, and the pictures whose files are to be erased.
pub(super) async fn purge_expired(cx: &Cx<System>, tx: &Tx, by: Timestamp) -> Result<(u64, Vec<PictureId>), AppError> {
    let found = taken_back::Entity::find().filter(taken_back::Column::Until.lte(by.0)).limit(AT_ONCE).all(tx).await?;
    forget_all(cx, tx, found).await
}

/// As `purge_expired`, for these voices, when they are erased for good.
pub(super) async fn forget<R: Grant>(cx: &Cx<R>, tx: &Tx, voices: &[VoiceId]) -> Result<Vec<PictureId>, AppError> {
    let of = taken_back::Column::VoiceId.is_in(voices.iter().copied());
    let found = taken_back::Entity::find().filter(of).all(tx).await?;
    Ok(forget_all(cx, tx, found).await?.1)
}

/// As `forget`, for the voices of a response that is taken back, and their later versions: what was taken back before
/// cannot be put back any more.
pub async fn forget_with<R: Grant>(cx: &Cx<R>, tx: &Tx, roots: &[VoiceId]) -> Result<Vec<PictureId>, AppError> {
    let later = telling::Entity::find().filter(telling::Column::Corrects.is_in(roots.iter().copied())).all(tx).await?;
    let all: Vec<_> = roots.iter().copied().chain(later.into_iter().map(|row| row.voice_id)).collect();
    forget(cx, tx, &all).await
}

async fn forget_all<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    rows: Vec<taken_back::Model>,
) -> Result<(u64, Vec<PictureId>), AppError> {
    let pictures: Vec<_> = rows.iter().flat_map(|row| files(&row.pictures)).collect();
    // Pictures that have rows stay for the lead, and are erased with those.
    let stay: Vec<PictureId> = picture::Entity::find()
        .select_only()
        .column(picture::Column::Id)
        .filter(picture::Column::Id.is_in(pictures.iter().copied()))
        .into_tuple()
        .all(tx)
        .await?;
    let pictures: Vec<_> = pictures.into_iter().filter(|id| !stay.contains(id)).collect();
    let gone = taken_back::Entity::delete_many()
        .filter(taken_back::Column::VoiceId.is_in(rows.iter().map(|row| row.voice_id)))
        .exec(tx)
        .await?;
    discard(cx, tx, &pictures).await?;
    Ok((gone.rows_affected, pictures))
}

fn files(pictures: &str) -> impl Iterator<Item = PictureId> {
    pictures.split_whitespace().filter_map(|id| id.parse().ok())
}

/// Every picture whose files are stored so that it can be put back.
pub(super) async fn pictures(db: &impl ConnectionTrait) -> Result<Vec<PictureId>, AppError> {
    let found: Vec<String> =
        taken_back::Entity::find().select_only().column(taken_back::Column::Pictures).into_tuple().all(db).await?;
    Ok(found.iter().flat_map(|row| files(row)).collect())
}
