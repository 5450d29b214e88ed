//! Strategies: each version is a row that nobody changes, with its objectives and the day of its review. An item of a
//! programme goes on naming the objective of the version for which it was planned.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::{objective, strategy},
    may_change,
};
use crate::panels::entity::panel;
use domain::{
    error::AppError,
    ids::{ObjectiveId, PanelId, StrategyId},
    lang::Localized,
    time::Timestamp,
};
use platform::guard::{Cx, Grant, PanelReader};

/// An objective of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    pub id: ObjectiveId,
    pub version: i32,
    /// From 1.
    pub number: i32,
    pub text: Localized,
}

/// A version of the strategy. Days as `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    pub id: StrategyId,
    /// From 1.
    pub version: i32,
    pub title: Localized,
    pub approved_by: String,
    pub approved_on: String,
    pub review_on: Option<String>,
    pub objectives: Vec<Objective>,
    /// Who typed it in.
    pub by: String,
    pub at: Timestamp,
}

/// What was typed of the next version.
#[derive(Clone, Debug)]
pub struct NewStrategy {
    pub title: Localized,
    pub approved_by: String,
    pub approved_on: String,
    pub review_on: Option<String>,
    pub objectives: Vec<Localized>,
}

/// What the form of the next version remembers of the newest one.
pub fn as_read(newest: Option<i32>) -> String {
    newest.map(|version| version.to_string()).unwrap_or_default()
}

/// Every version, the newest first.
pub async fn strategies<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Strategy>, AppError> {
    let found = strategy::Entity::find()
        .filter(strategy::Column::PanelId.eq(panel))
        .order_by_desc(strategy::Column::Version)
        .all(cx.db())
        .await?;
    let rows = objective::Entity::find()
        .filter(objective::Column::StrategyId.is_in(found.iter().map(|row| row.id)))
        .order_by_asc(objective::Column::Position)
        .all(cx.db())
        .await?;
    let mut objectives: HashMap<StrategyId, Vec<objective::Model>> = HashMap::new();
    for row in rows {
        objectives.entry(row.strategy_id).or_default().push(row);
    }
    let people: Vec<_> = found.iter().filter_map(|row| row.by_person).collect();
    let names = crate::people::names(cx.db(), &people).await?;
    let one = |row: strategy::Model| {
        let version = row.version;
        let of = |one: objective::Model| Objective { id: one.id, version, number: one.position + 1, text: one.text };
        Strategy {
            id: row.id,
            version,
            title: row.title,
            approved_by: row.approved_by,
            approved_on: row.approved_on,
            review_on: row.review_on,
            objectives: objectives.remove(&row.id).unwrap_or_default().into_iter().map(of).collect(),
            by: row.by_person.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
            at: Timestamp(row.at),
        }
    };
    Ok(found.into_iter().map(one).collect())
}

/// Adds the next version. Returns whether there is one: the same typed again is none.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `Conflict` if there is a newer version than the one that was `read`.
pub async fn add_strategy(cx: &Cx<PanelReader>, id: PanelId, new: NewStrategy, read: &str) -> Result<bool, AppError> {
    may_change(cx, id).await?;
    let tx = cx.begin().await?;
    // Locks the panel's row: versions of one panel are added one after the other.
    panel::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let newest = strategy::Entity::find()
        .filter(strategy::Column::PanelId.eq(id))
        .order_by_desc(strategy::Column::Version)
        .one(&tx)
        .await?;
    if let Some(row) = &newest {
        let there = objective::Entity::find()
            .filter(objective::Column::StrategyId.eq(row.id))
            .order_by_asc(objective::Column::Position)
            .all(&tx)
            .await?;
        let is_same = there.iter().map(|one| &one.text).eq(&new.objectives)
            && (&row.title, &row.approved_by, &row.approved_on, &row.review_on)
                == (&new.title, &new.approved_by, &new.approved_on, &new.review_on);
        if is_same {
            return Ok(false);
        }
    }
    platform::as_read::unchanged(cx.services(), read, &as_read(newest.as_ref().map(|row| row.version)))?;
    let version = newest.map_or(1, |row| row.version + 1);
    let strategy_id = StrategyId::new();
    let row = strategy::ActiveModel {
        id: Set(strategy_id),
        panel_id: Set(id),
        version: Set(version),
        title: Set(new.title),
        approved_by: Set(new.approved_by),
        approved_on: Set(new.approved_on),
        review_on: Set(new.review_on),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    strategy::Entity::insert(row).exec_without_returning(&tx).await?;
    let rows = (0..).zip(new.objectives).map(|(position, text)| objective::ActiveModel {
        id: Set(ObjectiveId::new()),
        strategy_id: Set(strategy_id),
        position: Set(position),
        text: Set(text),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        objective::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "panel.strategy", id, &version.to_string()).await?;
    cx.commit(tx).await?;
    Ok(true)
}
