//! Review rounds: proposed by one, opened by two, closed for good. Pure.

use super::IllegalPledgeMove;
use crate::{ids::PersonId, pledge::model::RoundState};

impl RoundState {
    /// # Errors
    /// `IllegalPledgeMove` if it is closed already: a round is never reopened.
    pub const fn close(self) -> Result<Self, IllegalPledgeMove> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Closed => Err(IllegalPledgeMove),
        }
    }

    pub const fn takes_verdicts(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// A proposed round. It opens once an officer and a member agree (docs/domain.md, *Review rounds*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    pub officer: Option<PersonId>,
    pub member: Option<PersonId>,
}

/// Somebody who agrees to a round or closes it. The pledge lead, who is judged by it, may do neither.
#[derive(Clone, Copy, Debug)]
pub struct Agrees {
    pub who: PersonId,
    pub officer: bool,
    pub member: bool,
    pub pledge_lead: bool,
}

impl Proposal {
    /// Agrees for the side that is still missing.
    ///
    /// # Errors
    /// `IllegalPledgeMove` for the pledge lead, for somebody who has agreed already, and if their side has.
    pub fn agree(self, by: Agrees) -> Result<Self, IllegalPledgeMove> {
        if by.pledge_lead || [self.officer, self.member].contains(&Some(by.who)) {
            return Err(IllegalPledgeMove);
        }
        match self {
            Self { officer: None, .. } if by.officer => Ok(Self { officer: Some(by.who), ..self }),
            Self { member: None, .. } if by.member => Ok(Self { member: Some(by.who), ..self }),
            _ => Err(IllegalPledgeMove),
        }
    }

    pub const fn is_agreed(self) -> bool {
        self.officer.is_some() && self.member.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: PersonId = PersonId(uuid::Uuid::from_u128(1));
    const BOB: PersonId = PersonId(uuid::Uuid::from_u128(2));

    fn by(who: PersonId, officer: bool, member: bool, pledge_lead: bool) -> Agrees {
        Agrees { who, officer, member, pledge_lead }
    }

    #[test]
    fn a_round_opens_once_an_officer_and_a_member_agree() {
        let proposed = Proposal::default().agree(by(ANN, true, false, false)).expect("an officer proposes");
        assert!(!proposed.is_agreed());
        assert_eq!(
            proposed.agree(by(BOB, true, false, false)),
            Err(IllegalPledgeMove),
            "a second officer is no member"
        );
        assert_eq!(proposed.agree(by(ANN, true, true, false)), Err(IllegalPledgeMove), "one person is not two");
        assert_eq!(
            proposed.agree(by(BOB, false, true, true)),
            Err(IllegalPledgeMove),
            "whoever is judged does not open it"
        );
        assert!(proposed.agree(by(BOB, false, true, false)).expect("a member agrees").is_agreed());
        let other = Proposal::default().agree(by(BOB, false, true, false)).expect("a member proposes");
        assert!(other.agree(by(ANN, true, false, false)).expect("an officer agrees").is_agreed());
        assert_eq!(Proposal::default().agree(by(ANN, false, false, false)), Err(IllegalPledgeMove));
    }

    #[test]
    fn a_closed_round_stays_closed() {
        assert_eq!(RoundState::Open.close(), Ok(RoundState::Closed));
        assert_eq!(RoundState::Closed.close(), Err(IllegalPledgeMove));
        assert!(!RoundState::Closed.takes_verdicts());
    }
}
