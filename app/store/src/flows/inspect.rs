//! Inspectors let in and out: what they were given goes with their access, so that whoever is invited anew begins with
//! nothing.

use crate::{
    people::{self, NewInspector},
    pledge::inspection,
};
use domain::{error::AppError, ids::PersonId};
use platform::guard::{Cx, InspectionKeeper, System};

/// Invites an inspector until a day, once, however often the form is posted.
///
/// # Errors
/// `Invalid` of the field `email` if somebody else has it, and for too many inspectors or invitations.
pub async fn invite(cx: &Cx<InspectionKeeper>, new: NewInspector, once: &str) -> Result<PersonId, AppError> {
    let mut tx = cx.begin().await?;
    let (id, anew) = people::invite_inspector(cx, &mut tx, new, once).await?;
    if anew {
        inspection::take_from(&tx, id).await?;
    }
    cx.commit(tx).await?;
    Ok(id)
}

/// Ends an inspector's account before its day. Said twice, it was the first time.
pub async fn end(cx: &Cx<InspectionKeeper>, id: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    people::end_inspector(cx, &tx, id).await?;
    inspection::take_from(&tx, id).await?;
    cx.commit(tx).await
}

/// Closes the accounts of inspectors whose day is over.
pub(crate) async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    let over = people::inspectors_over(cx).await?;
    if over.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    for id in over {
        if people::close_inspector(cx, &tx, id).await? {
            inspection::take_from(&tx, id).await?;
        }
    }
    cx.commit(tx).await
}
