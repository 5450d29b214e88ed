//! Beginning an edition, from nothing or from an earlier one, and throwing a draft away.

use std::collections::{HashMap, HashSet};

use sea_orm::{Set, SqlErr, entity::prelude::*};

use super::{
    super::{
        entity::{ancestor, edition, outcome, statement},
        sounds,
    },
    held_whole,
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PledgeId, StatementId},
    lang::Localized,
    pledge::{
        model::{EditionKind, EditionState},
        outline::{MOST_OUTCOMES, MOST_STATEMENTS, Outline},
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Drafter, PledgeLead},
};

/// Begins a draft, empty or with everything of `from`, an adopted or superseded edition of the same kind. What is taken
/// over keeps its history.
///
/// # Errors
/// `Conflict` while there is another draft of this kind.
pub async fn begin_edition(
    cx: &Cx<Drafter>,
    kind: EditionKind,
    title: Localized,
    from: Option<PledgeId>,
) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let id = PledgeId::new();
    let row = edition::ActiveModel {
        id: Set(id),
        kind: Set(kind),
        state: Set(EditionState::Draft),
        title: Set(title),
        adopted_on: Set(None),
        adopted_by: Set(None),
        revision: Set(1),
        created_at: Set(cx.now().0),
    };
    // One draft of a kind: an index holds it, also between two who begin at once.
    edition::Entity::insert(row).exec_without_returning(&tx).await.map_err(|error| {
        if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            AppError::conflict("pledge-draft-there")
        } else {
            error.into()
        }
    })?;
    if let Some(from) = from {
        let before = edition::Entity::find_by_id(from).one(&tx).await?;
        if !before.is_some_and(|before| before.kind == kind && before.state.is_public()) {
            return Err(AppError::NotFound);
        }
        take_over(&tx, from, id).await?;
    }
    cx.audit(&tx, "pledge.drafted", id, kind.key()).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Copies outcomes and statements into a new edition, each statement with what it came from.
async fn take_over(tx: &Tx, from: PledgeId, to: PledgeId) -> Result<(), AppError> {
    let outcomes = outcome::Entity::find().filter(outcome::Column::PledgeId.eq(from)).all(tx).await?;
    let statements = statement::Entity::find().filter(statement::Column::PledgeId.eq(from)).all(tx).await?;
    let new_outcomes: HashMap<OutcomeId, OutcomeId> = outcomes.iter().map(|o| (o.id, OutcomeId::new())).collect();
    let new_statements: HashMap<StatementId, StatementId> =
        statements.iter().map(|s| (s.id, StatementId::new())).collect();
    let older = ancestor::Entity::find()
        .filter(ancestor::Column::StatementId.is_in(statements.iter().map(|s| s.id)))
        .all(tx)
        .await?;
    let mut links: Vec<(StatementId, StatementId)> = new_statements.iter().map(|(old, new)| (*new, *old)).collect();
    links.extend(older.iter().filter_map(|link| Some((*new_statements.get(&link.statement_id)?, link.ancestor_id))));
    let outcomes = outcomes.into_iter().map(|row| outcome::ActiveModel {
        id: Set(new_outcomes[&row.id]),
        pledge_id: Set(to),
        position: Set(row.position),
        name: Set(row.name),
        symbol: Set(row.symbol),
    });
    let statements = statements.into_iter().map(|row| statement::ActiveModel {
        id: Set(new_statements[&row.id]),
        pledge_id: Set(to),
        outcome_id: Set(new_outcomes[&row.outcome_id]),
        number: Set(row.number),
        text: Set(row.text),
        plain: Set(row.plain),
        symbol: Set(row.symbol),
        service: Set(row.service),
        // Whoever leads on it goes on at the adoption, unless the draft names somebody (`leading::go_on`).
        lead_id: Set(None),
    });
    insert_all(tx, outcomes.collect(), statements.collect()).await?;
    let recorded = sounds::to_take_over(tx, new_statements.keys().copied()).await?;
    sounds::take_over(tx, recorded, &new_statements).await?;
    super::arranging::link(tx, links).await
}

