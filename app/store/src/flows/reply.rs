//! Replies of panels to voices: the words are the panel's, and whom to tell and what is still shared the voices'.

use std::collections::HashMap;

use crate::{
    panels::{
        self,
        replies::Waiting,
        saying::{self, Moved, Whence},
    },
    release::Subject,
    voices::{News, all_shared, tell_writers},
    waits::Waits,
};
use domain::{error::AppError, ids::PanelId, lang::Localized};
use platform::guard::{Cx, Grant, PanelReader, Releaser};

/// Releases the waiting words of a panel, and mails those who are to be told.
///
/// # Errors
/// `Forbidden` for those who may not; `Conflict` if it has changed since it was read; `Invalid` if names were found and
/// nobody says that they have looked.
pub async fn release(
    cx: &Cx<Releaser>,
    panel: PanelId,
    subject: Subject,
    read: i64,
    seen: &[String],
) -> Result<Whence, AppError> {
    let panel = saying::may_release(cx, panel).await?;
    let mut tx = cx.begin().await?;
    let Moved { whence, first, hear } = saying::release(cx, &tx, panel, subject, read, seen).await?;
    tell_writers(cx, &mut tx, &hear, if first { News::Answer } else { News::Changed }).await?;
    cx.commit(tx).await?;
    Ok(whence)
}

/// Takes back the public words of a panel, and mails everybody who was told.
///
/// # Errors
/// `Forbidden` for those who may not; `Conflict` if it has changed since it was read.
pub async fn withdraw(
    cx: &Cx<Releaser>,
    panel: PanelId,
    subject: Subject,
    read: i64,
    reason: Localized,
) -> Result<Whence, AppError> {
    let panel = saying::may_release(cx, panel).await?;
    let mut tx = cx.begin().await?;
    let Moved { whence, hear, .. } = saying::withdraw(cx, &tx, panel, subject, read, reason).await?;
    tell_writers(cx, &mut tx, &hear, News::Changed).await?;
    cx.commit(tx).await?;
    Ok(whence)
}

/// The voices that wait for a reply, for each of these panels. Staff's and public figures both come from here.
/// Withdrawn voices do not wait.
pub async fn unanswered<R: Grant>(cx: &Cx<R>, ids: &[PanelId]) -> Result<HashMap<PanelId, Waiting>, AppError> {
    panels::unanswered(cx, ids, all_shared()).await
}

/// What waits for clerks, for those who reply and for those who read the papers, of their panels.
pub async fn desk(cx: &Cx<PanelReader>) -> Result<Vec<Waits>, AppError> {
    panels::desk(cx, all_shared()).await
}
