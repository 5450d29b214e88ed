//! Storing the council's settings: shorter periods apply at once to what every feature has stored already.

use crate::{people, receipts, responses};
use domain::error::AppError;
use platform::{
    db::Tx,
    guard::{Admin, Cx},
    retention::{Period, Retention},
    settings::{self, Settings},
};

/// Stores the council's settings, and applies shorter periods at once. `before` is what this server knew, `read` what
/// the form was drawn from.
///
/// # Errors
/// `Conflict` if somebody has changed them since `read`.
pub async fn save(cx: &Cx<Admin>, before: &Settings, new: &Settings, read: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let held = settings::held(&tx).await?;
    // Posting the same settings twice is no conflict.
    if held != *new {
        platform::as_read::unchanged(cx.services(), read, &held.as_read())?;
    }
    settings::save(&tx, new).await?;
    if new.retention != before.retention {
        apply_shorter_periods(cx, &tx, &new.retention).await?;
    }
    if new.languages != before.languages {
        cx.audit(&tx, "settings.languages", "settings", &new.languages.key()).await?;
    }
    cx.audit(&tx, "settings.saved", "settings", &new.changed_since(before).join(" ")).await?;
    cx.commit(tx).await?;
    settings::read_anew(cx.services());
    Ok(())
}

/// Applies shorter periods at once to what is stored already.
async fn apply_shorter_periods(cx: &Cx<Admin>, tx: &Tx, to: &Retention) -> Result<(), AppError> {
    responses::apply_shorter_period(tx, to.millis(Period::Started)).await?;
    receipts::apply_shorter_period(tx, to.millis(Period::Receipts)).await?;
    people::shorten_sessions(tx, to.millis(Period::Staff), to.millis(Period::Members)).await?;
    tracing::info!(at = cx.now().0, "retention periods are set");
    Ok(())
}
