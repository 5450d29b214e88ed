//! A correction in the place of what was sent: the counters, the answers, and those voices that changed.

use super::Speaker;
use crate::{
    flows::withdraw,
    responses::{self, ToSend},
    surveys::{self, SurveySummary},
    voices,
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId},
};
use platform::{
    db::Tx,
    guard::{Cx, Visitor},
};

/// A correction that was sent.
pub(super) struct Corrected {
    pub receipt: Option<ReceiptId>,
    /// The pictures whose files are to be erased after the commit.
    pub gone: Vec<PictureId>,
    /// It sounds of danger.
    pub alarming: bool,
}

/// Replaces a sent response with its correction. None if the sent response was taken back meanwhile.
pub(super) async fn correct(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: &SurveySummary,
    response: ToSend,
    name: Option<&str>,
) -> Result<Option<Corrected>, AppError> {
    let Some(correction) = responses::correction(cx, tx, response).await? else { return Ok(None) };
    surveys::hold(tx, survey.id, cx.now()).await?;
    let mut alarming = correction.count(cx, tx, survey).await?;
    let became = voices::of_response(cx, tx, correction.response()).await?;
    let (said, gone) = correction.changed(cx, tx, became).await?;
    let receipt = correction.receipt();
    let speaker = Speaker { survey, response: correction.response(), receipt, name };
    alarming |= speaker.speak(cx, tx, said).await?;
    let gone = voices::with_later(tx, &gone).await?;
    let gone = withdraw::voices_in(cx, tx, &gone).await?;
    correction.replace(cx, tx, name).await?;
    Ok(Some(Corrected { receipt, gone, alarming }))
}
