//! What a newer program would change: for stories of upgrading and of going back.

use migrations::Migrator;
use sea_orm_migration::{
    MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait::async_trait, sea_orm::DbErr,
};

/// What an older version has no place for.
pub const THANKS: &str = "m9000_thanks";
/// What goes back to where it came from. The newest change of `Newer`.
pub const NOTES: &str = "m9001_notes_apart";

/// A change as `migrations` has them.
struct Change {
    name: &'static str,
    up: &'static str,
    down: &'static str,
}

impl MigrationName for Change {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        migrations::run(manager, self.up).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        migrations::undo(manager, self.down).await
    }
}

/// The changes of this program, and two more.
pub struct Newer;

#[async_trait]
impl MigratorTrait for Newer {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        let mut all = Migrator::migrations();
        all.push(Box::new(Change {
            name: THANKS,
            up: "CREATE TABLE thanks (
                     voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
                     words TEXT NOT NULL
                 );",
            down: "DROP TABLE thanks;",
        }));
        all.push(Box::new(Change {
            name: NOTES,
            up: "CREATE TABLE voice_notes (
                     voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
                     note TEXT NOT NULL
                 );
                 INSERT INTO voice_notes (voice_id, note) SELECT id, note FROM voices WHERE note IS NOT NULL;",
            down: "UPDATE voices SET note = (SELECT v.note FROM voice_notes v WHERE v.voice_id = voices.id)
                       WHERE id IN (SELECT voice_id FROM voice_notes);
                   DELETE FROM voice_notes;
                   DROP TABLE voice_notes;",
        }));
        all
    }
}
