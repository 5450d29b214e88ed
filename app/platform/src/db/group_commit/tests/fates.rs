//! Whatever becomes of many transactions, there is what one after the other would have left.

use proptest::prelude::*;

use super::*;

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
