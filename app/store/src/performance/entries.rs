//! Everything that was entered of an indicator, with who and when.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::entity::figure;
use domain::{
    error::AppError,
    ids::{AreaId, IndicatorId, PersonId},
    performance::model::{Entry, Way, What, When},
    time::Timestamp,
};
use platform::guard::{Cx, PerformanceKeeper};

/// The most entries of a page, the newest.
const MOST: u64 = 300;

/// A figure as somebody entered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    pub what: What,
    pub when: When,
    pub area: Option<AreaId>,
    /// None: it was taken back.
    pub entry: Option<Entry>,
    pub way: Way,
    /// Empty where their account is gone.
    pub by: String,
    pub at: Timestamp,
    /// It counts.
    pub is_newest: bool,
}

/// The entries of an indicator, newest first.
pub async fn entries(cx: &Cx<PerformanceKeeper>, id: IndicatorId) -> Result<Vec<Entered>, AppError> {
    let found = figure::Entity::find()
        .filter(figure::Column::IndicatorId.eq(id))
        .order_by_desc(figure::Column::At)
        .order_by_desc(figure::Column::Period)
        .limit(MOST)
        .all(cx.db())
        .await?;
    let people: Vec<PersonId> = found.iter().filter_map(|row| row.by_person).collect();
    let names: HashMap<PersonId, String> = crate::people::names_of(cx, &people).await?;
    let one = |row: figure::Model| {
        Some(Entered {
            what: row.what,
            when: When::read(&row.period)?,
            area: row.area_id,
            entry: row.amount.map(|amount| Entry { amount, base: row.of_many }),
            way: row.way,
            by: row.by_person.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
            at: Timestamp(row.at),
            is_newest: row.replaced_at.is_none(),
        })
    };
    Ok(found.into_iter().filter_map(one).collect())
}
