//! Surveys that come as a whole, as the demo's do.

use sea_orm::{Set, entity::prelude::*};

use super::{
    entity::survey,
    versions::{add_version, write},
    who,
};
use domain::{
    error::AppError,
    ids::{PersonId, SurveyId, VersionId},
    surveys::model::{Document, Privacy, SurveyCode, SurveyState},
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    random,
};

/// A survey with its history, as the demo or an import provides it.
#[derive(Clone, Debug)]
pub struct Finished {
    pub author: PersonId,
    pub document: Document,
    pub privacy: Privacy,
    pub state: SurveyState,
    pub created_at: Timestamp,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub published_at: Option<Timestamp>,
    pub round: Round,
}

/// Whether a survey belongs to a series.
#[derive(Clone, Copy, Debug)]
pub enum Round {
    Alone,
    First,
    /// A later one of the series that begins with this survey.
    After(SurveyId),
}

/// Inserts a survey in its state, in `tx`; an opened one with its first version.
pub async fn put(
    cx: &Cx<System>,
    tx: &Tx,
    finished: Finished,
) -> Result<(SurveyId, SurveyCode, Option<VersionId>), AppError> {
    let opened = !matches!(finished.state, SurveyState::Draft | SurveyState::Checking);
    let draft = write(&finished.document)?;
    let version = opened.then(VersionId::new);
    let opened_at = finished.opened_at.unwrap_or(finished.created_at);
    let id = SurveyId::new();
    let row = survey::ActiveModel {
        id: Set(id),
        code: Set(String::new()),
        state: Set(finished.state),
        privacy: Set(finished.privacy),
        title: Set(finished.document.title),
        author_id: Set(finished.author),
        draft: Set(draft.clone()),
        revision: Set(1),
        version_id: Set(version),
        series_id: Set(match finished.round {
            Round::Alone => None,
            Round::First => Some(id),
            Round::After(first) => Some(first),
        }),
        return_note: Set(None),
        created_at: Set(finished.created_at.0),
        updated_at: Set(opened_at.0),
        opened_at: Set(opened.then_some(opened_at.0)),
        closed_at: Set(finished.closed_at.map(|at| at.0)),
        published_at: Set(finished.published_at.map(|at| at.0)),
        ..who::anybody_at_any_time()
    };
    let code = insert(tx, row).await?;
    if let Some(version) = version {
        add_version(tx, version, id, 1, draft, opened_at).await?;
    }
    cx.audit(tx, "survey.put", id, finished.state.key()).await?;
    Ok((id, code, version))
}

/// Inserts a survey with a code that is not in use.
pub(super) async fn insert(tx: &Tx, mut row: survey::ActiveModel) -> Result<SurveyCode, AppError> {
    // There are 23^6 codes: a second draw is rare, and a tenth means that something else is wrong.
    for _ in 0..10 {
        let code = random::code();
        row.code = Set(code.clone());
        let inserted = survey::Entity::insert(row.clone())
            .on_conflict_do_nothing_on([survey::Column::Code])
            .exec_without_returning(tx)
            .await?;
        if matches!(inserted, sea_orm::TryInsertResult::Inserted(_)) {
            return Ok(SurveyCode(code));
        }
    }
    tracing::error!("no free survey code in ten draws");
    Err(AppError::Internal)
}
