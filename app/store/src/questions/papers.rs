//! The PDFs of answers: where they lie, and who may have one.

use sea_orm::{ConnectionTrait, QuerySelect as _, entity::prelude::*};

use super::{entity::asking as put, reading::question_words};
use domain::{
    error::AppError,
    ids::{AskingId, PanelId},
    lang::Localized,
    time::Timestamp,
};
use platform::{
    file_deletions,
    files::Belonging,
    guard::{Cx, Grant, PanelReader, System, Visitor},
};

const FOLDER: &str = "question-papers";

/// Where the paper of an answer will lie; another place each time, so that what replaces it never meets it.
pub(super) fn path(id: AskingId) -> String {
    format!("{FOLDER}/{id}/{}", AskingId::new())
}

async fn stored(db: &impl ConnectionTrait) -> Result<Vec<(AskingId, String)>, AppError> {
    let found: Vec<(AskingId, Option<String>)> = put::Entity::find()
        .select_only()
        .columns([put::Column::Id, put::Column::File])
        .filter(put::Column::File.is_not_null())
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

/// Which files belong to answers.
pub async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let (ids, files): (Vec<_>, Vec<_>) = stored(cx.db()).await?.into_iter().unzip();
    Ok(Belonging { folder: FOLDER, rows: ids.into_iter().map(|id| id.0).collect(), files })
}

/// A paper as it is sent, named by its question.
pub struct Served {
    pub title: Localized,
    pub bytes: Vec<u8>,
}

async fn serve<R: Grant>(cx: &Cx<R>, row: put::Model) -> Result<Served, AppError> {
    let path = row.file.ok_or(AppError::NotFound)?;
    let title = question_words(cx, row.question_id).await?;
    Ok(Served { title, bytes: cx.services().files.get(row.id.0, &path).await? })
}

/// The paper of an answer, for those who may open the panel.
///
/// # Errors
/// `NotFound` without one, and for another panel's.
pub async fn of_panel(cx: &Cx<PanelReader>, panel: PanelId, id: AskingId) -> Result<Served, AppError> {
    let row = put::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    serve(cx, row.ok_or(AppError::NotFound)?).await
}

/// The paper of an answer that everybody may read.
///
/// # Errors
/// `NotFound` for one that is not released.
pub async fn released(cx: &Cx<Visitor>, id: AskingId) -> Result<Served, AppError> {
    let row = put::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.released_at.is_some());
    serve(cx, row.ok_or(AppError::NotFound)?).await
}
