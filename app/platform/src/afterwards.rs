//! Work that is done after the answer has been sent, so that the time until an answer does not tell whether an account
//! exists for an address.

use std::{future::Future, sync::Arc, time::Duration};

use tokio::sync::{Semaphore, watch};

use domain::error::AppError;

/// By then the answer has been sent.
const PAUSE: Duration = Duration::from_millis(100);

/// How many pieces of work run at once: few, so that people who wait for an answer have the database first.
const AT_ONCE: usize = 4;

/// How many pieces of work are not done yet, and the turns they take.
#[derive(Clone)]
pub struct Afterwards(watch::Sender<usize>, Arc<Semaphore>);

impl Default for Afterwards {
    fn default() -> Self {
        Self(watch::Sender::new(0), Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// One piece of work. Dropping it counts it as done, however it ended.
struct One(watch::Sender<usize>);

impl Drop for One {
    fn drop(&mut self) {
        self.0.send_modify(|left| *left = left.saturating_sub(1));
    }
}

impl Afterwards {
    /// Runs this after the answer that is being made. Errors go to the log, because nobody is there to be told. What is
    /// lost when the program stops is lost: people ask again.
    pub fn run(&self, work: impl Future<Output = Result<(), AppError>> + Send + 'static) {
        self.0.send_modify(|left| *left += 1);
        let (one, turns) = (One(self.0.clone()), Arc::clone(&self.1));
        tokio::spawn(async move {
            tokio::time::sleep(PAUSE).await;
            let _turn = turns.acquire_owned().await;
            if let Err(error) = work.await {
                tracing::error!(%error, "what comes after an answer was not done");
            }
            drop(one);
        });
    }

    /// Waits until all work is done.
    pub async fn done(&self) {
        let mut left = self.0.subscribe();
        // An error means that the sender is gone, so no work can be left.
        let _ = left.wait_for(|left| *left == 0).await.map(drop);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    };

    use super::*;

    #[tokio::test]
    async fn it_is_done_afterwards_whatever_becomes_of_it() {
        let (afterwards, done) = (Afterwards::default(), Arc::new(AtomicUsize::new(0)));
        afterwards.done().await;
        for result in [Ok(()), Err(AppError::Internal)] {
            let done = Arc::clone(&done);
            afterwards.run(async move {
                done.fetch_add(1, SeqCst);
                result
            });
        }
        assert_eq!(done.load(SeqCst), 0, "not before the answer");
        afterwards.done().await;
        assert_eq!(done.load(SeqCst), 2);
    }
}
