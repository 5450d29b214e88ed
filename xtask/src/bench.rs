//! `cargo xtask bench`: what a young person's phone loads, in bytes, against the demo council.
//!
//! Bytes, since times differ between machines. The figures go to `docs/benchmarks.md`, each beside the one before.

use std::{
    collections::BTreeSet,
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{
    build::{self, Profile},
    front,
    http::{self, Response},
    places, say,
};

/// One line of the table; limits in KB.
struct Figure {
    name: &'static str,
    bytes: usize,
    must: usize,
    aim: usize,
}

/// Measures and writes the table.
pub fn bench(profile: Profile) -> Result<()> {
    let bundle = front::bundle()?;
    let binary = build::server(profile)?;
    let mut figures = say::step("what a phone loads", || {
        let demo = Demo::start(&binary)?;
        let page = format!("/s/{}", demo.survey);
        weigh(&demo, &page, &format!("{page}/1"))
    })?;
    figures.push(Figure {
        name: "wasm and glue, where a page has an island",
        bytes: bundle.wasm + bundle.glue,
        must: 80,
        aim: 45,
    });
    let path = places::root().join("docs/benchmarks.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    for figure in &figures {
        say::note(format!("{}: {}, must be under {} KB", figure.name, say::kb(figure.bytes), figure.must));
    }
    fs::write(&path, table(&figures, &before)).with_context(|| format!("cannot write {}", path.display()))
}

fn weigh(demo: &Demo, first: &str, further: &str) -> Result<Vec<Figure>> {
    let html = demo.get(first, true)?.weight;
    let mut style = 0;
    let mut rest = 0;
    let source = demo.get(first, false)?.text();
    let mut paths = loaded_by(&source);
    paths.extend(started_by(&source)?);
    for path in paths {
        let weight = demo.get(&path, true)?.weight;
        if path.rsplit('.').next() == Some("css") {
            style += weight;
        } else {
            rest += weight;
        }
    }
    let further = demo.get(further, true)?.weight;
    Ok(vec![
        Figure { name: "first survey page, every byte", bytes: html + style + rest, must: 100, aim: 60 },
        Figure { name: "of it, to read and answer: HTML and CSS", bytes: html + style, must: 25, aim: 18 },
        Figure { name: "each further page", bytes: further, must: 10, aim: 6 },
    ])
}

/// Every path of our own that a browser loads for this page.
fn loaded_by(html: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let is = |name: &str| tag.starts_with(name) && tag[name.len()..].starts_with([' ', '\n']);
        let link_loads = ["stylesheet", "icon", "manifest", "preload", "modulepreload"];
        let path = if is("link") {
            attribute(tag, "rel")
                .filter(|rel| link_loads.iter().any(|kind| rel.contains(kind)))
                .and(attribute(tag, "href"))
        } else if ["script", "img", "source"].into_iter().any(is) {
            attribute(tag, "src")
        } else {
            None
        };
        paths.extend(path.filter(|path| path.starts_with('/') && !path.starts_with("//")).map(String::from));
    }
    paths
}

/// What the islands' script then imports, if the page has that script: it names both files without their extensions.
fn started_by(html: &str) -> Result<Vec<String>> {
    let names: Value = serde_json::from_slice(&fs::read(places::site().join("assets.json"))?)?;
    let files = ["app.js", "app.wasm"].into_iter().filter_map(|logical| names[logical].as_str());
    let is_loaded = |file: &&str| {
        Path::new(file).file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| html.contains(stem))
    };
    Ok(files.filter(is_loaded).map(|file| format!("/{file}")).collect())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next()
}

/// A server of its own, with the demo council, removed when dropped.
struct Demo {
    folder: PathBuf,
    address: SocketAddr,
    server: Child,
    /// The code of a survey that is open.
    survey: String,
}

impl Demo {
    fn start(binary: &Path) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("make-a-noise-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let noise = |args: &[&str]| {
            let mut command = Command::new(binary);
            command.args(args).current_dir(&folder).env("NOISE_ADDR", address.to_string());
            command.env("NOISE_BASE_URL", format!("http://{address}")).env("NOISE_METRICS_ADDR", "127.0.0.1:0");
            command
        };
        say::quiet(&mut noise(&["migrate"]))?;
        let demo: Value = serde_json::from_slice(&say::quiet(&mut noise(&["demo", "--json"]))?.stdout)?;
        let surveys = demo["surveys"].as_array().context("the demo has no surveys")?;
        let open = surveys.iter().find(|survey| survey["state"] == "open").context("no survey of the demo is open")?;
        let survey = open["code"].as_str().context("a survey without a code")?.to_owned();
        let server = noise(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut demo = Self { folder: folder.clone(), address, server, survey };
        demo.wait()?;
        Ok(demo)
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..300 {
            if http::get(self.address, "/readyz", false).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            ensure!(self.server.try_wait()?.is_none(), "the server ended by itself");
            sleep(Duration::from_millis(100));
        }
        bail!("the server does not become ready")
    }

    fn get(&self, path: &str, compressed: bool) -> Result<Response> {
        let response = http::get(self.address, path, compressed)?;
        ensure!(response.status == 200, "{path} answers {}", response.status);
        Ok(response)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn table(figures: &[Figure], before: &str) -> String {
    use std::fmt::Write as _;
    let mut text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` on {}, {}. KB are 1,000 bytes as sent, headers included, brotli.\n\n\
         | figure | now | before | must | aim |\n|---|---|---|---|---|\n",
        today(),
        machine()
    );
    for figure in figures {
        let earlier = before
            .lines()
            .find_map(|line| line.strip_prefix(&format!("| {} | ", figure.name))?.split(" | ").next())
            .unwrap_or("-");
        let now = say::kb(figure.bytes);
        writeln!(text, "| {} | {now} | {earlier} | {} KB | {} KB |", figure.name, figure.must, figure.aim)
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
    fn what_a_page_loads_is_found_in_its_html() {
        let html = r#"<link rel="stylesheet" href="/pkg/style.1.css"><link rel="canonical" href="/tell">
            <script defer src="/leave.js"></script><a href="/help">x</a><img alt="" src="https://elsewhere.example/x.png">"#;
        let found: Vec<_> = loaded_by(html).into_iter().collect();
        assert_eq!(found, ["/leave.js", "/pkg/style.1.css"]);
    }

    #[test]
    fn the_figure_before_stands_beside_the_new_one() {
        let figure = |bytes| [Figure { name: "each further page", bytes, must: 10, aim: 6 }];
        let first = table(&figure(5_000), "");
        assert!(first.contains("| each further page | 5.0 KB | - | 10 KB | 6 KB |"));
        assert!(table(&figure(4_200), &first).contains("| 4.2 KB | 5.0 KB |"));
    }
}
