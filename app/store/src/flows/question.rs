//! Putting a question on the panel's next agenda in one step.

use crate::{panels, questions};
use domain::{
    error::AppError,
    ids::{AskingId, MeetingId, PanelId},
    panels::model::{ItemKind, Purpose},
};
use platform::guard::{Clerk, Cx};

/// Puts a question that was put to an officer on the next agenda that is not published, to be discussed.
///
/// # Errors
/// `NotFound`, also for another panel's; `Conflict` where it is on an agenda already, or no meeting is planned.
pub async fn table(cx: &Cx<Clerk>, panel: PanelId, id: AskingId) -> Result<MeetingId, AppError> {
    let tx = cx.begin().await?;
    let title = questions::asking::for_agenda(cx, &tx, panel, id).await?;
    let meeting = panels::routing::next_agenda(cx, &tx, panel).await?;
    let details = panels::Details { purpose: Some(Purpose::Discuss), ..panels::Details::default() };
    let new = panels::NewItem { kind: ItemKind::Question, title, details };
    let items = panels::items::add_items(cx, &tx, panel, meeting, vec![new]).await?;
    let item = items.first().copied().ok_or(AppError::Internal)?;
    questions::asking::placed(cx, &tx, panel, id, item).await?;
    cx.commit(tx).await?;
    Ok(meeting)
}
