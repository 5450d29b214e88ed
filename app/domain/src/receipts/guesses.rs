//! Limits wrong tries of receipt words, for each source and for the whole installation (docs/security.md has the sum).
//! Pure but for the lock.
//!
//! Each wrong try costs its source a minute and the whole installation twenty seconds, of an allowance that is larger
//! than what honest people need. A source that has used up its allowance has to wait. Once the installation's is used
//! up, everybody is slowed down: a source with few tries waits a moment, one with many is asked to come back later. So
//! receipts cannot be guessed, and a stranger who guesses shuts out nobody who knows theirs.

use std::{collections::HashMap, sync::Mutex};

use crate::{
    source::Source,
    time::{DAY, MINUTE, SECOND, Timestamp},
};

/// What a wrong try costs its source, in milliseconds.
const OF_SOURCE: i64 = MINUTE;
/// The allowance of a source, in tries: many, because a whole hall has one address.
const SOURCE_HAS: i64 = 30;
/// What a wrong try costs the whole installation, in milliseconds.
const OF_ALL: i64 = 20 * SECOND;
/// The allowance of the whole installation, in tries.
const ALL_HAVE: i64 = 200;
/// While everybody is slowed down, a source with more recent tries than this is refused.
const FEW: i64 = 5;
/// The longest wait that a source with few tries is given; beyond it, it is refused too.
const LONGEST_WAIT: i64 = 2 * OF_ALL;
/// With so many sources in memory, those with their whole allowance again are forgotten.
const SWEEP: usize = 1_000;

/// What happens to a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Now,
    /// It is judged after so many milliseconds, because somebody is guessing.
    In(i64),
    /// This source has used up its allowance, and may try again in so many milliseconds.
    Wait(i64),
    /// Refused, because everybody together has used up the allowance.
    Busy,
}

/// When each source, and the whole installation, will have its whole allowance again.
#[derive(Debug, Default)]
struct Ledger {
    sources: HashMap<Option<Source>, i64>,
    all: i64,
    told: Option<i64>,
}

impl Ledger {
    fn turn(&mut self, source: Option<Source>, now: i64) -> Turn {
        if self.sources.len() >= SWEEP {
            self.sources.retain(|_, paid| *paid > now);
        }
        let of_source = self.sources.get(&source).map_or(now, |paid| now.max(*paid));
        let owed = of_source - now;
        if owed > (SOURCE_HAS - 1) * OF_SOURCE {
            return Turn::Wait(owed - (SOURCE_HAS - 1) * OF_SOURCE);
        }
        let of_all = now.max(self.all);
        let wait = self.wait(now);
        if wait > 0 && (owed > FEW * OF_SOURCE || wait > LONGEST_WAIT) {
            return Turn::Busy;
        }
        self.sources.insert(source, of_source + OF_SOURCE);
        self.all = of_all + OF_ALL;
        if wait > 0 { Turn::In(wait) } else { Turn::Now }
    }

    /// How long the next try waits, in milliseconds; nothing while the installation's allowance is not used up.
    fn wait(&self, now: i64) -> i64 {
        (self.all - now).max(0) - (ALL_HAVE - 1) * OF_ALL
    }

    fn right(&mut self, source: Option<Source>) {
        if let Some(paid) = self.sources.get_mut(&source) {
            *paid -= OF_SOURCE;
        }
        self.all -= OF_ALL;
    }

    /// Whether to tell administrators now; once a day at most.
    fn tells(&mut self, turn: Turn, now: i64) -> bool {
        let slow = matches!(turn, Turn::In(_) | Turn::Busy);
        let tell = slow && self.told.is_none_or(|told| now - told >= DAY);
        if tell {
            self.told = Some(now);
        }
        tell
    }
}

/// The ledger of this server, in its memory.
#[derive(Debug, Default)]
pub struct Guesses(Mutex<Ledger>);

impl Guesses {
    /// Charges `source` for a try. Returns what happens to it, and whether administrators are to be told that somebody
    /// guesses.
    pub fn turn(&self, source: Option<Source>, now: Timestamp) -> (Turn, bool) {
        let mut ledger = self.ledger();
        let turn = ledger.turn(source, now.0);
        (turn, ledger.tells(turn, now.0))
    }

