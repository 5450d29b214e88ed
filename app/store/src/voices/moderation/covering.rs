//! Covering parts of a picture, by the officer who has claimed its voice.

use sea_orm::entity::prelude::*;

use super::moves::{held, may_decide};
use crate::voices::{
    entity::{picture, voice},
    moderation::draft::ReviewedPicture,
};
use domain::{
    error::AppError,
    ids::{PictureId, VoiceId},
    moderation::cover::Cover,
};
use platform::guard::{Cx, Officer};

/// A picture, for its voice's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub id: PictureId,
    pub cover: Cover,
}

impl Shown {
    /// The picture and its cover, as this page shows them.
    pub const fn looked(&self) -> ReviewedPicture {
        ReviewedPicture { picture: self.id, covered: self.cover.stored() }
    }
}

/// Covers exactly these squares of a picture. The picture is drawn first and stored while the voice is locked, so that
/// no file changes once the voice is decided or taken back. An earlier agreement to share it does not count for this
/// cover.
///
/// # Errors
/// `Conflict` if this officer has not claimed the voice; `Invalid` if nothing of the picture would be left.
pub async fn cover(cx: &Cx<Officer>, of: VoiceId, id: PictureId, cover: Cover) -> Result<(), AppError> {
    let found = picture::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if found.voice_id != of || found.left_out || !found.whole {
        return Err(AppError::NotFound);
    }
    may_decide(cx, of).await?;
    let drawn = if cover.is_empty() { Vec::new() } else { crate::voices::draw_covered(cx, id, cover).await? };
    let tx = cx.begin().await?;
    held(cx, &tx, of).await?;
    crate::voices::put_covered(cx, id, &drawn).await?;
    voice::Entity::update_many()
        .col_expr(voice::Column::AgreedBy, Expr::value(Option::<uuid::Uuid>::None))
        .filter(voice::Column::Id.eq(of))
        .exec(&tx)
        .await?;
    picture::Entity::update_many()
        .col_expr(picture::Column::Covered, Expr::value(cover.stored()))
        .filter(picture::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, if cover.is_empty() { "voice.picture_uncovered" } else { "voice.picture_covered" }, of, "").await?;
    cx.commit(tx).await
}
