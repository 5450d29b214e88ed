//! Months and order of a programme's items.

use std::collections::HashMap;

use sea_orm::{ExprTrait as _, QueryOrder as _, entity::prelude::*, sea_query::CaseStatement};

use super::{entity::entry, held, may_change, reading::approval};
use domain::{
    error::AppError,
    ids::{PanelId, ProgrammeItemId},
    panels::{
        programme::{
            arranging::{Place, Typed, arrange as arranged},
            months::{Month, months},
        },
        rules::year::Year,
    },
};
use platform::{
    as_read,
    guard::{Cx, PanelReader},
};

/// Puts items in the months and in the order that were typed (`domain::panels::programme::arranging`). Returns whether
/// anything has moved.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `Conflict` if the order has changed since it was `read`; `Invalid` for a
/// month of another year.
pub async fn arrange(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    year: Year,
    typed: &HashMap<ProgrammeItemId, Typed>,
    read: &str,
) -> Result<bool, AppError> {
    may_change(cx, panel).await?;
    let year_has = months(year);
    if typed.values().any(|one| one.month.is_some_and(|month| !year_has.contains(&month))) {
        return Err(AppError::invalid("", "panels-kind-missing"));
    }
    let tx = cx.begin().await?;
    let of = held(&tx, panel, year).await?;
    let rows = entry::Entity::find()
        .filter(entry::Column::ProgrammeId.eq(of.id))
        .order_by_asc(entry::Column::Position)
        .order_by_asc(entry::Column::CreatedAt)
        .order_by_asc(entry::Column::Id)
        .all(&tx)
        .await?;
    let mut now: Vec<_> = rows.iter().map(place).collect();
    now.sort_by_key(|one| (one.month.is_none(), one.month, one.position));
    // The numbers on the page are those of each month; what is stored may have gaps.
    let now = arranged(&now, &HashMap::new());
    let next = arranged(&now, typed);
    if next == now {
        return Ok(false);
    }
    as_read::unchanged(cx.services(), read, &order_as_read(&rows))?;
    let stored: HashMap<ProgrammeItemId, &entry::Model> = rows.iter().map(|row| (row.id, row)).collect();
    let month = |place: &Place<ProgrammeItemId>| place.month.map(|month| month.to_string());
    let moved: Vec<_> = next
        .into_iter()
        .filter(|to| stored.get(&to.id).is_some_and(|row| row.month != month(to) || row.position != to.position))
        .collect();
    let ids: Vec<_> = moved.iter().map(|to| to.id).collect();
    let is = |to: &Place<ProgrammeItemId>| Expr::col(entry::Column::Id).eq(to.id);
    let positions = moved.iter().fold(CaseStatement::new(), |case, to| case.case(is(to), to.position));
    let in_months = moved.iter().fold(CaseStatement::new(), |case, to| case.case(is(to), Expr::value(month(to))));
    let elsewhere: Vec<_> = moved
        .iter()
        .filter(|&to| stored.get(&to.id).is_some_and(|row| row.month != month(to)))
        .map(|to| to.id)
        .collect();
    // A few rows, each with its new place, in one statement.
    entry::Entity::update_many()
        .col_expr(entry::Column::Position, positions.into())
        .col_expr(entry::Column::Month, in_months.into())
        .filter(entry::Column::Id.is_in(ids))
        .exec(&tx)
        .await?;
    if approval(&of).is_some() && !elsewhere.is_empty() {
        entry::Entity::update_many()
            .col_expr(entry::Column::ChangedAt, Expr::value(cx.now().0))
            .filter(entry::Column::Id.is_in(elsewhere))
            .exec(&tx)
            .await?;
    }
    cx.audit(&tx, "panel.programme_arranged", panel, &of.year).await?;
    cx.commit(tx).await?;
    Ok(true)
}

fn place(row: &entry::Model) -> Place<ProgrammeItemId> {
    let month: Option<Month> = row.month.as_deref().and_then(|month| month.parse().ok());
    Place { id: row.id, month, position: row.position }
}

/// What the form remembers of where everything was.
fn order_as_read(rows: &[entry::Model]) -> String {
    let mut places: Vec<_> = rows.iter().map(place).collect();
    places.sort_by_key(|one| (one.month.is_none(), one.month, one.position));
    stamp(places)
}

/// The same of a programme as it was shown.
pub fn stamp(places: impl IntoIterator<Item = Place<ProgrammeItemId>>) -> String {
    let line = |one: Place<ProgrammeItemId>| {
        let month = one.month.map(|month| month.to_string()).unwrap_or_default();
        format!("{} {month} {}", one.id, one.position)
    };
    places.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
