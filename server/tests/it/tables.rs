//! Every table of a database as it stands, whatever it is called: for what must be nowhere.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm_migration::sea_orm::{
    ConnectionTrait as _, DatabaseBackend, Statement,
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
    let db = app.services.db.connection();
    let sql = match db.get_database_backend() {
        DatabaseBackend::Postgres => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    let names = rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("a name"));
    names.filter(|name| name != "seaql_migrations").collect()
}

/// Every row of every table.
pub async fn rows(app: &TestApp) -> Vec<Row> {
    let mut all = Vec::new();
    for table in tables(app).await {
        let query = Query::select().column(Asterisk).from(Alias::new(&table)).to_owned();
        for row in app.services.db.connection().query_all(&query).await.expect("read") {
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
                }
            }
            all.push(Row { table: table.clone(), cells, ids });
        }
    }
    all
}
