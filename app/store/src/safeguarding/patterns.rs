//! Patterns: several things said under one receipt. Suggested to officers until one of them has looked.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use super::super::safeguarding::entity::look;
use crate::voices::Pattern;
use domain::{
    error::AppError,
    ids::{ReceiptId, VoiceId},
    safeguarding::rules,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer},
};

/// The patterns that nobody has looked at, or that have grown since; the latest first.
pub async fn patterns(cx: &Cx<Officer>) -> Result<Vec<Pattern>, AppError> {
    let all = crate::voices::patterns(cx, rules::PATTERN).await?;
    let looks = look::Entity::find()
        .filter(look::Column::ReceiptId.is_in(all.iter().map(|pattern| pattern.receipt)))
        .all(cx.db())
        .await?;
    let looked: HashMap<_, _> = looks.into_iter().map(|look| (look.receipt_id, look.times)).collect();
    let fresh = |pattern: &Pattern| rules::is_pattern(pattern.times, looked.get(&pattern.receipt).copied());
    Ok(all.into_iter().filter(fresh).collect())
}

/// Notes that an officer has looked at the pattern of a voice, and found no concern.
///
/// # Errors
/// `NotFound` for a voice that belongs to none.
pub async fn looked(cx: &Cx<Officer>, voice: VoiceId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let kin = crate::voices::related(&tx, voice).await?.ok_or(AppError::NotFound)?;
    let receipt = kin.receipt.ok_or(AppError::NotFound)?;
    note(cx, &tx, receipt, kin.times).await?;
    cx.audit(&tx, "voice.pattern_seen", voice, &kin.times.to_string()).await?;
    cx.commit(tx).await
}

/// Notes that somebody has looked, and how many things had been said then.
pub(super) async fn note<R: Grant>(cx: &Cx<R>, tx: &Tx, receipt: ReceiptId, times: i64) -> Result<(), AppError> {
    let row = look::ActiveModel {
        receipt_id: Set(receipt),
        times: Set(times),
        by_person: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    let anew = OnConflict::column(look::Column::ReceiptId)
        .update_columns([look::Column::Times, look::Column::ByPerson, look::Column::At])
        .to_owned();
    look::Entity::insert(row).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}
