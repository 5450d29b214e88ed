//! Adopting an edition. The one before becomes history.

use sea_orm::{QuerySelect as _, QueryTrait as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    super::{
        consulting,
        entity::{claim, claim_release, edition, proposal, round, round_statement, statement},
        refused,
    },
    reading,
};
use domain::{
    error::AppError,
    ids::PledgeId,
    lang::{Languages, Localized},
    pledge::{
        model::{EditionState, RoundState},
        readiness,
    },
    release::model::State,
};
use jiff::civil::Date;
use platform::{
    db::Tx,
    guard::{Cx, EditionReader, PledgeLead},
};

/// Adopts an edition, on a day that was or is today, by a body.
///
/// # Errors
/// `Conflict` if something is missing, if it was adopted before, if somebody changed it since revision `read`, while
/// people are asked about it, or young people about the one before.
pub async fn adopt_edition(
    cx: &Cx<PledgeLead>,
    id: PledgeId,
    read: i64,
    on: Date,
    by: Localized,
    languages: Languages,
) -> Result<(), AppError> {
    let whole = reading::edition(&cx.also::<EditionReader>()?, id).await?;
    let tx = cx.begin().await?;
    let found = edition::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let asked = consulting::is_asked(&tx, &found, cx.now().day()).await?;
    let illegal = || AppError::conflict(if asked { "pledge-ask-locked" } else { "pledge-illegal" });
    let next = found.state.adopt(asked).map_err(|_| illegal())?;
    if found.revision != read || whole.head.revision != read {
        return Err(AppError::conflict("pledge-draft-moved-on"));
    }
    if !readiness::missing(&found.title, &whole.outline(), languages).is_empty() {
        return Err(AppError::conflict("pledge-not-complete"));
    }
    let before = edition::Entity::find()
        .filter(edition::Column::Kind.eq(found.kind))
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .lock_exclusive()
        .one(&tx)
        .await?;
    if let Some(before) = before {
        let asked = round::Entity::find()
            .filter(round::Column::PledgeId.eq(before.id))
            .filter(round::Column::State.eq(RoundState::Open))
            .count(&tx)
            .await?;
        if asked > 0 {
            return Err(refused("pledge-round-still-open", found.kind));
        }
        if claims_wait(&tx, before.id).await? {
            return Err(refused("pledge-claims-still-wait", found.kind));
        }
        // A round that was only proposed would ask about what is history now.
        let proposed = Query::select()
            .column(proposal::Column::Id)
            .from(proposal::Entity)
            .and_where(proposal::Column::PledgeId.eq(before.id))
            .to_owned();
        round_statement::Entity::delete_many()
            .filter(round_statement::Column::RoundId.in_subquery(proposed))
            .exec(&tx)
            .await?;
        proposal::Entity::delete_many().filter(proposal::Column::PledgeId.eq(before.id)).exec(&tx).await?;
        super::super::signing::forget_waiting(&tx, before.id).await?;
        super::super::leading::go_on(&tx, before.id, id).await?;
        let state = before.state.next().map_err(|_| AppError::conflict("pledge-illegal"))?;
        let row = edition::ActiveModel { id: Set(before.id), state: Set(state), ..Default::default() };
        edition::Entity::update(row).exec(&tx).await?;
    }
    let row = edition::ActiveModel {
        id: Set(id),
        state: Set(next),
        adopted_on: Set(Some(on.to_string())),
        adopted_by: Set(Some(by)),
        revision: Set(read + 1),
        ..Default::default()
    };
    edition::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.adopted", id, found.kind.key()).await?;
    cx.commit(tx).await
}

/// Whether a claim of this edition waits to be released: under the next edition nobody would find it again.
async fn claims_wait(tx: &Tx, pledge: PledgeId) -> Result<bool, AppError> {
    let statements = statement::Entity::find()
        .select_only()
        .column(statement::Column::Id)
        .filter(statement::Column::PledgeId.eq(pledge));
    let claims = claim::Entity::find()
        .select_only()
        .column(claim::Column::Id)
        .filter(claim::Column::StatementId.in_subquery(statements.into_query()));
    let waiting = claim_release::Entity::find()
        .filter(claim_release::Column::ClaimId.in_subquery(claims.into_query()))
        .filter(claim_release::Column::State.eq(State::Draft))
        .count(tx)
        .await?;
    Ok(waiting > 0)
}
