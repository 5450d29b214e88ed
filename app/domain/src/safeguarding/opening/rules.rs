//! Who may agree to an opening, and how long what lasts. Pure.

use super::model::OpeningState;
use crate::{
    ids::PersonId,
    role::Role,
    time::{HOUR, Timestamp},
};

/// Unanswered, or agreed to and not opened, for this long it lapses.
pub const LAPSES_AFTER: i64 = 24 * HOUR;
/// Opened once, for this long.
pub const OPEN_FOR: i64 = HOUR;

/// What an opening comes to at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// For a second person.
    Waiting,
    /// For whoever asked, to open it.
    Agreed,
    Refused,
    /// Nobody answered, or nobody opened it, in time.
    Lapsed,
    /// The two may read it.
    Open,
    /// It was opened, and its hour is over.
    Over,
}

impl Stand {
    /// For the locales.
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

/// Where it stands now. A clock that went back opens nothing again: it counts as over.
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

/// Whether `second` may answer what `first` asked: another person, and of the two one is an officer and
/// the other a lead.
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
