//! `cargo xtask bench`: what a young person's phone loads, and what the server bears, against the demo council.
//!
//! `weight` counts bytes, which are the same everywhere. `load` measures the server, which is not: the disk's
//! own figure (`disk`) stands beside it. Figures go to `docs/benchmarks.md`, each beside the one before.

mod demo;
mod disk;
mod load;
mod weight;

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    build::{self, Profile},
    front, places, say,
};
use demo::Demo;
use load::Size;

/// What is to be measured, and how thoroughly.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    release: bool,
    /// A few seconds, the server alone, nothing written: to try the measuring itself.
    quick: bool,
    /// A server that is built already.
    binary: Option<PathBuf>,
}

impl Options {
    /// # Errors
    /// A word that is none of them.
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { release: false, quick: false, binary: None };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--release" => options.release = true,
                "--quick" => options.quick = true,
                "--with" => options.binary = Some(args.next().context("--with which server?")?.into()),
                other => bail!("bench does not know {other}"),
            }
        }
        Ok(options)
    }
}

/// One line of the table.
pub struct Figure {
    name: &'static str,
    now: String,
    must: String,
    aim: String,
}

impl Figure {
    /// Bytes on the wire; limits in KB.
    fn bytes(name: &'static str, bytes: usize, must: usize, aim: usize) -> Self {
        Self { name, now: say::kb(bytes), must: format!("{must} KB"), aim: format!("{aim} KB") }
    }

    /// Anything else, with its unit.
    fn of(name: &'static str, now: String, must: &str, aim: &str) -> Self {
        Self { name, now, must: must.to_owned(), aim: aim.to_owned() }
    }
}

/// Measures and writes the table.
pub fn bench(options: &Options) -> Result<()> {
    let profile = if options.release { Profile::Release } else { Profile::Debug };
    let mut weights = Vec::new();
    if !options.quick {
        let bundle = front::bundle()?;
        weights.push(Figure::bytes("wasm and glue, where a page has an island", bundle.wasm + bundle.glue, 80, 45));
    }
    let binary = options.binary.clone().map_or_else(|| build::server(profile), Ok)?;
    let binary = fs::canonicalize(&binary).with_context(|| binary.display().to_string())?;
    if !options.quick {
        let mut phone = say::step("what a phone loads", || {
            let demo = Demo::start(&binary)?;
            let page = format!("/s/{}", demo.survey);
            weight::weigh(&demo, &page, &format!("{page}/1"))
        })?;
        phone.append(&mut weights);
        weights = phone;
    }
    let size = if options.quick { Size::QUICK } else { Size::FULL };
    let server = say::step("what the server bears", || load::measure(&Demo::start(&binary)?, &size))?;
    for figure in weights.iter().chain(&server) {
        say::note(format!("{}: {}, must be {}", figure.name, figure.now, figure.must));
    }
    if options.quick {
        return Ok(());
    }
    let path = places::root().join("docs/benchmarks.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let how = if options.release { "release" } else { "DEBUG, which is many times slower than what is installed" };
    let text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` on {}, {}, build: {how}. What stood here before is beside each figure.\n\n\
         ## The phone\n\nKB are 1,000 bytes as sent, headers included, brotli.\n\n{}\n\
         ## The server\n\n{}\n\n{}",
        today(),
        machine(),
        table(&weights, &before),
        load::HOW,
        table(&server, &before)
    );
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn table(figures: &[Figure], before: &str) -> String {
    use std::fmt::Write as _;
    let mut text = String::from("| figure | now | before | must | aim |\n|---|---|---|---|---|\n");
    for figure in figures {
        let earlier = before
            .lines()
            .find_map(|line| line.strip_prefix(&format!("| {} | ", figure.name))?.split(" | ").next())
            .unwrap_or("-");
        writeln!(text, "| {} | {} | {earlier} | {} | {} |", figure.name, figure.now, figure.must, figure.aim)
            .expect("a String takes all that is written");
    }
    text
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

    #[test]
    fn the_figure_before_stands_beside_the_new_one() {
        let figure = |bytes| [Figure::bytes("each further page", bytes, 10, 6)];
        let first = table(&figure(5_000), "");
        assert!(first.contains("| each further page | 5.0 KB | - | 10 KB | 6 KB |"));
        assert!(table(&figure(4_200), &first).contains("| 4.2 KB | 5.0 KB |"));
    }
}
