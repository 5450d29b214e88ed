//! Files of evidence: where they lie, and who may have one.

use sea_orm::{ConnectionTrait, QuerySelect as _, entity::prelude::*};

use super::{
    super::entity::claim_release,
    entity::{figure, piece},
};
use domain::{
    error::AppError,
    ids::{ClaimId, EvidenceId},
    pledge::evidence::FileFormat,
    release::model::State,
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    files::Belonging,
    guard::{ClaimReader, Cx, System, Visitor},
};

const FOLDER: &str = "evidence";

pub(super) fn path(id: EvidenceId) -> String {
    format!("{FOLDER}/{id}/file")
}

async fn ids(db: &impl ConnectionTrait) -> Result<Vec<EvidenceId>, AppError> {
    let files =
        piece::Entity::find().select_only().column(piece::Column::Id).filter(piece::Column::Format.is_not_null());
    Ok(files.into_tuple().all(db).await?)
}

/// Files of evidence without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let known = ids(cx.db()).await?.into_iter().map(|id| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to evidence.
pub async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let found = ids(cx.db()).await?;
    let files = found.iter().copied().map(path).collect();
    Ok(Belonging { folder: FOLDER, rows: found.into_iter().map(|id| id.0).collect(), files })
}

/// Deletes what a claim rests on. Notes its files, which are to be erased after the commit.
pub(in crate::pledge) async fn forget(tx: &Tx, claim: ClaimId, now: Timestamp) -> Result<Vec<String>, AppError> {
    let found: Vec<EvidenceId> = piece::Entity::find()
        .select_only()
        .column(piece::Column::Id)
        .filter(piece::Column::ClaimId.eq(claim))
        .filter(piece::Column::Format.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    let gone: Vec<_> = found.into_iter().map(path).collect();
    file_deletions::note(tx, &gone, now).await?;
    piece::Entity::delete_many().filter(piece::Column::ClaimId.eq(claim)).exec(tx).await?;
    figure::Entity::delete_many().filter(figure::Column::ClaimId.eq(claim)).exec(tx).await?;
    Ok(gone)
}

/// A file as it is sent.
#[derive(Debug)]
pub struct Served {
    pub name: String,
    pub format: FileFormat,
    pub bytes: Vec<u8>,
    /// Whether everybody may have it.
    pub public: bool,
}

/// A file of evidence: for everybody once its claim is released, and as long as it is not taken back.
///
/// # Errors
/// `NotFound` otherwise, except for those who read claims before they are released.
pub async fn file(cx: &Cx<Visitor>, id: EvidenceId) -> Result<Served, AppError> {
    let found = piece::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let format = found.format.ok_or(AppError::NotFound)?;
    let release = claim_release::Entity::find_by_id(found.claim_id).one(cx.db()).await?;
    let state = release.map_or(State::Released, |row| row.state);
    match state {
        State::Released => {}
        State::Draft if cx.also::<ClaimReader>().is_ok() => {}
        State::Draft | State::Withdrawn => return Err(AppError::NotFound),
    }
    let bytes = cx.services().files.get(id.0, &path(id)).await?;
    Ok(Served { name: found.file_name, format, bytes, public: state == State::Released })
}
