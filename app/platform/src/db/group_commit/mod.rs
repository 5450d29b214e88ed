//! Group commit on `SQLite`: transactions that wait for their turn go into one `BEGIN IMMEDIATE … COMMIT`, each in a
//! savepoint of its own, and are acknowledged once that one commit is on the disk (docs/decisions/0036).
//!
//! A task of its own awaits every beginning and every end, so that no request that goes away cuts one off. The end of
//! one savepoint is the beginning of the next, in one statement with what was still to be written: each way to the
//! database and back is a tenth of a millisecond for which everybody who comes after waits.

use std::{
    collections::VecDeque,
    mem,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use sea_orm::{
    ConnectionTrait as _, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr, ExecResult,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};
use tokio::sync::{oneshot, watch};

use domain::error::AppError;

/// When a batch takes nobody else.
#[derive(Clone, Copy)]
struct Limits {
    /// What is lost together where the commit fails.
    transactions: usize,
    /// Counted from when it began. Nobody notices that the first waits so much longer, and of a batch that is full the
    /// sync of an ordinary disk is a tenth.
    time: Duration,
}

const LIMITS: Limits = Limits { transactions: 64, time: Duration::from_millis(40) };

/// The savepoint that is open all through a batch: who fails goes back to it, who finishes moves it on.
const OPEN: &str = "SAVEPOINT turn";
const BACK: &str = "ROLLBACK TO turn";
const ON: &str = "RELEASE turn; SAVEPOINT turn";

/// Whoever waits for a transaction.
type Waiter = oneshot::Sender<Result<Savepoint, AppError>>;
/// Tells whoever has finished whether it is on the disk.
type Acknowledge = oneshot::Sender<Result<(), AppError>>;

/// How a batch ended; nothing while it goes on.
type Ending = watch::Receiver<Option<Result<(), AppError>>>;
type Tell = watch::Sender<Option<Result<(), AppError>>>;

/// What was read of a batch that is not on the disk yet, by transactions that were not committed themselves: whoever
/// answers by what they read waits for it. Somebody who presses twice would be told that their words are kept before
/// they are.
#[derive(Clone, Default)]
pub struct CommitBarrier(Arc<Mutex<Vec<Ending>>>);

impl CommitBarrier {
    fn hold(&self, batch: Ending) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(batch);
    }

    /// Returns once all of it is on the disk.
    ///
    /// # Errors
    /// `Unavailable` if a batch was not kept: what was read was never there.
    pub async fn passed(&self) -> Result<(), AppError> {
        let batches = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for mut batch in batches {
            let ended = batch.wait_for(Option::is_some).await.map_err(|_| AppError::Unavailable)?;
            ended.clone().unwrap_or(Err(AppError::Unavailable))?;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Queue {
    /// First come, first served.
    waiting: VecDeque<Waiter>,
    /// A task takes them, one batch after the other, until nobody waits.
    served: bool,
}

/// The transactions of one file of `SQLite`.
pub(super) struct GroupCommit {
    connection: DatabaseConnection,
    /// Held by a batch from its beginning to its commit, and by whoever wants nobody else to write.
    pub(super) turn: Arc<tokio::sync::Mutex<()>>,
    queue: Mutex<Queue>,
    limits: Limits,
    commits: AtomicU64,
}

impl GroupCommit {
    pub(super) fn new(connection: DatabaseConnection) -> Self {
        Self { connection, turn: Arc::default(), queue: Mutex::default(), limits: LIMITS, commits: AtomicU64::new(0) }
    }

    /// How many batches were committed.
    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Waits for a turn in a batch; where nobody else does, in one of its own and at once.
    pub(super) async fn begin(self: &Arc<Self>) -> Result<Savepoint, AppError> {
        let (waiter, given) = oneshot::channel();
        if self.comes(waiter) {
            tokio::spawn(Arc::clone(self).serve());
        }
        given.await.unwrap_or(Err(AppError::Unavailable))
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Queues somebody. Whether somebody has to be found to serve them.
    fn comes(&self, waiter: Waiter) -> bool {
        let mut queue = self.queue();
        queue.waiting.push_back(waiter);
        !mem::replace(&mut queue.served, true)
    }

    /// Whether anybody waits to be served. Where nobody does, whoever comes next is served by another task.
    fn goes_on(&self) -> bool {
        let mut queue = self.queue();
        queue.served = !queue.waiting.is_empty();
        queue.served
    }

    /// Who has waited longest, of those who have not gone meanwhile.
    fn longest_waiting(&self) -> Option<Waiter> {
        let mut queue = self.queue();
        std::iter::from_fn(|| queue.waiting.pop_front()).find(|waiter| !waiter.is_closed())
    }

    async fn serve(self: Arc<Self>) {
        let mut serving = Serving { group: self, done: false };
        while serving.group.goes_on() {
            serving.group.batch().await;
        }
        serving.done = true;
    }

    /// One transaction, for who waits when it begins or comes while somebody is in it. It ends when nobody waits, or at
    /// its limits. While it is made durable others queue, and are the next.
    async fn batch(&self) {
        let turn = self.turn.lock().await;
        let Some(first) = self.longest_waiting() else { return };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let mut outer = match self.connection.begin_with_options(options).await {
            Ok(outer) => outer,
            Err(error) => {
                // Another process may be writing, and be done when the next one tries.
                drop(first.send(Err(error.into())));
                return;
            }
        };
        if let Err(error) = outer.execute_unprepared(OPEN).await {
            drop(first.send(Err(error.into())));
            return;
        }
        let began = Instant::now();
        let mut taken = 0;
        let mut finished: Vec<Acknowledge> = Vec::new();
        let (ending, ended_how) = watch::channel(None);
        let mut next = Some(first);
        while let Some(waiter) = next {
            let (back, ended) = oneshot::channel();
            // Who has gone gives it back untouched: it is dropped on its way to them.
            let reads = (!finished.is_empty()).then(|| ended_how.clone());
            drop(waiter.send(Ok(Savepoint { of: Some((outer, back)), reads, barrier: None })));
            let Ok(Ended { transaction, finish }) = ended.await else { return };
            outer = transaction;
            // Going back fails where the savepoint is gone, and with it the transaction: SQLite ends it on a full disk.
            let gone = match finish {
                Some(Finish { writes, acknowledge }) => match moved_on(&outer, writes).await {
                    Ok(_) => {
                        finished.push(acknowledge);
                        None
                    }
                    Err(error) => {
                        let gone = outer.execute_unprepared(BACK).await.err();
                        match gone {
                            Some(_) => finished.push(acknowledge),
                            None => drop(acknowledge.send(Err(error.into()))),
                        }
                        gone
                    }
                },
                None => outer.execute_unprepared(BACK).await.err(),
            };
            if let Some(error) = gone {
                give_up(outer, finished, &ending, &error).await;
                return;
            }
            taken += 1;
            let full = taken >= self.limits.transactions || began.elapsed() >= self.limits.time;
            next = if full { None } else { self.longest_waiting() };
        }
        if finished.is_empty() {
            if let Err(error) = outer.rollback().await {
                tracing::error!(%error, "a transaction with nothing in it was not rolled back");
            }
            return;
        }
        let committed = outer.commit().await.map_err(AppError::from);
        if committed.is_ok() {
            self.commits.fetch_add(1, Ordering::Relaxed);
        }
        // Whoever is told finds nobody writing any more.
        drop(turn);
        tell(finished, &ending, &committed);
    }
}

/// Writes the last of a transaction, and keeps it; the next begins.
async fn moved_on(outer: &DatabaseTransaction, writes: Option<Statement>) -> Result<ExecResult, DbErr> {
    let on = match writes {
        Some(Statement { sql, values, db_backend }) => Statement { sql: format!("{sql}; {ON}"), values, db_backend },
        None => Statement::from_string(DatabaseBackend::Sqlite, ON),
    };
    outer.execute_raw(on).await
}

/// Nothing is kept of a transaction that `SQLite` ended by itself, or of which nobody knows what became.
async fn give_up(outer: DatabaseTransaction, finished: Vec<Acknowledge>, ending: &Tell, error: &DbErr) {
    tracing::error!(%error, finished = finished.len(), "the database gave up a transaction, and all that was in it");
    // Where it has not ended yet. The connection goes on counting it, and is closed before anybody uses it again.
    let _ = outer.execute_unprepared("ROLLBACK").await;
    drop(outer);
    tell(finished, ending, &Err(AppError::Unavailable));
}

fn tell(finished: Vec<Acknowledge>, ending: &Tell, committed: &Result<(), AppError>) {
    ending.send_replace(Some(committed.clone()));
    for acknowledge in finished {
        // Who has gone is not told; what they finished is kept all the same.
        drop(acknowledge.send(committed.clone()));
    }
}

/// The task that serves them. Where it ends before its time, by a panic or with the program, those who wait are told.
struct Serving {
    group: Arc<GroupCommit>,
    done: bool,
}

impl Drop for Serving {
    fn drop(&mut self) {
        if !self.done {
            let left = mem::take(&mut *self.group.queue());
            drop(left);
        }
    }
}

/// What comes back from whoever was in the transaction; rolled back where they have not finished.
struct Ended {
    transaction: DatabaseTransaction,
    finish: Option<Finish>,
}

/// Somebody has finished: what is still to be written, and who wants it acknowledged.
struct Finish {
    writes: Option<Statement>,
    acknowledge: Acknowledge,
}

/// A transaction inside a batch. Dropped without `commit`, it alone is rolled back.
pub(super) struct Savepoint {
    of: Option<(DatabaseTransaction, oneshot::Sender<Ended>)>,
    /// The batch, where it has in it what others have finished.
    reads: Option<Ending>,
    /// Whoever answers by what is read here.
    barrier: Option<CommitBarrier>,
}

impl Savepoint {
    pub(super) fn transaction(&self) -> &DatabaseTransaction {
        let (transaction, _) = self.of.as_ref().expect("gone only once it has ended, which takes the whole of it");
        transaction
    }

    /// Whoever answers by what is read here waits for `barrier`.
    pub(super) fn answered_by(&mut self, barrier: CommitBarrier) {
        self.barrier = Some(barrier);
    }

    /// Writes this too and waits until the batch is on the disk. Kept also where whoever waits goes away.
    pub(super) async fn commit(mut self, writes: Option<Statement>) -> Result<(), AppError> {
        self.reads = None;
        let (acknowledge, acknowledged) = oneshot::channel();
        self.end(Some(Finish { writes, acknowledge }));
        acknowledged.await.unwrap_or(Err(AppError::Unavailable))
    }

    fn end(&mut self, finish: Option<Finish>) {
        if let Some((transaction, back)) = self.of.take() {
            // Where the batch is no more, it is rolled back as it is dropped.
            drop(back.send(Ended { transaction, finish }));
        }
    }
}

impl Drop for Savepoint {
    fn drop(&mut self) {
        if let (Some(batch), Some(barrier)) = (self.reads.take(), self.barrier.take()) {
            barrier.hold(batch);
        }
        self.end(None);
    }
}

#[cfg(test)]
mod tests;
