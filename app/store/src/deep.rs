//! What only reading everything can say: whether every row can be read, everything sealed opens, and every file is
//! there, opens and belongs to something. Nothing is changed, and nothing of what opens is kept or shown to anybody.
//!
//! No list says which columns are sealed: what is kept as bytes is an id (16), a hash (32), part of a key, or sealed
//! for an id of its own row.

use std::collections::HashSet;

use sea_orm::{DbErr, Value};
use uuid::Uuid;

use domain::{error::AppError, time::DAY};
use platform::{
    Services, audit,
    crypto::Keys,
    file_deletions,
    files::Belonging,
    guard::{Cx, System, system},
    outbox, random,
    tables::{Pages, Table, broken_reference, tables},
};

/// What reading every row has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub tables: usize,
    pub rows: u64,
    /// How much was sealed, and opens.
    pub opened: u64,
    /// What was sealed and does not open: `originals.sealed of 3f1c9a20-…`.
    pub closed: Vec<String>,
    /// Tables that cannot be read to their end, and why.
    pub unreadable: Vec<String>,
    /// What refers to something that is not there.
    pub broken: Option<String>,
}

/// Reads every row of every table, and opens what is sealed in it.
///
/// # Errors
/// It cannot be asked which tables there are.
pub async fn rows(services: &Services) -> Result<Rows, DbErr> {
    let db = services.db.connection();
    let mut found = Rows { broken: broken_reference(db).await?, ..Rows::default() };
    for table in tables(db).await? {
        found.tables += 1;
        let mut pages = Pages::of(&table);
        loop {
            match pages.next_page(db).await {
                Ok(rows) if rows.is_empty() => break,
                Ok(rows) => rows.iter().for_each(|row| found.look(&services.keys, &table, row)),
                Err(error) => {
                    found.unreadable.push(format!("{}: {error}", table.name));
                    break;
                }
            }
        }
    }
    Ok(found)
}

impl Rows {
    fn look(&mut self, keys: &Keys, table: &Table, row: &[Value]) {
        self.rows += 1;
        let ids = ids(table, row);
        for (n, column) in table.columns.iter().enumerate() {
            let opens = match &row[n] {
                Value::Bytes(Some(bytes)) if is_sealed(table, n, bytes) => ids.iter().any(|id| keys.opens(*id, bytes)),
                Value::String(Some(kept)) if table.name == "outbox" => {
                    let Some(opens) = ids.first().and_then(|id| outbox::opens(keys, *id, kept)) else { continue };
                    opens
                }
                _ => continue,
            };
            if opens {
                self.opened += 1;
            } else {
                self.closed.push(format!("{}.{} of {}", table.name, column.name, key(table, row)));
            }
        }
    }
}

/// An id is as long as a UUID, a hash as a SHA-256. What a row is found by is not sealed: nobody could find it.
fn is_sealed(table: &Table, column: usize, bytes: &[u8]) -> bool {
    !table.key.contains(&column) && !matches!(bytes.len(), 16 | 32)
}

/// The ids in a row, those of its key first: nearly everything is sealed for them.
fn ids(table: &Table, row: &[Value]) -> Vec<Uuid> {
    let others = (0..row.len()).filter(|n| !table.key.contains(n));
    table.key.iter().copied().chain(others).filter_map(|n| id(&row[n])).collect()
}

/// `SQLite` keeps an id as its bytes.
fn id(cell: &Value) -> Option<Uuid> {
    match cell {
        Value::Uuid(id) => *id,
        Value::Bytes(Some(bytes)) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}

/// Which row it is.
fn key(table: &Table, row: &[Value]) -> String {
    let part = |n: &usize| match (&row[*n], id(&row[*n])) {
        (_, Some(id)) => id.to_string(),
        (Value::Bytes(Some(bytes)), _) => random::hex(bytes),
        (Value::String(Some(text)), _) => text.clone(),
        (Value::BigInt(Some(number)), _) => number.to_string(),
        _ => "?".to_owned(),
    };
    table.key.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// What reading every file has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    pub opened: u64,
    /// Files that do not open: damaged, or sealed with another key.
    pub closed: Vec<String>,
    /// Files that the database names, and which are not there.
    pub missing: Vec<String>,
    /// Files that belong to nothing, and are older than serving leaves them.
    pub strays: Vec<String>,
}

/// Opens every file of the file store, and looks whether it belongs to a row, and whether every row has its files.
///
/// # Errors
/// The database or the file store does not answer.
pub async fn files(services: &Services) -> Result<Files, AppError> {
    let cx = system(services);
    let (all, noted) = (belonging(&cx).await?, file_deletions::noted(&cx).await?);
    // Serving looks once a day for what is older than that.
    let old = file_deletions::orphan_before(cx.now()).plus(-DAY);
    let mut found = Files::default();
    let mut there = HashSet::new();
    for (path, written) in services.files.all().await? {
        match row_of(&all, &path) {
            Some(id) => match services.files.get(id, &path).await {
                Ok(_) => found.opened += 1,
                // It was erased after it was listed.
                Err(AppError::NotFound) => continue,
                Err(_) => found.closed.push(path.clone()),
            },
            None if path == audit::ANCHOR || noted.contains(&path) || written >= old => {}
            None => found.strays.push(path.clone()),
        }
        there.insert(path);
    }
    let missing = |all: Vec<Belonging>| -> HashSet<String> {
        all.into_iter().flat_map(|one| one.files).filter(|path| !there.contains(path)).collect()
    };
    let before = missing(all);
    if !before.is_empty() {
        // What was erased while files were read is named no more.
        let mut still: Vec<_> = missing(belonging(&cx).await?).intersection(&before).cloned().collect();
        still.sort_unstable();
        found.missing = still;
    }
    Ok(found)
}

async fn belonging(cx: &Cx<System>) -> Result<Vec<Belonging>, AppError> {
    let mut all = vec![crate::voices::files(cx).await?];
    all.extend(crate::surveys::files(cx).await?);
    all.push(crate::panels::papers::files(cx).await?);
    all.push(crate::questions::papers::files(cx).await?);
    all.push(crate::pledge::evidence::files(cx).await?);
    all.push(crate::pledge::sounds::files(cx).await?);
    Ok(all)
}

/// The row to which a file belongs, by the folders that it lies in.
fn row_of(all: &[Belonging], path: &str) -> Option<Uuid> {
    let (folder, rest) = path.split_once('/')?;
    let id = Uuid::try_parse(rest.split('/').next()?).ok()?;
    all.iter().any(|one| one.folder == folder && one.rows.contains(&id)).then_some(id)
}
