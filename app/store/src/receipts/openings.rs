//! How often receipts are opened by their words, by the day. It is not in the audit log: in what is given out of that
//! everybody can count the entries (decision 0049). It goes with its receipt.

use jiff::civil::Date;
use sea_orm::{ExprTrait as _, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::entity::receipt_opening;
use domain::{error::AppError, ids::ReceiptId};
use platform::{
    db::Tx,
    guard::{Admin, Cx},
};

/// Counts that somebody opened it.
pub(super) async fn count(tx: &Tx, receipt: ReceiptId, day: Date) -> Result<(), AppError> {
    let row = receipt_opening::ActiveModel { receipt_id: Set(receipt), day: Set(day.to_string()), times: Set(1) };
    let one_more = Expr::col((receipt_opening::Entity, receipt_opening::Column::Times)).add(1);
    let counted = OnConflict::columns([receipt_opening::Column::ReceiptId, receipt_opening::Column::Day])
        .value(receipt_opening::Column::Times, one_more)
        .to_owned();
    receipt_opening::Entity::insert(row).on_conflict(counted).exec_without_returning(tx).await?;
    Ok(())
}

/// How often receipts were opened from this day on, all of them together.
pub async fn opened_since(cx: &Cx<Admin>, day: Date) -> Result<i64, AppError> {
    let times: Vec<i64> = receipt_opening::Entity::find()
        .select_only()
        .column(receipt_opening::Column::Times)
        .filter(receipt_opening::Column::Day.gte(day.to_string()))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(times.iter().sum())
}
