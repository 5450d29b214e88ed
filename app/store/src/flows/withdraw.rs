//! Taking back what was said: a voice, which can be put back for a day, or a response with the voices in it. It leaves
//! every agenda; what an open concern needs stays for the lead.

use crate::{panels, responses, surveys, voices};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, ResponseId, SurveyId, VoiceId},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Visitor},
};

/// Takes back a voice of this receipt: it leaves every list, and its words and pictures are erased, except for what
/// `put_back` needs for a day. If it was to replace an older version, that one is public again if it was.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` for one that was taken back before.
pub async fn voice<R: Grant>(cx: &Cx<R>, receipt: ReceiptId, id: VoiceId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let leaving = voices::leaving(&tx, receipt, id).await?;
    let became = panels::became(&tx, id).await?;
    voices::keep_for_a_day(cx, &tx, &leaving, became).await?;
    let gone = voices_in(cx, &tx, &[id]).await?;
    cx.commit(tx).await?;
    voices::erase_files(cx, &gone).await;
    Ok(())
}

/// Puts back a voice of this receipt: words, pictures, and its place. Repeating it changes nothing.
///
/// # Errors
/// `NotFound` for a voice of somebody else; `Gone` once it is too late; `Conflict` if a newer version is in its place.
pub async fn put_back<R: Grant>(cx: &Cx<R>, receipt: ReceiptId, id: VoiceId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let Some(back) = voices::put_back(cx, &tx, receipt, id).await? else { return Ok(()) };
    panels::put_back(&tx, id, back.became).await?;
    voices::is_back(cx, &tx, &back).await?;
    cx.commit(tx).await
}

/// Takes back the started or sent response of the browser with `token`. False if there is none.
pub async fn response(cx: &Cx<Visitor>, survey: SurveyId, token: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let Some(found) = responses::to_withdraw(cx, &tx, survey, token).await? else { return Ok(false) };
    let gone = response_in(cx, &tx, found).await?;
    responses::is_over(cx, &tx, token).await?;
    cx.commit(tx).await?;
    voices::erase_files(cx, &gone).await;
    Ok(true)
}

/// Takes back the response of this receipt. Repeating it changes nothing.
pub async fn response_of(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let mut gone = Vec::new();
    if let Some(found) = responses::to_withdraw_of(&tx, receipt).await? {
        gone = response_in(cx, &tx, found).await?;
    }
    cx.commit(tx).await?;
    voices::erase_files(cx, &gone).await;
    Ok(())
}

/// Takes back voices in `tx`. Returns the pictures whose files are to be erased after the commit.
pub(super) async fn voices_in<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: &[VoiceId]) -> Result<Vec<PictureId>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let gone = voices::mark_withdrawn(cx, tx, ids).await?;
    panels::taken_back(cx, tx, &gone.ids).await?;
    voices::erase_words(cx, tx, &gone).await
}

/// Takes back a response in `tx`, with its voices: its answers are taken out of the figures and erased, and its row
/// stays, as withdrawn. Of a correction nothing stays but what was sent before. Returns the pictures whose files are to
/// be erased after the commit.
pub(super) async fn response_in<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    found: responses::Locked,
) -> Result<Vec<PictureId>, AppError> {
    let Some(mut leaving) = responses::leaving(cx, tx, found).await? else { return Ok(Vec::new()) };
    let mut gone = Vec::new();
    if let Some(counted) = leaving.counted.take() {
        // Of two changes at once the second sees the figures that the first has stored.
        let state = surveys::hold(tx, leaving.survey, cx.now()).await?;
        responses::take_out(tx, leaving.survey, state, counted).await?;
        gone = voices_of(cx, tx, leaving.id).await?;
        responses::forget_corrections(tx, leaving.id).await?;
    }
    responses::leave(tx, leaving).await?;
    Ok(gone)
}

/// Takes back every voice of a response.
async fn voices_of<R: Grant>(cx: &Cx<R>, tx: &Tx, response: ResponseId) -> Result<Vec<PictureId>, AppError> {
    let of = voices::leaving_with(tx, response).await?;
    let mut gone = voices_in(cx, tx, &of.ids).await?;
    gone.extend(voices::forget_with(cx, tx, &of.roots).await?);
    Ok(gone)
}
