//! The frozen versions of surveys, and their documents.

use std::{collections::HashMap, sync::Arc};

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::entity::{survey, version};
use crate::tallies;
use domain::{
    error::AppError,
    ids::{SurveyId, VersionId},
    surveys::{editing, model::Document},
    time::Timestamp,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Grant},
};

/// The document of a frozen version.
pub async fn document_of<R: Grant>(cx: &Cx<R>, id: VersionId) -> Result<Arc<Document>, AppError> {
    document_in(cx.services(), cx.db(), id).await
}

/// The document of the newest version, in a transaction.
pub async fn newest_in(db: &impl ConnectionTrait, id: SurveyId) -> Result<Document, AppError> {
    let found = survey::Entity::find_by_id(id).one(db).await?.and_then(|survey| survey.version_id);
    let found = version::Entity::find_by_id(found.ok_or(AppError::NotFound)?).one(db).await?;
    read(&found.ok_or(AppError::NotFound)?.document)
}

/// Every frozen version of a survey: its number, and what it asks.
pub async fn versions<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<HashMap<VersionId, (i32, Document)>, AppError> {
    let found = version::Entity::find().filter(version::Column::SurveyId.eq(survey)).all(cx.db()).await?;
    found.into_iter().map(|version| Ok((version.id, (version.number, read(&version.document)?)))).collect()
}

/// For each question id: when its words changed while the survey was open, and how many had answered by then, oldest
/// first.
pub async fn rewordings<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
) -> Result<HashMap<String, Vec<(Timestamp, i64)>>, AppError> {
    let found = version::Entity::find()
        .filter(version::Column::SurveyId.eq(survey))
        .order_by_asc(version::Column::Number)
        .all(cx.db())
        .await?;
    let mut changes: HashMap<String, Vec<(Timestamp, i64)>> = HashMap::new();
    let mut before: Option<Document> = None;
    for version in found {
        let document = read(&version.document)?;
        for question in before.iter().flat_map(|before| editing::reworded(before, &document)) {
            changes.entry(question).or_default().push((Timestamp(version.created_at), version.answers));
        }
        before = Some(document);
    }
    Ok(changes)
}

/// As `document_of`, in a transaction: taking a second connection there could block for ever.
pub async fn document_in(
    services: &Services,
    db: &impl ConnectionTrait,
    id: VersionId,
) -> Result<Arc<Document>, AppError> {
    if let Some(document) = services.frozen.get(id) {
        return Ok(document);
    }
    let found = version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    frozen(services, &found)
}

/// The document of a version that was read from the database.
pub(super) fn frozen(services: &Services, version: &version::Model) -> Result<Arc<Document>, AppError> {
    if let Some(document) = services.frozen.get(version.id) {
        return Ok(document);
    }
    let document = Arc::new(read(&version.document)?);
    services.frozen.hold(version.id, Arc::clone(&document));
    Ok(document)
}

pub(super) async fn add_version(
    tx: &Tx,
    id: VersionId,
    survey: SurveyId,
    number: i32,
    document: String,
    at: Timestamp,
) -> Result<(), AppError> {
    let answers = tallies::sent_in(tx, &[survey]).await?.get(&survey).copied().unwrap_or(0);
    let row = version::ActiveModel {
        id: Set(id),
        survey_id: Set(survey),
        number: Set(number),
        document: Set(document),
        created_at: Set(at.0),
        answers: Set(answers),
    };
    version::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Reads a stored document. If it cannot be read, the fault is ours.
pub(super) fn read(stored: &str) -> Result<Document, AppError> {
    serde_json::from_str(stored).map_err(|error| {
        tracing::error!(%error, "a stored survey cannot be read");
        AppError::Internal
    })
}

pub(super) fn write(document: &Document) -> Result<String, AppError> {
    serde_json::to_string(document).map_err(|error| {
        tracing::error!(%error, "a survey cannot be written");
        AppError::Internal
    })
}
