//! What `check` looks at when it is asked to: with `--deep` every row and every file (`store::deep`), which takes as long
//! as a backup; with `--backup` a backup where it lies. Changes nothing and makes nothing.

use std::path::Path;

use platform::{Services, clock::Clock};
use store::deep;

use super::{
    check::{Report, check},
    failure::in_a_line,
    restore,
};
use crate::config::Config;

/// So many are named; the others are counted.
const NAMED: usize = 5;

/// `check`, and what only reading everything can say.
pub async fn check_deep(config: &Config) -> Report {
    let mut report = check(config).await;
    // Opening would make what is not there; `check` has named it.
    let needed = [config.sqlite_path(), config.files_path(), Some(config.key_file.clone())];
    if needed.iter().flatten().all(|path| path.exists())
        && let Ok(services) = config.services(Clock::System).await
    {
        look(&services, &mut report).await;
    }
    report
}

/// Looks whether every entry of a backup is what was written.
pub fn check_backup(file: &Path) -> Report {
    let mut report = Report::default();
    report.note("backup", restore::look(file).map_err(|error| in_a_line(&error)));
    report
}

/// Reads every row and every file, and says what is wrong with them.
async fn look(services: &Services, report: &mut Report) {
    match deep::rows(services).await {
        Ok(found) => {
            let read = format!("read to their end, {} tables with {} rows", found.tables, found.rows);
            report.note("every table", none(&found.unreadable, read, "cannot be read"));
            let whole = if services.db.is_postgres() { "held by the database" } else { "whole" };
            report.note("references", found.broken.map_or_else(|| Ok(whole.into()), Err));
            report.note("sealed values", none(&found.closed, format!("{} open", found.opened), "do not open"));
        }
        Err(error) => report.note("every table", Err(error.to_string())),
    }
    match deep::files(services).await {
        Ok(found) => {
            report.note("every file", none(&found.closed, format!("{} open", found.opened), "do not open"));
            report.note("missing files", none(&found.missing, "none".into(), "are named and not there"));
            report.note("stray files", none(&found.strays, "none".into(), "belong to nothing"));
        }
        Err(error) => report.note("every file", Err(error.to_string())),
    }
}

/// Good if there is none of them; otherwise how many, what is wrong with them, and which.
fn none(wrong: &[String], good: String, what: &str) -> Result<String, String> {
    if wrong.is_empty() {
        return Ok(good);
    }
    let first: Vec<_> = wrong.iter().take(NAMED).map(String::as_str).collect();
    let more = wrong.len().saturating_sub(NAMED);
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    Err(format!("{} {what}: {}{more}", wrong.len(), first.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_named_and_the_others_counted() {
        let wrong: Vec<_> = (1..=7).map(|n| format!("file {n}")).collect();
        let said = none(&wrong, "none".into(), "do not open").unwrap_err();
        assert_eq!(said, "7 do not open: file 1, file 2, file 3, file 4, file 5, and 2 more");
        assert_eq!(none(&wrong[..1], String::new(), "do not open").unwrap_err(), "1 do not open: file 1");
        assert_eq!(none(&[], "none".into(), "do not open"), Ok("none".into()));
    }
}
