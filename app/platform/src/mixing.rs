//! Once a night the newest rows are written anew in random order, so that their order in the file tells nothing.
//!
//! A database keeps rows in the order in which they were written: the third text of a day would be beside the third
//! response of that day, even though ids are random. On `SQLite` the rows get new row numbers, and the file is copied
//! (`VACUUM`) so that its pages follow them. PostgreSQL stamps each row with the transaction that wrote it, which is
//! the same for a text and its choices: there one transaction rewrites all, and the tables are then ordered by their
//! ids, which are random. docs/security.md says what can be paired until then.

use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};

use super::{
    guard::{Cx, System},
    idempotency, settings,
};
use domain::{
    error::AppError,
    time::{DAY, HOUR, Timestamp},
};

/// The tables with anything of an anonymous person: each with the first column of its key, and the condition for rows
/// that came since `$1`. Of small tables all rows are rewritten.
const TABLES: [(&str, &str, &str); 19] = [
    ("responses", "id", "submitted_at >= $1 OR submitted_at IS NULL"),
    (
        "answers",
        "response_id",
        "response_id IN (SELECT id FROM responses WHERE submitted_at >= $1 OR submitted_at IS NULL)",
    ),
    ("voices", "id", "created_at >= $1"),
    ("originals", "voice_id", "sealed_at >= $1"),
    ("pictures", "id", "created_at >= $1"),
    ("voice_themes", "voice_id", "voice_id IN (SELECT id FROM voices WHERE created_at >= $1)"),
    ("voice_statements", "voice_id", "voice_id IN (SELECT id FROM voices WHERE created_at >= $1)"),
    ("consultation_comments", "voice_id", "voice_id IN (SELECT id FROM voices WHERE created_at >= $1)"),
    ("change_reasons", "voice_id", "voice_id IN (SELECT id FROM voices WHERE created_at >= $1)"),
    ("tellings", "voice_id", "voice_id IN (SELECT id FROM voices WHERE created_at >= $1)"),
    ("receipts", "id", "created_at >= $1"),
    ("receipt_openings", "receipt_id", "$1 >= 0"),
    ("survey_passes", "hash", "$1 >= 0"),
    ("alarms", "id", "$1 >= 0"),
    ("alarm_moments", "id", "$1 >= 0"),
    ("undrawn", "response_id", "$1 >= 0"),
    ("parcels", "key", "at >= $1"),
    ("once", "key", "at >= $1"),
    ("outbox", "id", "created_at >= $1"),
];

/// Whether it is time: once, at night; at any hour if it was last done more than a day and a half ago.
fn is_time(last: Option<Timestamp>, now: Timestamp) -> bool {
    let Some(last) = last else { return true };
    let at_night = (2..5).contains(&now.in_london().hour());
    (at_night && last.day() < now.day()) || now.since(last) > 36 * HOUR
}

/// When it was last done. A note more than a day in the future is ignored: the clock has been put back since.
fn known(noted: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    noted.filter(|last| last.since(now) <= DAY)
}

/// Rewrites the rows of the last days, if it is time and no other server is at it.
pub async fn shuffle(cx: &Cx<System>) -> Result<(), AppError> {
    let last = known(settings::times_noted(cx.db()).await?.remove(settings::MIXED), cx.now());
    if !is_time(last, cx.now()) {
        return Ok(());
    }
    let tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().0.div_euclid(DAY));
    if idempotency::begin(&tx, "mixing", &day, cx.now()).await?.is_some() {
        return Ok(());
    }
    settings::note_time(&tx, settings::MIXED, cx.now()).await?;
    cx.commit(tx).await?;
    let since = last.map_or(Timestamp(0), Timestamp::start_of_day);
    let quiet = cx.services().db.quietly().await;
    mix(cx.db(), since).await?;
    drop(quiet);
    tracing::info!("the rows of the last days are written anew, in an order that says nothing");
    Ok(())
}

/// Rewrites the rows since then. Meanwhile nobody else can write on `SQLite`; on PostgreSQL nobody else can read a
/// table while it is being ordered.
async fn mix(db: &DatabaseConnection, since: Timestamp) -> Result<(), AppError> {
    use sea_orm::TransactionTrait as _;
    let backend = db.get_database_backend();
    let postgres = backend == DatabaseBackend::Postgres;
    let tx = db.begin().await?;
    // A survey that is not open needs no places of responses in its figures; reopening it draws them anew.
    tx.execute_unprepared(
        "DELETE FROM places WHERE response_id NOT IN (SELECT id FROM responses) \
         OR survey_id IN (SELECT id FROM surveys WHERE state IN ('closed', 'published'))",
    )
    .await?;
    // Nor does it need who was never drawn, who came last.
    tx.execute_unprepared(
        "DELETE FROM undrawn WHERE response_id NOT IN (SELECT id FROM responses WHERE state = 'submitted') \
         OR survey_id IN (SELECT id FROM surveys WHERE state IN ('closed', 'published'))",
    )
    .await?;
    for (table, key, which) in TABLES {
        let anew = if postgres { format!("{key} = {key}") } else { "rowid = abs(random() / 2)".to_owned() };
        let sql = format!("UPDATE {table} SET {anew} WHERE {which}");
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, [since.0.into()])).await?;
    }
    tx.commit().await?;
    if postgres {
        for (table, key) in keys_of(db).await? {
            db.execute_unprepared(&format!("CLUSTER {table} USING {key}")).await?;
        }
    } else {
        db.execute_unprepared("VACUUM").await?;
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

/// The tables with the index of the primary key of each, as `PostgreSQL` calls it.
async fn keys_of(db: &DatabaseConnection) -> Result<Vec<(String, String)>, AppError> {
    let sql = "SELECT t.relname, k.relname FROM pg_index \
               JOIN pg_class t ON t.oid = indrelid JOIN pg_class k ON k.oid = indexrelid \
               WHERE indisprimary AND t.relnamespace = current_schema()::regnamespace";
    let rows = db.query_all_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await?;
    let mut found = Vec::new();
    for row in rows {
        let (table, key): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        if TABLES.iter().any(|(name, ..)| *name == table) {
            found.push((table, key));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const MIDNIGHT: i64 = 1_795_996_800_000; // 30 November 2026 in London

    #[rstest]
    #[case::never(None, 12, true)]
    #[case::by_day(Some(-21), 12, false)]
    #[case::at_night(Some(-21), 3, true)]
    #[case::once_a_night(Some(2), 3, false)]
    #[case::yesterday_in_the_day(Some(-12), 2, true)]
    #[case::no_night_was_used(Some(-25), 12, true)]
    #[case::the_night_is_over(Some(-20), 5, false)]
    #[case::an_hour_back(Some(13), 12, false)]
    #[case::the_clock_was_years_ahead(Some(800 * 24), 12, true)]
    fn it_is_done_once_a_night(#[case] last: Option<i64>, #[case] hour: i64, #[case] is: bool) {
        let at = |hours: i64| Timestamp(MIDNIGHT + hours * HOUR);
        assert_eq!(is_time(known(last.map(at), at(hour)), at(hour)), is);
    }
}
