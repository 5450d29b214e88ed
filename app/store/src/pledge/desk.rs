//! What waits for the pledge lead, and for members while a round is open.

use std::collections::HashMap;

use sea_orm::{QuerySelect as _, QueryTrait as _, entity::prelude::*};

use super::{
    super::pledge::entity::{claim, claim_release, endorsement, round, statement},
    claiming::may_release,
    every_adopted,
    rounds::proposed,
};
use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::StatementId,
    paths,
    pledge::{
        model::{Invited, RoundState},
        rules,
        signing::SignatureState,
    },
    release::model::State,
    role::Role,
    time::Timestamp,
};
use platform::{
    guard::{ClaimReader, Cx, Member, Releaser, RoundReader},
    retention::Expired,
};

/// How many statements of the adopted pledge and offer have no claim, and how many a stale one.
pub async fn desk(cx: &Cx<ClaimReader>) -> Result<Vec<Waits>, AppError> {
    let found =
        statement::Entity::find().filter(statement::Column::PledgeId.in_subquery(every_adopted())).all(cx.db()).await?;
    let statements: Vec<StatementId> = found.iter().map(|row| row.id).collect();
    let lineage = super::lineage::of(cx.db(), &found).await?;
    let claimed: Vec<(StatementId, i64)> = claim::Entity::find()
        .select_only()
        .column(claim::Column::StatementId)
        .column_as(claim::Column::At.max(), "newest")
        .filter(claim::Column::StatementId.is_in(lineage.all()))
        .group_by(claim::Column::StatementId)
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut newest: HashMap<StatementId, i64> = HashMap::new();
    for (statement, at) in claimed {
        let came_of = lineage.came_of(statement);
        // A word about a part of it is no word about the whole.
        let came_of = came_of.filter(|(id, of, _)| lineage.only(*id, *of) == Some(statement)).map(|(id, ..)| id);
        for id in came_of.chain(lineage.is_own(statement).then_some(statement)) {
            let newest = newest.entry(id).or_insert(at);
            *newest = at.max(*newest);
        }
    }
    let stale: Vec<_> = newest.values().map(|at| Timestamp(*at)).filter(|at| rules::is_stale(*at, cx.now())).collect();
    let unsaid = statements.iter().filter(|id| !newest.contains_key(id)).count() as u64;
    let waits = [
        Waits::of(
            "desk-wait-stale",
            paths::pledge::Claims,
            Expired { rows: stale.len() as u64, oldest: stale.iter().min().copied() },
        ),
        Waits::of("desk-wait-unclaimed", paths::pledge::Claims, Expired { rows: unsaid, oldest: None }),
    ];
    let mut waits: Vec<_> = waits.into_iter().flatten().collect();
    if cx.is(Role::PledgeLead) {
        let signed = endorsement::Entity::find()
            .filter(endorsement::Column::PledgeId.in_subquery(every_adopted()))
            .filter(endorsement::Column::State.eq(SignatureState::Waiting));
        let signed = Expired::of(cx.db(), signed, endorsement::Column::At).await?;
        waits.extend(Waits::of("desk-wait-signatures", paths::pledge::SignaturesDesk, signed));
    }
    Ok(waits)
}

/// Claims that wait until somebody who did not write them releases them.
pub async fn desk_of_releaser(cx: &Cx<Releaser>) -> Result<Vec<Waits>, AppError> {
    if !may_release(cx).await? {
        return Ok(Vec::new());
    }
    let drafts = claim_release::Entity::find()
        .select_only()
        .column(claim_release::Column::ClaimId)
        .filter(claim_release::Column::State.eq(State::Draft));
    let waiting = claim::Entity::find().filter(claim::Column::Id.in_subquery(drafts.into_query()));
    let waiting = Expired::of(cx.db(), waiting, claim::Column::At).await?;
    Ok(Waits::of("desk-wait-claims", paths::pledge::Claims, waiting).into_iter().collect())
}

/// A round that somebody has proposed, for whoever is to agree to it.
pub async fn desk_of_round(cx: &Cx<RoundReader>) -> Result<Vec<Waits>, AppError> {
    let found = proposed(cx).await?.filter(|round| round.mine_to_agree);
    let waits = found.and_then(|round| {
        Waits::of("desk-wait-agree", paths::pledge::Rounds, Expired { rows: 1, oldest: Some(round.at) })
    });
    Ok(waits.into_iter().collect())
}

/// The open round, for members; one that asks holders of cards alone asks no member.
pub async fn desk_of_member(cx: &Cx<Member>) -> Result<Vec<Waits>, AppError> {
    let open = round::Entity::find()
        .filter(round::Column::State.eq(RoundState::Open))
        .filter(round::Column::Invited.ne(Invited::Cards));
    let over = Expired::of(cx.db(), open, round::Column::OpenedAt).await?;
    Ok(Waits::of("desk-wait-round", paths::pledge::Verdicts, over).into_iter().collect())
}
