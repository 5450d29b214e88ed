//! Training that is offered to those who sit on a panel: its day, its place, and who has signed up.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::{offer, place},
    kinds,
};
use crate::panels::{entity::membership, members::in_tx, today};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId, TrainingId},
    panels::training::is_full,
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
    idempotency,
};

const ONCE: &str = "panels/training";

/// Training to be offered. Days as `2026-12-16`, times as `14:00` in London.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTraining {
    /// The key of its kind.
    pub kind: String,
    pub held_on: String,
    pub starts_at: String,
    pub place: String,
    /// None: there is room for everybody.
    pub spaces: Option<i32>,
}

/// Training that is offered, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    pub id: TrainingId,
    pub about: NewTraining,
    pub is_cancelled: bool,
    /// Who has signed up, the first to do so first.
    pub places: Vec<MembershipId>,
}

impl Training {
    pub fn is_full(&self) -> bool {
        is_full(self.about.spaces, self.places.len())
    }

    /// Whether somebody may still sign up or leave: until its day is over.
    pub fn is_open(&self, today: &str) -> bool {
        !self.is_cancelled && self.about.held_on.as_str() >= today
    }
}

/// Everything that is and was offered on this panel, the newest day first.
pub async fn offers<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Training>, AppError> {
    let found = offer::Entity::find()
        .filter(offer::Column::PanelId.eq(panel))
        .order_by_desc(offer::Column::HeldOn)
        .order_by_desc(offer::Column::StartsAt)
        .all(cx.db())
        .await?;
    let taken = place::Entity::find()
        .filter(place::Column::TrainingId.is_in(found.iter().map(|row| row.id)))
        .order_by_asc(place::Column::At)
        .order_by_asc(place::Column::MembershipId)
        .all(cx.db())
        .await?;
    let mut places: HashMap<TrainingId, Vec<MembershipId>> = HashMap::new();
    for row in taken {
        places.entry(row.training_id).or_default().push(row.membership_id);
    }
    let one = |row: offer::Model| Training {
        places: places.remove(&row.id).unwrap_or_default(),
        id: row.id,
        is_cancelled: row.cancelled_at.is_some(),
        about: NewTraining {
            kind: row.kind,
            held_on: row.held_on,
            starts_at: row.starts_at,
            place: row.place,
            spaces: row.spaces,
        },
    };
    Ok(found.into_iter().map(one).collect())
}

/// Offers training. The same form again offers none.
///
/// # Errors
/// `Invalid` for no kind, and at `held_on` for a day that is over.
pub async fn offer(cx: &Cx<Clerk>, panel: PanelId, new: NewTraining, once: &str) -> Result<(), AppError> {
    if new.held_on < today(cx) {
        return Err(AppError::invalid("held_on", "training-past"));
    }
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    kinds::there(&tx, &new.kind).await?;
    let row = offer::ActiveModel {
        id: Set(TrainingId::new()),
        panel_id: Set(panel),
        kind: Set(new.kind),
        held_on: Set(new.held_on),
        starts_at: Set(new.starts_at),
        place: Set(new.place),
        spaces: Set(new.spaces),
        cancelled_at: Set(None),
    };
    offer::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.training_offered", panel, "").await?;
    cx.commit(tx).await
}

/// Training of this panel, locked: places are given one after the other.
pub(super) async fn held(tx: &Tx, panel: PanelId, id: TrainingId) -> Result<offer::Model, AppError> {
    let row = offer::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)
}

/// The seat on the panel today that a place is for: the reader's own, or one for which the clerk types.
///
/// # Errors
/// `Forbidden` for a reader without a seat, and for another's; `NotFound` for a seat that is none.
async fn seat<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    of: Option<MembershipId>,
) -> Result<MembershipId, AppError> {
    let day = today(cx);
    let mut there = in_tx(tx, panel).await?.into_iter().filter(|one| one.is_on(&day));
    match of {
        Some(_) if !cx.is(Role::Clerk) => Err(AppError::Forbidden),
        Some(id) => there.find(|one| one.id == id).map(|one| one.id).ok_or(AppError::NotFound),
        None => {
            let me = Some(cx.me()?);
            there.find(|one| one.person == me).map(|one| one.id).ok_or(AppError::Forbidden)
        }
    }
}

/// Takes a place, one's own or (`of`) for somebody, as the clerk does. Taken twice, it is one.
///
/// # Errors
/// `Conflict` where it is full, over or cancelled; `Forbidden` for a reader without a seat, and for another's.
pub async fn sign_up<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    id: TrainingId,
    of: Option<MembershipId>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    let seat = seat(cx, &tx, panel, of).await?;
    if row.cancelled_at.is_some() || row.held_on < today(cx) {
        return Err(AppError::conflict("training-closed"));
    }
    let taken = place::Entity::find().filter(place::Column::TrainingId.eq(id)).all(&tx).await?;
    if taken.iter().any(|place| place.membership_id == seat) {
        return Ok(());
    }
    if is_full(row.spaces, taken.len()) {
        return Err(AppError::conflict("training-full"));
    }
    let place = place::ActiveModel { training_id: Set(id), membership_id: Set(seat), at: Set(cx.now().0) };
    place::Entity::insert(place).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.training_place_taken", panel, "").await?;
    cx.commit(tx).await
}

/// Gives a place back, as `sign_up`. Given back twice, it was the first time.
///
/// # Errors
/// As `sign_up`.
pub async fn leave<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    id: TrainingId,
    of: Option<MembershipId>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    let seat = seat(cx, &tx, panel, of).await?;
    if row.cancelled_at.is_some() || row.held_on < today(cx) {
        return Err(AppError::conflict("training-closed"));
    }
    let gone = place::Entity::delete_by_id((id, seat)).exec(&tx).await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    cx.audit(&tx, "panel.training_place_left", panel, "").await?;
    cx.commit(tx).await
}

/// The accounts of those who have signed up.
pub(super) async fn people(tx: &Tx, id: TrainingId) -> Result<Vec<PersonId>, AppError> {
    let seats = place::Entity::find().filter(place::Column::TrainingId.eq(id)).all(tx).await?;
    let found = membership::Entity::find()
        .filter(membership::Column::Id.is_in(seats.iter().map(|place| place.membership_id)))
        .all(tx)
        .await?;
    Ok(found.into_iter().filter_map(|row| row.person_id).collect())
}
