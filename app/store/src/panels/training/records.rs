//! What those who sit on a panel have done, and who lacks what.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, TryInsertResult, entity::prelude::*};

use super::{entity::record, kinds};
use crate::panels::{Member, entity::membership, members::in_tx, today};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId, TrainingRecordId},
};
use platform::guard::{Clerk, Cx, Grant};

/// Training that somebody has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub id: TrainingRecordId,
    /// The key of its kind.
    pub kind: String,
    pub done_on: Date,
}

/// What each of these members has done, the last first; of one with an account also what is recorded of their other
/// seats. Two queries, whatever their number.
pub async fn records<R: Grant>(cx: &Cx<R>, members: &[Member]) -> Result<HashMap<MembershipId, Vec<Done>>, AppError> {
    records_in(cx.db(), members).await
}

/// As `records`, for another feature inside its transaction.
pub(crate) async fn records_in(
    db: &impl ConnectionTrait,
    members: &[Member],
) -> Result<HashMap<MembershipId, Vec<Done>>, AppError> {
    let people: Vec<PersonId> = members.iter().filter_map(|member| member.person).collect();
    let seats: Vec<(MembershipId, Option<PersonId>)> = membership::Entity::find()
        .select_only()
        .columns([membership::Column::Id, membership::Column::PersonId])
        .filter(membership::Column::PersonId.is_in(people))
        .into_tuple()
        .all(db)
        .await?;
    let ids = members.iter().map(|member| member.id).chain(seats.iter().map(|(seat, _)| *seat));
    let found = record::Entity::find()
        .filter(record::Column::MembershipId.is_in(ids))
        .order_by_desc(record::Column::DoneOn)
        .all(db)
        .await?;
    let whose: HashMap<MembershipId, PersonId> =
        seats.into_iter().filter_map(|(seat, person)| Some((seat, person?))).collect();
    let mut all: HashMap<MembershipId, Vec<Done>> = HashMap::new();
    for row in found {
        let Ok(done_on) = row.done_on.parse() else { continue };
        let done = Done { id: row.id, kind: row.kind, done_on };
        let of = whose.get(&row.membership_id);
        let is_theirs = |member: &&Member| {
            member.id == row.membership_id || (member.person.is_some() && member.person.as_ref() == of)
        };
        for member in members.iter().filter(is_theirs) {
            all.entry(member.id).or_default().push(done.clone());
        }
    }
    Ok(all)
}

/// Records that somebody on the panel has done training of a kind. Recorded twice, it was the first time.
///
/// # Errors
/// `NotFound` on another panel; `Invalid` for no kind, and at `done_on` for a day to come.
pub async fn record(
    cx: &Cx<Clerk>,
    panel: PanelId,
    member: MembershipId,
    kind: &str,
    done_on: String,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if !in_tx(&tx, panel).await?.iter().any(|one| one.id == member) {
        return Err(AppError::NotFound);
    }
    if done_on > today(cx) {
        return Err(AppError::invalid("done_on", "training-to-come"));
    }
    kinds::there(&tx, kind).await?;
    let row = record::ActiveModel {
        id: Set(TrainingRecordId::new()),
        membership_id: Set(member),
        kind: Set(kind.to_owned()),
        done_on: Set(done_on),
        training_id: Set(None),
    };
    let inserted = record::Entity::insert(row)
        .on_conflict_do_nothing_on([record::Column::MembershipId, record::Column::Kind, record::Column::DoneOn])
        .exec_without_returning(&tx)
        .await?;
    if matches!(inserted, TryInsertResult::Inserted(1)) {
        cx.audit(&tx, "panel.training_recorded", panel, "").await?;
    }
    cx.commit(tx).await
}

/// Removes what was recorded by mistake.
///
/// # Errors
/// `NotFound` for what is recorded of nobody on this panel.
pub async fn remove(cx: &Cx<Clerk>, panel: PanelId, id: TrainingRecordId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = record::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if !in_tx(&tx, panel).await?.iter().any(|one| one.id == row.membership_id) {
        return Err(AppError::NotFound);
    }
    record::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "panel.training_removed", panel, "").await?;
    cx.commit(tx).await
}