async fn insert_all(
    tx: &Tx,
    outcomes: Vec<outcome::ActiveModel>,
    statements: Vec<statement::ActiveModel>,
) -> Result<(), AppError> {
    if !outcomes.is_empty() {
        outcome::Entity::insert_many(outcomes).exec_without_returning(tx).await?;
    }
    if !statements.is_empty() {
        statement::Entity::insert_many(statements).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Replaces everything in a draft, as a file has it. A statement whose words are in the draft already keeps its
/// history and who leads on it, an outcome whose name is there its symbol.
///
/// # Errors
/// `Conflict` if the draft was changed since revision `read`, or people have been asked about it; `Invalid` of the field `file` if it is too long.
pub async fn replace_outline(cx: &Cx<Drafter>, id: PledgeId, read: i64, outline: Outline) -> Result<(), AppError> {
    if outline.outcomes.len() > MOST_OUTCOMES || outline.statements().count() > MOST_STATEMENTS {
        return Err(AppError::invalid("file", "pledge-draft-too-many"));
    }
    let tx = cx.begin().await?;
    if held_whole(&tx, id, cx.now().day()).await?.revision != read {
        return Err(AppError::conflict("pledge-draft-moved-on"));
    }
    let before = statement::Entity::find().filter(statement::Column::PledgeId.eq(id)).all(&tx).await?;
    let older = ancestor::Entity::find()
        .filter(ancestor::Column::StatementId.is_in(before.iter().map(|s| s.id)))
        .all(&tx)
        .await?;
    // Read before they go with their statements.
    let recorded = sounds::to_take_over(&tx, before.iter().map(|row| row.id)).await?;
    let mut stays: HashMap<StatementId, StatementId> = HashMap::new();
    let named = outcome::Entity::find().filter(outcome::Column::PledgeId.eq(id)).all(&tx).await?;
    outcome::Entity::delete_many().filter(outcome::Column::PledgeId.eq(id)).exec(&tx).await?;
    let (mut outcomes, mut statements, mut links) = (Vec::new(), Vec::new(), Vec::new());
    let mut taken: HashSet<StatementId> = HashSet::new();
    for (position, from) in (1_i32..).zip(outline.outcomes) {
        let outcome_id = OutcomeId::new();
        let same = named.iter().find(|row| row.name.agrees_with(&from.name));
        outcomes.push(outcome::ActiveModel {
            id: Set(outcome_id),
            pledge_id: Set(id),
            position: Set(position),
            name: Set(from.name),
            symbol: Set(same.map(|row| row.symbol.clone()).unwrap_or_default()),
        });
        for one in from.statements {
            let (statement_id, number) = (StatementId::new(), statements.len() + 1);
            // Each row once: a line that is there twice has one history.
            let mut free = before.iter().filter(|row| !taken.contains(&row.id));
            let same = free.find(|row| row.text.agrees_with(&one.text));
            taken.extend(same.map(|row| row.id));
            stays.extend(same.map(|row| (row.id, statement_id)));
            let kept = same.iter().flat_map(|row| older.iter().filter(|link| link.statement_id == row.id));
            links.extend(kept.map(|link| (statement_id, link.ancestor_id)));
            statements.push(statement::ActiveModel {
                id: Set(statement_id),
                pledge_id: Set(id),
                outcome_id: Set(outcome_id),
                number: Set(i32::try_from(number).unwrap_or(i32::MAX)),
                text: Set(one.text),
                plain: Set(one.plain),
                symbol: Set(one.symbol),
                service: Set(one.service),
                lead_id: Set(same.and_then(|row| row.lead_id)),
            });
        }
    }
    insert_all(&tx, outcomes, statements).await?;
    sounds::take_over(&tx, recorded, &stays).await?;
    super::arranging::link(&tx, links).await?;
    cx.audit(&tx, "pledge.replaced", id, "").await?;
    cx.commit(tx).await
}

/// Throws a draft away.
///
/// # Errors
/// `Conflict` if somebody changed it since revision `read`, or people have been asked about it.
pub async fn drop_edition(cx: &Cx<PledgeLead>, id: PledgeId, read: i64) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if held_whole(&tx, id, cx.now().day()).await?.revision != read {
        return Err(AppError::conflict("pledge-draft-moved-on"));
    }
    edition::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "pledge.dropped", id, "").await?;
    cx.commit(tx).await
}
