//! Erasing what was said: everything of one person, which two of us have agreed to, and what has had its time.

use super::withdraw;
use crate::{
    advocacy, celebrations, concerns, erasure, joining, panels,
    people::{self, Account},
    pledge::{self, Voter},
    questions, receipts,
    responses::{self, Those},
    safeguarding, surveys, visits, voices,
};
use domain::{
    error::AppError,
    ids::{ErasureId, PictureId, ReceiptId, ResponseId, VoiceId},
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    guard::{Cx, Eraser, System},
    outbox,
    retention::{Erased, Gone},
};

/// Agrees to an erasure: erases it all, in one transaction; the files when that is done.
///
/// # Errors
/// `Conflict` for whoever asked, and while a concern is open about anything of it.
pub async fn agree(cx: &Cx<Eraser>, id: ErasureId) -> Result<(), AppError> {
    let account = match erasure::person_of(cx, id).await? {
        Some(person) => Some(people::find(cx, person).await?),
        None => None,
    };
    let tx = cx.begin().await?;
    // First of all: the row itself points at what is to go.
    let whose = erasure::agree(cx, &tx, id).await?;
    let mut files = Vec::new();
    if let Some(receipt) = whose.receipt {
        files.extend(of_receipt(cx, &tx, receipt).await?);
    }
    let mut rest: Vec<VoiceId> = whose.voice.into_iter().collect();
    if let Some(person) = whose.person {
        rest.extend(voices::of_person(&tx, person).await?);
    }
    // What no receipt leads to any more hangs together by the response it came in.
    let (rest, responses) = voices::belonging(&tx, &rest).await?;
    responses::hold(&tx, &responses).await?;
    no_open_concern(&tx, &rest, &responses).await?;
    safeguarding::forget(cx, &tx, &[], &responses).await?;
    if !responses.is_empty() {
        files.extend(of_responses(cx, &tx, Those::These(&responses)).await?);
    }
    files.extend(of_voices(cx, &tx, &rest).await?);
    let sounds = match account {
        Some(account) => of_account(cx, &tx, account).await?,
        None => Vec::new(),
    };
    // Last of all: the log has one end, and whoever writes to it holds it until everything is done.
    erasure::write_down(cx, &tx, &whose).await?;
    cx.commit(tx).await?;
    voices::erase_files(cx, &files).await;
    file_deletions::erase(cx, &sounds).await;
    if !sounds.is_empty() {
        // Other servers ask for a file that is not there until they read the versions anew.
        cx.services().frozen.clear();
    }
    Ok(())
}

async fn of_receipt(cx: &Cx<Eraser>, tx: &Tx, receipt: ReceiptId) -> Result<Vec<PictureId>, AppError> {
    // Until the transaction ends nothing more is said under it.
    receipts::hold_alone(tx, receipt).await?;
    let all = voices::under_receipt(tx, receipt).await?;
    let responses = responses::under_receipt(tx, receipt).await?;
    no_open_concern(tx, &all, &responses).await?;
    // Of responses alone, while they are there; of voices with them.
    safeguarding::forget(cx, tx, &[], &responses).await?;
    advocacy::erase(cx, tx, receipt).await?;
    joining::erase(cx, tx, receipt).await?;
    let mut files = of_responses(cx, tx, Those::Under(receipt)).await?;
    files.extend(of_voices(cx, tx, &all).await?);
    pledge::forget_voter(cx, tx, Voter::Receipt(receipt)).await?;
    receipts::erase(tx, receipt).await?;
    Ok(files)
}

/// Takes the responses back, and deletes their rows.
async fn of_responses(cx: &Cx<Eraser>, tx: &Tx, those: Those<'_>) -> Result<Vec<PictureId>, AppError> {
    let mut files = Vec::new();
    for found in responses::to_erase(tx, those).await? {
        files.extend(withdraw::response_in(cx, tx, found).await?);
    }
    responses::delete(tx, those).await?;
    Ok(files)
}

async fn of_voices(cx: &Cx<Eraser>, tx: &Tx, ids: &[VoiceId]) -> Result<Vec<PictureId>, AppError> {
    voices::hold(tx, ids).await?;
    no_open_concern(tx, ids, &[]).await?;
    safeguarding::forget(cx, tx, ids, &[]).await?;
    safeguarding::alarm::forget(tx, ids).await?;
    voices::erase_wholly(cx, tx, ids).await
}

async fn no_open_concern(tx: &Tx, ids: &[VoiceId], responses: &[ResponseId]) -> Result<(), AppError> {
    let about_voices = !concerns::open_among(tx, ids).await?.is_empty();
    if !about_voices && !concerns::any_open_about(tx, responses).await? {
        Ok(())
    } else {
        Err(AppError::conflict("erasure-concern-open"))
    }
}

/// A member's account, and what stands under their name elsewhere. Returns the files of what they read aloud, and of papers
/// with what they told a panel.
async fn of_account(cx: &Cx<Eraser>, tx: &Tx, account: Account) -> Result<Vec<String>, AppError> {
    if account.roles.iter().any(|role| role.is_staff()) {
        return Err(AppError::conflict("erasure-staff"));
    }
    let person = account.id;
    pledge::forget_voter(cx, tx, Voter::Person(person)).await?;
    pledge::signing::forget_person(tx, person).await?;
    let mut sounds = pledge::sounds::forget_person(cx, tx, person).await?;
    surveys::forget_person(tx, person).await?;
    sounds.extend(surveys::forget_sounds_of(cx, tx, person).await?);
    // Before their seats are nobody's.
    visits::forget_person(tx, person).await?;
    panels::forget_person(tx, person, account.email.as_deref()).await?;
    sounds.extend(panels::witnesses::forget_person(cx, tx, person).await?);
    questions::proposing::forget_person(cx, tx, person).await?;
    celebrations::forget_person(tx, person).await?;
    if let Some(email) = account.email {
        outbox::forget_recipient(tx, &email).await?;
    }
    people::erase(tx, person, cx.now()).await?;
    Ok(sounds)
}

/// Erases what was said under receipts and has had its time by `by`: the receipts, originals and pictures; nothing of
/// voices with an open concern.
///
/// # Errors
/// The database does not answer.
pub async fn said(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    erased.add(Gone::Receipts, receipts::purge_expired(&tx, cx.now(), by).await?);
    let files = voices::purge_expired(cx, &tx, by, &mut erased).await?;
    cx.commit(tx).await?;
    files.erase(cx).await;
    Ok(erased)
}
