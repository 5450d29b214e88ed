//! Erasing responses: when somebody takes one back, and when everything of a person is erased. What becomes of their
//! voices is in `flows::withdraw` and `flows::erase`.

use sea_orm::{
    QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Condition, Query},
};

use super::{
    super::responses::entity::{answer, response, undrawn},
    Locked, answers_of, by_token, drawing, locked, pictures,
    resume_and_correct::{hold_corrections, of_receipt},
};
use crate::surveys::document_in;
use domain::{
    error::AppError,
    ids::{ReceiptId, ResponseId, SurveyId},
    responses::{
        model::ResponseState,
        rules::{self, ResponseMove},
    },
    tallies::Tally,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Visitor},
};

/// The responses of this receipt, locked: until the transaction ends no concern is raised about them.
pub async fn under_receipt(tx: &Tx, receipt: ReceiptId) -> Result<Vec<ResponseId>, AppError> {
    held(tx, Condition::all().add(response::Column::ReceiptId.eq(receipt))).await
}

/// Locks these responses in the same way.
pub async fn hold(tx: &Tx, ids: &[ResponseId]) -> Result<(), AppError> {
    held(tx, Condition::all().add(response::Column::Id.is_in(ids.iter().copied()))).await.map(drop)
}

async fn held(tx: &Tx, all: Condition) -> Result<Vec<ResponseId>, AppError> {
    let of = || response::Entity::find().filter(all.clone());
    hold_corrections(tx, of()).await?;
    Ok(of().lock_exclusive().all(tx).await?.into_iter().map(|row| row.id).collect())
}

/// Responses that are erased with their rows.
#[derive(Clone, Copy)]
pub enum Those<'a> {
    /// The responses of this receipt.
    Under(ReceiptId),
    /// These, whose receipt has run out, and unfinished corrections of them.
    These(&'a [ResponseId]),
}

impl Those<'_> {
    fn condition(self) -> Condition {
        match self {
            Self::Under(receipt) => Condition::all().add(response::Column::ReceiptId.eq(receipt)),
            Self::These(ids) => {
                let these = || ids.iter().copied();
                let corrections = response::Column::Replaces.is_in(these());
                Condition::any().add(response::Column::Id.is_in(these())).add(corrections)
            }
        }
    }
}

/// Those that are still to be taken back before their rows go, locked.
pub async fn to_erase(tx: &Tx, those: Those<'_>) -> Result<Vec<Locked>, AppError> {
    let of = || response::Entity::find().filter(those.condition());
    hold_corrections(tx, of()).await?;
    let found = of().lock_exclusive().all(tx).await?.into_iter();
    let there = |row: &response::Model| row.state != ResponseState::Withdrawn && row.replaces.is_none();
    Ok(found.filter(there).map(Locked).collect())
}

/// Deletes the rows.
pub async fn delete(tx: &Tx, those: Those<'_>) -> Result<(), AppError> {
    let gone =
        Query::select().column(response::Column::Id).from(response::Entity).cond_where(those.condition()).to_owned();
    undrawn::Entity::delete_many().filter(undrawn::Column::ResponseId.in_subquery(gone)).exec(tx).await?;
    response::Entity::delete_many().filter(those.condition()).exec(tx).await?;
    Ok(())
}

/// The locked started or sent response of the browser with `token`, to be taken back.
pub async fn to_withdraw(cx: &Cx<Visitor>, tx: &Tx, survey: SurveyId, token: &str) -> Result<Option<Locked>, AppError> {
    hold_corrections(tx, by_token(survey, token)).await?;
    Ok(locked(cx, tx, survey, token).await?.map(Locked))
}

/// The locked response of this receipt, to be taken back.
pub async fn to_withdraw_of(tx: &Tx, receipt: ReceiptId) -> Result<Option<Locked>, AppError> {
    hold_corrections(tx, of_receipt(receipt)).await?;
    Ok(of_receipt(receipt).lock_exclusive().one(tx).await?.map(Locked))
}

/// A locked response that is taken back.
pub struct Leaving {
    pub id: ResponseId,
    pub survey: SurveyId,
    /// What is to be taken out of the counters, if it was sent.
    pub counted: Option<Vec<Tally>>,
    row: response::Model,
    state: ResponseState,
    needed: bool,
}

/// Begins to take back a response. A correction is deleted at once, and none is returned: what was sent before stays.
pub async fn leaving<R: Grant>(cx: &Cx<R>, tx: &Tx, Locked(row): Locked) -> Result<Option<Leaving>, AppError> {
    let state = row.state.step(ResponseMove::Withdraw)?;
    let id = row.id;
    if row.replaces.is_some() {
        response::Entity::delete_by_id(id).exec(tx).await?;
        return Ok(None);
    }
    let needed = crate::concerns::any_open_about(tx, &[id]).await?;
    let mut counted = None;
    if row.state == ResponseState::Submitted {
        let document = document_in(cx.services(), tx, row.version_id).await?;
        let answers = answers_of(tx, &cx.services().keys, id).await?;
        counted = Some(rules::counts(&document, &answers));
    }
    Ok(Some(Leaving { id, survey: row.survey_id, counted, row, state, needed }))
}

/// Deletes unfinished corrections of a response.
pub async fn forget_corrections(tx: &Tx, id: ResponseId) -> Result<(), AppError> {
    response::Entity::delete_many().filter(response::Column::Replaces.eq(id)).exec(tx).await?;
    Ok(())
}

/// Erases the answers of a response that is taken back; the row stays, as withdrawn. While a concern is open about it
/// the answers stay for the lead (`erase_decided`).
pub async fn leave(tx: &Tx, leaving: Leaving) -> Result<(), AppError> {
    let Leaving { id, row, state, needed, counted, .. } = leaving;
    if counted.is_some() {
        drawing::wait_no_longer(tx, id).await?;
    }
    if !needed {
        answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(id)).exec(tx).await?;
    }
    pictures::forget(tx, id).await?;
    let mut row: response::ActiveModel = row.into();
    row.state = Set(state);
    row.name = Set(None);
    row.token = Set(None);
    row.saves = Set(String::new());
    row.update(tx).await?;
    Ok(())
}

/// Erases the answers of responses that were taken back while a concern was open, once it is decided.
pub(super) async fn erase_decided(tx: &Tx) -> Result<(), AppError> {
    let taken_back = Query::select()
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(response::Column::State.eq(ResponseState::Withdrawn))
        .and_where(response::Column::Id.in_subquery(crate::concerns::settled_responses()))
        .to_owned();
    answer::Entity::delete_many().filter(answer::Column::ResponseId.in_subquery(taken_back)).exec(tx).await?;
    Ok(())
}
