//! Review rounds: proposed, agreed by an officer and a member, and closed by an officer.

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect, Set, entity::prelude::*};

use super::{
    super::pledge::entity::{edition, proposal, round, round_count, round_statement, statement, verdict},
    every_adopted,
    reading::{asked_in, count},
};
use domain::{
    error::AppError,
    ids::{PledgeId, RoundId, StatementId},
    lang::Localized,
    pledge::{
        model::{EditionKind, EditionState, Invited, RoundState},
        rules::{Agrees, Proposal},
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Author, Cx, Grant, Officer, RoundReader},
};

/// A proposed round.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub id: RoundId,
    /// Of the edition that it asks about.
    pub pledge: PledgeId,
    pub title: Localized,
    pub invited: Invited,
    /// What it asks about; empty: every statement.
    pub asks: Vec<StatementId>,
    pub by: String,
    pub at: Timestamp,
    /// The reader could agree to it.
    pub mine_to_agree: bool,
    /// The reader could drop it.
    pub mine_to_drop: bool,
    /// The officer's agreement is missing; otherwise the member's.
    pub wants_officer: bool,
}

/// A round to be proposed.
#[derive(Clone, Debug)]
pub struct NewRound {
    pub title: Localized,
    pub invited: Invited,
    /// Statements of the adopted edition (`domain::pledge::scope::asked`); empty: all of them.
    pub asks: Vec<StatementId>,
}

fn agrees<R: Grant>(cx: &Cx<R>) -> Result<Agrees, AppError> {
    Ok(Agrees {
        who: cx.me()?,
        officer: cx.is(Role::Officer),
        member: cx.is(Role::Member),
        pledge_lead: cx.is(Role::PledgeLead),
    })
}

fn agreed(row: &proposal::Model) -> Proposal {
    Proposal { officer: row.officer_id, member: row.member_id }
}

/// Whether somebody may drop a proposal: who proposed it, and officers; never the pledge lead.
fn may_drop(row: &proposal::Model, by: Agrees) -> bool {
    !by.pledge_lead && (by.officer || [row.officer_id, row.member_id].contains(&Some(by.who)))
}

/// The adopted edition of this kind; every adopted edition is locked, so that the second of two who open a round, or begin
/// a report, at once sees the first's: there is one round at a time.
pub(super) async fn adopted_alone(tx: &Tx, kind: EditionKind) -> Result<PledgeId, AppError> {
    let editions = edition::Entity::find()
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .order_by_asc(edition::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let found = editions.into_iter().find(|edition| edition.kind == kind);
    found.map(|edition| edition.id).ok_or_else(|| super::refused("pledge-none-adopted", kind))
}

/// Whether a round asks about any adopted edition.
async fn is_open(db: &impl ConnectionTrait) -> Result<bool, AppError> {
    let open = round::Entity::find()
        .filter(round::Column::PledgeId.in_subquery(every_adopted()))
        .filter(round::Column::State.eq(RoundState::Open))
        .count(db)
        .await?;
    Ok(open > 0)
}

async fn one_proposed(db: &impl ConnectionTrait) -> Result<Option<proposal::Model>, AppError> {
    let found = proposal::Entity::find()
        .filter(proposal::Column::PledgeId.in_subquery(every_adopted()))
        .order_by_asc(proposal::Column::ProposedAt)
        .one(db)
        .await?;
    Ok(found)
}

/// The proposed round, if there is one, of whichever adopted edition.
pub async fn proposed(cx: &Cx<RoundReader>) -> Result<Option<Proposed>, AppError> {
    let Some(row) = one_proposed(cx.db()).await? else { return Ok(None) };
    let proposer = row.officer_id.or(row.member_id);
    let names = crate::people::names(cx.db(), &proposer.into_iter().collect::<Vec<_>>()).await?;
    let me = agrees(cx)?;
    let asks = asked_in(cx.db(), [row.id]).await?.remove(&row.id).unwrap_or_default();
    Ok(Some(Proposed {
        asks,
        invited: row.invited,
        id: row.id,
        pledge: row.pledge_id,
        by: proposer.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        at: Timestamp(row.proposed_at),
        mine_to_agree: agreed(&row).agree(me).is_ok(),
        mine_to_drop: may_drop(&row, me),
        wants_officer: row.officer_id.is_none(),
        title: row.title,
    }))
}

/// The open round, of whichever adopted edition.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    pub id: RoundId,
    pub invited: Invited,
    /// Of the edition that it asks about.
    pub kind: EditionKind,
}

/// The open round of the adopted pledge or offer, and whom it asks.
pub async fn now_open<R: Grant>(cx: &Cx<R>) -> Result<Option<Open>, AppError> {
    let editions =
        edition::Entity::find().filter(edition::Column::State.eq(EditionState::Adopted)).all(cx.db()).await?;
    let open = round::Entity::find()
        .filter(round::Column::PledgeId.is_in(editions.iter().map(|edition| edition.id)))
        .filter(round::Column::State.eq(RoundState::Open))
        .order_by_desc(round::Column::OpenedAt)
        .one(cx.db())
        .await?;
    let Some(round) = open else { return Ok(None) };
    let of = editions.iter().find(|edition| edition.id == round.pledge_id);
    Ok(of.map(|edition| Open { id: round.id, invited: round.invited, kind: edition.kind }))
}

