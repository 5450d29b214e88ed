//! Where a statement of any edition is read now.

use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::{
    drafting::reading::{EditionHead, StatementWords},
    entity::{ancestor, edition, outcome, statement},
};
use domain::{
    error::AppError,
    ids::StatementId,
    lang::Localized,
    pledge::model::{EditionKind, EditionState},
};
use platform::guard::{Cx, Visitor};

/// Where a statement is read now.
#[derive(Clone, Debug)]
pub enum Whereabouts {
    /// In the edition of this kind that counts now, under this number.
    Current(EditionKind, i32),
    /// In an edition that another one has superseded.
    Earlier(Box<Earlier>),
}

/// A statement of an edition that was superseded.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub edition: EditionHead,
    pub outcome: Localized,
    pub number: i32,
    pub words: StatementWords,
    /// What came of it in the edition that counts now, by its address, number and words; nothing if it was left out.
    pub became: Vec<(StatementId, i32, Localized)>,
}

/// Where this statement is read now; six queries at most.
///
/// # Errors
/// `NotFound` for a statement of a draft, as for one that never was.
pub async fn whereabouts(cx: &Cx<Visitor>, id: StatementId) -> Result<Whereabouts, AppError> {
    let db = cx.db();
    let found = statement::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(found.pledge_id).one(db).await?;
    let edition = edition.filter(|edition| edition.state.is_public()).ok_or(AppError::NotFound)?;
    if edition.state == EditionState::Adopted {
        return Ok(Whereabouts::Current(edition.kind, found.number));
    }
    let outcome = outcome::Entity::find_by_id(found.outcome_id).one(db).await?.ok_or(AppError::NotFound)?;
    let current = edition::Entity::find()
        .filter(edition::Column::Kind.eq(edition.kind))
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .one(db)
        .await?;
    let descendants: Vec<StatementId> = ancestor::Entity::find()
        .select_only()
        .column(ancestor::Column::StatementId)
        .filter(ancestor::Column::AncestorId.eq(id))
        .into_tuple()
        .all(db)
        .await?;
    let became = match current {
        Some(current) if !descendants.is_empty() => {
            statement::Entity::find()
                .filter(statement::Column::PledgeId.eq(current.id))
                .filter(statement::Column::Id.is_in(descendants))
                .order_by_asc(statement::Column::Number)
                .all(db)
                .await?
        }
        _ => Vec::new(),
    };
    Ok(Whereabouts::Earlier(Box::new(Earlier {
        edition: edition.into(),
        outcome: outcome.name,
        number: found.number,
        words: StatementWords::from(&found),
        became: became.into_iter().map(|row| (row.id, row.number, row.text)).collect(),
    })))
}
