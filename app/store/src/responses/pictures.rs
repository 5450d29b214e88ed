//! Pictures of unsent answers: sealed, and erased with the response. Once sent they are pictures of voices.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, JoinType, QuerySelect, Set, entity::prelude::*};

use super::super::responses::entity::{picture, response};
use domain::{
    error::AppError,
    ids::{PictureId, ResponseId, SurveyId},
    responses::model::ResponseState,
};
use platform::{
    crypto::Keys,
    db::Tx,
    guard::{Cx, Grant, Visitor},
    images::ReencodedImage,
    random,
};

/// What is done with the picture of an answer that is saved.
pub enum Pictured {
    /// It stays as it is; most answers have none.
    Kept,
    /// It stays as it is, and the form does not know whether there is one.
    Unseen,
    New(ReencodedImage),
    Gone,
}

/// A stored picture, opened.
pub(super) struct Opened {
    pub drawn: ReencodedImage,
    /// The picture of a voice that it was copied from.
    pub origin: Option<PictureId>,
}

pub(super) async fn erase(tx: &Tx, response: ResponseId, questions: Vec<String>) -> Result<(), AppError> {
    if questions.is_empty() {
        return Ok(());
    }
    picture::Entity::delete_many()
        .filter(picture::Column::ResponseId.eq(response))
        .filter(picture::Column::Question.is_in(questions))
        .exec(tx)
        .await?;
    Ok(())
}

/// The questions of a response that have a picture.
pub(super) async fn questions(tx: &Tx, response: ResponseId) -> Result<Vec<String>, AppError> {
    let kept = picture::Entity::find().select_only().column(picture::Column::Question);
    Ok(kept.filter(picture::Column::ResponseId.eq(response)).into_tuple().all(tx).await?)
}

/// Erases every picture of a response.
pub(super) async fn forget(tx: &Tx, response: ResponseId) -> Result<(), AppError> {
    picture::Entity::delete_many().filter(picture::Column::ResponseId.eq(response)).exec(tx).await?;
    Ok(())
}

pub(super) async fn keep<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    response: ResponseId,
    drawn: Vec<(String, ReencodedImage)>,
) -> Result<(), AppError> {
    let drawn = drawn.into_iter().map(|(question, drawn)| (question, Opened { drawn, origin: None }));
    put(cx, tx, response, drawn.collect()).await
}

/// Stores pictures by question, sealed.
pub(super) async fn put<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    response: ResponseId,
    pictures: Vec<(String, Opened)>,
) -> Result<(), AppError> {
    if pictures.is_empty() {
        return Ok(());
    }
    let keys = &cx.services().keys;
    let side = |n: u32| i32::try_from(n).map_err(|_| AppError::Internal);
    let mut rows = Vec::new();
    for (question, Opened { drawn, origin }) in pictures {
        let id = PictureId::new();
        let mut files = drawn.files.iter().map(|file| keys.seal_file(id.0, file));
        rows.push(picture::ActiveModel {
            id: Set(id),
            response_id: Set(response),
            question: Set(question),
            origin: Set(origin),
            width: Set(side(drawn.width)?),
            height: Set(side(drawn.height)?),
            small: Set(files.next().unwrap_or_default()),
            large: Set(files.next().unwrap_or_default()),
        });
    }
    picture::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// The pictures of a response by question.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    response: ResponseId,
) -> Result<HashMap<String, Opened>, AppError> {
    let found = picture::Entity::find().filter(picture::Column::ResponseId.eq(response)).all(db).await?;
    let open = |p: picture::Model| {
        let files = vec![keys.open_file(p.id.0, &p.small)?, keys.open_file(p.id.0, &p.large)?];
        let side = |n: i32| u32::try_from(n).unwrap_or_default();
        let drawn = ReencodedImage { width: side(p.width), height: side(p.height), files };
        Ok((p.question, Opened { drawn, origin: p.origin }))
    };
    found.into_iter().map(open).collect()
}

/// The small form of the picture that the browser with `token` has stored with a question.
///
/// # Errors
/// `NotFound` if there is none, or not any more.
pub async fn picture(cx: &Cx<Visitor>, survey: SurveyId, token: &str, question: &str) -> Result<Vec<u8>, AppError> {
    let of: RelationDef =
        picture::Entity::belongs_to(response::Entity).from(picture::Column::ResponseId).to(response::Column::Id).into();
    let found = picture::Entity::find()
        .join(JoinType::InnerJoin, of)
        .filter(response::Column::Token.eq(random::hash(token)))
        .filter(response::Column::SurveyId.eq(survey))
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.gt(cx.now().0))
        .filter(picture::Column::Question.eq(question))
        .one(cx.db())
        .await?
        .ok_or(AppError::NotFound)?;
    cx.services().keys.open_file(found.id.0, &found.small)
}
