//! Saying more to what was said, and saying it again in other words (docs/decisions/0014).

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::{
        danger,
        entity::{original, picture, voice},
        model::VoiceState,
        review,
        rules::{self, Correction},
    },
    mails,
    new::{NewVoice, add_named},
    original::{of_writer_whole, sketched, together},
    told::{Telling, corrections, note, tellings},
    withdrawn::erase,
};
use crate::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
    panels,
    platform::{
        db::Tx,
        guard::{Cx, Grant, system},
    },
    safeguarding,
};

/// A voice of this receipt, held for writing.
async fn owned(tx: &Tx, receipt: ReceiptId, id: VoiceId) -> Result<voice::Model, AppError> {
    let found = voice::Entity::find_by_id(id).lock_exclusive().one(&**tx).await?.ok_or(AppError::NotFound)?;
    if found.receipt_id != Some(receipt) {
        return Err(AppError::NotFound);
    }
    if found.state == VoiceState::Withdrawn {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    Ok(found)
}

/// Says more to a voice of this receipt: a voice of its own, as private and about the same thing.
///
/// # Errors
/// `NotFound` for a voice of anybody else; `Gone` for one that was taken back.
pub(crate) async fn say_more<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<VoiceId, AppError> {
    let found = owned(tx, receipt, id).await?;
    anew(cx, tx, &found, text, Telling { adds_to: Some(id), ..Telling::default() }).await
}

/// Says a voice of this receipt in other words. What nobody has decided about is replaced; anything else gets a
/// new version in the queue, and its old words leave the public pages until that is decided.
///
/// # Errors
/// `NotFound` for a voice of anybody else; `Gone` for one that was taken back; `Conflict` while a new version waits.
pub(crate) async fn correct<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Correction, AppError> {
    let found = owned(tx, receipt, id).await?;
    if corrections(&**tx, &[id]).await?.contains_key(&id) {
        return Err(AppError::conflict("voices-correct-waits"));
    }
    let concerned = safeguarding::store::is_concerned(&**tx, id).await?;
    let correction = rules::correction(found.state, found.flagged || concerned);
    match correction {
        Correction::Replaces => {
            let text = rules::clean(&text);
            let alarming = danger::known(cx.services(), &**tx).await.phrases.alarm(&text);
            let name = of_writer_whole(cx, &**tx, id).await?.and_then(|(_, name)| name);
            original::Entity::update_many()
                .col_expr(
                    original::Column::Sealed,
                    Expr::value(cx.services().keys.seal(id.0, &together(&text, name.as_deref()))),
                )
                .col_expr(original::Column::SealedAt, Expr::value(cx.now().0))
                .col_expr(original::Column::Sketch, Expr::value(sketched(cx, id, &text)))
                .filter(original::Column::VoiceId.eq(id))
                .exec(&**tx)
                .await?;
            review::lift_anew(tx, &found, &text, alarming).await?;
            // Whatever an officer meant to share was marked in other words.
            review::forget_draft(tx, id).await?;
        }
        Correction::NewVersion => {
            let telling = tellings(&**tx, &[id]).await?.remove(&id).unwrap_or_default();
            let people = telling.people;
            anew(cx, tx, &found, text, Telling { corrects: Some(id), people, ..Telling::default() }).await?;
            change(tx, id, voice::Column::MayPublish, false).await?;
        }
    }
    // As the program, not as whoever is signed in on this phone: that would tell who wrote it.
    system(cx.services()).audit(tx, "voice.corrected", id, "").await?;
    Ok(correction)
}

async fn change(tx: &Tx, id: VoiceId, column: voice::Column, to: bool) -> Result<(), AppError> {
    voice::Entity::update_many().col_expr(column, Expr::value(to)).filter(voice::Column::Id.eq(id)).exec(&**tx).await?;
    Ok(())
}

/// A further voice of whoever said `of`.
async fn anew<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    of: &voice::Model,
    text: String,
    telling: Telling,
) -> Result<VoiceId, AppError> {
    let name = of_writer_whole(cx, &**tx, of.id).await?.and_then(|(_, name)| name);
    let new = NewVoice {
        source: of.source,
        privacy: of.privacy,
        theme: of.theme.clone(),
        lang: of.lang,
        may_publish: of.may_publish,
        receipt_id: of.receipt_id,
        survey_id: of.survey_id,
        // It is no answer of the response: taking that back leaves what was said of its own accord.
        response_id: None,
        question: of.question.clone(),
        person_id: of.person_id,
        text,
    };
    let id = add_named(cx, tx, new, name.as_deref()).await?;
    note(tx, id, telling).await?;
    Ok(id)
}

/// A new version has just been shared: it stands where the old one stood, on agendas and under replies, with its
/// pictures, and the old words are erased. One that was never shared waits for a decision of its own. Returns the
/// pictures whose files are to go, and whether it stands on an agenda now.
pub(crate) async fn stand_for_old<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    new: VoiceId,
) -> Result<(Vec<PictureId>, bool), AppError> {
    let Some(old) = tellings(&**tx, &[new]).await?.remove(&new).and_then(|telling| telling.corrects) else {
        return Ok((Vec::new(), false));
    };
    let found = voice::Entity::find_by_id(old).lock_exclusive().one(&**tx).await?;
    if !found.is_some_and(|found| found.state.is_shared()) {
        return Ok((Vec::new(), false));
    }
    let placed = panels::store::stand_for(cx, tx, old, new).await?;
    // Pictures of a voice about which a concern is open stay where the safeguarding lead finds them.
    if safeguarding::store::open_among(&**tx, &[old]).await?.is_empty() {
        picture::Entity::update_many()
            .set(picture::ActiveModel { voice_id: Set(new), ..Default::default() })
            .filter(picture::Column::VoiceId.eq(old))
            .filter(picture::Column::LeftOut.eq(false))
            .exec(&**tx)
            .await?;
    }
    mails::hand_on(cx, tx, old, new).await?;
    Ok((erase(cx, tx, &[old]).await?, placed))
}
