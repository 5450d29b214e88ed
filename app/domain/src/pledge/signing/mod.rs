//! Signing the pledge: how a signature becomes public, what it may say, and how long a link is open. Pure.
//!
//! ```text
//! names   what a signature may say, and whose name it is
//! links   links to sign by
//! ```

mod links;
mod names;

use SignatureState::{Public, Waiting, Withdrawn};

use super::rules::IllegalPledgeMove;
use crate::closed_enum::closed_enum;
pub use links::{LinkClosed, NewLink, open, read_link};
pub use names::{bare_name, first_name, guest_key, is_own_name, read};

/// The longest name of a signature, in characters.
pub const LONGEST_NAME: usize = 60;
/// The longest role, in characters.
pub const LONGEST_ROLE: usize = 80;
/// The longest name of what a link is for, in characters.
pub const LONGEST_EVENT: usize = 80;
/// A link is open for so many days at most.
pub const LINK_DAYS: i64 = 366;
/// The most links of one edition.
pub const MOST_LINKS: u64 = 100;
/// So many signatures may wait for the pledge lead at once: nobody buries the list.
pub const MOST_WAITING: u64 = 1_000;
/// So many of them by one link: a link that got about closes itself, not the others.
pub const MOST_WAITING_BY_LINK: u64 = 250;

closed_enum! {
    /// The state of a signature.
    SignatureState { Waiting = "waiting", Public = "public", Withdrawn = "withdrawn" }
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    /// A member of the Children in Care Council or a young person on a panel, who is a child: a first name is public and
    /// no role of their own.
    Member,
    /// Anybody else with an account.
    Account,
    /// Somebody who came by a link.
    Guest,
}

/// What becomes public of a signature. Of a member the role is empty, and is said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub name: String,
    pub role: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureMove {
    /// `unsure`: by a link, or under another name than that of the account.
    Sign {
        unsure: bool,
    },
    Confirm,
    /// What comes again after it waits again. Of somebody without an account nothing is kept instead.
    Refuse,
    Withdraw,
}

/// A signature as it is before a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    pub state: SignatureState,
    /// The signer withdrew it, not the pledge lead.
    pub own: bool,
}

/// The state after a move; `before` is none for who has never signed. What is there already stays, so that a form that
/// is posted twice does nothing the second time. What the pledge lead took away waits for them when it comes again.
///
/// # Errors
/// `IllegalPledgeMove` for confirming what was withdrawn, and for anything but signing where nothing is.
pub fn step(before: Option<Before>, mv: SignatureMove) -> Result<SignatureState, IllegalPledgeMove> {
    let there = before.map(|before| before.state).filter(|state| *state != Withdrawn);
    match (there, mv) {
        (Some(state), SignatureMove::Sign { .. }) => Ok(state),
        (None, SignatureMove::Sign { unsure }) => {
            let taken_away = before.is_some_and(|before| !before.own);
            Ok(if unsure || taken_away { Waiting } else { Public })
        }
        (Some(_), SignatureMove::Confirm) => Ok(Public),
        (None, SignatureMove::Withdraw) if before.is_none() => Err(IllegalPledgeMove),
        (_, SignatureMove::Withdraw) | (Some(Waiting), SignatureMove::Refuse) => Ok(Withdrawn),
        (_, SignatureMove::Refuse) | (None, SignatureMove::Confirm) => Err(IllegalPledgeMove),
    }
}

/// Whether a withdrawn signature counts as its signer's own to give again: not where the pledge lead took it down, nor
/// where they were still to look at it.
pub const fn is_own(before: SignatureState, by_signer: bool) -> bool {
    by_signer && matches!(before, Public)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, true, Waiting)]
    #[case::under_their_name(None, false, Public)]
    #[case(Some((Waiting, false)), true, Waiting)]
    #[case(Some((Public, false)), true, Public)]
    #[case(Some((Public, false)), false, Public)]
    #[case(Some((Withdrawn, true)), false, Public)]
    #[case::taken_away(Some((Withdrawn, false)), false, Waiting)]
    #[case(Some((Withdrawn, false)), true, Waiting)]
    fn who_signs(#[case] before: Option<(SignatureState, bool)>, #[case] unsure: bool, #[case] after: SignatureState) {
        let before = before.map(|(state, own)| Before { state, own });
        assert_eq!(step(before, SignatureMove::Sign { unsure }), Ok(after));
    }

    proptest! {
        /// Whatever is done: what a guest signed is public only after the pledge lead has confirmed it, and what is
        /// withdrawn is not public before it is signed again.
        #[test]
        fn nothing_of_a_guest_is_public_without_a_yes(moves in prop::collection::vec(0..3_usize, 0..20)) {
            let (mut before, mut confirmed) = (None, false);
            for mv in moves {
                let mv = [SignatureMove::Sign { unsure: true }, SignatureMove::Confirm, SignatureMove::Withdraw][mv];
                let Ok(state) = step(before, mv) else { continue };
                match mv {
                    SignatureMove::Confirm => confirmed = true,
                    SignatureMove::Withdraw => confirmed = false,
                    SignatureMove::Sign { .. } | SignatureMove::Refuse => {}
                }
                before = Some(Before { state, own: false });
                prop_assert_eq!(state == Public, confirmed);
            }
        }

        /// Whatever somebody with an account and the pledge lead do: what the lead has taken down or refused is public
        /// only after the lead has said yes to it.
        #[test]
        fn what_the_lead_took_down_comes_back_only_by_the_lead(moves in prop::collection::vec(0..5_usize, 0..24)) {
            let (mut before, mut taken) = (None, false);
            for n in moves {
                let sign = SignatureMove::Sign { unsure: false };
                let withdraw = SignatureMove::Withdraw;
                let mv = [sign, SignatureMove::Confirm, SignatureMove::Refuse, withdraw, withdraw][n];
                let (was, own) = before.map_or((Withdrawn, true), |before: Before| (before.state, before.own));
                let Ok(state) = step(before, mv) else { continue };
                match n {
                    1 => taken = false,
                    2 | 4 if state != was => taken = true,
                    _ => {}
                }
                // 3 is the signer's own withdrawing, 4 the lead's.
                let own = if state == was || mv == sign { own } else { is_own(was, n == 3) };
                before = Some(Before { state, own });
                prop_assert!(!(state == Public && taken));
            }
        }
    }
}
