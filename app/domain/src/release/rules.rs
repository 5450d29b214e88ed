//! The states of words to the public: Draft -release-> Released -correct(reason)-> Released(next version) /
//! -withdraw(reason)-> Withdrawn, after which they can be written anew. A correction waits beside the public words
//! until it is released.

use super::model::State;
use crate::{error::AppError, lang::Localized};

/// What the rules need to know of such words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub state: State,
    /// How often they were released.
    pub version: i32,
    /// There are words that are not released yet.
    pub waits: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseMove {
    /// Writes the words to be released next, or rewrites them.
    Write,
    Release,
    /// Discards the waiting words.
    Discard,
    /// Takes the public words back.
    Withdraw,
}

/// A move that this state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not possible in this state")]
pub struct IllegalReleaseMove;

impl From<IllegalReleaseMove> for AppError {
    fn from(_: IllegalReleaseMove) -> Self {
        Self::conflict("release-illegal")
    }
}

impl Said {
    /// Words that were just written for the first time.
    pub const fn written() -> Self {
        Self { state: State::Draft, version: 0, waits: true }
    }

    /// Words from before there were drafts, which are public.
    pub const fn public() -> Self {
        Self { state: State::Released, version: 1, waits: false }
    }

    /// Makes the move; the result is none for a draft that was discarded.
    ///
    /// # Errors
    /// The state does not allow the move.
    pub fn step(self, mv: ReleaseMove) -> Result<Option<Self>, IllegalReleaseMove> {
        use State::{Draft, Released, Withdrawn};
        match (self.state, mv) {
            (_, ReleaseMove::Write) => Ok(Some(Self { waits: true, ..self })),
            (_, ReleaseMove::Release) if self.waits => {
                Ok(Some(Self { state: Released, version: self.version + 1, waits: false }))
            }
            (Draft, ReleaseMove::Discard) => Ok(None),
            (Released | Withdrawn, ReleaseMove::Discard) if self.waits => Ok(Some(Self { waits: false, ..self })),
            // The waiting correction was about the words that are taken back, so it is dropped.
            (Released, ReleaseMove::Withdraw) => Ok(Some(Self { state: Withdrawn, waits: false, ..self })),
            _ => Err(IllegalReleaseMove),
        }
    }
}

/// Whether a change needs a reason: something public would read differently. Adding a missing language needs none.
pub fn needs_reason<'a>(pairs: impl IntoIterator<Item = (&'a Localized, &'a Localized)>) -> bool {
    pairs.into_iter().any(|(before, after)| before.iter().any(|(lang, words)| words != after.of(lang)))
}

/// Somebody's roles towards a panel.
#[expect(clippy::struct_excessive_bools, reason = "somebody wears any of them with any other")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hats {
    /// Sits on it, and has a panel member's account.
    pub sits: bool,
    /// Chair or vice chair of it today.
    pub chairs: bool,
    pub clerk: bool,
    pub officer: bool,
    /// The panel lets officers release too.
    pub officers_release: bool,
}

impl Hats {
    /// May read unreleased words.
    pub const fn reads(self) -> bool {
        self.sits || self.clerk || self.officer
    }

    /// May write, correct and translate.
    pub const fn writes(self) -> bool {
        self.sits || self.clerk || self.releases()
    }

    /// May release: the chair, or an officer where the panel lets them.
    pub const fn releases(self) -> bool {
        self.chairs || self.officer && self.officers_release
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const fn at(state: State, version: i32, waits: bool) -> Said {
        Said { state, version, waits }
    }

    #[rstest]
    #[case(Said::written(), ReleaseMove::Release, Ok(Some(at(State::Released, 1, false))))]
    #[case(Said::written(), ReleaseMove::Discard, Ok(None))]
    #[case(Said::written(), ReleaseMove::Withdraw, Err(IllegalReleaseMove))]
    #[case(Said::public(), ReleaseMove::Release, Err(IllegalReleaseMove))]
    #[case(Said::public(), ReleaseMove::Discard, Err(IllegalReleaseMove))]
    #[case(Said::public(), ReleaseMove::Write, Ok(Some(at(State::Released, 1, true))))]
    #[case(at(State::Released, 1, true), ReleaseMove::Release, Ok(Some(at(State::Released, 2, false))))]
    #[case(at(State::Released, 1, true), ReleaseMove::Discard, Ok(Some(Said::public())))]
    #[case(at(State::Released, 1, true), ReleaseMove::Withdraw, Ok(Some(at(State::Withdrawn, 1, false))))]
    #[case(at(State::Withdrawn, 1, false), ReleaseMove::Withdraw, Err(IllegalReleaseMove))]
    #[case(at(State::Withdrawn, 1, false), ReleaseMove::Release, Err(IllegalReleaseMove))]
    #[case(at(State::Withdrawn, 1, false), ReleaseMove::Write, Ok(Some(at(State::Withdrawn, 1, true))))]
    #[case(at(State::Withdrawn, 1, true), ReleaseMove::Release, Ok(Some(at(State::Released, 2, false))))]
    fn words_move(#[case] said: Said, #[case] mv: ReleaseMove, #[case] to: Result<Option<Said>, IllegalReleaseMove>) {
        assert_eq!(said.step(mv), to);
    }

    #[rstest]
    #[case(("A", ""), ("A", ""), false)]
    #[case(("A", ""), ("A", "B"), false)]
    #[case(("A", ""), ("C", ""), true)]
    #[case(("A", "B"), ("A", ""), true)]
    fn what_reads_differently_needs_a_reason(
        #[case] before: (&str, &str),
        #[case] after: (&str, &str),
        #[case] needs: bool,
    ) {
        let both = |(en, cy)| Localized::en_cy(en, cy);
        assert_eq!(needs_reason([(&both(before), &both(after))]), needs);
    }

    #[rstest]
    #[case(Hats { sits: true, ..Hats::default() }, [true, true, false])]
    #[case(Hats { sits: true, chairs: true, ..Hats::default() }, [true, true, true])]
    #[case(Hats { clerk: true, ..Hats::default() }, [true, true, false])]
    #[case(Hats { officer: true, ..Hats::default() }, [true, false, false])]
    #[case(Hats { officer: true, officers_release: true, ..Hats::default() }, [true, true, true])]
    #[case(Hats { officers_release: true, ..Hats::default() }, [false, false, false])]
    fn who_reads_writes_and_releases(#[case] hats: Hats, #[case] may: [bool; 3]) {
        assert_eq!([hats.reads(), hats.writes(), hats.releases()], may);
    }

    fn any_move() -> impl Strategy<Value = ReleaseMove> {
        prop_oneof![
            Just(ReleaseMove::Write),
            Just(ReleaseMove::Release),
            Just(ReleaseMove::Discard),
            Just(ReleaseMove::Withdraw)
        ]
    }

    proptest! {
        /// Nothing is public without a release, and each release is of waiting words.
        #[test]
        fn nothing_is_public_but_by_a_release(moves in prop::collection::vec(any_move(), 0..20)) {
            let (mut said, mut released) = (Said::written(), 0);
            for mv in moves {
                let Ok(next) = said.step(mv) else { continue };
                let Some(next) = next else { break };
                if mv == ReleaseMove::Release {
                    prop_assert!(said.waits);
                    released += 1;
                }
                said = next;
                prop_assert_eq!(said.version, released);
                prop_assert_eq!(said.state == State::Draft, said.version == 0);
            }
        }
    }
}
