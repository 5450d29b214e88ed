//! Saying more to what was said, and saying it again in other words (docs/decisions/0014).

use sea_orm::{QuerySelect as _, Set, entity::prelude::*, sea_query::LockType};

use super::{
    super::voices::{
        entity::{original, picture, receipt, voice},
        review,
    },
    mails,
    new::{NewVoice, add_named},
    original::{of_writer_whole, sketched, together},
    told::{Corrects, Telling, note, tellings},
    versions::{self, Version},
    withdrawn::erase,
};
use domain::voices::rules::{self, Correction};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, system},
};

/// What stands for a voice of this receipt now, held for writing, and the number of the newest version of all.
/// What is said under one receipt is said one after the other.
async fn owned(tx: &Tx, receipt: ReceiptId, id: VoiceId) -> Result<(voice::Model, i64), AppError> {
    receipt::Entity::find_by_id(receipt).lock(LockType::NoKeyUpdate).one(&**tx).await?;
    let mut all = versions::held(tx, id).await?;
    if !all.iter().any(|(row, _)| row.id == id && row.receipt_id == Some(receipt)) {
        return Err(AppError::NotFound);
    }
    let last = all.last().map_or(0, |(_, number)| *number);
    let newest = rules::newest(&versions::states(&all)).ok_or_else(|| AppError::gone("voices-withdrawn-already"))?;
    Ok((all.swap_remove(newest).0, last))
}

/// Says more to a voice of this receipt: a voice of its own, as private and about the same thing. Returns which.
///
/// # Errors
/// `NotFound` for a voice of anybody else; `Gone` for one that was taken back.
pub async fn say_more<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<VoiceId, AppError> {
    let (of, _) = owned(tx, receipt, id).await?;
    anew(cx, tx, &of, text, Telling { adds_to: Some(of.id), ..Telling::default() }).await
}

/// Says a voice of this receipt in other words, whichever of its versions was meant. What nobody has decided about is
/// replaced; anything else gets a new version in the queue, and until that is decided everybody no longer reads it.
/// Returns the new version, where there is one.
///
/// # Errors
/// `NotFound` for a voice of anybody else; `Gone` for one that was taken back.
pub async fn correct<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Option<VoiceId>, AppError> {
    let (of, last) = owned(tx, receipt, id).await?;
    let concerned = crate::safeguarding::is_concerned(&**tx, of.id).await?;
    let new = match rules::correction(of.state, of.flagged || concerned) {
        Correction::Replaces => {
            replace(cx, tx, &of, &text).await?;
            None
        }
        Correction::NewVersion => {
            let telling = tellings(&**tx, &[of.id]).await?.remove(&of.id).unwrap_or_default();
            let root = telling.corrects.map_or(of.id, |before| before.root);
            let corrects = Some(Corrects { root, version: last + 1, was_public: of.may_publish });
            let new = Telling { corrects, people: telling.people, ..Telling::default() };
            let new = anew(cx, tx, &of, text, new).await?;
            versions::open_to_everybody(tx, of.id, false).await?;
            Some(new)
        }
    };
    // As the program, not as whoever is signed in on this phone: that would tell who wrote it.
    system(cx.services()).audit(tx, "voice.corrected", of.id, "").await?;
    Ok(new)
}

/// Puts other words in the place of those that nobody has decided about.
async fn replace<R: Grant>(cx: &Cx<R>, tx: &Tx, of: &voice::Model, text: &str) -> Result<(), AppError> {
    let text = rules::clean(text);
    let alarming = crate::danger::known(cx.services(), &**tx).await.phrases.alarm(&text);
    let name = of_writer_whole(cx, &**tx, of.id).await?.and_then(|(_, name)| name);
    let sealed = cx.services().keys.seal(of.id.0, &together(&text, name.as_deref()));
    original::Entity::update_many()
        .col_expr(original::Column::Sealed, Expr::value(sealed))
        .col_expr(original::Column::SealedAt, Expr::value(cx.now().0))
        .col_expr(original::Column::Sketch, Expr::value(sketched(cx, of.id, &text)))
        .filter(original::Column::VoiceId.eq(of.id))
        .exec(&**tx)
        .await?;
    review::lift_anew(tx, of, &text, alarming).await?;
    // Whatever an officer meant to share was marked in other words.
    review::forget_draft(tx, of.id).await
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

/// A new version has just been shared, by whoever holds its row: it stands where the one before it stood, on agendas
/// and under replies, with its pictures, and everything before it that was decided is erased. What was not decided
/// waits for a decision of its own. Returns the pictures whose files are to go, and whether it stands on an agenda now.
pub async fn stand_for_old<R: Grant>(cx: &Cx<R>, tx: &Tx, new: VoiceId) -> Result<(Vec<PictureId>, bool), AppError> {
    let all = versions::held(tx, new).await?;
    let before: Vec<Version> = all.into_iter().take_while(|(row, _)| row.id != new).collect();
    if before.is_empty() {
        return Ok((Vec::new(), false));
    }
    let mut placed = false;
    if let Some((old, _)) = before.iter().find(|(row, _)| row.state.is_shared()) {
        placed = crate::panels::stand_for(cx, tx, old.id, new).await?;
        // Pictures of a voice about which a concern is open stay where the safeguarding lead finds them.
        if crate::safeguarding::open_among(&**tx, &[old.id]).await?.is_empty() {
            picture::Entity::update_many()
                .set(picture::ActiveModel { voice_id: Set(new), ..Default::default() })
                .filter(picture::Column::VoiceId.eq(old.id))
                .filter(picture::Column::LeftOut.eq(false))
                .exec(&**tx)
                .await?;
        }
    }
    let ids: Vec<_> = before.iter().map(|(row, _)| row.id).collect();
    mails::hand_on(cx, tx, &ids, new).await?;
    let back: Vec<_> = before.iter().filter(|(row, _)| rules::steps_back(row.state)).map(|(row, _)| row.id).collect();
    Ok((erase(cx, tx, &back).await?, placed))
}
