//! The parcels of phones without signal: each sitting is saved as it comes and sent once (`flows::submit::deliver`).

use sea_orm::{QuerySelect, Set, entity::prelude::*};

use super::{
    super::responses::entity::{parcel, response},
    by_token,
};
use crate::surveys::SurveySummary;
use domain::{
    error::AppError,
    responses::model::ResponseState,
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Visitor},
};

/// Longer than a phone keeps a parcel, so that no parcel is taken for a new one.
const REMEMBERED: i64 = 14 * DAY;

/// Whether the response of `token` was sent.
pub async fn was_sent(tx: &Tx, survey: &SurveySummary, token: &str) -> Result<bool, AppError> {
    let sent = by_token(survey.id, token).filter(response::Column::State.eq(ResponseState::Submitted));
    Ok(sent.one(tx).await?.is_some())
}

/// A sitting, or one picture of it, whose row is locked.
pub struct Sitting {
    row: parcel::Model,
    /// The number of its newest save, and whether it was sent.
    pub newest: i64,
    pub sent: bool,
}

/// The locked sitting, or one picture of it, so that the same parcel, sent twice, waits here.
pub async fn sitting(cx: &Cx<Visitor>, tx: &Tx, once: &str, of: Option<&str>) -> Result<Sitting, AppError> {
    let key = match of {
        Some(question) => cx.services().keys.fingerprint("parcel-picture", &format!("{once} {question}")),
        None => cx.services().keys.fingerprint("parcel", once),
    };
    let new = parcel::ActiveModel {
        key: Set(key.clone()),
        newest: Set(-1),
        sent: Set(false),
        at: Set(cx.now().start_of_day().0),
    };
    parcel::Entity::insert(new).on_conflict_do_nothing_on([parcel::Column::Key]).exec_without_returning(tx).await?;
    let row = parcel::Entity::find_by_id(key).lock_exclusive().one(tx).await?.ok_or(AppError::Internal)?;
    Ok(Sitting { newest: row.newest, sent: row.sent, row })
}

/// Notes the newest save of a sitting, and whether it was sent.
pub async fn note_sitting(tx: &Tx, sitting: Sitting, newest: i64, sent: bool) -> Result<(), AppError> {
    let row = parcel::ActiveModel { newest: Set(newest), sent: Set(sent), ..sitting.row.into() };
    parcel::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Deletes the rows of old sittings.
pub(super) async fn purge_expired(tx: &Tx, by: Timestamp) -> Result<(), AppError> {
    let before = by.plus(-REMEMBERED).0;
    parcel::Entity::delete_many().filter(parcel::Column::At.lte(before)).exec(tx).await?;
    Ok(())
}
