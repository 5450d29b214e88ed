//! What many people follow at once, read once for all of them.

use std::{
    collections::HashMap,
    future::Future,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::watch::{self, Receiver, Sender};

/// One reading task for each thing that is looked at, however many look.
pub struct Feeds<K, T>(Arc<Mutex<Open<K, T>>>);

type Open<K, T> = HashMap<K, Sender<T>>;

impl<K, T> Default for Feeds<K, T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K, T> Feeds<K, T>
where
    K: Copy + Eq + Hash + Send + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    /// Joins a running task, if there is one.
    pub fn join(&self, of: K) -> Option<Receiver<T>> {
        locked(&self.0).get(&of).map(Sender::subscribe)
    }

    /// As `join`; if nobody looks yet, starts a task that calls `read` at this pace until nobody looks any more.
    pub fn follow<F, N>(&self, of: K, pace: Duration, first: T, read: F) -> Receiver<T>
    where
        F: Fn(T) -> N + Send + 'static,
        N: Future<Output = T> + Send,
    {
        let mut all = locked(&self.0);
        if let Some(sender) = all.get(&of) {
            return sender.subscribe();
        }
        let (sender, receiver) = watch::channel(first);
        all.insert(of, sender.clone());
        let open = Arc::clone(&self.0);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(pace).await;
                {
                    // Under the lock, so that nobody joins a task that is about to end.
                    let mut all = locked(&open);
                    if sender.receiver_count() == 0 {
                        all.remove(&of);
                        return;
                    }
                }
                let before = sender.borrow().clone();
                let now = read(before).await;
                sender.send_if_modified(|seen| {
                    let changed = *seen != now;
                    *seen = now;
                    changed
                });
            }
        });
        receiver
    }
}

fn locked<K, T>(open: &Mutex<Open<K, T>>) -> MutexGuard<'_, Open<K, T>> {
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn however_many_look_one_reads_and_stops_when_nobody_does() {
        const PACE: Duration = Duration::from_millis(20);
        let feeds = Feeds::default();
        let reads = Arc::new(AtomicUsize::new(0));
        let (survey, counted) = (7, reads.clone());
        let read = move |_| {
            let counted = counted.clone();
            async move { counted.fetch_add(1, Ordering::SeqCst) + 1 }
        };
        assert!(feeds.join(survey).is_none());
        let mut walls: Vec<_> = (0..50).map(|_| feeds.follow(survey, PACE, 0, read.clone())).collect();
        walls.push(feeds.join(survey).expect("somebody looks"));
        let start = tokio::time::Instant::now();
        while *walls[0].borrow_and_update() < 5 {
            walls[0].changed().await.expect("fed");
        }
        // Five reads take five paces at least; fifty readers would have needed one.
        assert!(start.elapsed() >= Duration::from_millis(80));
        assert!(walls.iter().all(|wall| *wall.borrow() >= 5));
        drop(walls);
        while feeds.join(survey).is_some() {
            // Joining lets go of it at once, so that the reader comes to its end.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let last = reads.load(Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(reads.load(Ordering::SeqCst), last);
    }
}
