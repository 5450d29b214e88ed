//! Places that are visited, of the whole council. Everybody who reads the rota sees a code name; what it is really called
//! and where it is opens for those who keep the rota, and for those who go there soon (`rota::whereabouts`).

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::entity::{place, visit};
use domain::{
    error::AppError,
    ids::VisitPlaceId,
    time::Timestamp,
    visits::{PlaceDetails, VisitKind, VisitState, gives_away},
};
use platform::{
    Services, as_read,
    crypto::Keys,
    db::Tx,
    guard::{Cx, Grant, VisitKeeper},
    idempotency,
};

const ONCE: &str = "visits/place";
/// The most places in a list.
const MOST: u64 = 300;

/// A place as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: VisitPlaceId,
    pub code: String,
    pub kind: VisitKind,
    pub made_at: Timestamp,
    /// The day from which nobody visits it any more.
    pub ended_on: Option<String>,
}

impl From<place::Model> for Place {
    fn from(row: place::Model) -> Self {
        Self { id: row.id, code: row.code, kind: row.kind, made_at: Timestamp(row.made_at), ended_on: row.ended_on }
    }
}

/// A place with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPlace {
    pub place: Place,
    pub details: PlaceDetails,
}

impl OpenedPlace {
    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        let PlaceDetails { name, address, contact } = &self.details;
        format!("{} {:?} {name:?} {address:?} {contact:?}", self.place.code, self.place.kind)
    }
}

/// Every place, those that are visited first, by code name.
pub async fn places<R: Grant>(cx: &Cx<R>) -> Result<Vec<Place>, AppError> {
    let found = place::Entity::find()
        .order_by_desc(place::Column::EndedOn.is_null())
        .order_by_asc(place::Column::Code)
        .limit(MOST)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Place::from).collect())
}

fn sealed(services: &Services, id: VisitPlaceId, details: &PlaceDetails) -> Result<Vec<u8>, AppError> {
    let text = serde_json::to_string(details).map_err(|_| AppError::Internal)?;
    Ok(services.keys.seal(id.0, &text))
}

/// What is known of a place; nothing once it is no longer visited.
pub(super) fn details(keys: &Keys, row: &place::Model) -> Result<PlaceDetails, AppError> {
    let Some(sealed) = &row.sealed else { return Ok(PlaceDetails::default()) };
    serde_json::from_str(&keys.open(row.id.0, sealed)?).map_err(|_| AppError::Internal)
}

/// Opens a place, and writes down that it was opened.
///
/// # Errors
/// `NotFound` without such a place.
pub async fn open(cx: &Cx<VisitKeeper>, id: VisitPlaceId) -> Result<OpenedPlace, AppError> {
    let row = place::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let details = details(&cx.services().keys, &row)?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "visit.place_opened", id, "").await?;
    cx.commit(tx).await?;
    Ok(OpenedPlace { place: row.into(), details })
}

/// # Errors
/// `Invalid` at `code` for one that says where the place is, and for one that another place has.
async fn fits(tx: &Tx, id: Option<VisitPlaceId>, code: &str, details: &PlaceDetails) -> Result<(), AppError> {
    if gives_away(code, details) {
        return Err(AppError::invalid("code", "visits-code-tells"));
    }
    // A council has a few dozen: in the program capital letters are the same everywhere.
    let codes: Vec<(VisitPlaceId, String)> = place::Entity::find()
        .select_only()
        .columns([place::Column::Id, place::Column::Code])
        .into_tuple()
        .all(tx)
        .await?;
    let same =
        |(other, theirs): &(VisitPlaceId, String)| Some(*other) != id && theirs.to_lowercase() == code.to_lowercase();
    if codes.iter().any(same) { Err(AppError::invalid("code", "visits-code-taken")) } else { Ok(()) }
}

/// Adds a place. The same form again adds none.
///
/// # Errors
/// `Invalid` at `code`, as `fits`.
pub async fn add(
    cx: &Cx<VisitKeeper>,
    code: String,
    kind: VisitKind,
    known: &PlaceDetails,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    fits(&tx, None, &code, known).await?;
    let id = VisitPlaceId::new();
    let row = place::ActiveModel {
        id: Set(id),
        code: Set(code),
        kind: Set(kind),
        sealed: Set(Some(sealed(cx.services(), id, known)?)),
        made_at: Set(cx.now().0),
        ended_on: Set(None),
    };
    // Of two who take the same name at once, the index has the second.
    let inserted =
        place::Entity::insert(row).on_conflict_do_nothing_on([place::Column::Code]).exec_without_returning(&tx).await?;
    if !matches!(inserted, sea_orm::TryInsertResult::Inserted(1)) {
        return Err(AppError::invalid("code", "visits-code-taken"));
    }
    cx.audit(&tx, "visit.place_added", id, kind.key()).await?;
    cx.commit(tx).await
}

/// # Errors
/// `Invalid` at `address` where what a panel reads of a visit there says it.
async fn is_not_said(tx: &Tx, id: VisitPlaceId, known: &PlaceDetails) -> Result<(), AppError> {
    let summaries: Vec<String> = visit::Entity::find()
        .select_only()
        .column(visit::Column::Summary)
        .filter(visit::Column::PlaceId.eq(id))
        .into_tuple()
        .all(tx)
        .await?;
    let said = summaries.iter().any(|summary| gives_away(summary, known));
    if said { Err(AppError::invalid("address", "visits-address-said")) } else { Ok(()) }
}

/// Corrects a place. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; `Gone` for one that is no longer visited; `Invalid` at
/// `code`, as `fits`, and at `address` for what a panel can read already (`noting::note`).
pub async fn change(
    cx: &Cx<VisitKeeper>,
    id: VisitPlaceId,
    code: String,
    to: PlaceDetails,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let row = place::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if row.ended_on.is_some() {
        return Err(AppError::gone("visits-place-over"));
    }
    let before = OpenedPlace { details: details(&cx.services().keys, &row)?, place: row.into() };
    if before.details == to && before.place.code == code {
        return Ok(false);
    }
    as_read::unchanged(cx.services(), read, &before.as_read())?;
    fits(&tx, Some(id), &code, &to).await?;
    if before.details != to {
        is_not_said(&tx, id, &to).await?;
    }
    let save = place::ActiveModel {
        id: Set(id),
        code: Set(code),
        sealed: Set(Some(sealed(cx.services(), id, &to)?)),
        ..Default::default()
    };
    place::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "visit.place_changed", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// A place is no longer visited: what it is called and where it is is erased at once. Said twice, it was the first time.
///
/// # Errors
/// `Conflict` while a visit there is planned.
pub async fn end(cx: &Cx<VisitKeeper>, id: VisitPlaceId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = place::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if row.ended_on.is_some() {
        return Ok(());
    }
    let planned = visit::Entity::find()
        .filter(visit::Column::PlaceId.eq(id))
        .filter(visit::Column::State.eq(VisitState::Planned))
        .one(&tx)
        .await?;
    if planned.is_some() {
        return Err(AppError::conflict("visits-place-planned"));
    }
    let today = crate::panels::today(cx);
    let save = place::ActiveModel { id: Set(id), sealed: Set(None), ended_on: Set(Some(today)), ..Default::default() };
    place::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "visit.place_ended", id, "").await?;
    cx.commit(tx).await
}

/// A place to which somebody is sent, locked for the transaction: it does not end meanwhile.
pub(super) async fn held(tx: &Tx, id: VisitPlaceId) -> Result<place::Model, AppError> {
    let row = place::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.filter(|row| row.ended_on.is_none()).ok_or_else(|| AppError::invalid("place", "visits-place-over"))
}
