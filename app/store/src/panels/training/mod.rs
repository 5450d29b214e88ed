//! Training of those who sit on a panel.
//!
//! ```text
//! kinds     kinds of training, of the whole council      records   who has done what, and who lacks it
//! offers    training that is offered, and its places     held      who was there, and that it is cancelled
//! ```

mod entity;
pub mod held;
pub mod kinds;
pub mod offers;
pub mod records;

use sea_orm::{QuerySelect as _, entity::prelude::*};

use crate::panels::{entity::membership, saying::chaired};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId},
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader},
};

pub use held::{attended, cancel};
pub use kinds::{TrainingKind, add_kind, change_kind, kinds};
pub use offers::{NewTraining, Training, leave, offer, offers, sign_up};
pub use records::{Done, record, records, remove};

/// Whether the reader sees who has done what: the clerk, and whoever chairs the panel.
pub async fn sees_all(cx: &Cx<PanelReader>, panel: PanelId) -> Result<bool, AppError> {
    Ok(cx.is(Role::Clerk) || chaired(cx).await?.contains(&panel))
}

/// Deletes the training of somebody, and the places they have taken, before their seats forget them.
pub(super) async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    let seats: Vec<MembershipId> = membership::Entity::find()
        .select_only()
        .column(membership::Column::Id)
        .filter(membership::Column::PersonId.eq(person))
        .into_tuple()
        .all(tx)
        .await?;
    let of = entity::record::Column::MembershipId.is_in(seats.iter().copied());
    entity::record::Entity::delete_many().filter(of).exec(tx).await?;
    let of = entity::place::Column::MembershipId.is_in(seats);
    entity::place::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}
