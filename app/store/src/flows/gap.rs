//! A gap between claim and verdict goes to a panel (docs/decisions/0047): the pledge says whether it is one, the panel
//! has the item, and the voices about the statement go with it. The panel's reply goes its usual way (`flows::reply`).

use crate::{
    panels, pledge,
    voices::{about_any, moderation},
};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, StatementId},
};
use platform::guard::{Clerk, Cx, Proposer};

/// How often the clerk's acceptance looks for voices before it gives up, while officers share one after the other.
const LOOKS: usize = 5;

/// Proposes an item about this statement to a panel. Returns whether it is new: one that waits for this panel's reply
/// is not proposed again.
///
/// # Errors
/// `Conflict` if there is no gap, or another edition has been adopted meanwhile; `NotFound` without such a panel.
pub async fn propose(cx: &Cx<Proposer>, panel: PanelId, statement: StatementId) -> Result<bool, AppError> {
    // Once the agenda is public, so is what the gap says of the verdicts.
    let fewest = cx.services().settings().await.fewest_published;
    let editions = pledge::every_current(cx).await?;
    let found = editions.iter().flat_map(pledge::Pledge::statements).find(|one| one.id == statement);
    let found = found.ok_or_else(|| AppError::conflict("pledge-newer-edition"))?;
    if found.gap(fewest).is_none() {
        return Err(AppError::conflict("pledge-progress-no-gap"));
    }
    let tx = cx.begin().await?;
    let new = panels::propose(cx, &tx, panel, (statement, &found.family), found.text.clone()).await?;
    cx.commit(tx).await?;
    Ok(new.is_some())
}

/// The clerk accepts a proposed item. The shared voices about its statement go with it, so that they are answered.
/// Returns the meeting on whose agenda it is, if one is planned.
///
/// # Errors
/// `NotFound` for an item of another panel; `Conflict` if it was accepted or declined before, or a voice was taken back
/// this moment.
pub async fn accept(cx: &Cx<Clerk>, panel: PanelId, item: ItemId) -> Result<Option<MeetingId>, AppError> {
    let kin = pledge::kin(cx, &[panels::statement_of(cx, panel, item).await?]).await?;
    for _ in 0..LOOKS {
        let tx = cx.begin().await?;
        // Voices are locked before the panel, as where an officer routes them.
        let said = about_any(&tx, kin.iter().copied()).await?;
        moderation::hold_shared(&tx, &said).await?;
        panels::hold(&tx, panel).await?;
        // One that was shared while this waited found no item that was accepted: it is looked for from the beginning.
        if about_any(&tx, kin.iter().copied()).await?.iter().any(|voice| !said.contains(voice)) {
            continue;
        }
        let meeting = panels::accept(cx, &tx, panel, item, &said).await?;
        cx.commit(tx).await?;
        return Ok(meeting);
    }
    Err(AppError::conflict("moderation-voices-gone"))
}
