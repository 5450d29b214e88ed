//! What a young person has noted, until an officer has read it: then it is for the panels, in the words that the officer
//! leaves, or is erased.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{Sealed, entity, held};
use domain::{
    celebrations::{AgreedBy, Celebration, CelebrationMove, CelebrationState, Consent, Whose, step},
    error::AppError,
    ids::CelebrationId,
    lang::Lang,
    time::Timestamp,
};
use platform::guard::{Cx, Officer};

/// The most that are listed.
const MOST: u64 = 100;

/// One that nobody has read, in the officers' list: nothing of what it says.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    pub id: CelebrationId,
    /// There is a word of danger in it.
    pub alarming: bool,
    pub at: Timestamp,
}

/// One that an officer has opened.
#[derive(Clone, Debug)]
pub struct Opened {
    pub id: CelebrationId,
    pub lang: Lang,
    pub what: String,
    pub first_name: String,
    pub whose: Whose,
    pub consent: Consent,
    pub agreed_by: AgreedBy,
}

/// What waits to be read; what may be about danger first, then the oldest.
pub async fn waiting(cx: &Cx<Officer>) -> Result<Vec<Waiting>, AppError> {
    let found: Vec<(CelebrationId, bool, i64)> = entity::Entity::find()
        .select_only()
        .columns([entity::Column::Id, entity::Column::Alarming, entity::Column::NotedAt])
        .filter(entity::Column::State.eq(CelebrationState::Checking))
        .order_by_desc(entity::Column::Alarming)
        .order_by_asc(entity::Column::NotedAt)
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|(id, alarming, at)| Waiting { id, alarming, at: Timestamp(at) }).collect())
}

/// Opens one that waits, and writes down that it was opened.
///
/// # Errors
/// `NotFound` for what does not wait.
pub async fn open(cx: &Cx<Officer>, id: CelebrationId) -> Result<Opened, AppError> {
    let row = entity::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let sealed = row.sealed.as_ref().ok_or(AppError::NotFound)?;
    let text = cx.services().keys.open(id.0, sealed)?;
    let Sealed { what, first_name } = serde_json::from_str(&text).map_err(|_| AppError::Internal)?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "celebration.opened", id, "").await?;
    cx.commit(tx).await?;
    let (lang, whose, consent, agreed_by) = (row.lang, row.whose, row.consent, row.agreed_by);
    Ok(Opened { id, lang, what, first_name, whose, consent, agreed_by })
}

/// Hands it on to the panels in these words; what was written is erased.
///
/// # Errors
/// `NotFound` once it was erased; `Conflict` where somebody has handed it on already.
pub async fn check(cx: &Cx<Officer>, id: CelebrationId, of: Celebration) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = held(&tx, id).await?;
    let state = step(row.state, row.consent, CelebrationMove::Check)?;
    let save = entity::ActiveModel {
        id: Set(id),
        state: Set(state),
        whose: Set(of.whose),
        what: Set(of.what),
        sealed: Set(None),
        consent: Set(of.consent),
        agreed_by: Set(of.agreed_by),
        first_name: Set(of.first_name),
        alarming: Set(false),
        ..Default::default()
    };
    entity::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "celebration.checked", id, "").await?;
    cx.commit(tx).await
}

/// Erases what is not to be handed on. Said twice, it was the first time.
///
/// # Errors
/// `Conflict` where somebody has handed it on already.
pub async fn discard(cx: &Cx<Officer>, id: CelebrationId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let Some(row) = entity::Entity::find_by_id(id).lock_exclusive().one(&tx).await? else { return Ok(()) };
    // What may be handed on may be discarded instead.
    step(row.state, row.consent, CelebrationMove::Check)?;
    entity::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "celebration.discarded", id, "").await?;
    cx.commit(tx).await
}
