//! Claims: their moves, what needs evidence, and when one is old. Pure.

use super::IllegalPledgeMove;
use crate::{
    closed_enum::closed_enum,
    pledge::model::Standing,
    release::model::State,
    time::{DAY, Timestamp},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimMove {
    /// Rewrites the draft.
    Rewrite,
    /// `own`: by its author.
    Release {
        own: bool,
    },
    Discard,
    Withdraw,
}

/// The moves of a claim: Draft -release(not its author)-> Released -withdraw(reason)-> Withdrawn. A released claim is
/// never changed; a new one is made instead. A discarded draft leaves nothing: the state is none.
///
/// # Errors
/// `IllegalPledgeMove` if the state does not allow the move.
pub const fn claim_step(state: State, mv: ClaimMove) -> Result<Option<State>, IllegalPledgeMove> {
    match (state, mv) {
        (State::Draft, ClaimMove::Rewrite) => Ok(Some(State::Draft)),
        (State::Draft, ClaimMove::Release { own: false }) => Ok(Some(State::Released)),
        (State::Draft, ClaimMove::Discard) => Ok(None),
        (State::Released, ClaimMove::Withdraw) => Ok(Some(State::Withdrawn)),
        _ => Err(IllegalPledgeMove),
    }
}

impl Standing {
    /// *Met* and *not met* need evidence (docs/domain.md, *Claims*).
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Met | Self::NotMet)
    }
}

/// After 12 months a claim is shown as stale.
pub const STALE_AFTER: i64 = 365 * DAY;
/// How long before that whoever leads on the statement is reminded.
const REMINDED_BEFORE: i64 = 30 * DAY;

closed_enum! {
    /// A reminder of a claim: it will be stale in a month, or it is.
    Reminder { Due = "due", Late = "late" }
}

/// The reminder that is due of a claim made at `at`, if any is (docs/domain.md, *Claims*).
pub fn reminder(at: Timestamp, now: Timestamp) -> Option<Reminder> {
    match now.since(at) {
        age if age >= STALE_AFTER => Some(Reminder::Late),
        age if age >= STALE_AFTER - REMINDED_BEFORE => Some(Reminder::Due),
        _ => None,
    }
}

pub const fn is_stale(claimed: Timestamp, now: Timestamp) -> bool {
    now.since(claimed) > STALE_AFTER
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(State::Draft, ClaimMove::Rewrite, Ok(Some(State::Draft)))]
    #[case(State::Draft, ClaimMove::Release { own: false }, Ok(Some(State::Released)))]
    #[case(State::Draft, ClaimMove::Release { own: true }, Err(IllegalPledgeMove))]
    #[case(State::Draft, ClaimMove::Discard, Ok(None))]
    #[case(State::Draft, ClaimMove::Withdraw, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Rewrite, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Discard, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Withdraw, Ok(Some(State::Withdrawn)))]
    #[case(State::Withdrawn, ClaimMove::Release { own: false }, Err(IllegalPledgeMove))]
    fn a_claim_moves(#[case] from: State, #[case] mv: ClaimMove, #[case] to: Result<Option<State>, IllegalPledgeMove>) {
        assert_eq!(claim_step(from, mv), to);
    }

    #[rstest]
    #[case(Standing::NotStarted, false)]
    #[case(Standing::InProgress, false)]
    #[case(Standing::Met, true)]
    #[case(Standing::NotMet, true)]
    fn evidence_is_needed_for_a_plain_yes_or_no(#[case] standing: Standing, #[case] needed: bool) {
        assert_eq!(standing.needs_evidence(), needed);
    }

    #[test]
    fn a_claim_is_stale_after_a_year() {
        let claimed = Timestamp(0);
        assert!(!is_stale(claimed, Timestamp(STALE_AFTER)));
        assert!(is_stale(claimed, Timestamp(STALE_AFTER + 1)));
    }
}
