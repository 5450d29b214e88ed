//! Devices in event mode, and the code that ends it.

use sea_orm::{PaginatorTrait, QuerySelect, Set, entity::prelude::*};

use super::{
    super::responses::{
        entity::{device, response},
        sitting::EVENT_LASTS as LASTS,
    },
    submission::is_over,
};
use domain::{error::AppError, ids::SurveyId, responses::model::ResponseState, time::Timestamp};
use platform::{
    crypto::Keys,
    db::Tx,
    guard::{Cx, Officer, System, Visitor},
    random,
};

/// The result of trying to end event mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// The code was right, or none is needed any more.
    Free,
    Wrong,
    /// Too many wrong codes: wait.
    TooSoon,
}

/// The stored form of the code: a keyed fingerprint, different for each device.
fn kept(keys: &Keys, hash: &[u8], code: &str) -> Vec<u8> {
    keys.fingerprint("event-code", &format!("{} {code}", random::hex(hash)))
}

/// Stores that a device shows a survey, and signs the officer out on it, in one transaction.
pub async fn start_event(
    cx: &Cx<Officer>,
    survey: SurveyId,
    token: &str,
    code: &str,
    session: Option<&str>,
) -> Result<(), AppError> {
    let hash = random::hash(token);
    let tx = cx.begin().await?;
    let row = device::ActiveModel {
        hash: Set(hash.clone()),
        survey_id: Set(survey),
        officer_id: Set(cx.me()?),
        code: Set(kept(&cx.services().keys, &hash, code)),
        wrong_tries: Set(0),
        wrong_at: Set(0),
        started_at: Set(cx.now().0),
        expires_at: Set(cx.now().plus(LASTS).0),
    };
    device::Entity::insert(row).exec_without_returning(&tx).await?;
    if let Some(session) = session {
        platform::session::end(&tx, random::hash(session)).await?;
    }
    cx.audit(&tx, "event.started", survey, "").await?;
    cx.commit(tx).await
}

/// How many devices show this survey now.
pub async fn devices(cx: &Cx<Officer>, survey: SurveyId) -> Result<u64, AppError> {
    let now = device::Entity::find()
        .filter(device::Column::SurveyId.eq(survey))
        .filter(device::Column::ExpiresAt.gt(cx.now().0));
    Ok(now.count(cx.db()).await?)
}

/// Ends event mode on every device with this survey: none needs a code any more.
pub async fn end_events(cx: &Cx<Officer>, survey: SurveyId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    device::Entity::delete_many().filter(device::Column::SurveyId.eq(survey)).exec(&tx).await?;
    cx.audit(&tx, "event.ended_everywhere", survey, "").await?;
    cx.commit(tx).await
}

/// Ends event mode on a device if the code is right. Wrong codes are counted, and after some the next has to wait.
pub async fn leave_event(cx: &Cx<Visitor>, token: &str, code: &str) -> Result<Leaving, AppError> {
    let hash = random::hash(token);
    let tx = cx.begin().await?;
    let found = device::Entity::find_by_id(hash.clone()).lock_exclusive().one(&tx).await?;
    let Some(found) = found.filter(|device| device.expires_at > cx.now().0) else { return Ok(Leaving::Free) };
    if !domain::people::rules::is_heard(found.wrong_tries, Timestamp(found.wrong_at), cx.now()) {
        return Ok(Leaving::TooSoon);
    }
    if found.code == kept(&cx.services().keys, &hash, code) {
        device::Entity::delete_by_id(hash).exec(&tx).await?;
        cx.audit(&tx, "event.ended", found.survey_id, "").await?;
        cx.commit(tx).await?;
        return Ok(Leaving::Free);
    }
    let tries = found.wrong_tries + 1;
    let mut row: device::ActiveModel = found.into();
    row.wrong_tries = Set(tries);
    row.wrong_at = Set(cx.now().0);
    row.update(&tx).await?;
    cx.commit(tx).await?;
    Ok(Leaving::Wrong)
}

/// Erases an unsent response on a shared device. What was sent stays.
pub async fn abandon(cx: &Cx<Visitor>, survey: SurveyId, token: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    response::Entity::delete_many()
        .filter(response::Column::Token.eq(random::hash(token)))
        .filter(response::Column::SurveyId.eq(survey))
        .filter(response::Column::State.eq(ResponseState::Started))
        .exec(&tx)
        .await?;
    is_over(cx, &tx, token).await?;
    cx.commit(tx).await
}

/// Deletes devices whose time is over.
pub(super) async fn purge_expired(cx: &Cx<System>, tx: &Tx) -> Result<(), AppError> {
    device::Entity::delete_many().filter(device::Column::ExpiresAt.lte(cx.now().0)).exec(tx).await?;
    Ok(())
}
