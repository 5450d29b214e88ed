//! Writes whose result nobody waits for: they go to the database together, in one round trip, before the transaction's
//! next statement or its end. A sending writes to eight tables, and most of its time is the way there and back.
//!
//! `SQLite` runs several statements one after the other. PostgreSQL takes one at a time, but that one may have others
//! before it (`WITH … AS (INSERT …) UPDATE …`). They do not see each other, and of two that change the same row only
//! one does: so none of them may name a table that another one writes.

use std::{
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
};

use sea_orm::{DatabaseBackend, DbErr, Statement, Value, Values};

/// The writes of a transaction that have not gone to the database yet, in their order.
#[derive(Default)]
pub(super) struct Later(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    writes: Vec<Statement>,
    /// One of them failed: nothing of the transaction is kept, whoever was told.
    failed: bool,
}

impl Later {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, write: Statement) {
        self.waiting().writes.push(write);
    }

    /// What goes to the database now, in as few statements as it takes.
    ///
    /// # Errors
    /// One of the writes before has failed.
    pub(super) fn take(&self, backend: DatabaseBackend) -> Result<Vec<Statement>, DbErr> {
        let mut waiting = self.waiting();
        if waiting.failed {
            return Err(DbErr::Custom("an earlier write of this transaction has failed".to_owned()));
        }
        Ok(together(backend, mem::take(&mut waiting.writes)))
    }

    pub(super) fn fail(&self) {
        self.waiting().failed = true;
    }
}

/// The same writes in as few statements as this database takes them.
fn together(backend: DatabaseBackend, writes: Vec<Statement>) -> Vec<Statement> {
    let mut groups: Vec<Vec<Statement>> = Vec::new();
    for write in writes {
        match groups.last_mut() {
            Some(group) if backend == DatabaseBackend::Sqlite || !names_a_table(&write, group) => group.push(write),
            _ => groups.push(vec![write]),
        }
    }
    groups.into_iter().filter_map(|group| joined(backend, group)).collect()
}

/// Whether a write names a table that one of the group writes, to write it too or to look at it.
fn names_a_table(write: &Statement, group: &[Statement]) -> bool {
    let written = group.iter().filter_map(|other| table(&other.sql));
    written.into_iter().any(|table| write.sql.contains(&format!("\"{table}\"")))
}

/// The table that is written: the first name in quotes of `INSERT INTO "x"`, `UPDATE "x"` and `DELETE FROM "x"`.
fn table(sql: &str) -> Option<&str> {
    sql.split('"').nth(1)
}

fn joined(backend: DatabaseBackend, group: Vec<Statement>) -> Option<Statement> {
    let (mut texts, mut values): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    for Statement { sql, values: own, .. } in group {
        texts.push(if backend == DatabaseBackend::Postgres { shifted(&sql, values.len()) } else { sql });
        values.extend(own.into_iter().flat_map(|Values(own)| own));
    }
    let last = texts.pop()?;
    let sql = match backend {
        DatabaseBackend::Postgres if !texts.is_empty() => {
            let before: Vec<_> = texts.iter().enumerate().map(|(n, text)| format!("w{n} AS ({text})")).collect();
            format!("WITH {} {last}", before.join(", "))
        }
        _ => {
            texts.push(last);
            texts.join("; ")
        }
    };
    Some(Statement::from_sql_and_values(backend, sql, values))
}

/// The same statement with its `$1`, `$2` … counted on from `by`. What is in quotes is no number of a value.
fn shifted(sql: &str, by: usize) -> String {
    let mut out = String::with_capacity(sql.len() + 8);
    let (mut rest, mut quote) = (sql, None);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        out.push(c);
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (_, Some(open)) if c == open => quote = None,
            ('$', None) => {
                let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                if let Ok(number) = rest[..digits].parse::<usize>() {
                    out.push_str(&(number + by).to_string());
                    rest = &rest[digits..];
                }
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use sea_orm::DatabaseBackend::{Postgres, Sqlite};

    use super::*;

    fn write(backend: DatabaseBackend, sql: &str, values: &[i64]) -> Statement {
        Statement::from_sql_and_values(backend, sql, values.iter().map(|&value| Value::from(value)))
    }

    #[test]
    fn sqlite_takes_them_one_after_the_other() {
        let one = write(Sqlite, r#"INSERT INTO "a" VALUES (?)"#, &[1]);
        let two = write(Sqlite, r#"UPDATE "a" SET "x" = ? WHERE "y" = ?"#, &[2, 3]);
        let all = together(Sqlite, vec![one, two]);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].sql, r#"INSERT INTO "a" VALUES (?); UPDATE "a" SET "x" = ? WHERE "y" = ?"#);
        assert_eq!(all[0].values, Some(Values(vec![1_i64.into(), 2_i64.into(), 3_i64.into()])));
    }

    #[test]
    fn postgres_takes_those_of_different_tables_in_one() {
        let one = write(Postgres, r#"INSERT INTO "a" VALUES ($1, '$1')"#, &[1]);
        let two = write(Postgres, r#"DELETE FROM "b" WHERE "$1" = $1 AND "y" = $2"#, &[2, 3]);
        let again = write(Postgres, r#"UPDATE "a" SET "x" = $1"#, &[4]);
        let all = together(Postgres, vec![one, two, again]);
        let texts: Vec<_> = all.iter().map(|one| one.sql.as_str()).collect();
        let first = r#"WITH w0 AS (INSERT INTO "a" VALUES ($1, '$1')) DELETE FROM "b" WHERE "$1" = $2 AND "y" = $3"#;
        assert_eq!(texts, [first, r#"UPDATE "a" SET "x" = $1"#], "a second write of a table sees the first");
        assert_eq!(all[0].values, Some(Values(vec![1_i64.into(), 2_i64.into(), 3_i64.into()])));
    }

    #[test]
    fn one_that_looks_at_what_another_writes_comes_after_it() {
        let one = write(Postgres, r#"INSERT INTO "a" VALUES ($1)"#, &[1]);
        let two = write(Postgres, r#"DELETE FROM "b" WHERE "x" IN (SELECT "y" FROM "a")"#, &[]);
        assert_eq!(together(Postgres, vec![one, two]).len(), 2);
    }

    #[test]
    fn numbers_are_counted_on_outside_of_quotes() {
        assert_eq!(shifted("a = $1 AND b = '$2''$3' AND c = $10", 5), "a = $6 AND b = '$2''$3' AND c = $15");
    }

    #[test]
    fn nothing_goes_after_one_has_failed() {
        let later = Later::default();
        later.fail();
        later.take(Sqlite).expect_err("nothing of it is kept");
    }
}
