//! What waits for a lead.

use sea_orm::entity::prelude::*;

use crate::{concerns::entity::concern, waits::Waits};
use domain::{error::AppError, paths, role::Role, safeguarding::model::ConcernState};
use platform::{
    guard::{ConcernReader, Cx},
    retention::Expired,
};

/// How many concerns a lead has to acknowledge and to decide. None for officers, who see them in the bar.
pub async fn desk(cx: &Cx<ConcernReader>) -> Result<Vec<Waits>, AppError> {
    if !cx.is(Role::Lead) {
        return Ok(Vec::new());
    }
    let of = |states: &[ConcernState]| {
        let rows = concern::Entity::find().filter(concern::Column::State.is_in(states.iter().copied()));
        Expired::of(cx.db(), rows, concern::Column::RaisedAt)
    };
    let found = [
        Waits::of(
            "desk-wait-concerns",
            paths::safeguarding::Concerns,
            of(&[ConcernState::Raised, ConcernState::Notified]).await?,
        ),
        Waits::of("desk-wait-undecided", paths::safeguarding::Concerns, of(&[ConcernState::Acknowledged]).await?),
    ];
    Ok(found.into_iter().flatten().map(Waits::urgent).collect())
}
