//! Which roles need two people, who may be the second one, the moves of a request, and how long it waits. Pure.

use super::model::RoleRequestState;
use crate::{
    error::AppError,
    ids::PersonId,
    role::Role,
    time::{DAY, Timestamp},
};

/// A request lapses if nobody answers it for so many days.
pub const LAPSES_AFTER_DAYS: i64 = 14;
pub const LAPSES_AFTER: i64 = LAPSES_AFTER_DAYS * DAY;

/// The roles of which one is needed to be the second person.
pub const SECONDS: [Role; 2] = [Role::Lead, Role::Admin];

/// Whether a role needs two people. *Administrator* does too: an administrator who could make another one alone could
/// be both people.
pub const fn is_by_two(role: Role) -> bool {
    matches!(role, Role::Officer | Role::Lead | Role::Admin)
}

/// How the roles that an administrator chose for somebody are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Given at once.
    pub now: Vec<Role>,
    /// Asked for, to be agreed to by a second person.
    pub asked: Vec<Role>,
}

/// `before`: the roles they have already. `alone`: there is no second person who could be asked yet.
pub fn choice(before: &[Role], chosen: &[Role], alone: bool) -> Choice {
    let waits = |role: &Role| !alone && is_by_two(*role) && !before.contains(role);
    let (asked, now) = chosen.iter().copied().partition(waits);
    Choice { now, asked }
}

/// Whether `me`, with the roles `mine`, may be the second person for a request by `asked_by` for `person`.
pub fn may_answer(asked_by: Option<PersonId>, person: PersonId, me: PersonId, mine: &[Role]) -> bool {
    asked_by != Some(me) && person != me && mine.iter().any(|role| SECONDS.contains(role))
}

/// The state of a request at `now`. A clock that went back does not revive a request: it counts as lapsed.
pub fn stand(state: RoleRequestState, asked: Timestamp, now: Timestamp) -> RoleRequestState {
    match state {
        RoleRequestState::Asked if !(0..LAPSES_AFTER).contains(&now.since(asked)) => RoleRequestState::Lapsed,
        state => state,
    }
}

/// How a request ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleRequestMove {
    /// The second person agrees.
    Agree,
    /// The second person refuses.
    Refuse,
    /// Whoever asked takes it back.
    TakeBack,
    /// Nobody answered in time, or the account of either is closed.
    Lapse,
}

/// It waits no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalRoleRequestMove;

impl From<IllegalRoleRequestMove> for AppError {
    fn from(_: IllegalRoleRequestMove) -> Self {
        Self::conflict("roles-answered")
    }
}

/// The state after a move. `state` is the one at this time (`stand`), so that nothing is agreed to that has lapsed.
///
/// # Errors
/// It waits no longer.
pub const fn step(state: RoleRequestState, mv: RoleRequestMove) -> Result<RoleRequestState, IllegalRoleRequestMove> {
    match (state, mv) {
        (RoleRequestState::Asked, RoleRequestMove::Agree) => Ok(RoleRequestState::Given),
        (RoleRequestState::Asked, RoleRequestMove::Refuse) => Ok(RoleRequestState::Refused),
        (RoleRequestState::Asked, RoleRequestMove::TakeBack) => Ok(RoleRequestState::TakenBack),
        (RoleRequestState::Asked, RoleRequestMove::Lapse) => Ok(RoleRequestState::Lapsed),
        _ => Err(IllegalRoleRequestMove),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const ONE: PersonId = PersonId(uuid::Uuid::from_u128(1));
    const TWO: PersonId = PersonId(uuid::Uuid::from_u128(2));
    const THREE: PersonId = PersonId(uuid::Uuid::from_u128(3));

    #[rstest]
    #[case(&[], &[Role::Officer], false, &[], &[Role::Officer])]
    #[case(&[], &[Role::Officer], true, &[Role::Officer], &[])]
    #[case(&[Role::Clerk], &[Role::Lead, Role::Clerk], false, &[Role::Clerk], &[Role::Lead])]
    #[case(&[Role::Officer], &[Role::Officer, Role::Clerk], false, &[Role::Officer, Role::Clerk], &[])]
    #[case(&[Role::Officer], &[Role::Officer, Role::Admin], false, &[Role::Officer], &[Role::Admin])]
    #[case(&[Role::Lead], &[Role::Member], false, &[Role::Member], &[])]
    fn taking_is_quick_and_giving_waits(
        #[case] before: &[Role],
        #[case] chosen: &[Role],
        #[case] alone: bool,
        #[case] now: &[Role],
        #[case] asked: &[Role],
    ) {
        assert_eq!(choice(before, chosen, alone), Choice { now: now.to_vec(), asked: asked.to_vec() });
    }

    #[rstest]
    #[case(&[Role::Admin], true)]
    #[case(&[Role::Lead], true)]
    #[case(&[Role::Officer, Role::Clerk], false)]
    #[case(&[], false)]
    fn another_administrator_or_a_lead(#[case] mine: &[Role], #[case] may: bool) {
        assert_eq!(may_answer(Some(ONE), TWO, THREE, mine), may);
        assert!(!may_answer(Some(ONE), TWO, ONE, mine), "never who asked");
        assert!(!may_answer(Some(ONE), TWO, TWO, mine), "never who gets it");
    }

    #[rstest]
    #[case(RoleRequestState::Asked, 13, RoleRequestState::Asked)]
    #[case(RoleRequestState::Asked, 14, RoleRequestState::Lapsed)]
    #[case(RoleRequestState::Asked, -1, RoleRequestState::Lapsed)]
    #[case(RoleRequestState::Refused, 99, RoleRequestState::Refused)]
    fn a_request_waits_for_a_fortnight(
        #[case] state: RoleRequestState,
        #[case] days: i64,
        #[case] stands: RoleRequestState,
    ) {
        assert_eq!(stand(state, Timestamp(0), Timestamp(days * DAY)), stands);
    }

    #[test]
    fn a_request_ends_once() {
        use RoleRequestState::{Asked, Given, Lapsed, Refused, TakenBack};
        const MOVES: [RoleRequestMove; 4] =
            [RoleRequestMove::Agree, RoleRequestMove::Refuse, RoleRequestMove::TakeBack, RoleRequestMove::Lapse];
        assert_eq!(
            MOVES.map(|mv| step(Asked, mv)),
            [Given, Refused, TakenBack, Lapsed].map(Ok::<_, IllegalRoleRequestMove>)
        );
        for ended in RoleRequestState::ALL.into_iter().filter(|state| *state != Asked) {
            assert_eq!(MOVES.map(|mv| step(ended, mv)), [Err(IllegalRoleRequestMove); 4]);
        }
    }

    fn roles() -> impl Strategy<Value = Vec<Role>> {
        prop::collection::vec(prop::sample::select(Role::ALL.to_vec()), 0..4)
    }

    proptest! {
        #[test]
        fn nobody_gets_at_once_what_two_people_give(before in roles(), chosen in roles()) {
            let got = choice(&before, &chosen, false);
            for role in &got.now {
                prop_assert!(!is_by_two(*role) || before.contains(role));
            }
            prop_assert_eq!(got.now.len() + got.asked.len(), chosen.len());
        }
    }
}
