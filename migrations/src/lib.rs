//! The database's history, the same for SQLite and PostgreSQL: first a file for each feature, then one for each change.
//!
//! A change is plain SQL in which `{uuid}`, `{bytes}` and `{bool}` stand for the type that each
//! database calls by another name. How to write one: README.md beside this folder.

use sea_orm_migration::{prelude::*, sea_orm::Statement};

mod m0001_platform;
mod m0002_people;
mod m0003_receipts;
mod m0004_surveys;
mod m0005_responses;
mod m0006_voices;
mod m0007_moderation;
mod m0008_safeguarding;
mod m0009_panels;
mod m0010_pledge;
mod m0011_release;
mod m0012_advocacy;
mod m0013_complaints;
mod m0014_erasure;
mod m0015_programme;
mod m0016_performance;
mod m0017_questions;
mod m0018_celebrations;
mod m0019_visits;
mod m0020_reach;
mod search;

/// A program that knows this change, or a later one, may go on serving beside the newest: nothing was taken away since
/// that it needs, and nothing given that it would have to fill. Raised by a change of which that is not true.
pub const OLDEST_BESIDE: &str = "m0014_erasure";

/// Every change, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_platform::Migration),
            Box::new(m0002_people::Migration),
            Box::new(m0003_receipts::Migration),
            Box::new(m0004_surveys::Migration),
            Box::new(m0005_responses::Migration),
            Box::new(m0006_voices::Migration),
            Box::new(m0007_moderation::Migration),
            Box::new(m0008_safeguarding::Migration),
            Box::new(m0009_panels::Migration),
            Box::new(m0010_pledge::Migration),
            Box::new(m0011_release::Migration),
            Box::new(m0012_advocacy::Migration),
            Box::new(m0013_complaints::Migration),
            Box::new(m0014_erasure::Migration),
            Box::new(m0015_programme::Migration),
            Box::new(m0016_performance::Migration),
            Box::new(m0017_questions::Migration),
            Box::new(m0018_celebrations::Migration),
            Box::new(m0019_visits::Migration),
            Box::new(m0020_reach::Migration),
        ]
    }
}

/// Runs SQL written once for both databases.
///
/// # Errors
/// The database refuses it.
pub async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let postgres = manager.get_database_backend() == sea_orm_migration::sea_orm::DatabaseBackend::Postgres;
    let (uuid, bytes, bool) = if postgres { ("UUID", "BYTEA", "BOOLEAN") } else { ("BLOB", "BLOB", "BOOLEAN") };
    let sql = sql.replace("{uuid}", uuid).replace("{bytes}", bytes).replace("{bool}", bool);
    manager.get_connection().execute_unprepared(&sql).await.map(|_| ())
}

/// Takes a change back, one statement after the other. A table is dropped only where nothing is in it: a `down` that
/// keeps its rows elsewhere deletes them first.
///
/// # Errors
/// `DbErr::Migration` names a table in which something is, in a sentence for people.
pub async fn undo(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let statements: Vec<&str> = sql.split(';').map(str::trim).filter(|statement| !statement.is_empty()).collect();
    for statement in statements {
        if let Some(table) = statement.strip_prefix("DROP TABLE ") {
            let anything = Statement::from_string(db.get_database_backend(), format!("SELECT 1 FROM {table} LIMIT 1"));
            if db.query_one_raw(anything).await?.is_some() {
                let why = format!("{table} is not empty, and an older version has no place for it");
                return Err(DbErr::Migration(why));
            }
        }
        run(manager, statement).await?;
    }
    Ok(())
}

/// A migration made of the SQL that makes the change and the SQL that takes it back (`undo`); and a module of this crate
/// whose `up` comes after the one, and whose `down` before the other.
macro_rules! migration {
    ($up:expr, $down:expr) => {
        crate::migration!($up, $down,);
    };
    ($up:expr, $down:expr, $($beside:ident)?) => {
        #[derive(sea_orm_migration::prelude::DeriveMigrationName)]
        pub struct Migration;

        #[async_trait::async_trait]
        impl sea_orm_migration::prelude::MigrationTrait for Migration {
            async fn up(
                &self,
                manager: &sea_orm_migration::prelude::SchemaManager,
            ) -> Result<(), sea_orm_migration::prelude::DbErr> {
                crate::run(manager, $up).await?;
                $(crate::$beside::up(manager).await?;)?
                Ok(())
            }

            async fn down(
                &self,
                manager: &sea_orm_migration::prelude::SchemaManager,
            ) -> Result<(), sea_orm_migration::prelude::DbErr> {
                $(crate::$beside::down(manager).await?;)?
                crate::undo(manager, $down).await
            }
        }
    };
}
use migration;
