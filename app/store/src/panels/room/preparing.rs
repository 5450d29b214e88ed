//! Those whose takeover it is put items on its agenda; the clerk can too.

use super::run;
use crate::panels::items::add_report;
use domain::{
    error::AppError,
    ids::{MeetingId, PanelId},
    lang::Localized,
    panels::rules::{IllegalPanelMove, running::is_prepared},
};
use platform::{
    guard::{Cx, PanelReader},
    idempotency,
};

/// Adds an item at the end of the agenda; once for each key of a form.
///
/// # Errors
/// `Conflict` once the meeting was held or cancelled.
pub async fn put_item(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    meeting: MeetingId,
    title: Localized,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "takeover-item", once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let found = run(cx, &tx, panel, meeting).await?;
    if !is_prepared(found.state) {
        return Err(IllegalPanelMove::State.into());
    }
    let id = add_report(cx, &tx, panel, meeting, title).await?;
    idempotency::complete(&tx, "takeover-item", once, &id.to_string()).await?;
    cx.commit(tx).await
}
