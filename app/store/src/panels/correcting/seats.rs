//! Correcting a seat: its name, its kind and its days, beside all other seats of the panel.

use std::collections::HashMap;

use crate::panels::{
    excesses,
    members::{Member, in_tx},
    seat_changes::{changed, mark_outside, marked, outlasts, settle, store},
    seat_history::keep_said,
    seating::{ClashFields, refuse_clash},
};
use domain::{
    error::{AppError, FieldErrors},
    ids::{MembershipId, PanelId},
    panels::model::MemberKind,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx},
};

const DAYS: &str = "value[ends_on]";

/// Stores it, and ends what ends with the seat. The panel's row is locked.
///
/// # Errors
/// `Invalid` at its last day where marks of attendance would be outside, where two seats have at once what one can have,
/// and where a substitute would sit without the member; at `excess_reason` where there would be more members than the
/// terms allow.
pub(super) async fn put(
    cx: &Cx<Clerk>,
    tx: &Tx,
    (panel, id): (PanelId, MembershipId),
    new: &HashMap<&str, String>,
    (reason, excess): (&str, &str),
) -> Result<(), AppError> {
    let before = in_tx(tx, panel).await?;
    let at = before.iter().position(|member| member.id == id).ok_or(AppError::NotFound)?;
    let mut all = before.clone();
    correct(&mut all[at], new);
    if !all[at].days().is_real() {
        return Err(AppError::invalid(DAYS, "panels-end-before-start"));
    }
    let refuse = |sentence| AppError::from(FieldErrors::default().add(DAYS, sentence));
    settle(&mut all, at).map_err(refuse)?;
    let marked = marked(tx, panel).await?;
    let left_out = |(_, member): &(&Member, &Member)| mark_outside(cx, &marked, member, id);
    if let Some(sentence) = changed(&before, &all).iter().find_map(left_out).or_else(|| outlasts(&all, at)) {
        return Err(refuse(sentence));
    }
    refuse_clash(&all, id, ClashFields { person: DAYS, office: DAYS, area: DAYS })?;
    excesses::asked(cx, tx, panel, (&before, &all), excess).await?;
    store(tx, panel, &before, &all).await?;
    // What the seat itself said is kept field by field; here is what ended with it.
    let mut was = before;
    correct(&mut was[at], new);
    let with_it = changed(&was, &all);
    keep_said(cx, tx, panel, &with_it, reason).await?;
    let others: Vec<_> = with_it.iter().map(|(_, member)| member.id).filter(|other| *other != id).collect();
    if !others.is_empty() {
        cx.audit_all(tx, "membership.ended", &others, "").await?;
    }
    Ok(())
}

fn correct(member: &mut Member, new: &HashMap<&str, String>) {
    if let Some(name) = new.get("name") {
        member.name.clone_from(name);
    }
    if let Some(kind) = new.get("kind").and_then(|kind| MemberKind::parse(kind)) {
        member.kind = kind;
    }
    if let Some(day) = new.get("starts_on") {
        member.starts_on.clone_from(day);
    }
    if let Some(day) = new.get("ends_on") {
        member.ends_on = Some(day.clone()).filter(|day| !day.is_empty());
    }
}
