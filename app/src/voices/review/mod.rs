//! A voice's way through moderation: the queue, and every move of `moderation::rules` kept in the database.
//!
//! ```text
//! queue   what waits, and what was decided     case     one voice, for its own page
//! moves   claiming, sharing, holding …         routing  shared ones on their way to a panel
//! row     a row as the rules see it, and back
//! ```

mod case;
mod moves;
mod queue;
mod routing;
mod row;

use sea_orm::entity::prelude::*;

pub use case::Case;
pub(crate) use case::case;
pub(crate) use moves::{claim_next, share, step};
pub use queue::{PAGE, Pile, Queued};
pub(crate) use queue::{piles, queue};
pub use routing::Ready;
pub(crate) use routing::{ready, route};

use super::entity::voice;
use crate::{error::AppError, ids::VoiceId};

/// Whether there is such a voice.
pub(crate) async fn exists(db: &impl ConnectionTrait, id: VoiceId) -> Result<bool, AppError> {
    Ok(voice::Entity::find_by_id(id).count(db).await? > 0)
}
