//! How the database fits this program: the same, older, or changed by a newer program beside which this one may go on.

use app::platform::{Services, settings};
use migrations::{Migrator, OLDEST_BESIDE};
use sea_orm_migration::{
    MigratorTrait as _, SchemaManager,
    sea_orm::{ConnectionTrait as _, DbErr, EntityTrait as _, TransactionTrait as _},
    seaql_migrations,
};

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
    let db = services.db.connection();
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

/// Makes the changes that are missing, and notes which programs may go on beside them.
///
/// # Errors
/// A change cannot be made.
pub async fn bring_up(services: &Services) -> Result<(), DbErr> {
    let db = services.db.connection();
    // Of two that are started at once on PostgreSQL the second waits, and finds nothing left to do.
    let turn = if services.db.is_postgres() {
        let turn = db.begin().await?;
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(20261)").await?;
        Some(turn)
    } else {
        None
    };
    Migrator::up(db, None).await?;
    if let Some(turn) = turn {
        turn.commit().await?;
    }
    settings::note_oldest_beside(db, OLDEST_BESIDE).await
}