/// The kinds of which an edition is adopted.
pub async fn kinds<R: Grant>(cx: &Cx<R>) -> Result<Vec<EditionKind>, AppError> {
    let found: Vec<EditionKind> = edition::Entity::find()
        .select_only()
        .column(edition::Column::Kind)
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(EditionKind::ALL.into_iter().filter(|kind| found.contains(kind)).collect())
}

/// Proposes a round about the adopted edition of this kind; there can be only one at a time, of either.
///
/// # Errors
/// `Forbidden` for the pledge lead; `Conflict` while another round is proposed or open, and if one of the statements
/// is of another edition by now.
pub async fn propose_round(cx: &Cx<Author>, kind: EditionKind, new: NewRound) -> Result<RoundId, AppError> {
    let by = Proposal::default().agree(agrees(cx)?).map_err(|_| AppError::Forbidden)?;
    let tx = cx.begin().await?;
    let pledge = adopted_alone(&tx, kind).await?;
    if is_open(&tx).await? {
        return Err(AppError::conflict("pledge-round-open-already"));
    }
    if one_proposed(&tx).await?.is_some() {
        return Err(AppError::conflict("pledge-round-proposed-already"));
    }
    let known = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(pledge))
        .filter(statement::Column::Id.is_in(new.asks.iter().copied()))
        .count(&tx)
        .await?;
    if known != new.asks.len() as u64 {
        return Err(AppError::conflict("pledge-newer-edition"));
    }
    let id = RoundId::new();
    let row = proposal::ActiveModel {
        id: Set(id),
        pledge_id: Set(pledge),
        title: Set(new.title),
        invited: Set(new.invited),
        officer_id: Set(by.officer),
        member_id: Set(by.member),
        proposed_at: Set(cx.now().0),
    };
    proposal::Entity::insert(row).exec_without_returning(&tx).await?;
    if !new.asks.is_empty() {
        let rows =
            new.asks.iter().map(|one| round_statement::ActiveModel { round_id: Set(id), statement_id: Set(*one) });
        round_statement::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "pledge.round_proposed", id, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Agrees to a round, which opens.
///
/// # Errors
/// `Forbidden` for the pledge lead and whoever proposed it; `Conflict` while another is open; `NotFound` if it was
/// opened or dropped meanwhile.
pub async fn agree_round(cx: &Cx<Author>, id: RoundId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let known = proposal::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let of = edition::Entity::find_by_id(known.pledge_id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let pledge = adopted_alone(&tx, of.kind).await?;
    let row = proposal::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.pledge_id == pledge).ok_or(AppError::NotFound)?;
    let next = agreed(&row).agree(agrees(cx)?).map_err(|_| AppError::Forbidden)?;
    if is_open(&tx).await? {
        return Err(AppError::conflict("pledge-round-open-already"));
    }
    if next.is_agreed() {
        let round = round::ActiveModel {
            id: Set(id),
            pledge_id: Set(pledge),
            title: Set(row.title),
            invited: Set(row.invited),
            state: Set(RoundState::Open),
            opened_at: Set(cx.now().0),
            closed_at: Set(None),
        };
        round::Entity::insert(round).exec_without_returning(&tx).await?;
        proposal::Entity::delete_by_id(id).exec(&tx).await?;
        cx.audit(&tx, "pledge.round_opened", id, "").await?;
    } else {
        // The account of whoever proposed it has been erased.
        let side = proposal::ActiveModel {
            id: Set(id),
            officer_id: Set(next.officer),
            member_id: Set(next.member),
            ..Default::default()
        };
        proposal::Entity::update(side).exec(&tx).await?;
        cx.audit(&tx, "pledge.round_agreed", id, "").await?;
    }
    cx.commit(tx).await
}

/// Drops a proposal.
///
/// # Errors
/// `Forbidden` for somebody who neither proposed it nor is an officer.
pub async fn drop_round(cx: &Cx<Author>, id: RoundId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = proposal::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if !may_drop(&row, agrees(cx)?) {
        return Err(AppError::Forbidden);
    }
    proposal::Entity::delete_by_id(id).exec(&tx).await?;
    round_statement::Entity::delete_many().filter(round_statement::Column::RoundId.eq(id)).exec(&tx).await?;
    cx.audit(&tx, "pledge.round_dropped", id, "").await?;
    cx.commit(tx).await
}

/// Closes a round, for good. Its figures are kept, and nothing that tells voters apart: nobody could say any more what
/// one of them had answered.
///
/// # Errors
/// `Forbidden` for an officer who also leads the pledge; `Conflict` if it is closed.
pub async fn close_round(cx: &Cx<Officer>, id: RoundId) -> Result<(), AppError> {
    if cx.is(Role::PledgeLead) {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let found = round::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let state = found.state.close().map_err(|_| AppError::conflict("pledge-round-closed"))?;
    round::Entity::update(round::ActiveModel {
        id: Set(id),
        state: Set(state),
        closed_at: Set(Some(cx.now().0)),
        ..Default::default()
    })
    .exec(&tx)
    .await?;
    // From now on these are its figures (`reading::findings_of`). Whoever gives a verdict holds the round, so all that
    // were counted in it are here.
    let figures = count(&tx, [id]).await?;
    // Both databases take a limited number of values in one statement.
    for some in figures.chunks(500) {
        let rows = some.iter().cloned().map(|row| round_count::ActiveModel::from(row).reset_all());
        round_count::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    verdict::Entity::delete_many().filter(verdict::Column::RoundId.eq(id)).exec(&tx).await?;
    cx.audit(&tx, "pledge.round_closed", id, "").await?;
    cx.commit(tx).await
}
