//! Copies everything of a database into another one, of the same kind or the other kind: all of it or nothing.
//!
//! ```text
//! `from`   one moment of it (SQLite: a read transaction; PostgreSQL: REPEATABLE READ, READ ONLY)
//! `to`     one transaction: the tables (the migrations), the rows, the comparison; gone if it is not finished
//! ```
//! Every table is read and written in the order of its key. Keys are drawn at random, so the place of a row in the copy
//! does not tell when it was written (docs/decisions/0029). References are checked once at the end, so the tables can
//! be copied in any order.

pub mod sum;

use std::{collections::BTreeSet, time::Duration};

use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait as _, Database, DatabaseBackend, DatabaseConnection,
    DatabaseTransaction, DbErr, IsolationLevel, Statement, TransactionTrait as _,
};

use super::{
    db::Db,
    random,
    tables::{Pages, Row, Table, broken_reference, count, places, quoted, tables},
};
use sum::Sum;

/// Why nothing was copied.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("it is the database that is copied")]
    Same,
    #[error("it is not empty: there is `{0}` in it already, and a copy writes over nothing")]
    NotEmpty(String),
    #[error("`{0}` is in one of the two databases alone: this version of the program does not know it")]
    Unlike(String),
    #[error("table {table}: {cause}")]
    Table { table: String, cause: DbErr },
    #[error("table {table} did not come out the same: {from} became {to}")]
    Different { table: String, from: String, to: String },
    #[error("{0}")]
    Reference(String),
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// A table that is the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    pub table: String,
    pub rows: u64,
    /// Twelve hexadecimal digits of a checksum over all its rows, the same for both kinds of database.
    pub sum: String,
}

/// Opens the database that is copied into; for SQLite it makes the file (`sqlite://path`). It is a single connection,
/// on which foreign keys are not enforced until all rows are there.
///
/// # Errors
/// It cannot be reached or opened.
pub async fn open(url: &str) -> Result<DatabaseConnection, DbErr> {
    let sqlite = url.starts_with("sqlite:");
    let mut options = ConnectOptions::new(if sqlite { format!("{url}?mode=rwc") } else { url.to_owned() });
    options.sqlx_logging(false).acquire_timeout(Duration::from_secs(5)).connect_timeout(Duration::from_secs(5));
    options.max_connections(1).min_connections(1);
    if sqlite {
        options.map_sqlx_sqlite_opts(|o| {
            o.pragma("foreign_keys", "OFF").pragma("synchronous", "FULL").pragma("cache_size", "-64000")
        });
    }
    Database::connect(options).await
}

/// A copy that has begun. Dropped without `finish`, it is rolled back.
pub struct Copying {
    from: DatabaseTransaction,
    to: DatabaseTransaction,
}

/// Begins to copy into what `open` opened.
///
/// # Errors
/// There is something in it already, or it is the same database.
pub async fn begin(from: &Db, to: &DatabaseConnection) -> Result<Copying, Refused> {
    let source = from.connection();
    let from = if from.is_postgres() {
        source.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?
    } else {
        source.begin().await?
    };
    let copying = Copying { from, to: to.begin().await? };
    if copying.is_of_itself().await? {
        return Err(Refused::Same);
    }
    match copying.in_the_way().await? {
        Some(name) => Err(Refused::NotEmpty(name)),
        None => Ok(copying),
    }
}

fn is_postgres(db: &DatabaseTransaction) -> bool {
    db.get_database_backend() == DatabaseBackend::Postgres
}

impl Copying {
    /// The transaction in which the tables are to be made, before `fill`.
    pub fn target(&self) -> &DatabaseTransaction {
        &self.to
    }

