//! A body has approved a programme on a day. What is added, moved or changed since is marked.

use sea_orm::{Set, entity::prelude::*};

use super::{
    entity::{entry, programme},
    held, may_change,
    reading::whole,
};
use crate::panels::access::reader;
use domain::{error::AppError, ids::PanelId, panels::rules::year::Year};
use platform::{
    as_read,
    guard::{Cx, PanelReader},
};

/// Notes which body has approved the programme, and on which day: everybody can read it from then on. Approved again,
/// as a whole, it counts from that day.
///
/// # Errors
/// `Forbidden` for who does not lead the panel; `NotFound` where it has not begun; `Conflict` for an empty one, and if
/// it is not as it was `read`.
pub async fn approve(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    year: Year,
    (by, on): (String, String),
    read: &str,
) -> Result<(), AppError> {
    may_change(cx, panel).await?;
    let whom = reader(cx).await?;
    let tx = cx.begin().await?;
    let of = held(&tx, panel, year).await?;
    let shown = whole(&tx, &of, (&whom, true)).await?;
    if shown.entries.is_empty() {
        return Err(AppError::conflict("programme-empty"));
    }
    as_read::unchanged(cx.services(), read, &shown.as_read())?;
    let next = programme::ActiveModel {
        id: Set(of.id),
        approved_by: Set(by),
        approved_on: Set(Some(on)),
        approved_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    programme::Entity::update(next).exec(&tx).await?;
    entry::Entity::update_many()
        .col_expr(entry::Column::ApprovedMonth, Expr::col(entry::Column::Month))
        .col_expr(entry::Column::ChangedAt, Expr::value(Option::<i64>::None))
        .filter(entry::Column::ProgrammeId.eq(of.id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "panel.programme_approved", panel, &of.year).await?;
    cx.commit(tx).await
}
