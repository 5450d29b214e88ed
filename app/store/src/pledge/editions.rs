//! Editions of the pledge: adding one as a draft, and moving it through its states.

use sea_orm::{QuerySelect, Set, entity::prelude::*};

use super::{
    super::pledge::entity::{edition, outcome, statement},
    signing,
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PledgeId, StatementId},
    lang::Localized,
    pledge::model::{EditionKind, EditionState},
};
use platform::guard::{Cx, System};

/// An edition to be added: outcomes with statements, numbered from 1 in order.
#[derive(Clone, Debug)]
pub struct NewEdition {
    pub title: Localized,
    pub outcomes: Vec<(Localized, Vec<Localized>)>,
    pub endorsements: Vec<(String, String)>,
}

/// Adds an edition as a draft.
pub async fn add_edition(cx: &Cx<System>, new: NewEdition) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let (id, now) = (PledgeId::new(), cx.now().0);
    let row = edition::ActiveModel {
        id: Set(id),
        kind: Set(EditionKind::Pledge),
        state: Set(EditionState::Draft),
        title: Set(new.title),
        adopted_on: Set(None),
        adopted_by: Set(None),
        revision: Set(1),
        created_at: Set(now),
    };
    edition::Entity::insert(row).exec_without_returning(&tx).await?;
    let (mut outcomes, mut statements) = (Vec::new(), Vec::new());
    for (position, (name, texts)) in (1..).zip(new.outcomes) {
        let outcome_id = OutcomeId::new();
        outcomes.push(outcome::ActiveModel {
            id: Set(outcome_id),
            pledge_id: Set(id),
            position: Set(position),
            name: Set(name),
            symbol: Set(String::new()),
        });
        for text in texts {
            statements.push(statement::ActiveModel {
                id: Set(StatementId::new()),
                pledge_id: Set(id),
                outcome_id: Set(outcome_id),
                number: Set(i32::try_from(statements.len() + 1).unwrap_or(i32::MAX)),
                text: Set(text),
                plain: Set(Localized::default()),
                symbol: Set(String::new()),
                service: Set(String::new()),
                lead_id: Set(None),
            });
        }
    }
    outcome::Entity::insert_many(outcomes).exec_without_returning(&tx).await?;
    statement::Entity::insert_many(statements).exec_without_returning(&tx).await?;
    signing::put_public(cx, &tx, id, new.endorsements).await?;
    cx.audit(&tx, "pledge.drafted", id, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Moves an edition to its next state. Adopting it needs the day and the body, and supersedes the edition before.
pub async fn step_edition(
    cx: &Cx<System>,
    id: PledgeId,
    adopted: Option<(String, Localized)>,
) -> Result<EditionState, AppError> {
    let tx = cx.begin().await?;
    let found = edition::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let next = found.state.next().map_err(|_| AppError::conflict("pledge-illegal"))?;
    let mut row = edition::ActiveModel { id: Set(id), state: Set(next), ..Default::default() };
    if next == EditionState::Adopted {
        let (on, by) = adopted.ok_or_else(|| AppError::conflict("pledge-illegal"))?;
        let superseded = next.next().map_err(|_| AppError::conflict("pledge-illegal"))?;
        edition::Entity::update_many()
            .col_expr(edition::Column::State, Expr::value(superseded.key()))
            .filter(edition::Column::Kind.eq(found.kind))
            .filter(edition::Column::State.eq(next))
            .exec(&tx)
            .await?;
        (row.adopted_on, row.adopted_by) = (Set(Some(on)), Set(Some(by)));
    }
    edition::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.stepped", id, next.key()).await?;
    cx.commit(tx).await?;
    Ok(next)
}
