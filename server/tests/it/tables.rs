//! Every table of a database as it stands, whatever it is called: for what must be nowhere.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm_migration::sea_orm::{
    ConnectionTrait as _, DatabaseBackend, DatabaseConnection, QueryResult, Statement,
    prelude::Uuid,
    sea_query::{Alias, Asterisk, Query},
};

use crate::app::TestApp;

/// A row: its cells as text and bytes, and the ids in them.
#[derive(Clone, Debug)]
pub struct Row {
    pub table: String,
    pub cells: BTreeMap<String, Vec<u8>>,
    pub ids: BTreeSet<Uuid>,
}

impl Row {
    /// The cell's text; empty for none.
    pub fn text(&self, column: &str) -> String {
        self.cells.get(column).map(|cell| String::from_utf8_lossy(cell).into_owned()).unwrap_or_default()
    }

    pub fn contains(&self, words: &str) -> bool {
        self.cells.values().any(|cell| cell.windows(words.len()).any(|part| part == words.as_bytes()))
    }
}

/// The names of all tables but the migrations' own.
pub async fn tables(app: &TestApp) -> Vec<String> {
    tables_of(app.services.db.connection()).await
}

async fn tables_of(db: &DatabaseConnection) -> Vec<String> {
    let sql = match db.get_database_backend() {
        DatabaseBackend::Postgres => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
        _ => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
             AND name NOT LIKE 'search_words%'"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    let names = rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("a name"));
    names.filter(|name| name != "seaql_migrations").collect()
}

/// The columns of every table.
pub async fn columns(app: &TestApp) -> BTreeMap<String, BTreeSet<String>> {
    let db = app.services.db.connection();
    let sql = match db.get_database_backend() {
        DatabaseBackend::Postgres => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' \
             AND m.name NOT LIKE 'search_words%'"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    let mut all = BTreeMap::<String, BTreeSet<String>>::new();
    for row in rows {
        let name = |n| row.try_get_by_index::<String>(n).expect("a name");
        all.entry(name(0)).or_default().insert(name(1));
    }
    all
}

/// A number, or yes or no; none for an empty cell.
fn number(row: &QueryResult, column: &str) -> Option<String> {
    let whole = row.try_get::<i64>("", column).or_else(|_| row.try_get::<i32>("", column).map(i64::from));
    whole.map(|n| n.to_string()).or_else(|_| row.try_get::<bool>("", column).map(|yes| yes.to_string())).ok()
}

/// Rows in words, so that two looks at a database can be compared.
pub fn in_words(rows: &[Row]) -> BTreeSet<String> {
    rows.iter().map(|row| format!("{} {:?}", row.table, row.cells)).collect()
}

/// Every row of every table.
pub async fn rows(app: &TestApp) -> Vec<Row> {
    rows_of(app.services.db.connection()).await
}

/// The same of any database.
pub async fn rows_of(db: &DatabaseConnection) -> Vec<Row> {
    let mut all = Vec::new();
    for table in tables_of(db).await {
        let query = Query::select().column(Asterisk).from(Alias::new(&table)).to_owned();
        for row in db.query_all(&query).await.expect("read") {
            let (mut cells, mut ids) = (BTreeMap::new(), BTreeSet::new());
            for column in row.column_names() {
                if let Ok(id) = row.try_get::<Uuid>("", &column) {
                    ids.insert(id);
                    cells.insert(column, id.to_string().into_bytes());
                } else if let Ok(text) = row.try_get::<String>("", &column) {
                    let words = text.split(|c: char| !c.is_ascii_hexdigit() && c != '-');
                    ids.extend(words.filter(|word| word.len() == 36).filter_map(|word| word.parse::<Uuid>().ok()));
                    cells.insert(column, text.into_bytes());
                } else if let Ok(bytes) = row.try_get::<Vec<u8>>("", &column) {
                    ids.extend(Uuid::from_slice(&bytes).ok());
                    cells.insert(column, bytes);
                } else if let Some(number) = number(&row, &column) {
                    cells.insert(column, number.into_bytes());
                }
            }
            all.push(Row { table: table.clone(), cells, ids });
        }
    }
    all
}
