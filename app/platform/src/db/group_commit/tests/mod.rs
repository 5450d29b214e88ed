//! Sharing a commit: who waits for whom, and in which order.
//!
//! ```text
//! failures   who goes away, breaks down or has no room takes nobody along, and everybody is told the truth
//! fates      whatever becomes of many, there is what one after the other would have left
//! ```

mod failures;
mod fates;

use std::{future, path::PathBuf};

use rstest::rstest;
use tokio::task::{JoinHandle, yield_now};

use super::*;
use crate::{
    db::{Db, Tx},
    random,
};

/// One batch takes all who wait, however slow the machine is.
const TOGETHER: Limits = Limits { transactions: 1000, time: Duration::from_hours(1) };

/// A database of its own; its folder goes with it.
struct Place {
    folder: PathBuf,
    db: Db,
}

impl Place {
    async fn new(limits: Limits) -> Self {
        let folder = std::env::temp_dir().join(format!("noise-group-{}", random::uuid()));
        let mut db = Db::open(&url(&folder)).await.expect("opened");
        let group = db.group.as_mut().expect("SQLite has one");
        Arc::get_mut(group).expect("nobody else has it yet").limits = limits;
        let made = db.connection().execute_unprepared("CREATE TABLE said (who INTEGER PRIMARY KEY, words BLOB)").await;
        made.expect("made");
        Self { folder, db }
    }

    /// As another process has it.
    async fn other(&self) -> Db {
        Db::open(&url(&self.folder)).await.expect("opened")
    }

    /// Who has said something, for everybody else too.
    async fn said(&self) -> Vec<i64> {
        said(&self.other().await).await
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn url(folder: &std::path::Path) -> String {
    format!("sqlite://{}/noise.db", folder.display())
}

fn group(db: &Db) -> &Arc<GroupCommit> {
    db.group.as_ref().expect("SQLite has one")
}

async fn numbers(db: &Db, ask: &str) -> Vec<i64> {
    let rows = db.connection().query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, ask)).await;
    rows.expect("asked").iter().map(|row| row.try_get_by_index(0).expect("a number")).collect()
}

async fn said(db: &Db) -> Vec<i64> {
    numbers(db, "SELECT who FROM said ORDER BY who").await
}

async fn say(tx: &Tx, who: i64) {
    tx.execute_unprepared(&format!("INSERT INTO said VALUES ({who}, 'words')")).await.expect("said");
}

/// Begins something and goes away at once; whether it was not done yet.
async fn left<T>(doing: impl Future<Output = T>) -> bool {
    tokio::select! {
        biased;
        _ = doing => false,
        () = future::ready(()) => true,
    }
}

async fn all_wait(db: &Db, n: usize) {
    while group(db).queue().waiting.len() < n {
        yield_now().await;
    }
}

type Waiting = VecDeque<JoinHandle<Result<Tx, AppError>>>;

/// So many come, each after the other, and wait: somebody else has the turn.
async fn come(db: &Db, n: usize) -> Waiting {
    let comes = |_| {
        let db = db.clone();
        tokio::spawn(async move { db.begin().await })
    };
    let waiting = (0..n).map(comes).collect();
    all_wait(db, n).await;
    waiting
}

/// The same; they have the turn once all of them wait.
async fn queued(db: &Db, n: usize) -> Waiting {
    let quiet = db.quietly().await;
    let waiting = come(db, n).await;
    drop(quiet);
    waiting
}

async fn next(waiting: &mut Waiting) -> Tx {
    waiting.pop_front().expect("somebody waits").await.expect("not cut off").expect("begun")
}

