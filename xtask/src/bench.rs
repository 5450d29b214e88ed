//! `cargo xtask bench`: what a young person's phone loads, what the server bears, and how long a change takes to be built.
//!
//! ```text
//! figure report  a line of the table, and the file that all of them are in
//! weight lighthouse  what a phone loads            rebuild  what a developer waits for
//! pages writing hall results pledge indicators  what the server bears, by `crowd`: many phones on this machine
//! place demo bare  what is measured: the product with the demo council, and its libraries alone
//! disk held  the disk's own figure, and a disk that is the same everywhere
//! ```
//! Bytes are the same everywhere. Times and rates are not, so what they hang on stands beside each, and the limit that the
//! libraries set. Figures go to `docs/benchmarks.md`, each beside the one before.

mod bare;
mod crowd;
mod demo;
mod disk;
mod figure;
mod hall;
mod held;
mod indicators;
mod lighthouse;
mod pages;
mod place;
mod pledge;
mod rebuild;
mod report;
mod results;
mod weight;
mod writing;

use std::{
    cell::OnceCell,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{
    build::{self, Profile},
    console, front, paths,
};
use figure::Figure;

/// When a part is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Always,
    /// Not in a few seconds.
    Whole,
    /// Only where it is named.
    Named,
}

/// What is measured together; a section of the file.
struct Part {
    name: &'static str,
    title: &'static str,
    /// What is said above its table.
    how: &'static str,
    when: When,
    measure: fn(&Bench) -> Result<Vec<Figure>>,
}

const fn part(
    name: &'static str,
    title: &'static str,
    how: &'static str,
    when: When,
    measure: fn(&Bench) -> Result<Vec<Figure>>,
) -> Part {
    Part { name, title, how, when, measure }
}

/// In the order of the file.
const PARTS: [Part; 10] = [
    part("weight", "What a phone loads", weight::HOW, When::Whole, weight::measure),
    part("lighthouse", "Lighthouse", lighthouse::HOW, When::Whole, lighthouse::measure),
    part("pages", "Pages", pages::HOW, When::Always, pages::measure),
    part("sqlite", "Responses, SQLite", writing::SQLITE, When::Always, writing::sqlite),
    part("postgres", "Responses, PostgreSQL", writing::POSTGRES, When::Always, writing::postgres),
    part("hall", "A hall", hall::HOW, When::Always, hall::measure),
    part("results", "A million answers", results::HOW, When::Always, results::measure),
    part("pledge", "A pledge of ten years", pledge::HOW, When::Whole, pledge::measure),
    part("figures", "Ten years of figures", indicators::HOW, When::Whole, indicators::measure),
    part(REBUILD, "A changed page", rebuild::HOW, When::Named, rebuild::measure),
];

/// It changes a file of the workspace and puts it back.
const REBUILD: &str = "rebuild";

/// What is to be measured, and how thoroughly.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    release: bool,
    /// A few seconds, the server alone, nothing written: to try the measuring itself.
    quick: bool,
    /// These parts alone.
    only: Vec<String>,
    /// A server that is built already.
    binary: Option<PathBuf>,
}

impl Options {
    /// # Errors
    /// A word or a part that there is not.
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { release: false, quick: false, only: Vec::new(), binary: None };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--release" => options.release = true,
                "--quick" => options.quick = true,
                "--only" => {
                    let names = args.next().context("--only which parts?")?;
                    options.only.extend(names.split(',').map(String::from));
                }
                "--rebuild" => options.only.push(REBUILD.to_owned()),
                "--with" => options.binary = Some(args.next().context("--with which server?")?.into()),
                other => bail!("bench does not know {other}"),
            }
        }
        for name in &options.only {
            let known = PARTS.iter().any(|part| part.name == name);
            ensure!(known, "there is no part {name:?}; there are {}", PARTS.map(|part| part.name).join(", "));
        }
        Ok(options)
    }

    fn chooses(&self, part: &Part) -> bool {
        if !self.only.is_empty() {
            return self.only.iter().any(|name| name == part.name);
        }
        match part.when {
            When::Always => true,
            When::Whole => !self.quick,
            When::Named => false,
        }
    }
}

/// How much of everything.
struct Size {
    /// Seconds of each turn in which as much as can be is asked for.
    seconds: u64,
    /// Responses that are sent as fast as can be.
    responses: usize,
    /// Phones at once, for `hall` seconds; each sends a response every five.
    phones: usize,
    hall: u64,
    /// Answers that are there when results are shown for the second time.
    answers: usize,
}

impl Size {
    const FULL: Self = Self { seconds: 5, responses: 10_000, phones: 500, hall: 30, answers: 1_000_000 };
    const QUICK: Self = Self { seconds: 1, responses: 200, phones: 25, hall: 6, answers: 2_000 };
}

