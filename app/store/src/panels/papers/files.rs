//! Files of papers: where they lie, and who may have one.

use sea_orm::{ConnectionTrait, QuerySelect as _, entity::prelude::*};

use super::NewPdf;
use crate::panels::{agenda, entity::paper};
use domain::{
    error::AppError,
    ids::{ItemId, PanelId, PaperId},
    lang::Localized,
    time::Timestamp,
};
use platform::{
    file_deletions,
    files::Belonging,
    guard::{Cx, Grant, PanelReader, System},
};

const FOLDER: &str = "papers";

/// Where a file of a paper will lie; another one each time, so that what replaces it never meets it.
pub(super) fn path(id: PaperId) -> String {
    format!("{FOLDER}/{id}/{}", PaperId::new())
}

pub(super) fn size(pdf: &NewPdf) -> i64 {
    i64::try_from(pdf.bytes.len()).unwrap_or(i64::MAX)
}

pub(super) fn pages(pdf: &NewPdf) -> Option<i32> {
    i32::try_from(pdf.read.pages).ok().filter(|pages| *pages > 0)
}

/// Erases a file whose row was refused. Where it is not known whether the row is there, the file stays: without one it
/// is erased with the strays.
pub(crate) async fn drop_if_refused<R: Grant>(cx: &Cx<R>, path: &str, why: Option<&AppError>) {
    if matches!(why, Some(AppError::Conflict(_) | AppError::Invalid(_) | AppError::NotFound))
        && let Err(error) = cx.services().files.delete(path).await
    {
        tracing::warn!(%error, "a paper that was not taken is still there; it is erased with the strays");
    }
}

async fn stored(db: &impl ConnectionTrait) -> Result<Vec<(PaperId, String)>, AppError> {
    let found: Vec<(PaperId, Option<String>)> = paper::Entity::find()
        .select_only()
        .columns([paper::Column::Id, paper::Column::File])
        .filter(paper::Column::File.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(id, file)| Some((id, file?))).collect())
}

/// Files of papers without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let known = stored(cx.db()).await?.into_iter().map(|(id, _)| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to papers.
pub async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let (ids, files): (Vec<_>, Vec<_>) = stored(cx.db()).await?.into_iter().unzip();
    Ok(Belonging { folder: FOLDER, rows: ids.into_iter().map(|id| id.0).collect(), files })
}

/// A paper as it is sent.
pub struct Served {
    pub title: Localized,
    pub bytes: Vec<u8>,
}

/// The PDF of a paper, for those who may see its item.
///
/// # Errors
/// `NotFound` for everybody else, and while it is to follow.
pub async fn file(cx: &Cx<PanelReader>, panel: PanelId, id: PaperId) -> Result<Served, AppError> {
    let found: Option<(ItemId, Localized, Option<String>)> = paper::Entity::find_by_id(id)
        .select_only()
        .columns([paper::Column::ItemId, paper::Column::Title, paper::Column::File])
        .into_tuple()
        .one(cx.db())
        .await?;
    let (item, title, path) = found.ok_or(AppError::NotFound)?;
    let (item, _) = agenda::item(cx, panel, item).await?;
    if item.hidden {
        return Err(AppError::NotFound);
    }
    let bytes = cx.services().files.get(id.0, &path.ok_or(AppError::NotFound)?).await?;
    Ok(Served { title, bytes })
}
