//! How the database fits this program: the same, older, or changed by a newer program beside which this one may go on.

use anyhow::{Context as _, Result, bail};
use migrations::{Migrator, OLDEST_BESIDE};
use platform::{Services, settings};
use sea_orm_migration::{
    MigratorTrait as _, SchemaManager,
    sea_orm::{ConnectionTrait as _, DatabaseConnection, DbErr, EntityTrait as _, TransactionTrait as _},
    seaql_migrations,
};

/// What is said where it cannot go on.
pub const TOO_NEW: &str = "the database is of a newer version than this program: start the newer program";

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    Same,
    /// So many changes are still to be made.
    Behind(usize),
    /// A newer program has changed it, and this one may serve until it is replaced.
    Newer,
    /// A newer program has changed it so that this one would no longer find or keep what it should.
    TooNew,
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
    let known: Vec<String> = Migrator::migrations().iter().map(|one| one.name().to_owned()).collect();
    let made: Vec<String> = if SchemaManager::new(db).has_table("seaql_migrations").await? {
        seaql_migrations::Entity::find().all(db).await?.into_iter().map(|row| row.version).collect()
    } else {
        Vec::new()
    };
    let missing = known.iter().filter(|name| !made.contains(name)).count();
    if missing > 0 {
        return Ok(Fit::Behind(missing));
    }
    if made.iter().all(|name| known.contains(name)) {
        return Ok(Fit::Same);
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
    // Of two that are started at once on PostgreSQL the second waits, and finds nothing left to do.
    let turn = if services.db.is_postgres() {
        let turn = db.begin().await?;
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(20261)").await?;
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
    }
    Migrator::up(db, None).await?;
    if let Some(turn) = turn {
        turn.commit().await?;
    }
    settings::note_oldest_beside(db, OLDEST_BESIDE).await?;
    Ok(())
}
