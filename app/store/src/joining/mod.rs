//! The only files that touch requests to join the Children in Care Council.
//!
//! ```text
//! mod      asking, taking back, and what a receipt shows      answering   what officers read and answer
//! ```

pub mod answering;
mod entity;
mod mails;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, TryInsertResult, entity::prelude::*};

use domain::{
    advocacy::rules::end_of_working_day,
    error::AppError,
    ids::{JoinId, ReceiptId},
    joining::{JoinMove, JoinRequest, JoinState, KEPT_FOR, LONGEST_KEPT, WITHIN, step},
    time::{DAY, Timestamp},
};
use entity::request;
use platform::{
    db::Tx,
    guard::{Cx, Grant, System, Visitor, system},
    outbox,
    retention::{Erased, Expired, Gone},
};

pub use answering::{Answer, Opened, answer, desk, open, requests};

/// A request as whoever asked sees it.
#[derive(Clone, Debug)]
pub struct Mine {
    pub id: JoinId,
    pub state: JoinState,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
    /// What an officer has written; may be empty.
    pub answer: String,
}

/// Stores a request, one at a time for each receipt, and tells the officers. `alarming`: there is a word of danger in it.
///
/// # Errors
/// `Conflict` where one waits already.
pub async fn ask(
    cx: &Cx<Visitor>,
    tx: &mut Tx,
    receipt: Option<ReceiptId>,
    asked: &JoinRequest,
    alarming: bool,
) -> Result<(), AppError> {
    let (id, due) = (JoinId::new(), end_of_working_day(cx.now(), WITHIN));
    let text = serde_json::to_string(asked).map_err(|_| AppError::Internal)?;
    let row = request::ActiveModel {
        id: Set(id),
        state: Set(JoinState::Asked),
        receipt_id: Set(receipt),
        open_for: Set(receipt),
        lang: Set(cx.lang()),
        sealed: Set(Some(cx.services().keys.seal(id.0, &text))),
        answer: Set(None),
        alarming: Set(alarming),
        asked_at: Set(cx.now().0),
        due_at: Set(due.0),
        ended_at: Set(None),
    };
    let inserted = request::Entity::insert(row)
        .on_conflict_do_nothing_on([request::Column::OpenFor])
        .exec_without_returning(tx)
        .await?;
    if !matches!(inserted, TryInsertResult::Inserted(1)) {
        return Err(AppError::conflict("joining-already"));
    }
    mails::tell_officers(cx, tx, id, due).await?;
    // As the program, not as whoever is signed in on this phone.
    system(cx.services()).audit(tx, "joining.asked", id, "").await
}

/// What was asked under a receipt, the newest first.
pub async fn of_receipt<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<Vec<Mine>, AppError> {
    let found = request::Entity::find()
        .filter(request::Column::ReceiptId.eq(receipt))
        .order_by_desc(request::Column::AskedAt)
        .all(cx.db())
        .await?;
    let one = |row: request::Model| -> Result<Mine, AppError> {
        let answer = row.answer.as_ref().map(|sealed| cx.services().keys.open(row.id.0, sealed)).transpose()?;
        Ok(Mine {
            id: row.id,
            state: row.state,
            asked_at: Timestamp(row.asked_at),
            due_at: Timestamp(row.due_at),
            answer: answer.unwrap_or_default(),
        })
    };
    found.into_iter().map(one).collect()
}

/// Takes back what waits under this receipt: what it said is erased at once.
///
/// # Errors
/// `NotFound` for somebody else's, `Conflict` for one that is answered.
pub async fn take_back(cx: &Cx<Visitor>, receipt: ReceiptId, id: JoinId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = request::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.receipt_id == Some(receipt)).ok_or(AppError::NotFound)?;
    let state = step(row.state, JoinMove::TakeBack)?;
    if state == row.state {
        return Ok(());
    }
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    let save = request::ActiveModel {
        id: Set(id),
        state: Set(state),
        open_for: Set(None),
        sealed: Set(None),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    request::Entity::update(save).exec(&tx).await?;
    system(cx.services()).audit(&tx, "joining.taken_back", id, "").await?;
    cx.commit(tx).await
}

/// What has had its time by `by`: a while after its answer, and what nobody has answered for very long.
fn over(by: Timestamp) -> sea_orm::Condition {
    sea_orm::Condition::any()
        .add(request::Column::EndedAt.lte(by.plus(-KEPT_FOR * DAY).0))
        .add(request::Column::AskedAt.lte(by.plus(-LONGEST_KEPT).0))
}

/// Erases what has had its time.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    let gone = request::Entity::delete_many().filter(over(by)).exec(&tx).await?.rows_affected;
    erased.add(Gone::Joining, gone);
    cx.commit(tx).await?;
    Ok(erased)
}

/// How many `purge_expired` would erase.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let found = request::Entity::find().filter(over(cx.now()));
    Expired::of(cx.db(), found, request::Column::AskedAt).await
}

/// Erases everything that was asked under a receipt, because whoever has its words asks for it.
pub async fn erase<R: Grant>(cx: &Cx<R>, tx: &Tx, receipt: ReceiptId) -> Result<(), AppError> {
    let ids: Vec<JoinId> = request::Entity::find()
        .select_only()
        .column(request::Column::Id)
        .filter(request::Column::ReceiptId.eq(receipt))
        .into_tuple()
        .all(tx)
        .await?;
    outbox::cancel(tx, &cx.services().keys, ids.iter().map(|id| id.0)).await?;
    request::Entity::delete_many().filter(request::Column::Id.is_in(ids)).exec(tx).await?;
    Ok(())
}
