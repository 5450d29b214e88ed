//! The only files that touch erasures. Each feature erases its own, in one transaction (`flows::erase`).

pub mod entity;

use sea_orm::{QueryOrder, QuerySelect, Set, entity::prelude::*};

use crate::waits::Waits;
use domain::{
    erasure::{
        model::ErasureState,
        rules::{self, ErasureMove},
    },
    error::AppError,
    ids::{ErasureId, PersonId, ReceiptId, VoiceId},
    paths,
    source::Source,
    time::{DAY, Timestamp},
};
use entity::erasure;
use platform::{
    db::Tx,
    guard::{Cx, Eraser},
    idempotency,
    retention::Expired,
};

/// Nobody answered for this long: asked for anew, or not at all.
const LAPSES_AFTER: i64 = 30 * DAY;

/// Whose things.
#[derive(Clone, Debug)]
pub enum What {
    /// The four words of a receipt, and where they were typed.
    Words(String, Option<Source>),
    Voice(VoiceId),
    Person(PersonId),
}

/// An erasure, for the list. What it is about is known until it is done.
#[derive(Clone, Debug)]
pub struct Erasure {
    pub id: ErasureId,
    pub state: ErasureState,
    pub lapsed: bool,
    pub voice: Option<VoiceId>,
    pub of_receipt: bool,
    pub person: Option<PersonId>,
    pub asked: (PersonId, Timestamp),
    pub answered: Option<(PersonId, Timestamp)>,
}

/// The newest hundred.
pub async fn newest(cx: &Cx<Eraser>) -> Result<Vec<Erasure>, AppError> {
    let rows = erasure::Entity::find().order_by_desc(erasure::Column::AskedAt).limit(100).all(cx.db()).await?;
    Ok(rows
        .into_iter()
        .map(|m| Erasure {
            id: m.id,
            state: m.state,
            lapsed: has_lapsed(&m, cx.now()),
            voice: m.voice_id,
            of_receipt: m.receipt_id.is_some(),
            person: m.person_id,
            asked: (m.asked_by, Timestamp(m.asked_at)),
            answered: m.answered_by.zip(m.answered_at.map(Timestamp)),
        })
        .collect())
}

fn has_lapsed(m: &erasure::Model, now: Timestamp) -> bool {
    m.state == ErasureState::Asked && now.since(Timestamp(m.asked_at)) >= LAPSES_AFTER
}

/// Asks for it. A receipt that is known is kept as such, and its words nowhere.
///
/// # Errors
/// `Invalid` for words of no receipt; `NotFound`; `Conflict` for an account of staff.
pub async fn ask(cx: &Cx<Eraser>, what: What, key: &str) -> Result<(), AppError> {
    let (mut voice, mut receipt, mut person) = (None, None, None);
    match what {
        What::Words(words, source) => {
            let found = crate::receipts::judge(cx, source, &words).await?;
            receipt =
                Some(found.map(|known| known.id).ok_or_else(|| AppError::invalid("words", "erasure-words-unknown"))?);
        }
        What::Voice(id) => {
            let kin = crate::voices::related(cx.db(), id).await?.ok_or(AppError::NotFound)?;
            (voice, receipt) = (Some(id), kin.receipt);
        }
        What::Person(id) => {
            let account = crate::people::find(cx, id).await?;
            if account.roles.iter().any(|role| role.is_staff()) {
                return Err(AppError::conflict("erasure-staff"));
            }
            person = Some(id);
        }
    }
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "erasure", key, cx.now()).await?.is_some() {
        return Ok(());
    }
    let id = ErasureId::new();
    let row = erasure::ActiveModel {
        id: Set(id),
        state: Set(ErasureState::Asked),
        voice_id: Set(voice),
        receipt_id: Set(receipt),
        person_id: Set(person),
        asked_by: Set(cx.me()?),
        asked_at: Set(cx.now().0),
        ..Default::default()
    };
    erasure::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, "erasure", key, &id.to_string()).await?;
    cx.audit(&tx, "erasure.asked", id, "").await?;
    cx.commit(tx).await
}

