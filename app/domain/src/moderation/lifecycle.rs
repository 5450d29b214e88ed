//! The states of a voice and the moves between them (docs/domain.md, *Voices*). Pure: no clock, no database.
//!
//! What needs other rows to decide is refused by `store::voices::moderation::sharing` besides: a second officer for
//! pictures, a newer version.

pub use super::transition_error::IllegalVoiceMove;
use crate::{
    ids::PersonId,
    time::{MINUTE, Timestamp},
    voices::model::{Reason, VoiceState},
};

/// How long an officer holds a voice before another may take it, so that nobody blocks the queue.
pub const CLAIM_LASTS: i64 = 30 * MINUTE;

/// Which officer is reading a voice, and until when no other may claim it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub by: PersonId,
    pub until: Timestamp,
}

impl Claim {
    pub const fn new(by: PersonId, now: Timestamp) -> Self {
        Self { by, until: now.plus(CLAIM_LASTS) }
    }

    pub const fn has_lapsed(&self, now: Timestamp) -> bool {
        self.until.0 <= now.0
    }
}

/// A voice, as moderation sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    New,
    /// `held` is the note it was held with, if it was held before.
    InReview {
        claim: Claim,
        held: Option<String>,
    },
    /// `text` is all that others ever read of it.
    Shared {
        text: String,
        redacted: bool,
    },
    Held {
        note: String,
    },
    NotShared {
        reason: Reason,
        /// Said to the writer, if the reason alone is not enough.
        words: Option<String>,
    },
    Withdrawn,
}

/// What is done to a voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceMove {
    /// An officer claims it, or prolongs their claim by half an hour.
    Claim,
    /// The officer releases it, as it was.
    Release,
    /// `text` is the original with its spans taken out (`redaction::redact`).
    Share { text: String, redacted: bool },
    /// It is put on hold; `note` says why, to other officers.
    Hold { note: String },
    /// `words` are said to the writer.
    Decline { reason: Reason, words: Option<String> },
    /// The writer takes it back; or a newer version of it, which was just shared, takes its place.
    Withdraw,
    /// The writer puts it back: as it was, or as new. What it was is stored apart, for a day (`voices::rules`).
    PutBack { to: Voice },
}

impl Voice {
    /// Makes `mv` at `now`, by the officer `by`, or by the writer if that is none.
    ///
    /// After a claim has lapsed another officer can claim the voice; until one does, the first may still decide.
    ///
    /// # Errors
    /// The state does not allow the move, or this person may not make it.
    pub fn step(self, mv: VoiceMove, by: Option<PersonId>, now: Timestamp) -> Result<Self, IllegalVoiceMove> {
        let officer = by.ok_or(IllegalVoiceMove::NotClaimed);
        match (self, mv) {
            (Self::Withdrawn, VoiceMove::PutBack { to }) if by.is_none() && to.can_be_put_back() => Ok(to),
            (Self::Withdrawn, _) => Err(IllegalVoiceMove::Withdrawn),
            (voice, VoiceMove::PutBack { .. }) => Err(IllegalVoiceMove::of(&voice)),
            (_, VoiceMove::Withdraw) => Ok(Self::Withdrawn),
            (Self::Shared { .. } | Self::NotShared { .. }, _) => Err(IllegalVoiceMove::Decided),
            (Self::New, VoiceMove::Claim) => Ok(Self::InReview { claim: Claim::new(officer?, now), held: None }),
            (Self::Held { note }, VoiceMove::Claim) => {
                Ok(Self::InReview { claim: Claim::new(officer?, now), held: Some(note) })
            }
            (Self::InReview { claim, held }, VoiceMove::Claim) if by == Some(claim.by) || claim.has_lapsed(now) => {
                Ok(Self::InReview { claim: Claim::new(officer?, now), held })
            }
            (Self::InReview { claim, .. }, _) if by != Some(claim.by) => Err(IllegalVoiceMove::Taken),
            (Self::InReview { held, .. }, VoiceMove::Release) => Ok(held.map_or(Self::New, |note| Self::Held { note })),
            (Self::InReview { .. }, VoiceMove::Share { text, redacted }) => Ok(Self::Shared { text, redacted }),
            (Self::InReview { .. }, VoiceMove::Hold { note }) if note.is_empty() => Err(IllegalVoiceMove::WordsMissing),
            (Self::InReview { .. }, VoiceMove::Hold { note }) => Ok(Self::Held { note }),
            (Self::InReview { .. }, VoiceMove::Decline { reason: Reason::Other, words: None }) => {
                Err(IllegalVoiceMove::WordsMissing)
            }
            (Self::InReview { .. }, VoiceMove::Decline { reason, words }) => Ok(Self::NotShared { reason, words }),
            (Self::InReview { .. }, VoiceMove::Claim) => Err(IllegalVoiceMove::Taken),
            (Self::New | Self::Held { .. }, _) => Err(IllegalVoiceMove::NotClaimed),
        }
    }

