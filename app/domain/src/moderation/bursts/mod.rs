//! What came together: many voices from one source at once, or many that say the same. Pure but for what is drawn.
//! `lately` remembers which source sent what in the last minutes.
//!
//! Somebody who sends hundreds must not keep an officer from the one that a child sent, so a burst is one row of the
//! queue. Nothing else happens to its voices by itself: each is kept, and those that may tell of danger are opened one
//! by one.

mod lately;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    ids::{BulkId, BurstId, VoiceId},
    time::DAY,
};

pub use lately::Lately;

/// So many are no burst yet: a family has one address, and several children may say the same thing on one day.
const FEW: usize = 4;
/// Voices that say the same are a burst if they come within so many milliseconds.
pub const SAME_WITHIN: i64 = DAY;
/// Whether so many voices are a burst.
pub const fn is_burst(n: usize) -> bool {
    n > FEW
}

/// A voice, with what decides its burst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: VoiceId,
    pub burst: Option<BurstId>,
    /// The bulk of its source, as long as anybody knows it.
    pub bulk: Option<BulkId>,
    pub rank: i64,
    /// It is new or claimed. Voices that are on hold or decided stay as they are.
    pub waits: bool,
}

/// A place in the queue: the rank, and the id where ranks are equal.
pub type Place = (i64, VoiceId);

impl Member {
    const fn place(&self) -> Place {
        (self.rank, self.id)
    }
}

/// Voices to be put into a burst: an existing one, or a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    pub burst: Option<BurstId>,
    pub joins: Vec<Member>,
}

/// Which voices are put into a burst. Each of `lots` has voices of one source at once, or voices that say the same;
/// `found` has those of all lots that may be in a burst. None: there is nothing to do.
pub fn gather(lots: &[Vec<VoiceId>], found: &[Member]) -> Option<Gathering> {
    let known = |lot: &Vec<VoiceId>| -> BTreeSet<VoiceId> {
        found.iter().map(|member| member.id).filter(|id| lot.contains(id)).collect()
    };
    let together: BTreeSet<_> = lots.iter().map(known).filter(|lot| is_burst(lot.len())).flatten().collect();
    let members = || found.iter().filter(|member| together.contains(&member.id));
    let joins: Vec<_> = members().filter(|member| member.waits && member.burst.is_none()).copied().collect();
    if joins.is_empty() {
        return None;
    }
    let mut bursts: BTreeMap<BurstId, usize> = BTreeMap::new();
    for burst in members().filter_map(|member| member.burst) {
        *bursts.entry(burst).or_default() += 1;
    }
    let burst = bursts.into_iter().max_by_key(|(_, members)| *members).map(|(burst, _)| burst);
    Some(Gathering { burst, joins })
}

/// Whether a lot that says the same came from more than a few sources; what came from nobody knows where may each have
/// come from another. From a few it is no lot: each of them that tells many is a burst by itself, and whoever says the
/// same as somebody who floods us keeps a row of their own.
pub fn is_from_many(lot: &[VoiceId], found: &[Member]) -> bool {
    let of_lot = || found.iter().filter(|member| lot.contains(&member.id));
    let known: BTreeSet<_> = of_lot().filter_map(|member| member.bulk).collect();
    is_burst(known.len() + of_lot().filter(|member| member.bulk.is_none()).count())
}

/// Of a burst, in the order in which it was told, what may be put aside unopened as far as its source goes: of each
/// bulk all but the first. Who says what others say, from elsewhere, is in none; of what came from nobody knows where
/// each may be somebody else's.
pub fn behind_their_own(told: impl IntoIterator<Item = (VoiceId, Option<BulkId>)>) -> BTreeSet<VoiceId> {
    let mut begun = BTreeSet::new();
    let behind = |(id, bulk): (VoiceId, Option<BulkId>)| (!begun.insert(bulk?)).then_some(id);
    told.into_iter().filter_map(behind).collect()
}

