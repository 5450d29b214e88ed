//! Devices in event mode, and the code that ends it.

use sea_orm::{PaginatorTrait, QuerySelect, Set, entity::prelude::*};

use super::{
    super::responses::{
        entity::{device, response},
        sitting::EVENT_LASTS as LASTS,
    },
    submission::is_over,
};
use domain::{
    error::AppError,
    ids::{RoundId, SurveyId},
    responses::model::ResponseState,
    time::Timestamp,
};
use platform::{
    crypto::Keys,
    db::Tx,
    guard::{Cx, Grant, Officer, System, Visitor},
    random,
};

/// What a device in event mode shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Survey(SurveyId),
    /// A review round of the pledge.
    Round(RoundId),
}

impl Shown {
    const fn survey(self) -> Option<SurveyId> {
        match self {
            Self::Survey(id) => Some(id),
            Self::Round(_) => None,
        }
    }

    const fn round(self) -> Option<RoundId> {
        match self {
            Self::Round(id) => Some(id),
            Self::Survey(_) => None,
        }
    }

    /// The devices that show it.
    fn devices(self) -> Expr {
        match self {
            Self::Survey(id) => device::Column::SurveyId.eq(id),
            Self::Round(id) => device::Column::RoundId.eq(id),
        }
    }

    /// Writes down what was done with it: the one action for a survey, the other for a round.
    async fn audit<R: Grant>(self, cx: &Cx<R>, tx: &Tx, survey: &str, round: &str) -> Result<(), AppError> {
        match self {
            Self::Survey(id) => cx.audit(tx, survey, id, "").await,
            Self::Round(id) => cx.audit(tx, round, id, "").await,
        }
    }
}

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

/// Stores that a device shows this, and signs the officer out on it, in one transaction.
pub async fn start_event(
    cx: &Cx<Officer>,
    shown: Shown,
    token: &str,
    code: &str,
    session: Option<&str>,
) -> Result<(), AppError> {
    let hash = random::hash(token);
    let tx = cx.begin().await?;
    let row = device::ActiveModel {
        hash: Set(hash.clone()),
        survey_id: Set(shown.survey()),
        round_id: Set(shown.round()),
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
    shown.audit(cx, &tx, "event.started", "pledge.event_started").await?;
    cx.commit(tx).await
}

/// How many devices show this now.
pub async fn devices(cx: &Cx<Officer>, shown: Shown) -> Result<u64, AppError> {
    let now = device::Entity::find().filter(shown.devices()).filter(device::Column::ExpiresAt.gt(cx.now().0));
    Ok(now.count(cx.db()).await?)
}

/// Ends event mode on every device that shows this: none needs a code any more.
pub async fn end_events(cx: &Cx<Officer>, shown: Shown) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    device::Entity::delete_many().filter(shown.devices()).exec(&tx).await?;
    shown.audit(cx, &tx, "event.ended_everywhere", "pledge.event_ended_everywhere").await?;
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
        let shown = found.survey_id.map(Shown::Survey).or(found.round_id.map(Shown::Round));
        let shown = shown.ok_or(AppError::Internal)?;
        shown.audit(cx, &tx, "event.ended", "pledge.event_ended").await?;
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
