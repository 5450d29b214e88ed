//! A private database server for the length of the tests: its own folder, its own port; fast, or as durable as a
//! council's.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{console, tools};

/// How much of what it says is kept really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Most of it: for tests, which make everything anew.
    Little,
    /// All of it, as PostgreSQL comes: said again, whatever its configuration on this machine says.
    Full,
}

/// How PostgreSQL is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// As by its administrator: connections are cut, what was committed is written down.
    Fast,
    /// As if the machine failed: everything at once, and it recovers when it starts.
    Immediate,
}

impl Stop {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Immediate => "immediate",
        }
    }
}

/// A running cluster; stopped and removed when dropped, whatever happened to the tests.
pub struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    port: u16,
    care: Care,
    server: Child,
}

impl Cluster {
    /// Makes a cluster and waits until it answers.
    pub fn start(care: Care) -> Result<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let bin = tools::postgres()?;
        let mine = format!("{}-{}", std::process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("make-a-noise-postgres-{mine}"));
        fs::create_dir_all(&folder)?;
        if tools::is_root() {
            console::quiet(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let port = free_port()?;
        let started = Self::init(&bin, &folder).and_then(|()| Self::serve(&bin, &folder, port, care));
        let server = match started {
            Ok(server) => server,
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                return Err(error);
            }
        };
        let mut cluster = Self { folder, bin, port, care, server };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Stops it, and waits until it has.
    pub fn stop(&mut self, how: Stop) -> Result<()> {
        console::quiet(self.control(how.name()).arg("--wait"))?;
        self.server.wait()?;
        Ok(())
    }

    /// Starts it again where it was, and waits until it answers.
    pub fn again(&mut self) -> Result<()> {
        self.server = Self::serve(&self.bin, &self.folder, self.port, self.care)?;
        self.wait()
    }

    fn control(&self, mode: &str) -> Command {
        let mut stop = as_postgres(&self.bin.join("pg_ctl"), &self.folder);
        stop.args(["stop", "--silent"]).arg(format!("--mode={mode}"));
        stop.arg("--pgdata").arg(self.folder.join("data"));
        stop
    }

    /// Where a test connects to make its own databases.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn init(bin: &Path, folder: &Path) -> Result<()> {
        let mut initdb = as_postgres(&bin.join("initdb"), folder);
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"]);
        console::quiet(initdb.arg(folder.join("data")))?;
        Ok(())
    }

    fn serve(bin: &Path, folder: &Path, port: u16, care: Care) -> Result<Child> {
        let log = File::options().create(true).append(true).open(folder.join("log"))?;
        let mut postgres = as_postgres(&bin.join("postgres"), folder);
        postgres.arg("-D").arg(folder.join("data"));
        for setting in [
            "listen_addresses=127.0.0.1",
            &format!("port={port}"),
            &format!("unix_socket_directories={}", folder.display()),
            "max_connections=300",
        ] {
            postgres.args(["-c", setting]);
        }
        for setting in ["fsync", "full_page_writes", "synchronous_commit"] {
            let value = if care == Care::Full { "on" } else { "off" };
            postgres.args(["-c", &format!("{setting}={value}")]);
        }
        postgres.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        postgres.spawn().context("cannot start PostgreSQL")
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            let port = self.port.to_string();
            let ready = Command::new(self.bin.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &port]).status();
            if ready.is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() {
                break;
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL does not answer:\n{}", fs::read_to_string(self.folder.join("log")).unwrap_or_default())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Where it was stopped already there is nothing to say.
        let _ = self.control(Stop::Immediate.name()).output();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The server refuses to run as root; Debian's package brings a user for it.
fn as_postgres(program: &Path, folder: &Path) -> Command {
    let mut command = if tools::is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.current_dir(folder);
    command
}

pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
