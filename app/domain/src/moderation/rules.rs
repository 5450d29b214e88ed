//! The states of a voice and the moves between them (docs/domain.md, *Voices*). Pure: no clock, no database.
//!
//! What needs other rows to decide is refused by `store::voices::review::sharing` besides: a second officer for
//! pictures, a newer version.

pub use super::illegal::Illegal;
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
pub enum Move {
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
    pub fn step(self, mv: Move, by: Option<PersonId>, now: Timestamp) -> Result<Self, Illegal> {
        let officer = by.ok_or(Illegal::NotClaimed);
        match (self, mv) {
            (Self::Withdrawn, Move::PutBack { to }) if by.is_none() && to.can_be_put_back() => Ok(to),
            (Self::Withdrawn, _) => Err(Illegal::Withdrawn),
            (voice, Move::PutBack { .. }) => Err(Illegal::of(&voice)),
            (_, Move::Withdraw) => Ok(Self::Withdrawn),
            (Self::Shared { .. } | Self::NotShared { .. }, _) => Err(Illegal::Decided),
            (Self::New, Move::Claim) => Ok(Self::InReview { claim: Claim::new(officer?, now), held: None }),
            (Self::Held { note }, Move::Claim) => {
                Ok(Self::InReview { claim: Claim::new(officer?, now), held: Some(note) })
            }
            (Self::InReview { claim, held }, Move::Claim) if by == Some(claim.by) || claim.has_lapsed(now) => {
                Ok(Self::InReview { claim: Claim::new(officer?, now), held })
            }
            (Self::InReview { claim, .. }, _) if by != Some(claim.by) => Err(Illegal::Taken),
            (Self::InReview { held, .. }, Move::Release) => Ok(held.map_or(Self::New, |note| Self::Held { note })),
            (Self::InReview { .. }, Move::Share { text, redacted }) => Ok(Self::Shared { text, redacted }),
            (Self::InReview { .. }, Move::Hold { note }) if note.is_empty() => Err(Illegal::WordsMissing),
            (Self::InReview { .. }, Move::Hold { note }) => Ok(Self::Held { note }),
            (Self::InReview { .. }, Move::Decline { reason: Reason::Other, words: None }) => Err(Illegal::WordsMissing),
            (Self::InReview { .. }, Move::Decline { reason, words }) => Ok(Self::NotShared { reason, words }),
            (Self::InReview { .. }, Move::Claim) => Err(Illegal::Taken),
            (Self::New | Self::Held { .. }, _) => Err(Illegal::NotClaimed),
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

    fn share() -> Move {
        Move::Share { text: "words".into(), redacted: false }
    }

    fn shared() -> Voice {
        Voice::Shared { text: "words".into(), redacted: false }
    }

    fn hold() -> Move {
        Move::Hold { note: "asking".into() }
    }

    fn held() -> Voice {
        Voice::Held { note: "asking".into() }
    }

    fn decline() -> Move {
        Move::Decline { reason: Reason::NotSafe, words: None }
    }

    fn declined() -> Voice {
        Voice::NotShared { reason: Reason::NotSafe, words: None }
    }

    fn put_back(to: Voice) -> Move {
        Move::PutBack { to }
    }

    #[rstest]
    #[case(Voice::New, Move::Claim, in_review(1, NOW))]
    #[case(in_review(1, NOW.plus(-5)), Move::Claim, in_review(1, NOW))]
    #[case(in_review(1, NOW), Move::Release, Voice::New)]
    #[case(in_review(1, NOW), share(), shared())]
    #[case(in_review(1, NOW), hold(), held())]
    #[case(in_review(1, NOW), decline(), declined())]
    #[case(Voice::New, Move::Withdraw, Voice::Withdrawn)]
    #[case(in_review(2, NOW), Move::Withdraw, Voice::Withdrawn)]
    #[case(shared(), Move::Withdraw, Voice::Withdrawn)]
    #[case(held(), Move::Withdraw, Voice::Withdrawn)]
    #[case(declined(), Move::Withdraw, Voice::Withdrawn)]
    fn moves_that_can_be_made(#[case] from: Voice, #[case] mv: Move, #[case] to: Voice) {
        assert_eq!(from.step(mv, Some(person(1)), NOW), Ok(to));
    }

    #[rstest]
    #[case(Voice::New, Move::Withdraw, Voice::Withdrawn)]
    #[case(in_review(2, NOW), Move::Withdraw, Voice::Withdrawn)]
    #[case(shared(), Move::Withdraw, Voice::Withdrawn)]
    #[case(held(), Move::Withdraw, Voice::Withdrawn)]
    #[case(declined(), Move::Withdraw, Voice::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::New), Voice::New)]
    #[case(Voice::Withdrawn, put_back(shared()), shared())]
    #[case(Voice::Withdrawn, put_back(held()), held())]
    #[case(Voice::Withdrawn, put_back(declined()), declined())]
    fn moves_that_the_writer_can_make(#[case] from: Voice, #[case] mv: Move, #[case] to: Voice) {
        assert_eq!(from.step(mv, None, NOW), Ok(to));
    }

    #[rstest]
    #[case(Voice::New, Move::Claim, Illegal::NotClaimed)]
    #[case(held(), Move::Claim, Illegal::NotClaimed)]
    #[case(Voice::New, share(), Illegal::NotClaimed)]
    #[case(in_review(1, NOW), Move::Claim, Illegal::Taken)]
    #[case(in_review(1, NOW.plus(-CLAIM_LASTS)), Move::Claim, Illegal::NotClaimed)]
    #[case(in_review(1, NOW), Move::Release, Illegal::Taken)]
    #[case(in_review(1, NOW), share(), Illegal::Taken)]
    #[case(in_review(1, NOW), hold(), Illegal::Taken)]
    #[case(in_review(1, NOW), decline(), Illegal::Taken)]
    #[case(shared(), decline(), Illegal::Decided)]
    #[case(Voice::Withdrawn, Move::Withdraw, Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, share(), Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::Withdrawn), Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(in_review(1, NOW)), Illegal::Withdrawn)]
    #[case(Voice::New, put_back(shared()), Illegal::NotClaimed)]
    #[case(held(), put_back(shared()), Illegal::NotClaimed)]
    #[case(in_review(1, NOW), put_back(shared()), Illegal::Taken)]
    #[case(shared(), put_back(Voice::New), Illegal::Decided)]
    #[case(declined(), put_back(shared()), Illegal::Decided)]
    fn moves_that_the_writer_cannot(#[case] from: Voice, #[case] mv: Move, #[case] why: Illegal) {
        assert_eq!(from.step(mv, None, NOW), Err(why));
    }

    #[rstest]
    #[case(Voice::New, Move::Release, Illegal::NotClaimed)]
    #[case(Voice::New, share(), Illegal::NotClaimed)]
    #[case(Voice::New, hold(), Illegal::NotClaimed)]
    #[case(Voice::New, decline(), Illegal::NotClaimed)]
    #[case(held(), share(), Illegal::NotClaimed)]
    #[case(held(), decline(), Illegal::NotClaimed)]
    #[case(in_review(2, NOW), Move::Claim, Illegal::Taken)]
    #[case(in_review(2, NOW), Move::Release, Illegal::Taken)]
    #[case(in_review(2, NOW), share(), Illegal::Taken)]
    #[case(in_review(2, NOW), hold(), Illegal::Taken)]
    #[case(in_review(2, NOW), decline(), Illegal::Taken)]
    #[case(in_review(1, NOW), Move::Hold { note: String::new() }, Illegal::WordsMissing)]
    #[case(in_review(1, NOW), Move::Decline { reason: Reason::Other, words: None }, Illegal::WordsMissing)]
    #[case(shared(), Move::Claim, Illegal::Decided)]
    #[case(shared(), share(), Illegal::Decided)]
    #[case(shared(), decline(), Illegal::Decided)]
    #[case(declined(), Move::Claim, Illegal::Decided)]
    #[case(declined(), share(), Illegal::Decided)]
    #[case(Voice::Withdrawn, Move::Claim, Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, share(), Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, Move::Withdraw, Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(shared()), Illegal::Withdrawn)]
    #[case(Voice::Withdrawn, put_back(Voice::New), Illegal::Withdrawn)]
    #[case(in_review(1, NOW), put_back(shared()), Illegal::Taken)]
    fn moves_that_cannot(#[case] from: Voice, #[case] mv: Move, #[case] why: Illegal) {
        assert_eq!(from.step(mv, Some(person(1)), NOW), Err(why));
    }

    #[test]
    fn a_lapsed_claim_frees_the_voice() {
        let at = NOW.plus(CLAIM_LASTS);
        assert_eq!(in_review(2, NOW).step(Move::Claim, Some(person(1)), at.plus(-1)), Err(Illegal::Taken));
        assert_eq!(in_review(2, NOW).step(Move::Claim, Some(person(1)), at), Ok(in_review(1, at)));
        // Until somebody takes it, whoever had it may finish.
        assert_eq!(in_review(2, NOW).step(share(), Some(person(2)), at), Ok(shared()));
    }

    #[test]
    fn what_was_held_stays_held_when_it_is_put_back() {
        let claimed = held().step(Move::Claim, Some(person(1)), NOW).expect("held can be claimed");
        assert_eq!(claimed.state(), VoiceState::InReview);
        assert_eq!(claimed.step(Move::Release, Some(person(1)), NOW), Ok(held()));
    }

    fn any_move() -> impl Strategy<Value = (Move, PersonId, i64)> {
        let mv = prop_oneof![
            Just(Move::Claim),
            Just(Move::Release),
            Just(share()),
            Just(Move::Share { text: "w".into(), redacted: true }),
            Just(hold()),
            Just(decline()),
            Just(Move::Decline { reason: Reason::Other, words: Some("sorry".into()) }),
            Just(Move::Withdraw),
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
                let takes_back = mv == Move::Withdraw;
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
                    (Move::PutBack { to: Voice::Shared { .. } }, Some(was)) => put_back(Voice::clone(was)),
                    (mv, _) => mv,
                };
                let (before, made) = (voice.clone(), mv.clone());
                if let Ok(next) = voice.clone().step(mv, (!writes).then_some(officer), now) {
                    voice = next;
                    if made == Move::Withdraw {
                        kept = Some(before);
                    } else if let Some(was) = kept.take() {
                        let is_put_back = matches!(made, Move::PutBack { .. });
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