#[tokio::test]
async fn who_is_alone_is_committed_at_once() {
    let place = Place::new(LIMITS).await;
    for who in 1..=3_i64 {
        let tx = place.db.begin().await.expect("begun");
        say(&tx, who).await;
        tx.finish().await.expect("kept");
        assert_eq!(place.db.commits(), who.unsigned_abs());
        assert_eq!(place.said().await, (1..=who).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn those_who_wait_share_a_commit_and_are_told_after_it() {
    let place = Place::new(TOGETHER).await;
    let other = place.other().await;
    let quiet = place.db.quietly().await;
    let writes = |who| {
        let (db, other) = (place.db.clone(), other.clone());
        tokio::spawn(async move {
            let tx = db.begin().await.expect("begun");
            say(&tx, who).await;
            let before = said(&other).await.contains(&who);
            tx.finish().await.expect("kept");
            (before, said(&other).await.contains(&who))
        })
    };
    let tasks: Vec<_> = (0..50).map(writes).collect();
    all_wait(&place.db, 50).await;
    drop(quiet);
    for writer in tasks {
        assert_eq!(writer.await.expect("not cut off"), (false, true), "there for others once it is said to be kept");
    }
    assert_eq!(place.db.commits(), 1);
    assert_eq!(place.said().await, (0..50).collect::<Vec<i64>>());
}

#[rstest]
#[case::by_how_many(Limits { transactions: 8, ..TOGETHER }, 7)]
#[case::by_time(Limits { time: Duration::ZERO, ..TOGETHER }, 50)]
#[tokio::test]
async fn a_batch_ends_at_its_limits_and_the_next_goes_on_in_order(#[case] limits: Limits, #[case] commits: u64) {
    let place = Place::new(limits).await;
    let quiet = place.db.quietly().await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let writes = |who| {
        let (db, order) = (place.db.clone(), Arc::clone(&order));
        tokio::spawn(async move {
            let tx = db.begin().await.expect("begun");
            order.lock().expect("not poisoned").push(who);
            say(&tx, who).await;
            tx.finish().await.expect("kept");
        })
    };
    let tasks: Vec<_> = (0..50).map(writes).collect();
    all_wait(&place.db, 50).await;
    drop(quiet);
    for writer in tasks {
        writer.await.expect("not cut off");
    }
    assert_eq!(place.db.commits(), commits);
    assert_eq!(*order.lock().expect("not poisoned"), (0..50).collect::<Vec<i64>>());
    assert_eq!(place.said().await, (0..50).collect::<Vec<i64>>());
}

/// Two have the turn in one batch: the first says something, and the second reads it and ends without committing.
async fn reads_and_goes(db: &Db) -> (JoinHandle<Result<bool, AppError>>, CommitBarrier, Tx) {
    let mut waiting = queued(db, 3).await;
    let first = next(&mut waiting).await;
    say(&first, 1).await;
    let first = tokio::spawn(first.finish());
    let mut second = next(&mut waiting).await;
    let barrier = CommitBarrier::default();
    second.answered_by(barrier.clone());
    let ask = Statement::from_string(DatabaseBackend::Sqlite, "SELECT who FROM said");
    assert_eq!(second.query_all_raw(ask).await.expect("asked").len(), 1, "not on the disk, and seen");
    drop(second);
    let third = next(&mut waiting).await;
    (first, barrier, third)
}

#[tokio::test]
async fn who_answers_by_what_others_have_written_waits_for_their_commit() {
    let place = Place::new(TOGETHER).await;
    let (first, barrier, third) = reads_and_goes(&place.db).await;
    let passed = tokio::spawn(async move { barrier.passed().await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!passed.is_finished() && place.said().await.is_empty());
    drop(third);
    passed.await.expect("not cut off").expect("kept");
    assert_eq!(place.said().await, [1]);
    first.await.expect("not cut off").expect("kept");
}

#[tokio::test]
async fn who_answers_by_what_is_not_kept_is_refused() {
    let place = Place::new(TOGETHER).await;
    let (first, barrier, third) = reads_and_goes(&place.db).await;
    // SQLite ends the transaction by itself, as on a full disk.
    third.execute_unprepared("ROLLBACK").await.expect("ended");
    drop(third);
    assert!(barrier.passed().await.is_err());
    assert!(first.await.expect("not cut off").is_err());
    assert!(place.said().await.is_empty());
}

#[tokio::test]
async fn who_reads_in_a_batch_of_their_own_waits_for_nobody() {
    let place = Place::new(TOGETHER).await;
    let mut alone = place.db.begin().await.expect("begun");
    let barrier = CommitBarrier::default();
    alone.answered_by(barrier.clone());
    drop(alone);
    assert!(!left(barrier.passed()).await, "there is nothing to wait for");
}

#[tokio::test]
async fn a_batch_of_which_nothing_is_kept_is_not_committed() {
    let place = Place::new(TOGETHER).await;
    for _ in 0..2 {
        let mut waiting = queued(&place.db, 2).await;
        for who in [1, 2] {
            say(&next(&mut waiting).await, who).await;
        }
    }
    drop(place.db.quietly().await);
    assert_eq!((place.said().await, place.db.commits()), (Vec::new(), 0));
}
