//! Taking back what was given to a seat by mistake: an office, an account. What was recorded of the seat stays.

use super::{seat_changes::store, seat_history::keep_said, seating::held};
use domain::{
    error::AppError,
    ids::{MembershipId, OfficeTermId, PanelId},
};
use platform::guard::{Clerk, Cx};

/// Takes back an office that somebody never held: it leaves reports too. Returns whether they had it.
///
/// # Errors
/// `NotFound` for another panel's seat.
pub async fn take_back_office(
    cx: &Cx<Clerk>,
    panel: PanelId,
    (id, term): (MembershipId, OfficeTermId),
    reason: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let (before, at) = held(&tx, panel, id).await?;
    let mut all = before.clone();
    let Some(given) = before[at].offices.iter().find(|given| given.id == term) else { return Ok(false) };
    all[at].offices.retain(|other| other.id != term);
    store(&tx, panel, &before, &all).await?;
    keep_said(cx, &tx, panel, &[(&before[at], &all[at])], reason).await?;
    cx.audit(&tx, "membership.office_taken_back", id, given.office.key()).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Takes back an account that was joined to a seat by mistake; `name`: whose seat it is. Returns whether it had one.
///
/// # Errors
/// `NotFound` for another panel's seat.
pub async fn take_back_account(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MembershipId,
    name: String,
    reason: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let (before, at) = held(&tx, panel, id).await?;
    if before[at].person.is_none() {
        return Ok(false);
    }
    let mut all = before.clone();
    (all[at].person, all[at].name) = (None, name);
    store(&tx, panel, &before, &all).await?;
    keep_said(cx, &tx, panel, &[(&before[at], &all[at])], reason).await?;
    cx.audit(&tx, "membership.account_taken_back", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}