/// Which of the voices that join a burst are ranked behind: all but the one that is the first of the burst afterwards.
/// `first` is the first of those already in it; a voice with the same rank does not replace it.
pub fn behind(joins: &[Member], first: Option<Place>) -> Vec<VoiceId> {
    let leads = joins.iter().map(Member::place).filter(|(rank, _)| first.is_none_or(|first| *rank < first.0)).min();
    joins.iter().filter(|member| Some(member.place()) != leads).map(|member| member.id).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn voice(n: u128) -> VoiceId {
        VoiceId(uuid::Uuid::from_u128(n))
    }

    fn burst(n: u128) -> BurstId {
        BurstId(uuid::Uuid::from_u128(n))
    }

    fn waits(n: u128) -> Member {
        Member { id: voice(n), burst: None, bulk: None, rank: i64::try_from(n).expect("small"), waits: true }
    }

    fn voices(ids: impl IntoIterator<Item = u128>) -> Vec<VoiceId> {
        ids.into_iter().map(voice).collect()
    }

    fn ids(members: &[Member]) -> Vec<VoiceId> {
        members.iter().map(|member| member.id).collect()
    }

    #[test]
    fn five_become_a_burst_and_the_first_keeps_its_place() {
        let found: Vec<_> = (1..=5).map(waits).collect();
        assert_eq!(gather(&[voices(1..=4)], &found[..4]), None);
        let gathered = gather(&[voices(1..=5), voices([5])], &found).expect("a burst");
        assert_eq!((gathered.burst, ids(&gathered.joins)), (None, voices(1..=5)));
        assert_eq!(behind(&gathered.joins, None), voices(2..=5));
    }

    #[test]
    fn a_sixth_joins_the_five_and_steps_back() {
        let in_it = |n| Member { burst: Some(burst(9)), ..waits(n) };
        let found: Vec<_> = (1..=5).map(in_it).chain([waits(6)]).collect();
        let gathered = gather(&[voices(1..=6)], &found).expect("a burst");
        assert_eq!((gathered.burst, ids(&gathered.joins)), (Some(burst(9)), voices([6])));
        assert_eq!(behind(&gathered.joins, Some((1, voice(1)))), voices([6]));
        assert_eq!(behind(&gathered.joins, Some((6, voice(9)))), voices([6]), "in the same moment");
    }

    /// What may tell of danger has a lower rank than everything else, so a burst never hides the first of it.
    #[test]
    fn what_comes_before_all_of_a_burst_keeps_its_place() {
        let danger = Member { rank: -1_000, ..waits(6) };
        assert_eq!(behind(&[danger], Some((1, voice(1)))), voices([]));
        assert_eq!(behind(&[danger], None), voices([]));
        assert_eq!(behind(&[danger], Some((-2_000, voice(1)))), voices([6]));
    }

    #[test]
    fn what_is_decided_or_on_hold_counts_and_stays_where_it_is() {
        let found: Vec<_> = (1..=5).map(|n| Member { waits: n > 3, ..waits(n) }).collect();
        let gathered = gather(&[voices(1..=5)], &found).expect("a burst");
        assert_eq!(ids(&gathered.joins), voices([4, 5]));
        let decided: Vec<_> = found.iter().map(|member| Member { waits: false, ..*member }).collect();
        assert_eq!(gather(&[voices(1..=5)], &decided), None);
    }

    #[test]
    fn two_small_lots_are_no_burst_together() {
        let found: Vec<_> = (1..=7).map(waits).collect();
        assert_eq!(gather(&[voices([1, 2, 3, 7]), voices([4, 5, 6, 7])], &found), None);
    }

    fn bulk(n: u128) -> BulkId {
        BulkId(uuid::Uuid::from_u128(n))
    }

    #[rstest]
    #[case::a_stranger_and_a_child(&[(1, 20), (2, 1)], 0, false)]
    #[case::a_few_places(&[(1, 4), (2, 4), (3, 4), (4, 4)], 0, false)]
    #[case::five_places(&[(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)], 0, true)]
    #[case::nobody_knows_from_where(&[], 5, true)]
    #[case::a_stranger_and_some_that_nobody_knows(&[(1, 20)], 3, false)]
    #[case::a_stranger_and_more_that_nobody_knows(&[(1, 20)], 4, true)]
    fn a_lot_in_the_same_words_comes_from_many_places(
        #[case] known: &[(u128, usize)],
        #[case] unknown: usize,
        #[case] is: bool,
    ) {
        let bulks = known.iter().flat_map(|(n, many)| std::iter::repeat_n(Some(bulk(*n)), *many));
        let bulks = bulks.chain(std::iter::repeat_n(None, unknown));
        let found: Vec<_> = (1..).zip(bulks).map(|(n, bulk)| Member { bulk, ..waits(n) }).collect();
        assert_eq!(is_from_many(&ids(&found), &found), is);
        assert!(!is_from_many(&ids(&found)[..4], &found), "a few are no lot");
    }

    fn any_members() -> impl Strategy<Value = Vec<Member>> {
        let one = (proptest::option::of(0..3_u128), -5..5_i64, any::<bool>());
        proptest::collection::vec(one, 0..20).prop_map(|all| {
            let member = |(n, (of, rank, waits)): (usize, (Option<u128>, i64, bool))| Member {
                id: voice(u128::try_from(n).expect("few")),
                burst: of.map(burst),
                bulk: None,
                rank,
                waits,
            };
            all.into_iter().enumerate().map(member).collect()
        })
    }

    proptest! {
        #[test]
        fn nobody_is_taken_out_of_a_burst_or_put_into_one_with_a_few(
            found in any_members(),
            lots in proptest::collection::vec(proptest::collection::btree_set(0..20_u128, 0..12), 0..3),
        ) {
            let lots: Vec<_> = lots.into_iter().map(voices).collect();
            let known = |lot: &&Vec<VoiceId>| found.iter().filter(|member| lot.contains(&member.id)).count() > FEW;
            let large: BTreeSet<_> = lots.iter().filter(known).flatten().copied().collect();
            if let Some(gathered) = gather(&lots, &found) {
                for member in &gathered.joins {
                    prop_assert!(member.waits && member.burst.is_none() && large.contains(&member.id));
                }
                let known = found.iter().filter(|member| large.contains(&member.id)).filter_map(|member| member.burst);
                prop_assert_eq!(gathered.burst.is_some(), known.count() > 0);
            } else {
                prop_assert!(!found.iter().any(|m| m.waits && m.burst.is_none() && large.contains(&m.id)));
            }
        }

        /// Whatever strangers send before and after, from as many places as they like, and whatever the server has
        /// forgotten of it.
        #[test]
        fn who_says_what_strangers_say_is_never_put_aside_with_them(
            mut told in proptest::collection::vec(proptest::option::of(0..4_u128), 0..40),
            childs in proptest::option::of(Just(9_u128)),
            at in any::<proptest::sample::Index>(),
        ) {
            let at = at.index(told.len() + 1);
            told.insert(at, childs);
            let told: Vec<_> = (0..).zip(told).map(|(n, of)| (voice(n), of.map(bulk))).collect();
            let back = behind_their_own(told.clone());
            prop_assert!(!back.contains(&told[at].0));
            prop_assert!(!back.contains(&told[0].0), "the first of all is opened");
            for (n, (id, bulk)) in told.iter().enumerate() {
                let before = bulk.is_some() && told[..n].iter().any(|(_, other)| other == bulk);
                prop_assert_eq!(back.contains(id), before);
            }
        }

        #[test]
        fn of_a_burst_one_keeps_its_place_and_it_is_the_first(
            found in any_members(), first in proptest::option::of(-5..5_i64),
        ) {
            let first = first.map(|rank| (rank, voice(99)));
            let back = behind(&found, first);
            let stay: Vec<_> = found.iter().filter(|member| !back.contains(&member.id)).collect();
            prop_assert!(stay.len() <= 1);
            for member in &found {
                let leads = stay.iter().all(|stays| stays.place() <= member.place());
                prop_assert!(leads && (!stay.is_empty() || first.is_some_and(|first| first.0 <= member.rank)));
            }
        }
    }
}
