//! Erasing everything that one person said, as if it had never been there. Rows of other tables that refer to a voice
//! go with it (`ON DELETE CASCADE`).

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, QuerySelect as _, entity::prelude::*};

use super::{
    super::voices::entity::{picture, voice},
    mails,
    pictures::discard,
    provenance::linked_to,
    putting_back,
};
use domain::{
    error::AppError,
    ids::{PersonId, PictureId, ReceiptId, ResponseId, VoiceId},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Everything that was said under a receipt, also what was taken back. Locks the voices: until the transaction ends no
/// concern is raised about any of it. The caller has locked the receipt.
pub async fn under_receipt(tx: &Tx, receipt: ReceiptId) -> Result<Vec<VoiceId>, AppError> {
    let found = voice::Entity::find().filter(voice::Column::ReceiptId.eq(receipt)).lock_exclusive().all(tx).await?;
    Ok(found.into_iter().map(|v| v.id).collect())
}

/// Locks voices, so that no concern is raised about them before the transaction ends.
pub async fn hold(tx: &Tx, ids: &[VoiceId]) -> Result<(), AppError> {
    voice::Entity::find().filter(voice::Column::Id.is_in(ids.iter().copied())).lock_exclusive().all(tx).await?;
    Ok(())
}

/// What belongs to these voices by other links than a receipt: their responses, other answers in those, voices that add
/// to them and versions of them. Locked until the transaction ends.
pub async fn belonging(tx: &Tx, ids: &[VoiceId]) -> Result<(Vec<VoiceId>, Vec<ResponseId>), AppError> {
    let (mut voices, mut responses) = (HashSet::<VoiceId>::new(), HashSet::<ResponseId>::new());
    let mut new: HashSet<VoiceId> = ids.iter().copied().collect();
    // Each round follows the links one step further; there are only a few.
    while !new.is_empty() {
        voices.extend(&new);
        let rows =
            voice::Entity::find().filter(voice::Column::Id.is_in(new.iter().copied())).lock_exclusive().all(tx).await?;
        responses.extend(rows.iter().filter_map(|row| row.response_id));
        let mut next = linked_to(tx, &new).await?;
        let same = voice::Entity::find()
            .filter(voice::Column::ResponseId.is_in(rows.iter().filter_map(|row| row.response_id)))
            .all(tx)
            .await?;
        next.extend(same.into_iter().map(|row| row.id));
        new = next.into_iter().filter(|id| !voices.contains(id)).collect();
    }
    Ok((voices.into_iter().collect(), responses.into_iter().collect()))
}

/// Every voice that is linked to an account.
pub async fn of_person(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<VoiceId>, AppError> {
    let found = voice::Entity::find().filter(voice::Column::PersonId.eq(person)).all(db).await?;
    Ok(found.into_iter().map(|v| v.id).collect())
}

/// Erases voices and all that refers to them. Returns the pictures whose files are to be erased after the commit.
pub async fn erase_wholly<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: &[VoiceId]) -> Result<Vec<PictureId>, AppError> {
    mails::forget(cx, tx, ids.to_vec()).await?;
    let of = || ids.iter().copied();
    let pictures = picture::Entity::find().filter(picture::Column::VoiceId.is_in(of())).all(tx).await?;
    let mut pictures: Vec<_> = pictures.into_iter().map(|p| p.id).collect();
    let taken_back = putting_back::forget(cx, tx, ids).await?;
    voice::Entity::delete_many().filter(voice::Column::Id.is_in(of())).exec(tx).await?;
    discard(cx, tx, &pictures).await?;
    pictures.extend(taken_back);
    Ok(pictures)
}