/// Nobody but a second person answers, and only what waits. Returns its row and the state after the answer.
async fn to_answer(
    cx: &Cx<Eraser>,
    tx: &Tx,
    id: ErasureId,
    mv: ErasureMove,
) -> Result<(erasure::Model, ErasureState), AppError> {
    let row = erasure::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let state = rules::step(row.state, mv)?;
    if has_lapsed(&row, cx.now()) {
        return Err(AppError::conflict("erasure-past"));
    }
    if row.asked_by == cx.me()? {
        return Err(AppError::conflict("erasure-second"));
    }
    Ok((row, state))
}

async fn answered(cx: &Cx<Eraser>, tx: &Tx, id: ErasureId, state: ErasureState) -> Result<(), AppError> {
    let save = erasure::ActiveModel {
        id: Set(id),
        state: Set(state),
        voice_id: Set(None),
        receipt_id: Set(None),
        person_id: Set(None),
        answered_by: Set(Some(cx.me()?)),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    erasure::Entity::update(save).exec(tx).await?;
    Ok(())
}

async fn written_down(cx: &Cx<Eraser>, tx: &Tx, id: ErasureId, state: ErasureState) -> Result<(), AppError> {
    cx.audit(tx, &format!("erasure.{}", state.key()), id, "").await
}

/// It stays as it is.
pub async fn refuse(cx: &Cx<Eraser>, id: ErasureId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, state) = to_answer(cx, &tx, id, ErasureMove::Refuse).await?;
    answered(cx, &tx, id, state).await?;
    written_down(cx, &tx, id, state).await?;
    cx.commit(tx).await
}

/// An erasure that was agreed to, and whose things it is about.
pub struct Agreed {
    id: ErasureId,
    state: ErasureState,
    pub voice: Option<VoiceId>,
    pub receipt: Option<ReceiptId>,
    pub person: Option<PersonId>,
}

/// Whose account an erasure is about, if it is about one.
pub async fn person_of(cx: &Cx<Eraser>, id: ErasureId) -> Result<Option<PersonId>, AppError> {
    Ok(erasure::Entity::find_by_id(id).one(cx.db()).await?.and_then(|row| row.person_id))
}

/// Stores that the second person agrees. `flows::erase` erases it all in the same transaction, which `write_down` ends.
///
/// # Errors
/// `Conflict` for whoever asked, and if it has lapsed or was answered.
pub async fn agree(cx: &Cx<Eraser>, tx: &Tx, id: ErasureId) -> Result<Agreed, AppError> {
    let (row, state) = to_answer(cx, tx, id, ErasureMove::Agree).await?;
    answered(cx, tx, id, state).await?;
    Ok(Agreed { id, state, voice: row.voice_id, receipt: row.receipt_id, person: row.person_id })
}

/// Writes down that it was agreed to.
pub async fn write_down(cx: &Cx<Eraser>, tx: &Tx, agreed: &Agreed) -> Result<(), AppError> {
    written_down(cx, tx, agreed.id, agreed.state).await
}

/// Erasures that somebody else has asked for and nobody has answered.
pub async fn desk(cx: &Cx<Eraser>) -> Result<Vec<Waits>, AppError> {
    let asked = erasure::Entity::find()
        .filter(erasure::Column::State.eq(ErasureState::Asked))
        .filter(erasure::Column::AskedBy.ne(cx.me()?))
        .filter(erasure::Column::AskedAt.gt(cx.now().plus(-LAPSES_AFTER).0));
    let over = Expired::of(cx.db(), asked, erasure::Column::AskedAt).await?;
    Ok(Waits::of("desk-wait-erasures", paths::erasure::Erasures, over).into_iter().collect())
}
