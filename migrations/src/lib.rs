//! The database's history, one file per change, the same for SQLite and PostgreSQL.
//!
//! A change is plain SQL in which `{uuid}`, `{bytes}` and `{bool}` stand for the type that each
//! database calls by another name. How to write one: README.md beside this folder.

use sea_orm_migration::prelude::*;

mod m0001_people;
mod m0002_surveys;
mod m0003_voices;
mod m0004_safeguarding;
mod m0005_panels;
mod m0006_pledge;
mod m0007_sign_in;
mod m0008_answering;
mod m0009_who;
mod m0010_left_out_pictures;
mod m0011_parcels;
mod m0012_results;
mod m0013_building;
mod m0014_survey_pictures;
mod m0015_settled;
mod m0016_telling;
mod m0017_moderating;
mod m0018_keeping_safe;
mod m0019_sketches;
mod m0020_mail_about;
mod m0021_we_did;
mod m0022_printed_packs;
mod m0023_versions;
mod m0024_files;
mod m0025_rewording;
mod m0026_survey_sounds;
mod m0031_notes;
mod m0032_alarms;
mod m0033_late_saves;
mod m0034_link_mail;
mod m0035_releases;
mod m0036_judged;
mod m0037_themes;
mod m0038_audit_found;
mod m0040_advocates;
mod m0041_complaints;
mod m0042_worrying_answers;
mod m0043_translations;
mod m0044_held_receipts;
mod m0045_sign_in_tries;
mod m0046_days;
mod m0047_refused_mail;
mod m0048_taken_back;
mod m0049_bursts;
mod m0050_role_requests;
mod m0051_bulks;

/// A program that knows this change, or a later one, may go on serving beside the newest: nothing was taken away since
/// that it needs, and nothing given that it would have to fill. Raised by a change of which that is not true.
pub const OLDEST_BESIDE: &str = "m0047_refused_mail";

/// Every change, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::Migration),
            Box::new(m0002_surveys::Migration),
            Box::new(m0003_voices::Migration),
            Box::new(m0004_safeguarding::Migration),
            Box::new(m0005_panels::Migration),
            Box::new(m0006_pledge::Migration),
            Box::new(m0007_sign_in::Migration),
            Box::new(m0008_answering::Migration),
            Box::new(m0009_who::Migration),
            Box::new(m0010_left_out_pictures::Migration),
            Box::new(m0011_parcels::Migration),
            Box::new(m0012_results::Migration),
            Box::new(m0013_building::Migration),
            Box::new(m0014_survey_pictures::Migration),
            Box::new(m0015_settled::Migration),
            Box::new(m0016_telling::Migration),
            Box::new(m0017_moderating::Migration),
            Box::new(m0018_keeping_safe::Migration),
            Box::new(m0019_sketches::Migration),
            Box::new(m0020_mail_about::Migration),
            Box::new(m0021_we_did::Migration),
            Box::new(m0022_printed_packs::Migration),
            Box::new(m0023_versions::Migration),
            Box::new(m0024_files::Migration),
            Box::new(m0025_rewording::Migration),
            Box::new(m0026_survey_sounds::Migration),
            Box::new(m0031_notes::Migration),
            Box::new(m0032_alarms::Migration),
            Box::new(m0035_releases::Migration),
            Box::new(m0036_judged::Migration),
            Box::new(m0037_themes::Migration),
            Box::new(m0038_audit_found::Migration),
            Box::new(m0033_late_saves::Migration),
            Box::new(m0034_link_mail::Migration),
            Box::new(m0040_advocates::Migration),
            Box::new(m0041_complaints::Migration),
            Box::new(m0042_worrying_answers::Migration),
            Box::new(m0043_translations::Migration),
            Box::new(m0044_held_receipts::Migration),
            Box::new(m0045_sign_in_tries::Migration),
            Box::new(m0046_days::Migration),
            Box::new(m0047_refused_mail::Migration),
            Box::new(m0048_taken_back::Migration),
            Box::new(m0049_bursts::Migration),
            Box::new(m0050_role_requests::Migration),
            Box::new(m0051_bulks::Migration),
        ]
    }
}

/// Runs SQL written once for both databases.
async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let postgres = manager.get_database_backend() == sea_orm_migration::sea_orm::DatabaseBackend::Postgres;
    let (uuid, bytes, bool) = if postgres { ("UUID", "BYTEA", "BOOLEAN") } else { ("BLOB", "BLOB", "BOOLEAN") };
    let sql = sql.replace("{uuid}", uuid).replace("{bytes}", bytes).replace("{bool}", bool);
    manager.get_connection().execute_unprepared(&sql).await.map(|_| ())
}

/// A migration made of the SQL that makes the change and the SQL that takes it back.
macro_rules! migration {
    ($up:expr, $down:expr) => {
        #[derive(sea_orm_migration::prelude::DeriveMigrationName)]
        pub struct Migration;

        #[async_trait::async_trait]
        impl sea_orm_migration::prelude::MigrationTrait for Migration {
            async fn up(
                &self,
                manager: &sea_orm_migration::prelude::SchemaManager,
            ) -> Result<(), sea_orm_migration::prelude::DbErr> {
                crate::run(manager, $up).await
            }

            async fn down(
                &self,
                manager: &sea_orm_migration::prelude::SchemaManager,
            ) -> Result<(), sea_orm_migration::prelude::DbErr> {
                crate::run(manager, $down).await
            }
        }
    };
}
use migration;
