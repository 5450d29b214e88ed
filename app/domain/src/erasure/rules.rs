//! The moves of an erasure (docs/domain.md). Pure.

use super::model::ErasureState;
use crate::error::AppError;

/// What the second person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Refuse,
    Agree,
}

/// It was answered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal;

impl From<Illegal> for AppError {
    fn from(_: Illegal) -> Self {
        Self::conflict("erasure-past")
    }
}

/// Makes a move: Asked -refuse-> Refused, Asked -agree-> Done.
///
/// # Errors
/// It was answered before.
pub const fn step(state: ErasureState, mv: Move) -> Result<ErasureState, Illegal> {
    match (state, mv) {
        (ErasureState::Asked, Move::Refuse) => Ok(ErasureState::Refused),
        (ErasureState::Asked, Move::Agree) => Ok(ErasureState::Done),
        (ErasureState::Refused | ErasureState::Done, _) => Err(Illegal),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Where refusing and agreeing lead.
    #[rstest]
    #[case(ErasureState::Asked, [Ok(ErasureState::Refused), Ok(ErasureState::Done)])]
    #[case(ErasureState::Refused, [Err(Illegal), Err(Illegal)])]
    #[case(ErasureState::Done, [Err(Illegal), Err(Illegal)])]
    fn an_erasure_is_answered_once(#[case] from: ErasureState, #[case] to: [Result<ErasureState, Illegal>; 2]) {
        assert_eq!([Move::Refuse, Move::Agree].map(|mv| step(from, mv)), to);
    }
}
