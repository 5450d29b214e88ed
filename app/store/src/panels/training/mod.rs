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

use sea_orm::entity::prelude::*;

use domain::{error::AppError, ids::MembershipId};
use platform::db::Tx;

pub use held::{attended, cancel};
pub use kinds::{TrainingKind, add_kind, change_kind, kinds};
pub use offers::{NewTraining, Training, leave, offer, offers, sign_up};
pub use records::{Done, record, records, remove};

/// Deletes the training of whoever has these seats, and the places they have taken.
pub(super) async fn forget(tx: &Tx, seats: &[MembershipId]) -> Result<(), AppError> {
    let of = entity::record::Column::MembershipId.is_in(seats.iter().copied());
    entity::record::Entity::delete_many().filter(of).exec(tx).await?;
    let of = entity::place::Column::MembershipId.is_in(seats.iter().copied());
    entity::place::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}
