//! Covering a part of a picture, by the officer who has its voice in hand.

use sea_orm::entity::prelude::*;

use super::moves::{held, may_decide};
use crate::{
    error::AppError,
    ids::{PictureId, VoiceId},
    moderation::cover::Cover,
    platform::guard::{Cx, Officer},
    voices::{entity::picture, store},
};

/// A picture as its voice's page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub id: PictureId,
    pub cover: Cover,
}

/// Covers these squares of a picture, and no others. The file is drawn first: a row never points at nothing.
///
/// # Errors
/// `Conflict` where this officer does not have it in hand; `Invalid` where nothing would be left.
pub(crate) async fn cover(cx: &Cx<Officer>, voice: VoiceId, id: PictureId, cover: Cover) -> Result<(), AppError> {
    let found = picture::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if found.voice_id != voice || found.left_out || !found.whole {
        return Err(AppError::NotFound);
    }
    may_decide(cx, voice).await?;
    if !cover.is_empty() {
        store::draw_covered(cx, id, cover).await?;
    }
    let tx = cx.begin().await?;
    held(cx, &tx, voice).await?;
    picture::Entity::update_many()
        .col_expr(picture::Column::Covered, Expr::value(cover.stored()))
        .filter(picture::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    cx.audit(&tx, if cover.is_empty() { "voice.picture_uncovered" } else { "voice.picture_covered" }, voice, "")
        .await?;
    cx.commit(tx).await
}
