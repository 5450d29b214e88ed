use std::{future, panic, path::PathBuf};

use proptest::prelude::*;
use rstest::rstest;
use sea_orm::{DatabaseBackend, Statement};
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

async fn breaks_down(tx: Tx, who: i64) {
    say(&tx, who).await;
    // Without the words of a panic in the tests' output.
    panic::resume_unwind(Box::new("half way"));
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
async fn who_does_not_finish_takes_nobody_along() {
    let place = Place::new(TOGETHER).await;
    let mut waiting = queued(&place.db, 6).await;
    let first = next(&mut waiting).await;
    say(&first, 1).await;
    let first = tokio::spawn(first.finish());
    let fails = next(&mut waiting).await;
    say(&fails, 2).await;
    fails.execute_unprepared("INSERT INTO said VALUES (1, 'again')").await.expect_err("it is there");
    drop(fails);
    let cut_off = next(&mut waiting).await;
    say(&cut_off, 3).await;
    left(cut_off.execute_unprepared("INSERT INTO said VALUES (4, 'words')")).await;
    drop(cut_off);
    let middle = next(&mut waiting).await;
    say(&middle, 5).await;
    let middle = tokio::spawn(middle.finish());
    let broken = next(&mut waiting).await;
    tokio::spawn(breaks_down(broken, 6)).await.expect_err("it panics");
    let last = next(&mut waiting).await;
    say(&last, 7).await;
    last.finish().await.expect("kept");
    for one in [first, middle] {
        one.await.expect("not cut off").expect("kept");
    }
    assert_eq!(place.said().await, [1, 5, 7]);
    assert_eq!(place.db.commits(), 1);
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

#[tokio::test]
async fn who_goes_away_while_waiting_for_the_commit_is_kept() {
    let place = Place::new(TOGETHER).await;
    let mut waiting = queued(&place.db, 2).await;
    let first = next(&mut waiting).await;
    say(&first, 1).await;
    assert!(left(first.finish()).await, "the second is in the same batch");
    let second = next(&mut waiting).await;
    say(&second, 2).await;
    assert!(left(second.finish()).await, "it is not on the disk at once");
    // Comes after the commit.
    drop(place.db.quietly().await);
    assert_eq!(place.said().await, [1, 2]);
    assert_eq!(place.db.commits(), 1);
}

#[tokio::test]
async fn who_goes_away_while_waiting_for_a_turn_holds_nobody_up() {
    let place = Place::new(TOGETHER).await;
    let quiet = place.db.quietly().await;
    assert!(left(place.db.begin()).await);
    let writes = |who| {
        let db = place.db.clone();
        tokio::spawn(async move {
            let tx = db.begin().await.expect("begun");
            say(&tx, who).await;
            tx.finish().await
        })
    };
    let tasks: Vec<_> = (0..5).map(writes).collect();
    all_wait(&place.db, 6).await;
    tasks[1].abort();
    tasks[4].abort();
    drop(quiet);
    for (who, writer) in tasks.into_iter().enumerate() {
        match writer.await {
            Ok(kept) => assert_eq!(kept, Ok(false)),
            Err(error) => assert!(error.is_cancelled() && [1, 4].contains(&who), "{who}: {error}"),
        }
    }
    assert_eq!(place.said().await, [0, 2, 3]);
    assert_eq!(place.db.commits(), 1);
}

#[rstest]
#[case::and_the_second_gives_up(false)]
#[case::and_the_second_goes_on_all_the_same(true)]
#[tokio::test]
async fn a_full_disk_takes_the_whole_batch_and_nobody_is_told_otherwise(#[case] goes_on: bool) {
    let place = Place::new(TOGETHER).await;
    let big = |who| format!("INSERT INTO said VALUES ({who}, zeroblob(100000))");
    for round in 1..=2_i64 {
        let mut waiting = queued(&place.db, 3).await;
        let first = next(&mut waiting).await;
        say(&first, 10 * round + 1).await;
        let first = tokio::spawn(first.finish());
        let second = next(&mut waiting).await;
        second.execute_unprepared("PRAGMA max_page_count = 4").await.expect("no room");
        let full = second.execute_unprepared(&big(10 * round + 2)).await.expect_err("full");
        assert_eq!(AppError::from(full), AppError::Unavailable);
        if goes_on {
            assert_eq!(second.finish().await, Err(AppError::Unavailable));
        } else {
            drop(second);
        }
        assert_eq!(first.await.expect("not cut off"), Err(AppError::Unavailable));
        let third = next(&mut waiting).await;
        third.execute_unprepared(&big(10 * round + 3)).await.expect("another connection has room");
        third.finish().await.expect("kept");
        assert_eq!(place.db.commits(), round.unsigned_abs());
        assert_eq!(place.said().await, (1..=round).map(|round| 10 * round + 3).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_commit_that_fails_is_told_to_all_of_its_batch() {
    let place = Place::new(TOGETHER).await;
    // Looked at when it is committed: no table of ours is like that.
    let late = "CREATE TABLE late (who INTEGER REFERENCES said (who) DEFERRABLE INITIALLY DEFERRED)";
    place.db.connection().execute_unprepared(late).await.expect("made");
    let mut waiting = queued(&place.db, 3).await;
    let mut finishing = Vec::new();
    for who in [1, 2, 3] {
        let tx = next(&mut waiting).await;
        say(&tx, who).await;
        if who == 2 {
            tx.execute_unprepared("INSERT INTO late VALUES (99)").await.expect("not looked at yet");
        }
        finishing.push(tokio::spawn(tx.finish()));
    }
    for one in finishing {
        assert_eq!(one.await.expect("not cut off"), Err(AppError::Internal));
    }
    assert_eq!((place.said().await, place.db.commits()), (Vec::new(), 0));
    let next = place.db.begin().await.expect("begun");
    say(&next, 4).await;
    next.finish().await.expect("kept");
    assert_eq!(place.said().await, [4]);
}

#[tokio::test]
async fn where_another_process_writes_only_who_began_is_refused() {
    let place = Place::new(TOGETHER).await;
    // Whichever connection is taken waits for five seconds before it says that the file is busy.
    let other = place.other().await;
    let options =
        TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let elsewhere = other.connection().begin_with_options(options).await.expect("begun");
    let quiet = place.db.quietly().await;
    let mut waiting = come(&place.db, 2).await;
    // Turns are fair: this one comes after the batch that the first begins, and before the one of the second.
    let db = place.db.clone();
    let between = tokio::spawn(async move { db.quietly().await });
    yield_now().await;
    drop(quiet);
    let first = waiting.pop_front().expect("it waits").await.expect("not cut off");
    assert_eq!(first.err(), Some(AppError::Unavailable));
    let between = between.await.expect("not cut off");
    elsewhere.rollback().await.expect("let go");
    drop(between);
    let second = next(&mut waiting).await;
    say(&second, 2).await;
    second.finish().await.expect("kept");
    assert_eq!(place.said().await, [2]);
}

#[tokio::test]
async fn where_the_task_that_serves_ends_before_its_time_those_who_wait_are_told() {
    let place = Place::new(TOGETHER).await;
    let quiet = place.db.quietly().await;
    let db = place.db.clone();
    let waits = tokio::spawn(async move { db.begin().await });
    all_wait(&place.db, 1).await;
    drop(Serving { group: Arc::clone(group(&place.db)), done: false });
    assert_eq!(waits.await.expect("not cut off").err(), Some(AppError::Unavailable));
    drop(quiet);
    let next = place.db.begin().await.expect("somebody else serves");
    say(&next, 1).await;
    next.finish().await.expect("kept");
    assert_eq!(place.said().await, [1]);
}

/// What becomes of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Finishes,
    /// Finishes, and goes away before it hears of it.
    Leaves,
    Fails,
    GivesUp,
    /// Goes away while a statement runs.
    CutOff,
    /// Goes away before its turn.
    Gone,
}

impl Fate {
    const ALL: [Self; 6] = [Self::Finishes, Self::Leaves, Self::Fails, Self::GivesUp, Self::CutOff, Self::Gone];

    fn is_kept(self) -> bool {
        matches!(self, Self::Finishes | Self::Leaves)
    }
}

/// What was told, if it waited to be told. Whoever has written adds to a sum that tells the order.
async fn lives(db: Db, who: i64, fate: Fate, pauses: usize) -> Option<Result<bool, AppError>> {
    if fate == Fate::Gone {
        left(db.begin()).await;
        return None;
    }
    let tx = db.begin().await.expect("begun");
    say(&tx, who).await;
    for _ in 0..pauses {
        yield_now().await;
    }
    tx.execute_unprepared(&format!("UPDATE sum SET n = (n * 3 + {who}) % 1000003")).await.expect("added");
    match fate {
        Fate::Finishes => return Some(tx.finish().await),
        Fate::Leaves => {
            left(tx.finish()).await;
        }
        Fate::Fails => {
            say(&tx, 1000 + who).await;
            tx.execute_unprepared("INSERT INTO said VALUES (0, 'again')").await.expect_err("it is there");
        }
        Fate::CutOff => {
            left(tx.execute_unprepared("UPDATE sum SET n = 0")).await;
        }
        Fate::GivesUp | Fate::Gone => {}
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_there_is_what_one_after_the_other_would_have_left(
        lots in proptest::collection::vec((proptest::sample::select(Fate::ALL.to_vec()), 0..3_usize), 1..14),
        transactions in 1..6_usize,
        together in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (told, there, sum, commits) = runtime.block_on(async {
            let place = Place::new(Limits { transactions, ..TOGETHER }).await;
            let made = "INSERT INTO said VALUES (0, ''); CREATE TABLE sum (n INTEGER); INSERT INTO sum VALUES (1)";
            place.db.connection().execute_unprepared(made).await.expect("made");
            let quiet = if together { place.db.quietly().await } else { None };
            let mut living = Vec::new();
            for (who, &(fate, pauses)) in (1..).zip(&lots) {
                living.push(tokio::spawn(lives(place.db.clone(), who, fate, pauses)));
                let gap = if together { 0 } else { 40 * pauses };
                for _ in 0..gap {
                    yield_now().await;
                }
            }
            if together {
                all_wait(&place.db, lots.len()).await;
            }
            drop(quiet);
            let mut told = Vec::new();
            for one in living {
                told.push(one.await.expect("not cut off"));
            }
            // Who has left is in a batch that may not be committed yet.
            drop(place.db.quietly().await);
            let sum = numbers(&place.other().await, "SELECT n FROM sum").await;
            (told, place.said().await, sum, place.db.commits())
        });
        let (mut expected, mut expected_sum) = (vec![0_i64], 1_i64);
        for (who, (fate, _)) in (1..).zip(&lots) {
            if fate.is_kept() {
                expected.push(who);
                expected_sum = (expected_sum * 3 + who) % 1_000_003;
            }
        }
        prop_assert_eq!(there, expected);
        prop_assert_eq!(sum, vec![expected_sum]);
        for (told, (fate, _)) in told.into_iter().zip(&lots) {
            prop_assert_eq!(told, (*fate == Fate::Finishes).then_some(Ok(false)));
        }
        let came: Vec<_> = lots.iter().map(|(fate, _)| *fate).filter(|fate| *fate != Fate::Gone).collect();
        let most = came.iter().filter(|fate| fate.is_kept()).count() as u64;
        let fewest = came.chunks(transactions).filter(|batch| batch.iter().any(|fate| fate.is_kept())).count() as u64;
        if together {
            prop_assert_eq!(commits, fewest);
        }
        prop_assert!(commits <= most);
    }
}