    /// Pays back a try that was right.
    pub fn right(&self, source: Option<Source>) {
        self.ledger().right(source);
    }

    /// Whether the installation's allowance is used up.
    pub fn are_used_up(&self, now: Timestamp) -> bool {
        self.ledger().wait(now.0) > 0
    }

    fn ledger(&self) -> std::sync::MutexGuard<'_, Ledger> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use proptest::prelude::*;

    use super::*;

    fn source(n: u32) -> Option<Source> {
        Some(Source::from(IpAddr::V4(Ipv4Addr::from(n))))
    }

    #[test]
    fn one_source_tries_thirty_times_and_then_once_a_minute() {
        let mut ledger = Ledger::default();
        for _ in 0..SOURCE_HAS {
            assert_eq!(ledger.turn(source(1), 0), Turn::Now);
        }
        assert_eq!(ledger.turn(source(1), 0), Turn::Wait(MINUTE));
        assert_eq!(ledger.turn(source(2), 0), Turn::Now, "another one does not wait");
        assert_eq!(ledger.turn(source(1), MINUTE), Turn::Now);
        assert_eq!(ledger.turn(source(1), MINUTE), Turn::Wait(MINUTE));
    }

    #[test]
    fn right_words_cost_nothing() {
        let mut ledger = Ledger::default();
        for _ in 0..10 * ALL_HAVE {
            assert_eq!(ledger.turn(source(1), 0), Turn::Now);
            ledger.right(source(1));
        }
    }

    #[test]
    fn while_many_guess_who_has_tried_little_still_gets_a_turn() {
        let mut ledger = Ledger::default();
        let mut n = 0;
        while ledger.turn(source(n / 10), 0) == Turn::Now {
            n += 1;
        }
        assert_eq!(i64::from(n), ALL_HAVE);
        // Administrators are told once a day.
        assert!(ledger.tells(Turn::Busy, 0) && !ledger.tells(Turn::Busy, DAY - 1) && ledger.tells(Turn::Busy, DAY));
        assert_eq!(ledger.turn(source(1), OF_ALL / 2), Turn::Busy, "it has tried often");
        assert!(matches!(ledger.turn(source(9_999), OF_ALL / 2), Turn::In(wait) if wait <= LONGEST_WAIT));
    }

    #[test]
    fn it_is_seen_while_the_budget_of_everybody_is_used_up() {
        let guesses = Guesses::default();
        for n in 0..200 {
            assert!(!guesses.are_used_up(Timestamp(0)), "after {n}");
            guesses.turn(source(n / 10), Timestamp(0));
        }
        assert!(guesses.are_used_up(Timestamp(0)));
        assert!(!guesses.are_used_up(Timestamp(OF_ALL)));
    }

    #[test]
    fn sources_that_have_recovered_are_forgotten() {
        let mut ledger = Ledger::default();
        for n in 0..u32::try_from(SWEEP).expect("few") {
            ledger.turn(source(n), i64::from(n) * DAY);
        }
        ledger.turn(source(0), i64::MAX / 2);
        assert_eq!(ledger.sources.len(), 1);
    }

    proptest! {
        /// However many addresses somebody uses, in a day they make no more tries than the installation's allowance.
        #[test]
        fn in_a_day_no_more_is_tried_than_everybody_may(
            tries in proptest::collection::vec((0..400_u32, 0..DAY), 1..2_000)
        ) {
            let mut tries = tries;
            tries.sort_by_key(|(_, at)| *at);
            let mut ledger = Ledger::default();
            let judged = tries.iter().filter(|(who, at)| matches!(ledger.turn(source(*who), *at), Turn::Now | Turn::In(_)));
            let judged = i64::try_from(judged.count()).expect("few");
            prop_assert!(judged <= ALL_HAVE + DAY / OF_ALL + LONGEST_WAIT / OF_ALL + 1);
        }
    }
}