    /// Whether source and target are the same PostgreSQL database: an advisory lock taken in one is seen in the other
    /// only then, whatever the addresses are. For `SQLite` the caller compares the files, since the target does not
    /// exist yet.
    async fn is_of_itself(&self) -> Result<bool, DbErr> {
        if !is_postgres(&self.from) || !is_postgres(&self.to) {
            return Ok(false);
        }
        let drawn = i64::from_be_bytes(random::bytes());
        let ask = |sql: &str| Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, [drawn.into()]);
        self.from.execute_raw(ask("SELECT pg_advisory_xact_lock($1)")).await?;
        let free = self.to.query_one_raw(ask("SELECT pg_try_advisory_xact_lock($1)")).await?;
        let free: bool = free.map_or(Ok(true), |row| row.try_get_by_index(0))?;
        Ok(!free)
    }

    /// Something that is in the target already.
    async fn in_the_way(&self) -> Result<Option<String>, DbErr> {
        let sql = if is_postgres(&self.to) {
            "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') \
             AND relnamespace = current_schema()::regnamespace ORDER BY 1 LIMIT 1"
        } else {
            "SELECT name FROM sqlite_master ORDER BY 1 LIMIT 1"
        };
        let found = self.to.query_one_raw(Statement::from_string(self.to.get_database_backend(), sql)).await?;
        found.map(|row| row.try_get_by_index(0)).transpose()
    }

    /// Copies every row of every table, and compares both sides.
    ///
    /// # Errors
    /// The tables of the two are not the same, a row is not taken, or something came out differently.
    pub async fn fill(&self) -> Result<Vec<Copied>, Refused> {
        let tables = self.tables().await?;
        let aside = self.put_references_aside().await?;
        for table in &tables {
            // The migrations put some rows in; they come from the other database like all others.
            self.to.execute_unprepared(&format!("DELETE FROM {}", quoted(&table.name))).await?;
        }
        let mut sums = Vec::with_capacity(tables.len());
        for table in &tables {
            let sum = self.copy(table).await;
            sums.push(sum.map_err(|cause| Refused::Table { table: table.name.clone(), cause })?);
        }
        self.put_references_back(&aside).await?;
        if is_postgres(&self.to) {
            self.number_on().await?;
        }
        let mut copied = Vec::with_capacity(tables.len());
        for (table, from) in tables.iter().zip(sums) {
            let to = self.compared(table, &from).await?;
            copied.push(Copied { table: table.name.clone(), rows: to.rows, sum: to.short() });
        }
        Ok(copied)
    }

    /// Makes the copy durable.
    ///
    /// # Errors
    /// The database cannot do it; then nothing of the copy is left.
    pub async fn finish(self) -> Result<(), DbErr> {
        self.to.commit().await
    }

    /// The tables to copy: the same with the same columns on both sides. Where one side is PostgreSQL its column types
    /// are used, which are more exact.
    async fn tables(&self) -> Result<Vec<Table>, Refused> {
        let (from, to) = (tables(&self.from).await?, tables(&self.to).await?);
        let (here, there) = (columns(&from), columns(&to));
        if let Some(one) = here.symmetric_difference(&there).next() {
            return Err(Refused::Unlike(one.clone()));
        }
        Ok(if is_postgres(&self.from) { from } else { to })
    }

    /// Drops PostgreSQL's foreign keys, which would refuse rows that come before what they refer to. Returns them.
    async fn put_references_aside(&self) -> Result<Vec<Reference>, DbErr> {
        if !is_postgres(&self.to) {
            return Ok(Vec::new());
        }
        let sql = "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint \
                   WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2";
        let found = self.to.query_all_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await?;
        let mut aside = Vec::with_capacity(found.len());
        for row in found {
            let one = Reference {
                table: row.try_get_by_index(0)?,
                name: row.try_get_by_index(1)?,
                words: row.try_get_by_index(2)?,
            };
            self.to.execute_unprepared(&format!("ALTER TABLE {} DROP CONSTRAINT {}", one.table, one.name)).await?;
            aside.push(one);
        }
        Ok(aside)
    }

    /// Makes the foreign keys again, which checks every row.
    async fn put_references_back(&self, aside: &[Reference]) -> Result<(), Refused> {
        for Reference { table, name, words } in aside {
            let back = format!("ALTER TABLE {table} ADD CONSTRAINT {name} {words}");
            let done = self.to.execute_unprepared(&back).await;
            done.map_err(|cause| Refused::Table { table: table.clone(), cause })?;
        }
        broken_reference(&self.to).await?.map_or(Ok(()), |words| Err(Refused::Reference(words)))
    }

    /// Copies the rows of a table and returns their checksum.
    async fn copy(&self, table: &Table) -> Result<Sum, DbErr> {
        let mut sum = Sum::default();
        let mut pages = Pages::of(table);
        loop {
            let rows = pages.next_page(&self.from).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                sum.add(row);
            }
            self.insert(table, rows).await?;
        }
        if is_postgres(&self.to) {
            // Without this PostgreSQL plans for an empty table until it next gathers statistics, minutes later.
            self.to.execute_unprepared(&format!("ANALYZE {}", quoted(&table.name))).await?;
        }
        tracing::debug!(table = %table.name, rows = sum.rows, "copied");
        Ok(sum)
    }

    async fn insert(&self, table: &Table, rows: Vec<Row>) -> Result<(), DbErr> {
        let backend = self.to.get_database_backend();
        let wide = table.columns.len();
        let columns: Vec<_> = table.columns.iter().map(|column| quoted(&column.name)).collect();
        let each: Vec<_> = (0..rows.len()).map(|n| format!("({})", places(backend, n * wide + 1, wide))).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES {}", quoted(&table.name), columns.join(", "), each.join(", "));
        self.to.execute_raw(Statement::from_sql_and_values(backend, sql, rows.into_iter().flatten())).await?;
        Ok(())
    }

    /// Checks that all rows of a table were read, and that the copy has the same; returns the copy's checksum.
    async fn compared(&self, table: &Table, from: &Sum) -> Result<Sum, Refused> {
        let different = |from: String, to: String| Refused::Different { table: table.name.clone(), from, to };
        let all = count(&self.from, table).await?;
        if all != from.rows {
            return Err(different(format!("{all} rows"), format!("{} rows", from.rows)));
        }
        let mut to = Sum::default();
        let mut pages = Pages::of(table);
        loop {
            let rows = pages.next_page(&self.to).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                to.add(row);
            }
        }
        if to == *from { Ok(to) } else { Err(different(from.words(), to.words())) }
    }

    /// Sets PostgreSQL's sequences to go on after the largest number that was copied.
    async fn number_on(&self) -> Result<(), DbErr> {
        let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                   WHERE table_schema = current_schema() \
                   AND (is_identity = 'YES' OR column_default LIKE 'nextval(%')";
        let literal = |text: &str| format!("'{}'", text.replace('\'', "''"));
        for row in self.to.query_all_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await? {
            let (table, column): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            let sequence = format!("pg_get_serial_sequence({}, {})", literal(&quoted(&table)), literal(&column));
            let largest = format!("COALESCE(MAX({}), 0) + 1", quoted(&column));
            let next = format!("SELECT setval({sequence}, {largest}, false) FROM {}", quoted(&table));
            self.to.execute_unprepared(&next).await?;
        }
        Ok(())
    }
}

/// A foreign key of a table, as PostgreSQL describes it.
struct Reference {
    table: String,
    name: String,
    words: String,
}

fn columns(tables: &[Table]) -> BTreeSet<String> {
    let of = |table: &Table| {
        let name = table.name.clone();
        table.columns.iter().map(move |column| format!("{name}.{}", column.name)).collect::<Vec<_>>()
    };
    tables.iter().flat_map(of).collect()
}
