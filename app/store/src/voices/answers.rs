//! The voices that came from a response's answers, for correcting the response.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, entity::prelude::*};

use super::{
    super::voices::entity::{picture, voice},
    original::of_writer,
    picture_path, versions,
};
use domain::{
    error::AppError,
    ids::{PictureId, ResponseId, VoiceId},
    voices::model::VoiceState,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    images::{ReencodedImage, SIZES},
};

/// A voice that came from an answer, for its writer.
#[derive(Clone, Debug)]
pub struct AnswerVoice {
    pub voice: VoiceId,
    pub question: String,
    pub text: String,
    pub may_publish: bool,
    pub picture: Option<(PictureId, u32, u32)>,
}

/// The voices of a response that were not taken back.
pub async fn of_response<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    response: ResponseId,
) -> Result<Vec<AnswerVoice>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::ResponseId.eq(response))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .all(db)
        .await?;
    let ids: Vec<_> = found.iter().map(|v| v.id).collect();
    let mut texts: HashMap<_, _> = of_writer(cx, db, &ids).await?.into_iter().collect();
    let pictures = picture::Entity::find()
        .filter(picture::Column::VoiceId.is_in(ids))
        .filter(picture::Column::LeftOut.eq(false))
        .all(db)
        .await?;
    let side = |n: i32| u32::try_from(n).unwrap_or_default();
    let mut pictures: HashMap<_, _> =
        pictures.into_iter().map(|p| (p.voice_id, (p.id, side(p.width), side(p.height)))).collect();
    let became = found.into_iter().map(|v| AnswerVoice {
        voice: v.id,
        question: v.question.unwrap_or_default(),
        text: texts.remove(&v.id).or(v.shared_text).unwrap_or_default(),
        may_publish: v.may_publish,
        picture: pictures.remove(&v.id),
    });
    Ok(became.collect())
}

/// The files of a picture, for its writer.
pub async fn picture_files<R: Grant>(
    cx: &Cx<R>,
    (id, width, height): (PictureId, u32, u32),
) -> Result<ReencodedImage, AppError> {
    let mut files = Vec::new();
    for (size, _) in SIZES {
        files.push(cx.services().files.get(id.0, &picture_path(id, size)).await?);
    }
    Ok(ReencodedImage { width, height, files })
}

/// Some voices of a response that is being corrected, and later versions of them, which are the same answer.
pub async fn with_later(tx: &Tx, voices: &[VoiceId]) -> Result<Vec<VoiceId>, AppError> {
    let mut all = voices.to_vec();
    all.extend(versions::later(tx, voices).await?);
    Ok(all)
}
