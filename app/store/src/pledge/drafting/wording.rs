//! The words of a draft: its title, its outcomes and its statements.

use sea_orm::{PaginatorTrait as _, Set, entity::prelude::*};

use super::{
    super::entity::{edition, outcome, statement},
    held, held_outcome, held_statement, order,
    reading::StatementWords,
    store_order,
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PledgeId, StatementId},
    lang::{Localized, TypedText},
    pledge::outline::{MOST_OUTCOMES, MOST_STATEMENTS},
};
use platform::{
    guard::{Cx, Drafter},
    idempotency,
};

/// Changes the title.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was read.
pub async fn rename_edition(cx: &Cx<Drafter>, id: PledgeId, read: &str, title: &TypedText) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = held(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &found.title.stored())?;
    let row = edition::ActiveModel { id: Set(id), title: Set(title.keeping(&found.title)), ..Default::default() };
    edition::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.reworded", id, "title").await?;
    cx.commit(tx).await
}

/// Adds an outcome after the others; once for each key of a form.
pub async fn add_outcome(cx: &Cx<Drafter>, id: PledgeId, name: Localized, once: &str) -> Result<OutcomeId, AppError> {
    let tx = cx.begin().await?;
    if let Some(added) = idempotency::begin(&tx, "add-outcome", once, cx.now()).await? {
        return added.parse();
    }
    held(&tx, id, cx.now().day()).await?;
    let there = outcome::Entity::find().filter(outcome::Column::PledgeId.eq(id)).count(&tx).await?;
    let position = i32::try_from(there).unwrap_or(i32::MAX);
    if usize::try_from(there).unwrap_or(usize::MAX) >= MOST_OUTCOMES {
        return Err(AppError::conflict("pledge-draft-too-many"));
    }
    let new = OutcomeId::new();
    let row = outcome::ActiveModel {
        id: Set(new),
        pledge_id: Set(id),
        position: Set(position + 1),
        name: Set(name),
        symbol: Set(String::new()),
    };
    outcome::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, "add-outcome", once, &new.to_string()).await?;
    cx.audit(&tx, "pledge.outcome_added", id, "").await?;
    cx.commit(tx).await?;
    Ok(new)
}

/// Changes an outcome's name and symbol.
///
/// # Errors
/// `Conflict` if somebody else has changed it since it was read.
pub async fn reword_outcome(
    cx: &Cx<Drafter>,
    id: OutcomeId,
    read: &str,
    name: &TypedText,
    symbol: String,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_outcome(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &outcome_as_read(&found.name, &found.symbol))?;
    let row = outcome::ActiveModel {
        id: Set(id),
        name: Set(name.keeping(&found.name)),
        symbol: Set(symbol),
        ..Default::default()
    };
    outcome::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.reworded", found.pledge_id, "outcome").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// What the form of an outcome is drawn from.
pub fn outcome_as_read(name: &Localized, symbol: &str) -> String {
    format!("{}\n{symbol}", name.stored())
}

/// Adds statements at the end of an outcome, in their order; once for each key of a form.
///
/// # Errors
/// `Conflict` if the edition would be too long.
pub async fn add_statements(
    cx: &Cx<Drafter>,
    id: OutcomeId,
    texts: Vec<Localized>,
    once: &str,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    if let Some(of) = idempotency::begin(&tx, "add-statements", once, cx.now()).await? {
        return of.parse();
    }
    let found = held_outcome(&tx, id, cx.now().day()).await?;
    let mut order = order(&tx, found.pledge_id).await?;
    let there = order.numbered().len();
    if there + texts.len() > MOST_STATEMENTS {
        return Err(AppError::conflict("pledge-draft-too-many"));
    }
    let new: Vec<_> = texts.iter().map(|_| StatementId::new()).collect();
    let rows = new.iter().zip(texts).zip(there + 1..).map(|((id, text), n)| statement::ActiveModel {
        id: Set(*id),
        pledge_id: Set(found.pledge_id),
        outcome_id: Set(found.id),
        number: Set(i32::try_from(n).unwrap_or(i32::MAX)),
        text: Set(text),
        plain: Set(Localized::default()),
        symbol: Set(String::new()),
        service: Set(String::new()),
        lead_id: Set(None),
    });
    statement::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    if let Some((_, under)) = order.outcomes.iter_mut().find(|(outcome, _)| *outcome == id) {
        under.extend(new);
    }
    store_order(&tx, found.pledge_id, &order).await?;
    idempotency::complete(&tx, "add-statements", once, &found.pledge_id.to_string()).await?;
    cx.audit(&tx, "pledge.statements_added", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}

/// What was typed of a statement.
#[derive(Clone, Debug)]
pub struct TypedStatement {
    pub text: TypedText,
    pub plain: TypedText,
    pub symbol: String,
    pub service: String,
}

/// Changes the words of a statement.
///
/// # Errors
/// `Conflict` if somebody else has changed them since they were read.
pub async fn reword_statement(
    cx: &Cx<Drafter>,
    id: StatementId,
    read: &str,
    typed: &TypedStatement,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let found = held_statement(&tx, id, cx.now().day()).await?;
    platform::as_read::unchanged(cx.services(), read, &StatementWords::from(&found).as_read())?;
    let row = statement::ActiveModel {
        id: Set(id),
        text: Set(typed.text.keeping(&found.text)),
        plain: Set(typed.plain.keeping(&found.plain)),
        symbol: Set(typed.symbol.clone()),
        service: Set(typed.service.clone()),
        ..Default::default()
    };
    statement::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.reworded", found.pledge_id, "statement").await?;
    cx.commit(tx).await?;
    Ok(found.pledge_id)
}
