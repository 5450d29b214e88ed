//! Which source sent which voices in the last minutes. Pure but for the lock and what is drawn.

use std::{
    collections::{BTreeSet, HashMap, VecDeque},
    sync::Mutex,
};

use crate::{
    ids::{BulkId, VoiceId},
    source::Source,
    time::{MINUTE, Timestamp},
};

/// Voices of one source are a burst if they come within so many milliseconds.
const AT_ONCE: i64 = 10 * MINUTE;
/// How many sources are remembered at once.
const SOURCES: usize = 1_000;
/// How many of the newest voices of each source are remembered: enough to find their burst, since each knows it.
const OF_EACH: usize = 16;

/// What one source has told us of late, and the drawn id of its bulk, should it become one.
#[derive(Debug, Default)]
struct Heard {
    bulk: BulkId,
    voices: VecDeque<(VoiceId, Timestamp)>,
}

/// The recent voices of each source.
#[derive(Debug, Default)]
struct Told(HashMap<Source, Heard>);

impl Told {
    fn note(&mut self, source: Source, voice: VoiceId, now: Timestamp) -> Vec<VoiceId> {
        self.forget(now);
        if self.0.len() >= SOURCES && !self.0.contains_key(&source) {
            let last = |heard: &Heard| heard.voices.back().map(|(_, at)| *at);
            let quietest = self.0.iter().min_by_key(|(_, heard)| last(heard)).map(|(source, _)| *source);
            if let Some(quietest) = quietest {
                self.0.remove(&quietest);
            }
        }
        let told = &mut self.0.entry(source).or_default().voices;
        if told.len() >= OF_EACH {
            told.pop_front();
        }
        told.push_back((voice, now));
        told.iter().map(|(voice, _)| *voice).collect()
    }

    fn forget(&mut self, now: Timestamp) {
        self.0.retain(|_, heard| {
            heard.voices.retain(|(_, at)| now.since(*at) < AT_ONCE);
            !heard.voices.is_empty()
        });
    }

    fn bulks(&mut self, of: &[VoiceId], now: Timestamp) -> HashMap<VoiceId, BulkId> {
        self.forget(now);
        let of: BTreeSet<_> = of.iter().copied().collect();
        let all = self.0.values().flat_map(|heard| heard.voices.iter().map(move |(voice, _)| (*voice, heard.bulk)));
        all.filter(|(voice, _)| of.contains(voice)).collect()
    }
}

/// Which source sent which voices in the last minutes. It is in the memory of this server alone, so that no address is
/// ever stored.
#[derive(Debug, Default)]
pub struct Lately(Mutex<Told>);

impl Lately {
    /// Notes a voice of this source. Returns the recent voices of the source, this one last.
    pub fn note(&self, source: Source, voice: VoiceId, now: Timestamp) -> Vec<VoiceId> {
        self.told().note(source, voice, now)
    }

    /// The bulk of the source of each of these; none where the source is forgotten. Two of one source have the same.
    pub fn bulks(&self, of: &[VoiceId], now: Timestamp) -> HashMap<VoiceId, BulkId> {
        self.told().bulks(of, now)
    }

    /// Forgets voices that are too old to be in a burst with a new one.
    pub fn forget(&self, now: Timestamp) {
        self.told().forget(now);
    }

    fn told(&self) -> std::sync::MutexGuard<'_, Told> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use rstest::rstest;

    use super::{super::is_burst, *};
    use crate::time::SECOND;

    fn source(n: u32) -> Source {
        Source::from(IpAddr::V4(Ipv4Addr::from(n)))
    }

    fn voice(n: u128) -> VoiceId {
        VoiceId(uuid::Uuid::from_u128(n))
    }

    fn voices(ids: impl IntoIterator<Item = u128>) -> Vec<VoiceId> {
        ids.into_iter().map(voice).collect()
    }

    #[rstest]
    #[case::a_family(4, 0, false)]
    #[case::more_at_once(5, 0, true)]
    #[case::within_ten_minutes(5, 149, true)]
    #[case::one_after_the_other(5, 150, false)]
    #[case::a_slow_evening(40, 200, false)]
    #[case::a_flood(300, 0, true)]
    fn how_many_of_one_source_are_a_burst(#[case] n: u128, #[case] seconds_apart: i64, #[case] is: bool) {
        let mut told = Told::default();
        let mut last = Vec::new();
        for n in 0..n {
            let at = Timestamp(i64::try_from(n).expect("few") * seconds_apart * SECOND);
            last = told.note(source(1), voice(n), at);
        }
        assert_eq!(is_burst(last.len()), is, "{last:?}");
        assert_eq!(last.last(), Some(&voice(n - 1)), "this one is the last");
    }

    #[test]
    fn another_source_is_another_matter() {
        let lately = Lately::default();
        for n in 0..10 {
            lately.note(source(1), voice(n), Timestamp(0));
        }
        assert_eq!(lately.note(source(2), voice(10), Timestamp(0)), voices([10]));
    }

    #[test]
    fn which_source_told_what_is_forgotten_after_ten_minutes() {
        let lately = Lately::default();
        lately.note(source(1), voice(1), Timestamp(0));
        lately.forget(Timestamp(AT_ONCE - 1));
        assert_eq!(lately.told().0.len(), 1);
        lately.forget(Timestamp(AT_ONCE));
        assert!(lately.told().0.is_empty());
    }

    #[test]
    fn what_one_source_told_has_one_bulk_as_long_as_the_source_is_known() {
        let lately = Lately::default();
        for n in 0..3 {
            lately.note(source(1), voice(n), Timestamp(0));
        }
        lately.note(source(2), voice(3), Timestamp(MINUTE));
        let bulks = lately.bulks(&voices([0, 1, 3, 4]), Timestamp(MINUTE));
        assert_eq!(bulks.len(), 3, "of what nobody told nothing is known");
        assert_eq!(bulks[&voice(0)], bulks[&voice(1)]);
        assert_ne!(bulks[&voice(0)], bulks[&voice(3)]);
        let later = lately.bulks(&voices(0..4), Timestamp(AT_ONCE));
        assert_eq!(later, HashMap::from([(voice(3), bulks[&voice(3)])]), "the first source is forgotten");
        lately.note(source(1), voice(5), Timestamp(AT_ONCE));
        assert_ne!(lately.bulks(&voices([5]), Timestamp(AT_ONCE))[&voice(5)], bulks[&voice(0)]);
    }

    #[test]
    fn a_flood_of_sources_takes_no_more_than_so_much_memory() {
        let mut told = Told::default();
        for n in 0..3_000_u32 {
            for again in 0..2 {
                told.note(source(n), voice(u128::from(n) * 2 + again), Timestamp(i64::from(n)));
            }
        }
        for n in 0..100 {
            told.note(source(1), voice(10_000 + n), Timestamp(3_000));
        }
        assert_eq!(told.0.len(), SOURCES);
        assert!(told.0.values().all(|heard| heard.voices.len() <= OF_EACH));
        assert!(told.0.contains_key(&source(2_999)), "those that told last are known");
    }
}