/// What each part is given.
struct Bench {
    profile: Profile,
    /// None where no part that was chosen asks for one.
    server: Option<PathBuf>,
    bare: OnceCell<PathBuf>,
    size: Size,
}

impl Bench {
    fn prepare(options: &Options, with_server: bool) -> Result<Self> {
        let profile = if options.release { Profile::Release } else { Profile::Debug };
        let size = if options.quick { Size::QUICK } else { Size::FULL };
        if !with_server {
            return Ok(Self { profile, server: None, bare: OnceCell::new(), size });
        }
        if !options.quick {
            front::bundle()?;
        }
        let server = options.binary.clone().map_or_else(|| build::server(profile), Ok)?;
        let server = fs::canonicalize(&server).with_context(|| server.display().to_string())?;
        Ok(Self { profile, server: Some(server), bare: OnceCell::new(), size })
    }

    /// The product.
    fn server(&self) -> Result<&Path> {
        self.server.as_deref().context("no server was built")
    }

    /// The libraries alone, built as the product is; once, or each part would find what the one before it has written.
    fn bare(&self) -> Result<PathBuf> {
        if let Some(built) = self.bare.get() {
            return Ok(built.clone());
        }
        let built = build::bare(self.profile)?;
        Ok(self.bare.get_or_init(|| built).clone())
    }
}

/// Measures part by part and writes each into the file; fails at the end if one of them did.
pub fn bench(options: &Options) -> Result<()> {
    let chosen: Vec<_> = PARTS.iter().filter(|part| options.chooses(part)).collect();
    let bench = Bench::prepare(options, chosen.iter().any(|part| part.name != REBUILD))?;
    let mut failed = Vec::new();
    for part in chosen {
        let figures = match console::step(part.title, || (part.measure)(&bench)) {
            Ok(figures) => figures,
            Err(error) => {
                console::note(format!("FAILED: {error:#}"));
                failed.push(part.name);
                continue;
            }
        };
        for figure in &figures {
            console::note(format!("{}: {}, must be {}, aims at {}", figure.name, figure.now, figure.must, figure.aim));
        }
        if !options.quick {
            write(part, &figures, bench.profile)?;
        }
    }
    ensure!(failed.is_empty(), "not measured: {}", failed.join(", "));
    Ok(())
}

/// Puts a part's figures into docs/benchmarks.md.
fn write(part: &Part, figures: &[Figure], profile: Profile) -> Result<()> {
    let path = paths::root().join("docs/benchmarks.md");
    let old = fs::read_to_string(&path).unwrap_or_default();
    let build = match (part.name, profile) {
        (REBUILD, _) => "",
        (_, Profile::Release) => ", release build",
        (_, Profile::Debug) => ", DEBUG build, many times slower than what is installed",
    };
    let said = format!("{}, {}{build}. {}", today(), machine(), part.how);
    let text = report::rewritten(&old, &PARTS.map(|part| part.title), part.title, &said, figures);
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn today() -> String {
    let date = Command::new("date").args(["-u", "+%Y-%m-%d"]).output();
    date.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| Some(line.strip_prefix("model name")?.split_once(':')?.1.trim()));
    format!("{cores} cores of {}", model.unwrap_or(std::env::consts::ARCH))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(line: &str) -> Result<Vec<&'static str>> {
        let options = Options::parse(&line.split_whitespace().map(String::from).collect::<Vec<_>>())?;
        Ok(PARTS.iter().filter(|part| options.chooses(part)).map(|part| part.name).collect())
    }

    #[test]
    fn what_changes_a_file_runs_only_where_it_is_named() {
        let all = ["weight", "lighthouse", "pages", "sqlite", "postgres", "hall", "results", "pledge", "figures"];
        assert_eq!(chosen("--release").unwrap(), all);
        assert_eq!(chosen("--quick").unwrap(), all[2..7]);
        assert_eq!(chosen("--rebuild").unwrap(), [REBUILD]);
    }

    #[test]
    fn parts_are_named_with_commas_between() {
        assert_eq!(chosen("--only results,weight --quick").unwrap(), ["weight", "results"]);
        assert_eq!(chosen("--only pages --rebuild").unwrap(), ["pages", REBUILD]);
        assert!(chosen("--only everything").is_err() && chosen("--only").is_err() && chosen("--all").is_err());
    }

    #[test]
    fn each_part_has_a_section_of_its_own() {
        let titles: std::collections::BTreeSet<_> = PARTS.iter().map(|part| part.title).collect();
        assert_eq!(titles.len(), PARTS.len());
    }
}
