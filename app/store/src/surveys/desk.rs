//! What waits for officers and authors.

use std::collections::HashMap;

use sea_orm::{QuerySelect as _, entity::prelude::*};

use crate::{surveys::entity::survey, waits::Waits};
use domain::{
    error::AppError,
    ids::SurveyId,
    lang::Localized,
    paths::{self, Path},
    surveys::model::SurveyState,
};
use platform::{
    guard::{Admin, Cx, Member, Officer},
    retention::Expired,
};

/// The titles of these surveys, also of those that nobody has seen yet, for the audit log.
pub async fn titles(cx: &Cx<Admin>, ids: &[SurveyId]) -> Result<HashMap<SurveyId, Localized>, AppError> {
    let found: Vec<(SurveyId, Localized)> = survey::Entity::find()
        .select_only()
        .columns([survey::Column::Id, survey::Column::Title])
        .filter(survey::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// Surveys to check, and closed ones whose results nobody has published.
pub async fn desk(cx: &Cx<Officer>) -> Result<Vec<Waits>, AppError> {
    let of = |state: SurveyState| survey::Entity::find().filter(survey::Column::State.eq(state));
    let checking = Expired::of(cx.db(), of(SurveyState::Checking), survey::Column::UpdatedAt).await?;
    let closed = Expired::of(cx.db(), of(SurveyState::Closed), survey::Column::ClosedAt).await?;
    let found = [
        Waits::of("desk-wait-checking", paths::surveys::List.with("state", "checking"), checking),
        Waits::of("desk-wait-closed", paths::surveys::List.with("state", "closed"), closed),
    ];
    Ok(found.into_iter().flatten().collect())
}

/// The reader's surveys that were returned, and drafts that were never submitted.
pub async fn desk_of_member(cx: &Cx<Member>) -> Result<Vec<Waits>, AppError> {
    let me = cx.me()?;
    let drafts = || {
        survey::Entity::find()
            .filter(survey::Column::AuthorId.eq(me))
            .filter(survey::Column::State.eq(SurveyState::Draft))
    };
    let (returned, begun) = (
        drafts().filter(survey::Column::ReturnNote.is_not_null()),
        drafts().filter(survey::Column::ReturnNote.is_null()),
    );
    let found = [
        Waits::of(
            "desk-wait-returned",
            paths::surveys::List,
            Expired::of(cx.db(), returned, survey::Column::UpdatedAt).await?,
        ),
        Waits::of(
            "desk-wait-drafts",
            paths::surveys::List,
            Expired::of(cx.db(), begun, survey::Column::UpdatedAt).await?,
        ),
    ];
    Ok(found.into_iter().flatten().collect())
}
