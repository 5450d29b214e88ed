//! Who goes away, breaks down or has no room.

use std::panic;

use rstest::rstest;

use super::*;

async fn breaks_down(tx: Tx, who: i64) {
    say(&tx, who).await;
    // Without the words of a panic in the tests' output.
    panic::resume_unwind(Box::new("half way"));
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
async fn what_is_written_last_fails_for_its_writer_alone() {
    let place = Place::new(TOGETHER).await;
    let write =
        |who| Statement::from_string(DatabaseBackend::Sqlite, format!("INSERT INTO said VALUES ({who}, 'words')"));
    let mut waiting = queued(&place.db, 3).await;
    let mut finishing = Vec::new();
    for (early, late) in [(1, 2), (3, 2), (4, 5)] {
        let tx = next(&mut waiting).await;
        say(&tx, early).await;
        tx.later.add(write(late));
        tx.later.add(write(10 + late));
        finishing.push(tokio::spawn(tx.finish()));
    }
    let told: Vec<_> =
        futures::future::join_all(finishing).await.into_iter().map(|one| one.expect("not cut off")).collect();
    assert!(matches!(told[..], [Ok(false), Err(_), Ok(false)]), "{told:?}");
    assert_eq!(place.said().await, [1, 2, 4, 5, 12, 15], "nothing is left of the one that failed");
    assert_eq!(place.db.commits(), 1);
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
