//! The only file that touches surveys and their versions.

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    entity::{survey, version},
    model::{Document, Privacy, SurveyCode, SurveyState},
};
use crate::{
    error::AppError,
    ids::{SurveyId, VersionId},
    lang::Both,
    people,
    platform::guard::{Cx, Grant},
    time::Timestamp,
};

/// A survey that has been opened, as whoever answers or counts it sees it.
#[derive(Clone, Debug)]
pub struct SurveyFace {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub privacy: Privacy,
    /// The newest version: what somebody who starts now is asked.
    pub version: VersionId,
    pub document: Document,
    pub author_name: String,
}

/// A survey that has been opened, by the code that people type. A draft is not there.
pub(crate) async fn by_code<R: Grant>(cx: &Cx<R>, code: &SurveyCode) -> Result<Option<SurveyFace>, AppError> {
    let found = survey::Entity::find().filter(survey::Column::Code.eq(&code.0)).one(cx.db()).await?;
    match found {
        Some(found) => as_face(cx, found).await,
        None => Ok(None),
    }
}

/// A survey that has been opened, by its id.
pub(crate) async fn face<R: Grant>(cx: &Cx<R>, id: SurveyId) -> Result<Option<SurveyFace>, AppError> {
    match survey::Entity::find_by_id(id).one(cx.db()).await? {
        Some(found) => as_face(cx, found).await,
        None => Ok(None),
    }
}

async fn as_face<R: Grant>(cx: &Cx<R>, found: survey::Model) -> Result<Option<SurveyFace>, AppError> {
    let Some(version) = found.version_id else { return Ok(None) };
    let document = document_of(cx, version).await?;
    let author_name = people::store::names(cx.db(), &[found.author_id]).await?.remove(&found.author_id);
    Ok(Some(SurveyFace {
        id: found.id,
        code: SurveyCode(found.code),
        state: found.state,
        privacy: found.privacy,
        version,
        document,
        author_name: author_name.unwrap_or_default(),
    }))
}

/// What a frozen version asks.
pub(crate) async fn document_of<R: Grant>(cx: &Cx<R>, id: VersionId) -> Result<Document, AppError> {
    let found = version::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    read(&found.document)
}

/// Every version of a survey, the oldest first.
pub(crate) async fn versions<R: Grant>(cx: &Cx<R>, id: SurveyId) -> Result<Vec<(VersionId, Document)>, AppError> {
    let found = version::Entity::find()
        .filter(version::Column::SurveyId.eq(id))
        .order_by_asc(version::Column::Number)
        .all(cx.db())
        .await?;
    found.into_iter().map(|v| Ok((v.id, read(&v.document)?))).collect()
}

/// A survey that has been opened, in a list.
#[derive(Clone, Debug)]
pub struct Opened {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub title: Both,
    pub opened_at: Timestamp,
}

/// The surveys that have been opened, the newest first.
pub(crate) async fn opened<R: Grant>(cx: &Cx<R>) -> Result<Vec<Opened>, AppError> {
    let found = survey::Entity::find()
        .filter(survey::Column::State.is_in([SurveyState::Open, SurveyState::Closed, SurveyState::Published]))
        .order_by_desc(survey::Column::OpenedAt)
        .all(cx.db())
        .await?;
    let opened = found.into_iter().map(|s| Opened {
        id: s.id,
        code: SurveyCode(s.code),
        state: s.state,
        title: Both::new(s.title_en, s.title_cy),
        opened_at: Timestamp(s.opened_at.unwrap_or(s.updated_at)),
    });
    Ok(opened.collect())
}

/// A stored document. One that cannot be read is our mistake.
fn read(stored: &str) -> Result<Document, AppError> {
    serde_json::from_str(stored).map_err(|error| {
        tracing::error!(%error, "a stored survey cannot be read");
        AppError::Internal
    })
}
