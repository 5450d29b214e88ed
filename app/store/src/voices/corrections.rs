//! Adding to what was said, and changing its words (docs/decisions/0014).

use sea_orm::{Set, entity::prelude::*};

use super::{
    super::voices::{
        entity::{original, picture, voice},
        moderation,
    },
    mails,
    new::{NewVoice, add_named},
    original::{of_writer_whole, sketched, together},
    provenance::{Corrects, Provenance, note, provenances},
    statements::about_the_same,
    versions::{self, Version},
};
use domain::{
    error::AppError,
    ids::{ReceiptId, VoiceId},
    voices::rules::{self, Correction},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Visitor, system},
};

/// The locked current version of a voice of this receipt, and the number of the newest version. The caller has locked
/// the receipt.
async fn owned(tx: &Tx, receipt: ReceiptId, id: VoiceId) -> Result<(voice::Model, i64), AppError> {
    let mut all = versions::held(tx, id).await?;
    if !all.iter().any(|(row, _)| row.id == id && row.receipt_id == Some(receipt)) {
        return Err(AppError::NotFound);
    }
    let last = all.last().map_or(0, |(_, number)| *number);
    let newest = rules::newest(&versions::states(&all)).ok_or_else(|| AppError::gone("voices-withdrawn-already"))?;
    Ok((all.swap_remove(newest).0, last))
}

/// Adds a new voice to a voice of this receipt, with the same privacy and theme. The caller has locked the receipt.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back.
pub async fn say_more(
    cx: &Cx<Visitor>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<VoiceId, AppError> {
    let (of, _) = owned(tx, receipt, id).await?;
    anew(cx, tx, &of, text, Provenance { adds_to: Some(of.id), ..Provenance::default() }).await
}

/// Changes the words of a voice of this receipt, whichever version was given. If it can be replaced
/// (`domain::voices::rules::correction`), its words are replaced. Otherwise a new version goes into the queue, and the
/// old one is not public until that is decided. Returns the new version, if there is one. The caller has locked the
/// receipt.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back.
pub async fn correct<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    receipt: ReceiptId,
    id: VoiceId,
    text: String,
) -> Result<Option<VoiceId>, AppError> {
    let (of, last) = owned(tx, receipt, id).await?;
    let concerned = crate::concerns::is_concerned(tx, of.id).await?;
    let new = match rules::correction(of.state, of.flagged || concerned) {
        Correction::Replaces => {
            replace(cx, tx, &of, &text).await?;
            None
        }
        Correction::NewVersion => {
            let telling = provenances(tx, &[of.id]).await?.remove(&of.id).unwrap_or_default();
            let root = telling.corrects.map_or(of.id, |before| before.root);
            let corrects = Some(Corrects { root, version: last + 1, was_public: of.may_publish });
            let new = Provenance { corrects, people: telling.people, ..Provenance::default() };
            let new = anew(cx, tx, &of, text, new).await?;
            versions::open_to_everybody(tx, of.id, false).await?;
            Some(new)
        }
    };
    // Audited as done by the program: the person signed in on this phone might be taken for the writer.
    system(cx.services()).audit(tx, "voice.corrected", of.id, "").await?;
    Ok(new)
}

/// Replaces the words of an undecided voice.
async fn replace<R: Grant>(cx: &Cx<R>, tx: &Tx, of: &voice::Model, text: &str) -> Result<(), AppError> {
    let text = rules::clean(text);
    let alarming = crate::alert_words::known(cx.services(), tx).await.phrases.alarm(&text);
    let name = of_writer_whole(cx, tx, of.id).await?.and_then(|(_, name)| name);
    let sealed = cx.services().keys.seal(of.id.0, &together(&text, name.as_deref()));
    original::Entity::update_many()
        .col_expr(original::Column::Sealed, Expr::value(sealed))
        .col_expr(original::Column::SealedAt, Expr::value(cx.now().0))
        .col_expr(original::Column::Sketch, Expr::value(sketched(cx, of.id, &text)))
        .filter(original::Column::VoiceId.eq(of.id))
        .exec(tx)
        .await?;
    moderation::lift_anew(tx, of, &text, alarming).await?;
    // An officer's draft has positions in the old words.
    moderation::forget_draft(tx, of.id).await
}

/// A new voice of the writer of `of`.
async fn anew<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    of: &voice::Model,
    text: String,
    telling: Provenance,
) -> Result<VoiceId, AppError> {
    let name = of_writer_whole(cx, tx, of.id).await?.and_then(|(_, name)| name);
    let new = NewVoice {
        source: of.source,
        privacy: of.privacy,
        theme: of.theme.clone(),
        lang: of.lang,
        may_publish: of.may_publish,
        receipt_id: of.receipt_id,
        survey_id: of.survey_id,
        // It does not belong to the response: taking that back does not take back what was added on its own.
        response_id: None,
        question: of.question.clone(),
        person_id: of.person_id,
        text,
    };
    let id = add_named(cx, tx, new, name.as_deref()).await?;
    note(tx, id, telling).await?;
    about_the_same(tx, of.id, id).await?;
    Ok(id)
}

/// The versions before one that was just shared.
pub struct Older {
    ids: Vec<VoiceId>,
    /// The shared one, which it replaces.
    pub shared: Option<VoiceId>,
    /// The decided ones, which are withdrawn; undecided ones wait for their own decision.
    pub decided: Vec<VoiceId>,
}

/// Locks the versions before `new`, which was just shared. None if it is the first.
pub async fn older(tx: &Tx, new: VoiceId) -> Result<Option<Older>, AppError> {
    let all = versions::held(tx, new).await?;
    let before: Vec<Version> = all.into_iter().take_while(|(row, _)| row.id != new).collect();
    if before.is_empty() {
        return Ok(None);
    }
    Ok(Some(Older {
        ids: before.iter().map(|(row, _)| row.id).collect(),
        shared: before.iter().find(|(row, _)| row.state.is_shared()).map(|(row, _)| row.id),
        decided: before.iter().filter(|(row, _)| rules::steps_back(row.state)).map(|(row, _)| row.id).collect(),
    }))
}

/// A new version takes over from the older ones: the pictures of the shared one, and the wish for mail.
pub async fn take_over<R: Grant>(cx: &Cx<R>, tx: &Tx, older: &Older, new: VoiceId) -> Result<(), AppError> {
    if let Some(old) = older.shared {
        // While a concern is open about a voice its pictures stay with it, where the lead looks for them.
        if crate::concerns::open_among(tx, &[old]).await?.is_empty() {
            picture::Entity::update_many()
                .set(picture::ActiveModel { voice_id: Set(new), ..Default::default() })
                .filter(picture::Column::VoiceId.eq(old))
                .filter(picture::Column::LeftOut.eq(false))
                .exec(tx)
                .await?;
        }
    }
    mails::hand_on(cx, tx, &older.ids, new).await
}
