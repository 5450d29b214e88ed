//! `cargo xtask torture`: shows that nothing which was acknowledged is lost and nothing is there twice, whatever
//! happens to the server, its database or its disk.
//!
//! Each scenario runs the real program with the demo council (`scratch_server`) under people who answer a survey or
//! tell us something and remember what they were told (`people`), and then asks for all of it again (`proof`). What is
//! said are words; the one time that is taken is how soon it works again (`postgres`).
//!
//! `strangers` is apart and runs where it is named: attacks on the release build, under which honest people wait hardly
//! longer. It takes times, so nothing else should run on the machine.

mod disk;
mod kill;
mod outage;
mod people;
mod proof;
mod scratch_server;
mod smtp;
mod strangers;
mod trace;
mod two;

use std::{fs, path::PathBuf, thread, time::Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::build::{self, Profile};

/// What came of a scenario that did not fail.
enum Outcome {
    /// What was done and seen.
    Held(String),
    /// Why it cannot be done on this machine.
    NotRun(String),
}

/// What a scenario is given.
struct Bench {
    binary: PathBuf,
    /// How often each server is killed.
    rounds: usize,
    /// How long each attack of strangers goes on.
    seconds: u64,
    /// Which of them, by name; all where none is named.
    attacks: Vec<String>,
}

type Scenario = (&'static str, &'static str, fn(&Bench) -> Result<Outcome>);

const SCENARIOS: [Scenario; 7] = [
    ("kill-sqlite", "kill -9 of the server under load, SQLite", kill::sqlite),
    ("kill-postgres", "kill -9 of the server under load, PostgreSQL", kill::postgres),
    ("postgres", "PostgreSQL stopped and started under load", outage::postgres),
    ("trace", "the system calls of a form, SQLite", trace::sqlite),
    ("disk", "the disk full and free again under load, SQLite", disk::sqlite),
    ("two", "two servers on one PostgreSQL, one of them killed", two::servers),
    (STRANGERS, "strangers attack while honest phones go on, SQLite", strangers::attacks),
];

/// Runs only where it is named, and on the release build.
const STRANGERS: &str = "strangers";

/// It waits for what a killed server held, which is minutes.
const PATIENT: &str = "two";

/// Which scenarios to run, on which server.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    release: bool,
    only: Vec<String>,
    rounds: usize,
    seconds: u64,
    binary: Option<PathBuf>,
}

impl Options {
    /// # Errors
    /// A word or a scenario that there is not.
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { release: false, only: Vec::new(), rounds: 6, seconds: 60, binary: None };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--release" => options.release = true,
                "--only" => {
                    let names = args.next().context("--only which scenarios?")?;
                    options.only = names.split(',').map(String::from).collect();
                }
                "--rounds" => options.rounds = args.next().context("--rounds how many?")?.parse()?,
                "--seconds" => options.seconds = args.next().context("--seconds how many?")?.parse()?,
                "--with" => options.binary = Some(args.next().context("--with which server?")?.into()),
                other => bail!("torture does not know {other}"),
            }
        }
        ensure!(options.seconds > 0, "--seconds is at least one");
        for name in &options.only {
            // `kill` means all of its kind, `strangers-tell` one of its attacks.
            let known = SCENARIOS.iter().any(|scenario| wants(name, scenario.0)) || strangers::is_attack(name);
            ensure!(known, "there is no scenario {name:?}; there are {}", SCENARIOS.map(|one| one.0).join(", "));
        }
        Ok(options)
    }

    /// Whether a scenario is to run.
    fn chosen(&self, scenario: &str) -> bool {
        if scenario == STRANGERS {
            return self.only.iter().any(|name| name == STRANGERS || strangers::is_attack(name));
        }
        self.only.is_empty() || self.only.iter().any(|name| wants(name, scenario))
    }

    /// The attacks that are named one by one; none where all of them are meant.
    fn attacks(&self) -> Vec<String> {
        if self.only.iter().any(|name| name == STRANGERS) {
            return Vec::new();
        }
        let named = self.only.iter().filter(|name| strangers::is_attack(name));
        named.filter_map(|name| Some(name.split_once('-')?.1.to_owned())).collect()
    }
}

