//! What seats said before: kept beside each, however it was changed.

use sea_orm::{Set, entity::prelude::*};

use super::members::{Member, OfficeTerm};
use crate::panels::entity::correction;
use domain::{
    error::AppError,
    ids::{CorrectionId, MembershipId, PanelId},
    panels::model::{Represents, Thing},
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx},
};

/// One thing that a seat says otherwise than before, in the words in which it is kept: keys, days and ids; an office as
/// `chair 2026-05-13 2027-05-11`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub field: &'static str,
    pub before: String,
    pub after: String,
}

fn of_office(term: &OfficeTerm) -> String {
    let days = [Some(term.starts_on.as_str()), term.ends_on.as_deref()];
    let words: Vec<_> = [term.office.key()].into_iter().chain(days.into_iter().flatten()).collect();
    words.join(" ")
}

/// What a seat says otherwise.
pub fn said(before: &Member, after: &Member) -> Vec<Said> {
    let text = |member: &Member, field: &str| match field {
        "name" => member.name.clone(),
        "account" => member.person.map(|id| id.to_string()).unwrap_or_default(),
        "kind" => member.kind.key().to_owned(),
        "starts_on" => member.starts_on.clone(),
        "ends_on" => member.ends_on.clone().unwrap_or_default(),
        "represents" => member.details.represents.map_or("", Represents::key).to_owned(),
        "represented" => member.details.represented.clone(),
        "area" => member.details.area.map(|id| id.to_string()).unwrap_or_default(),
        "appointed_by" => member.details.appointed_by.clone(),
        _ => member.details.substitute_for.map(|id| id.to_string()).unwrap_or_default(),
    };
    let fields = [
        "name",
        "account",
        "kind",
        "starts_on",
        "ends_on",
        "represents",
        "represented",
        "area",
        "appointed_by",
        "substitute_for",
    ];
    let mut all: Vec<_> = fields
        .map(|field| Said { field, before: text(before, field), after: text(after, field) })
        .into_iter()
        .filter(|one| one.before != one.after)
        .collect();
    let term = |member: &Member, of: &OfficeTerm| {
        member.offices.iter().find(|other| other.id == of.id).map(of_office).unwrap_or_default()
    };
    let new = after.offices.iter().filter(|of| before.offices.iter().all(|other| other.id != of.id));
    for of in before.offices.iter().chain(new) {
        let (was, is) = (term(before, of), term(after, of));
        if was != is {
            all.push(Said { field: "office", before: was, after: is });
        }
    }
    all
}

/// Keeps what seats said before: each is given as it was and as it is.
pub(super) async fn keep_said(
    cx: &Cx<Clerk>,
    tx: &Tx,
    panel: PanelId,
    changed: &[(&Member, &Member)],
    reason: &str,
) -> Result<(), AppError> {
    let row = |id: MembershipId, one: Said| correction::ActiveModel {
        id: Set(CorrectionId::new()),
        panel_id: Set(panel),
        thing: Set(Thing::Member),
        subject_id: Set(id.0),
        field: Set(one.field.to_owned()),
        before: Set(one.before),
        after: Set(one.after),
        reason: Set(reason.to_owned()),
        amendment: Set(false),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    let all = changed.iter().flat_map(|(before, after)| said(before, after).into_iter().map(|one| row(after.id, one)));
    let rows: Vec<_> = all.collect();
    if !rows.is_empty() {
        correction::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
