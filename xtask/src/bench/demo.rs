//! A server with the demo council, to be measured.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{
    http::{self, Response},
    memory, say,
};

/// A server of its own, with the demo council, removed when dropped.
pub struct Demo {
    pub folder: PathBuf,
    pub address: SocketAddr,
    server: Child,
    /// From being started to the first page.
    pub start: Duration,
    /// The codes of the surveys that are open.
    pub open: Vec<String>,
    /// The first of them.
    pub survey: String,
    /// An officer's link to sign in, without the host; it works once.
    pub officer: String,
}

impl Demo {
    /// Fills a database of its own and serves it.
    pub fn start(binary: &Path) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("make-a-noise-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let noise = |args: &[&str]| {
            let mut command = Command::new(binary);
            command.args(args).current_dir(&folder).env("NOISE_ADDR", address.to_string());
            command.env("NOISE_BASE_URL", format!("http://{address}")).env("NOISE_METRICS_ADDR", "127.0.0.1:0");
            // So that phones can be at different addresses.
            command.env("NOISE_TRUSTED_PROXIES", "1");
            command
        };
        say::quiet(&mut noise(&["migrate"]))?;
        let demo: Value = serde_json::from_slice(&say::quiet(&mut noise(&["demo", "--json"]))?.stdout)?;
        let surveys = demo["surveys"].as_array().context("the demo has no surveys")?;
        let open = surveys.iter().filter(|survey| survey["state"] == "open");
        let open: Vec<_> = open.filter_map(|survey| survey["code"].as_str().map(str::to_owned)).collect();
        let survey = open.first().context("no survey of the demo is open")?.clone();
        let people = demo["people"].as_array().context("the demo has no people")?;
        let officer = people.iter().find(|one| one["role"] == "officer").and_then(|one| one["sign_in"].as_str());
        let officer = officer.and_then(|link| link.strip_prefix(&format!("http://{address}")));
        let officer = officer.context("the demo has no link for an officer")?.to_owned();
        let started = Instant::now();
        let server = noise(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut demo = Self { folder: folder.clone(), address, server, start: Duration::ZERO, open, survey, officer };
        demo.wait()?;
        demo.start = started.elapsed();
        Ok(demo)
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..6_000 {
            if http::get(self.address, "/readyz", false).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            ensure!(self.server.try_wait()?.is_none(), "the server ended by itself");
            sleep(Duration::from_millis(5));
        }
        bail!("the server does not become ready")
    }

    /// A page or a file of it.
    pub fn get(&self, path: &str, compressed: bool) -> Result<Response> {
        let response = http::get(self.address, path, compressed)?;
        ensure!(response.status == 200, "{path} answers {}", response.status);
        Ok(response)
    }

    /// Megabytes of memory that are its own now, and the most that ever were.
    pub fn memory(&self) -> Result<(u64, u64)> {
        memory::of(self.server.id())
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
