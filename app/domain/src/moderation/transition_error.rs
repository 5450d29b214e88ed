//! Why something cannot be done with a voice, and what the officer is told. Pure.

use super::lifecycle::Voice;
use crate::error::AppError;

/// Why a move cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IllegalVoiceMove {
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

impl IllegalVoiceMove {
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

impl From<IllegalVoiceMove> for AppError {
    fn from(illegal: IllegalVoiceMove) -> Self {
        Self::conflict(match illegal {
            IllegalVoiceMove::Taken => "moderation-illegal-taken",
            IllegalVoiceMove::NotClaimed => "moderation-illegal-not-claimed",
            IllegalVoiceMove::Decided => "moderation-illegal-decided",
            IllegalVoiceMove::Withdrawn => "moderation-illegal-withdrawn",
            IllegalVoiceMove::WordsMissing => "moderation-words-empty",
        })
    }
}
