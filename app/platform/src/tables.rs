//! Every table of a database, by what the database itself says of tables, columns and keys: for jobs that must leave no
//! table out (`copying`, `deep`). So no list of tables has to be kept up to date.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseBackend, DbErr, QueryResult, Statement, Value};

/// The table of the migrations, which each database writes for itself.
const NOT_OURS: &str = "seaql_migrations";
/// How tables begin that triggers make of the others, in each database for itself (`migrations/src/search.rs`).
const DERIVED: &str = "search_";

/// Table, column, declared type, and the column's place in the primary key (0 for none).
const SQLITE: &str = "SELECT m.name, p.name, p.type, p.pk FROM sqlite_master m, pragma_table_info(m.name) p \
                      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
const POSTGRES: &str = "SELECT c.relname::text, a.attname::text, t.typname::text, \
                        COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint \
                        FROM pg_class c \
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
                        JOIN pg_type t ON t.oid = a.atttypid \
                        LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary \
                        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace";

/// What a column keeps, the same in both databases. `SQLite` knows ids as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Whole,
    Real,
    Text,
    Bytes,
    Id,
}

impl Kind {
    fn of(declared: &str) -> Option<Self> {
        Some(match declared.to_ascii_lowercase().as_str() {
            "bool" | "boolean" => Self::Bool,
            "int2" | "int4" | "int8" | "smallint" | "integer" | "int" | "bigint" => Self::Whole,
            "float4" | "float8" | "real" | "double" | "double precision" => Self::Real,
            "text" | "varchar" | "bpchar" => Self::Text,
            "bytea" | "blob" => Self::Bytes,
            "uuid" => Self::Id,
            _ => return None,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

impl Column {
    /// The column as it is selected: of one type for each kind.
    fn asked(&self, table: &str, backend: DatabaseBackend) -> String {
        let name = format!("{table}.{}", quoted(&self.name));
        match self.kind {
            Kind::Whole if backend == DatabaseBackend::Postgres => format!("{name}::bigint"),
            Kind::Real if backend == DatabaseBackend::Postgres => format!("{name}::double precision"),
            Kind::Text if backend == DatabaseBackend::Postgres => format!("{name}::text"),
            _ => name,
        }
    }

    fn cell(&self, row: &QueryResult, n: usize) -> Result<Value, DbErr> {
        Ok(match self.kind {
            Kind::Bool => Value::Bool(row.try_get_by_index(n)?),
            Kind::Whole => Value::BigInt(row.try_get_by_index(n)?),
            Kind::Real => Value::Double(row.try_get_by_index(n)?),
            Kind::Text => Value::String(row.try_get_by_index(n)?),
            Kind::Bytes => Value::Bytes(row.try_get_by_index(n)?),
            Kind::Id => Value::Uuid(row.try_get_by_index(n)?),
        })
    }
}

/// A row's cells, in the order of its table's columns.
pub type Row = Vec<Value>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// By name: the same order in every database.
    pub columns: Vec<Column>,
    /// Which of the columns are the primary key, in its order. There is at least one.
    pub key: Vec<usize>,
}

impl Table {
    fn of(name: String, columns: BTreeMap<String, (Kind, i64)>) -> Result<Self, DbErr> {
        let places = columns.values().enumerate().filter(|(_, (_, place))| *place > 0);
        let mut key: Vec<(i64, usize)> = places.map(|(n, (_, place))| (*place, n)).collect();
        key.sort_unstable();
        if key.is_empty() {
            return Err(DbErr::Custom(format!("table {name} has no primary key: its rows cannot be told apart")));
        }
        let columns = columns.into_iter().map(|(name, (kind, _))| Column { name, kind }).collect();
        Ok(Self { name, columns, key: key.into_iter().map(|(_, n)| n).collect() })
    }

    fn row(&self, found: &QueryResult) -> Result<Row, DbErr> {
        let cell = |(n, column): (usize, &Column)| {
            column
                .cell(found, n)
                .map_err(|error| DbErr::Custom(format!("{}.{} cannot be read: {error}", self.name, column.name)))
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

/// The tables of a database, by name.
///
/// # Errors
/// The database does not answer; a table has no primary key, or a column of a type that is not known here.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, DbErr> {
    let backend = db.get_database_backend();
    let sql = if backend == DatabaseBackend::Postgres { POSTGRES } else { SQLITE };
    let mut found: BTreeMap<String, BTreeMap<String, (Kind, i64)>> = BTreeMap::new();
    for row in db.query_all_raw(Statement::from_string(backend, sql)).await? {
        let (table, column, declared): (String, String, String) =
            (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        if table == NOT_OURS || table.starts_with(DERIVED) {
            continue;
        }
        let place: i64 = row.try_get_by_index(3)?;
        let kind = Kind::of(&declared).ok_or_else(|| {
            DbErr::Custom(format!("{table}.{column} is of a type that is not known here: {declared}"))
        })?;
        found.entry(table).or_default().insert(column, (kind, place));
    }
    found.into_iter().map(|(name, columns)| Table::of(name, columns)).collect()
}

/// How many rows a table has, by the database's own count.
pub async fn count(db: &impl ConnectionTrait, table: &Table) -> Result<u64, DbErr> {
    let sql = format!("SELECT COUNT(*) FROM {}", quoted(&table.name));
    let found = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let rows: i64 = match found {
        Some(row) => row.try_get_by_index(0)?,
        None => 0,
    };
    Ok(u64::try_from(rows).unwrap_or_default())
}

/// A table with a row that refers to a row which does not exist, in words; none where all is well. Only `SQLite` is
/// looked at, since PostgreSQL always enforces references.
pub async fn broken_reference(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    let backend = db.get_database_backend();
    if backend == DatabaseBackend::Postgres {
        return Ok(None);
    }
    let Some(row) = db.query_one_raw(Statement::from_string(backend, "PRAGMA foreign_key_check")).await? else {
        return Ok(None);
    };
    let (table, parent): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(2)?);
    Ok(Some(format!("a row of {table} refers to {parent}, where there is no such row")))
}

/// A quoted name, so that it is never read as a keyword.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Placeholders for `n` values, numbered from `first`: `?, ?` or `$1, $2`.
pub fn places(backend: DatabaseBackend, first: usize, n: usize) -> String {
    let place = |at: usize| if backend == DatabaseBackend::Postgres { format!("${at}") } else { "?".to_owned() };
    (first..first + n).map(place).collect::<Vec<_>>().join(", ")
}

/// Rows of the first page, while the size of a row is not known.
const FIRST: usize = 16;
/// The most rows of a page.
const MOST: usize = 1_024;
/// The bytes of a page, roughly: a single row may be larger.
const BYTES: usize = 4 << 20;
/// The most values in one statement: `SQLite` takes no more, PostgreSQL twice as many.
const VALUES: usize = 32_766;

/// Reads a table in the order of its key, one page at a time, so that only a page is in memory. A page can be written
/// with one statement.
pub struct Pages<'a> {
    table: &'a Table,
    /// The key of the last row that was read.
    after: Option<Row>,
    /// Rows of the next page.
    rows: usize,
    more: bool,
}

impl<'a> Pages<'a> {
    pub fn of(table: &'a Table) -> Self {
        Self { table, after: None, rows: FIRST.min(Self::most(table)), more: true }
    }

    fn most(table: &Table) -> usize {
        MOST.min(VALUES / table.columns.len().max(1)).max(1)
    }

    /// The next page; empty after the last.
    pub async fn next_page(&mut self, db: &impl ConnectionTrait) -> Result<Vec<Row>, DbErr> {
        if !self.more {
            return Ok(Vec::new());
        }
        let found = page(db, self.table, self.after.as_deref(), self.rows).await?;
        self.more = found.len() == self.rows;
        if let Some(last) = found.last() {
            self.after = Some(self.table.key.iter().map(|n| last[*n].clone()).collect());
            let bytes: usize = found.iter().flatten().map(weight).sum();
            let most = Self::most(self.table).min(4 * found.len());
            let fit = (BYTES * found.len() / bytes.max(1)).clamp(1, most);
            // A power of two, so that there are few different statements to prepare.
            self.rows = 1_usize << fit.ilog2();
        }
        Ok(found)
    }
}

fn weight(cell: &Value) -> usize {
    match cell {
        Value::String(Some(text)) => text.len(),
        Value::Bytes(Some(bytes)) => bytes.len(),
        _ => 8,
    }
}

/// The rows after this key, in the order of the key, by its index. Columns are named with their table: a bare name
/// would mean the selected expression, which no index serves.
async fn page(
    db: &impl ConnectionTrait,
    table: &Table,
    after: Option<&[Value]>,
    rows: usize,
) -> Result<Vec<Row>, DbErr> {
    let backend = db.get_database_backend();
    let name = quoted(&table.name);
    let columns: Vec<_> = table.columns.iter().map(|column| column.asked(&name, backend)).collect();
    let key: Vec<_> = table.key.iter().map(|n| format!("{name}.{}", quoted(&table.columns[*n].name))).collect();
    let (columns, key) = (columns.join(", "), key.join(", "));
    let later = match after {
        Some(values) => format!(" WHERE ({key}) > ({})", places(backend, 1, values.len())),
        None => String::new(),
    };
    let sql = format!("SELECT {columns} FROM {name}{later} ORDER BY {key} LIMIT {rows}");
    let values = after.unwrap_or_default().to_vec();
    let found = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    found.iter().map(|row| table.row(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{db::Db, random};

    #[tokio::test]
    async fn every_row_is_read_once_however_large_it_is() {
        let folder = std::env::temp_dir().join(format!("noise-tables-{}", random::uuid()));
        let db = Db::open(&format!("sqlite://{}/noise.db", folder.display())).await.expect("opened");
        let db = db.connection();
        let made = "CREATE TABLE said (who BLOB NOT NULL, position INTEGER NOT NULL, words TEXT, large BLOB, \
                    PRIMARY KEY (who, position))";
        db.execute_unprepared(made).await.expect("made");
        let many = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000) \
                    INSERT INTO said SELECT randomblob(16), n % 3, CASE n % 2 WHEN 1 THEN 'word ' || n END, \
                    zeroblob(CASE WHEN n % 500 = 0 THEN 3000000 ELSE 1 END) FROM n";
        db.execute_unprepared(many).await.expect("filled");
        let all = tables(db).await.expect("read");
        assert_eq!(all.len(), 1);
        let names: Vec<_> = all[0].columns.iter().map(|column| (column.name.as_str(), column.kind)).collect();
        let expected = [("large", Kind::Bytes), ("position", Kind::Whole), ("who", Kind::Bytes), ("words", Kind::Text)];
        assert_eq!(names, expected);
        assert_eq!(all[0].key, [2, 1]);
        let mut pages = Pages::of(&all[0]);
        let mut keys = Vec::new();
        loop {
            let page = pages.next_page(db).await.expect("read");
            if page.is_empty() {
                break;
            }
            assert!(page.len() <= MOST);
            keys.extend(page.into_iter().filter_map(|row| match &row[2] {
                Value::Bytes(Some(who)) => Some(who.clone()),
                _ => None,
            }));
        }
        assert_eq!(keys.len(), 3_000);
        assert!(keys.is_sorted());
        assert_eq!(count(db, &all[0]).await.expect("counted"), 3_000);
        std::fs::remove_dir_all(folder).expect("removed");
    }

    #[tokio::test]
    async fn a_table_without_a_key_is_refused() {
        let folder = std::env::temp_dir().join(format!("noise-tables-{}", random::uuid()));
        let db = Db::open(&format!("sqlite://{}/noise.db", folder.display())).await.expect("opened");
        db.connection().execute_unprepared("CREATE TABLE said (words TEXT)").await.expect("made");
        let error = tables(db.connection()).await.expect_err("its rows cannot be told apart");
        assert!(error.to_string().contains("table said has no primary key"), "{error}");
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
