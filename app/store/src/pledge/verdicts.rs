//! Young people's verdicts. Voters are told apart by a keyed fingerprint, and never named.

use std::collections::HashMap;

use sea_orm::{QueryOrder, QuerySelect, Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    super::pledge::entity::{round, statement, verdict},
    Voter, adopted_of, every_adopted,
    reading::asked_in,
    same_statement,
};
use domain::{
    error::AppError,
    ids::{ReceiptId, RoundId, StatementId},
    pledge::model::{EditionKind, Finding, RoundState},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System},
    random,
};

/// This voter's verdicts in a round so far.
pub async fn my_verdicts<R: Grant>(
    cx: &Cx<R>,
    round: RoundId,
    voter: Voter,
) -> Result<HashMap<StatementId, Finding>, AppError> {
    let found = verdict::Entity::find()
        .filter(verdict::Column::RoundId.eq(round))
        .filter(verdict::Column::Voter.eq(fingerprint(cx, voter)))
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|v| (v.statement_id, v.finding)).collect())
}

fn fingerprint<R: Grant>(cx: &Cx<R>, voter: Voter) -> Vec<u8> {
    let of = match voter {
        Voter::Person(id) => format!("person {id}"),
        Voter::Receipt(id) => format!("receipt {id}"),
        Voter::Card(card) => format!("card {}", random::hex(&card)),
    };
    cx.services().keys.fingerprint("verdict", &of)
}

/// Whether this receipt allows a verdict: somebody has read what was told under it, or it came with a survey. Otherwise
/// anybody could make receipts by the hundred and vote with each.
pub async fn may_find<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<bool, AppError> {
    Ok(crate::voices::any_decided(cx.db(), receipt).await? || crate::responses::any_sent(cx.db(), receipt).await?)
}

/// Gives or changes a verdict: one for each person, statement and round, however often it is posted.
/// `of` is the statement's id as the form had it: under a newer edition its number may be another promise's.
///
/// # Errors
/// `Conflict` without an open round, if it asks about other statements or other people, or if the statement is another
/// one by now.
pub(crate) async fn put_verdict<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    (number, of): (i32, Option<StatementId>),
    voter: Voter,
    finding: Finding,
) -> Result<(), AppError> {
    let round = open_held(tx).await?.ok_or_else(|| AppError::conflict("pledge-round-closed"))?;
    let statement = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(round.pledge_id))
        .filter(statement::Column::Number.eq(number))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    same_statement(statement.id, of)?;
    if !round.invited.admits(voter.kind()) {
        return Err(AppError::conflict("pledge-round-others"));
    }
    let asked = asked_in(tx, [round.id]).await?.remove(&round.id);
    if asked.is_some_and(|asked| !asked.contains(&statement.id)) {
        return Err(AppError::conflict("pledge-round-elsewhere"));
    }
    let row = verdict::ActiveModel {
        round_id: Set(round.id),
        statement_id: Set(statement.id),
        voter: Set(fingerprint(cx, voter)),
        finding: Set(finding),
        // The day alone: a why that was said in the same second would be told apart by it.
        at: Set(cx.now().start_of_day().0),
    };
    let change = OnConflict::columns([verdict::Column::RoundId, verdict::Column::StatementId, verdict::Column::Voter])
        .update_columns([verdict::Column::Finding, verdict::Column::At])
        .to_owned();
    verdict::Entity::insert(row).on_conflict(change).exec_without_returning(tx).await?;
    Ok(())
}

/// The open round, of whichever adopted edition, locked so that nobody closes it meanwhile.
async fn open_held(tx: &Tx) -> Result<Option<round::Model>, AppError> {
    let found = round::Entity::find()
        .filter(round::Column::PledgeId.in_subquery(every_adopted()))
        .filter(round::Column::State.eq(RoundState::Open))
        .order_by_desc(round::Column::OpenedAt)
        .lock_shared()
        .one(tx)
        .await?;
    Ok(found)
}

/// Locks the round in which somebody says why they find a statement kept or not, so that nobody closes it before that is
/// stored.
///
/// # Errors
/// `Invalid` of the field `text` if no round asks about it (any more), if it asks other people, and of somebody who has
/// given no verdict on it: what was typed is still there.
pub(crate) async fn take_why<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    about: StatementId,
    voter: Option<Voter>,
) -> Result<(), AppError> {
    let over = || AppError::invalid("text", "pledge-why-closed-now");
    let round = open_held(tx).await?.ok_or_else(over)?;
    let asked = match asked_in(tx, [round.id]).await?.remove(&round.id) {
        Some(asked) => asked.contains(&about),
        None => statement::Entity::find_by_id(about).one(tx).await?.is_some_and(|one| one.pledge_id == round.pledge_id),
    };
    if !asked {
        return Err(over());
    }
    let voter = voter.filter(|voter| round.invited.admits(voter.kind()));
    let voter = voter.ok_or_else(|| AppError::invalid("text", "pledge-round-others"))?;
    let given = verdict::Entity::find_by_id((round.id, about, fingerprint(cx, voter))).one(tx).await?;
    given.map(|_| ()).ok_or_else(|| AppError::invalid("text", "pledge-why-verdict-first"))
}

/// Erases all verdicts of a voter. Those of closed rounds are gone already.
pub async fn forget_voter<R: Grant>(cx: &Cx<R>, tx: &Tx, voter: Voter) -> Result<(), AppError> {
    verdict::Entity::delete_many().filter(verdict::Column::Voter.eq(fingerprint(cx, voter))).exec(tx).await?;
    Ok(())
}

/// Adds many verdicts (statement, voter, finding), for the demo.
pub async fn put_verdicts(cx: &Cx<System>, given: Vec<(i32, Voter, Finding)>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let edition = adopted_of(&tx, EditionKind::Pledge).await?.ok_or(AppError::NotFound)?;
    let round = round::Entity::find()
        .filter(round::Column::PledgeId.eq(edition.id))
        .filter(round::Column::State.eq(RoundState::Open))
        .one(&tx)
        .await?
        .ok_or_else(|| AppError::conflict("pledge-round-closed"))?;
    let statements = statement::Entity::find().filter(statement::Column::PledgeId.eq(edition.id)).all(&tx).await?;
    let ids: HashMap<i32, StatementId> = statements.into_iter().map(|s| (s.number, s.id)).collect();
    let rows: Vec<_> = given
        .into_iter()
        .filter_map(|(number, voter, finding)| {
            Some(verdict::ActiveModel {
                round_id: Set(round.id),
                statement_id: Set(*ids.get(&number)?),
                voter: Set(fingerprint(cx, voter)),
                finding: Set(finding),
                at: Set(cx.now().0),
            })
        })
        .collect();
    // Both databases take a limited number of values in one statement.
    for some in rows.chunks(500) {
        verdict::Entity::insert_many(some.to_vec()).exec_without_returning(&tx).await?;
    }
    cx.commit(tx).await
}
