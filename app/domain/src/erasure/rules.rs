//! The moves of an erasure (docs/domain.md). Pure.

use super::model::ErasureState;
use crate::error::AppError;

/// What the second person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureMove {
    Refuse,
    Agree,
}

/// It was answered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalErasureMove;

impl From<IllegalErasureMove> for AppError {
    fn from(_: IllegalErasureMove) -> Self {
        Self::conflict("erasure-past")
    }
}

/// Makes a move: Asked -refuse-> Refused, Asked -agree-> Done.
///
/// # Errors
/// It was answered before.
pub const fn step(state: ErasureState, mv: ErasureMove) -> Result<ErasureState, IllegalErasureMove> {
    match (state, mv) {
        (ErasureState::Asked, ErasureMove::Refuse) => Ok(ErasureState::Refused),
        (ErasureState::Asked, ErasureMove::Agree) => Ok(ErasureState::Done),
        (ErasureState::Refused | ErasureState::Done, _) => Err(IllegalErasureMove),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Where refusing and agreeing lead.
    #[rstest]
    #[case(ErasureState::Asked, [Ok(ErasureState::Refused), Ok(ErasureState::Done)])]
    #[case(ErasureState::Refused, [Err(IllegalErasureMove), Err(IllegalErasureMove)])]
    #[case(ErasureState::Done, [Err(IllegalErasureMove), Err(IllegalErasureMove)])]
    fn an_erasure_is_answered_once(
        #[case] from: ErasureState,
        #[case] to: [Result<ErasureState, IllegalErasureMove>; 2],
    ) {
        assert_eq!([ErasureMove::Refuse, ErasureMove::Agree].map(|mv| step(from, mv)), to);
    }
}
