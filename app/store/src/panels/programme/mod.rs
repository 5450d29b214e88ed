//! The work programme of a panel for a municipal year (docs/decisions/0060).
//!
//! ```text
//! mod         beginning one, and who may change it     reading     a programme as its reader may see it
//! items       adding, changing and dropping items      arranging   their months and order
//! carrying    into the next year                       agenda      on the agenda of a meeting, in one step
//! approving   by a body on a day                       priorities  of a planning workshop
//! strategies  what programmes serve, in versions
//! ```
//! Whoever leads the panel changes it (`leads`): its clerk, chair and vice chair. A transaction locks the programme's
//! row first, and of two programmes the earlier one; meetings and agenda items after it.

pub mod agenda;
pub mod approving;
pub mod arranging;
pub mod carrying;
pub(super) mod entity;
pub mod items;
pub mod priorities;
pub mod reading;
pub mod strategies;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::leads;
use crate::panels::entity::panel;
use domain::{
    error::AppError,
    ids::{PanelId, PersonId, ProgrammeId},
    panels::rules::year::Year,
};
use entity::{entry, programme};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader},
};

pub use agenda::{meetings_to_come, put_on_agenda};
pub use approving::approve;
pub use arranging::arrange;
pub use carrying::{carry_over, not_reached};
pub use items::{Details, NewEntry, add, change, drop_entry};
pub use priorities::{Priority, add_priorities, priorities, take_priority};
pub use reading::{Approval, Entry, OnAgenda, Past, Programme, approved, history, of_year, one, reviews, years};
pub use strategies::{NewStrategy, Objective, Strategy, add_strategy, strategies};

/// # Errors
/// `Forbidden` for who does not lead the panel.
async fn may_change(cx: &Cx<PanelReader>, panel: PanelId) -> Result<(), AppError> {
    if leads(cx, panel).await? { Ok(()) } else { Err(AppError::Forbidden) }
}

/// Begins the programme of a year. One that is there already is begun by nobody. Returns whether it is new.
///
/// # Errors
/// `Forbidden` for who does not lead the panel.
pub async fn begin(cx: &Cx<PanelReader>, id: PanelId, year: Year) -> Result<bool, AppError> {
    may_change(cx, id).await?;
    let tx = cx.begin().await?;
    // Locks the panel's row: of two who begin at once the second finds that of the first.
    panel::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let there = programme::Entity::find()
        .filter(programme::Column::PanelId.eq(id))
        .filter(programme::Column::Year.eq(year.to_string()))
        .one(&tx)
        .await?;
    if there.is_some() {
        return Ok(false);
    }
    let row = programme::ActiveModel {
        id: Set(ProgrammeId::new()),
        panel_id: Set(id),
        year: Set(year.to_string()),
        approved_by: Set(String::new()),
        approved_on: Set(None),
        approved_at: Set(None),
        created_at: Set(cx.now().0),
    };
    programme::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.programme_begun", id, &year.to_string()).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// The programme of a year, locked until the transaction ends.
///
/// # Errors
/// `NotFound` where it has not begun.
async fn held(tx: &Tx, panel: PanelId, year: Year) -> Result<programme::Model, AppError> {
    let found = programme::Entity::find()
        .filter(programme::Column::PanelId.eq(panel))
        .filter(programme::Column::Year.eq(year.to_string()))
        .lock_exclusive()
        .one(tx)
        .await?;
    found.ok_or(AppError::NotFound)
}

/// Takes the name of somebody who is erased out of the programmes: whoever is called to account may have an account.
pub(super) async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    let name = crate::people::names(tx, &[person]).await?.remove(&person);
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(()) };
    entry::Entity::update_many()
        .col_expr(entry::Column::Person, Expr::value(""))
        .filter(entry::Column::Person.eq(name))
        .exec(tx)
        .await?;
    Ok(())
}
