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

use crate::{console, http, memory, phone::Phone, postgres::free_port};

/// With how many letters of its log a server's failure is told.
const TOLD: usize = 3_000;

/// An installation with the demo council in it; stopped and removed when dropped.
pub struct ScratchServer {
    binary: PathBuf,
    folder: PathBuf,
    /// The folder is somebody else's to remove.
    guest: bool,
    database: String,
    pub address: SocketAddr,
    /// Settings besides the usual ones.
    more: Vec<(&'static str, String)>,
    server: Option<Child>,
    /// The demo council is in it.
    demo: bool,
    /// The codes of the surveys that are open.
    open: Vec<String>,
    /// Those whose results everybody can read.
    pub published: Vec<String>,
    /// The code of the one that people answer, and the number of its first question in words.
    pub survey: String,
    pub question: usize,
    /// Links to sign in by role, without the host; each works once.
    links: Vec<(String, String)>,
}

impl ScratchServer {
    /// An installation of its own, on SQLite or in the database that is given. It is not served yet.
    pub fn new(binary: &Path, database: Option<&str>) -> Result<Self> {
        Self::inside(binary, database, own_folder())
    }

    /// The same in a folder that is there already or is to be made.
    pub fn inside(binary: &Path, database: Option<&str>, folder: PathBuf) -> Result<Self> {
        let mut house = Self::empty(binary, database, folder)?;
        house.fill()?;
        Ok(house)
    }

    /// One that is no demo, where staff sign in with password and code: an officer and a safeguarding lead are invited,
    /// each by a link. No survey is open.
    pub fn without_demo(binary: &Path) -> Result<Self> {
        let mut house = Self::empty(binary, None, own_folder())?;
        for role in ["officer", "lead"] {
            let email = format!("{role}@example.org");
            let said = console::quiet(&mut house.noise(&["invite", "--role", role, "--email", &email]))?;
            let link = String::from_utf8(said.stdout)?;
            let path =
                link.trim().strip_prefix(&format!("http://{}", house.address)).context("no link of this house")?;
            house.links.push((role.to_owned(), path.to_owned()));
        }
        Ok(house)
    }

    fn empty(binary: &Path, database: Option<&str>, folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let house = Self {
            binary: binary.to_owned(),
            folder,
            guest: false,
            database: database.unwrap_or("sqlite://data/noise.db").to_owned(),
            address: free_address()?,
            more: Vec::new(),
            server: None,
            demo: false,
            open: Vec::new(),
            published: Vec::new(),
            survey: String::new(),
            question: 0,
            links: Vec::new(),
        };
        console::quiet(&mut house.noise(&["migrate"]))?;
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
            demo: self.demo,
            open: self.open.clone(),
            published: self.published.clone(),
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
        let demo: Value = serde_json::from_slice(&console::quiet(&mut self.noise(&["demo", "--json"]))?.stdout)?;
        let surveys = demo["surveys"].as_array().context("the demo has no surveys")?;
        let of = |state: &str| {
            let these = surveys.iter().filter(|survey| survey["state"] == state);
            these.filter_map(|survey| survey["code"].as_str().map(str::to_owned)).collect::<Vec<_>>()
        };
        (self.demo, self.open, self.published) = (true, of("open"), of("published"));
        let host = format!("http://{}", self.address);
        for one in demo["people"].as_array().context("the demo has no people")? {
            let link = one["sign_in"].as_str().and_then(|link| link.strip_prefix(&host));
            if let Some((role, link)) = one["role"].as_str().zip(link) {
                self.links.push((role.to_owned(), link.to_owned()));
            }
        }
        Ok(())
    }

    /// The way in for somebody of the staff; it works once.
    pub fn link(&self, role: &str) -> Result<&str> {
        let link = self.links.iter().find(|(of, _)| of == role).with_context(|| format!("no link for {role}"))?;
        Ok(&link.1)
    }

    /// Somebody of the staff who has signed in, in the demo.
    pub fn signed_in(&self, role: &str) -> Result<Phone> {
        let mut phone = Phone::new(self.address, 0)?;
        phone.sign_in(self.link(role)?)?;
        Ok(phone)
    }

    /// The most megabytes that the server ever had since it was started.
    pub fn most_memory(&self) -> Result<u64> {
        Ok(memory::of(self.pid().context("it is served")?)?.1)
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
        if self.question > 0 || !self.demo {
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

impl Drop for ScratchServer {
    fn drop(&mut self) {
        let _ = self.kill();
        if !self.guest {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// A folder for one installation.
fn own_folder() -> PathBuf {
    static BUILT: AtomicU32 = AtomicU32::new(0);
    let mine = format!("{}-{}", std::process::id(), BUILT.fetch_add(1, Ordering::Relaxed));
    std::env::temp_dir().join(format!("make-a-noise-torture-{mine}"))
}

fn free_address() -> Result<SocketAddr> {
    Ok(SocketAddr::from(([127, 0, 0, 1], free_port()?)))
}
