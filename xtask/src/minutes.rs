//! Where the minutes of a run went: a table for the terminal, and for docs/building.md.

use std::{
    fmt::Write as _,
    fs,
    process::Command,
    thread::available_parallelism,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::{console, paths};

const BEGIN: &str = "<!-- minutes: written by `cargo xtask test` -->\n";
const END: &str = "<!-- /minutes -->\n";

/// The steps of a run so far, each with how long it took.
#[derive(Default)]
pub struct Minutes(Vec<(&'static str, Duration)>);

impl Minutes {
    /// Runs one step, as `console::step` does, and notes how long it took.
    pub fn step<T>(&mut self, what: &'static str, run: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let result = console::step(what, run);
        self.0.push((what, start.elapsed()));
        result
    }

    /// The steps as a Markdown table, in minutes and tenths.
    pub fn table(&self) -> String {
        let minutes = |time: Duration| format!("{:.1}", time.as_secs_f64() / 60.0);
        let mut table = String::from("| step | minutes |\n|---|---|\n");
        for (what, time) in &self.0 {
            let _ = writeln!(table, "| {what} | {} |", minutes(*time));
        }
        let whole = self.0.iter().map(|(_, time)| *time).sum();
        let _ = writeln!(table, "| **all of it** | **{}** |", minutes(whole));
        table
    }

    /// Puts the table into docs/building.md, with the day and the machine.
    pub fn write(&self) -> Result<()> {
        let path = paths::root().join("docs/building.md");
        let text = fs::read_to_string(&path)?;
        let cores = available_parallelism().map_or(1, usize::from);
        let day = String::from_utf8(console::quiet(Command::new("date").arg("+%F"))?.stdout)?;
        let table = format!("On {}, {cores} cores:\n\n{}", day.trim(), self.table());
        fs::write(path, put(&text, &table).context("docs/building.md has lost its marks for the table")?)?;
        Ok(())
    }
}

/// The text with `table` between its marks; none where it has no marks.
fn put(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_the_place_of_the_one_before() {
        let minutes = Minutes(vec![("compiling", Duration::from_secs(90)), ("stories", Duration::from_secs(30))]);
        assert_eq!(
            minutes.table(),
            "| step | minutes |\n|---|---|\n| compiling | 1.5 |\n| stories | 0.5 |\n| **all of it** | **2.0** |\n"
        );
        let once = put(&format!("a\n{BEGIN}old\n{END}b\n"), "new\n").unwrap();
        assert_eq!(once, format!("a\n{BEGIN}\nnew\n\n{END}b\n"));
        assert_eq!(put(&once, "new\n"), Some(once.clone()));
        assert_eq!(put("no marks", "new"), None);
    }
}
