//! A private database server for the length of the tests: its own folder, its own port, fast rather than durable.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{say, tools};

/// A running cluster; stopped and removed when dropped, whatever happened to the tests.
pub struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    port: u16,
    server: Child,
}

impl Cluster {
    /// Makes a cluster and waits until it answers.
    pub fn start() -> Result<Self> {
        let bin = tools::postgres()?;
        let folder = std::env::temp_dir().join(format!("make-a-noise-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        if tools::is_root() {
            say::quiet(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let port = free_port()?;
        let started = Self::init(&bin, &folder).and_then(|()| Self::serve(&bin, &folder, port));
        let server = match started {
            Ok(server) => server,
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                return Err(error);
            }
        };
        let mut cluster = Self { folder, bin, port, server };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Where a test connects to make its own databases.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn init(bin: &Path, folder: &Path) -> Result<()> {
        let mut initdb = as_postgres(&bin.join("initdb"), folder);
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"]);
        say::quiet(initdb.arg(folder.join("data")))?;
        Ok(())
    }

    fn serve(bin: &Path, folder: &Path, port: u16) -> Result<Child> {
        let log = File::create(folder.join("log"))?;
        let mut postgres = as_postgres(&bin.join("postgres"), folder);
        postgres.arg("-D").arg(folder.join("data"));
        for setting in [
            "listen_addresses=127.0.0.1",
            &format!("port={port}"),
            &format!("unix_socket_directories={}", folder.display()),
            "max_connections=300",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
        ] {
            postgres.args(["-c", setting]);
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
        let mut stop = as_postgres(&self.bin.join("pg_ctl"), &self.folder);
        stop.args(["stop", "--silent", "--mode=immediate", "--pgdata"]).arg(self.folder.join("data"));
        let _ = stop.status();
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

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
