//! Counts that officers type: of the children looked after one for each way to look at them, of those who were heard
//! elsewhere as many as there are sources. A wrong one is removed and typed anew.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, SqlErr, entity::prelude::*};

use super::entity::{count, entry};
use crate::people;
use domain::{
    error::AppError,
    ids::ReachEntryId,
    panels::rules::year::Year,
    reach::{ReachBy, ReachGroup, Side},
    time::Timestamp,
};
use platform::{
    guard::{Cx, Grant, Officer},
    idempotency,
};

const ONCE: &str = "reach/entry";

/// A count to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    pub year: Year,
    pub side: Side,
    pub looked_at: ReachBy,
    /// Where it comes from.
    pub source: String,
    /// Of each group of `looked_at`, in its order.
    pub counts: Vec<(ReachGroup, i64)>,
}

/// A count in the officers' list: where it comes from, and none of its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: ReachEntryId,
    pub side: Side,
    pub looked_at: ReachBy,
    pub source: String,
    pub by: String,
    pub at: Timestamp,
}

/// What was typed for a year, in the order in which it was.
pub async fn entries(cx: &Cx<Officer>, year: Year) -> Result<Vec<Entry>, AppError> {
    let found = entry::Entity::find()
        .filter(entry::Column::Year.eq(year.to_string()))
        .order_by_asc(entry::Column::At)
        .order_by_asc(entry::Column::Id)
        .all(cx.db())
        .await?;
    let by: Vec<_> = found.iter().map(|row| row.by_person).collect();
    let names = people::names_of(cx, &by).await?;
    let one = |row: entry::Model| Entry {
        id: row.id,
        side: row.side,
        looked_at: row.looked_at,
        source: row.source,
        by: names.get(&row.by_person).cloned().unwrap_or_default(),
        at: Timestamp(row.at),
    };
    Ok(found.into_iter().map(one).collect())
}

/// A typed count with its numbers, for adding up.
pub(super) struct Counted {
    pub side: Side,
    pub looked_at: ReachBy,
    pub source: String,
    pub at: Timestamp,
    pub counts: Vec<(ReachGroup, i64)>,
}

/// All of a year with their numbers; two queries.
pub(super) async fn counted<R: Grant>(cx: &Cx<R>, year: Year) -> Result<Vec<Counted>, AppError> {
    let found = entry::Entity::find()
        .filter(entry::Column::Year.eq(year.to_string()))
        .order_by_asc(entry::Column::At)
        .all(cx.db())
        .await?;
    let rows =
        count::Entity::find().filter(count::Column::EntryId.is_in(found.iter().map(|row| row.id))).all(cx.db()).await?;
    let mut numbers: HashMap<ReachEntryId, HashMap<String, i64>> = HashMap::new();
    for row in rows {
        numbers.entry(row.entry_id).or_default().insert(row.grp, row.n);
    }
    let one = |row: entry::Model| {
        let numbers = numbers.remove(&row.id).unwrap_or_default();
        let of = |group: ReachGroup| (group, numbers.get(group.key()).copied().unwrap_or_default());
        Counted {
            side: row.side,
            looked_at: row.looked_at,
            source: row.source,
            at: Timestamp(row.at),
            counts: row.looked_at.groups().into_iter().map(of).collect(),
        }
    };
    Ok(found.into_iter().map(one).collect())
}

/// Adds a count. The same form again adds none.
///
/// # Errors
/// `Invalid` at `source` where there is a count of the children looked after already.
pub async fn add(cx: &Cx<Officer>, new: NewEntry, once: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let id = ReachEntryId::new();
    let row = entry::ActiveModel {
        id: Set(id),
        year: Set(new.year.to_string()),
        side: Set(new.side),
        looked_at: Set(new.looked_at),
        source: Set(new.source),
        by_person: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    // Of two at once the index has the second.
    entry::Entity::insert(row).exec_without_returning(&tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => AppError::invalid("source", "reach-already"),
        _ => error.into(),
    })?;
    let rows = new.counts.into_iter().map(|(group, n)| count::ActiveModel {
        entry_id: Set(id),
        grp: Set(group.key().to_owned()),
        n: Set(n),
    });
    count::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    cx.audit(&tx, "reach.added", id, new.side.key()).await?;
    cx.commit(tx).await
}

/// Removes a count that was wrong. Done twice, it was the first time.
pub async fn remove(cx: &Cx<Officer>, id: ReachEntryId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if entry::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.is_none() {
        return Ok(());
    }
    entry::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "reach.removed", id, "").await?;
    cx.commit(tx).await
}
