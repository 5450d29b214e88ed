//! What waits for the pledge lead, and for members while a round is open.

use std::collections::HashMap;

use sea_orm::{QuerySelect as _, QueryTrait as _, entity::prelude::*};

use super::{
    super::pledge::entity::{claim, claim_release, edition, endorsement, round, statement},
    claiming::may_release,
    rounds::proposed,
};
use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::{PledgeId, StatementId},
    paths::{self, Path as _},
    pledge::{
        model::{EditionState, Invited, RoundState},
        places::of_kind,
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
    let adopted = edition::Entity::find().filter(edition::Column::State.eq(EditionState::Adopted)).all(cx.db()).await?;
    let ids: Vec<PledgeId> = adopted.iter().map(|edition| edition.id).collect();
    let of_these = statement::Column::PledgeId.is_in(ids.iter().copied());
    let found = statement::Entity::find().filter(of_these).all(cx.db()).await?;
    let newest = newest_words(cx.db(), &found).await?;
    let signed = if cx.is(Role::PledgeLead) { signatures_wait(cx.db(), ids).await? } else { HashMap::new() };
    let mut waits = Vec::new();
    for edition in adopted {
        let own: Vec<_> =
            found.iter().filter(|row| row.pledge_id == edition.id).map(|row| newest.get(&row.id)).collect();
        let said = own.iter().copied().flatten().map(|at| Timestamp(*at));
        let stale: Vec<_> = said.filter(|at| rules::is_stale(*at, cx.now())).collect();
        let unsaid = own.iter().filter(|at| at.is_none()).count() as u64;
        let claims = || of_kind(paths::pledge::Claims.address(), edition.kind);
        let stale = Expired { rows: stale.len() as u64, oldest: stale.iter().min().copied() };
        let mut each = vec![
            Waits::of("desk-wait-stale", claims(), stale),
            Waits::of("desk-wait-unclaimed", claims(), Expired { rows: unsaid, oldest: None }),
        ];
        let signatures = of_kind(paths::pledge::SignaturesDesk.address(), edition.kind);
        let signed = signed.get(&edition.id).copied().unwrap_or_default();
        each.push(Waits::of("desk-wait-signatures", signatures, signed));
        waits.extend(each.into_iter().flatten().map(|wait| wait.with("kind", edition.kind.key())));
    }
    Ok(waits)
}

/// How many signatures under each of these editions wait to be confirmed.
async fn signatures_wait(
    db: &impl ConnectionTrait,
    editions: Vec<PledgeId>,
) -> Result<HashMap<PledgeId, Expired>, AppError> {
    let waiting: Vec<(PledgeId, i64, Option<i64>)> = endorsement::Entity::find()
        .select_only()
        .column(endorsement::Column::PledgeId)
        .column_as(endorsement::Column::Id.count(), "people")
        .column_as(endorsement::Column::At.min(), "oldest")
        .filter(endorsement::Column::PledgeId.is_in(editions))
        .filter(endorsement::Column::State.eq(SignatureState::Waiting))
        .group_by(endorsement::Column::PledgeId)
        .into_tuple()
        .all(db)
        .await?;
    let one = |(edition, people, oldest): (PledgeId, i64, Option<i64>)| {
        (edition, Expired { rows: people.unsigned_abs(), oldest: oldest.map(Timestamp) })
    };
    Ok(waiting.into_iter().map(one).collect())
}

/// When the council last said something of each of these statements of which it has.
async fn newest_words(
    db: &impl ConnectionTrait,
    statements: &[statement::Model],
) -> Result<HashMap<StatementId, i64>, AppError> {
    let lineage = super::lineage::of(db, statements).await?;
    let claimed: Vec<(StatementId, i64)> = claim::Entity::find()
        .select_only()
        .column(claim::Column::StatementId)
        .column_as(claim::Column::At.max(), "newest")
        .filter(claim::Column::StatementId.is_in(lineage.all()))
        .group_by(claim::Column::StatementId)
        .into_tuple()
        .all(db)
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
    Ok(newest)
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
