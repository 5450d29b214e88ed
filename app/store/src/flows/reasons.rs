//! Saying which comments led to a change of a draft of the pledge.

use std::collections::BTreeSet;

use crate::{pledge::consulting, voices};
use domain::{
    error::AppError,
    ids::{ConsultationId, PledgeId, VoiceId},
    pledge::consulting::About,
};
use platform::guard::{Cx, Drafter};

/// Says which comments led to a change: these, in the place of those that were picked before. Whoever takes one back, or
/// shares other words in its place, comes before or after: what is picked is what everybody reads.
///
/// # Errors
/// `Conflict` while people are asked, for an edition that was adopted, and for a comment that is not shared (any more).
pub async fn pick(
    cx: &Cx<Drafter>,
    consultation: ConsultationId,
    of: About,
    comments: &[VoiceId],
) -> Result<PledgeId, AppError> {
    let wanted: Vec<_> = comments.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let tx = cx.begin().await?;
    // Voices are locked before what refers to them, as where one is shared in the place of another.
    voices::hold_readable(&tx, &wanted, consulting::GONE).await?;
    let edition = consulting::pick_reasons(cx, &tx, consultation, of, &wanted).await?;
    cx.commit(tx).await?;
    Ok(edition)
}
