//! A server with the demo council, to be measured.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{held, place::Place};
use crate::{
    console,
    http::{self, Response},
    phone::Phone,
};

/// Where a program keeps what it is told.
#[derive(Clone, Debug, Default)]
pub struct Keeping {
    /// Where `PostgreSQL` is; if nowhere, SQLite in the program's own folder.
    pub postgres: Option<String>,
    /// The library that holds each sync of the program that serves.
    pub held: Option<PathBuf>,
    /// With a pledge that has ten years behind it.
    pub years: bool,
}

/// A server of its own, with the demo council, removed when dropped.
pub struct Demo {
    pub place: Place,
    binary: PathBuf,
    keeping: Keeping,
    /// From being started to the first page.
    pub start: Duration,
    /// The codes of the surveys that are open.
    pub open: Vec<String>,
    /// The first of them.
    pub survey: String,
    /// One whose results everybody can read.
    pub published: String,
    /// An officer's link to sign in, without the host; it works once.
    officer: String,
    /// A clerk's.
    clerk: String,
}

impl Demo {
    /// Fills a database of its own and serves it.
    pub fn start(binary: &Path, keeping: Keeping) -> Result<Self> {
        let place = Place::new()?;
        console::quiet(&mut noise(binary, &place, &keeping, &["migrate"]))?;
        let fill: &[&str] = if keeping.years { &["demo", "--json", "--years"] } else { &["demo", "--json"] };
        let said = console::quiet(&mut noise(binary, &place, &keeping, fill))?;
        let demo: Value = serde_json::from_slice(&said.stdout)?;
        let surveys = demo["surveys"].as_array().context("the demo has no surveys")?;
        let of = |state: &str| {
            let these = surveys.iter().filter(|survey| survey["state"] == state);
            these.filter_map(|survey| survey["code"].as_str().map(str::to_owned)).collect::<Vec<_>>()
        };
        let open = of("open");
        let survey = open.first().context("no survey of the demo is open")?.clone();
        let published = of("published").into_iter().next().context("no survey of the demo is published")?;
        let people = demo["people"].as_array().context("the demo has no people")?;
        let link = |role: &str| {
            let found = people.iter().find(|one| one["role"] == role).and_then(|one| one["sign_in"].as_str());
            let found = found.and_then(|link| link.strip_prefix(&format!("http://{}", place.address)));
            found.map(str::to_owned).with_context(|| format!("the demo has no link for: {role}"))
        };
        let (officer, clerk) = (link("officer")?, link("clerk")?);
        let binary = binary.to_owned();
        let mut demo = Self { place, binary, keeping, start: Duration::ZERO, open, survey, published, officer, clerk };
        demo.start = demo.again()?;
        Ok(demo)
    }

    /// Serves what is there, in the place of what does, which is killed; how long it took to the first page.
    pub fn again(&mut self) -> Result<Duration> {
        let mut serve = noise(&self.binary, &self.place, &self.keeping, &["serve"]);
        if let Some(library) = &self.keeping.held {
            held::hold(&mut serve, library);
        }
        self.place.serve(&mut serve, "/readyz")
    }

    pub fn address(&self) -> SocketAddr {
        self.place.address
    }

    /// A page or a file of it.
    pub fn get(&self, path: &str, compressed: bool) -> Result<Response> {
        let response = http::get(self.address(), path, compressed)?;
        ensure!(response.status == 200, "{path} answers {}", response.status);
        Ok(response)
    }

    /// The officer, signed in; once.
    pub fn officer(&self) -> Result<Phone> {
        let mut phone = Phone::new(self.address(), 0)?;
        phone.sign_in(&self.officer)?;
        Ok(phone)
    }

    /// The clerk, signed in; once.
    pub fn clerk(&self) -> Result<Phone> {
        let mut phone = Phone::new(self.address(), 0)?;
        phone.sign_in(&self.clerk)?;
        Ok(phone)
    }
}

/// The program, at this place.
fn noise(binary: &Path, place: &Place, keeping: &Keeping, args: &[&str]) -> Command {
    let mut command = Command::new(binary);
    command.args(args).current_dir(&place.folder).env("NOISE_ADDR", place.address.to_string());
    command.env("NOISE_BASE_URL", format!("http://{}", place.address)).env("NOISE_METRICS_ADDR", "127.0.0.1:0");
    // So that phones can be at different addresses.
    command.env("NOISE_TRUSTED_PROXIES", "1");
    if let Some(database) = &keeping.postgres {
        command.env("NOISE_DATABASE_URL", database);
    }
    command
}
