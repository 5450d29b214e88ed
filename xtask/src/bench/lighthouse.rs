//! What Lighthouse says of a survey's first page, where it is installed.

use std::{env, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    Bench,
    demo::{Demo, Keeping},
    figure::{Figure, median},
};
use crate::{console, paths, tools};

pub const HOW: &str = "A survey's first page, mobile, simulated slow 4G and a quarter of the processor, as Lighthouse does \
    it by itself; the median of five runs. Lighthouse is no part of the workspace: `LIGHTHOUSE` says where it is, or it \
    is on the PATH or in `end2end/node_modules`.";

const RUNS: usize = 5;

/// One thing that it says.
struct Said {
    name: &'static str,
    /// Where in its report.
    at: &'static str,
    written: fn(f64) -> String,
    must: &'static str,
    aim: &'static str,
}

const SAID: [Said; 6] = [
    points("performance", "/categories/performance/score", "98"),
    points("accessibility", "/categories/accessibility/score", "100"),
    points("best practices", "/categories/best-practices/score", "100"),
    Said {
        name: "largest contentful paint",
        at: "/audits/largest-contentful-paint/numericValue",
        written: |millis| format!("{:.2} s", millis / 1_000.0),
        must: "1.2 s",
        aim: "0.9 s",
    },
    Said {
        name: "total blocking time",
        at: "/audits/total-blocking-time/numericValue",
        written: |millis| format!("{millis:.0} ms"),
        must: "50 ms",
        aim: "0 ms",
    },
    Said {
        name: "cumulative layout shift",
        at: "/audits/cumulative-layout-shift/numericValue",
        written: |shift| format!("{shift:.3}"),
        must: "0.01",
        aim: "0",
    },
];

const fn points(name: &'static str, at: &'static str, must: &'static str) -> Said {
    Said { name, at, written: |score| format!("{:.0}", score * 100.0), must, aim: "100" }
}

/// Five runs, or that it is not installed.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let Some((lighthouse, chromium)) = installed().zip(tools::installed_chromium()) else {
        return Ok(SAID.iter().map(|said| Figure::not_run(said.name, "not installed", said.must, said.aim)).collect());
    };
    let demo = Demo::start(bench.server()?, Keeping::default())?;
    let report = demo.place.folder.join("lighthouse.json");
    let mut reports: Vec<Value> = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let mut run = Command::new(&lighthouse);
        run.arg(format!("http://{}/s/{}", demo.address(), demo.survey)).env("CHROME_PATH", &chromium);
        run.args(["--quiet", "--output=json", "--only-categories=performance,accessibility,best-practices"]);
        // Chromium's sandbox refuses to run as root.
        let sandbox = if tools::is_root() { " --no-sandbox" } else { "" };
        run.arg(format!("--chrome-flags=--headless=new{sandbox}"));
        console::quiet(run.arg(format!("--output-path={}", report.display())))?;
        reports.push(serde_json::from_slice(&fs::read(&report)?).context("Lighthouse's report")?);
    }
    figures(&reports)
}

fn installed() -> Option<PathBuf> {
    let named = env::var_os("LIGHTHOUSE").map(PathBuf::from);
    let ours = || Some(paths::root().join("end2end/node_modules/.bin/lighthouse"));
    let is_there = |path: &PathBuf| path.is_file();
    named.filter(is_there).or_else(|| paths::on_path("lighthouse")).or_else(|| ours().filter(is_there))
}

/// The median of each thing that is said.
fn figures(reports: &[Value]) -> Result<Vec<Figure>> {
    SAID.iter().map(|said| figure(said, reports)).collect()
}

fn figure(said: &Said, reports: &[Value]) -> Result<Figure> {
    let values = reports.iter().map(|report| report.pointer(said.at).and_then(Value::as_f64));
    let mut values = values.collect::<Option<Vec<_>>>().with_context(|| format!("a report has no {}", said.name))?;
    let median = median(&mut values).with_context(|| format!("no report says anything of {}", said.name))?;
    Ok(Figure::of(said.name, (said.written)(median), said.must, said.aim))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(performance: f64, paint: f64) -> Value {
        json!({
            "categories": {
                "performance": { "score": performance }, "accessibility": { "score": 1 },
                "best-practices": { "score": 0.96 },
            },
            "audits": {
                "largest-contentful-paint": { "numericValue": paint }, "total-blocking-time": { "numericValue": 0 },
                "cumulative-layout-shift": { "numericValue": 0.0004 },
            },
        })
    }

    #[test]
    fn the_median_of_each_thing_is_said_in_its_unit() {
        let reports = [report(0.97, 1_300.0), report(1.0, 900.0), report(0.99, 1_104.6)];
        let now: Vec<_> = figures(&reports).unwrap().into_iter().map(|figure| figure.now).collect();
        assert_eq!(now, ["99", "100", "96", "1.10 s", "0 ms", "0.000"]);
        assert!(figures(&[json!({})]).is_err() && figures(&[]).is_err());
    }
}
