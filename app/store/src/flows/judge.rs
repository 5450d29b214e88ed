//! A young person's verdict on a statement of the pledge.

use crate::{
    pledge::{self, Voter},
    receipts,
};
use domain::{error::AppError, ids::StatementId, pledge::model::Finding};
use platform::guard::{Cx, Grant};

/// Gives or changes a verdict: one for each person, statement and round, however often it is posted.
/// `of` is the statement's id as the form had it: under a newer edition its number may be another promise's.
///
/// # Errors
/// `Conflict` without an open round, if it asks about other statements or other people, or if the statement is another
/// one by now.
pub async fn give_verdict<R: Grant>(
    cx: &Cx<R>,
    (number, of): (i32, Option<StatementId>),
    voter: Voter,
    finding: Finding,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if let Voter::Receipt(receipt) = voter {
        // Whoever erases it waits, and then erases this verdict too.
        receipts::hold(&tx, receipt).await?;
    }
    pledge::put_verdict(cx, &tx, (number, of), voter, finding).await?;
    cx.commit(tx).await
}
