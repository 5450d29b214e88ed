//! How the database fits this program: the same, older, or changed by a newer program beside which this one may go on;
//! and how it is brought to this version, or to another.

use anyhow::{Context as _, Result, anyhow, bail};
use migrations::{Migrator, OLDEST_BESIDE};
use platform::{Services, settings};
use sea_orm_migration::{
    IntoSchemaManagerConnection, MigratorTrait, SchemaManager,
    sea_orm::{
        ConnectionTrait, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait as _,
        SqliteTransactionMode, TransactionOptions, TransactionTrait as _,
    },
    seaql_migrations,
};

/// What is said where it cannot go on.
pub const TOO_NEW: &str = "the database is of a newer version than this program: start the newer program";
/// The same, of a database of a build that came before the changes were put together (docs/decisions/0035).
pub const ANOTHER: &str = "the database was made by a build with other changes than this program's: go on with that \
                           build, or begin anew (docs/decisions/0035-one-migration-for-each-feature.md)";

/// Of two that are started at once on PostgreSQL the second waits, and finds nothing left to do.
const TURN: &str = "SELECT pg_advisory_xact_lock(20261)";

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    Same,
    /// So many changes are still to be made.
    Behind(usize),
    /// A newer program has changed it, and this one may serve until it is replaced.
    Newer,
    /// A newer program has changed it so that this one would no longer find or keep what it should.
    TooNew,
    /// It has changes that this program does not know, and not all that it does.
    Another,
}

/// The name of the newest change that this program knows.
pub fn newest() -> String {
    names::<Migrator>().pop().unwrap_or_default()
}

fn names<M: MigratorTrait>() -> Vec<String> {
    M::migrations().iter().map(|one| one.name().to_owned()).collect()
}

/// The names of the changes that were made to a database.
async fn made<'c, C>(db: &'c C) -> Result<Vec<String>, DbErr>
where
    C: ConnectionTrait,
    &'c C: IntoSchemaManagerConnection<'c>,
{
    if !SchemaManager::new(db).has_table("seaql_migrations").await? {
        return Ok(Vec::new());
    }
    Ok(seaql_migrations::Entity::find().all(db).await?.into_iter().map(|row| row.version).collect())
}

/// Compares the changes that were made to the database with those that this program knows. Changes nothing.
///
/// # Errors
/// The database cannot be read.
pub async fn fit(services: &Services) -> Result<Fit, DbErr> {
    fit_of(services.db.connection()).await
}

/// `fit`, of any database.
///
/// # Errors
/// The database cannot be read.
pub async fn fit_of(db: &DatabaseConnection) -> Result<Fit, DbErr> {
    let (known, made) = (names::<Migrator>(), made(db).await?);
    let missing = known.iter().filter(|name| !made.contains(name)).count();
    let all_known = made.iter().all(|name| known.contains(name));
    match (missing, all_known) {
        (0, true) => return Ok(Fit::Same),
        (_, true) => return Ok(Fit::Behind(missing)),
        (0, false) => {}
        (_, false) => return Ok(Fit::Another),
    }
    let oldest = settings::oldest_beside(db).await?;
    Ok(match (oldest, known.last()) {
        (Some(oldest), Some(newest)) if *newest >= oldest => Fit::Newer,
        _ => Fit::TooNew,
    })
}

/// Makes the changes that are missing, and notes which programs may go on beside them. What a newer program has changed
/// stays as it is.
///
/// # Errors
/// A change cannot be made, or this program is too old.
pub async fn bring_up(services: &Services) -> Result<()> {
    let db = services.db.connection();
    let turn = if services.db.is_postgres() {
        let turn = db.begin().await?;
        turn.execute_unprepared(TURN).await?;
        Some(turn)
    } else {
        None
    };
    match fit(services).await.context("the database's version")? {
        Fit::Same | Fit::Behind(_) => {}
        Fit::Newer => {
            tracing::warn!("a newer version has changed the database: nothing is left to do for this one");
            return Ok(());
        }
        Fit::TooNew => bail!("{TOO_NEW}"),
        Fit::Another => bail!("{ANOTHER}"),
    }
    Migrator::up(db, None).await?;
    if let Some(turn) = turn {
        turn.commit().await?;
    }
    settings::note_oldest_beside(db, OLDEST_BESIDE).await?;
    Ok(())
}

/// How many changes were made to the database, and how many were taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub made: u32,
    pub undone: u32,
}

/// Makes changes or takes them back until the newest is the one of this name: all of that, or nothing.
///
/// # Errors
/// There is no such change, the database has one that `M` does not know, or something is in it for which an older
/// version has no place.
pub async fn bring_to<M: MigratorTrait>(services: &Services, name: &str) -> Result<Moved> {
    let known = names::<M>();
    let Some(place) = known.iter().position(|one| one == name) else {
        bail!("there is no change called {name}: this program knows {}", known.join(", "));
    };
    let options =
        TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let tx = services.db.connection().begin_with_options(options).await.context("the database")?;
    match bring_in::<M>(&tx, &known, place).await {
        Ok(moved) => {
            tx.commit().await.context("the database")?;
            Ok(moved)
        }
        Err(error) => {
            tx.rollback().await.context("the database")?;
            Err(error)
        }
    }
}

/// `bring_to`, in a transaction.
async fn bring_in<M: MigratorTrait>(tx: &DatabaseTransaction, known: &[String], place: usize) -> Result<Moved> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        tx.execute_unprepared(TURN).await.context("the database")?;
    }
    let there = made(tx).await.context("the database's version")?;
    if let Some(unknown) = there.iter().find(|one| !known.contains(one)) {
        bail!("the database has a change that this program does not know, {unknown}: use the program that made it");
    }
    let (wanted, later) = known.split_at(place + 1);
    let missing = wanted.iter().filter(|one| !there.contains(one)).count();
    let too_many = later.iter().filter(|one| there.contains(one)).count();
    let moved = Moved { made: u32::try_from(missing)?, undone: u32::try_from(too_many)? };
    if moved.undone > 0 {
        M::down(tx, Some(moved.undone)).await.map_err(|error| match error {
            DbErr::Migration(why) => anyhow!("{why}: nothing was changed"),
            other => anyhow::Error::new(other).context("taking changes back"),
        })?;
    }
    if moved.made > 0 {
        M::up(tx, Some(moved.made)).await.context("migrating the database")?;
        settings::note_oldest_beside(tx, OLDEST_BESIDE).await.context("the database")?;
    }
    Ok(moved)
}
