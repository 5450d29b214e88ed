//! Packs for an inspection: of which period, and to which inspectors they were given. What is in one is not stored: it
//! is read anew each time somebody takes it, so that what was taken back is gone from it too (decision 0049).

use std::collections::{HashMap, HashSet};

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::entity::{inspection_pack, pack_reader};
use crate::people;
use domain::{
    error::AppError,
    ids::{InspectionId, PersonId},
    pledge::report::Period,
    time::Timestamp,
};
use platform::{
    audit::Entry,
    db::Tx,
    guard::{Cx, InspectionKeeper, Inspector, PackReader},
    idempotency,
};

const KIND: &str = "pledge/inspection";

/// A pack, without what is in it.
#[derive(Clone, Debug)]
pub struct Pack {
    pub id: InspectionId,
    pub period: Period,
    pub made_at: Timestamp,
    pub made_by: PersonId,
    /// The inspectors who have it.
    pub readers: Vec<PersonId>,
}

fn pack(row: inspection_pack::Model, readers: Vec<PersonId>) -> Option<Pack> {
    Some(Pack {
        id: row.id,
        period: Period { from: row.from_day.parse().ok()?, to: row.to_day.parse().ok()? },
        made_at: Timestamp(row.made_at),
        made_by: row.made_by,
        readers,
    })
}

/// Makes a pack of a period that is over, once, however often the form is posted.
pub async fn make_pack(cx: &Cx<InspectionKeeper>, period: Period, once: &str) -> Result<InspectionId, AppError> {
    let tx = cx.begin().await?;
    if let Some(made) = idempotency::begin(&tx, KIND, once, cx.now()).await? {
        return made.parse();
    }
    let id = InspectionId::new();
    let row = inspection_pack::ActiveModel {
        id: Set(id),
        from_day: Set(period.from.to_string()),
        to_day: Set(period.to.to_string()),
        made_by: Set(cx.me()?),
        made_at: Set(cx.now().0),
    };
    inspection_pack::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, KIND, once, &id.to_string()).await?;
    cx.audit(&tx, "inspection.made", id, &format!("{} {}", period.from, period.to)).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Every pack, newest first; two queries.
pub async fn packs(cx: &Cx<InspectionKeeper>) -> Result<Vec<Pack>, AppError> {
    let rows = inspection_pack::Entity::find()
        .order_by_desc(inspection_pack::Column::MadeAt)
        .order_by_asc(inspection_pack::Column::Id)
        .all(cx.db())
        .await?;
    let given = pack_reader::Entity::find().order_by_asc(pack_reader::Column::PersonId).all(cx.db()).await?;
    let mut readers: HashMap<InspectionId, Vec<PersonId>> = HashMap::new();
    for row in given {
        readers.entry(row.pack_id).or_default().push(row.person_id);
    }
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let own = readers.remove(&row.id).unwrap_or_default();
            pack(row, own)
        })
        .collect())
}

/// Gives a pack to exactly these inspectors; whoever else had it does not any more.
///
/// # Errors
/// `Invalid` of the field `readers` for somebody who does not inspect.
pub async fn give_pack(cx: &Cx<InspectionKeeper>, id: InspectionId, to: &[PersonId]) -> Result<(), AppError> {
    let inspecting = people::inspectors(cx).await?;
    let inspects = |id: &PersonId| inspecting.iter().any(|one| one.id == *id && !one.over);
    let tx = cx.begin().await?;
    inspection_pack::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let before = pack_reader::Entity::find().filter(pack_reader::Column::PackId.eq(id)).all(&tx).await?;
    let before: HashSet<PersonId> = before.into_iter().map(|row| row.person_id).collect();
    let now: HashSet<PersonId> = to.iter().copied().collect();
    if !now.difference(&before).all(inspects) {
        return Err(AppError::invalid("readers", "pledge-inspection-give-over"));
    }
    if now == before {
        return Ok(());
    }
    let gone = before.difference(&now).copied();
    pack_reader::Entity::delete_many()
        .filter(pack_reader::Column::PackId.eq(id))
        .filter(pack_reader::Column::PersonId.is_in(gone))
        .exec(&tx)
        .await?;
    let rows: Vec<_> = now
        .difference(&before)
        .map(|person| pack_reader::ActiveModel { pack_id: Set(id), person_id: Set(*person) })
        .collect();
    if !rows.is_empty() {
        pack_reader::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    let mut who: Vec<String> = now.iter().map(ToString::to_string).collect();
    who.sort();
    cx.audit(&tx, "inspection.given", id, &who.join(" ")).await?;
    cx.commit(tx).await
}

/// Takes every pack from somebody, whose access has ended.
pub(crate) async fn take_from(tx: &Tx, id: PersonId) -> Result<(), AppError> {
    pack_reader::Entity::delete_many().filter(pack_reader::Column::PersonId.eq(id)).exec(tx).await?;
    Ok(())
}

/// The packs that were given to whoever inspects, newest first. Each look is noted.
pub async fn my_packs(cx: &Cx<Inspector>) -> Result<Vec<Pack>, AppError> {
    let me = cx.me()?;
    let mine = Query::select()
        .column(pack_reader::Column::PackId)
        .from(pack_reader::Entity)
        .and_where(pack_reader::Column::PersonId.eq(me))
        .to_owned();
    let rows = inspection_pack::Entity::find()
        .filter(inspection_pack::Column::Id.in_subquery(mine))
        .order_by_desc(inspection_pack::Column::MadeAt)
        .order_by_asc(inspection_pack::Column::Id)
        .all(cx.db())
        .await?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "inspection.looked", me, "").await?;
    cx.commit(tx).await?;
    Ok(rows.into_iter().filter_map(|row| pack(row, Vec::new())).collect())
}

/// A pack that whoever asks may take.
///
/// # Errors
/// `NotFound` for an inspector to whom it was not given.
pub async fn find_pack(cx: &Cx<PackReader>, id: InspectionId) -> Result<Pack, AppError> {
    let row = inspection_pack::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if cx.also::<InspectionKeeper>().is_err() {
        let given = pack_reader::Entity::find_by_id((id, cx.me()?)).one(cx.db()).await?;
        given.ok_or(AppError::NotFound)?;
    }
    pack(row, Vec::new()).ok_or(AppError::Internal)
}

/// Notes that somebody takes a pack; `sum` is that of the list of its files, by which it is known again.
pub async fn note_taken(cx: &Cx<PackReader>, id: InspectionId, sum: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "inspection.fetched", id, sum).await?;
    cx.commit(tx).await
}

/// Who did what these entries tell: names of staff alone. Who sits on a panel may be a young person, or have been a
/// member when they did it.
pub async fn actors(cx: &Cx<PackReader>, entries: &[Entry]) -> Result<Vec<(PersonId, Option<String>)>, AppError> {
    let mut ids: Vec<PersonId> = entries.iter().filter_map(|entry| entry.actor).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut names = people::names_of_staff(cx.db(), &ids).await?;
    Ok(ids.into_iter().map(|id| (id, names.remove(&id))).collect())
}
