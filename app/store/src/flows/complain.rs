//! A complaint goes to the complaints manager, and its voice is kept from those it is about.

use crate::{complaints, voices};
use domain::{
    complaints::model::{Details, Whom},
    error::AppError,
    ids::{PersonId, ReceiptId, VoiceId},
};
use platform::guard::{Cx, Officer, Visitor};

/// Passes a complaint on to the complaints manager, round whom it is about.
///
/// # Errors
/// `Conflict` where nobody would get it, or where it was passed on before.
pub async fn pass(
    cx: &Cx<Visitor>,
    receipt: ReceiptId,
    voice: VoiceId,
    whom: Whom,
    details: &Details,
) -> Result<(), AppError> {
    complaints::may_pass(cx, receipt, voice).await?;
    let mut tx = cx.begin().await?;
    let onward = complaints::pass(cx, &tx, voice, whom, details).await?;
    voices::keep_from(cx, &tx, voice, &onward.kept_from).await?;
    complaints::tell(cx, &mut tx, voice, whom, &onward).await?;
    cx.commit(tx).await
}

/// Keeps a voice from one of us, whom it is about, and tells the other leads.
///
/// # Errors
/// `Invalid` for somebody who is neither officer nor lead.
pub async fn keep_from(cx: &Cx<Officer>, voice: VoiceId, person: PersonId) -> Result<(), AppError> {
    voices::refuse_kept(cx, &[voice]).await?;
    voices::related(cx.db(), voice).await?.ok_or(AppError::NotFound)?;
    let mut tx = cx.begin().await?;
    complaints::check_reader(&tx, person).await?;
    voices::keep_from(cx, &tx, voice, &[person]).await?;
    complaints::note_kept(cx, &mut tx, voice, person).await?;
    cx.commit(tx).await
}
