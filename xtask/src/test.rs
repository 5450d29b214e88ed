//! `cargo xtask test`: all that must hold before a change is merged, cheapest first.
//!
//! The product is compiled once: the compiler that lints it makes the programs that the tests run, and the server that
//! the journeys visit. A whole run writes into docs/building.md where its minutes went.

use std::{fs, path::Path, process::Command, thread::available_parallelism};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{
    build::{self, Profile},
    console, front,
    minutes::Minutes,
    paths,
    postgres::{Care, Cluster},
    tools,
};

const PARTS: [&str; 6] = ["fmt", "scripts", "clippy", "front", "unit", "e2e"];

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
    let mut minutes = Minutes::default();
    let tested = parts(options, &mut minutes);
    println!("\n{}", minutes.table());
    // A part alone says nothing of the whole.
    if tested.is_ok() && PARTS.iter().all(|part| options.wants(part)) && options.playwright.is_empty() {
        minutes.write()?;
    }
    tested
}

fn parts(options: &Options, minutes: &mut Minutes) -> Result<()> {
    let compiles = options.wants("clippy") || options.wants("unit") || options.wants("e2e");
    if options.wants("unit") || options.wants("e2e") {
        // Early, so that a machine that lacks something says so before the long builds.
        minutes.step("what the tests need", || {
            tools::smtp_python()?;
            if options.wants("unit") {
                tools::postgres()?;
                tools::proxies()?;
                tools::promtool()?;
                tools::office()?;
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
        minutes.step("formatting", || fmt(true))?;
    }
    if options.wants("scripts") {
        minutes.step("types of the scripts", script_types)?;
    }
    if options.wants("front") || options.wants("e2e") {
        minutes.step("the browser bundle", front::bundle)?;
    }
    if compiles {
        minutes.step("compiling and lints", || SELECTIONS.iter().try_for_each(|selection| compile(selection)))?;
    }
    if options.wants("unit") {
        minutes.step("rules and stories", unit)?;
    }
    if options.wants("e2e") {
        let binary = build::keep(Profile::Debug)?;
        minutes.step("journeys in the browser", || playwright(&binary, &options.playwright))?;
    }
    Ok(())
}

/// Formats the code, or only checks that it is formatted.
pub fn fmt(check: bool) -> Result<()> {
    let mut cargo = paths::cargo();
    cargo.args(["fmt", "--all"]);
    if check {
        cargo.arg("--check");
    }
    console::show(&mut cargo)
}

/// What the scripts of `public/` take each part of a page to be is what it is; a service worker has no page.
fn script_types() -> Result<()> {
    tools::node_modules()?;
    for project in ["tsconfig.scripts.json", "tsconfig.worker.json"] {
        let mut tsc = Command::new("npx");
        tsc.args(["--no-install", "tsc", "--project", project]).current_dir(paths::root().join("end2end"));
        console::show(&mut tsc)?;
    }
    console::note("tsc: no findings in public/");
    Ok(())
}

/// The product; xtask apart, or cargo would build the libraries they share a second time, with the features of both.
/// The clients have no tests and are compiled for wasm by the bundles.
const SELECTIONS: [&[&str]; 2] =
    [&["--workspace", "--exclude", "client-*", "--exclude", "xtask"], &["--package", "xtask"]];

/// Cargo with a compiler that lints what it compiles, and refuses what it finds.
///
/// `cargo clippy` would check everything once, and `cargo test` compile it a second time. As the wrapper of rustc,
/// clippy does both in one go.
fn linting_cargo() -> Result<Command> {
    let mut cargo = paths::cargo();
    cargo.env("RUSTC_WORKSPACE_WRAPPER", tools::clippy()?).env("CLIPPY_ARGS", deny_warnings());
    Ok(cargo)
}

/// How `cargo clippy -- --deny warnings` hands its arguments over.
fn deny_warnings() -> String {
    ["--deny", "warnings", ""].join("__CLIPPY_HACKERY__")
}

fn compile(selection: &[&str]) -> Result<()> {
    console::show(linting_cargo()?.args(["test", "--no-run"]).args(selection))
}

fn unit() -> Result<()> {
    let python = tools::smtp_python()?;
    let cluster = Cluster::start(Care::Little)?;
    console::note(format!("PostgreSQL at {}", cluster.url()));
    for selection in SELECTIONS {
        let mut cargo = linting_cargo()?;
        cargo.env("NOISE_TEST_POSTGRES", cluster.url()).env("NOISE_TEST_SMTP_PYTHON", &python);
        // A story waits for its server, its database and its mail half of the time.
        let at_once = 2 * available_parallelism().map_or(1, usize::from);
        cargo.env("RUST_TEST_THREADS", at_once.to_string());
        console::show(cargo.args(["test", "--no-fail-fast"]).args(selection))?;
    }
    Ok(())
}

fn playwright(binary: &Path, args: &[String]) -> Result<()> {
    let folder = paths::root().join("end2end");
    let report = paths::root().join("target/playwright.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let outcome = console::show(
        Command::new("npx")
            .args(["--no-install", "playwright", "test"])
            .args(args)
            .env("NOISE_BIN", binary)
            .env("CHROMIUM", tools::chromium()?)
            .env("NOISE_TEST_SMTP_PYTHON", tools::smtp_python()?)
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
    use std::collections::BTreeSet;

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
    fn what_clippy_finds_is_an_error_where_it_compiles() {
        let folder = std::env::temp_dir().join(format!("make-a-noise-lint-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let compile = |code: &str| {
            let file = folder.join("linted.rs");
            fs::write(&file, code).unwrap();
            let mut rustc = Command::new(tools::clippy().unwrap());
            rustc.arg("rustc").args(["--crate-type", "lib", "--out-dir"]).arg(&folder).arg(&file);
            rustc.env("CLIPPY_ARGS", deny_warnings()).output().unwrap()
        };
        let clean = compile("pub fn first(all: &[u8]) -> Option<&u8> {\n    all.first()\n}\n");
        assert!(clean.status.success(), "{}", String::from_utf8_lossy(&clean.stderr));
        assert!(folder.join("liblinted.rlib").is_file(), "it makes what runs, too");
        let found = compile("pub fn first(all: &Vec<u8>) -> Option<&u8> {\n    all.first()\n}\n");
        assert!(!found.status.success() && String::from_utf8_lossy(&found.stderr).contains("clippy::ptr_arg"));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_closing_line_counts_each_test_once() {
        let report = serde_json::json!({ "stats": { "expected": 7, "flaky": 1, "unexpected": 2, "skipped": 3 } });
        assert_eq!(closing_line(&report), "playwright: 8 passed, 2 failed, 3 skipped");
    }

    /// What a journey looks for by its key; a key of one letter is one of the keyboard.
    fn looked_for(journey: &str) -> impl Iterator<Item = &str> {
        let after = journey.match_indices(".t(\"").map(|(at, found)| &journey[at + found.len()..]);
        after.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key)
    }

    #[test]
    fn journeys_look_for_texts_that_there_are() {
        let texts = |folder: &str, kind: &str| -> Vec<String> {
            let files = fs::read_dir(paths::root().join(folder)).unwrap().map(|file| file.unwrap().path());
            files
                .filter(|file| file.extension().is_some_and(|is| is == kind))
                .map(|file| fs::read_to_string(file).unwrap())
                .collect()
        };
        let locale = texts("app/locales/en", "ftl").join("\n");
        let there: BTreeSet<_> = locale.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
        let journeys = [texts("end2end/tests", "ts"), texts("end2end/support", "ts")].concat();
        let all: Vec<_> = journeys.iter().flat_map(|journey| looked_for(journey)).collect();
        assert!(all.len() > 500, "{} were found", all.len());
        let gone: Vec<_> = all.into_iter().filter(|key| !there.contains(key)).collect();
        assert!(gone.is_empty(), "app/locales/en has none of {gone:?}");
    }
}
