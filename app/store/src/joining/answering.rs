//! What officers read of requests to join, and what they answer.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::entity::request;
use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::JoinId,
    joining::{JoinMove, JoinRequest, JoinState, step},
    lang::Lang,
    paths,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
    outbox,
    retention::Expired,
};

/// A request in the officers' list: nothing of what it says.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: JoinId,
    pub state: JoinState,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
}

impl From<&request::Model> for Listed {
    fn from(row: &request::Model) -> Self {
        Self { id: row.id, state: row.state, asked_at: Timestamp(row.asked_at), due_at: Timestamp(row.due_at) }
    }
}

/// A request that an officer has opened.
#[derive(Clone, Debug)]
pub struct Opened {
    pub about: Listed,
    pub lang: Lang,
    /// None once it was taken back.
    pub asked: Option<JoinRequest>,
    /// What was answered; may be empty.
    pub answer: String,
}

/// The most requests in the list.
const MOST: u64 = 200;

/// Every request, those that wait first; of them what may be about danger first, then in the order in which they are due.
pub async fn requests(cx: &Cx<Officer>) -> Result<Vec<Listed>, AppError> {
    let found = request::Entity::find()
        .order_by_desc(request::Column::State.eq(JoinState::Asked))
        .order_by_desc(request::Column::Alarming)
        .order_by_asc(request::Column::DueAt)
        .limit(MOST)
        .all(cx.db())
        .await?;
    Ok(found.iter().map(Listed::from).collect())
}

/// Opens a request, and writes down that it was opened.
///
/// # Errors
/// `NotFound`, also once it was erased.
pub async fn open(cx: &Cx<Officer>, id: JoinId) -> Result<Opened, AppError> {
    let row = request::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let keys = &cx.services().keys;
    let asked = match &row.sealed {
        Some(sealed) => Some(serde_json::from_str(&keys.open(id.0, sealed)?).map_err(|_| AppError::Internal)?),
        None => None,
    };
    let answer = row.answer.as_ref().map(|sealed| keys.open(id.0, sealed)).transpose()?.unwrap_or_default();
    let tx = cx.begin().await?;
    cx.audit(&tx, "joining.read", id, "").await?;
    cx.commit(tx).await?;
    Ok(Opened { about: Listed::from(&row), lang: row.lang, asked, answer })
}

/// What an officer answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Else: later.
    pub yes: bool,
    /// To whoever asked; of *yes* it may be empty.
    pub words: String,
}

/// Answers a request; whoever asked reads it by their receipt. Returns the language in which they asked.
///
/// # Errors
/// `Conflict` for what was taken back, or has been answered so by somebody.
pub async fn answer(cx: &Cx<Officer>, tx: &Tx, id: JoinId, answer: &Answer) -> Result<Lang, AppError> {
    let row = request::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let state = step(row.state, if answer.yes { JoinMove::Yes } else { JoinMove::Later })?;
    // Somebody else has answered meanwhile: their words are not replaced by others.
    if state == row.state {
        return Err(AppError::conflict("joining-ended-already"));
    }
    outbox::cancel(tx, &cx.services().keys, [id.0]).await?;
    let words = (!answer.words.is_empty()).then(|| cx.services().keys.seal(id.0, &answer.words));
    let save = request::ActiveModel {
        id: Set(id),
        state: Set(state),
        open_for: Set(None),
        answer: Set(words),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    request::Entity::update(save).exec(tx).await?;
    cx.audit(tx, &format!("joining.{}", state.key()), id, "").await?;
    Ok(row.lang)
}

/// Who waits for an answer; first those in whose words there is a word of danger.
pub async fn desk(cx: &Cx<Officer>) -> Result<Vec<Waits>, AppError> {
    let asked = request::Entity::find().filter(request::Column::State.eq(JoinState::Asked));
    let alarming = asked.clone().filter(request::Column::Alarming.eq(true));
    let calm = asked.filter(request::Column::Alarming.eq(false));
    let late = calm.clone().filter(request::Column::DueAt.lt(cx.now().0));
    let calm = calm.filter(request::Column::DueAt.gte(cx.now().0));
    let mut all = Vec::new();
    for (key, rows) in
        [("desk-wait-joining-alarming", alarming), ("desk-wait-joining-late", late), ("desk-wait-joining", calm)]
    {
        let over = Expired::of(cx.db(), rows, request::Column::AskedAt).await?;
        all.extend(Waits::of(key, paths::joining::List, over));
    }
    Ok(all
        .into_iter()
        .map(|wait| if wait.key == "desk-wait-joining-alarming" { wait.urgent() } else { wait })
        .collect())
}
