//! Pictures of a survey, shown to whoever may see the survey.

use sea_orm::{PaginatorTrait as _, QueryOrder, QuerySelect as _, Set, entity::prelude::*};

use super::building::{find, may_see};
use crate::surveys::entity::picture;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PictureId, SurveyId},
    lang::Localized,
    surveys::{
        model::SurveyCode,
        rules::{Extent, extent},
    },
    time::Timestamp,
};
use platform::{
    file_deletions,
    files::Belonging,
    guard::{Author, Cx, System, Visitor},
    idempotency,
    images::{ReencodedImage, SIZES},
};

/// The most pictures of one survey.
pub const PICTURES: usize = 30;

/// A picture and its description.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: PictureId,
    pub words: Localized,
}

impl Shown {
    /// The value with which a question or an option refers to it.
    pub fn symbol(&self) -> String {
        format!("u:{}", self.id)
    }
}

const FOLDER: &str = "surveys";

fn path(id: PictureId, size: &str) -> String {
    format!("{FOLDER}/{id}/{size}.jpg")
}

/// Files of pictures without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let known: Vec<PictureId> =
        picture::Entity::find().select_only().column(picture::Column::Id).into_tuple().all(cx.db()).await?;
    let known = known.into_iter().map(|id| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to pictures of surveys.
pub(super) async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let found: Vec<PictureId> =
        picture::Entity::find().select_only().column(picture::Column::Id).into_tuple().all(cx.db()).await?;
    let files = found.iter().flat_map(|id| SIZES.into_iter().map(|(size, _)| path(*id, size))).collect();
    Ok(Belonging { folder: FOLDER, rows: found.into_iter().map(|id| id.0).collect(), files })
}

/// A survey's pictures, the oldest first.
pub async fn pictures(cx: &Cx<Author>, survey: SurveyId) -> Result<Vec<Shown>, AppError> {
    let rows = picture::Entity::find()
        .filter(picture::Column::SurveyId.eq(survey))
        .order_by_asc(picture::Column::CreatedAt)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|p| Shown { id: p.id, words: p.words }).collect())
}

/// Stores a picture for a survey that can still change; once, however often the form is sent.
pub async fn add_picture(
    cx: &Cx<Author>,
    code: &SurveyCode,
    words: &Localized,
    drawn: ReencodedImage,
    once_key: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find(cx, &tx, code, true).await?;
    if extent(found.state, cx.is(domain::role::Role::Officer)) != Extent::Everything {
        return Err(AppError::conflict("surveys-not-now"));
    }
    if idempotency::begin(&tx, "survey-picture", once_key, cx.now()).await?.is_some() {
        return Ok(());
    }
    let had = picture::Entity::find().filter(picture::Column::SurveyId.eq(found.id)).count(&tx).await?;
    if had >= PICTURES as u64 {
        let sentence = Message::new("surveys-too-many-pictures").with("max", PICTURES);
        return Err(FieldErrors::default().add("picture", sentence).into());
    }
    let id = PictureId::new();
    for ((size, _), file) in SIZES.iter().zip(&drawn.files) {
        cx.services().files.put(id.0, &path(id, size), file).await?;
    }
    let row = picture::ActiveModel {
        id: Set(id),
        survey_id: Set(found.id),
        words: Set(words.clone()),
        created_at: Set(cx.now().0),
    };
    picture::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "survey.picture", found.id, "").await?;
    cx.commit(tx).await
}

/// The small JPEG of a picture, and whether it is public: it is once the survey was opened. Before that only those who
/// build the survey may see it.
pub async fn picture(cx: &Cx<Visitor>, id: PictureId) -> Result<(Vec<u8>, bool), AppError> {
    let found = picture::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let opened = may_see(cx, found.survey_id).await?;
    let jpeg = cx.services().files.get(id.0, &path(id, SIZES[0].0)).await?;
    Ok((jpeg, opened))
}
