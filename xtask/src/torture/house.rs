//! A council's installation for one scenario: its own folder, its own database, the real program as a child.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{http, phone::Phone, postgres::free_port, say};

/// With how many letters of its log a server's failure is told.
const TOLD: usize = 3_000;

/// An installation with the demo council in it; stopped and removed when dropped.
pub struct House {
    binary: PathBuf,
    folder: PathBuf,
    /// The folder is somebody else's to remove.
    guest: bool,
    database: String,
    pub address: SocketAddr,
    /// Settings besides the usual ones.
    more: Vec<(&'static str, String)>,
    server: Option<Child>,
    /// The codes of the surveys that are open.
    open: Vec<String>,
    /// The code of the one that people answer, and the number of its first question in words.
    pub survey: String,
    pub question: usize,
    /// Links to sign in by role, without the host; each works once.
    links: Vec<(String, String)>,
}

impl House {
    /// An installation of its own, on SQLite or in the database that is given. It is not served yet.
    pub fn new(binary: &Path, database: Option<&str>) -> Result<Self> {
        static BUILT: AtomicU32 = AtomicU32::new(0);
        let mine = format!("{}-{}", std::process::id(), BUILT.fetch_add(1, Ordering::Relaxed));
        Self::inside(binary, database, std::env::temp_dir().join(format!("make-a-noise-torture-{mine}")))
    }

    /// The same in a folder that is there already or is to be made.
    pub fn inside(binary: &Path, database: Option<&str>, folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let mut house = Self {
            binary: binary.to_owned(),
            folder,
            guest: false,
            database: database.unwrap_or("sqlite://data/noise.db").to_owned(),
            address: free_address()?,
            more: Vec::new(),
            server: None,
            open: Vec::new(),
            survey: String::new(),
            question: 0,
            links: Vec::new(),
        };
        say::quiet(&mut house.noise(&["migrate"]))?;
        house.fill()?;
        Ok(house)
    }

    /// Another server of the same installation.
    pub fn beside(&self) -> Result<Self> {
        Ok(Self {
            binary: self.binary.clone(),
            folder: self.folder.clone(),
            guest: true,
            database: self.database.clone(),
            address: free_address()?,
            more: self.more.clone(),
            server: None,
            open: self.open.clone(),
            survey: self.survey.clone(),
            question: self.question,
            links: Vec::new(),
        })
    }

    /// Sets something before it is served.
    pub fn set(&mut self, name: &'static str, value: String) {
        self.more.push((name, value));
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn noise(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command.args(args).current_dir(&self.folder).env("NOISE_ADDR", self.address.to_string());
        command.env("NOISE_BASE_URL", format!("http://{}", self.address)).env("NOISE_METRICS_ADDR", "127.0.0.1:0");
        command.env("NOISE_DATABASE_URL", &self.database);
        // So that people can be at different addresses.
        command.env("NOISE_TRUSTED_PROXIES", "1");
        command.envs(self.more.iter().map(|(name, value)| (name, value)));
        command
    }

    fn fill(&mut self) -> Result<()> {
        let demo: Value = serde_json::from_slice(&say::quiet(&mut self.noise(&["demo", "--json"]))?.stdout)?;
        let surveys = demo["surveys"].as_array().context("the demo has no surveys")?;
        let open = surveys.iter().filter(|survey| survey["state"] == "open");
        self.open = open.filter_map(|survey| survey["code"].as_str().map(str::to_owned)).collect();
        let host = format!("http://{}", self.address);
        for one in demo["people"].as_array().context("the demo has no people")? {
            let link = one["sign_in"].as_str().and_then(|link| link.strip_prefix(&host));
            if let Some((role, link)) = one["role"].as_str().zip(link) {
                self.links.push((role.to_owned(), link.to_owned()));
            }
        }
        Ok(())
    }

    /// Somebody of the staff who has signed in.
    pub fn signed_in(&self, role: &str) -> Result<Phone> {
        let link = self.links.iter().find(|(of, _)| of == role).with_context(|| format!("no link for {role}"))?;
        let mut phone = Phone::new(self.address, 0)?;
        phone.sign_in(&link.1)?;
        Ok(phone)
    }

    /// Starts the server and waits until it is ready.
    pub fn serve(&mut self) -> Result<()> {
        let log = File::options().create(true).append(true).open(self.log())?;
        let server = self.noise(&["serve"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()?;
        self.server = Some(server);
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if http::get(self.address, "/readyz", false).is_ok_and(|answer| answer.status == 200) {
                return self.find_question();
            }
            self.is_up()?;
            sleep(Duration::from_millis(10));
        }
        bail!("the server does not become ready")
    }

    /// Fails if the server has ended by itself.
    pub fn is_up(&mut self) -> Result<()> {
        let server = self.server.as_mut().context("no server was started")?;
        let ended = server.try_wait()?;
        ensure!(ended.is_none(), "the server ended by itself");
        Ok(())
    }

    /// The server's process.
    pub fn pid(&self) -> Option<u32> {
        self.server.as_ref().map(Child::id)
    }

    /// `kill -9`.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut server) = self.server.take() {
            server.kill()?;
            server.wait()?;
        }
        Ok(())
    }

    /// The first open survey that gives a receipt, and its first question that is answered in words.
    fn find_question(&mut self) -> Result<()> {
        if self.question > 0 {
            return Ok(());
        }
        let mut phone = Phone::new(self.address, 0)?;
        for survey in &self.open {
            if phone.get(&format!("/s/{survey}"))?.body.contains("We cannot find you") {
                continue;
            }
            for question in 1..=20 {
                let page = phone.get(&format!("/s/{survey}/{question}"))?;
                if page.status == 200 && page.body.contains("<textarea") {
                    (self.survey, self.question) = (survey.clone(), question);
                    return Ok(());
                }
            }
        }
        bail!("no open survey asks for words and gives a receipt")
    }

    /// `make-a-noise check`: key, schema, files, the database itself and the chain of the audit log.
    pub fn check(&self) -> Result<()> {
        let said = self.noise(&["check"]).output()?;
        ensure!(said.status.success(), "`check` says:\n{}", String::from_utf8_lossy(&said.stdout));
        Ok(())
    }

    fn log(&self) -> PathBuf {
        self.folder.join(format!("log-{}", self.address.port()))
    }

    /// Does something; where it fails, what the server said last is told with it.
    pub fn told<T>(&mut self, doing: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        doing(self).map_err(|error| {
            let ended = match self.server.as_mut().map(Child::try_wait) {
                Some(Ok(None)) => "it runs".to_owned(),
                Some(Ok(Some(status))) => format!("it has ended, {status}"),
                _ => "it is stopped".to_owned(),
            };
            let log = fs::read(self.log()).unwrap_or_default();
            let log = String::from_utf8_lossy(&log);
            let from = log.char_indices().rev().nth(TOLD).map_or(0, |(at, _)| at);
            error.context(format!("the server's log ends:\n{}\n{ended}, and what failed", &log[from..]))
        })
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.kill();
        if !self.guest {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn free_address() -> Result<SocketAddr> {
    Ok(SocketAddr::from(([127, 0, 0, 1], free_port()?)))
}