fn wants(name: &str, scenario: &str) -> bool {
    scenario == name || scenario.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'))
}

/// Runs the scenarios one after the other, and beside them the one that waits most; fails if one of them did.
pub fn torture(options: &Options) -> Result<()> {
    let release = options.release || options.chosen(STRANGERS);
    let profile = if release { Profile::Release } else { Profile::Debug };
    let binary = options.binary.clone().map_or_else(|| build::server(profile), Ok)?;
    let binary = fs::canonicalize(&binary).with_context(|| binary.display().to_string())?;
    let bench = Bench { binary, rounds: options.rounds, seconds: options.seconds, attacks: options.attacks() };
    let wanted = SCENARIOS.iter().filter(|one| options.chosen(one.0));
    let (beside, in_turn): (Vec<_>, Vec<_>) = wanted.partition(|one| one.0 == PATIENT);
    let ended = thread::scope(|scope| {
        let beside: Vec<_> = beside
            .into_iter()
            .map(|one| {
                let bench = &bench;
                scope.spawn(move || run(one, bench))
            })
            .collect();
        let mut ended: Vec<_> = in_turn.into_iter().map(|one| run(one, &bench)).collect();
        let broken = || (PATIENT, Ended::Failed);
        ended.extend(beside.into_iter().map(|one| one.join().unwrap_or_else(|_| broken())));
        ended
    });
    let all = |how| ended.iter().filter(|one| one.1 == how).map(|one| one.0).collect::<Vec<_>>().join(", ");
    let (not_run, failed) = (all(Ended::NotRun), all(Ended::Failed));
    if !not_run.is_empty() {
        println!("Not run, so not shown: {not_run}");
    }
    ensure!(failed.is_empty(), "something was lost, doubled, unclear or too slow: {failed}");
    println!("All of it held: {}", all(Ended::Held));
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Held,
    NotRun,
    Failed,
}

/// Runs one and says what was seen.
fn run(scenario: &Scenario, bench: &Bench) -> (&'static str, Ended) {
    let (name, what, run) = scenario;
    let start = Instant::now();
    let (ended, said) = match run(bench) {
        Ok(Outcome::Held(seen)) => (Ended::Held, seen),
        Ok(Outcome::NotRun(why)) => (Ended::NotRun, format!("NOT RUN: {why}")),
        Err(error) => (Ended::Failed, format!("FAILED: {error:#}")),
    };
    println!("==> {name}: {what} ({:.0} s)\n    {said}", start.elapsed().as_secs_f32());
    (name, ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_kind_of_scenario_means_all_of_it() {
        let options = parse("--only kill,kill-sqlite --rounds 3").unwrap();
        assert_eq!((options.only.len(), options.rounds), (2, 3));
        assert!(wants("kill", "kill-sqlite") && wants("kill-sqlite", "kill-sqlite"));
        assert!(!wants("kill-sqlite", "kill-postgres") && !wants("ki", "kill-sqlite"));
        assert!(parse("--only everything").is_err() && parse("--rounds").is_err());
    }

    #[test]
    fn strangers_come_only_where_they_are_named() {
        let all = parse("").unwrap();
        assert!(all.chosen("kill-sqlite") && !all.chosen(STRANGERS));
        let options = parse("--only strangers --seconds 10").unwrap();
        assert!(options.chosen(STRANGERS) && !options.chosen("two") && options.attacks().is_empty());
        assert_eq!(options.seconds, 10);
        let options = parse("--only strangers-tell,kill").unwrap();
        assert!(options.chosen(STRANGERS) && options.chosen("kill-postgres"));
        assert_eq!(options.attacks(), ["tell"]);
        assert!(parse("--only strangers-nobody").is_err() && parse("--seconds 0").is_err());
    }
}
