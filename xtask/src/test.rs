//! `cargo xtask test`: all that must hold before a change is merged, cheapest first.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{
    build::{self, Profile},
    front, places,
    postgres::{Care, Cluster},
    say, tools,
};

const PARTS: [&str; 5] = ["fmt", "clippy", "front", "unit", "e2e"];

/// Which parts to run, and what to hand to Playwright.
pub struct Options {
    parts: Vec<String>,
    playwright: Vec<String>,
}

impl Options {
    /// Reads `--only fmt,unit -- -g title`.
    pub fn parse(args: &[String]) -> Result<Self> {
        let (ours, playwright) = match args.iter().position(|arg| arg == "--") {
            Some(at) => (&args[..at], &args[at + 1..]),
            None => (args, &[][..]),
        };
        let parts: Vec<String> = match ours {
            [] => PARTS.map(String::from).to_vec(),
            [flag, parts] if flag == "--only" => parts.split(',').map(String::from).collect(),
            _ => bail!("test takes --only with parts of {}, and -- before what is Playwright's", PARTS.join(",")),
        };
        for part in &parts {
            ensure!(PARTS.contains(&part.as_str()), "there is no part {part:?}; there are {}", PARTS.join(","));
        }
        Ok(Self { parts, playwright: playwright.to_vec() })
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.iter().any(|wanted| wanted == part)
    }
}

/// Runs the parts in order and stops at the first that fails.
pub fn test(options: &Options) -> Result<()> {
    if options.wants("unit") || options.wants("e2e") {
        // Early, so that a machine that lacks something says so before the long builds.
        say::step("what the tests need", || {
            if options.wants("unit") {
                tools::postgres()?;
                tools::smtp_python()?;
            }
            if options.wants("e2e") {
                tools::chromium()?;
                tools::other_engines()?;
                tools::node_modules()?;
            }
            Ok(())
        })?;
    }
    if options.wants("fmt") {
        fmt(true)?;
    }
    if options.wants("clippy") {
        say::step("lints", clippy)?;
    }
    if options.wants("front") || options.wants("e2e") {
        front::bundle()?;
    }
    if options.wants("unit") {
        say::step("unit and integration tests", unit)?;
    }
    if options.wants("e2e") {
        let binary = build::server(Profile::Debug)?;
        say::step("the journeys in the browser", || playwright(&binary, &options.playwright))?;
    }
    Ok(())
}

/// Formats the code, or only checks that it is formatted.
pub fn fmt(check: bool) -> Result<()> {
    say::step("formatting", || {
        let mut cargo = places::cargo();
        cargo.args(["fmt", "--all"]);
        if check {
            cargo.arg("--check");
        }
        say::show(&mut cargo)
    })
}

/// The product; xtask apart, or cargo would build the libraries they share a second time, with the features of both.
/// The client has no tests and is compiled for wasm by the bundle.
const SELECTIONS: [&[&str]; 2] =
    [&["--workspace", "--exclude", "client", "--exclude", "xtask"], &["--package", "xtask"]];

fn clippy() -> Result<()> {
    for selection in SELECTIONS {
        let mut cargo = places::cargo();
        say::show(cargo.arg("clippy").args(selection).args(["--all-targets", "--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn unit() -> Result<()> {
    let python = tools::smtp_python()?;
    let cluster = Cluster::start(Care::Little)?;
    say::note(format!("PostgreSQL at {}", cluster.url()));
    for selection in SELECTIONS {
        let mut cargo = places::cargo();
        cargo.env("NOISE_TEST_POSTGRES", cluster.url()).env("NOISE_TEST_SMTP_PYTHON", &python);
        say::show(cargo.args(["test", "--no-fail-fast"]).args(selection))?;
    }
    Ok(())
}

fn playwright(binary: &Path, args: &[String]) -> Result<()> {
    let folder = places::root().join("end2end");
    let report = places::root().join("target/playwright.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let outcome = say::show(
        Command::new("npx")
            .args(["--no-install", "playwright", "test"])
            .args(args)
            .env("NOISE_BIN", binary)
            .env("CHROMIUM", tools::chromium()?)
            .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
            .current_dir(folder),
    );
    if let Ok(text) = fs::read_to_string(&report) {
        println!("{}", closing_line(&serde_json::from_str(&text).context("Playwright's report")?));
    }
    outcome
}

/// Playwright closes in its own words; this is the form that everybody's tools read.
fn closing_line(report: &Value) -> String {
    let count = |what: &str| report["stats"][what].as_u64().unwrap_or_default();
    let passed = count("expected") + count("flaky");
    format!("playwright: {passed} passed, {} failed, {} skipped", count("unexpected"), count("skipped"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(String::from).collect()
    }

    #[test]
    fn parts_and_what_is_playwrights_are_told_apart() {
        let options = Options::parse(&words("--only unit,e2e -- -g pledge")).unwrap();
        assert!(options.wants("e2e") && !options.wants("fmt"));
        assert_eq!(options.playwright, words("-g pledge"));
        assert!(Options::parse(&[]).unwrap().wants("clippy"));
        assert!(Options::parse(&words("--only everything")).is_err());
    }

    #[test]
    fn the_closing_line_counts_each_test_once() {
        let report = serde_json::json!({ "stats": { "expected": 7, "flaky": 1, "unexpected": 2, "skipped": 3 } });
        assert_eq!(closing_line(&report), "playwright: 8 passed, 2 failed, 3 skipped");
    }
}
