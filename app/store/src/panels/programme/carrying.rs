//! What was not reached goes on into the next year's programme.

use sea_orm::entity::prelude::*;

use super::{
    entity::{entry, programme},
    held,
    items::{end, has_room},
    may_change,
    reading::{Entry, dress, of_year},
};
use crate::panels::access::{Reader, reader};
use domain::{
    error::AppError,
    ids::{PanelId, ProgrammeItemId},
    panels::{
        programme::{
            carrying::{Carried, Onward, all},
            model::Why,
        },
        rules::year::Year,
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

/// What of the year before is not reached and goes on, as its reader may see it.
pub async fn not_reached<R: Grant>(cx: &Cx<R>, panel: PanelId, into: Year) -> Result<Vec<Entry>, AppError> {
    let before = of_year(cx, panel, into.before(), false).await?;
    let entries = before.map(|before| before.entries).unwrap_or_default();
    Ok(entries.into_iter().filter(|one| !one.hidden && one.reached.goes_on()).collect())
}

/// Carries what was not reached in the year before into this year: everything, or one item. Each knows where it began and
/// how often that has happened; its agenda item goes with it. Its month is open again. Returns how many that is: none
/// of what is met, dropped or carried over already.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` where one of the two programmes has not begun; `Conflict`
/// where there are too many items.
pub async fn carry_over(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    into: Year,
    which: Option<ProgrammeItemId>,
) -> Result<usize, AppError> {
    may_change(cx, panel).await?;
    let whom = reader(cx).await?;
    let tx = cx.begin().await?;
    let before = held(&tx, panel, into.before()).await?;
    let of = held(&tx, panel, into).await?;
    let rows = left(&tx, &before, which).await?;
    let going = going(&tx, panel, &rows, &whom).await?;
    if going.is_empty() {
        return Ok(0);
    }
    has_room(&tx, &of, going.len()).await?;
    let first = end(&tx, &of).await?;
    let mut new = Vec::new();
    for (position, onward) in (first..).zip(&going) {
        let Some(row) = rows.iter().find(|row| row.id == onward.from) else { continue };
        new.push(next(row, *onward, &of, (position, cx.now().0)));
    }
    // An agenda item is of one item of a programme.
    entry::Entity::update_many()
        .col_expr(entry::Column::AgendaItemId, Expr::value(Option::<uuid::Uuid>::None))
        .filter(entry::Column::Id.is_in(going.iter().map(|onward| onward.from)))
        .exec(&tx)
        .await?;
    entry::Entity::insert_many(new).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.programme_carried", panel, &format!("{} {}", of.year, going.len())).await?;
    cx.commit(tx).await?;
    Ok(going.len())
}

async fn left(
    tx: &Tx,
    before: &programme::Model,
    which: Option<ProgrammeItemId>,
) -> Result<Vec<entry::Model>, AppError> {
    let mut found = entry::Entity::find().filter(entry::Column::ProgrammeId.eq(before.id));
    if let Some(id) = which {
        found = found.filter(entry::Column::Id.eq(id));
    }
    let mut rows = found.all(tx).await?;
    rows.sort_by(|a, b| (a.month.is_none(), &a.month, a.position).cmp(&(b.month.is_none(), &b.month, b.position)));
    Ok(rows)
}

async fn going(
    tx: &Tx,
    panel: PanelId,
    rows: &[entry::Model],
    whom: &Reader,
) -> Result<Vec<Onward<ProgrammeItemId>>, AppError> {
    let dressed = dress(tx, |_| panel, rows.to_vec(), (whom, true)).await?;
    let seen = dressed.into_iter().zip(rows).filter(|(one, _)| !one.hidden);
    Ok(all(seen.map(|(one, row)| Carried { id: row.id, first: row.first_id, times: row.times, reached: one.reached })))
}

/// The item of the new year.
fn next(
    row: &entry::Model,
    onward: Onward<ProgrammeItemId>,
    of: &programme::Model,
    (position, at): (i32, i64),
) -> entry::ActiveModel {
    let new = entry::Model {
        id: ProgrammeItemId::new(),
        programme_id: of.id,
        why: Why::CarriedOver,
        month: None,
        position,
        first_id: onward.first,
        carried_from: Some(onward.from),
        times: onward.times,
        dropped: None,
        approved_month: None,
        created_at: at,
        changed_at: None,
        ..row.clone()
    };
    entry::ActiveModel::from(new).reset_all()
}
