//! Why something cannot be done with a voice, and what the officer is told. Pure.

use super::rules::Voice;
use crate::error::AppError;

/// Why a move cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    #[error("another officer has it")]
    Taken,
    #[error("nobody has claimed it")]
    NotClaimed,
    #[error("it is decided")]
    Decided,
    #[error("whoever said it took it back")]
    Withdrawn,
    #[error("words are missing")]
    WordsMissing,
}

impl Illegal {
    /// Why somebody who has not claimed this voice cannot decide it.
    pub const fn of(voice: &Voice) -> Self {
        match voice {
            Voice::InReview { .. } => Self::Taken,
            Voice::New | Voice::Held { .. } => Self::NotClaimed,
            Voice::Shared { .. } | Voice::NotShared { .. } => Self::Decided,
            Voice::Withdrawn => Self::Withdrawn,
        }
    }
}

impl From<Illegal> for AppError {
    fn from(illegal: Illegal) -> Self {
        Self::conflict(match illegal {
            Illegal::Taken => "moderation-illegal-taken",
            Illegal::NotClaimed => "moderation-illegal-not-claimed",
            Illegal::Decided => "moderation-illegal-decided",
            Illegal::Withdrawn => "moderation-illegal-withdrawn",
            Illegal::WordsMissing => "moderation-words-empty",
        })
    }
}
