//! Turns at work that takes much memory: a limited number at once, shared fairly between sources. A source that asks a
//! hundred times waits behind itself, and others do not wait behind all of it.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use domain::{
    error::AppError,
    source::{Line, SHARES_OF_A_LINE, Source},
};

/// So many turns at once. Each source queues apart, and has no more asking at the common door than could go in; a line
/// of IPv6, with 256 sources in it, has a few times as many.
pub struct Turns {
    all: Arc<Semaphore>,
    most: u32,
    lanes: Mutex<Lanes>,
}

type LanesBy<K> = HashMap<K, Arc<Semaphore>>;

#[derive(Default)]
struct Lanes {
    sources: LanesBy<Option<Source>>,
    lines: LanesBy<Line>,
}

/// A turn; dropping it ends it. The work itself must hold it, since whoever asked may have gone.
pub struct Turn {
    _all: OwnedSemaphorePermit,
    _line: Option<OwnedSemaphorePermit>,
    _own: OwnedSemaphorePermit,
}

impl Turns {
    pub fn new(most: u32) -> Self {
        Self { all: Arc::new(Semaphore::new(most as usize)), most, lanes: Mutex::default() }
    }

    /// Waits for `turns` turns together; more than there are counts as all.
    ///
    /// # Errors
    /// `Internal` if the turns were closed, which never happens.
    pub async fn take(&self, source: Option<Source>, turns: u32) -> Result<Turn, AppError> {
        let turns = turns.min(self.most);
        let (own, line) = self.lane(source);
        let own = taken(own, turns).await?;
        let line = match line {
            Some(line) => Some(taken(line, turns).await?),
            None => None,
        };
        let all = taken(Arc::clone(&self.all), turns).await?;
        Ok(Turn { _all: all, _line: line, _own: own })
    }

    /// The lane of a source, and that of its line if it is in one.
    fn lane(&self, source: Option<Source>) -> (Arc<Semaphore>, Option<Arc<Semaphore>>) {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let most = self.most as usize;
        let line = source.and_then(Source::line);
        let line = line.map(|line| lane_of(&mut lanes.lines, line, most * usize::from(SHARES_OF_A_LINE)));
        (lane_of(&mut lanes.sources, source, most), line)
    }
}

async fn taken(lane: Arc<Semaphore>, turns: u32) -> Result<OwnedSemaphorePermit, AppError> {
    lane.acquire_many_owned(turns).await.map_err(|_| AppError::Internal)
}

fn lane_of<K: Eq + Hash>(lanes: &mut LanesBy<K>, whose: K, most: usize) -> Arc<Semaphore> {
    // A queue that only the map holds has nobody in it.
    lanes.retain(|_, lane| Arc::strong_count(lane) > 1);
    Arc::clone(lanes.entry(whose).or_insert_with(|| Arc::new(Semaphore::new(most))))
}

#[cfg(test)]
mod tests {
    use std::{
        net::IpAddr,
        sync::atomic::{AtomicUsize, Ordering::SeqCst},
        time::Duration,
    };

    use super::*;

    fn source(text: &str) -> Option<Source> {
        Some(text.parse::<IpAddr>().expect("an address").into())
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_asks_once_does_not_wait_behind_who_asks_a_hundred_times() {
        let turns = Arc::new(Turns::new(2));
        let done = Arc::new(AtomicUsize::new(0));
        let greedy: Vec<_> = (0..100)
            .map(|_| {
                let (turns, done) = (Arc::clone(&turns), Arc::clone(&done));
                tokio::spawn(async move {
                    let turn = turns.take(source("192.0.2.1"), 1).await.expect("a turn");
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    done.fetch_add(1, SeqCst);
                    drop(turn);
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let before = done.load(SeqCst);
        drop(turns.take(source("192.0.2.2"), 2).await.expect("a turn"));
        let others = done.load(SeqCst) - before;
        assert!(others < 20, "{others} went first");
        for one in greedy {
            one.await.expect("done");
        }
        drop(turns.lane(None));
        assert_eq!(turns.lanes.lock().expect("not poisoned").sources.len(), 1, "empty lanes are forgotten");
    }

    /// A hundred networks of one line are asked to wait for one another.
    #[tokio::test(flavor = "multi_thread")]
    async fn who_asks_from_all_networks_of_a_line_waits_for_a_few() {
        let turns = Arc::new(Turns::new(2));
        let done = Arc::new(AtomicUsize::new(0));
        let greedy: Vec<_> = (0..100)
            .map(|net| {
                let (turns, done) = (Arc::clone(&turns), Arc::clone(&done));
                tokio::spawn(async move {
                    let turn = turns.take(source(&format!("2001:db8:1:{net:x}::1")), 1).await.expect("a turn");
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    done.fetch_add(1, SeqCst);
                    drop(turn);
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let before = done.load(SeqCst);
        drop(turns.take(source("2001:db8:2::1"), 2).await.expect("a turn"));
        let others = done.load(SeqCst) - before;
        assert!(others < 30, "{others} went first");
        for one in greedy {
            one.await.expect("done");
        }
    }

    #[tokio::test]
    async fn who_has_gone_leaves_their_place() {
        let turns = Arc::new(Turns::new(1));
        let first = turns.take(None, 1).await.expect("a turn");
        let waits = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move { turns.take(None, 1).await.map(drop) }
        });
        tokio::task::yield_now().await;
        waits.abort();
        drop(first);
        drop(turns.take(source("192.0.2.3"), 9).await.expect("a turn"));
    }
}
