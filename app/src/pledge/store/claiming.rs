//! What the council says of a statement, and the rounds in which young people answer.

use sea_orm::{QuerySelect, Set, entity::prelude::*};

use super::{
    super::{
        entity::{claim, edition, round, statement},
        model::{EditionState, RoundState, Standing},
    },
    adopted,
};
use crate::{
    error::AppError,
    ids::{ClaimId, RoundId},
    lang::Both,
    platform::guard::{Cx, PledgeLead},
};

/// Adds a claim; earlier ones stay as they were.
pub(crate) async fn claim(
    cx: &Cx<PledgeLead>,
    number: i32,
    standing: Standing,
    evidence: Both,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let edition = adopted(&*tx).await?.ok_or(AppError::NotFound)?;
    let found = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .filter(statement::Column::Number.eq(number))
        .one(&*tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let row = claim::ActiveModel {
        id: Set(ClaimId::new()),
        statement_id: Set(found.id),
        standing: Set(standing),
        evidence_en: Set(evidence.en),
        evidence_cy: Set(evidence.cy),
        author_id: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    claim::Entity::insert(row).exec_without_returning(&*tx).await?;
    cx.audit(&tx, "pledge.claimed", found.id, standing.key()).await?;
    cx.commit(tx).await
}

/// Opens a round. One is open at a time.
pub(crate) async fn open_round(cx: &Cx<PledgeLead>, title: Both) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // The edition's row is the turnstile: of two opening at once, the second sees the first's round.
    let edition = edition::Entity::find()
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .lock_exclusive()
        .one(&*tx)
        .await?
        .ok_or_else(|| AppError::conflict("pledge-none-adopted"))?;
    let open = round::Entity::find()
        .filter(round::Column::PledgeId.eq(edition.id))
        .filter(round::Column::State.eq(RoundState::Open))
        .count(&*tx)
        .await?;
    if open > 0 {
        return Err(AppError::conflict("pledge-round-open-already"));
    }
    let id = RoundId::new();
    let row = round::ActiveModel {
        id: Set(id),
        pledge_id: Set(edition.id),
        title_en: Set(title.en),
        title_cy: Set(title.cy),
        state: Set(RoundState::Open),
        opened_at: Set(cx.now().0),
        closed_at: Set(None),
    };
    round::Entity::insert(row).exec_without_returning(&*tx).await?;
    cx.audit(&tx, "pledge.round_opened", id, "").await?;
    cx.commit(tx).await
}

/// Closes a round, for good.
pub(crate) async fn close_round(cx: &Cx<PledgeLead>, id: RoundId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = round::Entity::find_by_id(id).lock_exclusive().one(&*tx).await?.ok_or(AppError::NotFound)?;
    let state = found.state.close().map_err(|_| AppError::conflict("pledge-round-closed"))?;
    round::Entity::update(round::ActiveModel {
        id: Set(id),
        state: Set(state),
        closed_at: Set(Some(cx.now().0)),
        ..Default::default()
    })
    .exec(&*tx)
    .await?;
    cx.audit(&tx, "pledge.round_closed", id, "").await?;
    cx.commit(tx).await
}
