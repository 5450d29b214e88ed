//! An area answers by the link of its letter, without an account.

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*};

use super::{Nomination, entity, mails::Facts};
use crate::panels::{areas, bodies};
use domain::{
    error::AppError,
    lang::Localized,
    panels::nominating::{Answer, NominationMove, NominationState, step},
};
use platform::{
    guard::{Cx, Visitor, system},
    outbox, random,
};

/// What somebody who opens the link reads.
#[derive(Clone, Debug)]
pub struct Letter {
    pub facts: Facts,
    /// What the panel is for; may be empty.
    pub purpose: Localized,
    pub letter: Nomination,
}

fn unknown() -> AppError {
    AppError::gone("nominations-unknown")
}

async fn found(db: &impl ConnectionTrait, key: &str) -> Result<entity::Model, AppError> {
    let row = entity::Entity::find().filter(entity::Column::Hash.eq(random::hash(key))).one(db).await?;
    let row = row.ok_or_else(unknown)?;
    if row.state == NominationState::Closed { Err(AppError::gone("nominations-closed")) } else { Ok(row) }
}

/// Opens the link of a letter.
///
/// # Errors
/// `Gone` for one that is closed, or never was.
pub async fn by_link(cx: &Cx<Visitor>, key: &str) -> Result<Letter, AppError> {
    let row = found(cx.db(), key).await?;
    let area = areas::areas(cx).await?.into_iter().find(|area| area.id == row.area_id).ok_or_else(unknown)?;
    let facts = Facts::of(cx, row.panel_id, area).await?;
    let purpose = bodies::body(cx, row.panel_id).await?.purpose;
    Ok(Letter { facts, purpose, letter: row.into() })
}

/// Answers a letter, once: of many answers the first stays, and the page says what it was. Nobody is reminded any more.
///
/// # Errors
/// `Gone` for a letter that is closed, or never was.
pub async fn answer(cx: &Cx<Visitor>, key: &str, answer: Answer) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = found(&tx, key).await?;
    let row = entity::Entity::find_by_id(row.id).lock_exclusive().one(&tx).await?.ok_or_else(unknown)?;
    if row.state == NominationState::Closed {
        return Err(AppError::gone("nominations-closed"));
    }
    let (mv, nominee, from_on, reason) = match answer {
        Answer::Nominate { name, from } => (NominationMove::Nominate, name, Some(from.to_string()), String::new()),
        Answer::NotYet { reason } => (NominationMove::NotYet, String::new(), None, reason),
    };
    let Ok(state) = step(row.state, mv) else { return Ok(()) };
    outbox::cancel(&tx, &cx.services().keys, [row.id.0]).await?;
    let answered = entity::ActiveModel {
        id: Set(row.id),
        state: Set(state),
        nominee: Set(nominee),
        from_on: Set(from_on),
        reason: Set(reason),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    entity::Entity::update(answered).exec(&tx).await?;
    // As the program, not as whoever is signed in in this browser.
    system(cx.services()).audit(&tx, "panel.nomination_answered", row.panel_id, state.key()).await?;
    cx.commit(tx).await
}
