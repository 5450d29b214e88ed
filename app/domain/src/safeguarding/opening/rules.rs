//! The moves of an opening, who may agree to it, and its time limits. Pure.

use super::model::OpeningState;
use crate::{
    error::AppError,
    ids::PersonId,
    role::Role,
    time::{HOUR, Timestamp},
};

/// After this time a request lapses that nobody answered, or that was agreed to and not opened.
pub const LAPSES_AFTER: i64 = 24 * HOUR;
/// How long it stays open, once.
pub const OPEN_FOR: i64 = HOUR;

/// The state of an opening at a given time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Waits for a second person.
    Waiting,
    /// Agreed to; whoever asked can open it.
    Agreed,
    Refused,
    /// Nobody answered it, or nobody opened it, in time.
    Lapsed,
    /// Open: the two people may read it.
    Open,
    /// Its hour is over.
    Over,
}

impl Stand {
    /// The key for the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Lapsed => "lapsed",
            Self::Open => "open",
            Self::Over => "over",
        }
    }
}

/// The state at `now`. A clock that went back does not open anything again: it counts as over.
pub fn stand(
    state: OpeningState,
    asked: Timestamp,
    answered: Option<Timestamp>,
    opened: Option<Timestamp>,
    now: Timestamp,
) -> Stand {
    let within = |since: Timestamp, lasts: i64| (0..lasts).contains(&now.since(since));
    match state {
        OpeningState::Asked if within(asked, LAPSES_AFTER) => Stand::Waiting,
        OpeningState::Agreed if answered.is_some_and(|at| within(at, LAPSES_AFTER)) => Stand::Agreed,
        OpeningState::Asked | OpeningState::Agreed => Stand::Lapsed,
        OpeningState::Refused => Stand::Refused,
        OpeningState::Opened if opened.is_some_and(|at| within(at, OPEN_FOR)) => Stand::Open,
        OpeningState::Opened => Stand::Over,
    }
}

/// What is done to an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningMove {
    /// The second person agrees.
    Agree,
    /// The second person refuses.
    Refuse,
    /// Whoever asked opens it.
    Open,
}

/// It is past that, or not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalOpeningMove;

impl From<IllegalOpeningMove> for AppError {
    fn from(_: IllegalOpeningMove) -> Self {
        Self::conflict("safeguarding-opening-past")
    }
}

/// The stored state after a move: Waiting -agree-> Agreed -open-> Opened, Waiting -refuse-> Refused.
///
/// # Errors
/// It is past that, or not there yet.
pub const fn step(stand: Stand, mv: OpeningMove) -> Result<OpeningState, IllegalOpeningMove> {
    match (stand, mv) {
        (Stand::Waiting, OpeningMove::Agree) => Ok(OpeningState::Agreed),
        (Stand::Waiting, OpeningMove::Refuse) => Ok(OpeningState::Refused),
        (Stand::Agreed, OpeningMove::Open) => Ok(OpeningState::Opened),
        _ => Err(IllegalOpeningMove),
    }
}

/// Whether `second` may answer what `first` asked: they are two people, and one of them is an officer and the other a
/// lead.
pub fn may_answer(first: (PersonId, &[Role]), second: (PersonId, &[Role])) -> bool {
    let is = |person: (PersonId, &[Role]), role| person.1.contains(&role);
    let (officer, lead) = (Role::Officer, Role::Lead);
    first.0 != second.0 && (is(first, officer) && is(second, lead) || is(first, lead) && is(second, officer))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const ONE: PersonId = PersonId(uuid::Uuid::from_u128(1));
    const TWO: PersonId = PersonId(uuid::Uuid::from_u128(2));

    #[rstest]
    #[case(OpeningState::Asked, 0, None, None, 23, Stand::Waiting)]
    #[case(OpeningState::Asked, 0, None, None, 24, Stand::Lapsed)]
    #[case(OpeningState::Asked, 5, None, None, 4, Stand::Lapsed)]
    #[case(OpeningState::Agreed, 0, Some(20), None, 43, Stand::Agreed)]
    #[case(OpeningState::Agreed, 0, Some(20), None, 44, Stand::Lapsed)]
    #[case(OpeningState::Refused, 0, Some(1), None, 1, Stand::Refused)]
    #[case(OpeningState::Opened, 0, Some(1), Some(2), 2, Stand::Open)]
    #[case(OpeningState::Opened, 0, Some(1), Some(2), 3, Stand::Over)]
    #[case(OpeningState::Opened, 0, Some(1), Some(2), 1, Stand::Over)]
    fn an_opening_lasts_its_time(
        #[case] state: OpeningState,
        #[case] asked: i64,
        #[case] answered: Option<i64>,
        #[case] opened: Option<i64>,
        #[case] now: i64,
        #[case] expected: Stand,
    ) {
        let at = |hours: i64| Timestamp(hours * HOUR);
        assert_eq!(stand(state, at(asked), answered.map(at), opened.map(at), at(now)), expected);
    }

    /// Where agreeing, refusing and opening lead.
    #[rstest]
    #[case(Stand::Waiting, [Some(OpeningState::Agreed), Some(OpeningState::Refused), None])]
    #[case(Stand::Agreed, [None, None, Some(OpeningState::Opened)])]
    #[case(Stand::Refused, [None; 3])]
    #[case(Stand::Lapsed, [None; 3])]
    #[case(Stand::Open, [None; 3])]
    #[case(Stand::Over, [None; 3])]
    fn it_is_opened_once_and_after_a_yes(#[case] from: Stand, #[case] to: [Option<OpeningState>; 3]) {
        assert_eq!([OpeningMove::Agree, OpeningMove::Refuse, OpeningMove::Open].map(|mv| step(from, mv).ok()), to);
    }

    #[rstest]
    #[case(&[Role::Officer], &[Role::Lead], true)]
    #[case(&[Role::Lead], &[Role::Officer], true)]
    #[case(&[Role::Officer], &[Role::Officer], false)]
    #[case(&[Role::Lead], &[Role::Lead], false)]
    #[case(&[Role::Officer, Role::Lead], &[Role::Officer], true)]
    #[case(&[Role::Officer], &[Role::Admin], false)]
    #[case(&[], &[Role::Lead], false)]
    fn an_officer_and_a_lead_together(#[case] first: &[Role], #[case] second: &[Role], #[case] may: bool) {
        assert_eq!(may_answer((ONE, first), (TWO, second)), may);
        assert!(!may_answer((ONE, first), (ONE, second)), "never the same person, whatever their roles");
    }
}
