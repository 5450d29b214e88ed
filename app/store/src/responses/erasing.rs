//! Erasing responses: when somebody takes one back, and when everything of a person is erased.

use sea_orm::{
    QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Condition, Query},
};

use super::{
    super::responses::entity::{answer, response},
    answers_of,
    changing::hold_corrections,
    pictures, steady,
};
use crate::{surveys::document_in, voices::withdraw_of_response};
use domain::responses::{
    model::ResponseState,
    rules::{self, Move},
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, ResponseId},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
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

/// Erases the responses of this receipt with their rows. Returns the pictures whose files are to be erased after the
/// commit.
pub async fn erase_by_receipt<R: Grant>(cx: &Cx<R>, tx: &Tx, receipt: ReceiptId) -> Result<Vec<PictureId>, AppError> {
    erase_wholly(cx, tx, Condition::all().add(response::Column::ReceiptId.eq(receipt))).await
}

/// Erases these responses with their rows, and unfinished corrections of them; for responses whose receipt has run out.
/// Returns the pictures whose files are to be erased after the commit.
pub async fn erase_responses<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: &[ResponseId]) -> Result<Vec<PictureId>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let these = || ids.iter().copied();
    let all = Condition::any().add(response::Column::Id.is_in(these())).add(response::Column::Replaces.is_in(these()));
    erase_wholly(cx, tx, all).await
}

async fn erase_wholly<R: Grant>(cx: &Cx<R>, tx: &Tx, all: Condition) -> Result<Vec<PictureId>, AppError> {
    let mut gone = Vec::new();
    let of = || response::Entity::find().filter(all.clone());
    hold_corrections(tx, of()).await?;
    for found in of().lock_exclusive().all(tx).await? {
        if found.state != ResponseState::Withdrawn && found.replaces.is_none() {
            gone.extend(erase(cx, tx, found).await?);
        }
    }
    response::Entity::delete_many().filter(all).exec(tx).await?;
    Ok(gone)
}

/// Erases the answers of a response and takes them out of the counters; the row stays, as withdrawn. Of a correction
/// nothing stays but what was sent before. While a concern is open about it the answers stay for the lead (`tidy`).
/// Returns the pictures whose files are to be erased.
pub(super) async fn erase<R: Grant>(cx: &Cx<R>, tx: &Tx, found: response::Model) -> Result<Vec<PictureId>, AppError> {
    let state = found.state.step(Move::Withdraw)?;
    let id = found.id;
    if found.replaces.is_some() {
        response::Entity::delete_by_id(id).exec(tx).await?;
        return Ok(Vec::new());
    }
    let mut gone = Vec::new();
    let needed = crate::concerns::any_open_about(tx, &[id]).await?;
    if found.state == ResponseState::Submitted {
        let document = document_in(cx.services(), tx, found.version_id).await?;
        let answers = answers_of(tx, &cx.services().keys, id).await?;
        steady::take_out(cx, tx, found.survey_id, rules::counts(&document, &answers)).await?;
        gone = withdraw_of_response(cx, tx, id).await?;
        response::Entity::delete_many().filter(response::Column::Replaces.eq(id)).exec(tx).await?;
    }
    if !needed {
        answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(id)).exec(tx).await?;
    }
    pictures::forget(tx, id).await?;
    let mut row: response::ActiveModel = found.into();
    row.state = Set(state);
    row.name = Set(None);
    row.token = Set(None);
    row.saves = Set(String::new());
    row.update(tx).await?;
    Ok(gone)
}

/// Erases the answers of responses that were taken back while a concern was open, once it is decided.
pub(super) async fn tidy(tx: &Tx) -> Result<(), AppError> {
    let taken_back = Query::select()
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(response::Column::State.eq(ResponseState::Withdrawn))
        .and_where(response::Column::Id.in_subquery(crate::concerns::settled_responses()))
        .to_owned();
    answer::Entity::delete_many().filter(answer::Column::ResponseId.in_subquery(taken_back)).exec(tx).await?;
    Ok(())
}
