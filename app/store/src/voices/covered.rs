//! Covered pictures: drawn anew without the covered squares, and stored beside the whole picture, which stays sealed.

use std::sync::Arc;

use sea_orm::{Condition, QuerySelect, entity::prelude::*, sea_query::SelectStatement};

use super::{super::voices::entity::picture, picture_path};
use domain::{error::AppError, ids::PictureId, moderation::cover::Cover};
use platform::{
    covering::covered,
    db::Tx,
    file_deletions,
    guard::{Cx, Grant, Officer, System},
    images::{SIZES, redraw_in_turn},
};

/// The path of the covered picture.
pub(super) fn covered_path(id: PictureId, size: &str) -> String {
    picture_path(id, &format!("{size}-covered"))
}

/// Draws the picture with its cover, in every size.
///
/// # Errors
/// `Invalid` if nothing of it would be left.
pub async fn draw_covered(cx: &Cx<Officer>, id: PictureId, cover: Cover) -> Result<Vec<Vec<u8>>, AppError> {
    let whole = cx.services().files.get(id.0, &picture_path(id, "large")).await?;
    let left = tokio::task::spawn_blocking(move || covered(&whole, cover)).await.map_err(|_| AppError::Internal)?;
    let left = left.ok_or_else(|| AppError::invalid("squares", "moderation-cover-all"))?;
    let drawn = redraw_in_turn(Arc::new(left), None).await?.map_err(|_| AppError::Internal)?;
    Ok(drawn.files.into_iter().collect())
}

/// Stores what `draw_covered` drew. The caller has locked the voice, so that a picture never changes after the
/// decision.
pub async fn put_covered(cx: &Cx<Officer>, id: PictureId, drawn: &[Vec<u8>]) -> Result<(), AppError> {
    for ((size, _), file) in SIZES.iter().zip(drawn) {
        cx.services().files.put(id.0, &covered_path(id, size), file).await?;
    }
    Ok(())
}

/// Whole pictures with a shared covered form are kept as long as originals; `shared` are voices that were shared before
/// that. Returns those whose whole files are to be erased.
pub(super) async fn purge_expired(
    cx: &Cx<System>,
    tx: &Tx,
    shared: SelectStatement,
    most: u64,
) -> Result<Vec<PictureId>, AppError> {
    let found = picture::Entity::find().filter(over(shared)).limit(most).all(tx).await?;
    let of: Vec<_> = found.iter().map(|p| p.voice_id).collect();
    let needed = crate::concerns::open_among(tx, &of).await?;
    let gone: Vec<_> = found.into_iter().filter(|p| !needed.contains(&p.voice_id)).map(|p| p.id).collect();
    picture::Entity::update_many()
        .col_expr(picture::Column::Whole, Expr::value(false))
        .filter(picture::Column::Id.is_in(gone.iter().copied()))
        .exec(tx)
        .await?;
    file_deletions::note(tx, &whole_files(&gone), cx.now()).await?;
    Ok(gone)
}

fn whole_files(pictures: &[PictureId]) -> Vec<String> {
    pictures.iter().flat_map(|id| SIZES.into_iter().map(|(size, _)| picture_path(*id, size))).collect()
}

pub(super) fn over(shared: SelectStatement) -> Condition {
    Condition::all()
        .add(picture::Column::Covered.ne(0))
        .add(picture::Column::Whole.eq(true))
        .add(picture::Column::VoiceId.in_subquery(shared))
}

/// Erases the whole files; the covered ones stay.
pub(super) async fn erase_whole<R: Grant>(cx: &Cx<R>, pictures: &[PictureId]) {
    if !pictures.is_empty() {
        file_deletions::erase(cx, &whole_files(pictures)).await;
    }
}
