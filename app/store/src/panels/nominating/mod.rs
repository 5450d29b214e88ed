//! Asking an area for a representative: a letter by mail, its answer, and the seat.
//!
//! ```text
//! mod         letters as they are read        asking     writing one, and closing it
//! answering   by its link, without an account seating    whoever was nominated
//! mails       the letter, and what calls it to mind
//! reminding   once a day
//! ```
//! A link's key follows from the key file and the letter's id, so that a reminder has the same link; the database has
//! its hash alone.

pub mod answering;
pub mod asking;
mod entity;
mod mails;
pub mod reminding;
pub mod seating;

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};

use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::{AreaId, MembershipId, NominationId, PanelId},
    lang::Localized,
    panels::{
        model::PanelName,
        nominating::{NominationMove, NominationState, step},
    },
    paths,
    time::Timestamp,
};
use platform::{
    Services,
    db::Tx,
    guard::{Clerk, Cx, Grant, PanelReader},
    random,
};

pub use answering::{Letter, answer, by_link};
pub use asking::{NewNomination, ask, close};
pub use mails::Facts;
pub use reminding::every_minute;
pub use seating::seat_nominee;

/// How far an area was asked, for everybody on the panel: no name of whoever was written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub state: NominationState,
    pub asked_on: String,
    pub due_on: String,
}

/// A letter, for the clerk. Days as `2026-12-20`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nomination {
    pub id: NominationId,
    pub state: NominationState,
    pub to_name: String,
    /// Empty once it is over.
    pub to_email: String,
    pub asked_at: Timestamp,
    pub due_on: String,
    pub nominee: String,
    pub from_on: Option<String>,
    pub reason: String,
    pub answered_at: Option<Timestamp>,
    /// The key of its link, while it waits for an answer; for the clerk, who may hand it over.
    pub key: Option<String>,
}

impl From<entity::Model> for Nomination {
    fn from(row: entity::Model) -> Self {
        Self {
            id: row.id,
            state: row.state,
            to_name: row.to_name,
            to_email: row.to_email,
            asked_at: Timestamp(row.asked_at),
            due_on: row.due_on,
            nominee: row.nominee,
            from_on: row.from_on,
            reason: row.reason,
            answered_at: row.answered_at.map(Timestamp),
            key: None,
        }
    }
}

fn key_of(services: &Services, id: NominationId) -> String {
    random::hex(&services.keys.fingerprint("nomination", &id.to_string()))
}

/// What the last letter to each area of the panel has come to.
pub async fn asked<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<HashMap<AreaId, Asked>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .order_by_asc(entity::Column::AskedAt)
        .all(cx.db())
        .await?;
    // The newest comes last, and stays.
    let one = |row: entity::Model| {
        let asked_on = Timestamp(row.asked_at).day().to_string();
        (row.area_id, Asked { state: row.state, asked_on, due_on: row.due_on })
    };
    Ok(found.into_iter().map(one).collect())
}

/// Every letter to an area of the panel, newest first.
pub async fn letters(cx: &Cx<Clerk>, panel: PanelId, area: AreaId) -> Result<Vec<Nomination>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .filter(entity::Column::AreaId.eq(area))
        .order_by_desc(entity::Column::AskedAt)
        .all(cx.db())
        .await?;
    let one = |row: entity::Model| {
        let key = (row.state == NominationState::Asked).then(|| key_of(cx.services(), row.id));
        Nomination { key, ..row.into() }
    };
    Ok(found.into_iter().map(one).collect())
}

/// A letter of this panel, locked, and its state after a move.
async fn moved(
    tx: &Tx,
    panel: PanelId,
    id: NominationId,
    mv: NominationMove,
) -> Result<(entity::Model, NominationState), AppError> {
    let row = entity::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    let row = row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)?;
    let state = step(row.state, mv)?;
    Ok((row, state))
}

/// What areas have answered and the clerk has not taken up, of these panels.
pub(super) async fn desk(cx: &Cx<PanelReader>, panels: &HashMap<PanelId, PanelName>) -> Result<Vec<Waits>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.is_in(panels.keys().copied()))
        .filter(entity::Column::State.eq(NominationState::Nominated))
        .order_by_asc(entity::Column::AnsweredAt)
        .limit(MOST)
        .all(cx.db())
        .await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let areas: HashMap<AreaId, Localized> =
        super::areas::areas(cx).await?.into_iter().map(|area| (area.id, area.name)).collect();
    let wait = |row: entity::Model| {
        let panel = panels.get(&row.panel_id)?;
        let area = areas.get(&row.area_id)?.get(cx.lang()).to_owned();
        let to = paths::panels::PanelArea(&panel.slug, row.area_id);
        let wait = Waits::one("desk-wait-nominated", to, row.answered_at.map(Timestamp));
        Some(wait.with("panel", panel.name.get(cx.lang()).to_owned()).with("area", area))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// The most answers that are shown to a clerk.
const MOST: u64 = 50;

/// Removes the names of those who were nominated and have these seats.
pub(super) async fn forget(tx: &Tx, seats: &[MembershipId]) -> Result<(), AppError> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Nominee, Expr::value("–"))
        .filter(entity::Column::MembershipId.is_in(seats.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
