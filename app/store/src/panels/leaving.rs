//! Somebody's last day on a panel, which is that of what hangs on the seat.

use super::{
    excesses,
    members::Member,
    seat_changes::{changed, mark_outside, marked, outlasts, settle, store},
    seat_history::keep_said,
    seating::{ClashFields, held, refuse_clash},
};
use domain::{
    error::{AppError, FieldErrors},
    ids::{MembershipId, PanelId},
};
use platform::guard::{Clerk, Cx};

/// Sets somebody's last day on the panel, `ends_on`. With the seat end those of its substitutes, and its offices; returns
/// whether there were any that would have lasted longer. `excess`: as for `seat`, where they stay longer than before.
///
/// # Errors
/// `NotFound` on another panel; `Invalid` for a day before they came, before a meeting at which they or a substitute were
/// marked, or after the last day of the member in whose place they may come.
pub async fn end_member(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: MembershipId,
    ends_on: String,
    excess: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let (before, at) = held(&tx, panel, id).await?;
    let mut all = before.clone();
    all[at].ends_on = Some(ends_on);
    if !all[at].days().is_real() {
        return Err(AppError::invalid("ends_on", "panels-end-before-start"));
    }
    let refuse = |sentence| AppError::from(FieldErrors::default().add("ends_on", sentence));
    settle(&mut all, at).map_err(refuse)?;
    let marked = marked(&tx, panel).await?;
    let left_out = |(_, member): &(&Member, &Member)| mark_outside(cx, &marked, member, id);
    if let Some(sentence) = changed(&before, &all).iter().find_map(left_out).or_else(|| outlasts(&all, at)) {
        return Err(refuse(sentence));
    }
    // A later last day than before may meet somebody who has come since.
    refuse_clash(&all, id, ClashFields { person: "ends_on", office: "ends_on", area: "ends_on" })?;
    excesses::asked(cx, &tx, panel, (&before, &all), excess).await?;
    store(&tx, panel, &before, &all).await?;
    // That of the seat itself is in the log; what ended with it is said beside each.
    let mut was = before;
    was[at].ends_on.clone_from(&all[at].ends_on);
    let with_it = changed(&was, &all);
    keep_said(cx, &tx, panel, &with_it, "").await?;
    let others = with_it.iter().map(|(_, member)| member.id).filter(|other| *other != id);
    let ended: Vec<_> = std::iter::once(id).chain(others).collect();
    cx.audit_all(&tx, "membership.ended", &ended, "").await?;
    cx.commit(tx).await?;
    Ok(!with_it.is_empty())
}