    /// The state as it is stored.
    pub const fn state(&self) -> VoiceState {
        match self {
            Self::New => VoiceState::New,
            Self::InReview { .. } => VoiceState::InReview,
            Self::Shared { redacted: false, .. } => VoiceState::Shared,
            Self::Shared { redacted: true, .. } => VoiceState::SharedRedacted,
            Self::Held { .. } => VoiceState::Held,
            Self::NotShared { .. } => VoiceState::NotShared,
            Self::Withdrawn => VoiceState::Withdrawn,
        }
    }

    /// Whether it can be put back as this. What an officer had in hand waits as new.
    const fn can_be_put_back(&self) -> bool {
        !matches!(self, Self::InReview { .. } | Self::Withdrawn)
    }

    /// Whether `by` has claimed it, and so may read the original and decide.
    pub fn is_held_by(&self, by: PersonId) -> bool {
        matches!(self, Self::InReview { claim, .. } if claim.by == by)
    }
}

/// The name of a voice or concern among officers: the last six digits of its id.
pub fn reference(id: impl std::fmt::Display) -> String {
    let id = id.to_string().to_uppercase();
    id[id.len().saturating_sub(6)..].to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const NOW: Timestamp = Timestamp(1_000_000);

    fn person(n: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(n))
    }

    fn in_review(by: u128, since: Timestamp) -> Voice {
        Voice::InReview { claim: Claim::new(person(by), since), held: None }
    }

    fn share() -> VoiceMove {
        VoiceMove::Share { text: "words".into(), redacted: false }
    }

    fn shared() -> Voice {
        Voice::Shared { text: "words".into(), redacted: false }
    }

    fn hold() -> VoiceMove {
        VoiceMove::Hold { note: "asking".into() }
    }

    fn held() -> Voice {
        Voice::Held { note: "asking".into() }
    }

    fn decline() -> VoiceMove {
        VoiceMove::Decline { reason: Reason::NotSafe, words: None }
    }

    fn declined() -> Voice {
        Voice::NotShared { reason: Reason::NotSafe, words: None }
    }

    fn put_back(to: Voice) -> VoiceMove {
        VoiceMove::PutBack { to }
    }

    #[rstest]
    #[case(Voice::New, VoiceMove::Claim, in_review(1, NOW))]
    #[case(in_review(1, NOW.plus(-5)), VoiceMove::Claim, in_review(1, NOW))]
    #[case(in_review(1, NOW), VoiceMove::Release, Voice::New)]
    #[case(in_review(1, NOW), share(), shared())]
    #[case(in_review(1, NOW), hold(), held())]
    #[case(in_review(1, NOW), decline(), declined())]
    #[case(Voice::New, VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(in_review(2, NOW), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(shared(), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(held(), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(declined(), VoiceMove::Withdraw, Voice::Withdrawn)]
    fn moves_that_can_be_made(#[case] from: Voice, #[case] mv: VoiceMove, #[case] to: Voice) {
        assert_eq!(from.step(mv, Some(person(1)), NOW), Ok(to));
    }

    #[rstest]
    #[case(Voice::New, VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(in_review(2, NOW), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(shared(), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(held(), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(declined(), VoiceMove::Withdraw, Voice::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::New), Voice::New)]
    #[case(Voice::Withdrawn, put_back(shared()), shared())]
    #[case(Voice::Withdrawn, put_back(held()), held())]
    #[case(Voice::Withdrawn, put_back(declined()), declined())]
    fn moves_that_the_writer_can_make(#[case] from: Voice, #[case] mv: VoiceMove, #[case] to: Voice) {
        assert_eq!(from.step(mv, None, NOW), Ok(to));
    }

    #[rstest]
    #[case(Voice::New, VoiceMove::Claim, IllegalVoiceMove::NotClaimed)]
    #[case(held(), VoiceMove::Claim, IllegalVoiceMove::NotClaimed)]
    #[case(Voice::New, share(), IllegalVoiceMove::NotClaimed)]
    #[case(in_review(1, NOW), VoiceMove::Claim, IllegalVoiceMove::Taken)]
    #[case(in_review(1, NOW.plus(-CLAIM_LASTS)), VoiceMove::Claim, IllegalVoiceMove::NotClaimed)]
    #[case(in_review(1, NOW), VoiceMove::Release, IllegalVoiceMove::Taken)]
    #[case(in_review(1, NOW), share(), IllegalVoiceMove::Taken)]
    #[case(in_review(1, NOW), hold(), IllegalVoiceMove::Taken)]
    #[case(in_review(1, NOW), decline(), IllegalVoiceMove::Taken)]
    #[case(shared(), decline(), IllegalVoiceMove::Decided)]
    #[case(Voice::Withdrawn, VoiceMove::Withdraw, IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, share(), IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::Withdrawn), IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(in_review(1, NOW)), IllegalVoiceMove::Withdrawn)]
    #[case(Voice::New, put_back(shared()), IllegalVoiceMove::NotClaimed)]
    #[case(held(), put_back(shared()), IllegalVoiceMove::NotClaimed)]
    #[case(in_review(1, NOW), put_back(shared()), IllegalVoiceMove::Taken)]
    #[case(shared(), put_back(Voice::New), IllegalVoiceMove::Decided)]
    #[case(declined(), put_back(shared()), IllegalVoiceMove::Decided)]
    fn moves_that_the_writer_cannot(#[case] from: Voice, #[case] mv: VoiceMove, #[case] why: IllegalVoiceMove) {
        assert_eq!(from.step(mv, None, NOW), Err(why));
    }

    #[rstest]
    #[case(Voice::New, VoiceMove::Release, IllegalVoiceMove::NotClaimed)]
    #[case(Voice::New, share(), IllegalVoiceMove::NotClaimed)]
    #[case(Voice::New, hold(), IllegalVoiceMove::NotClaimed)]
    #[case(Voice::New, decline(), IllegalVoiceMove::NotClaimed)]
    #[case(held(), share(), IllegalVoiceMove::NotClaimed)]
    #[case(held(), decline(), IllegalVoiceMove::NotClaimed)]
    #[case(in_review(2, NOW), VoiceMove::Claim, IllegalVoiceMove::Taken)]
    #[case(in_review(2, NOW), VoiceMove::Release, IllegalVoiceMove::Taken)]
    #[case(in_review(2, NOW), share(), IllegalVoiceMove::Taken)]
    #[case(in_review(2, NOW), hold(), IllegalVoiceMove::Taken)]
    #[case(in_review(2, NOW), decline(), IllegalVoiceMove::Taken)]
    #[case(in_review(1, NOW), VoiceMove::Hold { note: String::new() }, IllegalVoiceMove::WordsMissing)]
    #[case(in_review(1, NOW), VoiceMove::Decline { reason: Reason::Other, words: None }, IllegalVoiceMove::WordsMissing)]
    #[case(shared(), VoiceMove::Claim, IllegalVoiceMove::Decided)]
    #[case(shared(), share(), IllegalVoiceMove::Decided)]
    #[case(shared(), decline(), IllegalVoiceMove::Decided)]
    #[case(declined(), VoiceMove::Claim, IllegalVoiceMove::Decided)]
    #[case(declined(), share(), IllegalVoiceMove::Decided)]
    #[case(Voice::Withdrawn, VoiceMove::Claim, IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, share(), IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, VoiceMove::Withdraw, IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(shared()), IllegalVoiceMove::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::New), IllegalVoiceMove::Withdrawn)]
    #[case(in_review(1, NOW), put_back(shared()), IllegalVoiceMove::Taken)]
    fn moves_that_cannot(#[case] from: Voice, #[case] mv: VoiceMove, #[case] why: IllegalVoiceMove) {
        assert_eq!(from.step(mv, Some(person(1)), NOW), Err(why));
    }

    #[test]
    fn a_lapsed_claim_frees_the_voice() {
        let at = NOW.plus(CLAIM_LASTS);
        assert_eq!(
            in_review(2, NOW).step(VoiceMove::Claim, Some(person(1)), at.plus(-1)),
            Err(IllegalVoiceMove::Taken)
        );
        assert_eq!(in_review(2, NOW).step(VoiceMove::Claim, Some(person(1)), at), Ok(in_review(1, at)));
        // Until somebody takes it, whoever had it may finish.
        assert_eq!(in_review(2, NOW).step(share(), Some(person(2)), at), Ok(shared()));
    }

    #[test]
    fn what_was_held_stays_held_when_it_is_put_back() {
        let claimed = held().step(VoiceMove::Claim, Some(person(1)), NOW).expect("held can be claimed");
        assert_eq!(claimed.state(), VoiceState::InReview);
        assert_eq!(claimed.step(VoiceMove::Release, Some(person(1)), NOW), Ok(held()));
    }

    fn any_move() -> impl Strategy<Value = (VoiceMove, PersonId, i64)> {
        let mv = prop_oneof![
            Just(VoiceMove::Claim),
            Just(VoiceMove::Release),
            Just(share()),
            Just(VoiceMove::Share { text: "w".into(), redacted: true }),
            Just(hold()),
            Just(decline()),
            Just(VoiceMove::Decline { reason: Reason::Other, words: Some("sorry".into()) }),
            Just(VoiceMove::Withdraw),
            Just(put_back(shared())),
            Just(put_back(Voice::New)),
        ];
        (mv, (1_u128..4).prop_map(person), 0_i64..2 * CLAIM_LASTS)
    }

    proptest! {
        #[test]
        fn no_sequence_of_moves_shares_a_withdrawn_voice(moves in proptest::collection::vec(any_move(), 0..40)) {
            let (mut voice, mut withdrawn, mut now) = (Voice::New, false, NOW);
            for (mv, by, wait) in moves {
                now = now.plus(wait);
                let takes_back = mv == VoiceMove::Withdraw;
                if let Ok(next) = voice.clone().step(mv, Some(by), now) {
                    voice = next;
                    withdrawn |= takes_back;
                }
                prop_assert!(!withdrawn || voice == Voice::Withdrawn);
            }
        }

        #[test]
        fn a_withdrawn_voice_stays_so_but_for_its_writer_and_is_then_as_it_was_or_new(
            moves in proptest::collection::vec((any_move(), any::<bool>()), 0..40),
        ) {
            let (mut voice, mut kept, mut now) = (Voice::New, None, NOW);
            for ((mv, officer, wait), writes) in moves {
                now = now.plus(wait);
                // What is put back is what was kept, unless that is to be new.
                let mv = match (mv, &kept) {
                    (VoiceMove::PutBack { to: Voice::Shared { .. } }, Some(was)) => put_back(Voice::clone(was)),
                    (mv, _) => mv,
                };
                let (before, made) = (voice.clone(), mv.clone());
                if let Ok(next) = voice.clone().step(mv, (!writes).then_some(officer), now) {
                    voice = next;
                    if made == VoiceMove::Withdraw {
                        kept = Some(before);
                    } else if let Some(was) = kept.take() {
                        let is_put_back = matches!(made, VoiceMove::PutBack { .. });
                        prop_assert!(writes && is_put_back);
                        prop_assert!(voice == was || voice == Voice::New);
                    }
                }
                prop_assert_eq!(voice == Voice::Withdrawn, kept.is_some());
            }
        }

        #[test]
        fn no_sequence_of_moves_shares_what_was_turned_down_or_changes_what_was_shared(
            moves in proptest::collection::vec(any_move(), 0..40),
        ) {
            let (mut voice, mut now) = (Voice::New, NOW);
            for (mv, by, wait) in moves {
                now = now.plus(wait);
                let decided = voice.state().is_shared() || matches!(voice, Voice::NotShared { .. });
                if let Ok(next) = voice.clone().step(mv, Some(by), now) {
                    prop_assert!(!decided || next == Voice::Withdrawn);
                    voice = next;
                }
            }
        }

        #[test]
        fn only_whoever_claimed_it_shares_it(moves in proptest::collection::vec(any_move(), 0..40)) {
            let (mut voice, mut now) = (Voice::New, NOW);
            for (mv, by, wait) in moves {
                now = now.plus(wait);
                let had = voice.is_held_by(by);
                if let Ok(next) = voice.clone().step(mv, Some(by), now) {
                    let decided = next.state().is_shared() || matches!(next, Voice::NotShared { .. });
                    prop_assert!(had || !decided);
                    voice = next;
                }
            }
        }
    }
}
