//! An officer shares a voice: it takes the place of older versions, goes on an agenda, and pictures are left out.

use super::withdraw;
use crate::{
    panels, pledge,
    voices::{
        self,
        moderation::{self, ShareOutcome, Sharing},
    },
};
use domain::{
    error::AppError,
    ids::{PanelId, PictureId, VoiceId},
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
};

/// Shares a voice.
///
/// # Errors
/// `Conflict` if the rules do not allow it (any more), this officer has agreed already and another one is needed, or an
/// adult's voice is to go to a panel.
pub async fn share(cx: &Cx<Officer>, id: VoiceId, sharing: Sharing) -> Result<ShareOutcome, AppError> {
    let kin = pledge::kin(cx, &sharing.statements).await?;
    let tx = cx.begin().await?;
    let became = moderation::share(cx, &tx, id, &sharing).await?;
    if became != ShareOutcome::Shared {
        cx.commit(tx).await?;
        return Ok(became);
    }
    let (mut erased, placed) = stand_for_old(cx, &tx, id).await?;
    if let Some(panel) = sharing.panel.filter(|_| !placed) {
        moderation::hold_shared(&tx, &[id]).await?;
        panels::route(cx, &tx, panel, &[id]).await?;
    } else if !placed && moderation::is_young(&tx, id).await? {
        // What an adult said stands beside no promise on a panel's agenda.
        panels::join(cx, &tx, &kin, id).await?;
    }
    erased.extend(voices::leave_out(cx, &tx, id, &sharing.left_out).await?);
    cx.commit(tx).await?;
    voices::erase_files(cx, &erased).await;
    Ok(became)
}

/// A version that was just shared replaces the shared one before it on agendas and under replies and takes over its
/// pictures; decided older versions are withdrawn, undecided ones wait for their own decision. Returns the pictures
/// whose files are to be erased, and whether the new version is on an agenda now.
async fn stand_for_old(cx: &Cx<Officer>, tx: &Tx, new: VoiceId) -> Result<(Vec<PictureId>, bool), AppError> {
    let Some(older) = voices::older(tx, new).await? else { return Ok((Vec::new(), false)) };
    let placed = match older.shared {
        Some(old) => {
            pledge::consulting::stand_for(tx, old, new).await?;
            panels::stand_for(cx, tx, old, new).await?
        }
        None => false,
    };
    voices::take_over(cx, tx, &older, new).await?;
    Ok((withdraw::voices_in(cx, tx, &older.decided).await?, placed))
}

/// Puts shared voices on the agenda of a panel's next meeting.
///
/// # Errors
/// `Conflict` if one is not shared (any more), was routed before, or no meeting is planned.
pub async fn route(cx: &Cx<Officer>, panel: PanelId, ids: &[VoiceId]) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    moderation::hold_shared(&tx, ids).await?;
    panels::route(cx, &tx, panel, ids).await?;
    cx.commit(tx).await
}
